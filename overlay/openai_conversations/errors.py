"""Everything that this package raises, as one tree.

ApiError
├── InvalidInputError         refused before anything was sent (also a ValueError)
├── PartlyStoredError         some of many items were stored; says which
├── PartlyDeletedError        some of many items were deleted; says which
├── ClientClosedError         the client was closed
├── CredentialsError          no usable credential could be obtained
├── PagingLoopError           a server handed out the same cursor twice
├── MissingExtraError         a package of an extra is not installed (also an ImportError)
├── ToolError                 a call of a tool failed; carries the run
│   ├── ToolCallError            the model called it wrongly
│   └── ToolResultError          it returned what has no JSON form
├── RunError                  following a run ended before the run did; carries the run
│   ├── RunDeadlineError         not within the deadline (also a DeadlineExceededError)
│   ├── RunWaitCancelledError    the caller cancelled the waiting (also a CallCancelledError)
│   ├── RunWaitInterruptedError  a call failed for good; that is the cause
│   ├── ToolRoundsError          more rounds of tool calls than allowed
│   └── UnanswerableRunError     the run waits for something that tools cannot give
├── StreamError               an event stream ended before its time
│   ├── EventTooLargeError       with an event that is larger than any should be
│   └── RunStreamError           of a run: carries what was received (streaming/errors.py)
│       ├── RunStreamFailedError    with an event that reports an error
│       └── StreamInterrupted       without its last event
├── NoReplyError              the call ended without a reply
│   ├── ConnectionFailedError    no connection, or it broke
│   │   └── CallTimeoutError     one wait took longer than its timeout
│   ├── DeadlineExceededError the call as a whole took longer than allowed
│   └── CallCancelledError    the caller cancelled it
└── ReplyError                the server answered, and not with what was asked for
    ├── MalformedReplyError   success, with a body that is not what the specification says
    ├── ReplyTooLargeError    larger than `max_reply_bytes`
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

from typing import TYPE_CHECKING, Any

from openai_conversations_api.errors import (
    ApiError,
    ErrorDetail,
    EventTooLargeError,
    InvalidInputError,
    MalformedReplyError,
    PagingLoopError,
    ReplyError,
    StatusError,
    StreamError,
)

if TYPE_CHECKING:
    from openai_conversations_api.models import Run

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
    "EventTooLargeError",
    "InvalidInputError",
    "MalformedReplyError",
    "MethodNotAllowedError",
    "MissingExtraError",
    "NoReplyError",
    "NotFoundError",
    "PagingLoopError",
    "PartlyDeletedError",
    "PartlyStoredError",
    "PermissionDeniedError",
    "QuotaExceededError",
    "RateLimitError",
    "RedirectError",
    "ReplyError",
    "ReplyTooLargeError",
    "RunDeadlineError",
    "RunError",
    "RunWaitCancelledError",
    "RunWaitInterruptedError",
    "ServerError",
    "StatusError",
    "StreamError",
    "ThreadsSwitchedOffError",
    "ToolCallError",
    "ToolError",
    "ToolResultError",
    "ToolRoundsError",
    "UnanswerableRunError",
    "UnprocessableError",
]


def _without_init(cls: type[ApiError], args: tuple[Any, ...], state: dict[str, Any]) -> ApiError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class _FactualError(ApiError):
    """An error with more than a message, that can be pickled all the same."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _without_init, (type(self), self.args, self.__dict__)


class ClientClosedError(ApiError):
    """The client was closed; create a new one, or close it later."""


class CredentialsError(ApiError):
    """No usable credential could be obtained; the cause is chained."""


class PartlyStoredError(_FactualError):
    """Some of many items were stored before a call failed, or may have been; the failure is the cause.

    stored: the items that the server has, as JSON; uncertain: those of the call that failed, where the server may have
    stored them; unsent: those that it has not. Together they are what was given, in order, and `unsent_from` is where
    `unsent` begins in it. conversation_id: where they go; seen: what else arrived in the meantime, where that was
    looked at.
    """

    def __init__(
        self,
        message: str,
        *,
        stored: list[dict[str, Any]],
        uncertain: list[Any],
        unsent: list[Any],
        conversation_id: str | None = None,
        seen: list[dict[str, Any]] | None = None,
    ) -> None:
        super().__init__(message)
        self.stored = stored
        self.uncertain = uncertain
        self.unsent = unsent
        self.conversation_id = conversation_id
        self.seen = seen or []

    @property
    def unsent_from(self) -> int:
        """The index of the first item that the server has not, in the list that was given."""
        return len(self.stored) + len(self.uncertain)


class PartlyDeletedError(_FactualError):
    """Some items of a conversation were deleted before a call failed; the failure is the cause.

    deleted: the ids of those that are gone; uncertain: of the one that the failed call was to delete, where the server
    may have done so; left: of those that are still there.
    """

    def __init__(self, message: str, *, deleted: list[str], uncertain: list[str], left: list[str]) -> None:
        super().__init__(message)
        self.deleted = deleted
        self.uncertain = uncertain
        self.left = left


class NoReplyError(_FactualError):
    """The call ended without a reply.

    attempts: how many requests were sent; may_have_been_carried_out: whether the server can have acted on one of them.
    """

    def __init__(self, message: str, *, attempts: int = 0, may_have_been_carried_out: bool = False) -> None:
        super().__init__(message)
        self.attempts = attempts
        self.may_have_been_carried_out = may_have_been_carried_out


class ConnectionFailedError(NoReplyError):
    """No connection could be made, or it broke before the reply was complete."""


class CallTimeoutError(ConnectionFailedError):
    """Connecting, or one wait for data, took longer than the timeout."""


class DeadlineExceededError(NoReplyError):
    """The call as a whole, retries and sleeps included, took longer than its deadline."""


class CallCancelledError(NoReplyError):
    """The caller cancelled the call."""


class ReplyTooLargeError(ReplyError):
    """A reply is larger, unpacked, than `max_reply_bytes`; raise that where it is right. `content` is empty."""


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


class RunError(_FactualError):
    """Following a run ended before the run did; the run is on the server as it was.

    run: the run when it was last seen; tool_outputs: what tools returned and the server has not taken, for
    `submit_tool_outputs`.
    """

    def __init__(self, message: str, *, run: Run, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.run = run
        self.tool_outputs: list[dict[str, str]] = []


class RunDeadlineError(RunError, DeadlineExceededError):
    """The run did not end, or its tools did not, within the deadline."""


class RunWaitCancelledError(RunError, CallCancelledError):
    """The caller cancelled the waiting; the run goes on."""


class RunWaitInterruptedError(RunError):
    """A call failed for good while a run was followed; that failure is the cause. `runs.wait(error.run)` goes on."""


class ToolRoundsError(RunError):
    """The model asked for tools in more rounds than allowed."""


class UnanswerableRunError(RunError):
    """The run waits for something that tools cannot give."""


class ToolError(_FactualError):
    """Something went wrong with a call of a tool.

    run: the run that called it, None outside of one; tool_outputs: what tools returned and the server has not taken.
    """

    run: Run | None = None

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.tool_outputs: list[dict[str, str]] = []


class ToolCallError(ToolError):
    """A model called a tool that does not exist, or with arguments that the tool does not take.

    tool: the name that the model used.
    """

    def __init__(self, message: str, *, tool: str) -> None:
        super().__init__(message)
        self.tool = tool


class ToolResultError(ToolError):
    """A tool returned something that has no JSON form; return a text, or what JSON can hold."""


class MissingExtraError(ApiError, ImportError):
    """Something needs a package of an extra that is not installed; the message names the extra."""
