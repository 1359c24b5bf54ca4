"""Call operations in both ways, blocking and asynchronous, with one and the same expression."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Generator
from contextlib import contextmanager
from typing import Any, Protocol

import httpx

from openai_conversations_api import AuthenticatedClient, Client, Response
from openai_conversations_api._runtime.operation import Call as PreparedCall

TOKEN = "sk-test-0123456789abcdef"
WAYS = ["sync", "asyncio"]
_END = b"event: done\ndata: [DONE]\n\n"


class Call(Protocol):
    """Call an operation's module with its ids and arguments; the whole reply comes back."""

    def __call__(self, operation: Any, *ids: Any, **arguments: Any) -> Response[Any]: ...


class Recorder:
    """A client that sends nothing: it keeps the calls, and its replies are empty objects."""

    def __init__(self) -> None:
        self.calls: list[PreparedCall] = []

    def __execute__(self, call: PreparedCall) -> httpx.Response:
        """Keep a call of `sync`."""
        self.calls.append(call)
        return httpx.Response(
            200, json={"object": "any", "type": "any"}, request=httpx.Request("GET", "http://127.0.0.1")
        )

    async def __execute_async__(self, call: PreparedCall) -> httpx.Response:
        """Keep a call of `asyncio`."""
        return self.__execute__(call)

    def __open_stream__(self, call: PreparedCall) -> tuple[httpx.Response, Generator[bytes, None, None]]:
        """Keep a call of `sync_stream`; its stream ends at once, and as it should."""
        return self._opened(call), (piece for piece in [_END])

    async def __open_stream_async__(self, call: PreparedCall) -> tuple[httpx.Response, AsyncGenerator[bytes, None]]:
        """Keep a call of `asyncio_stream`; its stream ends at once, and as it should."""
        return self._opened(call), _later(_END)

    def _opened(self, call: PreparedCall) -> httpx.Response:
        self.calls.append(call)
        request = httpx.Request("POST", "http://127.0.0.1")
        return httpx.Response(200, headers={"Content-Type": "text/event-stream"}, request=request)


async def _later(piece: bytes) -> AsyncGenerator[bytes, None]:
    yield piece


@contextmanager
def calling(way: str, client: Client) -> Generator[Call]:
    """Give a function that calls operations through a client, in one of WAYS."""
    if way == "sync":
        yield lambda operation, *ids, **arguments: operation.sync_detailed(*ids, client=client, **arguments)
        return
    with asyncio.Runner() as runner:
        yield lambda operation, *ids, **arguments: runner.run(
            operation.asyncio_detailed(*ids, client=client, **arguments)
        )
        if client.httpx_async_client:
            runner.run(client.httpx_async_client.aclose())
        runner.run(client.aclose())


@contextmanager
def quick_client(url: str, token: str = TOKEN) -> Generator[AuthenticatedClient]:
    """Give a client that loads no certificates and looks for no proxy, which takes longer than a call."""
    with httpx.Client(verify=False, trust_env=False) as own:
        own_async = httpx.AsyncClient(verify=False, trust_env=False)
        yield AuthenticatedClient(base_url=url, token=token, httpx_client=own, httpx_async_client=own_async)
