"""One call without I/O: which request comes next, and what a reply or a failure means; and what calls share.

A loop asks for a request, sends it, hands in what came, and waits or returns.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any, Generic, TypeVar

import httpx
from attrs import define, field

from openai_conversations_api._runtime.arguments import query_string
from openai_conversations_api._runtime.deadline import Watch
from openai_conversations_api._runtime.operation import Call
from openai_conversations_api._runtime.redaction import Secrets, chain, scrub

from ..errors import (
    ApiError,
    CallCancelledError,
    ClientClosedError,
    DeadlineExceededError,
    NoReplyError,
    StatusError,
)
from ..events import Event, Hooks, RequestEvent, ResponseEvent, RetryEvent, is_observed, note
from .bounds import check as check_bounds
from .error_mapping import Explain, codes_of, ended, no_reply, specific
from .pool import Pool
from .retry import (
    Policy,
    cannot_have_been_carried_out,
    check_call,
    is_unclear,
    may_repeat_failure,
    may_repeat_reply,
    pause_before,
)
from .routes import Outgoing, Route, common_headers

_REPEATABLE = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_NO_HEADERS: Mapping[str, str] = {}
EventT = TypeVar("EventT", bound=Event)
PoolT = TypeVar("PoolT", bound=Pool)
RouteT = TypeVar("RouteT", bound=Route[Any])


@define(eq=False, repr=False)
class Session(Generic[PoolT]):
    """Where and how requests go, over which connections, and what has become of them.

    headers: with names in lower case. explain: what the service is known to mean by some errors. last_headers: those of
    the last reply.
    """

    base_url: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    policy: Policy
    hooks: Hooks
    auth: httpx.Auth | None
    pool: PoolT
    explain: Explain
    last_headers: Mapping[str, str] | None = None
    _common: httpx.Headers | None = field(default=None, init=False)

    @property
    def common(self) -> httpx.Headers:
        """The headers of every request, in full; not to be changed."""
        if self._common is None:
            self._common = common_headers(self.base_url, self.headers)
        return self._common


class Attempts(Generic[PoolT]):
    """The attempts at one call: how many were made, and whether one may have changed something.

    route: the way of the latest.
    """

    route: Route[Any]

    def __init__(self, session: Session[PoolT], call: Call) -> None:
        options = call.options
        if options:
            check_call(call.operation.name, options)
        check_bounds(call)
        policy = session.policy
        self.session = session
        self.call = call
        self.watch = Watch.of(call, policy.deadline)
        self._changes = call.operation.method != "GET"
        self._repeatable = call.operation.method in _REPEATABLE or options.get("idempotency_key") is not None
        self._made = 0
        self._in_doubt = False
        self._in_flight = False
        self._observed = is_observed(session.hooks)
        self._started = 0.0
        self._untold: ResponseEvent | None = None

    def take(self, route: RouteT) -> RouteT:
        """Take note of the way of this attempt, and return it."""
        self.route = route
        return route

    def sending(self) -> None:
        """Take note that from here on, the server may get the request."""
        self._in_flight = True

    def begin(self) -> RequestEvent | None:
        """Start the next attempt; return what is told of it. Raises what has ended the call."""
        try:
            self.watch.check()
        except NoReplyError as end:
            raise self._ended(end) from None
        self._started = time.perf_counter()
        return self._event(RequestEvent, self._made + 1)

    def request(self) -> Outgoing:
        session, call = self.session, self.call
        pairs = [*session.query.items(), *call.query] if session.query else call.query
        url = session.base_url + call.path
        key = call.options.get("idempotency_key")
        own = {name.lower(): value for name, value in call.headers.items()}
        if key is not None:
            own["idempotency-key"] = key
        timeout = call.options.get("timeout", session.policy.timeout)
        return Outgoing(
            call.operation.method,
            f"{url}?{query_string(pairs)}" if pairs else url,
            session.common,
            session.headers,
            own,
            call.content,
            self.watch.deadline.limit(timeout),
        )

    def replied(self, reply: httpx.Response) -> ResponseEvent | None:
        """Take note of a reply; return what is told of it."""
        self.session.last_headers = reply.headers
        self._over(in_doubt=is_unclear(reply.status_code))
        if not self._observed:
            return None
        seconds = time.perf_counter() - self._started
        return self._event(ResponseEvent, self._made, seconds, reply.status_code, _copy(reply))

    def failed(self, failure: Exception) -> ResponseEvent | None:
        """Take note of an attempt without a reply; return what is told of it."""
        early = isinstance(failure, httpx.TransportError) and cannot_have_been_carried_out(
            failure, exact=self.route.exact
        )
        self._over(in_doubt=self._in_flight and not early)
        scrub(failure)
        return self._event(ResponseEvent, self._made, time.perf_counter() - self._started, None, None, failure)

    def _over(self, *, in_doubt: bool) -> None:
        self._in_flight = False
        self._made += 1
        self._in_doubt |= self._changes and in_doubt

    def abandoned(self) -> ResponseEvent | None:
        """Take note that what was on its way is not waited for any more; return what is told of it, if it was."""
        if not self._in_flight:
            return None
        name = self.call.operation.name
        end = self.watch.verdict(in_flight=True) if self.watch.over else CallCancelledError(f"{name} was cancelled")
        return self.failed(end)

    def verdict(self) -> NoReplyError:
        return self._ended(self.watch.verdict(in_flight=False))

    def given_up(self) -> NoReplyError:
        """Return the error that ends the call in the middle of an attempt."""
        self._untold = self.abandoned()
        return self.verdict()

    def untold(self) -> ResponseEvent | None:
        """Return what is still to be told of an attempt that nobody waits for any more."""
        return self._untold or self.abandoned()

    def _ended(self, end: NoReplyError) -> NoReplyError:
        return ended(end, attempts=self._made, in_doubt=self._in_doubt)

    def after_failure(self, failure: httpx.TransportError) -> float:
        """Return the seconds before the next attempt. Raises the error of this one when there is none."""
        if (
            may_repeat_failure(failure, repeatable=self._repeatable, exact=self.route.exact)
            and not self.session.pool.closed
        ):
            delay = self._delay(_NO_HEADERS)
            if delay is not None:
                return delay
        error = self._error_of(failure)
        if self.route.close is not None:  # where a transport of ours lost a connection helps nobody; what it says does
            for link in chain(failure):
                link.__traceback__ = None
        raise error from failure

    def _error_of(self, failure: httpx.TransportError) -> ApiError:
        name = self.call.operation.name
        if self.session.pool.closed:
            return ClientClosedError(f"this client was closed while {name} was under way")
        error = no_reply(failure, name, _address(self.session.base_url, self.route.proxy), self._made)
        deadline = self.watch.deadline
        if isinstance(failure, httpx.TimeoutException) and deadline.left == 0:
            error = DeadlineExceededError(f"{name} did not end within its {deadline.seconds:g} s")
        return self._ended(error)

    def after_reply(self, reply: httpx.Response) -> float:
        """Return the seconds before the next attempt after a reply that is no success. Raises its error otherwise."""
        error = specific(self.call.operation.status_error(reply), self.session.explain)
        if may_repeat_reply(reply, codes_of(error), repeatable=self._repeatable):
            delay = self._delay(reply.headers)
            if delay is not None:
                return delay
        self._annotate(error)
        raise error

    def _delay(self, headers: Mapping[str, str]) -> float | None:
        """Return the seconds before another attempt, or None when there is none; headers: those of the last reply."""
        policy = self.session.policy
        left = self._made <= self.call.options.get("max_retries", policy.max_retries)
        return pause_before(policy, self._made - 1, headers, self.watch.deadline) if left else None

    def again(self, delay: float, reason: str) -> RetryEvent | None:
        return self._event(RetryEvent, self._made, delay, reason)

    def _event(self, kind: type[EventT], *facts: Any) -> EventT | None:
        if not self._observed:
            return None
        make: Any = kind
        event: EventT = make(self.call.operation.name, self.call.operation.method, self.call.path, *facts)
        note(event)
        return event

    def _annotate(self, error: StatusError) -> None:
        if self._made > 1:
            error.add_note(f"{self._made} attempts were made")
        if self.call.operation.method == "DELETE" and self._in_doubt and error.status_code == 404:
            error.add_note("an earlier attempt got no clear answer and may have deleted it")
        elif self._in_doubt and self.call.operation.method == "POST":
            error.add_note("the server may have carried it out all the same: look before sending it again")
        if error.retry_after:
            error.add_note(f"the server asks to wait {error.retry_after:g} s")


def _address(base_url: str, proxy: httpx.Proxy | None) -> str:
    """Return a server's origin, and the proxy before it, for messages: never a path or password."""
    url = httpx.URL(base_url)
    port = url.port or (443 if url.scheme == "https" else 80)
    way = f" through the proxy {proxy.url.copy_with(username=None, password=None)}" if proxy is not None else ""
    host = f"[{url.host}]" if ":" in url.host else url.host
    return f"{url.scheme}://{host}:{port}{way}"


def _copy(reply: httpx.Response) -> httpx.Response:
    """Return a copy of a reply without secrets, to be told and kept; an event stream stays unread."""
    secrets = Secrets.of(reply.request)
    headers = secrets.out_of_headers(reply.headers)
    for name in ("content-encoding", "content-length"):
        headers.pop(name, None)
    content = secrets.out_of_bytes(reply.content) if reply.is_closed else b""
    return httpx.Response(
        reply.status_code,
        headers=headers,
        content=content,
        request=reply.request,
        extensions={"reason_phrase": reply.extensions.get("reason_phrase", b"")},
    )
