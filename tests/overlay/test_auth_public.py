"""What programs give as `auth=`: our classes, any httpx.Auth, or an object with headers; for its origin only."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Callable, Generator, Mapping
from typing import Any

import httpx
import pytest

from openai_conversations import AsyncClient, AuthProvider, BearerAuth, Client, EnvironmentAuth, KeyAuth
from openai_conversations.auth import client_auth
from openai_conversations.errors import CredentialsError, InvalidInputError
from openai_conversations.providers import Provider, compatible_provider

KEY = "0123456789abcdefghij"  # no telling prefix
OTHERS = {"Authorization": "Bearer x", "X-Api-Key": "x", "Cookie": "a=b", "X-Kept": "1"}
HOME = compatible_provider("https://home.example/v1")
AZURE = compatible_provider("https://home.example/v1", key_header="api-key")
PATH = f"{HOME.base_url}/conversations/conv_1"


class Signed:
    """A provider of headers that knows its key only."""

    def headers(self) -> dict[str, str]:
        """Return a signature."""
        return {"X-Signature": KEY}


class AsyncSigned:
    """The same for async code."""

    async def headers(self) -> Mapping[str, str]:
        """Return a signature, after a while."""
        await asyncio.sleep(0)
        return {"X-Signature": KEY}


class Stamped(httpx.Auth):
    """Someone's own httpx.Auth: two headers, and another try after a 401."""

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign with a header of its own."""
        request.headers["X-Stamp"] = KEY
        response = yield request
        if response.status_code == 401:
            request.headers["X-Stamp"] = KEY[::-1]
            yield request


KINDS: dict[str, Callable[[], Any]] = {
    "key": lambda: KeyAuth(KEY),
    "api-key": lambda: KeyAuth(KEY, header="api-key"),
    "function": lambda: BearerAuth(lambda: KEY),
    "environment": lambda: EnvironmentAuth("TEAM_KEY", environ={"TEAM_KEY": KEY}),
    "basic": lambda: httpx.BasicAuth("me", KEY),
    "custom": Stamped,
    "headers": Signed,
}
SETS = {
    **dict.fromkeys(("key", "function", "environment", "basic"), "authorization"),
    **{"api-key": "api-key", "custom": "x-stamp", "headers": "x-signature"},
}


def sent_by(auth: httpx.Auth, url: str, headers: Mapping[str, str] | None = None) -> list[httpx.Request]:
    """Return what goes out, from a client that follows redirects, sync and async."""
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        moved = request.url.path == "/moved"
        return httpx.Response(307, headers={"Location": "https://elsewhere.example/"}) if moved else httpx.Response(200)

    with httpx.Client(transport=httpx.MockTransport(respond), follow_redirects=True, auth=auth) as client:
        client.get(url, headers=headers)
    return seen


@pytest.mark.parametrize("kind", KINDS)
def test_each_signs_at_home_and_says_what_it_set(kind: str) -> None:
    """The header is there, and named for those who take secrets out of what comes back."""
    auth = client_auth(HOME, auth=KINDS[kind]())
    assert auth is not None
    (request,) = sent_by(auth, PATH)

    assert SETS[kind] in request.headers
    assert frozenset({SETS[kind]}) == request.extensions["credential_headers"]


@pytest.mark.parametrize("kind", KINDS)
def test_none_signs_elsewhere(kind: str) -> None:
    """Other origins get neither its header nor any other credential, by request or by redirect."""
    auth = client_auth(HOME, auth=KINDS[kind]())
    assert auth is not None
    for url in ("https://elsewhere.example/", "http://home.example/v1/x", "https://home.example:444/v1/x"):
        (request,) = sent_by(auth, url, OTHERS)
        assert {"x-kept"} == set(request.headers) & {SETS[kind], "authorization", "x-api-key", "cookie", "x-kept"}
    first, second = sent_by(auth, "https://home.example/moved")
    assert (True, False) == (SETS[kind] in first.headers, SETS[kind] in second.headers)


@pytest.mark.parametrize("kind", KINDS)
def test_none_shows_its_secret(kind: str) -> None:
    """Neither in its repr, bound or not, nor in pickles."""
    given = KINDS[kind]()
    bound = client_auth(HOME, auth=given)

    assert KEY not in repr(bound) + str(bound)
    assert kind in ("basic", "custom", "headers") or KEY not in repr(given)
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(bound)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_bound_stays_where_it_is(kind: str) -> None:
    """Bound once, it is the same for its own origin, and no way to another: it is refused, or does not sign there."""
    bound = client_auth(HOME, auth=KINDS[kind]())
    assert bound is client_auth(HOME, auth=bound)
    with pytest.raises(InvalidInputError, match=r"for https://home\.example, not for https://other\.example"):
        client_auth(compatible_provider("https://other.example"), auth=bound)


@pytest.mark.parametrize(("provider", "name"), [(HOME, "authorization"), (AZURE, "api-key")])
def test_keys_go_where_the_provider_wants_them(provider: Provider, name: str) -> None:
    """A key that names no header, and one from the environment, follow the provider; tokens are bearers."""
    for given in (KeyAuth(KEY), EnvironmentAuth("K", environ={"K": KEY})):
        auth = client_auth(provider, auth=given)
        assert auth is not None
        assert frozenset({name}) == sent_by(auth, PATH)[0].extensions["credential_headers"]
    token = client_auth(provider, auth=BearerAuth(lambda: KEY))
    assert token is not None
    assert f"Bearer {KEY}" == sent_by(token, PATH)[0].headers["authorization"]


def test_without_a_server_nothing_is_signed() -> None:
    """Authentication that is bound to nothing refuses to be used, and says how it is."""
    for given in (KeyAuth(KEY), BearerAuth(lambda: KEY)):
        with pytest.raises(InvalidInputError, match="give it to a client as auth="):
            sent_by(given, PATH)


def test_an_auth_of_their_own_keeps_its_ways() -> None:
    """Its answer to a 401, its own requests to elsewhere, and its wish to read the reply are kept."""
    stamped = client_auth(HOME, auth=Stamped())
    assert stamped is not None
    stamps: list[str] = []

    def refuse(request: httpx.Request) -> httpx.Response:
        stamps.append(request.headers["x-stamp"])
        return httpx.Response(401)

    with httpx.Client(transport=httpx.MockTransport(refuse), auth=stamped) as client:
        client.get(PATH)
    assert [KEY, KEY[::-1]] == stamps

    class Fetching(httpx.Auth):
        requires_response_body = True

        def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
            token = yield httpx.Request("POST", "https://issuer.example/token", headers={"Authorization": "Basic x"})
            request.headers["Authorization"] = f"Bearer {token.status_code}"
            yield request

    fetching = client_auth(HOME, auth=Fetching())
    assert fetching is not None
    first, second = sent_by(fetching, PATH)
    assert ("Basic x", "Bearer 200") == (first.headers["authorization"], second.headers["authorization"])
    assert fetching.requires_response_body


def test_async_providers_of_headers() -> None:
    """An async one works in async clients, and is refused in words by sync ones."""
    auth = client_auth(HOME, auth=AsyncSigned())
    assert auth is not None

    async def first() -> httpx.Request:
        flow = auth.async_auth_flow(httpx.Request("GET", PATH))
        try:
            return await anext(flow)
        finally:
            await flow.aclose()

    assert KEY == asyncio.run(first()).headers["x-signature"]
    with pytest.raises(InvalidInputError, match="use it with AsyncClient"):
        sent_by(auth, PATH)


class _Failing:
    def headers(self) -> dict[str, str]:
        raise ValueError(f"cannot sign with {KEY}")


class _Giving:
    def __init__(self, given: Any) -> None:
        self.given = given

    def headers(self) -> Any:
        return self.given


@pytest.mark.parametrize(
    "source",
    [
        _Failing(),
        *map(_Giving, (None, KEY, [KEY], {"A": 1}, {1: KEY}, {"A": f"{KEY}\r\nB: c"}, {KEY + ":": "x"}, {"A": ""})),
    ],
)
def test_headers_that_cannot_be_had(source: AuthProvider) -> None:
    """An error of ours that shows no secret, whether it fails or gives what no header can carry."""
    auth = client_auth(HOME, auth=source)
    assert auth is not None
    with pytest.raises(CredentialsError) as caught:
        sent_by(auth, PATH)
    assert KEY not in repr(caught.value) + repr(caught.value.__cause__) + repr(caught.value.__context__)


@pytest.mark.parametrize("wrong", [KEY, 5, object(), lambda: KEY, {"Authorization": KEY}])
def test_what_is_no_authentication_is_refused(wrong: Any) -> None:
    """In words that say what to give instead, and without showing it."""
    with pytest.raises(InvalidInputError, match=r"auth must be an httpx\.Auth") as caught:
        client_auth(HOME, auth=wrong)
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("kind", KINDS)
def test_clients_take_each(kind: str) -> None:
    """`auth=` of both clients, and of copies by with_options; `client.auth` gives back what signs."""
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"id": "c", "object": "conversation", "created_at": 1, "metadata": {}})

    transport = httpx.MockTransport(respond)
    with Client(provider=HOME, auth=KINDS[kind](), transport=transport) as client:
        client.conversations.retrieve("conv_1")
        client.with_options(auth=client.auth).conversations.retrieve("conv_1")
        client.with_options(auth=KeyAuth("other")).conversations.retrieve("conv_1")

    async def retrieve() -> None:
        async with AsyncClient(provider=HOME, auth=KINDS[kind](), transport=transport) as other:
            await other.conversations.retrieve("conv_1")

    asyncio.run(retrieve())
    carried = [request.headers.get(SETS[kind]) for request in seen]
    assert carried[0] == carried[1] == carried[3] != carried[2]
    assert "Bearer other" == seen[2].headers["authorization"]


def test_the_failure_of_a_source_shows_no_secret() -> None:
    """Keys without a telling prefix go, ids of requests and applications stay."""
    request = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"

    def failing() -> str:
        raise RuntimeError(f"AADSTS7000215: invalid secret {KEY} for {request}: see troubleshooting_guide")

    auth = client_auth(HOME, auth=BearerAuth(failing))
    assert auth is not None
    with pytest.raises(CredentialsError, match=f"AADSTS7000215.*{request}: see troubleshooting_guide") as caught:
        sent_by(auth, PATH)
    assert KEY not in str(caught.value)
    assert (None, None) == (caught.value.__cause__, caught.value.__context__)
