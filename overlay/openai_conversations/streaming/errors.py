"""Errors of streamed runs: they carry what was received before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openai_conversations_api._runtime.errors import ErrorDetail, StreamError, StreamFailedError, StreamInterruptedError
from openai_conversations_api._runtime.lazy import LazyModule

if TYPE_CHECKING:
    from . import accumulator
else:  # the errors load without the models of all events
    accumulator = LazyModule("openai_conversations.streaming.accumulator")


class RunStreamError(StreamError):
    """The event stream of a run ended before its time; the run itself may go on.

    snapshot: messages, steps and run as far as they were received; thread_id, run_id: None where unknown.
    """

    def __init__(
        self,
        message: str,
        *,
        snapshot: accumulator.RunSnapshot,
        thread_id: str | None,
        run_id: str | None,
        received: int = 0,
        error: ErrorDetail | None = None,
    ) -> None:
        super().__init__(message, received=received, error=error)
        self.snapshot = snapshot
        self.thread_id = thread_id
        self.run_id = run_id


class RunStreamFailedError(RunStreamError, StreamFailedError):
    """The server reported an error in mid-stream; `error` is what it says."""


class StreamInterrupted(RunStreamError, StreamInterruptedError):  # noqa: N818  an interruption is what it is called
    """A stream ended without its last event, or was left before it; `resume` of the stream reads what is missing."""
