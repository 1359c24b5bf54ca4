"""What an error says about a request, and about those that would follow."""

from __future__ import annotations

from enum import Enum

import anyio

from .._transport.retry import leaves_open
from ..errors import (
    ApiError,
    AuthenticationError,
    ClientClosedError,
    ConflictError,
    ConversationLockedError,
    CredentialsError,
    NoReplyError,
    PartlyStoredError,
    PermissionDeniedError,
    QuotaExceededError,
    RateLimitError,
    ThreadsSwitchedOffError,
)
from .errors import JournalError, UnclearReplyError
from .options import Options


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
    if leaves_open(error) or isinstance(error, PartlyStoredError | UnclearReplyError):
        return Verdict.DOUBT
    later = isinstance(error, NoReplyError | RateLimitError | ConversationLockedError | ConflictError)
    return Verdict.LATER if later else Verdict.REFUSED


async def before_another_try(error: ApiError, tries: int, options: Options) -> None:
    """Wait longer and longer after failed tries. Raises the error where another would not help, or was the last."""
    if judge(error) in (Verdict.REFUSED, Verdict.STOP) or tries >= options.attempts:
        raise error
    await anyio.sleep(min(options.settle * 2.0 ** (tries - 1), 60.0))
