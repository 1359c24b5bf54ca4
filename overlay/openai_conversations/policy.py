"""When a call is sent again, and how long anything may take."""

from __future__ import annotations

import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from random import random
from typing import Any

import httpx
from attrs import field, frozen

from .errors import LOCK_CODE, QUOTA_CODES, InvalidInputError

DEFAULT_TIMEOUT = httpx.Timeout(60.0, connect=5.0)
_NOT_CARRIED_OUT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
_TEMPORARY = frozenset({408, 409, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529})
_REFUSED = frozenset({409, 429})


def _positive(_: object, attribute: object, value: Any) -> None:
    if value is not None and not (isinstance(value, int | float) and 0 < value < float("inf")):
        raise InvalidInputError(
            f"{getattr(attribute, 'name', 'the value')} must be a positive number of seconds or None"
        )


def _count(_: object, attribute: object, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise InvalidInputError(f"{getattr(attribute, 'name', 'the value')} must be a whole number, 0 or more")


@frozen(kw_only=True)
class Policy:
    """How patient and how persistent a client is.

    timeout: seconds to connect, and for each wait for data (5 and 60 when left out); an httpx.Timeout for more.
    deadline: seconds for a call as a whole, attempts and sleeps included; None for no end but the timeouts.
    max_retries: how often a call may be sent again.
    first_delay, longest_delay: seconds before the first retry, and the most; the delay doubles in between.
    longest_retry_after: seconds; a server that asks for a longer wait gets no retry.
    """

    timeout: float | httpx.Timeout | None = DEFAULT_TIMEOUT
    deadline: float | None = field(default=None, validator=_positive)
    max_retries: int = field(default=2, validator=_count)
    first_delay: float = field(default=0.5, validator=_positive)
    longest_delay: float = field(default=8.0, validator=_positive)
    longest_retry_after: float = field(default=120.0, validator=_positive)

    def delay(self, retry: int, asked: float | None = None) -> float:
        """Return the seconds before a retry (counted from 0): what the server asks, else growing, with jitter."""
        if asked is not None and 0 <= asked <= self.longest_retry_after:
            return asked
        return min(self.first_delay * 2.0**retry, self.longest_delay) * (1 - random() / 4)


class Deadline:
    """The moment at which a call must have ended."""

    def __init__(self, seconds: float | None, clock: Callable[[], float] = time.monotonic) -> None:
        self.seconds = seconds
        self._clock = clock
        self._end = None if seconds is None else clock() + seconds

    @property
    def left(self) -> float | None:
        """The seconds that are left, never negative; None when there is no end."""
        return None if self._end is None else max(0.0, self._end - self._clock())

    def allows(self, seconds: float) -> bool:
        """Say whether there is time for a wait and something after it."""
        left = self.left
        return left is None or seconds < left

    def limit(self, timeout: float | httpx.Timeout | None) -> httpx.Timeout:
        """Return a timeout that no single wait can outlast the deadline with."""
        whole = timeout if isinstance(timeout, httpx.Timeout) else httpx.Timeout(timeout)
        left = self.left
        if left is None:
            return whole
        parts = {name: left if value is None else min(left, value) for name, value in whole.as_dict().items()}
        return httpx.Timeout(**parts)


def cannot_have_been_carried_out(failure: httpx.TransportError) -> bool:
    """Say whether a failure came before the server can have read the request."""
    return isinstance(failure, _NOT_CARRIED_OUT)


def may_repeat_failure(failure: httpx.TransportError, *, repeatable: bool) -> bool:
    """Say whether a call that got no reply may be sent again; repeatable: doing it twice does no harm."""
    if isinstance(failure, httpx.UnsupportedProtocol | httpx.LocalProtocolError | httpx.ProxyError):
        return False
    return repeatable or cannot_have_been_carried_out(failure)


def may_repeat_reply(reply: httpx.Response, code: str | None, *, repeatable: bool) -> bool:
    """Say whether a call that got this reply may be sent again."""
    if code in QUOTA_CODES:
        return False
    wish = reply.headers.get("x-should-retry")
    if wish == "false":
        return False
    if code == LOCK_CODE:
        return True
    if reply.status_code in _REFUSED:
        return True
    return repeatable and (reply.status_code in _TEMPORARY or reply.status_code >= 500 or wish == "true")


def retry_after(headers: httpx.Headers, now: Callable[[], float] = time.time) -> float | None:
    """Return the seconds that a server asks to wait: milliseconds, seconds or a date; None when it does not say."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after")
    seconds = _number(text)
    if seconds is not None or text is None:
        return seconds
    moment = _timestamp(text)
    return None if moment is None else max(0.0, moment - now())


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None


def _timestamp(text: str) -> float | None:
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return _unusual_timestamp(text)


def _unusual_timestamp(text: str) -> float | None:
    """Read a date in another form than HTTP's: some gateways send ISO 8601."""
    from dateutil.parser import ParserError, parse  # noqa: PLC0415  rarely needed, and slow to import
    from dateutil.tz import UTC  # noqa: PLC0415

    try:
        moment = parse(text)
    except (ParserError, OverflowError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
