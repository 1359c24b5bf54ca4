"""Addresses that lead to the server: OpenAI's, Azure's, and those that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from openai_conversations import Client, user_message
from openai_conversations.local import LocalServer

KEY = "0123456789abcdef"


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """Give scheme, host and port of a server that asks for a key."""
    with LocalServer(api_key=KEY) as server:
        yield server.base_url.removesuffix("/v1")


def test_every_way_of_azure_leads_to_the_same_data(origin: str) -> None:
    """The client's v1 and project addresses read what was written at OpenAI's."""
    with Client.from_url(f"{origin}/v1", api_key=KEY) as client:
        made = client.conversations.create(items=[user_message("hello")])
        thread = client.threads.create()
    for endpoint in (origin, f"{origin}/openai/v1", f"{origin}/api/projects/mine"):
        with Client.azure(endpoint, api_key=KEY) as azure:
            assert made == azure.conversations.retrieve(made.id)
            assert 1 == len(list(azure.conversations.items.list(made.id)))
    for endpoint, version in ((origin, "2024-05-01-preview"), (f"{origin}/api/projects/mine", "v1")):
        with Client.azure(endpoint, api_key=KEY, classic=True, api_version=version) as azure:
            assert thread == azure.threads.retrieve(thread.id)
            assert (
                "completed" == azure.threads.runs.create_and_wait(thread.id, assistant_id="asst_1", deadline=30).status
            )


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/openai/threads?api-version=2024-05-01-preview", 200),
        ("/openai/v1/threads", 200),
        ("/openai/v1/conversations?api-version=preview", 200),
        ("/api/projects/p/threads?api-version=v1", 200),
        ("/api/projects/p/openai/conversations?api-version=2025-11-15-preview", 200),
        ("/openai/threads", 400),
        ("/api/projects/p/threads", 400),
        ("/api/projects//threads?api-version=v1", 404),
        ("/conversations", 404),
        ("/v1/openai/threads", 404),
    ],
)
@pytest.mark.parametrize("header", [{"api-key": KEY}, {"authorization": f"Bearer {KEY}"}])
def test_addresses_need_what_azure_needs(path: str, status: int, header: dict[str, str], origin: str) -> None:
    """The forms with dates want an `api-version`; either header shows the key; other paths are unknown."""
    reply = httpx.get(f"{origin}{path}", headers=header, trust_env=False)

    assert status == reply.status_code, reply.text
    assert "did you mean /v1/conversations" in reply.text or path != "/conversations"


def test_methods_that_say_something_about_a_path(origin: str) -> None:
    """HEAD answers as GET without a body, OPTIONS lists the methods, and the health route needs no key."""
    with httpx.Client(base_url=origin, trust_env=False, headers={"api-key": KEY}) as client:
        head = client.head("/v1/conversations")
        assert (200, b"") == (head.status_code, head.content)
        assert 404 == client.head("/v1/conversations/conv_none").status_code
        allowed = client.options("/v1/conversations")
        assert (204, "GET, HEAD, OPTIONS, POST") == (allowed.status_code, allowed.headers["allow"])
        assert 404 == client.options("/v1/nowhere").status_code
    assert {"status": "ok"} == httpx.get(f"{origin}/health", trust_env=False).json()


def test_the_health_route_has_few_methods(origin: str) -> None:
    """All but GET, HEAD and OPTIONS are refused, which asks for no key."""
    with httpx.Client(base_url=origin, trust_env=False) as client:
        assert (200, b"") == (client.head("/health").status_code, client.head("/health").content)
        assert (204, "GET, HEAD, OPTIONS") == _allowed(client.options("/health"))
        for method in ("PUT", "PATCH", "TRACE", "CONNECT", "DELETE", "POST", "FOO"):
            assert (405, "GET, HEAD, OPTIONS") == _allowed(client.request(method, "/health"))


def _allowed(reply: httpx.Response) -> tuple[int, str]:
    return reply.status_code, reply.headers["allow"]
