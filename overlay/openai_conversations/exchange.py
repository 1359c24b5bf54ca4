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

from .capture import captured
from .errors import NoReplyError, StatusError
from .events import Event, Hooks, RequestEvent, ResponseEvent, RetryEvent, is_logging, log
from .policy import (
    Deadline,
    Policy,
    cannot_have_been_carried_out,
    forbids_repeating,
    is_unclear,
    may_repeat_failure,
    may_repeat_reply,
    retry_after,
)
from .translation import Progress, codes_of, ended, no_reply, specific

_REPEATABLE = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_ACCEPT = {"Accept": "application/json"}
_NO_HEADERS: Mapping[str, str] = {}


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
Outcome: TypeAlias = httpx.Response | httpx.TransportError


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

    def steps(self, call: Call, deadline: Deadline, progress: Progress) -> Steps:
        """Return the steps of a call, ending in a successful reply; progress is kept up to date.

        Raises as errors.py says.
        """
        while True:
            outcome = yield from self._attempt(call, deadline, progress)
            if isinstance(outcome, httpx.TransportError):
                delay = self._after_failure(call, outcome, progress, deadline)
                reason = type(outcome).__name__
            elif outcome.is_success:
                return outcome
            else:
                delay = self._after_reply(call, outcome, progress, deadline)
                reason = str(outcome.status_code)
            yield from self.pause(call, progress, delay, reason)

    def pause(self, call: Call, progress: Progress, delay: float, reason: str) -> Generator[Step, Any, None]:
        """Return the steps that tell of another attempt and wait for it."""
        yield from self._tell(RetryEvent, call, progress.attempts, delay, reason)
        try:
            yield Sleep(delay)
        except NoReplyError as end:
            raise ended(end, progress) from None

    def another_delay(
        self, call: Call, progress: Progress, deadline: Deadline, headers: Mapping[str, str] = _NO_HEADERS
    ) -> float | None:
        """Return the seconds before another attempt, or None when there is none; headers: those of the last reply."""
        asked = retry_after(headers)
        delay = self.policy.delay(progress.attempts - 1, asked)
        patient = asked is None or asked <= self.policy.longest_retry_after
        left = progress.attempts <= call.options.get("max_retries", self.policy.max_retries)
        return delay if patient and left and deadline.allows(delay) and not forbids_repeating(headers) else None

    def _attempt(self, call: Call, deadline: Deadline, progress: Progress) -> Generator[Step, Any, Outcome]:
        number = progress.attempts + 1
        yield from self._tell(RequestEvent, call, number)
        started = time.perf_counter()
        try:
            reply: httpx.Response = yield Send(self._request(call, deadline))
        except httpx.TransportError as failure:
            progress.attempts = number
            progress.in_doubt |= _changes(call) and not cannot_have_been_carried_out(failure)
            seconds = time.perf_counter() - started
            yield from self._tell(ResponseEvent, call, number, seconds, None, None, failure)
            return failure
        except NoReplyError as end:
            progress.attempts += end.attempts
            progress.in_doubt |= _changes(call) and end.may_have_been_carried_out
            raise ended(end, progress) from None
        progress.attempts = number
        progress.in_doubt |= _changes(call) and is_unclear(reply.status_code)
        yield from self._tell(ResponseEvent, call, number, time.perf_counter() - started, reply.status_code, reply)
        return reply

    def _request(self, call: Call, deadline: Deadline) -> dict[str, Any]:
        timeout = call.options.get("timeout", self.policy.timeout)
        key = call.options.get("idempotency_key")
        extra = {} if key is None else {"Idempotency-Key": key}
        return {
            "method": call.operation.method,
            "url": self.base_url + call.path,
            "params": [*self.query.items(), *call.query] or None,  # httpx takes time for an empty list
            "headers": merge(_ACCEPT, self.headers, call.headers, extra),
            "content": call.content,
            "timeout": timeout if deadline.seconds is None else deadline.limit(timeout),
        }

    def _tell(self, kind: type[Any], call: Call, attempts: int, *rest: Any) -> Generator[Step, Any, None]:
        capture = captured.get()
        if self.hooks == _NO_HOOKS and capture is None and not is_logging():
            return
        event = kind(call.operation.name, call.operation.method, call.path, attempts, *rest)
        log(event)
        if capture is not None and isinstance(event, ResponseEvent):
            capture.append(event)
        if self.hooks.of(event) is not None:
            yield Tell(event)

    def _after_failure(
        self, call: Call, failure: httpx.TransportError, progress: Progress, deadline: Deadline
    ) -> float:
        if may_repeat_failure(failure, repeatable=_is_repeatable(call)):
            delay = self.another_delay(call, progress, deadline)
            if delay is not None:
                return delay
        late = isinstance(failure, httpx.TimeoutException) and deadline.left == 0
        raise no_reply(failure, call.operation.name, progress, deadline=deadline.seconds, late=late) from failure

    def _after_reply(self, call: Call, reply: httpx.Response, progress: Progress, deadline: Deadline) -> float:
        error = specific(call.operation.status_error(reply), reply, self.host)
        if may_repeat_reply(reply, codes_of(error), repeatable=_is_repeatable(call)):
            delay = self.another_delay(call, progress, deadline, reply.headers)
            if delay is not None:
                return delay
        _annotate(error, call, progress)
        raise error


_NO_HOOKS = Hooks()


def _is_repeatable(call: Call) -> bool:
    return call.operation.method in _REPEATABLE or call.options.get("idempotency_key") is not None


def _changes(call: Call) -> bool:
    return call.operation.method != "GET"


def _annotate(error: StatusError, call: Call, progress: Progress) -> None:
    if progress.attempts > 1:
        error.add_note(f"{progress.attempts} attempts were made")
    if call.operation.method == "DELETE" and progress.in_doubt and error.status_code == 404:
        error.add_note("an earlier attempt got no clear answer and may have deleted it")
    elif progress.in_doubt and call.operation.method == "POST":
        error.add_note("the server may have carried it out all the same: look before sending it again")
    asked = retry_after(error.headers)
    if asked:
        error.add_note(f"the server asks to wait {asked:g} s")
