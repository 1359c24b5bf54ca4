"""Tokens: every kind of source, and what happens when one fails."""

from __future__ import annotations

import asyncio
import functools
import pickle
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest
from attrs import frozen

from openai_conversations.auth import BearerAuth, EnvironmentToken, TokenSource
from openai_conversations.errors import CredentialsError, InvalidInputError
from openai_conversations.providers import Provider, azure_provider, compatible_provider

from .auth_server import Server, running
from .test_auth_keys import get, get_async, get_both

SECRET = "eyJhbGciOi.eyJzdWIiOiJ.c2lnbmF0dXJl"
SCOPE = "https://cognitiveservices.azure.com/.default"


@frozen
class Token:
    """A token as Azure's libraries return it."""

    token: str
    expires_on: float


class Credential:
    """A credential object as those of azure-identity."""

    def __init__(self) -> None:
        self.scopes: list[str] = []

    def get_token(self, *scopes: str) -> Token:
        """Return a token that is good for an hour."""
        self.scopes.extend(scopes)
        return Token(SECRET, time.time() + 3600)


class AsyncCredential(Credential):
    """A credential object as those of azure.identity.aio."""

    async def get_token(self, *scopes: str) -> Token:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return a token that is good for an hour."""
        await asyncio.sleep(0)
        return super().get_token(*scopes)


async def async_source() -> str:
    """Return a token from the event loop."""
    await asyncio.sleep(0)
    return SECRET


def returning_a_coroutine() -> Awaitable[str]:
    """Return a coroutine, without looking like an async function."""
    return async_source()


class AsyncCallable:
    """An object that is called like an async function."""

    async def __call__(self) -> str:
        return SECRET


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


def local(server: Server) -> Provider:
    """Return the provider of a local server."""
    return compatible_provider(server.url)


def credentials(server: Server) -> list[dict[str, str]]:
    """Return the credentials of every request that arrived."""
    return [request.credentials for request in server.received]


@pytest.mark.parametrize("source", [lambda: SECRET, lambda: f"{SECRET}\n", lambda: Token(SECRET, time.time() + 60)])
def test_a_function_is_a_source(server: Server, source: Callable[[], Any]) -> None:
    """A sync function serves sync and async clients, with a text or with a token object."""
    get_both(server.url, BearerAuth(source, local(server)))

    assert [{"authorization": f"Bearer {SECRET}"}] * 2 == credentials(server)


@pytest.mark.parametrize(
    "source", [async_source, AsyncCallable(), functools.partial(async_source), returning_a_coroutine]
)
def test_an_async_function_is_a_source(server: Server, source: Callable[[], Awaitable[str]]) -> None:
    """An async function, in whatever dress, serves async clients."""
    asyncio.run(get_async(server.url, BearerAuth(source, local(server))))

    assert [{"authorization": f"Bearer {SECRET}"}] == credentials(server)


@pytest.mark.parametrize("source", [async_source, AsyncCallable(), returning_a_coroutine, AsyncCredential()])
def test_async_sources_need_an_async_client(server: Server, source: TokenSource) -> None:
    """A sync client says that it cannot wait for an async source, and sends nothing."""
    with pytest.raises(InvalidInputError, match="use it with AsyncClient"):
        get(server.url, BearerAuth(source, local(server), scope=SCOPE))

    assert [] == server.received


@pytest.mark.parametrize("make", [Credential, AsyncCredential])
def test_a_credential_object_is_asked_for_the_scope(server: Server, make: type[Credential]) -> None:
    """Credential objects get the provider's scope, and what they give is kept while it is valid."""
    credential = make()
    auth = client_auth(azure_provider(server.url), credential=credential)
    assert auth is not None
    for _ in range(3):
        asyncio.run(get_async(server.url, auth))

    assert [SCOPE] == credential.scopes
    assert [{"authorization": f"Bearer {SECRET}"}] * 3 == credentials(server)


def test_a_scope_can_be_given() -> None:
    """A provider without a scope needs one for credential objects."""
    provider = compatible_provider("https://h/v1")
    with pytest.raises(InvalidInputError, match="give scope="):
        BearerAuth(Credential(), provider)

    assert "BearerAuth(<Credential>, https://h)" == repr(BearerAuth(Credential(), provider, scope="s"))


def test_the_environment_is_read_for_every_request(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A token that another part of the program puts into the environment is used at once."""
    auth = BearerAuth(EnvironmentToken("MY_TOKEN"), local(server))
    for token in ("one", "two"):
        monkeypatch.setenv("MY_TOKEN", token)
        get_both(server.url, auth)

    assert [f"Bearer {token}" for token in ("one", "one", "two", "two")] == [
        request["authorization"] for request in credentials(server)
    ]


def test_a_missing_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment without the token says which variable is missing."""
    monkeypatch.delenv("MY_TOKEN", raising=False)
    with pytest.raises(CredentialsError, match="environment variable MY_TOKEN is empty"):
        get("https://127.0.0.1", BearerAuth(EnvironmentToken("MY_TOKEN"), compatible_provider("https://127.0.0.1")))


def test_rotating_keys_can_be_sent_as_api_key(server: Server) -> None:
    """A source of keys is sent in the header that keys use."""
    get_both(server.url, BearerAuth(lambda: "key-1", azure_provider(server.url), header="api-key"))

    assert [{"api-key": "key-1"}] * 2 == credentials(server)


def test_a_function_can_be_the_api_key(server: Server) -> None:
    """A function in place of a key is a source of tokens."""
    auth = client_auth(azure_provider(server.url), api_key=lambda: SECRET)
    assert auth is not None
    get(server.url, auth)

    assert [{"authorization": f"Bearer {SECRET}"}] == credentials(server)


@pytest.mark.parametrize("source", ["text", b"bytes", 7, object()])
def test_what_is_no_source_is_refused(source: Any) -> None:
    """Anything that cannot be called is refused without being shown."""
    with pytest.raises(InvalidInputError, match=f"not {type(source).__name__}") as caught:
        BearerAuth(source, compatible_provider("https://h"))

    assert "text;" not in str(caught.value)


@pytest.mark.parametrize(
    "given", ["", " ", f"{SECRET} x", f"{SECRET}\r\nX: y", f"Bearer {SECRET}", SECRET.encode(), None, 7, Token("", 1)]
)
@pytest.mark.parametrize("asynchronous", [False, True])
def test_unusable_tokens_are_refused(server: Server, given: Any, asynchronous: bool) -> None:
    """A token that no header can carry is refused without being shown, and nothing is sent."""
    auth = BearerAuth(lambda: given, local(server))
    with pytest.raises(CredentialsError, match="the token from <lambda>") as caught:
        asyncio.run(get_async(server.url, auth)) if asynchronous else get(server.url, auth)

    assert SECRET[:10] not in str(caught.value)
    assert [] == server.received


@pytest.mark.parametrize("expires_on", ["soon", True, float("nan"), float("inf")])
def test_an_unusable_end_is_refused(expires_on: Any) -> None:
    """An end that is not a number of seconds is an error, not a token that lasts forever."""
    with pytest.raises(CredentialsError, match="expires_on that is not seconds"):
        get(
            "https://127.0.0.1", BearerAuth(lambda: Token(SECRET, expires_on), compatible_provider("https://127.0.0.1"))
        )


def test_a_failing_source_is_reported() -> None:
    """The error names the source and the reason, without secrets, and keeps the cause."""
    cause = OSError(f"POST login failed:\n token={SECRET} key=sk-abcdefgh {'x' * 50} " + "word " * 200)

    def failing() -> str:
        raise cause

    for asynchronous in (False, True):
        auth = BearerAuth(failing, compatible_provider("https://127.0.0.1"))
        with pytest.raises(CredentialsError, match="no token from failing: OSError: POST login failed: ") as caught:
            asyncio.run(get_async("https://127.0.0.1", auth)) if asynchronous else get("https://127.0.0.1", auth)

        assert cause is caught.value.__cause__
        assert [False] * 3 == [part in str(caught.value) for part in (SECRET, "abcdefgh", "x" * 50)]
        assert "\n" not in str(caught.value)
        assert len(str(caught.value)) < 400


@pytest.mark.parametrize("error", [StopIteration(), StopAsyncIteration(), RuntimeError()])
def test_odd_errors_of_sources_are_reported(error: Exception) -> None:
    """Not even the errors that end generators get lost."""

    def failing() -> str:
        raise error

    with pytest.raises(CredentialsError, match=type(error).__name__):
        get("https://127.0.0.1", BearerAuth(failing, compatible_provider("https://127.0.0.1")))


def test_a_slow_source_does_not_block_the_loop(server: Server) -> None:
    """While a sync source takes its time, other tasks go on."""
    threads: list[int] = []

    def slow() -> str:
        threads.append(threading.get_ident())
        time.sleep(0.2)
        return SECRET

    async def measured() -> int:
        request = asyncio.ensure_future(get_async(server.url, BearerAuth(slow, local(server))))
        turns = 0
        while not request.done():
            await asyncio.sleep(0.01)
            turns += 1
        return turns

    assert asyncio.run(measured()) >= 10
    assert threading.get_ident() not in threads


def test_other_origins_do_not_even_cost_a_token(server: Server) -> None:
    """A request to another origin loses its credentials, and the source is not asked."""
    calls: list[int] = []

    def counting() -> str:
        calls.append(1)
        return SECRET

    auth = BearerAuth(counting, compatible_provider("https://h"))
    get_both(server.url, auth, {"Authorization": f"Bearer {SECRET}", "api-key": SECRET})

    assert [{}, {}] == credentials(server)
    assert [] == calls


def test_a_source_is_not_shown_or_pickled() -> None:
    """The repr names the source, never what it holds or gives; pickling is refused."""

    class Showing:
        def __call__(self) -> str:
            return SECRET

        def __repr__(self) -> str:
            return SECRET

    auth = BearerAuth(Showing(), compatible_provider("https://h"))
    with pytest.raises(TypeError, match="holds a credential"):
        pickle.dumps(auth)

    assert "BearerAuth(<Showing>, https://h)" == repr(auth)
    assert SECRET not in repr(vars(auth))
