"""What hooks, logs and captures are told about a call."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
from attrs import field, frozen

from openai_conversations_api.errors import named_by_server

from .errors import InvalidInputError
from .rate_limit import RateLimit, read_rate_limit
from .translation import Hidden, one_line

logger = logging.getLogger("openai_conversations")


@frozen
class RequestEvent:
    """A request is about to be sent. attempt counts from 1."""

    operation: str
    method: str
    path: str
    attempt: int


@frozen
class ResponseEvent:
    """A reply has arrived, or could not be had (response and status_code are None, error says why).

    seconds: how long this attempt took.
    """

    operation: str
    method: str
    path: str
    attempt: int
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
        return one_line(Hidden(self.response.request).out_of(found)) if found else None

    @property
    def rate_limit(self) -> RateLimit | None:
        """The rate limits that the reply states, or None."""
        return None if self.response is None else read_rate_limit(self.response.headers)


@frozen
class RetryEvent:
    """A call will be sent again after a delay, in seconds; reason says why. attempt counts those made so far."""

    operation: str
    method: str
    path: str
    attempt: int
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

    def of(self, event: Event) -> Hook | None:
        """Return the function for an event."""
        match event:
            case RequestEvent():
                return self.on_request
            case ResponseEvent():
                return self.on_response
            case RetryEvent():
                return self.on_retry

    def refuse_coroutines(self) -> None:
        """Raise InvalidInputError for hooks that a sync client cannot await."""
        for name in HOOK_NAMES:
            if inspect.iscoroutinefunction(getattr(self, name)):
                raise InvalidInputError(f"{name} is a coroutine function; a sync client needs a plain one")


def is_logging() -> bool:
    """Say whether anyone listens to the log."""
    return logger.isEnabledFor(logging.DEBUG)


def log(event: Event) -> None:
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
