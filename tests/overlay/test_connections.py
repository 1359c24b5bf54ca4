"""When the clients open connections and close them, who may share them, and whose they are."""

from __future__ import annotations

import asyncio
import copy
import gc
import pickle
import warnings
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import httpx
import pytest

from openai_conversations import AsyncClient, Client, errors
from tests.overlay.calling import KEY, QUICK
from tests.servers.fault_server import Fault, FaultServer
from tests.servers.faults import json_reply
from tests.servers.scripted import Received

pytest_plugins = ["tests.overlay.fault_fixtures"]
Use = Callable[[AsyncClient], Awaitable[Any]]


def make(faulty: FaultServer) -> Client:
    """Return a client of the server."""
    return Client(base_url=faulty.url, api_key=KEY, policy=QUICK)


def make_async(faulty: FaultServer) -> AsyncClient:
    """Return an async client of the server."""
    return AsyncClient(base_url=faulty.url, api_key=KEY, policy=QUICK)


def test_making_a_client_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A client that is never used costs no connection pool, and nobody is warned that it was not closed."""
    monkeypatch.setattr(httpx, "Client", None)
    monkeypatch.setattr(httpx, "AsyncClient", None)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for client in (Client(api_key=KEY), AsyncClient(api_key=KEY)):
            del client
        gc.collect()


def test_calls_share_a_connection(faulty: FaultServer) -> None:
    """A connection is kept open from one call to the next, with a deadline or without."""
    with make(faulty) as client:
        for deadline in (None, 9.0, None):
            client.conversations.retrieve("conv_1", deadline=deadline)

    assert (3, 1) == (faulty.seen, faulty.opened)


def test_async_calls_share_a_connection(faulty: FaultServer) -> None:
    """The same holds in an event loop."""

    async def run() -> None:
        async with make_async(faulty) as client:
            for deadline in (None, 9.0, None):
                await client.conversations.retrieve("conv_1", deadline=deadline)

    asyncio.run(run())

    assert (3, 1) == (faulty.seen, faulty.opened)


def test_a_client_with_other_options_shares_the_connections(faulty: FaultServer) -> None:
    """`with_options` opens no pool of its own; closing a copy ends the copy, closing the first ends both."""
    client = make(faulty)
    other = client.with_options(max_retries=0, headers={"X-Other": "1"}).with_options(timeout=5)
    for one in (client, other):
        one.conversations.retrieve("conv_1")
    with client.with_options(timeout=3):
        pass
    client.conversations.retrieve("conv_1")
    client.close()

    assert (3, 1) == (faulty.seen, faulty.opened)
    assert ([], ["1"], []) == tuple(request.header("x-other") for request in faulty.received)
    for one in (client, other):
        assert one.closed
        with pytest.raises(errors.ClientClosedError, match="make a new one"):
            one.conversations.retrieve("conv_1")


def test_use_after_close(faulty: FaultServer) -> None:
    """A call, the next page of a list and a long list of items are refused alike, and nothing is sent."""
    client = make(faulty)
    page = client.conversations.items.list("conv_1")
    client.close()
    client.close()
    calls: list[Callable[[], Any]] = [
        lambda: client.conversations.retrieve("conv_1", deadline=1),
        lambda: client.conversations.items.create("conv_1", items=[{"role": "user", "content": "a"}] * 30),
        lambda: client.conversations.items.list("conv_1"),
    ]
    for call in calls:
        with pytest.raises(errors.ClientClosedError):
            call()

    assert [] == page.data
    assert 1 == faulty.seen


def test_use_after_aclose(faulty: FaultServer) -> None:
    """The same holds for an AsyncClient, in the same event loop and in the next."""
    client = make_async(faulty)

    async def use() -> None:
        await client.conversations.retrieve("conv_1")
        await client.aclose()
        await client.aclose()
        with pytest.raises(errors.ClientClosedError):
            await client.conversations.retrieve("conv_1")

    async def use_again() -> None:
        with pytest.raises(errors.ClientClosedError):
            await client.conversations.retrieve("conv_1", deadline=1)

    asyncio.run(use())
    asyncio.run(use_again())

    assert 1 == faulty.seen


@pytest.mark.parametrize("with_copy", [False, True], ids=["alone", "with_options"])
def test_a_client_that_is_forgotten_unclosed_warns(with_copy: bool, faulty: FaultServer) -> None:
    """One ResourceWarning says what to do, as for files and sockets."""
    client = make(faulty)
    client.conversations.retrieve("conv_1")
    if with_copy:
        client = client.with_options(timeout=1)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        del client
        gc.collect()

    (warning,) = [one for one in caught if "client was not closed" in str(one.message)]
    assert ResourceWarning is warning.category


def test_an_async_client_that_is_forgotten_unclosed_warns(faulty: FaultServer) -> None:
    """The same holds for an AsyncClient whose event loop has ended."""

    async def use(client: AsyncClient) -> None:
        await client.conversations.retrieve("conv_1")

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(use(make_async(faulty)))
        gc.collect()

    assert 1 == sum("client was not closed" in str(one.message) for one in caught)


def test_one_event_loop_after_another(faulty: FaultServer) -> None:
    """A client that lives longer than a loop works in the next one, and is closed in the last."""
    client = make_async(faulty)

    async def use() -> None:
        await client.conversations.retrieve("conv_1")

    async def use_and_close() -> None:
        async with client:
            await client.conversations.retrieve("conv_1")

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # asyncio's own, for the connection of the first loop
        asyncio.run(use())
        asyncio.run(use())
        gc.collect()
        asyncio.run(use_and_close())
        gc.collect()

    assert 3 == faulty.seen


def test_event_loops_side_by_side(faulty: FaultServer) -> None:
    """Loops of several threads use one client at the same time, each with connections of its own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the loops end with open connections, which the client holds
        _from_four_loops(faulty)
        gc.collect()

    assert 20 == faulty.seen


def _from_four_loops(faulty: FaultServer) -> None:
    client = make_async(faulty)
    together = Barrier(4)

    async def use() -> None:
        together.wait()
        await asyncio.gather(*(client.conversations.retrieve(f"conv_{number}") for number in range(5)))

    def run(_: int) -> None:
        asyncio.run(use())

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(run, range(4)))
    asyncio.run(client.aclose())


def test_sixteen_threads_share_a_client(faulty: FaultServer) -> None:
    """Each gets its own answers, whatever the others do; together they open no more connections than they are."""
    faulty.answer = _named
    together = Barrier(16)
    with make(faulty) as client:

        def work(thread: int) -> list[str]:
            together.wait()
            options: dict[str, Any] = {"deadline": 20} if thread % 2 else {}
            return [client.conversations.retrieve(f"conv_{thread}_{turn}", **options).id for turn in range(10)]

        with ThreadPoolExecutor(16) as threads:
            answers = list(threads.map(work, range(16)))

    assert [[f"conv_{thread}_{turn}" for turn in range(10)] for thread in range(16)] == answers
    assert (160, True) == (faulty.seen, faulty.opened <= 16)


def _named(request: Received) -> Fault:
    return json_reply({"id": request.path.rpartition("/")[2]})


def test_fifty_calls_at_once(faulty: FaultServer) -> None:
    """Calls of one event loop do not get in each other's way."""
    faulty.answer = _named

    async def run() -> list[str]:
        async with make_async(faulty) as client:
            names = [f"conv_{number}" for number in range(50)]
            return [found.id for found in await asyncio.gather(*map(client.conversations.retrieve, names))]

    assert [f"conv_{number}" for number in range(50)] == asyncio.run(run())


def test_clients_are_neither_copied_nor_pickled() -> None:
    """They hold a credential and connections; trying says so."""
    for client in (Client(api_key=KEY), AsyncClient(api_key=KEY)):
        for act in (copy.copy, copy.deepcopy, pickle.dumps):
            with pytest.raises(TypeError, match="cannot be pickled or copied"):
                act(client)


def test_a_client_says_where_it_goes_and_not_with_what() -> None:
    """The representation of a client, and of all behind it, is free of the key and of headers."""
    client = Client(api_key=KEY, headers={"X-Secret": "s3cret-value"})

    assert "Client(base_url='https://api.openai.com/v1')" == repr(client)
    everything = f"{vars(client)!r}{client.auth!r}{client.provider!r}"
    assert KEY not in everything
    assert "s3cret-value" not in everything
