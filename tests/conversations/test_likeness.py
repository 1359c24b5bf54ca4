"""Items are recognised among those that a server stored, whatever it adds, leaves out or rewrites."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations import Client, builders, errors
from openai_conversations.conversations.likeness import Likeness, UnclearArrivalError, alike, arrived
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
    ("another role, which servers may rewrite", STORED, {**TEXT, "role": "assistant"}, Likeness.UNCLEAR),
    ("another role and text", STORED, {"role": "assistant", "content": "no"}, Likeness.DIFFERENT),
    ("a text with more white space", STORED, {**TEXT, "content": " hi\n"}, Likeness.SAME),
    ("a text in another case", STORED, {**TEXT, "content": "HI"}, Likeness.UNCLEAR),
    ("a text that became longer", {"content": "hi there", "role": "user"}, TEXT, Likeness.UNCLEAR),
    ("a text that was taken out", {"content": "", "role": "user"}, TEXT, Likeness.UNCLEAR),
    ("a typed message", STORED, {**TEXT, "type": "message"}, Likeness.SAME),
    ("parts of an assistant", STORED, {**TEXT, "content": [{"type": "output_text", "text": "hi"}]}, Likeness.SAME),
    ("more parts than sent", {**STORED, "content": STORED["content"] * 2}, TEXT, Likeness.UNCLEAR),
    ("another kind", {"type": "reasoning"}, TEXT, Likeness.DIFFERENT),
    ("arguments with other white space", {**CALL, "arguments": '{"a":[1,2]}'}, CALL, Likeness.SAME),
    ("like arguments", {**CALL, "arguments": '{"a":[1,3]}'}, CALL, Likeness.UNCLEAR),
    ("arguments that are no JSON", {**CALL, "arguments": '{"a":'}, CALL, Likeness.UNCLEAR),
    ("other arguments", {**CALL, "arguments": '{"zoo": "lion"}'}, CALL, Likeness.DIFFERENT),
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


def stored(name: str, text: str) -> dict[str, Any]:
    """Return a stored message."""
    return {**STORED, "id": name, "content": [{"type": "input_text", "text": text}]}


def test_the_first_items_are_found_among_those_of_others() -> None:
    """In their order; what follows them has not arrived."""
    first, second, other = stored("a", "one fish"), stored("b", "two cats"), stored("c", "quite another")
    sent = [{"role": "user", "content": text} for text in ("one fish", "two cats", "seven lamps")]

    assert [] == arrived([], sent)
    assert [] == arrived([other], sent)
    assert [first] == arrived([other, first], sent)
    assert [first, second] == arrived([first, other, second, other], sent[:2])
    assert [first, second] == arrived([first, other, second], sent)


UNCLEAR = {
    "a later one without the first": ["two cats"],
    "one that was rewritten": ["One fish!"],
    "the first, and a later one": ["one fish", "seven lamps"],
    "the wrong order": ["two cats", "one fish"],
    "all of them, one rewritten": ["one fish", "TWO CATS", "seven lamps"],
}


@pytest.mark.parametrize("case", UNCLEAR)
def test_anything_else_that_resembles_them_is_unclear(case: str) -> None:
    """Neither yes nor no is right."""
    sent = [{"role": "user", "content": text} for text in ("one fish", "two cats", "seven lamps")]
    with pytest.raises(UnclearArrivalError, match="cannot be told"):
        arrived([stored(f"msg_{number}", text) for number, text in enumerate(UNCLEAR[case])], sent)


def test_a_reference_is_never_recognised() -> None:
    """What an item reference became cannot be known."""
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
