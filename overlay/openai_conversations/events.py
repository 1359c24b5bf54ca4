"""What hooks, logs and captures are told about a call, rate limits included."""

from __future__ import annotations

import inspect
import logging
import re
from collections.abc import Awaitable, Callable, Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from typing import Any

import httpx
from attrs import field, frozen

from openai_conversations_api._runtime.errors import named_by_server, tidy

from .errors import InvalidInputError

logger = logging.getLogger("openai_conversations")
_DURATION = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h|d)")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}


@frozen
class Limit:
    """One kind of limit; what the server does not say is None.

    limit: how many are allowed; remaining: how many are left; reset: in how many seconds all are there again.
    """

    limit: int | None
    remaining: int | None
    reset: float | None


@frozen
class RateLimit:
    """The state of a server's rate limits after a call.

    requests: of calls; tokens: of what models read and write.
    """

    requests: Limit
    tokens: Limit


def read_rate_limit(headers: Mapping[str, str]) -> RateLimit | None:
    """Return the rate limits that the headers of a reply state, or None when they state none."""
    found = RateLimit(_limit(headers, "requests"), _limit(headers, "tokens"))
    empty = Limit(None, None, None)
    return None if found == RateLimit(empty, empty) else found


def _limit(headers: Mapping[str, str], kind: str) -> Limit:
    prefix = "x-ratelimit-"
    return Limit(
        _whole(headers.get(f"{prefix}limit-{kind}")),
        _whole(headers.get(f"{prefix}remaining-{kind}")),
        _duration(headers.get(f"{prefix}reset-{kind}")),
    )


def _whole(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None


def _duration(text: str | None) -> float | None:
    """Read `1s`, `6m0s`, `20ms` or plain seconds."""
    text = (text or "").strip()
    parts = _DURATION.findall(text)
    if parts and "".join(number + unit for number, unit in parts) == text:
        return sum(float(number) * _SECONDS[unit] for number, unit in parts)
    return float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else None


@frozen
class _Told:
    operation: str
    method: str
    path: str
    attempt: int


@frozen
class RequestEvent(_Told):
    """A request is about to be sent.

    operation, method, path: of the call, without its query; attempt: which of its requests, a number from 1.
    """

    hook = "on_request"


@frozen
class ResponseEvent(_Told):
    """A reply has arrived, or could not be had.

    operation, method, path: of the call, without its query; attempt: which of its requests, a number from 1.
    seconds: how long this attempt took; status_code: a number from 100, None without a reply.
    response: a copy without secrets, None without a reply; that of an event stream has no content.
    error: why there is no reply, None where there is one.
    """

    hook = "on_response"
    seconds: float
    status_code: int | None
    response: httpx.Response | None = field(default=None, repr=False)
    error: BaseException | None = None

    @property
    def request_id(self) -> str | None:
        """The server's name for the call, or None."""
        if self.response is None:
            return None
        found = named_by_server(self.response.headers)
        return tidy(found) if found else None

    @property
    def rate_limit(self) -> RateLimit | None:
        """The rate limits that the reply states, or None."""
        return None if self.response is None else read_rate_limit(self.response.headers)


@frozen
class RetryEvent(_Told):
    """A call will be sent again.

    operation, method, path: of the call, without its query; attempt: how many requests were sent so far.
    delay: seconds until then; reason: why it is sent again.
    """

    hook = "on_retry"
    delay: float
    reason: str


Event = RequestEvent | ResponseEvent | RetryEvent
Hook = Callable[[Any], Awaitable[None] | None]
HOOK_NAMES = ("on_request", "on_response", "on_retry")


@frozen(kw_only=True)
class Hooks:
    """Functions that are told what a client does; what they raise is logged and does not disturb the call.

    In an AsyncClient they may be coroutine functions.
    """

    on_request: Callable[[RequestEvent], Awaitable[None] | None] | None = None
    on_response: Callable[[ResponseEvent], Awaitable[None] | None] | None = None
    on_retry: Callable[[RetryEvent], Awaitable[None] | None] | None = None

    def __attrs_post_init__(self) -> None:
        for name in HOOK_NAMES:
            if getattr(self, name) is not None and not callable(getattr(self, name)):
                raise InvalidInputError(f"{name} must be a function, not {type(getattr(self, name)).__name__}")

    def refuse_coroutines(self) -> None:
        """Raise InvalidInputError for hooks that a sync client cannot await."""
        for name in HOOK_NAMES:
            if is_async(getattr(self, name)):
                raise InvalidInputError(f"{name} is a coroutine function; a sync client needs a plain one")

    def tell(self, event: Event | None) -> None:
        """Call the function for an event, and await nothing."""
        told = self._called(event)
        if event is not None and inspect.isawaitable(told):
            if inspect.iscoroutine(told):
                told.close()
            _note_failure(event, "it has to be awaited, which only an AsyncClient does, and not after cancelling")

    async def tell_async(self, event: Event | None) -> None:
        """Call the function for an event, and await what it returns."""
        told = self._called(event)
        if event is not None and inspect.isawaitable(told):
            try:
                await told
            except Exception as error:  # instrumentation must not disturb the call
                _note_failure(event, repr(error))

    def _called(self, event: Event | None) -> Any:
        hook: Hook | None = None if event is None else getattr(self, event.hook)
        if hook is None or event is None:
            return None
        try:
            return hook(event)
        except Exception as error:  # instrumentation must not disturb the call
            _note_failure(event, repr(error))
            return None


def is_async(function: Any) -> bool:
    """Say whether a function, or an object that is called like one, is certain to give something to await."""
    while isinstance(function, partial):
        function = function.func
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(
        inspect.getattr_static(function, "__call__", None)
    )


NO_HOOKS = Hooks()
_captured: ContextVar[list[ResponseEvent] | None] = ContextVar("captured", default=None)


def _note_failure(event: Event, why: str) -> None:
    logger.warning("a hook failed on %s: %s", type(event).__name__, tidy(why, 300))


@contextmanager
def capture_replies() -> Generator[list[ResponseEvent], None, None]:
    """Return a list that fills with every reply received in the block: status, headers, content, request id and time.

    Each attempt of a repeated call counts. Other threads and tasks started before the block are not captured. Raises
    nothing.
    """
    replies: list[ResponseEvent] = []
    token = _captured.set(replies)
    try:
        yield replies
    finally:
        _captured.reset(token)


def is_observed(hooks: Hooks) -> bool:
    """Say whether anyone is told of calls: hooks, a capture or the log."""
    return hooks is not NO_HOOKS or _captured.get() is not None or logger.isEnabledFor(logging.DEBUG)


def note(event: Event) -> None:
    """Write an event to the log, and to the capture of the running block."""
    _log(event)
    capture = _captured.get()
    if capture is not None and isinstance(event, ResponseEvent):
        capture.append(event)


def _log(event: Event) -> None:
    """Write an event to the standard log: names, numbers and ids only, never headers or bodies."""
    match event:
        case RequestEvent():
            logger.debug("%s %s attempt %d", event.method, event.path, event.attempt)
        case ResponseEvent():
            what = event.status_code if event.error is None else type(event.error).__name__
            milliseconds = event.seconds * 1000
            logger.debug(
                "%s %s -> %s in %.0f ms %s", event.method, event.path, what, milliseconds, event.request_id or ""
            )
        case RetryEvent():
            logger.debug("%s %s again in %.2f s: %s", event.method, event.path, event.delay, event.reason)
