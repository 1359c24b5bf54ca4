"""What happens after a 401."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from openai_conversations.auth import BearerAuth, KeyAuth, TokenSource
from openai_conversations.errors import CredentialsError
from openai_conversations.providers import compatible_provider

from .auth_server import Reply, Server, accepting, running
from .test_auth_keys import get, get_async
from .test_auth_refresh import Issuer
from .test_auth_tokens import Token


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that accepts the second token of an issuer, and no other."""
    with running(accepting("token-2")) as server:
        yield server


def status(server: Server, source: TokenSource, *, asynchronous: bool, content: bytes | None = None) -> int:
    """Return the status of one POST."""
    auth = BearerAuth(source, compatible_provider(server.url))
    if not asynchronous:
        with httpx.Client(auth=auth, verify=False) as client:
            return client.post(server.url, content=content).status_code

    async def post() -> int:
        async with httpx.AsyncClient(auth=auth, verify=False) as client:
            return (await client.post(server.url, content=content)).status_code

    return asyncio.run(post())


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize("life", [None, 3600])
def test_a_refused_token_is_replaced_once(server: Server, life: float | None, asynchronous: bool) -> None:
    """After a 401 the same request is sent again with a new token."""
    issuer = Issuer(life)

    assert 200 == status(server, issuer, asynchronous=asynchronous, content=b"body")
    assert [b"body", b"body"] == [request.body for request in server.received]
    assert 2 == issuer.calls


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_second_refusal_is_final(asynchronous: bool) -> None:
    """There are never more than two requests."""
    with running(accepting()) as server:
        result = status(server, Issuer(3600), asynchronous=asynchronous)

    assert (401, 2) == (result, len(server.received))


@pytest.mark.parametrize("asynchronous", [False, True])
def test_the_same_token_is_not_tried_twice(server: Server, asynchronous: bool) -> None:
    """A source that has no other token does not cause a second request."""
    assert 401 == status(server, lambda: Token("always", time.time() + 3600), asynchronous=asynchronous)
    assert 1 == len(server.received)


def test_a_key_is_not_tried_twice(server: Server) -> None:
    """A fixed key is refused once."""
    assert 401 == get(server.url, KeyAuth("wrong", compatible_provider(server.url))).status_code
    assert 1 == len(server.received)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_streamed_body_is_not_sent_twice(server: Server, asynchronous: bool) -> None:
    """A body that cannot be repeated is refused once; the next request has a new token."""
    issuer = Issuer(3600)
    auth = BearerAuth(issuer, compatible_provider(server.url))

    async def chunks() -> AsyncIterator[bytes]:
        yield b"body"

    async def post() -> int:
        async with httpx.AsyncClient(auth=auth, verify=False) as client:
            return (await client.post(server.url, content=chunks(), headers={"Content-Length": "4"})).status_code

    def post_sync() -> int:
        with httpx.Client(auth=auth, verify=False) as client:
            return client.post(server.url, content=iter([b"body"]), headers={"Content-Length": "4"}).status_code

    assert 401 == (asyncio.run(post()) if asynchronous else post_sync())
    assert 200 == get(server.url, auth).status_code
    assert 2 == len(server.received)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_source_that_fails_after_a_refusal_says_both(server: Server, asynchronous: bool) -> None:
    """Without another token the error tells of the 401 and of the source."""
    tokens = iter(["token-1"])
    with pytest.raises(CredentialsError, match=r"the server refused the token \(401\).*no token from .*StopIteration"):
        status(server, lambda: next(tokens), asynchronous=asynchronous)


def test_other_statuses_do_not_renew() -> None:
    """A 403 is not about the age of a token."""
    issuer = Issuer(3600)
    with running(lambda _: Reply(403)) as server:
        result = status(server, issuer, asynchronous=False)

    assert (403, 1, 1) == (result, issuer.calls, len(server.received))


def test_a_refusal_by_another_origin_does_not_renew() -> None:
    """A 401 from where a redirect led says nothing about the token."""
    issuer = Issuer(3600)
    with running(accepting()) as other, running(lambda _: Reply(307, {"Location": other.url})) as server:
        result = get(server.url, BearerAuth(issuer, compatible_provider(server.url)))

    assert (401, 1) == (result.status_code, issuer.calls)
    assert [{}] == [request.credentials for request in other.received]


def test_threads_replace_a_refused_token_together(server: Server) -> None:
    """Many requests that are refused at once cost one new token."""
    issuer = Issuer(3600)
    auth = BearerAuth(issuer, compatible_provider(server.url))
    start = threading.Barrier(10)

    def post(_: int) -> int:
        start.wait()
        return client.post(server.url, content=b"x").status_code

    with httpx.Client(auth=auth, verify=False) as client, ThreadPoolExecutor(10) as pool:
        statuses = list(pool.map(post, range(10)))

    assert ([200] * 10, 2) == (statuses, issuer.calls)


def test_tasks_replace_a_refused_token_together(server: Server) -> None:
    """Many tasks that are refused at once cost one new token."""
    issuer = Issuer(3600, delay=0.05)
    auth = BearerAuth(issuer, compatible_provider(server.url))

    async def post_many() -> list[int]:
        async with httpx.AsyncClient(auth=auth, verify=False) as client:
            replies = await asyncio.gather(*(client.post(server.url, content=b"x") for _ in range(10)))
            return [reply.status_code for reply in replies]

    assert [200] * 10 == asyncio.run(post_many())
    assert 2 == issuer.calls


def test_the_replacement_is_kept(server: Server) -> None:
    """The token that worked after a refusal serves the next requests."""
    issuer = Issuer(3600)
    auth = BearerAuth(issuer, compatible_provider(server.url))
    statuses = [get(server.url, auth).status_code, asyncio.run(get_async(server.url, auth)).status_code]

    assert ([200, 200], 3, 2) == (statuses, len(server.received), issuer.calls)
