"""What is known of a streamed run, whichever way its events are read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Self, Unpack
from urllib.parse import unquote

from attrs import frozen

from openai_conversations_api.errors import StreamFailedError, StreamInterruptedError
from openai_conversations_api.models import AssistantStreamEvent, Run, RunStep, ThreadMessage
from openai_conversations_api.operation import Call, CallOptions
from openai_conversations_api.streams import StreamFacts

from ..errors import InvalidInputError
from ..runs.following import Following, follow
from ..runs.limits import limits_of
from ..runs.states import is_over, waits_for_caller
from ..runs.steps import Steps
from ..runs.submission import ids_of
from .accumulator import Accumulator, RunSnapshot
from .errors import RunStreamError, RunStreamFailedError, StreamInterrupted

_THREAD = re.compile(r"/threads/([^/]+)/")
_RUN = re.compile(r"/runs/([^/]+)/")


@frozen
class Place:
    """Which run a stream is about."""

    thread_id: str
    run_id: str


class Progress(StreamFacts[AssistantStreamEvent]):
    """The events of a run, and what they add up to.

    accumulator: takes in every event before the caller gets it.
    """

    accumulator: Accumulator
    _resumed = False

    def continuing(self, before: Progress | Accumulator) -> Self:
        """Go on with what an earlier stream of the same run has accumulated, and return this stream.

        before: that stream, after whose tool calls this one goes on, or its accumulator.
        """
        self.accumulator = before if isinstance(before, Accumulator) else before.accumulator
        return self

    @property
    def snapshot(self) -> RunSnapshot:
        """Messages, steps and run as they are now."""
        return self.accumulator.snapshot()

    @property
    def run_id(self) -> str | None:
        """The id of the run, or None before the first event."""
        run = self.accumulator.run
        return run.id if run is not None else _found(_RUN, self.call)

    @property
    def thread_id(self) -> str | None:
        """The id of the thread, or None before the first event of a stream that creates it."""
        run, thread = self.accumulator.run, self.accumulator.thread
        known = run.thread_id if run is not None else thread.id if thread is not None else None
        return known if isinstance(known, str) else _found(_THREAD, self.call)

    def observe(self, event: AssistantStreamEvent) -> None:
        self.accumulator.add(event)

    def ended(self, error: Exception) -> Exception:
        if isinstance(error, StreamInterruptedError | StreamFailedError) and not isinstance(error, RunStreamError):
            cls = StreamInterrupted if isinstance(error, StreamInterruptedError) else RunStreamFailedError
            return cls(str(error), received=error.received, error=error.error, **self._facts())
        return error

    def _facts(self) -> dict[str, Any]:
        return {"snapshot": self.snapshot, "thread_id": self.thread_id, "run_id": self.run_id}

    def complete_run(self) -> Run:
        """Return the run as it ended. Raises StreamInterrupted when its end was not received."""
        run = self.accumulator.run
        complete = self.is_complete or self._resumed
        if run is None or not (complete and (is_over(run) or waits_for_caller(run))):
            raise StreamInterrupted(
                "the events of the run were not read to their end, or did not tell it",
                received=self.received,
                **self._facts(),
            )
        return run

    def place(self) -> Place:
        """Return which run this is about. Raises InvalidInputError when no event said so."""
        if self.thread_id is None or self.run_id is None:
            raise InvalidInputError(
                "no event arrived that names the run; see in `runs.list` of the thread whether it was created"
            )
        return Place(self.thread_id, self.run_id)

    def following(self, place: Place, **options: Unpack[CallOptions]) -> Steps:
        """Return the steps that follow the run to where it ends or waits for tool outputs."""
        limits = limits_of("resume", options, cancel_on_deadline=False)
        run = Following(place.thread_id, place.run_id, limits, answered=set(self._answered()))
        return follow(run, before=run.look())

    def _answered(self) -> frozenset[str]:
        """Return the ids of the tool calls whose outputs the server took with the call of this stream."""
        sent: Any = json.loads(self.call.content or b"{}")
        return ids_of(sent.get("tool_outputs") or ()) if self.is_open else frozenset()

    def completed(self, run: Run, messages: list[ThreadMessage], steps: list[RunStep]) -> RunSnapshot:
        """Take over what was read after an interruption."""
        self.accumulator.complete(run, messages, steps)
        self._resumed = True
        return self.snapshot


def _found(pattern: re.Pattern[str], call: Call) -> str | None:
    match = pattern.search(call.path + "/")
    return unquote(match.group(1)) if match and match.group(1) != "runs" else None


def texts(event: AssistantStreamEvent) -> Iterator[str]:
    """Yield the pieces of text that an event brings."""
    if event.event == "thread.message.delta":
        for part in event.data.delta.content or ():
            if part.type_ == "text" and part.text and isinstance(part.text.value, str) and part.text.value:
                yield part.text.value
