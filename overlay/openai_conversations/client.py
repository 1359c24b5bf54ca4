"""The clients: resources of the generated API over our connections, authentication and policy."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from typing import TYPE_CHECKING, Self

import httpx

from openai_conversations_api import Api, AsyncApi
from openai_conversations_api._runtime.operation import Call
from openai_conversations_api._runtime.pieces import pieces, pieces_async
from openai_conversations_api._runtime.resource import LazyResource

from ._construction import Configured
from ._transport.attempts import Attempts
from ._transport.pool import AsyncPool, Library, SyncPool
from ._transport.send import send, send_async

if TYPE_CHECKING:
    from .conversations.resources import AsyncConversations, Conversations
    from .runs.resources import AsyncThreads, Threads


class Client(Configured[httpx.Client, httpx.BaseTransport, SyncPool], Api):
    """A client of the API, and what `client=` of every generated operation takes.

    Threads may share it. After a fork, the child opens connections of its own. Close it, or use `with`.
    """

    _make_pool = SyncPool

    def _bind(self) -> None:
        self._session.hooks.refuse_coroutines()
        Api.__init__(self, self)

    @LazyResource
    def conversations(self) -> Conversations:
        """Conversations and their metadata."""
        from .conversations.resources import Conversations  # noqa: PLC0415  for programs that use them

        return Conversations(self)

    @LazyResource
    def threads(self) -> Threads:
        """Threads of the Assistants API."""
        from .runs.resources import Threads  # noqa: PLC0415  for programs that use threads

        return Threads(self)

    def __execute__(self, call: Call) -> httpx.Response:
        return send(Attempts(self._open_session(), call), streamed=False)

    def __open_stream__(self, call: Call) -> tuple[httpx.Response, Generator[bytes, None, None]]:
        attempts = Attempts(self._open_session(), call)
        reply = send(attempts, streamed=True)
        return reply, pieces(reply, attempts.watch, timed=not attempts.route.limited)

    def close(self) -> None:
        """Close the connections; calls after this raise ClientClosedError.

        A copy by `with_options` closes only itself.
        """
        if self._leave():
            self._session.pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient(Configured[httpx.AsyncClient, httpx.AsyncBaseTransport | Library, AsyncPool], AsyncApi):
    """A client of the API for `async` code, and what `client=` of every generated operation takes.

    It works in one event loop after another, of asyncio or trio; each has connections of its own. Where aiohttp is
    installed (extra `aiohttp`), it makes them in asyncio, which is much faster with many calls at once;
    `transport="httpx"` or `transport="aiohttp"` chooses. Close it, or use `async with`.
    """

    _make_pool = AsyncPool

    def _bind(self) -> None:
        AsyncApi.__init__(self, self)

    @LazyResource
    def conversations(self) -> AsyncConversations:
        """Conversations and their metadata."""
        from .conversations.resources import AsyncConversations  # noqa: PLC0415  for programs that use them

        return AsyncConversations(self)

    @LazyResource
    def threads(self) -> AsyncThreads:
        """Threads of the Assistants API."""
        from .runs.resources import AsyncThreads  # noqa: PLC0415  for programs that use threads

        return AsyncThreads(self)

    async def __execute_async__(self, call: Call) -> httpx.Response:
        return await send_async(Attempts(self._open_session(), call), streamed=False)

    async def __open_stream_async__(self, call: Call) -> tuple[httpx.Response, AsyncGenerator[bytes, None]]:
        attempts = Attempts(self._open_session(), call)
        reply = await send_async(attempts, streamed=True)
        return reply, pieces_async(reply, attempts.watch)

    async def aclose(self) -> None:
        """Close the connections of the running event loop; calls after this raise ClientClosedError.

        A copy by `with_options` closes only itself.
        """
        if self._leave():
            await self._session.pool.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
