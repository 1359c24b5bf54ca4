"""What keeps a request from being made is an error of ours that names the variable or value, and the way out."""

from __future__ import annotations

import asyncio
import ssl
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations import AsyncClient, Client, errors
from openai_conversations._transport.proxies import is_exempt
from tests.overlay.calling import KEY, QUICK, REAL_WAYS, WAYS, calling, mocking
from tests.servers import faults
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]
_NAMES = [f"{kind}_proxy" for kind in ("http", "https", "all", "no")]


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start from an environment that names no proxy."""
    for name in _NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize("exempt", ["127.0.0.1,fd00::/64", "127.0.0.0/8", "*", "127.0.0.1:{port}", "[::1], 127.0.0.1 "])
@pytest.mark.parametrize("proxy", ["http://127.0.0.1:9", "socks5://127.0.0.1:9", "nonsense://x", "http://[", "::"])
@pytest.mark.parametrize("way", REAL_WAYS)
def test_an_exempt_server_is_reached(
    way: str, proxy: str, exempt: str, faulty: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the proxy, and however NO_PROXY lists the server: a network, an address, with a port or all."""
    monkeypatch.setenv("ALL_PROXY", proxy)
    monkeypatch.setenv("NO_PROXY", exempt.format(port=faulty.port))
    faulty.will(faults.good())
    with calling(way, faulty.url) as call:
        assert "conv_1" == call("conversations.retrieve", "conv_1").id


@pytest.mark.parametrize("proxy", ["nonsense://secret-x", "http://[", "http://", "ftp://h:1", "http://h:99999999"])
@pytest.mark.parametrize("name", ["HTTP_PROXY", "ALL_PROXY", "http_proxy"])
@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_proxy_that_is_none(way: str, name: str, proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the variable, not its value, and says what else can be done."""
    monkeypatch.setenv(name, proxy)
    with (
        calling(way, "http://host.test/v1", allow_http=True) as call,
        pytest.raises(errors.InvalidInputError) as caught,
    ):
        call("conversations.retrieve", "conv_1")

    assert name.lower() in str(caught.value).lower()
    assert ("NO_PROXY" in str(caught.value), "secret-x" in str(caught.value)) == (True, False)


def _not_found(_: str) -> None:
    return None


@pytest.mark.parametrize("way", WAYS)
def test_a_socks_proxy_without_socksio(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The missing package is named."""
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:9")
    monkeypatch.setattr("importlib.util.find_spec", _not_found)
    with (
        calling(way, "http://host.test/v1", allow_http=True) as call,
        pytest.raises(errors.MissingExtraError) as caught,
    ):
        call("conversations.retrieve", "conv_1")

    assert "httpx[socks]" in str(caught.value)


@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_proxy_that_cannot_be_reached(way: str, free_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names server, port and proxy, without the proxy's password."""
    monkeypatch.setenv("HTTP_PROXY", f"http://user:pass-word@127.0.0.1:{free_port}")
    unreachable = pytest.raises(errors.ConnectionFailedError)
    with calling(way, "http://host.test/v1", allow_http=True) as call, unreachable as caught:
        call("conversations.retrieve", "conv_1")

    said = str(caught.value)
    assert f"http://host.test:80 through the proxy http://127.0.0.1:{free_port}" in said
    assert "pass-word" not in said


@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_proxy_of_the_client(way: str, faulty: FaultServer) -> None:
    """`proxy=` sends requests through it, whatever the environment says; its password goes to it alone."""
    faulty.will(faults.good())
    proxy = f"http://user:pass-word@127.0.0.1:{faulty.port}"
    with calling(way, "http://host.test/v1", allow_http=True, proxy=proxy) as call:
        call("conversations.retrieve", "conv_1")

    (request,) = faulty.received
    assert "http://host.test/v1/conversations/conv_1" == request.target
    assert request.header("proxy-authorization")[0].startswith("Basic ")


@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
@pytest.mark.parametrize("way", REAL_WAYS)
def test_certificates_that_cannot_be_read(way: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that names no certificates is named; a folder without any trusts nobody."""
    broken = tmp_path / "broken.pem"
    broken.write_text("no certificate", encoding="utf-8")
    for value in [str(tmp_path / "missing.pem"), str(broken)] if name == "SSL_CERT_FILE" else []:
        monkeypatch.setenv(name, value)
        with calling(way, "https://host.test/v1") as call, pytest.raises(errors.InvalidInputError, match=name):
            call("conversations.retrieve", "conv_1")


@pytest.mark.parametrize("way", REAL_WAYS)
def test_certificates_are_read_for_encrypted_ways_only(
    way: str, faulty: FaultServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server without TLS is reached whatever the variables say, unless by a proxy with it, or where `verify` is."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "missing.pem"))
    faulty.will(faults.good())
    with calling(way, faulty.url) as call:
        assert "conv_1" == call("conversations.retrieve", "conv_1").id
    for asked in ({"proxy": "https://127.0.0.1:9"}, {"verify": str(tmp_path / "none.pem")}):
        with (
            calling(way, faulty.url, **asked) as call,
            pytest.raises(errors.InvalidInputError, match="file of certificates"),
        ):
            call("conversations.retrieve", "conv_1")


@pytest.mark.parametrize("way", WAYS)
def test_verify_that_cannot_be_read(way: str, tmp_path: Path) -> None:
    """The value is named."""
    with (
        calling(way, "https://host.test/v1", verify=str(tmp_path / "none.pem")) as call,
        pytest.raises(errors.InvalidInputError, match=r"verify=.*none\.pem"),
    ):
        call("conversations.retrieve", "conv_1")


@contextmanager
def _tls_server(folder: Path) -> Generator[tuple[int, Path]]:
    """Run a server whose certificate nobody has signed but itself."""
    certificate, key = folder / "c.pem", folder / "k.pem"
    command = f"openssl req -x509 -newkey rsa:2048 -nodes -keyout {key} -out {certificate} -days 1 -subj /CN=localhost"
    subprocess.run([*command.split(), "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    accepted: list[int] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 15\r\n\r\n{"id":"conv_1"}')
        await writer.drain()
        writer.close()

    loop = asyncio.new_event_loop()

    async def start() -> asyncio.Server:
        return await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context)

    server = loop.run_until_complete(start())
    accepted.append(server.sockets[0].getsockname()[1])
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield accepted[0], certificate
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        server.close()
        loop.run_until_complete(asyncio.sleep(0.05))
        loop.close()


@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_certificate_that_is_not_trusted(way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is tried once, the error says what to do, and doing it helps."""
    with _tls_server(tmp_path) as (port, certificate):
        url = f"https://localhost:{port}/v1"
        with calling(way, url, policy=QUICK) as call, pytest.raises(errors.ConnectionFailedError) as caught:
            call("conversations.create", metadata={"a": "b"})
        assert (1, False) == (caught.value.attempts, caught.value.may_have_been_carried_out)
        assert "SSL_CERT_FILE" in str(caught.value)
        for verify in (str(certificate), False, ssl.create_default_context(cafile=str(certificate))):
            with calling(way, url, verify=verify) as call:
                assert "conv_1" == call("conversations.retrieve", "conv_1").id
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        with calling(way, url) as call:
            assert "conv_1" == call("conversations.retrieve", "conv_1").id


@pytest.mark.parametrize("header", ["Content-Length", "transfer-encoding", "CONTENT-LENGTH"])
@pytest.mark.parametrize("way", WAYS)
def test_headers_that_frame_a_body(way: str, header: str) -> None:
    """They follow from the body; a call and a client refuse them alike."""
    refused = pytest.raises(errors.InvalidInputError, match=r"(?i)content-length|transfer-encoding")
    with mocking(way, lambda _: httpx.Response(200, json={"id": "conv_1"})) as call, refused:
        call("conversations.create", metadata={}, extra_headers={header: "5"})
    with pytest.raises(errors.InvalidInputError, match=r"(?i)content-length|transfer-encoding"):
        Client(api_key=KEY, headers={header: "5"})


WRONG: list[tuple[Any, dict[str, Any]]] = [
    (Client, {"httpx_client": httpx.AsyncClient()}),
    (AsyncClient, {"httpx_client": httpx.Client()}),
    (Client, {"httpx_client": object()}),
    (Client, {"transport": httpx.AsyncHTTPTransport()}),
    (AsyncClient, {"transport": object()}),
    (AsyncClient, {"transport": "urllib"}),
    (Client, {"httpx_client": httpx.Client(), "transport": httpx.MockTransport(lambda _: httpx.Response(200))}),
]


@pytest.mark.parametrize(("make", "given"), WRONG, ids=map(str, range(7)))
def test_clients_and_transports_of_the_wrong_kind(make: Any, given: dict[str, Any]) -> None:
    """They are refused when the client is made, not when it is used."""
    with pytest.raises(errors.InvalidInputError, match=r"httpx_client|transport"):
        make(api_key=KEY, **given)


@given(host=st.sampled_from(["a.test", "10.1.2.3", "::1"]), port=st.integers(1, 65535), exempt=st.text(max_size=40))
def test_any_text_can_stand_in_no_proxy(host: str, port: int, exempt: str) -> None:
    """What it means is decided without an error."""
    assert is_exempt(host, port, exempt) in (True, False)


@pytest.mark.parametrize(
    ("exempt", "expected"),
    [
        ("a.test", True),
        (".test", True),
        ("*.test", True),
        ("est", False),
        ("a.test:81", False),
        ("a.test:80", True),
        ("10.0.0.0/8", False),
        ("other, a.TEST", True),
        ("", False),
    ],
)
def test_names_in_no_proxy(exempt: str, expected: bool) -> None:
    """Ends of names count from a dot on, ports and capitals as one expects."""
    assert expected is is_exempt("a.test", 80, exempt)
