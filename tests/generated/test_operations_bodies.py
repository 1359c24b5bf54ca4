"""What an operation sends as its body, from its own arguments, from a whole one, and what it refuses."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest

from openai_conversations_api import UNSET, InvalidInputError
from openai_conversations_api.api.conversations import create_conversation, update_conversation
from openai_conversations_api.api.items import create_conversation_items
from openai_conversations_api.api.messages import create_message
from openai_conversations_api.api.runs import create_run, submit_tool_outputs
from openai_conversations_api.api.threads import create_thread_and_run
from openai_conversations_api.models import (
    AssistantToolsFunction,
    CreateConversationBody,
    CreateMessageRequest,
    EasyInputMessage,
    FunctionObject,
    InputTextContent,
    UnknownVariant,
)
from tests.cases import share
from tests.servers.calling import Call
from tests.servers.scripted import ScriptedServer

pytest_plugins = ["tests.servers.fixtures"]
HELLO: dict[str, Any] = {"type": "message", "role": "user", "content": "hello"}


def test_the_parts_of_a_body_are_arguments(server: ScriptedServer, call: Call) -> None:
    """Body keys are given by keyword; what is not given is absent from the JSON."""
    call(create_run, "thread_1", assistant_id="asst_1", temperature=0.5, parallel_tool_calls=False, instructions=UNSET)

    assert {"assistant_id": "asst_1", "temperature": 0.5, "parallel_tool_calls": False} == server.only.json


def test_none_is_null_where_the_api_knows_null(server: ScriptedServer, call: Call) -> None:
    """A nullable key that is given as None is sent as null, which is not the same as leaving it out."""
    call(create_run, "thread_1", assistant_id="asst_1", instructions=None, metadata=None)

    assert {"assistant_id": "asst_1", "instructions": None, "metadata": None} == server.only.json


def test_a_body_with_nothing_in_it_is_an_empty_object(server: ScriptedServer, call: Call) -> None:
    """An operation that takes a body sends `{}` when nothing is given: servers refuse a POST without one."""
    call(create_conversation)

    assert b"{}" == server.only.body
    assert ["2"] == server.only.header("Content-Length")


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(EasyInputMessage(type_="message", role="user", content="hello"), id="model"),
        pytest.param(HELLO, id="dict"),
        pytest.param(MappingProxyType(HELLO), id="read-only mapping"),
        pytest.param(UnknownVariant(HELLO), id="unknown variant"),
    ],
)
def test_a_mapping_does_where_a_model_does(item: Any, server: ScriptedServer, call: Call) -> None:
    """Items can be models, plain dicts, other mappings, or what a reply held of unknown kinds."""
    call(create_conversation_items, "conv_1", items=[item])

    assert {"items": [HELLO]} == server.only.json


def test_models_and_mappings_mix_at_any_depth(server: ScriptedServer, call: Call) -> None:
    """A dict may hold models, a model may hold dicts, and tuples do for lists."""
    part = InputTextContent(text="hello")
    message = {"role": "user", "content": [part, {"type": "input_text", "text": "you"}]}
    call(create_conversation, items=(message, EasyInputMessage(role="user", content=[part])))

    parts = [{"type": "input_text", "text": "hello"}, {"type": "input_text", "text": "you"}]
    assert [{"role": "user", "content": parts}, {"role": "user", "content": parts[:1]}] == server.only.json["items"]


def test_models_do_for_every_part(server: ScriptedServer, call: Call) -> None:
    """Parts of a body that are objects or lists of them take models as well as mappings."""
    tool = AssistantToolsFunction(function=FunctionObject(name="f"))
    call(create_thread_and_run, assistant_id="asst_1", tools=[tool], thread={"messages": []}, tool_resources=None)

    assert {
        "assistant_id": "asst_1",
        "tools": [{"type": "function", "function": {"name": "f"}}],
        "thread": {"messages": []},
        "tool_resources": None,
    } == server.only.json


@pytest.mark.parametrize(
    "body",
    [CreateConversationBody(metadata={"a": "b"}), {"metadata": {"a": "b"}}, MappingProxyType({"metadata": {"a": "b"}})],
    ids=["model", "dict", "read-only mapping"],
)
def test_a_whole_body_does_instead_of_its_parts(body: Any, server: ScriptedServer, call: Call) -> None:
    """`body=` takes the model of the body or any mapping, and sends it as it is."""
    call(create_conversation, body=body)

    assert {"metadata": {"a": "b"}} == server.only.json


def test_a_whole_body_may_say_what_the_specification_does_not_know(server: ScriptedServer, call: Call) -> None:
    """A body given whole is sent unchecked, keys of the future included."""
    call(create_message, "thread_1", body={"brand_new": [1, None]})

    assert {"brand_new": [1, None]} == server.only.json


def test_unset_keys_of_mappings_are_left_out(server: ScriptedServer, call: Call) -> None:
    """UNSET means absent in a dict too, so that dicts can be filled conditionally."""
    call(create_conversation, metadata={"a": "b", "c": UNSET}, items=[{**HELLO, "status": UNSET}])

    assert {"metadata": {"a": "b"}, "items": [HELLO]} == server.only.json


def test_texts_are_sent_as_utf_8(server: ScriptedServer, call: Call) -> None:
    """Characters are sent as they are, not escaped."""
    call(create_conversation, metadata={"ключ": "é😀\n\x00"})

    assert '{"metadata":{"ключ":"é😀\\n\\u0000"}}'.encode() == server.only.body


def test_body_and_parts_together_are_refused(server: ScriptedServer, call: Call) -> None:
    """Either the body or its parts: which of them should win is nobody's to guess."""
    with pytest.raises(InvalidInputError, match=r"either body or its parts, not both .*metadata"):
        call(create_conversation, body={}, metadata={"a": "b"})
    with pytest.raises(InvalidInputError, match=r"not both .*assistant_id"):
        call(create_run, "thread_1", body=UnknownVariant({}), assistant_id=None)

    assert [] == server.received


@pytest.mark.parametrize("body", [None, "text", b"bytes", 5, object(), [1]], ids=lambda value: type(value).__name__)
def test_a_body_that_is_no_object_is_refused(body: Any, server: ScriptedServer, call: Call) -> None:
    """Bodies are models or mappings; anything else is named."""
    with pytest.raises(InvalidInputError, match=f"a model or a mapping, not {type(body).__name__}"):
        call(create_conversation, body=body)

    assert [] == server.received


def test_missing_parts_are_named_all_at_once(server: ScriptedServer, call: Call) -> None:
    """The error lists every missing part and the operation."""
    with pytest.raises(InvalidInputError, match=r"createMessage: missing content, role$"):
        call(create_message, "thread_1")
    with pytest.raises(InvalidInputError, match=r"missing metadata$"):
        call(update_conversation, "conv_1", extra_body={"metadata": {}})

    assert [] == server.received


def test_none_is_refused_where_null_is_unknown(server: ScriptedServer, call: Call) -> None:
    """A key that may not be null is left out by leaving it out, not by None."""
    with pytest.raises(InvalidInputError, match="parallel_tool_calls may not be None; leave it out"):
        call(create_run, "thread_1", assistant_id="asst_1", parallel_tool_calls=None)
    with pytest.raises(InvalidInputError, match="tool_outputs"):
        call(submit_tool_outputs, "thread_1", "run_1", tool_outputs=None)

    assert [] == server.received


def _cycle() -> list[Any]:
    items: list[Any] = []
    items.append(items)
    return items


def _nested(depth: int) -> list[Any]:
    items: list[Any] = []
    for _ in range(depth):
        items = [items]
    return items


UNSENDABLE: dict[str, Any] = {
    "object": object(),
    "set": {1},
    "bytes": b"secret",
    "NaN": float("nan"),
    "infinity": float("-inf"),
    "generator": (one for one in "ab"),
    "tuple as key": {(1,): 2},
    "half surrogate": "\ud800",
    "half surrogate as key": {"\udfff": 1},
}
ENDLESS: dict[str, Any] = {"cycle": _cycle(), "very deep": _nested(100_000)}


def _given(value: Any) -> list[dict[str, Any]]:
    """Return the ways to give a value to a call."""
    return [
        {"metadata": {"a": value}},
        {"items": [{"role": "user", "content": value}]},
        {"items": [EasyInputMessage(role="user", content=value)]},
        {"body": {"metadata": value}},
        {"body": CreateConversationBody(items=[value])},
        {"extra_body": {"a": value}},
    ]


@pytest.mark.parametrize("value", UNSENDABLE.values(), ids=UNSENDABLE)
def test_what_json_cannot_say_is_refused(value: Any, server: ScriptedServer, call: Call) -> None:
    """Values without a JSON form are refused wherever they are given; nothing is sent."""
    for arguments in _given(value):
        with pytest.raises(InvalidInputError, match="createConversation: the body cannot be sent as JSON"):
            call(create_conversation, **arguments)

    assert [] == server.received


@pytest.mark.parametrize("value", ENDLESS.values(), ids=ENDLESS)
def test_what_never_ends_is_refused(value: Any, server: ScriptedServer, call: Call) -> None:
    """A value that holds itself, or nests beyond reason, is refused like what has no JSON form."""
    for arguments in share(_given(value), 3, 2):
        with pytest.raises(InvalidInputError, match="createConversation: the body cannot be sent as JSON"):
            call(create_conversation, **arguments)

    assert [] == server.received


def test_a_model_with_missing_parts_is_sent_as_it_is(server: ScriptedServer, call: Call) -> None:
    """Models read from a server may lack what is required; they are sent without it, not repaired."""
    call(create_message, "thread_1", body=CreateMessageRequest.from_dict({"role": "user"}))

    assert {"role": "user"} == server.only.json
