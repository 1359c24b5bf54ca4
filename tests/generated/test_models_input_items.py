"""Items to send that several forms of the document fit are read as the one that they mean."""

from __future__ import annotations

from typing import Any

import pytest

from openai_conversations_api._runtime.model import Model
from openai_conversations_api.models import (
    CreateConversationBody,
    EasyInputMessage,
    InputMessage,
    InputTextContent,
    ItemReferenceParam,
    OutputMessage,
    OutputTextContent,
    UnknownVariant,
)
from openai_conversations_api.models.input_item import VARIANTS
from tests.cases import every
from tests.spec_samples import Json, canonical

PARTS: Json = [{"type": "input_text", "text": "hello"}]
OUTPUT: Json = [{"type": "output_text", "text": "hello", "annotations": [], "logprobs": []}]
USER: dict[str, Json] = {"role": "user", "content": PARTS}
ANSWER: dict[str, Json] = {"id": "msg_1", "role": "assistant", "status": "completed", "content": OUTPUT}
CASES: list[tuple[str, dict[str, Json], type[Any]]] = [
    ("a text", {"role": "user", "content": "hello"}, EasyInputMessage),
    ("a text with its type", {"type": "message", "role": "user", "content": "hello"}, EasyInputMessage),
    ("an empty text", {"role": "system", "content": ""}, EasyInputMessage),
    ("a text of the assistant", {"role": "assistant", "content": "hello"}, EasyInputMessage),
    ("parts of the assistant", {"role": "assistant", "content": OUTPUT}, OutputMessage),
    ("an answer of the least", {"role": "assistant", "content": [{"type": "refusal", "refusal": "no"}]}, OutputMessage),
    ("a text with an id", {"role": "user", "content": "hello", "id": "msg_1"}, EasyInputMessage),
    ("parts with an id", {**USER, "id": "msg_1"}, InputMessage),
    ("parts with a phase", {**USER, "phase": None}, EasyInputMessage),
    ("parts", USER, InputMessage),
    ("parts with the type", {"type": "message", **USER}, InputMessage),
    ("parts with a status", {**USER, "status": "completed"}, InputMessage),
    ("parts with type and status", {"type": "message", **USER, "status": "in_progress"}, InputMessage),
    ("no parts", {"role": "developer", "content": []}, InputMessage),
    ("an answer", {"type": "message", **ANSWER}, OutputMessage),
    ("an answer with a phase", {"type": "message", **ANSWER, "phase": "final_answer"}, OutputMessage),
    ("an answer without parts", {"type": "message", **ANSWER, "content": []}, OutputMessage),
    ("an id", {"id": "msg_1"}, ItemReferenceParam),
    ("an id without a type", {"type": None, "id": "msg_1"}, ItemReferenceParam),
    ("an id with its type", {"type": "item_reference", "id": "msg_1"}, ItemReferenceParam),
    ("an id of another type", {"type": "hologram_reference", "id": "msg_1"}, UnknownVariant),
    ("an id that is no text", {"id": ["msg_1"]}, UnknownVariant),
    ("nothing", {}, UnknownVariant),
]


@every("name, item, cls", CASES)
def test_items_are_what_they_mean(name: str, item: dict[str, Json], cls: type[Any]) -> None:
    """The keys and values of a message say which of its forms it has."""
    body: Any = CreateConversationBody.from_dict({"items": [item]})

    assert cls is type(VARIANTS.decode(item)) is type(body.items[0])
    assert canonical({"items": [item]}) == canonical(body.to_dict())


@pytest.mark.parametrize(
    ("item", "part"),
    [(USER, InputTextContent), ({"type": "message", **ANSWER}, OutputTextContent)],
    ids=["input", "output"],
)
def test_parts_are_those_of_the_message(item: dict[str, Json], part: type[Model]) -> None:
    """What is inside a message is read by the form that the message has."""
    message: Any = VARIANTS.decode(item)

    assert part is type(message.content[0])


def test_models_are_sent_as_they_were_built() -> None:
    """A message built by keyword sends its constants and nothing that was left out."""
    body = CreateConversationBody(
        items=[
            EasyInputMessage(role="user", content="hello"),
            InputMessage(role="user", content=[InputTextContent(text="hello")]),
            ItemReferenceParam(id="msg_1"),
        ]
    )

    assert {"items": [{"role": "user", "content": "hello"}, USER, {"id": "msg_1"}]} == body.to_dict()
