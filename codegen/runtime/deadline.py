"""When a call must have ended, and what else can end it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any

import httpx
from attrs import define, field

from .cancellation import Cancellation
from .errors import CallCancelledError, DeadlineExceededError, InvalidInputError, NoReplyError
from .operation import Call
from .timeouts import is_seconds


class Deadline:
    """The moment at which a call must have ended; since: when the seconds began to count, None for now."""

    __slots__ = ("_clock", "_end", "seconds")

    def __init__(
        self, seconds: float | None, clock: Callable[[], float] = time.monotonic, since: float | None = None
    ) -> None:
        self.seconds = seconds
        self._clock = clock
        self._end = None if seconds is None else (clock() if since is None else since) + seconds

    @property
    def left(self) -> float | None:
        """The seconds that are left, never negative; None when there is no end."""
        return None if self._end is None else max(0.0, self._end - self._clock())

    def allows(self, seconds: float) -> bool:
        """Say whether there is time for a wait and something after it."""
        left = self.left
        return left is None or seconds < left

    def at_most(self, seconds: float | None) -> float | None:
        """Return some seconds, or those that are left if they are fewer; None when neither ends."""
        left = self.left
        return left if seconds is None else seconds if left is None else min(seconds, left)

    def limit(self, timeout: float | httpx.Timeout | None) -> dict[str, float | None]:
        """Return a timeout, as requests have it, that no single wait can outlast the deadline with."""
        whole = timeout if isinstance(timeout, httpx.Timeout) else httpx.Timeout(timeout)
        parts = whole.as_dict()
        left = self.left
        if left is not None:
            return {name: left if seconds is None else min(seconds, left) for name, seconds in parts.items()}
        return parts


def _cancellation(watch: Watch, _: object, given: Any) -> None:
    if given is not None and not isinstance(given, Cancellation):
        raise InvalidInputError(f"{watch.operation}: cancellation must be a Cancellation, not {type(given).__name__}")


@define(eq=False, repr=False)
class Watch:
    """What can end a call before its time: its deadline, and a cancellation."""

    operation: str
    deadline: Deadline
    cancellation: Cancellation | None = field(validator=_cancellation)

    @classmethod
    def of(cls, call: Call, deadline: float | None = None) -> Watch:
        """Return what can end a call; deadline: that of its client. Raises InvalidInputError."""
        seconds, cancellation = call.options.get("deadline", deadline), call.options.get("cancellation")
        if seconds is not None and not is_seconds(seconds):
            raise InvalidInputError(f"{call.operation.name}: deadline must be a positive number of seconds or None")
        return cls(call.operation.name, Deadline(seconds, since=call.since), cancellation)

    @property
    def over(self) -> bool:
        """Whether the time is up, or the call was cancelled."""
        return self._is_cancelled() or self.deadline.left == 0

    @property
    def guarded(self) -> bool:
        """Whether anything can end the call from outside."""
        return self.deadline.seconds is not None or self.cancellation is not None

    def check(self) -> None:
        """Raise the error that ends the call now, if there is one, with nothing on its way."""
        if self.over:
            raise self.verdict(in_flight=False)

    def verdict(self, *, in_flight: bool) -> NoReplyError:
        """Return the error that ends the call; in_flight: whether a request is on its way."""
        facts: dict[str, Any] = {"attempts": int(in_flight), "may_have_been_carried_out": in_flight}
        if self._is_cancelled():
            return CallCancelledError(f"{self.operation} was cancelled", **facts)
        return DeadlineExceededError(f"{self.operation} did not end within its {self.deadline.seconds:g} s", **facts)

    def _is_cancelled(self) -> bool:
        return self.cancellation is not None and self.cancellation.cancelled


class _Current(threading.local):
    """The deadline that the blocking waits of this thread have to end with."""

    deadline: Deadline | None = None


current = _Current()


class limited_by:  # noqa: N801  (used like a function, and too often for a generator)
    """Have every wait of this thread's network streams end with a deadline, within the block."""

    __slots__ = ("_before", "_deadline")

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline if deadline.seconds is not None else None

    def __enter__(self) -> None:
        self._before = current.deadline
        current.deadline = self._deadline

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        current.deadline = self._before
