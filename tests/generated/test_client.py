"""The plain client: what it accepts, what it sends, whose connections it uses."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from openai_conversations_api import AuthenticatedClient, Client, InvalidInputError, StatusError
from openai_conversations_api.api.conversations import create_conversation, get_conversation, list_conversations
from tests.servers.calling import Recorder
from tests.servers.scripted import Reply, ScriptedServer

pytest_plugins = ["tests.servers.fixtures"]

BAD_URLS: dict[str, Any] = {
    "empty": "",
    "no scheme": "api.openai.com/v1",
    "another scheme": "ftp://host/v1",
    "no host": "http:///v1",
    "credentials": "https://user:s3cret@host/v1",
    "query": "https://host/v1?key=s3cret",
    "empty query": "https://host/v1?",
    "fragment": "https://host/v1#s3cret",
    "empty fragment": "https://host/v1#",
    "unclosed bracket": "http://[::1/v1",
    "port too high": "http://host:65536/v1",
    "port zero": "http://host:0/v1",
    "negative port": "http://host:-1/v1",
    "port of letters": "http://host:s3cret/v1",
    "space in the host": "http://ho st/v1",
    "space after the host": "http://host /v1",
    "empty label": "http://a..b/v1",
    "bad punycode": "http://xn--/v1",
    "line break": "http://host\n/v1",
    "leading space": " http://host/v1",
    "None": None,
    "bytes": b"http://host/v1",
    "number": 5,
}


@pytest.mark.parametrize("url", BAD_URLS.values(), ids=BAD_URLS)
def test_a_base_url_that_cannot_work_is_refused_at_once(url: Any) -> None:
    """A wrong address is found when the client is made, with a message that names the argument."""
    with pytest.raises(InvalidInputError, match="base_url"):
        Client(base_url=url)


@pytest.mark.parametrize("url", ["https://user:s3cret@host/v1", "https://host/v1?key=s3cret", "https://s3cret@host:x/"])
def test_a_refused_base_url_is_not_shown(url: str) -> None:
    """Credentials in an address do not get into the error."""
    with pytest.raises(InvalidInputError) as caught:
        Client(base_url=url)

    assert "s3cret" not in repr(caught.value)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://host/v1/", "https://host/v1"),
        ("https://host", "https://host"),
        ("HTTP://HOST:8080/v1//", "http://host:8080/v1"),
        ("http://[::1]:80/v1", "http://[::1]/v1"),
        ("https://höst/v1", "https://xn--hst-sna/v1"),
        (httpx.URL("https://host/v1"), "https://host/v1"),
    ],
)
def test_a_base_url_is_normalised(url: Any, expected: str) -> None:
    """A trailing slash makes no difference, nor do case and Unicode of the host."""
    assert expected == Client(base_url=url).base_url


def test_a_changed_base_url_is_checked_too() -> None:
    """Attributes that are set later are held to the same rules."""
    client = Client(base_url="https://host/v1")

    with pytest.raises(InvalidInputError):
        client.base_url = "nowhere"


def test_the_default_address_is_openai() -> None:
    """Without a base URL the calls go to the server that the specification names."""
    assert "https://api.openai.com/v1" == Client().base_url


def test_headers_of_the_client_go_with_every_call(server: ScriptedServer) -> None:
    """Fixed headers are sent, and a call may replace them, whatever the case."""
    with Client(base_url=server.url, headers={"OpenAI-Project": "proj_1", "accept": "text/json"}) as client:
        get_conversation.sync("conv_1", client=client)
        get_conversation.sync("conv_1", client=client, extra_headers={"openai-project": "proj_2"})

    assert [["proj_1"], ["proj_2"]] == [one.header("OpenAI-Project") for one in server.received]
    assert [["text/json"]] * 2 == [one.header("Accept") for one in server.received]
    assert [[]] * 2 == [one.header("Authorization") for one in server.received]


@pytest.mark.parametrize("headers", [{"X": "s3cret\n"}, {"X": "s3crét"}, {"X Y": "s3cret"}, {"X": 5}], ids=repr)
def test_headers_that_cannot_be_sent_are_refused(headers: Any, server: ScriptedServer) -> None:
    """Fixed headers are checked as those of a call are: nothing is sent, no value is shown."""
    with pytest.raises(InvalidInputError, match="X") as caught, Client(base_url=server.url, headers=headers) as client:
        get_conversation.sync("conv_1", client=client)

    assert "s3cr" not in repr(caught.value)
    assert [] == server.received


def seen_by_transport(**options: Any) -> tuple[AuthenticatedClient, list[httpx.Request]]:
    """Return a client whose own transport answers everything, and the requests that reach it."""
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"object": "any", "type": "any"})

    own = httpx.Client(transport=httpx.MockTransport(answer), **options)
    own_async = httpx.AsyncClient(transport=httpx.MockTransport(answer), **options)
    client = AuthenticatedClient(
        base_url="http://host/v1", token="sk-test", timeout=7.0, httpx_client=own, httpx_async_client=own_async
    )
    return client, seen


def test_a_client_of_ones_own_is_used_and_left_open() -> None:
    """A given httpx client carries the calls and is never closed."""
    client, seen = seen_by_transport()
    with client:
        get_conversation.sync("conv_1", client=client)
    get_conversation.sync("conv_1", client=client)

    assert ["http://host/v1/conversations/conv_1"] * 2 == [str(request.url) for request in seen]
    assert client.httpx_client is not None
    assert not client.httpx_client.is_closed


def test_an_async_client_of_ones_own_is_used_and_left_open() -> None:
    """The same holds for `asyncio` calls."""
    client, seen = seen_by_transport()

    async def run() -> None:
        async with client:
            await get_conversation.asyncio("conv_1", client=client)
        await get_conversation.asyncio("conv_1", client=client)

    asyncio.run(run())

    assert 2 == len(seen)
    assert client.httpx_async_client is not None
    assert not client.httpx_async_client.is_closed


def test_address_timeout_token_and_redirects_are_not_those_of_the_given_client() -> None:
    """Its transport is used; what is said to our client wins over what was said to it."""
    client, seen = seen_by_transport(
        base_url="http://other/", timeout=99.0, auth=("user", "password"), follow_redirects=True
    )
    get_conversation.sync("conv_1", client=client)
    asyncio.run(get_conversation.asyncio("conv_1", client=client))

    assert ["http://host/v1/conversations/conv_1"] * 2 == [str(request.url) for request in seen]
    assert ["Bearer sk-test"] * 2 == [request.headers["authorization"] for request in seen]
    assert [7.0] * 2 == [request.extensions["timeout"]["read"] for request in seen]


def test_a_given_client_that_follows_redirects_does_not(server: ScriptedServer) -> None:
    """Redirects stay errors, so that a token never goes where it was not meant to."""
    server.will_reply(Reply(307, headers={"Location": server.url + "/elsewhere"}))
    with httpx.Client(follow_redirects=True, trust_env=False) as own, pytest.raises(StatusError):
        create_conversation.sync(client=Client(base_url=server.url, httpx_client=own))

    assert 1 == len(server.received)


def test_timeouts_are_five_and_sixty_seconds_unless_said_otherwise() -> None:
    """The client's default is 5 seconds to connect and 60 for everything else; a call's own value wins."""
    assert httpx.Timeout(60.0, connect=5.0) == Client().timeout

    client, seen = seen_by_transport()
    get_conversation.sync("conv_1", client=client)
    get_conversation.sync("conv_1", client=client, timeout=3)
    get_conversation.sync("conv_1", client=client, timeout=httpx.Timeout(2.0, connect=1.0))
    get_conversation.sync("conv_1", client=client, timeout=None)

    assert [7.0, 3, 2.0, None] == [request.extensions["timeout"]["read"] for request in seen]
    assert [7.0, 3, 1.0, None] == [request.extensions["timeout"]["connect"] for request in seen]


@pytest.mark.parametrize("timeout", ["soon", 0, -1, float("nan")], ids=repr)
def test_a_timeout_that_is_no_time_is_refused(timeout: Any) -> None:
    """What cannot be a number of seconds is refused when the client is made."""
    with pytest.raises(InvalidInputError, match="timeout"):
        Client(base_url="https://host/v1", timeout=timeout)


@pytest.mark.usefixtures("direct")
def test_no_server_is_an_error_of_httpx() -> None:
    """Where nobody listens, httpx.ConnectError comes through."""
    with Client(base_url="http://127.0.0.1:1/v1") as client, pytest.raises(httpx.ConnectError):
        get_conversation.sync("conv_1", client=client)


def test_anything_that_executes_calls_is_a_client() -> None:
    """Operations need a client with `__execute__` or `__execute_async__`, no particular class."""
    recorder = Recorder()
    get_conversation.sync("conv_1", client=recorder)
    asyncio.run(list_conversations.asyncio(client=recorder, limit=1))

    assert ["getConversation", "listConversations"] == [call.operation.name for call in recorder.calls]
