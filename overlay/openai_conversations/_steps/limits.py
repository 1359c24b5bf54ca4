"""How long something that takes several calls may take, and with which options its calls go out."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import cast

from attrs import field, frozen

from openai_conversations_api._runtime.deadline import Deadline, Watch
from openai_conversations_api._runtime.operation import CallOptions
from openai_conversations_api._runtime.timeouts import is_seconds

from .._transport.retry import check_call
from ..errors import InvalidInputError

DEFAULT_DEADLINE = 600.0
MOST_RESERVED = 5.0
# What else a call takes is about its own body, or about repeating it.
_EVERY_CALL = ("timeout", "extra_headers", "extra_query", "max_retries", "cancellation")


@frozen
class Limits:
    """What every call of several obeys.

    seconds: what everything together may take; waiting: ends the wait for the run; whole: ends everything, and is
    later where time is kept for cancelling the run; options: of the calls besides the first.
    """

    seconds: float
    waiting: Watch
    whole: Watch
    options: CallOptions = field(repr=False)

    @property
    def cancels(self) -> bool:
        """Whether a run that is given up is cancelled."""
        return self.whole is not self.waiting


def limits_of(
    name: str, options: CallOptions, *, cancel_on_deadline: bool, clock: Callable[[], float] = time.monotonic
) -> Limits:
    """Return the limits that the options of a call set; without a deadline there are 600 seconds.

    Raises InvalidInputError for a wait without end, and for other options that cannot be.
    """
    seconds = options.get("deadline", DEFAULT_DEADLINE)
    if not is_seconds(seconds) or seconds is None:
        raise InvalidInputError(f"{name}: every wait has an end; deadline must be a positive number of seconds")
    check_call(name, options)
    cancellation = options.get("cancellation")
    whole = Watch(name, Deadline(seconds, clock), cancellation)
    reserved = min(MOST_RESERVED, seconds / 10)
    waiting = Watch(name, Deadline(seconds - reserved, clock), cancellation) if cancel_on_deadline else whole
    return Limits(seconds, waiting, whole, of_every_call(options))


def of_every_call(options: CallOptions) -> CallOptions:
    """Return those options that all of several calls take, and not only the first."""
    return cast("CallOptions", {key: value for key, value in options.items() if key in _EVERY_CALL})
