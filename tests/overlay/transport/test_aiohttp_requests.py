"""What goes over the wire is what the httpx.Request holds, over aiohttp as over httpx."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from tests.overlay.transport.sending import BOTH, opened, outcome, over_aiohttp, request
from tests.servers import faults
from tests.servers.fault_server import Fault, FaultServer
from tests.servers.scripted import Received

pytest_plugins = ["tests.overlay.fault_fixtures"]
HEADERS = [("host", "elsewhere.example"), ("X-B", "1"), ("x-a", "Zoë".encode()), ("X-B", "2"), ("Accept", "a/b")]
REQUESTS: dict[str, dict[str, Any]] = {
    "GET": {"method": "GET"},
    "GET with headers": {"method": "GET", "headers": HEADERS},
    "HEAD": {"method": "HEAD"},
    "DELETE": {"method": "DELETE"},
    "POST of nothing": {"method": "POST"},
    "POST of bytes": {"method": "POST", "content": b'{"a": 1}', "headers": [("Content-Type", "application/json")]},
    "POST of many bytes": {"method": "POST", "content": b"0123456789" * 30_000},
    "PUT without a type": {"method": "PUT", "content": b"x"},
    "DELETE with a body": {"method": "DELETE", "content": b"x"},
}
TARGETS = [
    "",
    "/",
    "/a%2Fb",
    "/a/../b",
    "/a//b",
    "/%7Ex",
    "/a?b=c%20d+e&b=%2F",
    "/a?x=[1]&y={}",
    "/ä?ö=ü",
    "/a?b#c",
    "/a;b=c",
]


def _sent(faulty: FaultServer, make: Any, *requests: httpx.Request) -> list[Received]:
    faulty.reset()

    async def send() -> None:
        async with opened(make) as transport:
            for one in requests:
                faulty.will(faults.reply(body=b""))
                await outcome(transport, one)

    asyncio.run(send())
    return list(faulty.received)


def _made(faulty: FaultServer, headers: Any = (), **given: Any) -> httpx.Request:
    return httpx.Request(url=faulty.url, headers=headers, **given)


@pytest.mark.parametrize("given", REQUESTS.values(), ids=REQUESTS)
def test_headers_and_body_go_out_as_they_are(given: dict[str, Any], faulty: FaultServer) -> None:
    """In their order, doubled ones too, and none is added."""
    theirs, ours = (_sent(faulty, make, _made(faulty, **given))[0] for make in BOTH.values())
    assert theirs == ours


def test_addresses_go_out_as_they_are(faulty: FaultServer) -> None:
    """Nothing in a path or query is quoted anew or shortened."""
    for target in TARGETS:
        theirs, ours = (_sent(faulty, make, request("GET", faulty.url + target))[0] for make in BOTH.values())
        assert theirs.target == ours.target


def test_credentials_in_an_address_are_not_used(faulty: FaultServer) -> None:
    """A transport sends the headers that it is given; what an address holds is for clients."""
    url = faulty.url.replace("//", "//me:secret@")
    theirs, ours = (_sent(faulty, make, request("GET", url))[0] for make in BOTH.values())
    assert theirs.headers == ours.headers


def test_a_body_that_comes_in_pieces(faulty: FaultServer) -> None:
    """With a length it goes out as it is; one that keeps no promise about its length is refused."""

    async def pieces() -> AsyncIterator[bytes]:
        yield b"one"
        yield b""
        yield b"two"

    def streamed(length: int) -> httpx.Request:
        return httpx.Request("POST", faulty.url, content=pieces(), headers={"Content-Length": str(length)})

    theirs, ours = (_sent(faulty, make, streamed(6))[0] for make in BOTH.values())
    assert (theirs, b"onetwo") == (ours, ours.body)

    async def refused(length: int) -> None:
        async with opened(over_aiohttp) as transport:
            assert isinstance(await outcome(transport, streamed(length)), httpx.LocalProtocolError)

    for length in (5, 7):
        asyncio.run(refused(length))


def test_a_body_of_unknown_length_goes_in_chunks(faulty: FaultServer) -> None:
    """Framed as HTTP wants it."""
    seen: list[bytes] = []

    async def pieces() -> AsyncIterator[bytes]:
        yield b"one"
        yield b"two"

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await reader.readuntil(b"0\r\n\r\n"))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    async def check() -> None:
        async with await asyncio.start_server(take, "127.0.0.1", 0) as server, opened(over_aiohttp) as transport:
            url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            came = await outcome(transport, request("POST", url, content=pieces()))
            assert isinstance(came, httpx.Response), came

    asyncio.run(check())
    assert b"transfer-encoding: chunked\r\n" in seen[0].lower()
    assert seen[0].endswith(b"\r\n\r\n3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n")


def test_the_failure_of_a_body_is_the_callers_own(faulty: FaultServer) -> None:
    """What the source of a body raises comes out unchanged."""

    class OwnError(Exception):
        pass

    async def failing() -> AsyncIterator[bytes]:
        yield b"one"
        raise OwnError

    async def check() -> None:
        async with opened(over_aiohttp) as transport:
            with pytest.raises(OwnError):
                await outcome(transport, request("POST", faulty.url, content=failing()))

    asyncio.run(check())


@pytest.mark.parametrize("headers", [{"X-A": "b\r\nX-C: d"}, {"X A": "b"}, {"X-A": b"\xff"}, {"": "x"}])
def test_what_is_no_header_is_not_sent(headers: Any, faulty: FaultServer) -> None:
    """Line breaks, names that are none, and bytes that aiohttp cannot send."""
    assert [] == _sent(faulty, over_aiohttp, request("GET", faulty.url, headers=headers))


def test_a_reply_may_come_before_the_body_is_taken(faulty: FaultServer) -> None:
    """A refusal is read, and its connection is not used for the next request."""
    faulty.will(Fault(lambda wire: wire.say(b"HTTP/1.1 413 No\r\nContent-Length: 0\r\n\r\n"), unread=True))

    async def check() -> None:
        async with opened(over_aiohttp) as transport:
            came = await outcome(transport, request("POST", faulty.url, content=b"x" * 20_000_000))
            assert isinstance(came, httpx.Response)
            assert 413 == came.status_code

    asyncio.run(check())


@pytest.mark.parametrize("secure", [False, True])
def test_a_proxy_is_used(secure: bool, faulty: FaultServer) -> None:
    """Plain requests name the whole address and carry the proxy's credentials; a tunnel that is refused says so."""
    proxy = httpx.Proxy(faulty.url.replace("//", "//me:secret@"), headers={"X-Proxy": "1"})
    scheme = "https" if secure else "http"
    found: list[Any] = []
    for make in BOTH.values():
        faulty.reset()
        faulty.will(faults.reply(407 if secure else 200))

        async def send(make: Any = make) -> None:
            async with opened(make, proxy=proxy) as transport:
                found.append(await outcome(transport, request("POST", f"{scheme}://api.example/v1?a", content=b"{}")))

        asyncio.run(send())
        received = faulty.received[0]
        found.append((received.method, received.target, sorted((k.lower(), v) for k, v in received.headers)))
    if secure:
        assert [httpx.ProxyError] * 2 == [type(found[0]), type(found[2])]
        assert "secret" not in repr(found[2])
    wanted = {"proxy-authorization", "x-proxy"}
    assert [one for one in found[1][2] if one[0] in wanted] == [one for one in found[3][2] if one[0] in wanted]
    assert found[1][:2] == found[3][:2]
