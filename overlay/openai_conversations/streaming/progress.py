"""What is known of a streamed run, whichever way its events are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Self, Unpack
from urllib.parse import unquote

from attrs import frozen

from openai_conversations_api._runtime.errors import StreamFailedError, StreamInterruptedError
from openai_conversations_api._runtime.json_types import text_or_none
from openai_conversations_api._runtime.operation import Call, CallOptions
from openai_conversations_api._runtime.streams import StreamFacts
from openai_conversations_api.api.messages import list_messages
from openai_conversations_api.api.run_steps import list_run_steps
from openai_conversations_api.models import AssistantStreamEvent, Run

from .._steps.limits import limits_of
from .._steps.listing import everything
from .._steps.steps import Steps
from ..errors import InvalidInputError, RunStreamError, RunStreamFailedError, StreamInterrupted
from ..following.objects import carried
from ..following.run import Following, follow
from ..following.states import ids_of, is_over, waits_for_caller
from .accumulator import Accumulator, RunSnapshot
from .texts import Texts

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
    _texts: Texts | None = None
    _added: Sequence[str] = ()

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
        return (None if run is None else text_or_none(run.id)) or _found(_RUN, self.call)

    @property
    def thread_id(self) -> str | None:
        """The id of the thread, or None before the first event of a stream that creates it."""
        run, thread = self.accumulator.run, self.accumulator.thread
        known = (None if run is None else text_or_none(run.thread_id)) or (thread and text_or_none(thread.id))
        return known or _found(_THREAD, self.call)

    def observe(self, event: AssistantStreamEvent) -> None:
        """Take in an `event` before the caller gets it."""
        self.accumulator.add(event)
        if self._texts is not None:
            self._added = self._texts.added(carried(event))

    def _told(self) -> Texts:
        """Return what finds the text of each event from here on; what came before counts as told."""
        if self._texts is None:
            self._texts = Texts(self.accumulator.messages)
        return self._texts

    def ended(self, error: Exception) -> Exception:
        """Return the `error` that ends the stream, with what was received where it says that the stream broke."""
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

    def resuming(self, **options: Unpack[CallOptions]) -> Steps[RunSnapshot]:
        """Return the steps that follow the run to where it ends or waits for the caller, and read what it left.

        **options: `deadline` in seconds for everything together (600), `cancellation`, and options of each call.

        Raises InvalidInputError when no event said which run it is.
        """
        place = self.place()
        limits = limits_of("resume", options, cancel_on_deadline=False)
        run = Following(place.thread_id, place.run_id, limits, answered=set(self._answered()))
        return self._resuming(run, limits.options)

    def _resuming(self, following: Following, options: CallOptions) -> Steps[RunSnapshot]:
        run = yield from follow(following, before=following.look())
        thread_id, run_id, watch = following.thread_id, following.run_id, following.limits.waiting
        with following.explaining():
            call = list_messages.prepare(thread_id, run_id=run_id, order="asc", **options)
            messages = yield from everything(call, watch)
            steps = yield from everything(list_run_steps.prepare(thread_id, run_id, order="asc", **options), watch)
        self.accumulator.complete(run, messages, steps)
        self._resumed = True
        return self.snapshot

    def _answered(self) -> frozenset[str]:
        """Return the ids of the calls whose answers the server took with the call of this stream."""
        sent = self.call.body
        return ids_of(sent) if self.is_open else frozenset()


def _found(pattern: re.Pattern[str], call: Call) -> str | None:
    match = pattern.search(call.path + "/")
    return unquote(match.group(1)) if match and match.group(1) != "runs" else None
