"""When a call is sent again, and how long to wait before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import random
from typing import Any

import httpx
from attrs import field, frozen

from openai_conversations_api._runtime.deadline import Deadline
from openai_conversations_api._runtime.headers import checked_value
from openai_conversations_api._runtime.operation import CallOptions
from openai_conversations_api._runtime.retry_after import retry_after
from openai_conversations_api._runtime.timeouts import DEFAULT_TIMEOUT, is_seconds

from ..errors import ApiError, InvalidInputError, MalformedReplyError, NoReplyError, StatusError, StreamError
from .error_mapping import LOCK_CODE, QUOTA_CODES, is_certificate_failure

_HOPELESS = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.ProxyError)
_NOT_CARRIED_OUT = (
    *(httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout),
    *(httpx.UnsupportedProtocol, httpx.ProxyError),
)
_TEMPORARY = frozenset({408, 409, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529})
_REFUSED = frozenset({409, 429})
_MOST_DOUBLINGS = 60
DEFAULT_MOST_BYTES = 256 * 1024 * 1024


def _must_be(what: str, fits: Callable[[Any], bool]) -> Callable[[object, Any, Any], None]:
    def validate(_: object, attribute: Any, value: Any) -> None:
        if not fits(value):
            raise InvalidInputError(f"{attribute.name} must be {what}, not {value!r}")

    return validate


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_timeout(value: Any) -> bool:
    return value is None or isinstance(value, httpx.Timeout) or is_seconds(value)


_SECONDS = "a positive number of seconds"
_timeout = _must_be(f"{_SECONDS}, an httpx.Timeout or None", _is_timeout)
_seconds = _must_be(_SECONDS, is_seconds)
_seconds_or_none = _must_be(f"{_SECONDS} or None", lambda value: value is None or is_seconds(value))
_count = _must_be("a whole number, 0 or more", _is_count)
_count_or_none = _must_be("a whole number, 0 or more, or None", lambda value: value is None or _is_count(value))


@frozen(kw_only=True)
class Policy:
    """How patient and how persistent a client is.

    timeout: seconds to connect, and for each wait for data (5 and 60 when left out); an httpx.Timeout for more.
    deadline: seconds for a call as a whole, attempts and sleeps included; None for no end but the timeouts.
    max_retries: how often a call may be sent again.
    first_delay, longest_delay: seconds before the first retry, and the most; the delay doubles in between.
    longest_retry_after: seconds; a server that asks for a longer wait gets no retry.
    max_reply_bytes: the most that a reply may take, unpacked (268,435,456); None for no bound. Streams have their own.
    """

    timeout: float | httpx.Timeout | None = field(default=DEFAULT_TIMEOUT, validator=_timeout)
    deadline: float | None = field(default=None, validator=_seconds_or_none)
    max_retries: int = field(default=2, validator=_count)
    first_delay: float = field(default=0.5, validator=_seconds)
    longest_delay: float = field(default=8.0, validator=_seconds)
    longest_retry_after: float = field(default=120.0, validator=_seconds)
    max_reply_bytes: int | None = field(default=DEFAULT_MOST_BYTES, validator=_count_or_none)

    def delay(self, retry: int, asked: float | None = None) -> float:
        """Return how long to wait before sending again: what the server asks, else growing, with jitter.

        retry: its number, from 0; asked: how many seconds the server asks to wait, None where it does not.
        """
        if asked is not None and 0 <= asked <= self.longest_retry_after:
            return asked
        return min(self.first_delay * 2.0 ** min(retry, _MOST_DOUBLINGS), self.longest_delay) * (1 - random() / 4)


CALL_POLICY = ("timeout", "deadline", "max_retries")


def check_call(operation: str, options: CallOptions) -> None:
    """Raise InvalidInputError for an option of a call that has no meaning."""
    given: dict[str, Any] = {**options}
    try:
        Policy(**{name: given[name] for name in CALL_POLICY if name in given})
        key = given.get("idempotency_key")
        if key is not None and not checked_value("idempotency_key", key):
            raise InvalidInputError("idempotency_key is empty")
    except InvalidInputError as error:
        raise InvalidInputError(f"{operation}: {error}") from None


def cannot_have_been_carried_out(failure: httpx.TransportError, *, exact: bool) -> bool:
    """Say whether a failure came before the server can have read the request.

    exact: whether the transport is known to tell the two apart; others call every lost connection what they like.
    """
    return exact and isinstance(failure, _NOT_CARRIED_OUT)


def may_repeat_failure(failure: httpx.TransportError, *, repeatable: bool, exact: bool) -> bool:
    """Say whether a call that got no reply may be sent again; repeatable: doing it twice does no harm."""
    if isinstance(failure, _HOPELESS) or is_certificate_failure(failure):
        return False
    return repeatable or cannot_have_been_carried_out(failure, exact=exact)


def is_unclear(status: int) -> bool:
    """Say whether a reply leaves open if the server carried the request out."""
    return status >= 500 or status == 408


def leaves_open(failure: ApiError) -> bool:
    """Say whether the server may have carried a call out although it failed."""
    match failure:
        case NoReplyError():
            return failure.may_have_been_carried_out
        case StatusError():
            return is_unclear(failure.status_code)
        case _:
            return isinstance(failure, MalformedReplyError | StreamError)


def may_repeat_reply(reply: httpx.Response, codes: frozenset[str], *, repeatable: bool) -> bool:
    """Say whether a call that got this reply may be sent again; codes: what the reply says is wrong."""
    status = reply.status_code
    if codes & QUOTA_CODES:
        return False
    if LOCK_CODE in codes or status in _REFUSED:
        return True
    if status < 400 or not repeatable:
        return False
    return _wish(reply.headers) == "true" or status in _TEMPORARY or status >= 500


def pause_before(policy: Policy, retry: int, headers: Mapping[str, str], deadline: Deadline) -> float | None:
    """Return the seconds before another attempt, or None when there is none.

    retry: its number, from 0; headers: those of the last reply, which may forbid it, or ask for too long a wait.
    """
    asked = retry_after(headers)
    delay = policy.delay(retry, asked)
    patient = asked is None or asked <= policy.longest_retry_after
    return delay if patient and deadline.allows(delay) and _wish(headers) != "false" else None


def _wish(headers: Mapping[str, str]) -> str:
    return headers.get("x-should-retry", "").strip().lower()
