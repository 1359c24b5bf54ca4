"""The generated resources, with streams that accumulate; what they take is said only where it is generated."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from openai_conversations_api._runtime.streams import AsyncStream, Stream
from openai_conversations_api.models import AssistantStreamEvent
from openai_conversations_api.resources import runs, threads

from .run_streams import AsyncRunStream, RunStream

P = ParamSpec("P")
ResourceT = TypeVar("ResourceT")
PlainT = TypeVar("PlainT")
StreamT = TypeVar("StreamT")


def _like(
    method: Callable[Concatenate[Any, P], PlainT],
) -> Callable[[Callable[[ResourceT, PlainT], StreamT]], Callable[Concatenate[ResourceT, P], StreamT]]:
    """Return a decorator of what turns the result of a generated method into another, which takes what that takes."""

    def decorate(turn: Callable[[ResourceT, PlainT], StreamT]) -> Callable[Concatenate[ResourceT, P], StreamT]:
        @wraps(method)
        def stream(resource: ResourceT, /, *args: P.args, **kwargs: P.kwargs) -> StreamT:
            return turn(resource, method(resource, *args, **kwargs))

        return stream

    return decorate


class StreamingRuns(runs.Runs):
    """Runs of an assistant on a thread, with streams that accumulate."""

    @_like(runs.Runs.stream)
    def stream(self, plain: Stream[AssistantStreamEvent]) -> RunStream:
        """Return the stream with an accumulator."""
        return RunStream(plain.client, plain.call, plain.events)

    @_like(runs.Runs.submit_tool_outputs_stream)
    def submit_tool_outputs_stream(self, plain: Stream[AssistantStreamEvent]) -> RunStream:
        """Return the stream with an accumulator."""
        return RunStream(plain.client, plain.call, plain.events)


class StreamingAsyncRuns(runs.AsyncRuns):
    """Runs of an assistant on a thread, with streams that accumulate."""

    @_like(runs.AsyncRuns.stream)
    def stream(self, plain: AsyncStream[AssistantStreamEvent]) -> AsyncRunStream:
        """Return the stream with an accumulator."""
        return AsyncRunStream(plain.client, plain.call, plain.events)

    @_like(runs.AsyncRuns.submit_tool_outputs_stream)
    def submit_tool_outputs_stream(self, plain: AsyncStream[AssistantStreamEvent]) -> AsyncRunStream:
        """Return the stream with an accumulator."""
        return AsyncRunStream(plain.client, plain.call, plain.events)


class StreamingThreads(threads.Threads):
    """Threads of the Assistants API, with streams that accumulate."""

    @_like(threads.Threads.create_and_run_stream)
    def create_and_run_stream(self, plain: Stream[AssistantStreamEvent]) -> RunStream:
        """Return the stream with an accumulator."""
        return RunStream(plain.client, plain.call, plain.events)


class StreamingAsyncThreads(threads.AsyncThreads):
    """Threads of the Assistants API, with streams that accumulate."""

    @_like(threads.AsyncThreads.create_and_run_stream)
    def create_and_run_stream(self, plain: AsyncStream[AssistantStreamEvent]) -> AsyncRunStream:
        """Return the stream with an accumulator."""
        return AsyncRunStream(plain.client, plain.call, plain.events)
