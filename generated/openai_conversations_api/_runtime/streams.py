"""Event streams as iterators, blocking and asynchronous."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

import httpx

from .errors import InvalidInputError
from .events import EventReader, Events
from .operation import AsyncStreamingClient, Call, SyncStreamingClient
from .pieces import BROKEN
from .redaction import Secrets
from .reply import is_event_stream, not_a_stream

EventT = TypeVar("EventT")
MappingT = TypeVar("MappingT", bound=Mapping[str, object])


def streaming(arguments: MappingT, flag: str) -> MappingT:
    """Return the arguments of a call with what makes its reply a stream; flag: the key of the body that asks for it."""
    asked: Any = {**arguments}
    body: Any = asked.get("extra_body") or {}
    headers: Any = asked.get("extra_headers") or {}
    if _is_mapping(body):
        asked["extra_body"] = {**body, flag: True}
    if _is_mapping(headers) and not any(str(name).lower() == "accept" for name in headers):
        asked["extra_headers"] = {"Accept": "text/event-stream", **headers}
    made: MappingT = asked
    return made


def _is_mapping(value: object) -> bool:
    return isinstance(value, Mapping)


class StreamFacts(Generic[EventT]):
    """What both kinds of stream share: the call that is made, the events it gives, and what is known of them."""

    def __init__(self, call: Call, events: Events[EventT]) -> None:
        self.call = call
        self.events = events
        self._reader = EventReader(events)
        self._started = False
        self._exhausted = False
        self._response: httpx.Response | None = None

    @property
    def response(self) -> httpx.Response:
        """The reply that the events come in: status and headers. Raises InvalidInputError before it is there."""
        if self._response is None:
            raise InvalidInputError("the stream has not been opened; enter it with `with`, or read an event")
        return self._response

    @property
    def is_open(self) -> bool:
        """Whether the reply is, or was, an event stream."""
        return self._response is not None and self._response.is_success

    @property
    def is_complete(self) -> bool:
        """Whether every event has come that there is."""
        return self._reader.finished or (self._exhausted and self._reader.may_end)

    @property
    def received(self) -> int:
        """How many events have come."""
        return self._reader.received

    def _start(self) -> None:
        if self._started:
            raise InvalidInputError("a stream can be read once; make the call again for another")
        self._started = True

    def _checked(self, response: httpx.Response) -> None:
        self._response = response
        self._reader.secrets = Secrets.of(response.request)
        if not response.is_success:
            raise self.call.operation.status_error(response)
        if not is_event_stream(response):
            raise not_a_stream(response)

    def observe(self, event: EventT) -> None:
        """Take notice of an `event` before the caller gets it."""

    def ended(self, error: Exception) -> Exception:
        """Return the error to raise for an `error` that ends the stream."""
        return error

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.call.operation.name}, {self.received} events)"


class Stream(StreamFacts[EventT]):
    """The events of a reply, each once, as they come; use it in a `with` block, or read it to its end.

    Nothing is sent before it is entered or read. Leaving the block closes the connection. Reading raises what a call
    raises, and StreamError when the stream ends before its time.
    """

    def __init__(self, client: SyncStreamingClient, call: Call, events: Events[EventT]) -> None:
        super().__init__(call, events)
        self.client = client
        self._open: Generator[bytes, None, None] | None = None
        self._iterator = self._run()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> EventT:
        return next(self._iterator)

    def _opened(self) -> Generator[bytes, None, None]:
        if self._open is None:
            self._start()
            response, self._open = self.client.__open_stream__(self.call)
            try:
                self._checked(response)
            except BaseException:
                response.close()
                raise
        return self._open

    def _run(self) -> Generator[EventT, None, None]:
        reader = self._reader
        failure: Exception | None = None
        try:
            try:
                for piece in self._opened():
                    for event in reader.feed(piece):
                        self.observe(event)
                        yield event
                    if reader.finished:
                        return
            except BROKEN as error:
                failure = error
            for event in reader.end(failure):
                self.observe(event)
                yield event
            self._exhausted = True
        except Exception as error:
            raise self.ended(error) from failure or error.__cause__
        finally:
            self.close()

    def close(self) -> None:
        """Close the connection; what has not been read is lost."""
        self._started = True
        if self._open is not None:
            self._open.close()
        if self._response is not None:
            self._response.close()

    def __enter__(self) -> Self:
        self._opened()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        self._iterator.close()


class AsyncStream(StreamFacts[EventT]):
    """The events of a reply, each once, as they come; use it in an `async with` block, or read it to its end.

    Nothing is sent before it is entered or read. Leaving the block closes the connection. Reading raises what a call
    raises, and StreamError when the stream ends before its time.
    """

    def __init__(self, client: AsyncStreamingClient, call: Call, events: Events[EventT]) -> None:
        super().__init__(call, events)
        self.client = client
        self._open: AsyncGenerator[bytes, None] | None = None
        self._iterator = self._run()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> EventT:
        return await anext(self._iterator)

    async def _opened(self) -> AsyncGenerator[bytes, None]:
        if self._open is None:
            self._start()
            response, self._open = await self.client.__open_stream_async__(self.call)
            try:
                self._checked(response)
            except BaseException:
                await response.aclose()
                raise
        return self._open

    async def _run(self) -> AsyncGenerator[EventT, None]:
        reader = self._reader
        failure: Exception | None = None
        try:
            try:
                async for piece in await self._opened():
                    for event in reader.feed(piece):
                        self.observe(event)
                        yield event
                    if reader.finished:
                        return
            except BROKEN as error:
                failure = error
            for event in reader.end(failure):
                self.observe(event)
                yield event
            self._exhausted = True
        except Exception as error:
            raise self.ended(error) from failure or error.__cause__
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        """Close the connection; what has not been read is lost."""
        self._started = True
        if self._open is not None:
            await self._open.aclose()
        if self._response is not None:
            await self._response.aclose()

    async def __aenter__(self) -> Self:
        await self._opened()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
        await self._iterator.aclose()


def stream_of(events: Events[EventT]) -> Callable[[SyncStreamingClient, Call], Stream[EventT]]:
    """Return what makes the stream of a call."""

    def sync_stream(client: SyncStreamingClient, call: Call) -> Stream[EventT]:
        return Stream(client, call, events)

    return sync_stream


def async_stream_of(events: Events[EventT]) -> Callable[[AsyncStreamingClient, Call], AsyncStream[EventT]]:
    """Return what makes the asynchronous stream of a call."""

    def asyncio_stream(client: AsyncStreamingClient, call: Call) -> AsyncStream[EventT]:
        return AsyncStream(client, call, events)

    return asyncio_stream
