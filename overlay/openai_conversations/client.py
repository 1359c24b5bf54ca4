"""The clients: resources of the generated API over our connections, authentication and policy."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from functools import cached_property, partial
from types import TracebackType
from typing import TYPE_CHECKING, Self

import httpx

from openai_conversations_api import Api, AsyncApi
from openai_conversations_api.operation import Call

from .assembly import Parts
from .connections import Connections
from .driver import drive, drive_async
from .pieces import pieces, pieces_async
from .setup import ClientSetup

if TYPE_CHECKING:
    from .runs.async_resources import AsyncThreads
    from .runs.sync_resources import Threads


class Client(ClientSetup[httpx.Client, httpx.BaseTransport], Api):
    """A client of the API, and what `client=` of every generated operation takes.

    Threads may share it. After a fork, the child opens connections of its own. Close it, or use `with`.
    """

    def adopt(self, parts: Parts, httpx_client: httpx.Client | None, transport: httpx.BaseTransport | None) -> None:
        self.adopt_shared(parts.over(Connections(client=httpx_client, transport=transport)))

    def adopt_shared(self, parts: Parts) -> None:
        parts.exchange.hooks.refuse_coroutines()
        self.parts = parts
        Api.__init__(self, self)

    @cached_property
    def threads(self) -> Threads:
        """Threads of the Assistants API."""
        from .runs.sync_resources import Threads  # noqa: PLC0415  for programs that use threads

        return Threads(self)

    def execute(self, call: Call) -> httpx.Response:
        """Carry out a prepared call and return its successful reply. Raises as errors.py says."""
        parts = self.parts
        client = parts.connections.sync_client()
        watch = parts.watch(call)
        steps = parts.steps(call, watch.deadline)
        return drive(steps, partial(parts.send, client), watch, parts.exchange.hooks)

    def open_stream(self, call: Call) -> tuple[httpx.Response, Generator[bytes, None, None]]:
        """Carry out a prepared call and return the head of its event stream, and its pieces. Raises as `execute`."""
        parts = self.parts
        client = parts.connections.sync_client()
        watch = parts.watch(call)
        steps = parts.steps(call, watch.deadline)
        reply = drive(steps, partial(parts.open, client), watch, parts.exchange.hooks)
        return reply, pieces(reply, watch)

    def close(self) -> None:
        """Close the connections; calls after this raise ClientClosedError."""
        self.parts.connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncClient(ClientSetup[httpx.AsyncClient, httpx.AsyncBaseTransport], AsyncApi):
    """A client of the API for `async` code, and what `client=` of every generated operation takes.

    It works in one event loop after another; each has connections of its own. Close it, or use `async with`.
    """

    def adopt(
        self, parts: Parts, httpx_client: httpx.AsyncClient | None, transport: httpx.AsyncBaseTransport | None
    ) -> None:
        self.adopt_shared(parts.over(Connections(async_client=httpx_client, async_transport=transport)))

    def adopt_shared(self, parts: Parts) -> None:
        self.parts = parts
        AsyncApi.__init__(self, self)

    @cached_property
    def threads(self) -> AsyncThreads:
        """Threads of the Assistants API."""
        from .runs.async_resources import AsyncThreads  # noqa: PLC0415  for programs that use threads

        return AsyncThreads(self)

    async def execute_async(self, call: Call) -> httpx.Response:
        """Carry out a prepared call and return its successful reply. Raises as errors.py says."""
        parts = self.parts
        client = parts.connections.loop_client()
        watch = parts.watch(call)
        steps = parts.steps(call, watch.deadline)
        return await drive_async(steps, partial(parts.send_async, client), watch, parts.exchange.hooks)

    async def open_stream_async(self, call: Call) -> tuple[httpx.Response, AsyncGenerator[bytes, None]]:
        """Carry out a prepared call and return the head of its event stream, and its pieces. Raises as `execute`."""
        parts = self.parts
        client = parts.connections.loop_client()
        watch = parts.watch(call)
        steps = parts.steps(call, watch.deadline)
        reply = await drive_async(steps, partial(parts.open_async, client), watch, parts.exchange.hooks)
        return reply, pieces_async(reply, watch)

    async def aclose(self) -> None:
        """Close the connections of the running event loop; calls after this raise ClientClosedError."""
        await self.parts.connections.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
