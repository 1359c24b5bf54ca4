"""When a call is sent again, and how long anything may take."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from random import random
from typing import Any

import httpx
from attrs import field, frozen

from openai_conversations_api.timeouts import DEFAULT_TIMEOUT, is_seconds

from .errors import InvalidInputError
from .translation import LOCK_CODE, QUOTA_CODES

_HOPELESS = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.ProxyError)
_NOT_CARRIED_OUT = (
    *(httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout),
    *(httpx.UnsupportedProtocol, httpx.ProxyError),
)
_TEMPORARY = frozenset({408, 409, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529})
_REFUSED = frozenset({409, 429})
_MOST_DOUBLINGS = 60


def _seconds(_: object, attribute: object, value: Any) -> None:
    if not is_seconds(value):
        raise InvalidInputError(f"{_name(attribute)} must be a positive number of seconds")


def _seconds_or_none(_: object, attribute: object, value: Any) -> None:
    if value is not None and not is_seconds(value):
        raise InvalidInputError(f"{_name(attribute)} must be a positive number of seconds or None")


def _timeout(_: object, attribute: object, value: Any) -> None:
    if value is not None and not isinstance(value, httpx.Timeout) and not is_seconds(value):
        raise InvalidInputError(
            f"{_name(attribute)} must be a positive number of seconds, an httpx.Timeout or None, not {value!r}"
        )


def _count(_: object, attribute: object, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise InvalidInputError(f"{_name(attribute)} must be a whole number, 0 or more")


def _name(attribute: object) -> str:
    return getattr(attribute, "name", "the value")


@frozen(kw_only=True)
class Policy:
    """How patient and how persistent a client is.

    timeout: seconds to connect, and for each wait for data (5 and 60 when left out); an httpx.Timeout for more.
    deadline: seconds for a call as a whole, attempts and sleeps included; None for no end but the timeouts.
    max_retries: how often a call may be sent again.
    first_delay, longest_delay: seconds before the first retry, and the most; the delay doubles in between.
    longest_retry_after: seconds; a server that asks for a longer wait gets no retry.
    """

    timeout: float | httpx.Timeout | None = field(default=DEFAULT_TIMEOUT, validator=_timeout)
    deadline: float | None = field(default=None, validator=_seconds_or_none)
    max_retries: int = field(default=2, validator=_count)
    first_delay: float = field(default=0.5, validator=_seconds)
    longest_delay: float = field(default=8.0, validator=_seconds)
    longest_retry_after: float = field(default=120.0, validator=_seconds)

    def delay(self, retry: int, asked: float | None = None) -> float:
        """Return the seconds before a retry (counted from 0): what the server asks, else growing, with jitter."""
        if asked is not None and 0 <= asked <= self.longest_retry_after:
            return asked
        return min(self.first_delay * 2.0 ** min(retry, _MOST_DOUBLINGS), self.longest_delay) * (1 - random() / 4)


class Deadline:
    """The moment at which a call must have ended; since: when the seconds began to count, None for now."""

    def __init__(
        self, seconds: float | None, clock: Callable[[], float] = time.monotonic, since: float | None = None
    ) -> None:
        self.seconds = seconds
        self._clock = clock
        self._end = None if seconds is None else (clock() if since is None else since) + seconds

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
    if isinstance(failure, _HOPELESS):
        return False
    return repeatable or cannot_have_been_carried_out(failure)


def is_unclear(status: int) -> bool:
    """Say whether a reply leaves open if the server carried the request out."""
    return status >= 500 or status == 408


def may_repeat_reply(reply: httpx.Response, codes: frozenset[str], *, repeatable: bool) -> bool:
    """Say whether a call that got this reply may be sent again; codes: what the reply says is wrong."""
    status = reply.status_code
    if codes & QUOTA_CODES:
        return False
    if LOCK_CODE in codes or status in _REFUSED:
        return True
    if status < 400 or (is_unclear(status) and not repeatable):
        return False
    return _wish(reply.headers) == "true" or (repeatable and (status in _TEMPORARY or status >= 500))


def forbids_repeating(headers: Mapping[str, str]) -> bool:
    """Say whether a server does not want a call sent again."""
    return _wish(headers) == "false"


def _wish(headers: Mapping[str, str]) -> str:
    return headers.get("x-should-retry", "").strip().lower()


def retry_after(headers: Mapping[str, str], now: Callable[[], float] = time.time) -> float | None:
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
    """Read a date of HTTP, in any of its three forms, or of ISO 8601, which some gateways send; all default to UTC."""
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            moment = read(text.strip())
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
