"""What the methods of resources take and give."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import assert_type

from openai_conversations_api import Api, AsyncApi, AuthenticatedClient
from openai_conversations_api.models import (
    Conversation,
    ConversationItem,
    EasyInputMessage,
    Run,
    RunStep,
    ThreadMessage,
)


def results(api: Api) -> None:
    """Methods give models."""
    assert_type(api.conversations.create(), Conversation)
    assert_type(api.conversations.items.retrieve("conv_1", "msg_1"), ConversationItem)
    assert_type(api.threads.messages.create("thread_1", role="user", content="hi"), ThreadMessage)
    assert_type(api.threads.create_and_run(assistant_id="asst_1"), Run)
    assert_type(api.threads.runs.submit_tool_outputs("thread_1", "run_1", tool_outputs=[]), Run)
    assert_type(api.threads.runs.steps.retrieve("thread_1", "run_1", "step_1"), RunStep)
    assert_type(api.conversations.items.list("conv_1").data, list[ConversationItem])


async def async_results(api: AsyncApi) -> None:
    """Methods of the asynchronous twin give the same, awaited."""
    assert_type(await api.conversations.create(), Conversation)
    assert_type(await api.conversations.items.retrieve("conv_1", "msg_1"), ConversationItem)
    assert_type(await api.threads.runs.cancel("thread_1", "run_1"), Run)
    assert_type((await api.conversations.items.list("conv_1")).data, list[ConversationItem])


def arguments(api: Api, messages: list[EasyInputMessage]) -> None:
    """Models and plain dicts mix, and every method takes the options of a call."""
    api.conversations.items.create("conv_1", items=messages)
    api.conversations.items.create("conv_1", items=[{"role": "user", "content": "hi"}, *messages])
    api.conversations.update("conv_1", metadata={"a": "b"}, timeout=5, extra_headers={"X": "y"})
    api.conversations.items.list("conv_1", order="asc", include=["web_search_call.results"], extra_query={"a": 1})


def mistakes(api: Api) -> None:
    """What is missing, misspelt or of another type is an error before it is run."""
    api.conversations.items.create("conv_1")  # type: ignore[call-arg]
    api.conversations.items.create("conv_1", items=["text"])  # type: ignore[list-item]
    api.conversations.create(metdata={"a": "b"})  # type: ignore[call-arg]
    api.conversations.update("conv_1")  # type: ignore[call-arg]
    api.conversations.update("conv_1", metadata={"a": 1})  # type: ignore[dict-item]
    api.conversations.items.list("conv_1", order="up")  # type: ignore[arg-type]
    api.conversations.items.list()  # type: ignore[call-arg]
    api.conversations.items.remove("conv_1", "msg_1")  # type: ignore[attr-defined]
    api.threads.runs.create("thread_1", model="gpt-x")  # type: ignore[call-arg]


async def forgotten_await(api: AsyncApi) -> None:
    """A coroutine has none of the attributes of its result."""
    _ = api.conversations.create().id  # type: ignore[attr-defined]


def roots() -> None:
    """One client serves both roots."""
    client = AuthenticatedClient(token="sk-...")
    Api(client)
    AsyncApi(client)
    Api("https://host/v1")  # type: ignore[arg-type]
