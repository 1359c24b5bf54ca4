"""When the client opens connections, when it closes them, and who may share it."""

from __future__ import annotations

import asyncio
import gc
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from weakref import WeakSet

import httpx
import pytest

from openai_conversations_api import AsyncApi, Client
from openai_conversations_api.api.conversations import get_conversation
from tests.servers.scripted import Reply, ScriptedServer

pytest_plugins = ["tests.servers.fixtures"]


def test_calls_share_a_connection(server: ScriptedServer) -> None:
    """A connection is kept open from one call to the next."""
    with Client(base_url=server.url) as client:
        for _ in range(3):
            get_conversation.sync("conv_1", client=client)

    assert (3, 1) == (len(server.received), server.connections)


def test_async_calls_share_a_connection(server: ScriptedServer) -> None:
    """The same holds for `asyncio` calls of one event loop."""

    async def run() -> None:
        async with Client(base_url=server.url) as client:
            for _ in range(3):
                await get_conversation.asyncio("conv_1", client=client)

    asyncio.run(run())

    assert (3, 1) == (len(server.received), server.connections)


def test_connections_stay_usable_after_errors(server: ScriptedServer) -> None:
    """A reply with an error does not cost the connection."""
    server.will_reply(Reply(500, b"x" * 100_000), Reply(body=b"no JSON"))
    with Client(base_url=server.url) as client:
        for _ in range(2):
            with pytest.raises(Exception, match="answered"):
                get_conversation.sync("conv_1", client=client)
        get_conversation.sync("conv_1", client=client)

    assert (3, 1) == (len(server.received), server.connections)


def test_a_closed_client_opens_again(server: ScriptedServer) -> None:
    """Closing ends the connections, not the client; closing twice does nothing more."""
    client = Client(base_url=server.url)
    get_conversation.sync("conv_1", client=client)
    client.close()
    client.close()
    get_conversation.sync("conv_1", client=client)
    client.close()

    assert (2, 2) == (len(server.received), server.connections)


def test_a_closed_client_opens_again_in_asyncio(server: ScriptedServer) -> None:
    """The same holds for `aclose`."""

    async def run() -> None:
        client = Client(base_url=server.url)
        await client.aclose()
        await get_conversation.asyncio("conv_1", client=client)
        await client.aclose()
        await client.aclose()
        await get_conversation.asyncio("conv_1", client=client)
        await client.aclose()

    asyncio.run(run())

    assert (2, 2) == (len(server.received), server.connections)


def test_making_a_client_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A client that is never used costs no connection pool and needs no closing."""
    monkeypatch.setattr(httpx, "Client", None)
    monkeypatch.setattr(httpx, "AsyncClient", None)

    Client(base_url="https://host/v1").close()


def test_a_client_serves_one_event_loop_after_another(server: ScriptedServer) -> None:
    """A module-level client works in two `asyncio.run` calls; connections of a loop end with it."""
    client = Client(base_url=server.url)

    async def run() -> None:
        async with client:
            await get_conversation.asyncio("conv_1", client=client)
            await AsyncApi(client).conversations.retrieve("conv_1")

    asyncio.run(run())
    asyncio.run(run())

    assert (4, 2) == (len(server.received), server.connections)


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # what this is about
def test_a_client_that_was_not_closed_serves_the_next_event_loop(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Forgetting `aclose` before a loop ends neither breaks the calls of the next one nor keeps its connections."""
    alive = WeakSet[httpx.AsyncClient]()

    class Counted(httpx.AsyncClient):
        """A connection pool that is known for as long as it is in memory."""

        def __init__(self, *positional: Any, **named: Any) -> None:
            super().__init__(*positional, **named)
            alive.add(self)

    monkeypatch.setattr(httpx, "AsyncClient", Counted)
    client = Client(base_url=server.url)
    for _ in range(3):
        asyncio.run(get_conversation.asyncio("conv_1", client=client))
    gc.collect()
    left = len(alive)
    del client
    gc.collect()

    assert 3 == len(server.received)
    assert left <= 1


def test_async_calls_run_side_by_side(server: ScriptedServer) -> None:
    """Calls that are awaited together wait together, each on a connection of its own."""
    server.will_reply(*[Reply(wait=0.2)] * 5)

    async def run() -> None:
        async with Client(base_url=server.url) as client:
            await asyncio.gather(*(get_conversation.asyncio("conv_1", client=client) for _ in range(5)))

    asyncio.run(run())

    assert (5, 5) == (len(server.received), server.connections)


def test_threads_share_a_client_and_what_they_open_is_closed(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Threads whose first calls coincide use one connection pool; none is left open."""
    opened: list[httpx.Client] = []

    class Slow(httpx.Client):
        """A connection pool that takes a while to make, as reading certificates does."""

        def __init__(self, *positional: Any, **named: Any) -> None:
            super().__init__(*positional, **named)
            time.sleep(0.05)
            opened.append(self)

    monkeypatch.setattr(httpx, "Client", Slow)
    client = Client(base_url=server.url)
    together = Barrier(8)

    def first_call(number: int) -> None:
        together.wait()
        get_conversation.sync(f"conv_{number}", client=client)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(first_call, range(8)))
    client.close()
    left_open = [one for one in opened if not one.is_closed]
    for one in left_open:
        one.close()

    assert {f"/v1/conversations/conv_{number}" for number in range(8)} == {one.target for one in server.received}
    assert [] == left_open


def test_a_cancelled_call_leaves_the_client_usable(server: ScriptedServer) -> None:
    """Cancelling a call in mid-air does not hurt the calls after it."""
    server.will_reply(Reply(wait=0.3))

    async def run() -> None:
        async with Client(base_url=server.url) as client:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(get_conversation.asyncio("conv_1", client=client), 0.05)
            await get_conversation.asyncio("conv_2", client=client)

    asyncio.run(run())

    assert "/v1/conversations/conv_2" == server.received[-1].target
