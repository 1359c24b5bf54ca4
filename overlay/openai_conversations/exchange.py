"""Carry out a call: attempts, delays and what is told about them, without I/O.

A call is a generator of steps; a driver does each and sends back its outcome. So the same logic serves threads and
event loops.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Mapping
from typing import Any, TypeAlias

import httpx
from attrs import field, frozen

from openai_conversations_api.headers import merge
from openai_conversations_api.operation import Call

from . import events
from .capture import captured
from .errors import ReplyError, StatusError, no_reply, specific
from .events import Event, Hooks, RequestEvent, ResponseEvent, RetryEvent
from .policy import Deadline, Policy, cannot_have_been_carried_out, may_repeat_failure, may_repeat_reply, retry_after

_REPEATABLE = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_ACCEPT = {"Accept": "application/json"}


@frozen
class Send:
    """Send a request and give back the reply; httpx.TransportError when there is none."""

    parts: Mapping[str, Any]


@frozen
class Sleep:
    """Wait some seconds."""

    seconds: float


@frozen
class Tell:
    """Call a hook with an event."""

    event: Event


Step: TypeAlias = Send | Sleep | Tell
Steps: TypeAlias = Generator[Step, Any, httpx.Response]


@frozen
class Exchange:
    """What every call of a client has in common.

    base_url, query, headers: where and how requests go; host: that of base_url, for advice in errors.
    """

    base_url: str
    host: str
    query: Mapping[str, str]
    headers: Mapping[str, str] = field(repr=False)
    policy: Policy
    hooks: Hooks

    def steps(self, call: Call, deadline: Deadline) -> Steps:
        """Return the steps of a call, ending in a successful reply. Raises as errors.py says."""
        attempts = 0
        while True:
            attempts += 1
            started = time.perf_counter()
            yield from self._tell(RequestEvent, call, attempts)
            try:
                reply: httpx.Response = yield Send(self._request(call, deadline))
            except httpx.TransportError as failure:
                yield from self._tell(ResponseEvent, call, attempts, time.perf_counter() - started, None, None, failure)
                delay = self._after_failure(call, failure, attempts, deadline)
                reason = type(failure).__name__
            else:
                seconds = time.perf_counter() - started
                yield from self._tell(ResponseEvent, call, attempts, seconds, reply.status_code, reply)
                if reply.is_success:
                    return reply
                delay = self._after_reply(call, reply, attempts, deadline)
                reason = str(reply.status_code)
            yield from self._tell(RetryEvent, call, attempts, delay, reason)
            yield Sleep(delay)

    def _request(self, call: Call, deadline: Deadline) -> dict[str, Any]:
        timeout = call.options.get("timeout", self.policy.timeout)
        key = call.options.get("idempotency_key")
        extra = {} if key is None else {"Idempotency-Key": key}
        return {
            "method": call.operation.method,
            "url": self.base_url + call.path,
            "params": [*self.query.items(), *call.query] if self.query else call.query,
            "headers": merge(_ACCEPT, self.headers, call.headers, extra),
            "content": call.content,
            "timeout": timeout if deadline.seconds is None else deadline.limit(timeout),
        }

    def _tell(self, kind: type[Any], call: Call, attempts: int, *rest: Any) -> Generator[Step, Any, None]:
        capture = captured.get()
        if self.hooks == _NO_HOOKS and capture is None and not events.is_logging():
            return
        event = kind(call.operation.name, call.operation.method, call.path, attempts, *rest)
        events.log(event)
        if capture is not None and isinstance(event, ResponseEvent):
            capture.append(event)
        if self.hooks.of(event) is not None:
            yield Tell(event)

    def _after_failure(self, call: Call, failure: httpx.TransportError, attempts: int, deadline: Deadline) -> float:
        delay = self.policy.delay(attempts - 1)
        again = may_repeat_failure(failure, repeatable=_is_repeatable(call))
        if again and self._has_another(call, attempts) and deadline.allows(delay):
            return delay
        may_have = not cannot_have_been_carried_out(failure)
        raise no_reply(
            failure, call.operation.name, attempts, carried_out=may_have, deadline=deadline.seconds
        ) from failure

    def _after_reply(self, call: Call, reply: httpx.Response, attempts: int, deadline: Deadline) -> float:
        error = specific(call.operation.status_error(reply), self.host)
        asked = retry_after(reply.headers)
        delay = self.policy.delay(attempts - 1, asked)
        code = (error.error.code or error.error.type) if error.error else None
        again = may_repeat_reply(reply, code, repeatable=_is_repeatable(call))
        patient = asked is None or asked <= self.policy.longest_retry_after
        if again and patient and self._has_another(call, attempts) and deadline.allows(delay):
            return delay
        _annotate(error, call, attempts, asked)
        raise error

    def _has_another(self, call: Call, attempts: int) -> bool:
        return attempts <= call.options.get("max_retries", self.policy.max_retries)


_NO_HOOKS = Hooks()


def _is_repeatable(call: Call) -> bool:
    return call.operation.method in _REPEATABLE or call.options.get("idempotency_key") is not None


def _annotate(error: StatusError | ReplyError, call: Call, attempts: int, asked: float | None) -> None:
    if attempts > 1:
        error.add_note(f"{attempts} attempts were made")
    if call.operation.method == "DELETE" and attempts > 1 and error.status_code == 404:
        error.add_note("an earlier attempt got no clear answer and may have deleted it")
    if asked:
        error.add_note(f"the server asks to wait {asked:g} s")
