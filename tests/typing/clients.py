"""Checked, not run: the types that users of the clients see, without a cast."""

from __future__ import annotations

from typing import assert_type

from openai_conversations import (
    AsyncClient,
    AsyncPage,
    Client,
    Conversation,
    ConversationItem,
    ConversationItemList,
    EasyInputMessage,
    Message,
    NotFoundError,
    Page,
    RateLimit,
    RunStep,
    ThreadMessage,
    user_message,
)


def sync(client: Client) -> None:
    """Lists are pages and iterators of precise items; comparing a tag narrows them."""
    conversation = client.conversations.create(items=[user_message("Hello!")], metadata={"topic": "greeting"})
    assert_type(conversation, Conversation)
    assert_type(user_message("Hello!"), EasyInputMessage)
    page = client.conversations.items.list(conversation.id, limit=100, deadline=5)
    assert_type(page, Page[ConversationItem, ConversationItemList])
    assert_type(page.last_id, str | None)
    for item in page:
        assert_type(item, ConversationItem)
        if item.type_ == "message":
            assert_type(item, Message)
    for message in client.threads.messages.list("thread_1").items(max_items=3):
        assert_type(message, ThreadMessage)
    assert_type(client.with_options(max_retries=0), Client)
    assert_type(client.rate_limit, RateLimit | None)
    client.conversations.items.list(conversation.id, limitt=5)  # type: ignore[call-arg]


async def asynchronous(client: AsyncClient) -> None:
    """An async list is awaited for its first page, or read to its end."""
    page = await client.conversations.items.list("conv_1")
    assert_type(page, AsyncPage[ConversationItem, ConversationItemList])
    async for step in client.threads.runs.steps.list("thread_1", "run_1"):
        assert_type(step, RunStep)
    assert_type(await client.conversations.retrieve("conv_1"), Conversation)


def failing(client: Client) -> None:
    """Errors carry what the server said."""
    try:
        client.conversations.retrieve("conv_missing")
    except NotFoundError as error:
        assert_type(error.request_id, str | None)
        assert_type(error.status_code, int)
