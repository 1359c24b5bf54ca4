"""An httpx client or transport of the caller's is used, is not changed, and is not closed."""

from __future__ import annotations

import asyncio
import gc

import httpx
import pytest

from openai_conversations import AsyncClient, Client, errors
from tests.overlay.calling import KEY, QUICK
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]


def answer(request: httpx.Request) -> httpx.Response:
    """Answer with what was sent."""
    return httpx.Response(200, json={"id": request.url.path, "metadata": dict(request.headers)})


class Closing(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport that notes whether it was closed."""

    closed = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer."""
        return answer(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer."""
        return answer(request)

    def close(self) -> None:
        """Note it."""
        self.closed = True

    async def aclose(self) -> None:
        """Note it."""
        self.closed = True


def test_an_own_client_is_used_and_left_open() -> None:
    """Its headers and hooks are used; the base URL, the credential and the timeout are ours."""
    seen: list[httpx.Request] = []
    with httpx.Client(
        transport=httpx.MockTransport(answer),
        headers={"X-Mine": "1"},
        auth=("user", "password"),
        base_url="https://elsewhere.test",
        event_hooks={"request": [seen.append]},
    ) as own:
        with Client(base_url="https://host.test/v1", api_key=KEY, httpx_client=own, timeout=7) as client:
            client.conversations.retrieve("conv_1")

        assert not own.is_closed
    (request,) = seen
    assert ("host.test", "1", f"Bearer {KEY}") == (
        request.url.host,
        request.headers["x-mine"],
        request.headers["authorization"],
    )
    assert 7 == request.extensions["timeout"]["read"]


def test_an_own_async_client_is_used_and_left_open() -> None:
    """The same holds in an event loop."""

    async def run() -> bool:
        async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as own:
            async with AsyncClient(base_url="https://host.test/v1", api_key=KEY, httpx_client=own) as client:
                await client.conversations.retrieve("conv_1")
            return own.is_closed

    assert not asyncio.run(run())


def test_an_own_client_that_is_closed() -> None:
    """A call over it says whose client is closed."""
    own = httpx.Client(transport=httpx.MockTransport(answer))
    own.close()
    client = Client(base_url="https://host.test/v1", api_key=KEY, httpx_client=own)
    for deadline in (None, 5.0):
        with pytest.raises(errors.ClientClosedError, match="was given is closed"):
            client.conversations.retrieve("conv_1", deadline=deadline)


def test_an_own_async_client_that_is_closed() -> None:
    """The same holds in an event loop."""

    async def run() -> None:
        own = httpx.AsyncClient(transport=httpx.MockTransport(answer))
        await own.aclose()
        client = AsyncClient(base_url="https://host.test/v1", api_key=KEY, httpx_client=own)
        for deadline in (None, 5.0):
            with pytest.raises(errors.ClientClosedError, match="was given is closed"):
                await client.conversations.retrieve("conv_1", deadline=deadline)

    asyncio.run(run())


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # asyncio's own, for the connection of the first loop
def test_an_own_async_client_in_another_event_loop(faulty: FaultServer) -> None:
    """A client of the caller's belongs to one loop; in another, the error says so instead of `Event loop is closed`."""

    async def use(client: AsyncClient) -> None:
        await client.conversations.retrieve("conv_1")

    async def use_again(client: AsyncClient) -> None:
        with pytest.raises(errors.ClientClosedError, match="another event loop"):
            await client.conversations.retrieve("conv_1")

    client = AsyncClient(base_url=faulty.url, api_key=KEY, httpx_client=httpx.AsyncClient(), policy=QUICK)
    asyncio.run(use(client))
    asyncio.run(use_again(client))
    del client
    gc.collect()


def test_errors_of_a_transport_that_are_none_of_ours_pass_through() -> None:
    """A mistake in the caller's own transport is not dressed up as something else."""

    def fail(request: httpx.Request) -> httpx.Response:
        raise RuntimeError("the file is closed")

    with Client(base_url="https://host.test/v1", api_key=KEY, transport=httpx.MockTransport(fail)) as client:
        for deadline in (None, 5.0):
            with pytest.raises(RuntimeError, match="the file is closed") as caught:
                client.conversations.retrieve("conv_1", deadline=deadline)

            assert RuntimeError is type(caught.value)
            assert caught.value.__cause__ is None


def test_a_transport_that_has_run_out_of_answers() -> None:
    """Even a StopIteration is not taken for the end of the call."""
    answers = iter([httpx.Response(200, json={"id": "conv_1"})])
    transport = httpx.MockTransport(lambda _: next(answers))
    with Client(base_url="https://host.test/v1", api_key=KEY, transport=transport) as client:
        client.conversations.retrieve("conv_1")
        with pytest.raises(StopIteration):
            client.conversations.retrieve("conv_1")


def test_an_own_transport_is_used() -> None:
    """A transport of the caller's takes the place of the network; making it costs no certificates."""
    transport = Closing()
    with Client(base_url="https://host.test/v1", api_key=KEY, transport=transport) as client:
        conversation = client.conversations.retrieve("conv_1")

    assert "/v1/conversations/conv_1" == conversation.id


def test_an_own_async_transport_is_used() -> None:
    """The same holds in an event loop."""

    async def run() -> str:
        async with AsyncClient(base_url="https://host.test/v1", api_key=KEY, transport=Closing()) as client:
            return (await client.conversations.retrieve("conv_1")).id

    assert "/v1/conversations/conv_1" == asyncio.run(run())


def test_an_own_transport_is_not_closed() -> None:
    """Who brought it closes it."""
    transport = Closing()
    with Client(base_url="https://host.test/v1", api_key=KEY, transport=transport) as client:
        client.conversations.retrieve("conv_1")

    assert not transport.closed


def test_an_own_async_transport_is_not_closed() -> None:
    """The same holds in an event loop."""
    transport = Closing()

    async def run() -> None:
        async with AsyncClient(base_url="https://host.test/v1", api_key=KEY, transport=transport) as client:
            await client.conversations.retrieve("conv_1")

    asyncio.run(run())

    assert not transport.closed
