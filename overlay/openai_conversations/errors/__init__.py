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
│   └── RunStreamError           of a run: carries what was received
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

from importlib import import_module
from typing import TYPE_CHECKING, Any

from openai_conversations_api._runtime.errors import (
    ApiError,
    CallCancelledError,
    DeadlineExceededError,
    ErrorDetail,
    EventTooLargeError,
    InvalidInputError,
    MalformedReplyError,
    NoReplyError,
    PagingLoopError,
    ReplyError,
    StatusError,
    StreamError,
)

from ._own import *  # noqa: F403

# ruff: noqa: F405  what is listed below comes from there, too

if TYPE_CHECKING:
    from openai_conversations.streaming.errors import RunStreamError, RunStreamFailedError, StreamInterrupted

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
    "RunStreamError",
    "RunStreamFailedError",
    "RunWaitCancelledError",
    "RunWaitInterruptedError",
    "ServerError",
    "StatusError",
    "StreamError",
    "StreamInterrupted",
    "ThreadsSwitchedOffError",
    "ToolCallError",
    "ToolError",
    "ToolResultError",
    "ToolRoundsError",
    "UnanswerableRunError",
    "UnprocessableError",
]

_OF_STREAMS = frozenset({"RunStreamError", "RunStreamFailedError", "StreamInterrupted"})


def __getattr__(name: str) -> Any:
    """Errors of streamed runs carry what was received, so that they live with the streams."""
    if name in _OF_STREAMS:
        return getattr(import_module("openai_conversations.streaming.errors"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
