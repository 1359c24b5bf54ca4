"""Checked, not run: what programs write first is accepted by both type checkers, without a cast."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, assert_type

from openai_conversations import (
    Approval,
    AsyncClient,
    AsyncPage,
    Client,
    Conversation,
    ConversationItem,
    ConversationItemList,
    McpCall,
    MessageDeltaObject,
    PartlyDeletedError,
    PartlyStoredError,
    Run,
    ThreadMessage,
    ToolRun,
    UnknownVariant,
    function_call,
    input_image,
    input_text,
    to_input,
    unapproved,
    user_message,
)
from openai_conversations_api.models import AssistantStreamEvent


def history(client: Client, conversation_id: str, after: str | None = None) -> list[ConversationItem]:
    """A handler hands on an optional cursor."""
    page = client.conversations.items.list(conversation_id, after=after, limit=20, order="desc")
    return list(page.items(max_items=20))


async def history_async(client: AsyncClient, conversation_id: str, after: str | None = None) -> list[ConversationItem]:
    """So does one of an async backend."""
    page = await client.conversations.items.list(conversation_id, after=after)
    assert_type(page.more, bool | None)
    assert isinstance(page, AsyncPage)
    return [item async for item in page.items(max_items=5)]


def imported(client: Client, conversation_id: str, lines: Iterator[str]) -> ConversationItemList:
    """Rows of an export go in as they are read."""
    rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return client.conversations.items.create(conversation_id, items=[to_input(row) for row in rows])


def built_beforehand(client: Client, conversation_id: str) -> None:
    """Lists of mixed parts and items, generators, and single ones."""
    parts = [input_text("What is this?"), input_image("https://example.com/a.png")]
    question = user_message(parts)
    items = [question, function_call(name="f", arguments={}, call_id="c")]
    client.conversations.items.create(conversation_id, items=items)
    client.conversations.items.create(conversation_id, items=(user_message(text) for text in ("a", "b")))
    client.conversations.items.create(conversation_id, items={"a": question}.values())
    assert_type(client.conversations.create(items=question, look_first=True), Conversation)


def copied(client: Client, conversation_id: str) -> None:
    """Copies and clearing, and what they say of failures."""
    try:
        assert_type(client.conversations.fork(conversation_id, upto="msg_1"), Conversation)
        assert_type(client.conversations.clear(conversation_id), list[str])
    except PartlyStoredError as error:
        assert_type(error.conversation_id, str | None)
        assert_type(error.unsent_from, int)
    except PartlyDeletedError as error:
        assert_type(error.deleted, list[str])


def misnamed(event: AssistantStreamEvent) -> None:
    """Comparing the name tells an event whose data is something else from one of that name."""
    if event.event == "thread.message.delta":
        assert_type(event.data, MessageDeltaObject)
    elif event.event == "<unknown>":
        assert_type(event, UnknownVariant)


def decide(call: McpCall) -> bool | Approval:
    """Approve, or deny with a reason."""
    return call.name == "search" or Approval(False, reason="no")


def approved(client: Client, run: Run) -> None:
    """By a callback, and by hand."""
    result = client.threads.runs.run_tools("thread_1", assistant_id="asst_1", tools=[], on_approval=decide)
    assert_type(result, ToolRun)
    assert_type(result.text, str)
    assert_type(result.messages, tuple[ThreadMessage, ...])
    answers = {call.id: decide(call) for call in unapproved(run)}
    assert_type(client.threads.runs.submit_approvals("thread_1", run.id, answers), Run)
