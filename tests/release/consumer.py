"""A program of somebody else, who has installed the wheel and no extra."""

from __future__ import annotations

import asyncio
import json

import httpx

from openai_conversations import AsyncClient, Client, ConversationItem, NotFoundError, user_message
from openai_conversations_api.api.conversations import get_conversation
from openai_conversations_api.models import Conversation, Message

SAVED: dict[str, object] = {"id": "conv_1", "object": "conversation", "created_at": 1, "metadata": {}}
ITEM: dict[str, object] = {"type": "message", "id": "msg_1", "role": "user", "status": "completed", "content": []}
URL = "https://conversations.test/v1"


def answer(request: httpx.Request) -> httpx.Response:
    """Answer as a server with one conversation and one item would."""
    if request.url.path.endswith("/items"):
        page: dict[str, object] = {
            "object": "list",
            "data": [ITEM],
            "first_id": "msg_1",
            "last_id": "msg_1",
            "has_more": False,
        }
        return httpx.Response(200, json=page)
    if request.url.path.endswith("/conv_missing"):
        return httpx.Response(404, json={"error": {"message": "No such conversation"}})
    assert request.method == "GET" or json.loads(request.content)["items"][0]["content"] == "Hello!"
    return httpx.Response(200, json=SAVED)


def role(item: ConversationItem) -> str:
    """Return who said something; comparing the tag narrows the union."""
    return item.role if item.type_ == "message" else ""


def talk() -> list[str]:
    """Create, list, retrieve, and fail, blocking."""
    with Client(base_url=URL, api_key="sk-test", transport=httpx.MockTransport(answer)) as client:
        created: Conversation = client.conversations.create(items=[user_message("Hello!")])
        roles = [role(item) for item in client.conversations.items.list(created.id) if isinstance(item, Message)]
        found = get_conversation.sync(created.id, client=client)
        try:
            client.conversations.retrieve("conv_missing")
        except NotFoundError as error:
            return [created.id, found.id, *roles, str(error.status_code)]
    return []


async def talk_async() -> list[str]:
    """Do the same, asynchronously."""
    async with AsyncClient(base_url=URL, api_key="sk-test", transport=httpx.MockTransport(answer)) as client:
        created: Conversation = await client.conversations.create(items=[user_message("Hello!")])
        roles = [role(item) async for item in client.conversations.items.list(created.id)]
        found = await get_conversation.asyncio(created.id, client=client)
        try:
            await client.conversations.retrieve("conv_missing")
        except NotFoundError as error:
            return [created.id, found.id, *roles, str(error.status_code)]
    return []


def missing_extra() -> str:
    """Return what is said where an extra is not installed."""
    try:
        from openai_conversations.local import LocalServer  # noqa: PLC0415  its failure is what is asked for
    except ImportError as error:
        return str(error)
    return str(LocalServer)


if __name__ == "__main__":
    expected = ["conv_1", "conv_1", "user", "404"]
    assert expected == talk() == asyncio.run(talk_async())
    assert "openai-conversations-client[local]" in missing_extra(), missing_extra()
