"""What the functions of operations take and give."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import assert_type

import httpx

from openai_conversations_api import UNSET, AuthenticatedClient, Client, Response
from openai_conversations_api._runtime.operation import AsyncClient, Call, SyncClient
from openai_conversations_api.api.conversations import create_conversation, get_conversation
from openai_conversations_api.api.items import (
    create_conversation_items,
    delete_conversation_item,
    get_conversation_item,
    list_conversation_items,
)
from openai_conversations_api.api.runs import create_run
from openai_conversations_api.models import (
    Conversation,
    ConversationItem,
    ConversationItemList,
    CreateConversationBody,
    DeletedConversationItem,
    EasyInputMessage,
    InputItem,
    Run,
    UnknownVariant,
)


def results(client: Client) -> None:
    """`sync` gives the model, `sync_detailed` the reply around it."""
    assert_type(get_conversation.sync("conv_1", client=client), Conversation)
    assert_type(get_conversation.sync_detailed("conv_1", client=client), Response[Conversation])
    assert_type(get_conversation.sync_detailed("conv_1", client=client).parsed, Conversation)
    assert_type(list_conversation_items.sync("conv_1", client=client), ConversationItemList)
    assert_type(list_conversation_items.sync("conv_1", client=client).data, list[ConversationItem])
    assert_type(get_conversation_item.sync("conv_1", "msg_1", client=client), ConversationItem)
    deleted = delete_conversation_item.sync("conv_1", "msg_1", client=client)
    assert_type(deleted, Conversation | DeletedConversationItem | UnknownVariant)
    assert_type(create_run.sync("thread_1", client=client, assistant_id="asst_1"), Run)
    assert_type(create_run.sync_detailed("thread_1", client=client, assistant_id="asst_1"), Response[Run])
    assert_type(create_run.sync_detailed("thread_1", client=client, body={}), Response[Run])


async def async_results(client: Client) -> None:
    """`asyncio` and `asyncio_detailed` give the same, awaited."""
    assert_type(await get_conversation.asyncio("conv_1", client=client), Conversation)
    assert_type(await get_conversation.asyncio_detailed("conv_1", client=client), Response[Conversation])
    assert_type(await create_conversation.asyncio(client=client), Conversation)
    assert_type(await create_run.asyncio("thread_1", client=client, body={}), Run)
    assert_type(await create_run.asyncio_detailed("thread_1", client=client, body={}), Response[Run])
    assert_type(await create_run.asyncio_detailed("thread_1", client=client, assistant_id="a"), Response[Run])


def bodies(client: AuthenticatedClient, items: list[InputItem], models: list[EasyInputMessage]) -> None:
    """Bodies are given in parts or whole, as models or as plain dicts."""
    create_conversation_items.sync("conv_1", client=client, items=items)
    create_conversation_items.sync("conv_1", client=client, items=models)
    create_conversation_items.sync("conv_1", client=client, items=({"role": "user", "content": "hi"},))
    create_conversation_items.sync("conv_1", client=client, items=[{"role": "user"}, *models])
    create_conversation_items.sync("conv_1", client=client, body={"items": []})
    create_conversation.sync(client=client, body=CreateConversationBody(metadata={"a": "b"}))
    create_conversation.sync(client=client, body=CreateConversationBody(items=models))
    create_conversation.sync(client=client, metadata={"a": "b"}, items=None)
    create_run.sync("thread_1", client=client, assistant_id="asst_1", instructions=None, temperature=UNSET)


def options(client: Client) -> None:
    """Every call takes the same options."""
    get_conversation.sync("conv_1", client=client, timeout=None, extra_headers={"X": "y"}, extra_query={"q": 1})
    create_conversation.sync(client=client, timeout=httpx.Timeout(5.0), extra_body={"a": [1]})


def wrong_arguments(client: Client) -> None:
    """What cannot be called is an error before it is run."""
    get_conversation.sync("conv_1")  # type: ignore[call-arg]
    get_conversation.sync(client=client)  # type: ignore[call-arg]
    get_conversation.sync("conv_1", client)  # type: ignore[call-arg]
    get_conversation.sync(None, client=client)  # type: ignore[arg-type]
    get_conversation.sync("conv_1", client=client, limit=5)  # type: ignore[call-arg]
    get_conversation.sync("conv_1", client=client, timeout="soon")  # type: ignore[arg-type]
    list_conversation_items.sync("conv_1", client=client, order="up")  # type: ignore[arg-type]
    list_conversation_items.sync("conv_1", client=client, limit="5")  # type: ignore[arg-type]
    list_conversation_items.sync("conv_1", client=client, include="results")  # type: ignore[arg-type]


def wrong_bodies(client: Client) -> None:
    """A body is complete, and given in one way."""
    create_conversation_items.sync("conv_1", client=client)  # type: ignore[call-overload]
    create_conversation_items.sync("conv_1", client=client, items="text")  # type: ignore[arg-type]
    create_conversation_items.sync("conv_1", client=client, items=["text"])  # type: ignore[list-item]
    create_conversation_items.sync("conv_1", client=client, items=[], body={})  # type: ignore[call-overload]
    create_conversation.sync(client=client, metadata={"a": "b"}, body={})  # type: ignore[call-overload]
    create_conversation.sync(client=client, metdata={"a": "b"})  # type: ignore[call-overload]
    create_run.sync("thread_1", client=client)  # type: ignore[call-overload]
    create_run.sync("thread_1", client=client, assistant_id=None)  # type: ignore[call-overload]
    create_run.sync("thread_1", client=client, assistant_id="a", stream="yes")  # type: ignore[call-overload]


class OwnClient:
    """A client is whatever executes calls."""

    def __execute__(self, call: Call) -> httpx.Response:
        """Send a call."""
        raise NotImplementedError(call)


def clients(own: OwnClient) -> None:
    """Any object with `__execute__` serves blocking calls, and only those."""
    assert_type(get_conversation.sync("conv_1", client=own), Conversation)
    get_conversation.asyncio("conv_1", client=own)  # type: ignore[arg-type, unused-coroutine]
    _accepts_both(Client(), AuthenticatedClient(token="sk-..."))
    Client("https://host/v1")  # type: ignore[call-arg]
    AuthenticatedClient(base_url="https://host/v1")  # type: ignore[call-arg]


def _accepts_both(blocking: SyncClient, awaited: AsyncClient) -> None:
    """Take what `sync` and `asyncio` functions take."""
