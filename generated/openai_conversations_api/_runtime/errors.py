"""Everything that a generated operation raises.

ApiError
├── InvalidInputError        refused before anything was sent (also a ValueError)
├── PagingLoopError          a list gives no way on, or one that was taken before
├── StreamError              an event stream ended before its time
│   ├── StreamFailedError        with an event that reports an error
│   ├── StreamInterruptedError   without its last event
│   └── EventTooLargeError       with an event that is larger than any should be
├── NoReplyError             the call was ended before a reply was there
│   ├── DeadlineExceededError    it took longer than its deadline
│   └── CallCancelledError       the caller cancelled it
└── ReplyError               the server answered, and not with what was asked for
    ├── StatusError          the status is not a success
    └── MalformedReplyError  the status is a success, the body is not what the specification says

Failures to connect, and timeouts, are those of httpx (`httpx.TransportError`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from .json_types import is_object
from .redaction import redact
from .retry_after import retry_after

_REQUEST_ID_HEADERS = ("x-request-id", "apim-request-id", "x-ms-request-id")
_LONGEST_MESSAGE = 500


class ApiError(Exception):
    """The base of every error of this package; all of them can be pickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, dict(self.__dict__))


def _rebuild(cls: type[ApiError], args: tuple[Any, ...], state: dict[str, Any]) -> ApiError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class InvalidInputError(ApiError, ValueError):
    """An argument cannot be sent; nothing was."""


class PagingLoopError(ApiError):
    """A server says that a list has more entries, and gives no way on, or one that was taken before."""


class NoReplyError(ApiError):
    """The call ended without a reply.

    attempts: how many requests were sent; may_have_been_carried_out: whether the server can have acted on one of them.
    """

    def __init__(self, message: str, *, attempts: int = 0, may_have_been_carried_out: bool = False) -> None:
        super().__init__(message)
        self.attempts = attempts
        self.may_have_been_carried_out = may_have_been_carried_out


class DeadlineExceededError(NoReplyError):
    """The call as a whole, retries and sleeps included, took longer than its deadline."""


class CallCancelledError(NoReplyError):
    """The caller cancelled the call."""


class StreamError(ApiError):
    """An event stream ended before its time.

    received: how many events came before; error: what the server says about it, where it says anything.
    """

    def __init__(self, message: str, *, received: int = 0, error: ErrorDetail | None = None) -> None:
        super().__init__(message)
        self.received = received
        self.error = error


class StreamFailedError(StreamError):
    """The server reported an error in mid-stream."""


class StreamInterruptedError(StreamError):
    """A stream ended without the event that should end it: what came is not all."""


class EventTooLargeError(StreamError):
    """An event of a stream is larger than any should be."""


class ErrorDetail(NamedTuple):
    """What a server says about an error.

    message: in its words; type, code: what kind of error it is; param: the place in the request, such as
    `items[0].content`. What it leaves out is None.
    """

    message: str
    type: str | None = None
    code: str | None = None
    param: str | None = None


def named_by_server(headers: Mapping[str, str]) -> str | None:
    """Return the server's name for a call, as its headers have it, or None."""
    return next((headers[name] for name in _REQUEST_ID_HEADERS if name in headers), None)


class ReplyError(ApiError):
    """A reply that is not the expected one, with everything the server sent.

    status_code, headers and content are those of the reply; method and path those of the request; request_id is the
    server's name for the call, to quote in a support request; error is what the body says, where it says anything.
    """

    def __init__(
        self, message: str, *, status_code: int, headers: Mapping[str, str], content: bytes, method: str, path: str
    ) -> None:
        super().__init__(message)
        self.status_code = status_code
        self.headers = headers
        self.content = content
        self.method = method
        self.path = path

    @property
    def request_id(self) -> str | None:
        """The server's name for the call, or None when it gave none."""
        found = named_by_server(self.headers)
        return tidy(found) if found is not None else None

    @property
    def error(self) -> ErrorDetail | None:
        """What the body says about the error, or None when it holds nothing readable."""
        return read_detail(self.content)

    @property
    def message(self) -> str:
        """What the server says, or else this error's own words."""
        said = self.error
        return said.message if said is not None and said.message else str(self)

    @property
    def retry_after(self) -> float | None:
        """The seconds that the server asks to wait before another call, or None when it does not say."""
        return retry_after(self.headers)


class StatusError(ReplyError):
    """The server refused the call or failed to carry it out."""


class MalformedReplyError(ReplyError):
    """The server reported success with a body that is not the JSON that the specification promises."""


def read_detail(content: bytes) -> ErrorDetail | None:
    """Return what an error body says, in any of the forms that servers use, or None."""
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        text = content.decode("utf-8", "replace").strip()
        return ErrorDetail(tidy(text)) if text and not text.startswith("<") else None
    inner = body.get("error") or body if is_object(body) else body
    return _from_object(inner) if is_object(inner) else _from_text(inner)


def _from_object(body: dict[str, Any]) -> ErrorDetail | None:
    said = next((body[key] for key in ("message", "detail", "error_description", "title") if body.get(key)), None)
    texts = {key: tidy(str(body[key])) for key in ("type", "code", "param") if body.get(key) is not None}
    if said is None and not texts:
        return None
    return ErrorDetail(tidy(said if isinstance(said, str) else json.dumps(said)) if said else "", **texts)


def _from_text(body: object) -> ErrorDetail | None:
    return ErrorDetail(tidy(body)) if isinstance(body, str) and body else None


def tidy(text: str, longest: int = _LONGEST_MESSAGE) -> str:
    """Return a message on one printable line of at most so many characters, without what looks like a credential."""
    flat = redact("".join(one if one.isprintable() else "?" for one in " ".join(text.split())))
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"
