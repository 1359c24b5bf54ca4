"""What an operation puts into the query, and what it refuses to."""

from __future__ import annotations

from typing import Any

import pytest

from openai_conversations_api import UNSET, Client, InvalidInputError
from openai_conversations_api.api.conversations import list_conversations
from openai_conversations_api.api.items import create_conversation_items, get_conversation_item, list_conversation_items
from openai_conversations_api.api.messages import list_messages
from openai_conversations_api.api.run_steps import list_run_steps
from tests.servers.calling import Call
from tests.servers.scripted import ScriptedServer

pytest_plugins = ["tests.servers.fixtures"]
FILE_SEARCH_CONTENT = "step_details.tool_calls[*].file_search.results[*].content"


def test_parameters_go_into_the_query(server: ScriptedServer, call: Call) -> None:
    """Numbers and texts are sent under their names."""
    call(list_messages, "thread_1", limit=5, order="desc", after="msg_1", before="msg_9", run_id="run_1")

    expected = [("limit", "5"), ("order", "desc"), ("after", "msg_1"), ("before", "msg_9"), ("run_id", "run_1")]
    assert sorted(expected) == sorted(server.only.query)


def test_include_is_repeated_with_brackets(server: ScriptedServer, call: Call) -> None:
    """Servers read `include[]=a&include[]=b`; `include=` is unknown to them."""
    call(list_conversation_items, "conv_1", include=["message.output_text.logprobs", "web_search_call.results"])

    expected = [("include[]", "message.output_text.logprobs"), ("include[]", "web_search_call.results")]
    assert expected == server.only.query


@pytest.mark.parametrize(
    ("operation", "ids", "arguments"),
    [
        pytest.param(get_conversation_item, ["conv_1", "msg_1"], {}, id="get item"),
        pytest.param(create_conversation_items, ["conv_1"], {"items": []}, id="create items"),
        pytest.param(list_run_steps, ["thread_1", "run_1"], {}, id="list run steps"),
    ],
)
def test_include_has_brackets_wherever_it_is_taken(
    operation: Any, ids: list[str], arguments: dict[str, Any], server: ScriptedServer, call: Call
) -> None:
    """The brackets belong to the name in every operation; special characters in the value are encoded."""
    call(operation, *ids, include=[FILE_SEARCH_CONTENT], **arguments)

    assert [("include[]", FILE_SEARCH_CONTENT)] == server.only.query


@pytest.mark.parametrize("left_out", [UNSET, None], ids=repr)
def test_what_is_left_out_is_not_sent(left_out: Any, server: ScriptedServer, call: Call) -> None:
    """UNSET and None both mean no parameter: a query has no null."""
    call(list_conversation_items, "conv_1", limit=left_out, order=left_out, after=left_out, include=left_out)

    assert "/v1/conversations/conv_1/items" == server.only.target


def test_an_empty_list_is_not_sent(server: ScriptedServer, call: Call) -> None:
    """A list without values repeats its name no times."""
    call(list_conversation_items, "conv_1", include=[])

    assert "/v1/conversations/conv_1/items" == server.only.target


def test_an_empty_text_is_sent(server: ScriptedServer, call: Call) -> None:
    """An empty text is a value that the caller gave."""
    call(list_conversation_items, "conv_1", after="")

    assert [("after", "")] == server.only.query


@pytest.mark.parametrize("text", ["a&b=c", "a+b", "a b", "é", "😀", "%26", "#", "?", "/", "\n", "\x00", "[]"])
def test_any_text_arrives_as_it_was(text: str, server: ScriptedServer, call: Call) -> None:
    """Characters with a meaning in URLs are encoded."""
    call(list_conversation_items, "conv_1", after=text)

    assert [("after", text)] == server.only.query


def test_truth_values_are_lower_case(server: ScriptedServer, call: Call) -> None:
    """Booleans are sent as JSON writes them."""
    call(list_conversations, extra_query={"archived": True, "pinned": False, "both": [True, False]})

    assert [("archived", "true"), ("pinned", "false"), ("both", "true"), ("both", "false")] == server.only.query


def test_extra_query_adds_and_replaces(server: ScriptedServer, call: Call) -> None:
    """`extra_query` adds parameters, and its value for one that the operation has wins."""
    call(list_conversations, limit=5, order="asc", extra_query={"limit": 7, "api-version": "v1", "none": None})

    assert [("limit", "7"), ("order", "asc"), ("api-version", "v1")] == server.only.query


def test_the_query_of_the_client_goes_with_every_call(server: ScriptedServer) -> None:
    """What a server wants in every query is said once, to the client."""
    with Client(base_url=server.url, query={"api-version": "v1"}) as client:
        list_conversations.sync(client=client, limit=5)
        list_conversations.sync(client=client)

    assert [[("api-version", "v1"), ("limit", "5")], [("api-version", "v1")]] == [one.query for one in server.received]


@pytest.mark.parametrize(
    "value",
    [{}, object(), b"bytes", (one for one in "ab"), [["nested"]], float("nan"), float("inf"), "\ud800", ["\udfff"]],
    ids=lambda value: type(value).__name__,
)
def test_what_no_query_can_say_is_refused(value: Any, server: ScriptedServer, call: Call) -> None:
    """Objects, generators, numbers without end and half surrogates are refused by name; nothing is sent."""
    with pytest.raises(InvalidInputError, match="after"):
        call(list_conversations, after=value)

    assert [] == server.received


def test_a_query_too_long_to_send_is_refused(server: ScriptedServer, call: Call) -> None:
    """What httpx cannot put into a URL is an error of ours, before anything is sent."""
    with pytest.raises(InvalidInputError):
        call(list_conversations, after="x" * 70_000)
    with pytest.raises(InvalidInputError):
        call(list_conversations, after="é" * 30_000)

    assert [] == server.received
