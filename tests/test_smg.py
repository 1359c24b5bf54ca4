"""The eight published conversation operations against two servers: SMG, of another project, and our local one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from openai_conversations.local import LocalServer
from openai_conversations_api import Client, StatusError
from openai_conversations_api.api.conversations import (
    create_conversation,
    delete_conversation,
    get_conversation,
    list_conversations,
    update_conversation,
)
from openai_conversations_api.api.items import (
    create_conversation_items,
    delete_conversation_item,
    get_conversation_item,
    list_conversation_items,
)
from openai_conversations_api.api.threads import create_thread
from openai_conversations_api.models import Conversation, EasyInputMessage, FunctionToolCallResource, Message
from tests.servers.calling import WAYS, calling

pytest_plugins = ["tests.servers.fixtures"]
Operate = Callable[..., Any]


@pytest.fixture(scope="module")
def local_url() -> Iterator[str]:
    """Run our local server for all tests of this file."""
    with LocalServer() as server:
        yield server.base_url


@pytest.fixture(params=["smg_url", "local_url"])
def server_url(request: pytest.FixtureRequest) -> str:
    """Give the base URL of each server."""
    url: str = request.getfixturevalue(request.param)
    return url


@pytest.fixture(params=WAYS)
def operate(request: pytest.FixtureRequest, server_url: str) -> Iterator[Operate]:
    """Give a function that calls an operation of each server in one of both ways and returns its model."""
    yield from operating(request.param, server_url)


@pytest.fixture(params=WAYS)
def operate_smg(request: pytest.FixtureRequest, smg_url: str) -> Iterator[Operate]:
    """Give the same for SMG alone."""
    yield from operating(request.param, smg_url)


def operating(way: str, url: str) -> Iterator[Operate]:
    """Yield a function that calls an operation in one of both ways and returns its model."""
    with httpx.Client(trust_env=False, verify=False) as own:
        own_async = httpx.AsyncClient(trust_env=False, verify=False)
        client = Client(base_url=url, httpx_client=own, httpx_async_client=own_async)
        with calling(way, client) as call:

            def parsed(operation: Any, *ids: str, **arguments: Any) -> Any:
                return call(operation, *ids, **arguments).parsed

            yield parsed


def messages(*texts: str) -> list[EasyInputMessage]:
    """Return messages of a user."""
    return [EasyInputMessage(role="user", content=text) for text in texts]


def text_of(item: Message) -> str:
    """Return the text of a message's only part."""
    (part,) = item.content
    assert part.type_ == "input_text"
    return part.text


def test_a_conversation_lives_from_creation_to_deletion(operate: Operate) -> None:
    """It is created with metadata, found, changed, deleted, and not found any more."""
    created = operate(create_conversation, metadata={"topic": "tea"})
    assert isinstance(created, Conversation)
    assert ({"topic": "tea"}, "conversation") == (created.metadata, created.object_)

    assert created == operate(get_conversation, created.id)
    assert "yes" == operate(update_conversation, created.id, metadata={"solved": "yes"}).metadata["solved"]
    assert "yes" == operate(get_conversation, created.id).metadata["solved"]

    deleted = operate(delete_conversation, created.id)
    assert (created.id, True) == (deleted.id, deleted.deleted)
    with pytest.raises(StatusError, match=r"not.found") as caught:
        operate(get_conversation, created.id)
    assert 404 == caught.value.status_code


def test_a_conversation_can_be_created_from_nothing(operate: Operate) -> None:
    """SMG refuses a POST without a body, so the empty object is sent."""
    assert operate(create_conversation).id.startswith("conv_")


def test_items_are_added_found_and_deleted(operate: Operate) -> None:
    """Messages and tool calls become items with ids; one can be fetched and deleted."""
    conversation = operate(create_conversation)
    tool_call = {"type": "function_call", "call_id": "call_1", "name": "f", "arguments": "{}"}
    added = operate(create_conversation_items, conversation.id, items=[*messages("hello"), tool_call]).data

    assert [Message, FunctionToolCallResource] == [type(item) for item in added]
    assert "hello" == text_of(added[0])
    assert added[0] == operate(get_conversation_item, conversation.id, added[0].id)

    assert conversation.id == operate(delete_conversation_item, conversation.id, added[0].id).id
    assert [added[1].id] == [item.id for item in operate(list_conversation_items, conversation.id).data]


@pytest.mark.parametrize("order", ["asc", "desc"])
def test_pages_hold_every_item_once_in_order(order: str, operate: Operate) -> None:
    """Following `last_id` from page to page gives all items, in the order that was asked for."""
    conversation = operate(create_conversation)
    texts = [f"message {number}" for number in range(7)]
    operate(create_conversation_items, conversation.id, items=messages(*texts))

    page = operate(list_conversation_items, conversation.id, order=order, limit=3)
    found = list(page.data)
    while page.has_more and page.last_id:
        page = operate(list_conversation_items, conversation.id, order=order, limit=3, after=page.last_id)
        found += page.data

    assert (texts if order == "asc" else texts[::-1]) == [text_of(item) for item in found]


def test_an_empty_page_has_no_ids(operate: Operate) -> None:
    """A conversation without items gives an empty page, whose first and last id are null."""
    page = operate(list_conversation_items, operate(create_conversation).id, include=["message.output_text.logprobs"])

    assert ([], False, None, None) == (page.data, page.has_more, page.first_id, page.last_id)


def test_what_an_item_holds_comes_back_the_same(operate: Operate) -> None:
    """Text in any script, and JSON in arguments, survive the way to the server and back."""
    conversation = operate(create_conversation)
    text = '¿qué? 😀 \u2028 \x00 \\ " </script> ' + "x" * 50_000
    added = operate(create_conversation_items, conversation.id, items=messages(text)).data[0]

    assert text == text_of(operate(get_conversation_item, conversation.id, added.id))


@pytest.mark.parametrize("bad_id", ["conv_none", "a/b", "a?b", "%2e%2e", "é"])
def test_an_unknown_id_is_not_found_and_nothing_else(bad_id: str, operate: Operate) -> None:
    """Ids with special characters reach the operation that was called, which does not know them."""
    with pytest.raises(StatusError) as caught:
        operate(get_conversation, bad_id)

    assert caught.value.status_code in {400, 404}
    assert caught.value.request_id is not None


def test_what_the_server_lacks_is_explained(operate_smg: Operate) -> None:
    """SMG has neither the list of conversations nor threads; both answers say what was refused."""
    with pytest.raises(StatusError, match="listConversations is not part of the published API"):
        operate_smg(list_conversations)
    with pytest.raises(StatusError, match="POST /v1/threads answered 404"):
        operate_smg(create_thread)


def test_errors_in_plain_text_are_shown(operate_smg: Operate) -> None:
    """SMG answers a wrong limit with plain text, which becomes the error's message."""
    conversation = operate_smg(create_conversation)
    with pytest.raises(StatusError) as caught:
        operate_smg(list_conversation_items, conversation.id, extra_query={"limit": "many"})

    assert 400 == caught.value.status_code
    assert caught.value.error is not None
    assert caught.value.error.message in str(caught.value)


def test_calls_run_side_by_side(server_url: str) -> None:
    """Forty calls at once on one client give forty conversations."""

    async def run() -> set[str]:
        async with httpx.AsyncClient(trust_env=False, verify=False) as own:
            client = Client(base_url=server_url, httpx_async_client=own)
            made = await asyncio.gather(*(create_conversation.asyncio(client=client) for _ in range(40)))
        return {conversation.id for conversation in made}

    assert 40 == len(asyncio.run(run()))
