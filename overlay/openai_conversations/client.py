"""The clients: resources of the generated API over our connections, authentication and policy."""

from __future__ import annotations

from functools import partial
from types import TracebackType
from typing import Self

import httpx

from openai_conversations_api import Api, AsyncApi
from openai_conversations_api.operation import Call

from .assembly import Parts
from .connections import Connections
from .driver import drive, drive_async
from .setup import ClientSetup


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

    def execute(self, call: Call) -> httpx.Response:
        """Carry out a prepared call and return its successful reply. Raises as errors.py says."""
        parts = self.parts
        client = parts.connections.sync_client()
        watch = parts.watch(call)
        steps = parts.steps(call, watch.deadline)
        return drive(steps, partial(parts.send, client), watch, parts.exchange.hooks)

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

    async def execute_async(self, call: Call) -> httpx.Response:
        """Carry out a prepared call and return its successful reply. Raises as errors.py says."""
        parts = self.parts
        client = parts.connections.loop_client()
        watch = parts.watch(call)
        steps = parts.steps(call, watch.deadline)
        return await drive_async(steps, partial(parts.send_async, client), watch, parts.exchange.hooks)

    async def aclose(self) -> None:
        """Close the connections of the running event loop; calls after this raise ClientClosedError."""
        await self.parts.connections.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
