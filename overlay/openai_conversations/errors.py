"""Everything that this package raises, as one tree.

ApiError
├── InvalidInputError         refused before anything was sent (also a ValueError)
├── PartlyStoredError         items.create stored some of many items; says which
├── ClientClosedError         the client was closed
├── CredentialsError          no usable credential could be obtained
├── PagingLoopError           a server handed out the same cursor twice
├── NoReplyError              the call ended without a reply
│   ├── ConnectionFailedError    no connection, or it broke
│   │   └── CallTimeoutError     one wait took longer than its timeout
│   ├── DeadlineExceededError the call as a whole took longer than allowed
│   └── CallCancelledError    the caller cancelled it
└── ReplyError                the server answered, and not with what was asked for
    ├── MalformedReplyError   success, with a body that is not what the specification says
    └── StatusError           any other status than success
        ├── RedirectError           3xx: the base URL is not where the API is
        ├── BadRequestError         400
        │   └── ConversationLockedError   another call is writing to the conversation
        ├── AuthenticationError     401
        ├── PermissionDeniedError   403
        ├── NotFoundError           404
        │   └── ThreadsSwitchedOffError   /threads on OpenAI's own host
        ├── MethodNotAllowedError   405
        ├── ConflictError           409
        ├── UnprocessableError      422
        ├── RateLimitError          429, worth trying again later
        ├── QuotaExceededError      429, not worth trying again
        └── ServerError             5xx
"""

from __future__ import annotations

from typing import Any

from openai_conversations_api.errors import (
    ApiError,
    ErrorDetail,
    InvalidInputError,
    MalformedReplyError,
    PagingLoopError,
    ReplyError,
    StatusError,
)

__all__ = [
    "ApiError",
    "AuthenticationError",
    "BadRequestError",
    "CallCancelledError",
    "CallTimeoutError",
    "ClientClosedError",
    "ConflictError",
    "ConnectionFailedError",
    "ConversationLockedError",
    "CredentialsError",
    "DeadlineExceededError",
    "ErrorDetail",
    "InvalidInputError",
    "MalformedReplyError",
    "MethodNotAllowedError",
    "NoReplyError",
    "NotFoundError",
    "PagingLoopError",
    "PartlyStoredError",
    "PermissionDeniedError",
    "QuotaExceededError",
    "RateLimitError",
    "RedirectError",
    "ReplyError",
    "ServerError",
    "StatusError",
    "ThreadsSwitchedOffError",
    "UnprocessableError",
]


class ClientClosedError(ApiError):
    """The client was closed; create a new one, or close it later."""


class CredentialsError(ApiError):
    """No usable credential could be obtained; the cause is chained."""


class PartlyStoredError(ApiError):
    """Some of many items were stored before a call failed; the failure is the cause.

    stored: the items that the server confirmed, as JSON; uncertain: those of the call that failed, where the server may
    have stored them; unsent: those that were never sent.
    """

    def __init__(self, message: str, *, stored: list[dict[str, Any]], uncertain: list[Any], unsent: list[Any]) -> None:
        super().__init__(message)
        self.stored = stored
        self.uncertain = uncertain
        self.unsent = unsent

    def __reduce__(self) -> tuple[Any, ...]:
        return _without_init, (type(self), self.args, self.__dict__)


class NoReplyError(ApiError):
    """The call ended without a reply.

    attempts: how many requests were sent; may_have_been_carried_out: whether the server can have acted on one of them.
    """

    def __init__(self, message: str, *, attempts: int = 0, may_have_been_carried_out: bool = False) -> None:
        super().__init__(message)
        self.attempts = attempts
        self.may_have_been_carried_out = may_have_been_carried_out

    def __reduce__(self) -> tuple[Any, ...]:
        return _without_init, (type(self), self.args, self.__dict__)


def _without_init(cls: type[ApiError], args: tuple[Any, ...], state: dict[str, Any]) -> ApiError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ConnectionFailedError(NoReplyError):
    """No connection could be made, or it broke before the reply was complete."""


class CallTimeoutError(ConnectionFailedError):
    """Connecting, or one wait for data, took longer than the timeout."""


class DeadlineExceededError(NoReplyError):
    """The call as a whole, retries and sleeps included, took longer than its deadline."""


class CallCancelledError(NoReplyError):
    """The caller cancelled the call."""


class RedirectError(StatusError):
    """The server points elsewhere; redirects are not followed, so that credentials stay where they belong."""


class BadRequestError(StatusError):
    """400: the request is not valid."""


class ConversationLockedError(BadRequestError):
    """Another call is writing to the conversation; try again shortly."""


class AuthenticationError(StatusError):
    """401: the credential is missing, wrong or expired."""


class PermissionDeniedError(StatusError):
    """403: the credential may not do this."""


class NotFoundError(StatusError):
    """404: there is no such object, or no such API at this base URL."""


class ThreadsSwitchedOffError(NotFoundError):
    """OpenAI switched its own /threads off on 2026-08-26."""


class MethodNotAllowedError(StatusError):
    """405: this server does not offer the operation."""


class ConflictError(StatusError):
    """409: the object is being changed, or has changed."""


class UnprocessableError(StatusError):
    """422: the request is well-formed and still not acceptable."""


class RateLimitError(StatusError):
    """429: too many calls; try again later."""


class QuotaExceededError(StatusError):
    """429: the account's quota or credit is used up; trying again does not help."""


class ServerError(StatusError):
    """5xx: the server failed."""
