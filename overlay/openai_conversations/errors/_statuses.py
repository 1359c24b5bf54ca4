"""Errors of replies, by their status."""

from __future__ import annotations

from openai_conversations_api._runtime.errors import ReplyError, StatusError


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
