"""Keys: where they are sent, and where they are not."""

from __future__ import annotations

import asyncio
import copy
import logging
import pickle
from collections.abc import Iterator

import httpx
import pytest

from openai_conversations.auth import KeyAuth
from openai_conversations.auth.header import OriginBoundHeaders
from openai_conversations.errors import InvalidInputError
from openai_conversations.providers import KeyHeader, Provider, azure_provider, compatible_provider

from .auth_server import Received, Reply, Server, running

KEY = "sk-test-0123456789abcdef"
HEADERS: list[KeyHeader] = ["authorization", "api-key"]


@pytest.fixture(scope="module")
def shared() -> Iterator[Server]:
    """A server for a whole module; tests look at what arrived since they began."""
    with running() as server:
        yield server


@pytest.fixture
def server(shared: Server) -> Server:
    """A server that has received nothing yet."""
    shared.received.clear()
    return shared


def provider_at(server: Server, header: KeyHeader = "authorization") -> Provider:
    """Return the provider of a local server that wants its key in the given header."""
    return compatible_provider(f"{server.url}/v1", key_header=header)


async def get_async(url: str, auth: httpx.Auth, headers: dict[str, str] | None = None) -> httpx.Response:
    """Get a URL with a client that follows redirects."""
    async with httpx.AsyncClient(auth=auth, follow_redirects=True, verify=False) as client:
        return await client.get(url, headers=headers)


def get(url: str, auth: httpx.Auth, headers: dict[str, str] | None = None) -> httpx.Response:
    """Get a URL with a client that follows redirects."""
    with httpx.Client(auth=auth, follow_redirects=True, verify=False) as client:
        return client.get(url, headers=headers)


def get_both(url: str, auth: httpx.Auth, headers: dict[str, str] | None = None) -> None:
    """Get a URL with a sync and with an async client."""
    get(url, auth, headers)
    asyncio.run(get_async(url, auth, headers))


def test_a_key_is_a_bearer_token(server: Server) -> None:
    """A key travels in Authorization unless the provider says otherwise."""
    get_both(f"{server.url}/v1/conversations/c", KeyAuth(KEY, provider_at(server)))

    assert [{"authorization": f"Bearer {KEY}"}] * 2 == [request.credentials for request in server.received]


def test_azure_gets_api_key(server: Server) -> None:
    """A key for Azure travels in the header api-key, and only there."""
    get_both(f"{server.url}/openai/v1/conversations/c", KeyAuth(KEY, azure_provider(server.url)))

    assert [{"api-key": KEY}] * 2 == [request.credentials for request in server.received]


def test_the_header_can_be_chosen(server: Server) -> None:
    """A fixed Entra token is sent to Azure as a bearer token."""
    auth = client_auth(azure_provider(server.url), token=KEY)
    assert auth is not None
    get(server.url, auth)

    assert {"authorization": f"Bearer {KEY}"} == server.received[0].credentials


@pytest.mark.parametrize("header", HEADERS)
def test_a_key_replaces_what_was_there(server: Server, header: KeyHeader) -> None:
    """The header is sent once, with the key, even if the caller's client has one of its own."""
    get_both(server.url, KeyAuth(KEY, provider_at(server, header)), {header: "Bearer other"})

    values = [request.credentials[header] for request in server.received]
    assert [KEY if header == "api-key" else f"Bearer {KEY}"] * 2 == values


@pytest.mark.parametrize("header", HEADERS)
def test_other_origins_get_nothing(server: Server, header: KeyHeader) -> None:
    """A request to another origin carries no credential, not even one that the caller set."""
    auth = KeyAuth(KEY, compatible_provider("https://api.example.com/v1", key_header=header))
    get_both(server.url, auth, {"Authorization": f"Bearer {KEY}", "api-key": KEY})

    assert [{}, {}] == [request.credentials for request in server.received]


@pytest.mark.parametrize("header", HEADERS)
def test_redirects_do_not_leak(server: Server, header: KeyHeader) -> None:
    """A client that follows redirects to another host by itself takes no key there."""
    with running(lambda _: Reply(307, {"Location": f"{server.url}/elsewhere"})) as redirecting:
        get_both(redirecting.url, KeyAuth(KEY, provider_at(redirecting, header)))

    assert [header] * 2 == [name for request in redirecting.received for name in request.credentials]
    assert [("/elsewhere", {})] * 2 == [(request.path, request.credentials) for request in server.received]


def test_another_port_is_another_origin(server: Server) -> None:
    """Scheme, host and port all count."""
    auth = KeyAuth(KEY, provider_at(server))
    own = httpx.URL(server.url)
    others = [own.copy_with(port=1), own.copy_with(scheme="https"), own.copy_with(host="localhost")]
    requests = [httpx.Request("GET", url) for url in others]
    for request in requests:
        next(auth.sync_auth_flow(request))

    assert [False] * 3 == ["authorization" in request.headers for request in requests]


@pytest.mark.parametrize(
    "key", ["", "  ", "sk-a b", "sk-a\nb", "sk-é", "sk-\x00", "Bearer sk-abc", "api-key: sk-abc", None, 7, b"sk-abc"]
)
def test_unusable_keys_are_refused(key: str) -> None:
    """A key that no header can carry is refused without being shown."""
    with pytest.raises(InvalidInputError) as caught:
        KeyAuth(key, azure_provider("https://r.openai.azure.com"))

    assert "sk-" not in str(caught.value)


def test_white_space_around_a_key_is_dropped(server: Server) -> None:
    """The line end of a file that a key was read from is not part of it."""
    get(server.url, KeyAuth(f" {KEY}\n", provider_at(server)))

    assert {"authorization": f"Bearer {KEY}"} == server.received[0].credentials


def test_a_key_is_not_shown() -> None:
    """Neither repr nor str nor vars shows a key."""
    auth = KeyAuth(KEY, azure_provider("https://r.openai.azure.com"))

    assert KEY not in f"{auth!r} {auth} {vars(auth)}"
    assert "KeyAuth(<key>, https://r.openai.azure.com, header='api-key')" == repr(auth)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_key_is_not_pickled(protocol: int) -> None:
    """Pickling says what to do instead; copying gives the same object."""
    auth = KeyAuth(KEY, azure_provider("https://r.openai.azure.com"))
    with pytest.raises(TypeError, match="create one in each process"):
        pickle.dumps(auth, protocol)

    assert auth is copy.copy(auth)
    assert auth is copy.deepcopy(auth)


@pytest.mark.parametrize("header", HEADERS)
def test_a_key_is_not_logged(server: Server, header: KeyHeader, caplog: pytest.LogCaptureFixture) -> None:
    """At the most talkative level, no library below logs a key, nor does the request's repr show it."""
    caplog.set_level(logging.DEBUG)
    response = get(server.url, KeyAuth(KEY, provider_at(server, header)))

    assert "HTTP Request" in caplog.text
    assert KEY not in caplog.text
    assert KEY not in f"{response.request!r} {response.request.headers!r}"


def test_bound_headers_read_like_any_others() -> None:
    """Whatever reads headers sees the bound one, except a copy."""
    plain = httpx.Headers([("Accept", "a"), ("X-Two", "1"), ("X-Two", "2"), ("Api-Key", "old")])
    bound = OriginBoundHeaders(plain, "api-key", KEY)
    same = httpx.Headers([("Accept", "a"), ("X-Two", "1"), ("X-Two", "2"), ("api-key", KEY)])

    assert (same.raw, same.multi_items()) == (bound.raw, bound.multi_items())
    assert (dict(same), list(same), len(same)) == (dict(bound), list(bound), len(bound))
    assert (list(same.values()), list(same.items())) == (list(bound.values()), list(bound.items()))
    assert (KEY, KEY, [KEY]) == (bound["API-Key"], bound.get("api-key"), bound.get_list("api-key"))
    assert "api-key" not in httpx.Headers(bound)
    assert "api-key" not in bound.copy()


def test_bound_headers_can_be_changed() -> None:
    """A hook can replace or remove the bound header."""
    bound = OriginBoundHeaders(httpx.Headers(), "api-key", KEY)
    bound["API-KEY"] = "other"
    replaced = bound.get_list("api-key")
    del bound["api-key"]

    assert ["other"] == replaced
    assert "api-key" not in bound


def test_nothing_given_is_no_authentication() -> None:
    """A server that wants no key gets none."""
    assert client_auth(compatible_provider("http://localhost:8000/v1")) is None


def test_one_credential_at_a_time() -> None:
    """Two credentials are refused by name."""
    with pytest.raises(InvalidInputError, match="api_key, credential"):
        client_auth(compatible_provider("https://h/v1"), api_key=KEY, credential=lambda: KEY)


def test_a_body_is_sent_unchanged(server: Server) -> None:
    """Authentication does not touch what is posted."""
    with httpx.Client(auth=KeyAuth(KEY, provider_at(server))) as client:
        client.post(server.url, json={"a": 1})
    received: Received = server.received[0]

    assert ("POST", b'{"a":1}') == (received.method, received.body)
