"""Over aiohttp, as over httpx: whatever is given up, wherever it is, gives its connection back or ends it."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
import trio

from openai_conversations.errors import InvalidInputError
from tests.overlay.transport.sending import LIMITS, opened, outcome, over_aiohttp, request, trusted, until
from tests.servers import faults
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]
ONE = httpx.Limits(max_connections=1, max_keepalive_connections=1)
STEPS: list[int] = [
    *range(60),
    *(int(60.0 * 1.1**more) for more in range(70)),
]  # the loop turns idly while it waits for pieces
PIECES = faults.drip(b"1" * 8, pause=0.002, first=b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n")


async def _whole(transport: httpx.AsyncBaseTransport, url: str) -> None:
    await outcome(transport, request("GET", url))


async def _upload(transport: httpx.AsyncBaseTransport, url: str) -> None:
    await outcome(transport, request("POST", url, content=b"x" * 300_000))


async def _stream(transport: httpx.AsyncBaseTransport, url: str) -> None:
    reply = await transport.handle_async_request(request("GET", url))
    try:
        async for _ in reply.aiter_raw():
            pass
    finally:
        await reply.aclose()


@pytest.mark.parametrize("warm", [False, True], ids=["new connection", "kept connection"])
@pytest.mark.parametrize("work", [_whole, _upload, _stream])
def test_cancelled_at_every_step_nothing_is_held(
    work: Callable[[httpx.AsyncBaseTransport, str], Awaitable[None]], warm: bool, faulty: FaultServer
) -> None:
    """Afterwards there is at most the one connection that is kept, and the next call gets it at once."""
    faulty.answer = lambda received: PIECES if work is _stream and received.target.endswith("/work") else faults.good()

    async def check() -> int:
        for step in STEPS:
            async with opened(over_aiohttp, limits=ONE) as transport:
                if warm:
                    await _whole(transport, faulty.url)
                task = asyncio.ensure_future(work(transport, f"{faulty.url}/work"))
                for _ in range(step):
                    await asyncio.sleep(0)
                ended = task.done()
                task.cancel()
                await asyncio.wait([task])
                after = await outcome(transport, request("GET", faulty.url, timeouts={"pool": 0.5}))
                if isinstance(after, httpx.ReadError):  # it was kept, and the server ended it at this very moment
                    after = await outcome(transport, request("GET", faulty.url, timeouts={"pool": 0.5}))
                assert isinstance(after, httpx.Response), (step, after)
                assert await until(lambda: faulty.open_now <= 1), step
            assert await until(lambda: faulty.open_now == 0), step
            if ended and step >= 25:
                return step
        return STEPS[-1]

    assert 25 <= asyncio.run(check()) < STEPS[-1]


@pytest.mark.parametrize("how", ["closed", "dropped", "left"])
def test_a_reply_that_is_not_read_ends_its_connection(how: str, faulty: FaultServer) -> None:
    """Closed, forgotten or left in the middle: its connection ends, and its slot is free."""
    faulty.will(faults.stall(first=b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"))

    async def check() -> None:
        async with opened(over_aiohttp, limits=ONE) as transport:
            reply = await transport.handle_async_request(request("GET", faulty.url))
            if how == "left":
                async for _ in reply.aiter_raw():
                    break
            elif how == "closed":
                await reply.aclose()
            del reply
            gc.collect()
            await asyncio.sleep(0)
            assert isinstance(await outcome(transport, request("GET", faulty.url)), httpx.Response)
            assert await until(lambda: faulty.open_now == 1)

    asyncio.run(check())


def test_a_connection_is_used_again_once_its_reply_is_read(faulty: FaultServer) -> None:
    """Ten calls in a row take one connection, with and without bodies, whatever the status."""

    async def check() -> None:
        async with opened(over_aiohttp) as transport:
            for status in (200, 404, 500, 200, 429):
                faulty.will(faults.reply(status), faults.reply(status))
                for method, content in (("GET", None), ("POST", b"x" * 100_000)):
                    came = await outcome(transport, request(method, faulty.url, content=content))
                    assert isinstance(came, httpx.Response)
                    assert status == came.status_code

    asyncio.run(check())
    assert 1 == faulty.opened


def test_many_calls_share_as_many_connections_as_are_allowed(faulty: FaultServer) -> None:
    """Who has to wait gets a connection in turn."""

    async def check() -> list[Any]:
        async with opened(over_aiohttp) as transport:
            return await asyncio.gather(*(outcome(transport, request("GET", faulty.url)) for _ in range(60)))

    assert all(isinstance(came, httpx.Response) for came in asyncio.run(check()))
    assert LIMITS.max_connections is not None
    assert LIMITS.max_connections >= faulty.opened


def test_closing_fails_calls_in_flight_and_calls_after(faulty: FaultServer) -> None:
    """Both fail as httpx's transports do: with a failure of the connection."""
    faulty.will(faults.stall())

    async def check() -> list[Any]:
        transport = over_aiohttp()
        flying = asyncio.create_task(outcome(transport, request("GET", faulty.url)))
        await until(lambda: faulty.seen == 1)
        await transport.aclose()
        return [await flying, await outcome(transport, request("GET", faulty.url))]

    flying, after = asyncio.run(check())
    assert isinstance(flying, (httpx.ReadError, httpx.RemoteProtocolError))
    assert isinstance(after, httpx.ConnectError)


def test_one_event_loop_each() -> None:
    """Another loop, or another async library, is refused in words."""
    transport = over_aiohttp()
    sent = request("GET", "http://127.0.0.1:9")

    async def call() -> object:
        return await outcome(transport, sent)

    with pytest.raises(InvalidInputError, match="asyncio"):
        trio.run(call)
    assert isinstance(asyncio.run(call()), httpx.ConnectError)
    with pytest.raises(InvalidInputError, match="another event loop"):
        asyncio.run(call())


def test_a_program_that_forgets_to_close_ends_quietly(faulty: FaultServer) -> None:
    """Neither a traceback nor a log comes of connections whose loop has ended."""
    program = f"""
import asyncio, gc, httpx
from tests.overlay.transport.sending import over_aiohttp, outcome, request
async def main():
    print((await outcome(over_aiohttp(), request("GET", {faulty.url!r}))).status_code)
asyncio.run(main())
gc.collect()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ("200\n", "") == (done.stdout, done.stderr)


def test_proxies_that_aiohttp_cannot_use_are_refused() -> None:
    """A SOCKS proxy, and a proxy with an SSL context of its own."""
    for proxy in (httpx.Proxy("socks5://127.0.0.1:9"), httpx.Proxy("https://127.0.0.1:9", ssl_context=trusted())):
        with pytest.raises(InvalidInputError):
            over_aiohttp(proxy=proxy)
