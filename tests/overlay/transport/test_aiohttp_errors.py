"""Over aiohttp, as over httpx: the error says exactly whether anything can have been sent, and nothing goes twice."""

from __future__ import annotations

import asyncio
import pickle
import socket
import time
from typing import Any

import httpx
import pytest

from tests.overlay.fault_cases import BODIES, CONNECTIONS, ECHOES, HEADS, Case
from tests.overlay.transport.sending import BOTH, NOTHING_SENT, Make, opened, outcome, request
from tests.servers import faults
from tests.servers.fault_server import Fault, FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]
SHORT = {"timeouts": {"read": 0.3}}
CASES = [*CONNECTIONS, *BODIES, *HEADS, *ECHOES]


@pytest.mark.parametrize("method", ["DELETE", "POST"])
def test_a_fault_after_connecting_is_no_failure_to_connect_and_nothing_goes_twice(
    method: str, faulty: FaultServer
) -> None:
    """Whatever a server does to a request, it gets it once, and the error tells that it may have been carried out."""

    async def check() -> None:
        for case in CASES:
            faulty.reset()
            faulty.will(case.fault)
            async with opened(BOTH["aiohttp"]) as transport:
                sent = request(method, faulty.url, content=b"{}", **SHORT)
                came = await outcome(transport, sent)

            assert (case.name, 1) == (case.name, faulty.seen)
            assert not isinstance(came, NOTHING_SENT), case.name
            if isinstance(came, httpx.RequestError):
                pickle.dumps(came)

    asyncio.run(check())


def test_faults_come_to_the_same_as_over_httpx(faulty: FaultServer) -> None:
    """A reply is a reply, with the same status, headers and body, and a failure is one, a timeout where it was one."""

    async def came_of(make: Make, case: Case) -> Any:
        faulty.will(case.fault)
        async with opened(make) as transport:
            came = await outcome(transport, request("GET", faulty.url, **SHORT))
        if isinstance(came, httpx.Response):
            return came.status_code, came.headers.raw, came.content, came.reason_phrase, came.http_version
        return "in time" if isinstance(came, httpx.TimeoutException) else "failed"

    async def check() -> None:
        differing: dict[str, Any] = {}
        for case in CASES:
            for _ in range(3):  # a busy machine may be late once
                differing[case.name] = [await came_of(make, case) for make in BOTH.values()]
                if differing[case.name][0] == differing[case.name][1]:
                    del differing[case.name]
                    break
        assert {"a promise that is too short"} == set(differing)  # aiohttp refuses what is too long for its length

    asyncio.run(check())


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_kept_connection_that_the_server_closed_is_no_failure_to_connect(method: str, faulty: FaultServer) -> None:
    """What goes out on a connection that is closed at the same moment may have arrived, and is not sent again."""

    async def check() -> None:
        for closing in (faults.hang_up(), faults.hang_up_unread(), faults.reset(), faults.reset_unread()):
            faulty.reset()
            faulty.will(faults.good(), closing)
            async with opened(BOTH["aiohttp"]) as transport:
                first = await outcome(transport, request(method, faulty.url))
                second = await outcome(transport, request(method, faulty.url))

            assert isinstance(first, httpx.Response)
            assert isinstance(second, (httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError))
            assert (2, 1) == (faulty.seen, faulty.opened)

    asyncio.run(check())


def test_a_connection_that_was_closed_before_is_not_used(faulty: FaultServer) -> None:
    """A goodbye that has arrived is noticed: the next request gets a connection of its own."""

    async def check() -> None:
        async with opened(BOTH["aiohttp"]) as transport:
            for _ in range(2):
                faulty.will(faults.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"))
                assert isinstance(await outcome(transport, request("GET", faulty.url)), httpx.Response)
                await asyncio.sleep(0.05)

    asyncio.run(check())


@pytest.mark.parametrize("make", BOTH.values(), ids=BOTH)
def test_failures_to_connect(make: Make, tmp_path: Any) -> None:
    """Refused, unknown, not TLS and not trusted: a ConnectError with its request, over both."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        refused = f"http://127.0.0.1:{free.getsockname()[1]}"

    async def check(*urls: str) -> None:
        async with opened(make) as transport:
            for url in urls:
                came = await outcome(transport, request("POST", url, content=b"{}"))
                assert httpx.ConnectError is type(came)

    asyncio.run(check(refused, "http://no-such-host.invalid"))


@pytest.mark.parametrize("make", BOTH.values(), ids=BOTH)
def test_a_server_that_speaks_no_tls(make: Make, faulty: FaultServer) -> None:
    """A handshake that fails is a ConnectError: the request is still here."""
    faulty.will(
        Fault(lambda wire: wire.close(), unread=True),
        Fault(lambda wire: wire.say(b"220 hi\r\n"), unread=True),
    )

    async def check() -> None:
        for _ in range(2):
            async with opened(make) as transport:
                came = await outcome(transport, request("POST", faulty.url.replace("http:", "https:"), content=b"{}"))
                assert isinstance(came, httpx.ConnectError), came

    asyncio.run(check())


@pytest.mark.parametrize("make", BOTH.values(), ids=BOTH)
def test_timeouts(make: Make, faulty: FaultServer) -> None:
    """Each wait has the timeout of its kind: for a connection, for one that is free, for data, for taking data."""

    async def check() -> None:
        with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
            full.listen(0)
            taken = [socket.socket() for _ in range(4)]
            for one in taken:
                one.setblocking(False)
                one.connect_ex(full.getsockname())
            async with opened(make) as transport:
                url = f"http://127.0.0.1:{full.getsockname()[1]}"
                assert httpx.ConnectTimeout is type(
                    await outcome(transport, request("GET", url, timeouts={"connect": 0.1}))
                )
            for one in taken:
                one.close()
        faulty.will(faults.stall(), faults.stall(first=b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"))
        async with opened(make, limits=httpx.Limits(max_connections=1)) as transport:
            for _ in range(2):
                came = await outcome(transport, request("GET", faulty.url, timeouts={"read": 0.1}))
                assert httpx.ReadTimeout is type(came)
            faulty.will(faults.stall())
            waiting = asyncio.create_task(outcome(transport, request("GET", faulty.url, timeouts={"read": 0.4})))
            await asyncio.sleep(0.05)
            came = await outcome(transport, request("GET", faulty.url, timeouts={"pool": 0.1}))
            assert httpx.PoolTimeout is type(came)
            assert httpx.ReadTimeout is type(await waiting)

    asyncio.run(check())


@pytest.mark.parametrize("make", BOTH.values(), ids=BOTH)
def test_a_server_that_does_not_take_the_body(make: Make, faulty: FaultServer) -> None:
    """A large body that nobody reads ends in a WriteTimeout, and its connection ends at once."""
    faulty.will(Fault(lambda _: time.sleep(1), unread=True), faults.hang_up())

    async def check() -> None:
        async with opened(make) as transport:
            sent = request("POST", faulty.url, content=b"x" * 20_000_000, timeouts={"write": 0.2})
            assert httpx.WriteTimeout is type(await outcome(transport, sent))

    asyncio.run(check())


@pytest.mark.parametrize("make", BOTH.values(), ids=BOTH)
def test_reading_slowly_is_no_timeout(make: Make, faulty: FaultServer) -> None:
    """The timeout for data counts while somebody waits for it, not while the reader does something else."""
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n"

    def act(wire: Any) -> None:
        wire.say(head + b"one")
        time.sleep(0.8)
        wire.say(b"two")

    faulty.will(Fault(act))

    async def check() -> list[bytes]:
        async with opened(make) as transport:
            reply = await transport.handle_async_request(request("GET", faulty.url, timeouts={"read": 0.5}))
            found: list[bytes] = []
            async for piece in reply.aiter_raw():
                found.append(piece)
                await asyncio.sleep(0.6)
            return found

    assert [b"one", b"two"] == asyncio.run(check())


@pytest.mark.parametrize("make", BOTH.values(), ids=BOTH)
def test_what_came_before_a_failure_is_read_first(make: Make, faulty: FaultServer) -> None:
    """A reader who was away gets the pieces that had arrived, then the failure."""
    faulty.will(faults.truncated(b"so far"))

    async def check() -> bytes:
        async with opened(make) as transport:
            reply = await transport.handle_async_request(request("GET", faulty.url))
            await asyncio.sleep(0.1)
            pieces = reply.aiter_raw()
            first = await anext(pieces)
            with pytest.raises(httpx.RemoteProtocolError):
                await anext(pieces)
            return first

    assert b"so far" == asyncio.run(check())
