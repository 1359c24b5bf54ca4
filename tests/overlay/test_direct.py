"""What a client of ours sends and returns without an httpx client between it and the transport."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations import AsyncClient, Client, capture_replies
from openai_conversations.direct import DirectClient
from openai_conversations.providers import compatible_provider
from tests.overlay.calling import KEY, WAYS, call_with, calling, mocking
from tests.servers import faults
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]


def lines_of(faulty: FaultServer) -> list[list[tuple[str, str]]]:
    """Return the headers of each request, in the order of their names."""
    return [sorted((name.lower(), value) for name, value in request.headers) for request in faulty.received]


@pytest.mark.parametrize("way", WAYS)
def test_the_same_is_sent_as_through_an_httpx_client(way: str, faulty: FaultServer) -> None:
    """Encodings, length and connection are announced as httpx announces them."""
    faulty.will(faults.good(), faults.good())
    with calling(way, faulty.url) as call:
        call("conversations.create", metadata={"a": "é"})
    if way == "sync":
        with httpx.Client(trust_env=False) as own:
            call_with(Client(base_url=faulty.url, api_key=KEY, httpx_client=own))(
                "conversations.create", metadata={"a": "é"}
            )
    else:
        with asyncio.Runner() as runner:
            own_async = httpx.AsyncClient(trust_env=False)
            client = AsyncClient(base_url=faulty.url, api_key=KEY, httpx_client=own_async)
            call_with(client, runner)("conversations.create", metadata={"a": "é"})
            runner.run(own_async.aclose())
    direct, through_httpx = lines_of(faulty)

    assert through_httpx == direct


def _name(pair: tuple[str, str]) -> str:
    return pair[0]  # httpx sorts pairs of one name together


@given(pairs=st.lists(st.tuples(st.text(min_size=1), st.text()), max_size=4, unique_by=_name))
def test_queries_are_written_as_httpx_writes_them(pairs: list[tuple[str, str]]) -> None:
    """Whatever a query holds, its encoding is that of httpx."""
    address = "https://host.test/v1/conversations"
    ours = DirectClient(httpx.MockTransport(lambda _: httpx.Response(200))).build_request(
        method="GET", url=address, params=pairs or None, headers={}, content=None, timeout=None
    )

    assert httpx.URL(address, params=httpx.QueryParams([*pairs])) == ours.url


@pytest.mark.parametrize("way", WAYS)
def test_a_reply_knows_its_request_and_its_time(way: str) -> None:
    """What is captured is as complete as what an httpx client returns."""
    with mocking(way, lambda _: httpx.Response(200, json={})) as call, capture_replies() as replies:
        call("conversations.retrieve", "conv_1")
    reply = replies[0].response
    assert reply is not None

    assert ("/v1/conversations/conv_1", True) == (reply.request.url.path, reply.elapsed > timedelta(0))


@pytest.mark.parametrize("way", WAYS)
def test_proxies_of_the_environment_are_used(way: str, faulty: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy that the environment names gets the requests for other machines."""
    faulty.will(faults.good())
    monkeypatch.setenv("http_proxy", re.sub("/v1$", "", faulty.url))
    monkeypatch.setenv("no_proxy", "")
    provider = compatible_provider("http://service.test/v1", allow_http=True)
    if way == "sync":
        with Client(provider=provider) as client:
            client.conversations.retrieve("conv_1")
    else:
        with asyncio.Runner() as runner:
            a_client = AsyncClient(provider=provider)
            call_with(a_client, runner)("conversations.retrieve", "conv_1")
            runner.run(a_client.aclose())

    assert ["http://service.test/v1/conversations/conv_1"] == [request.path for request in faulty.received]


def test_cookies_are_not_kept(faulty: FaultServer) -> None:
    """A cookie that a server sets does not come back with the next call."""
    faulty.will(faults.json_reply({"id": "conv_1"}, Set_Cookie="a=b"), faults.good())
    with calling("sync", faulty.url) as call:
        call("conversations.retrieve", "conv_1")
        call("conversations.retrieve", "conv_1")

    assert [] == faulty.received[1].header("cookie")
