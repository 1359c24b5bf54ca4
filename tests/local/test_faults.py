"""Faults on demand, as users' tests meet them through the client."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from openai_conversations import Client, ConversationLockedError, RateLimitError, ServerError
from openai_conversations.local import LocalServer
from openai_conversations_api import MalformedReplyError, StatusError
from tests.local.checking import checked_client

pytest_plugins = ["tests.local.fixtures"]


@pytest.fixture(scope="module")
def plain() -> Iterator[httpx.Client]:
    """Give a client of a server; replies are not checked."""
    with LocalServer() as server, httpx.Client(base_url=server.base_url, trust_env=False, timeout=60) as opened:
        yield opened


def count(client: httpx.Client) -> int:
    """Return how many conversations there are."""
    return len(client.get("/conversations", params={"limit": 100}).json()["data"])


@pytest.mark.parametrize(
    ("fault", "status", "code", "carried_out"),
    [
        ("rate_limit", 429, "rate_limit_exceeded", 0),
        ("error", 500, None, 0),
        ("error=503", 503, None, 0),
        ("error_after_commit", 500, None, 1),
        ("error_after_commit=502", 502, None, 1),
        ("lock", 400, "conversation_locked", 0),
        ("delay=0.01", 200, None, 1),
        ("delay=0.01, error=504", 504, None, 0),
    ],
)
def test_a_header_makes_a_reply_fail(
    fault: str, status: int, code: str | None, carried_out: int, client: httpx.Client
) -> None:
    """The status and code are those asked for, and only what comes after the commit is carried out."""
    before = count(client)
    reply = client.post("/conversations", headers={"x-local-fault": fault})

    assert (status, code) == (reply.status_code, reply.json().get("error", {}).get("code"))
    assert carried_out == count(client) - before


@pytest.mark.parametrize(("fault", "carried_out"), [("drop", 0), ("drop_after_commit", 1)])
def test_connections_are_dropped(fault: str, carried_out: int, plain: httpx.Client) -> None:
    """The connection ends without a reply; the next request has an answer."""
    before = count(plain)
    with pytest.raises(httpx.TransportError):
        plain.post("/conversations", headers={"x-local-fault": fault})

    assert carried_out == count(plain) - before


def test_garbage_is_announced_as_json(plain: httpx.Client) -> None:
    """The status is 200 and the body is no JSON."""
    reply = plain.post("/conversations", headers={"x-local-fault": "garbage"})

    assert (200, "application/json") == (reply.status_code, reply.headers["content-type"])
    with pytest.raises(ValueError, match=r"utf-8|Expecting|Invalid"):
        reply.json()


@pytest.mark.parametrize("fault", ["explode", "delay=long", "error=200", "drop=1", "rate_limit=-1"])
def test_unknown_faults_are_refused(fault: str, client: httpx.Client) -> None:
    """A header that asks for nothing known is told so, instead of passing a test that should fail."""
    reply = client.post("/conversations", headers={"x-local-fault": fault})

    assert (400, "x-local-fault") == (reply.status_code, reply.json()["error"]["param"])


def test_a_rate_limit_says_when_to_come_back(client: httpx.Client) -> None:
    """Retry-After is in whole seconds, as the API has it; retry-after-ms is exact."""
    headers = client.post("/conversations", headers={"x-local-fault": "rate_limit=0.5"}).headers

    assert ("1", "500") == (headers["retry-after"], headers["retry-after-ms"])


def test_a_file_says_which_calls_fail() -> None:
    """A rule holds for its operation, after those to skip, as often as it says."""
    rule = {"fault": "error=503", "operation": "createConversation", "skip": 1, "times": 2}
    with checked_client(replies={"faults": [rule]}) as client:
        assert 200 == client.get("/conversations").status_code
        assert [200, 503, 503, 200] == [client.post("/conversations").status_code for _ in range(4)]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("rate_limit=0.01", RateLimitError),
        ("error=500", ServerError),
        ("lock", ConversationLockedError),
        ("garbage", MalformedReplyError),
        ("error=418", StatusError),
    ],
)
def test_the_client_meets_them_as_its_errors(fault: str, error: type[Exception]) -> None:
    """Every fault is one of the client's errors when it does not go away."""
    faults = {"faults": [{"fault": fault, "operation": "createConversation"}]}
    with (
        LocalServer(replies=faults) as server,
        Client(base_url=server.base_url, max_retries=0) as client,
        pytest.raises(error),
    ):
        client.conversations.create()


def test_the_client_gets_over_a_passing_fault() -> None:
    """After two rate limits the third attempt succeeds, and there is one conversation."""
    faults = {"faults": [{"fault": "rate_limit=0.01", "operation": "createConversation", "times": 2}]}
    with LocalServer(replies=faults) as server, Client(base_url=server.base_url, max_retries=2) as client:
        created = client.conversations.create()

        assert [created.id] == [one.id for one in client.conversations.list()]
