"""The errors that are raised here alone; the module above this one has all, as a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openai_conversations_api._runtime.errors import (
    ApiError,
    CallCancelledError,
    DeadlineExceededError,
    NoReplyError,
    ReplyError,
    StatusError,
)
from openai_conversations_api._runtime.lazy import LazyModule

if TYPE_CHECKING:
    from openai_conversations_api import models
else:  # errors load without the table of models
    models = LazyModule("openai_conversations_api.models")


class ClientClosedError(ApiError):
    """The client was closed; create a new one, or close it later."""


class CredentialsError(ApiError):
    """No usable credential could be obtained; the cause is chained."""


class PartlyStoredError(ApiError):
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


class PartlyDeletedError(ApiError):
    """Some items of a conversation were deleted before a call failed; the failure is the cause.

    deleted: the ids of those that are gone; uncertain: of the one that the failed call was to delete, where the server
    may have done so; left: of those that are still there.
    """

    def __init__(self, message: str, *, deleted: list[str], uncertain: list[str], left: list[str]) -> None:
        super().__init__(message)
        self.deleted = deleted
        self.uncertain = uncertain
        self.left = left


class ConnectionFailedError(NoReplyError):
    """No connection could be made, or it broke before the reply was complete."""


class CallTimeoutError(ConnectionFailedError):
    """Connecting, or one wait for data, took longer than the timeout."""


class MissingExtraError(ApiError, ImportError):
    """Something needs a package of an extra that is not installed; the message names the extra."""


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


class RunError(ApiError):
    """Following a run ended before the run did; the run is on the server as it was.

    run: the run when it was last seen; tool_outputs: what tools returned and the server has not taken, for
    `submit_tool_outputs`.
    """

    def __init__(self, message: str, *, run: models.Run, **facts: Any) -> None:
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


class ToolError(ApiError):
    """Something went wrong with a call of a tool.

    run: the run that called it, None outside of one; tool_outputs: what tools returned and the server has not taken.
    """

    run: models.Run | None = None

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
