"""What an error says about a request, and about those that would follow."""

from __future__ import annotations

from enum import Enum

from ..errors import (
    ApiError,
    AuthenticationError,
    ClientClosedError,
    ConflictError,
    ConversationLockedError,
    CredentialsError,
    MalformedReplyError,
    NoReplyError,
    PartlyStoredError,
    PermissionDeniedError,
    QuotaExceededError,
    RateLimitError,
    ServerError,
    StatusError,
    ThreadsSwitchedOffError,
)
from .errors import JournalError, UnclearReplyError


class Verdict(Enum):
    """What follows from an error.

    DOUBT: it may have been carried out: look before sending it again. LATER: it was not, and may be sent again.
    REFUSED: it was not, and sending it again does not help. STOP: nothing that follows would do better.
    """

    DOUBT = "doubt"
    LATER = "later"
    REFUSED = "refused"
    STOP = "stop"


_STOP = (
    QuotaExceededError,
    AuthenticationError,
    PermissionDeniedError,
    ThreadsSwitchedOffError,
    ClientClosedError,
    CredentialsError,
    JournalError,
)


def judge(error: ApiError) -> Verdict:
    """Return what follows from an error."""
    if isinstance(error, _STOP):
        return Verdict.STOP
    if isinstance(error, NoReplyError):
        return Verdict.DOUBT if error.may_have_been_carried_out else Verdict.LATER
    if isinstance(error, MalformedReplyError | PartlyStoredError | ServerError | UnclearReplyError):
        return Verdict.DOUBT
    if isinstance(error, RateLimitError | ConversationLockedError | ConflictError):
        return Verdict.LATER
    timed_out = isinstance(error, StatusError) and error.status_code == 408
    return Verdict.DOUBT if timed_out else Verdict.REFUSED
