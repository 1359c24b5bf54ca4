"""Call the clients of the overlay in both ways, blocking and asynchronous, with one and the same expression."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from contextvars import copy_context
from importlib.util import find_spec
from operator import attrgetter
from typing import Any, Protocol, Unpack

import httpx

from openai_conversations import AsyncClient, Client, Policy
from openai_conversations.options import ClientOptions

KEY = "sk-test-s3cret0123456789abcdef"
WAYS = ["sync", "async"]
# Against a server, AsyncClient has two libraries to choose from.
REAL_WAYS = [*WAYS, *(["aiohttp"] if find_spec("aiohttp") else [])]
QUICK = Policy(first_delay=0.001, longest_delay=0.01)
Handler = Callable[[httpx.Request], httpx.Response]


class Call(Protocol):
    """Call a method of a client, such as `conversations.items.create`; what it returns is waited for."""

    def __call__(self, method: str, /, *arguments: Any, **named: Any) -> Any: ...


@contextmanager
def calling(way: str, url: str, key: str = KEY, **options: Any) -> Generator[Call]:
    """Give a function that calls a server with a client of its own, which is closed at the end."""
    options = {"policy": QUICK, **options}
    if way == "sync":
        with Client(base_url=url, api_key=key, **options) as client:
            yield call_with(client)
        return
    with asyncio.Runner() as runner:
        a_client = AsyncClient(
            base_url=url, api_key=key, transport="aiohttp" if way == "aiohttp" else "httpx", **options
        )
        try:
            yield call_with(a_client, runner)
        finally:
            runner.run(a_client.aclose())


@contextmanager
def mocking(way: str, handler: Handler, **options: Unpack[ClientOptions]) -> Generator[Call]:
    """Give a function that calls a handler in place of a server."""
    transport = httpx.MockTransport(handler)
    options = {"policy": QUICK, **options}
    if way == "sync":
        with Client(base_url="https://host.test/v1", api_key=KEY, transport=transport, **options) as client:
            yield call_with(client)
        return
    with asyncio.Runner() as runner:
        a_client = AsyncClient(base_url="https://host.test/v1", api_key=KEY, transport=transport, **options)
        try:
            yield call_with(a_client, runner)
        finally:
            runner.run(a_client.aclose())


def call_with(client: Client | AsyncClient, runner: asyncio.Runner | None = None) -> Call:
    """Return a function that calls a client, in the event loop of a runner where there is one."""

    def call(method: str, /, *arguments: Any, **named: Any) -> Any:
        given = attrgetter(method)(client)(*arguments, **named)
        return given if runner is None else runner.run(_waited_for(given), context=copy_context())

    return call


async def _waited_for(given: Awaitable[Any]) -> Any:
    return await given
