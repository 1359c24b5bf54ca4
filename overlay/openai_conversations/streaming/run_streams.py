"""Streams of a run with what programs mostly want of them: text, the final run, its messages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Unpack

from openai_conversations_api._runtime.events import Events
from openai_conversations_api._runtime.operation import AsyncStreamingClient, Call, CallOptions, SyncStreamingClient
from openai_conversations_api._runtime.streams import AsyncStream, Stream
from openai_conversations_api.models import AssistantStreamEvent, Run, RunStep, ThreadMessage

from .._steps.drivers import drive, drive_async
from .accumulator import Accumulator, RunSnapshot
from .progress import Progress


class RunStream(Progress, Stream[AssistantStreamEvent]):
    """The events of a run, each once, as they come, and what they add up to so far.

    Use it in a `with` block, which closes the connection when it is left early, or read it to its end. Reading raises
    what a call raises, RunStreamFailedError for an error event and StreamInterrupted when events are missing.
    """

    def __init__(self, client: SyncStreamingClient, call: Call, events: Events[AssistantStreamEvent]) -> None:
        super().__init__(client, call, events)
        self.accumulator = Accumulator()

    def text_deltas(self) -> Iterator[str]:
        """Yield the pieces of the messages' text as they come; together they are the text as it is read later."""
        texts = self._told()
        for _ in self:
            yield from self._added
        yield from texts.left()

    def until_done(self) -> None:
        """Read the stream to its end. Raises as reading does."""
        for _ in self:
            pass

    def final_run(self) -> Run:
        """Read the stream to its end and return the run as it ended, or as it waits for tool outputs.

        Raises as reading does, and StreamInterrupted when the stream was left before its end.
        """
        self.until_done()
        return self.complete_run()

    def final_messages(self) -> list[ThreadMessage]:
        """Read the stream to its end and return the messages of the run. Raises as `final_run` does."""
        self.final_run()
        return list(self.accumulator.messages)

    def final_steps(self) -> list[RunStep]:
        """Read the stream to its end and return the steps of the run. Raises as `final_run` does."""
        self.final_run()
        return list(self.accumulator.steps)

    def resume(self, **options: Unpack[CallOptions]) -> RunSnapshot:
        """Follow the run after an interruption, by polling, and return what there is once it ends or waits for outputs.

        options: `deadline` in seconds for everything together (600), `cancellation`, and options of each call.

        Raises RunError when the run does not end in time, InvalidInputError when no event named the run, and as calls.
        """
        return drive(self.resuming(**options), self.client)


class AsyncRunStream(Progress, AsyncStream[AssistantStreamEvent]):
    """The events of a run, each once, as they come, and what they add up to so far.

    Use it in an `async with` block, which closes the connection when it is left early, or read it to its end. Reading
    raises what a call raises, RunStreamFailedError for an error event and StreamInterrupted when events are missing.
    """

    def __init__(self, client: AsyncStreamingClient, call: Call, events: Events[AssistantStreamEvent]) -> None:
        super().__init__(client, call, events)
        self.accumulator = Accumulator()

    async def text_deltas(self) -> AsyncIterator[str]:
        """Yield the pieces of the messages' text as they come; together they are the text as it is read later."""
        texts = self._told()
        async for _ in self:
            for text in self._added:
                yield text
        for text in texts.left():
            yield text

    async def until_done(self) -> None:
        """Read the stream to its end. Raises as reading does."""
        async for _ in self:
            pass

    async def final_run(self) -> Run:
        """Read the stream to its end and return the run as it ended, or as it waits for tool outputs.

        Raises as reading does, and StreamInterrupted when the stream was left before its end.
        """
        await self.until_done()
        return self.complete_run()

    async def final_messages(self) -> list[ThreadMessage]:
        """Read the stream to its end and return the messages of the run. Raises as `final_run` does."""
        await self.final_run()
        return list(self.accumulator.messages)

    async def final_steps(self) -> list[RunStep]:
        """Read the stream to its end and return the steps of the run. Raises as `final_run` does."""
        await self.final_run()
        return list(self.accumulator.steps)

    async def resume(self, **options: Unpack[CallOptions]) -> RunSnapshot:
        """Follow the run after an interruption, by polling, and return what there is once it ends or waits for outputs.

        options: `deadline` in seconds for everything together (600), `cancellation`, and options of each call.

        Raises RunError when the run does not end in time, InvalidInputError when no event named the run, and as calls.
        """
        return await drive_async(self.resuming(**options), self.client)
