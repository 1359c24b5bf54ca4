"""Messages of threads can be handed back; what is no item and no message is refused."""

from __future__ import annotations

from typing import Any, assert_type

import pytest

from openai_conversations.builders.inputs import to_input
from openai_conversations_api import models
from openai_conversations_api._runtime.errors import InvalidInputError
from tests.spec_samples import REFERENCE, Json, is_valid, variations

_SCHEMA = {"$ref": f"{REFERENCE}CreateMessageRequest"}
_anything: Any = to_input


def _message(**keys: Json) -> Json:
    return {"object": "thread.message", "id": "msg_1", "role": "user", "content": [], **keys}


def _text(value: str) -> Json:
    return {"type": "text", "text": {"value": value, "annotations": []}}


def test_every_branch_of_a_message_becomes_a_valid_request() -> None:
    """What any message of a thread may hold becomes a request that a plain validator accepts, and then stays."""
    for message in variations({"$ref": f"{REFERENCE}MessageObject"}):
        found = to_input(models.ThreadMessage.from_dict(message))

        assert is_valid(found.to_dict(), _SCHEMA)
        assert found == to_input(found) == to_input(message)


_MESSAGES: list[tuple[Json, Json]] = [
    ({"content": [_text("Hi")]}, {"content": [{"type": "text", "text": "Hi"}]}),
    ({"content": [{"type": "text", "text": "Hi"}]}, {"content": [{"type": "text", "text": "Hi"}]}),
    ({"content": "Hi"}, {"content": "Hi"}),
    ({}, {"content": ""}),
    ({"role": None}, {"content": ""}),
    (
        {"role": "assistant", "content": [{"type": "refusal", "refusal": "No"}]},
        {"role": "assistant", "content": [{"type": "text", "text": "No"}]},
    ),
    ({"content": [{"type": "hologram"}]}, {"content": [{"type": "hologram"}]}),
    (
        {"content": [{"type": "image_file", "image_file": {"file_id": "file_1", "detail": "low", "x": 1}}]},
        {"content": [{"type": "image_file", "image_file": {"file_id": "file_1", "detail": "low"}}]},
    ),
    ({"metadata": None, "attachments": None}, {"content": ""}),
    ({"metadata": {"a": "b"}, "attachments": []}, {"content": "", "metadata": {"a": "b"}, "attachments": []}),
    (
        {
            "attachments": [
                {"file_id": "file_1"},
                {"tools": []},
                {"file_id": "file_2", "tools": [{"type": "file_search"}]},
            ]
        },
        {
            "content": "",
            "attachments": [
                {"file_id": "file_1", "tools": []},
                {"file_id": "file_2", "tools": [{"type": "file_search"}]},
            ],
        },
    ),
]


@pytest.mark.parametrize(
    ("keys", "expected"),
    _MESSAGES,
)
def test_messages_keep_what_the_request_declares(keys: Json, expected: Json) -> None:
    """Text comes out of its wrapping, images, files and metadata stay, and an empty message has an empty text."""
    assert {"role": "user", **expected} == _anything(_message(**keys)).to_dict()


@pytest.mark.parametrize(
    ("item", "found"),
    [
        (None, "NoneType"),
        ("Hi", "str"),
        ([], "list"),
        ({}, "JSON without a type"),
        ({"object": "thread", "id": "thread_1"}, "JSON without a type"),
        (models.Thread.from_dict({}), "Thread"),
        (models.Conversation.from_dict({}), "Conversation"),
        (models.OutputTextContent(text="4", annotations=[], logprobs=[]), "OutputTextContent"),
    ],
    ids=lambda one: str(one)[:20],
)
def test_only_items_and_messages_become_input(item: Any, found: str) -> None:
    """Anything else that a server returns is refused, with what it was."""
    with pytest.raises(InvalidInputError, match=f"to_input: needs an item or a thread's message, not {found}"):
        to_input(item)


def test_an_item_that_holds_itself_is_refused() -> None:
    """What cannot be written as JSON is refused by name."""
    item: Json = {"type": "hologram"}
    item["again"] = item

    with pytest.raises(InvalidInputError, match="to_input: the item holds itself"):
        to_input(item)


def test_types_say_what_comes_out() -> None:
    """Type checkers know that items become items and messages of threads become requests."""
    message = models.ThreadMessage.from_dict(_message())
    program = models.Program(id="p_1", call_id="c", code="f()", fingerprint="x")

    assert_type(to_input(message), models.CreateMessageRequest)
    assert_type(to_input(program), models.InputItem)
