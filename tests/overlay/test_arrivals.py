"""Items are recognised among those that a server stored, whatever it adds, leaves out or rewrites."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations import Client, builders, errors
from openai_conversations.arrivals import Likeness, alike, arrived
from openai_conversations_api._runtime.model import encode
from tests.overlay.builder_examples import ITEMS

pytest_plugins = ["tests.servers.fixtures"]
TEXT = {"role": "user", "content": "hi"}
STORED: dict[str, Any] = {
    "id": "msg_1",
    "type": "message",
    "status": "completed",
    "role": "user",
    "content": [{"type": "input_text", "text": "hi"}],
}
CALL = {"type": "function_call", "call_id": "c", "name": "f", "arguments": '{"a": [1, 2]}'}
IMAGE = {"type": "input_image", "image_url": "data:image/png;base64,AAAA"}
PAIRS: list[tuple[str, Any, Any, Likeness]] = [
    ("a text that became a part", STORED, TEXT, Likeness.SAME),
    ("another text", STORED, {**TEXT, "content": "ho"}, Likeness.DIFFERENT),
    ("another role", STORED, {**TEXT, "role": "assistant"}, Likeness.DIFFERENT),
    ("a typed message", STORED, {**TEXT, "type": "message"}, Likeness.SAME),
    ("parts of an assistant", STORED, {**TEXT, "content": [{"type": "output_text", "text": "hi"}]}, Likeness.SAME),
    ("more parts than sent", {**STORED, "content": STORED["content"] * 2}, TEXT, Likeness.UNCLEAR),
    ("another kind", {"type": "reasoning"}, TEXT, Likeness.DIFFERENT),
    ("arguments with other white space", {**CALL, "arguments": '{"a":[1,2]}'}, CALL, Likeness.SAME),
    ("other arguments", {**CALL, "arguments": '{"a":[1,3]}'}, CALL, Likeness.DIFFERENT),
    ("arguments that are no JSON", {**CALL, "arguments": '{"a":'}, CALL, Likeness.DIFFERENT),
    ("arguments as an object", {**CALL, "arguments": {"a": [1, 2]}}, CALL, Likeness.UNCLEAR),
    ("a forgotten field", CALL, {**CALL, "namespace": "n"}, Likeness.SAME),
    ("another call", {**CALL, "call_id": "d"}, CALL, Likeness.DIFFERENT),
    ("an image", {"content": [IMAGE], "role": "user"}, {"content": [IMAGE], "role": "user"}, Likeness.SAME),
    (
        "a stored image",
        {"content": [{"type": "input_image", "file_id": "f", "image_url": "https://x"}], "role": "user"},
        {"content": [IMAGE], "role": "user"},
        Likeness.UNCLEAR,
    ),
    ("another part", {"content": [{"type": "refusal", "refusal": "hi"}], "role": "user"}, TEXT, Likeness.DIFFERENT),
    ("a reference", STORED, {"type": "item_reference", "id": "msg_1"}, Likeness.UNCLEAR),
    ("a kind without content", {"type": "compaction_trigger"}, {"type": "compaction_trigger"}, Likeness.UNCLEAR),
    ("no object", STORED, "hi", Likeness.UNCLEAR),
]


names = st.sampled_from(["type", "content", "output", "text", "image_url", "x"])
json_data = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(names, inner),
)


@pytest.mark.parametrize(("stored", "sent", "likeness"), [pair[1:] for pair in PAIRS], ids=[pair[0] for pair in PAIRS])
def test_likeness(stored: Any, sent: Any, likeness: Likeness) -> None:
    """What a server adds or drops makes no difference, what it may have rewritten leaves doubt, the rest decides."""
    assert likeness is alike(stored, sent)


def test_items_are_found_in_one_piece() -> None:
    """Of what came meanwhile, the run that is what was sent is the answer."""
    first, second = ({**STORED, "id": name} for name in "ab")
    other = {**STORED, "content": [{"type": "input_text", "text": "other"}]}

    assert [first, second] == arrived([other, first, second, other], [TEXT, TEXT])
    assert arrived([first, other, second], [TEXT, TEXT]) is None
    assert arrived([], [TEXT]) is None


def test_doubt_is_an_answer_of_its_own() -> None:
    """When something came that may be what was sent, neither yes nor no is right."""
    with pytest.raises(LookupError, match="cannot be told"):
        arrived([STORED], [{"type": "item_reference", "id": "msg_0"}])


@given(json_data)
def test_what_is_stored_as_it_was_sent_is_never_different(item: Any) -> None:
    """Whatever JSON an item holds, an exact copy of it is recognised, or in doubt."""
    assert alike(item, item) is not Likeness.DIFFERENT


def test_a_real_server_stores_what_can_be_recognised(smg_url: str) -> None:
    """Whatever kind of item SMG takes, it can be found again afterwards; where it keeps too little, there is doubt."""
    found: dict[str, Likeness] = {}
    with Client(base_url=smg_url, max_retries=0) as client:
        for name, arguments, _ in ITEMS:
            item = getattr(builders, name)(**arguments)
            conversation = client.conversations.create()
            try:
                client.conversations.items.create(conversation.id, items=[item])
            except errors.StatusError:
                continue
            content = client.conversations.items.list(conversation.id).response.content
            found[name] = alike(json.loads(content)["data"][0], encode(item))

    assert len(found) > 10
    assert {"image_generation_call"} >= {name for name, likeness in found.items() if likeness is not Likeness.SAME}
