"""Errors of calls that got no reply, or did only a part of what they should."""

from __future__ import annotations

from typing import Any

from openai_conversations_api._runtime.errors import ApiError, NoReplyError


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
