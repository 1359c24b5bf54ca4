"""Whatever a list or a get returned can be handed back as input."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations.builders.inputs import to_input
from openai_conversations_api import models
from openai_conversations_api._runtime.model import Model
from openai_conversations_api.models import conversation_item
from tests.shared_data import exchanges, needs_shared, published_objects
from tests.spec_samples import REFERENCE, SCHEMAS, Json, full, is_valid, minimal, variations

_INPUT = {"$ref": f"{REFERENCE}InputItem"}
_MESSAGE = {"$ref": f"{REFERENCE}CreateMessageRequest"}
_KINDS: list[Json] = SCHEMAS["ConversationItem"]["oneOf"]
_TAGS = sorted(SCHEMAS["ConversationItem"]["discriminator"]["mapping"])
_anything: Any = to_input


def _converted(item: Json, **options: bool) -> Json:
    return _anything(item, **options).to_dict()


def _undeclared(value: Any) -> Iterator[str]:
    """Yield the keys that a model, or any model in it, has no attribute for."""
    if isinstance(value, Model):
        yield from value.additional_properties
        for name in value.wire_names:
            yield from _undeclared(getattr(value, name))
    elif value.__class__ is list:
        for item in value:
            yield from _undeclared(item)


@pytest.mark.parametrize("keep_ids", [False, True])
@pytest.mark.parametrize("sample", [minimal, full])
@pytest.mark.parametrize("kind", _KINDS, ids=lambda one: one["$ref"].removeprefix(REFERENCE))
def test_every_kind_of_item_becomes_valid_input(kind: Json, sample: Any, keep_ids: bool) -> None:
    """The least and the fullest item of every kind becomes input that a plain validator accepts, of the same kind."""
    item = sample(kind)
    found = _anything(item, keep_ids=keep_ids)

    assert is_valid(found.to_dict(), _INPUT)
    assert item["type"] == found.type_
    assert [] == list(_undeclared(found))


def test_every_branch_of_every_item_becomes_valid_input() -> None:
    """What any item may hold becomes valid input; doing it again changes nothing, and neither changes the item."""
    for item in variations({"$ref": f"{REFERENCE}ConversationItem"}):
        before = copy.deepcopy(item)
        found = _anything(item)

        assert is_valid(found.to_dict(), _INPUT)
        assert found == _anything(found)
        assert before == item


@pytest.mark.parametrize("kind", _KINDS, ids=lambda one: one["$ref"].removeprefix(REFERENCE))
def test_models_and_their_json_become_the_same(kind: Json) -> None:
    """It does not matter whether an item comes as a model or as JSON, and the model stays as it is."""
    item = full(kind)
    model = conversation_item.VARIANTS.decode(item)

    assert to_input(item) == to_input(model)
    assert item == model.to_dict()


def _recorded() -> tuple[list[Json], list[Json]]:
    """Return the items and the threads' messages of every recorded and published reply."""
    found = [part for one in exchanges() for part in _objects(one.reply)]
    found += [part for _, one in published_objects() for part in _objects(one)]
    messages = [one for one in found if one.get("object") == "thread.message" and "content" in one]
    return [one for one in found if one.get("type") == "message" and "id" in one], messages


def _objects(value: Json) -> Iterator[Json]:
    if value.__class__ is dict:
        yield value
        for inner in value.values():
            yield from _objects(inner)
    elif value.__class__ is list:
        for inner in value:
            yield from _objects(inner)


@needs_shared
def test_recorded_items_become_valid_input() -> None:
    """Every item and every thread's message that a real server sent can be handed back."""
    items, messages = _recorded()

    assert len(items) > 10
    assert len(messages) > 30
    assert [] == [one for one in items if not is_valid(_converted(one), _INPUT)]
    assert [] == [one for one in messages if not is_valid(_converted(one), _MESSAGE)]


_ITEMS: list[tuple[Json, Json]] = [
    (
        {"type": "reasoning", "id": "rs_1", "summary": [], "status": None, "encrypted_content": None},
        {"type": "reasoning", "id": "rs_1", "summary": []},
    ),
    (
        {
            "type": "computer_call_output",
            "id": "o",
            "call_id": "c",
            "status": "failed",
            "output": {"type": "computer_screenshot", "file_id": "f"},
        },
        {"type": "computer_call_output", "call_id": "c", "output": {"type": "computer_screenshot", "file_id": "f"}},
    ),
    (
        {
            "type": "tool_search_call",
            "id": "ts_1",
            "call_id": None,
            "arguments": '{"goal": null}',
            "status": "completed",
        },
        {"type": "tool_search_call", "arguments": {"goal": None}, "status": "completed"},
    ),
    (
        {"type": "code_interpreter_call", "id": "ci_1", "container_id": "c", "status": "failed"},
        {
            "type": "code_interpreter_call",
            "id": "ci_1",
            "container_id": "c",
            "status": "failed",
            "code": None,
            "outputs": None,
        },
    ),
    (
        {
            "type": "function_call_output",
            "id": "o",
            "call_id": "c",
            "output": [{"type": "input_file", "file_id": "f", "file_data": None}],
            "namespace": "not valid",
        },
        {"type": "function_call_output", "call_id": "c", "output": [{"type": "input_file", "file_id": "f"}]},
    ),
    ({"type": "web_search_call", "id": "ws_1"}, {"type": "web_search_call", "id": "ws_1", "status": "completed"}),
    ({"type": "item_reference", "id": "msg_1"}, {"type": "item_reference", "id": "msg_1"}),
    ({"id": "msg_1"}, None),
    ({"type": "compaction_trigger"}, {"type": "compaction_trigger"}),
    ({"role": "user", "content": "Hi"}, {"role": "user", "content": "Hi"}),
]


@pytest.mark.parametrize(
    ("item", "expected"),
    _ITEMS,
)
def test_items_keep_what_the_input_declares(item: Json, expected: Json) -> None:
    """Nulls stay where the input needs them, identifiers where it cannot do without, and input stays input."""
    assert (expected or item) == _converted(item)


_names = st.text(alphabet="abcdef_", min_size=1, max_size=8)
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_names, inner, max_size=2),
    max_leaves=4,
)


@given(_names.map("hologram_".__add__), st.dictionaries(_names, _json, max_size=4))
def test_unknown_items_stay_as_they_are(kind: str, data: dict[str, Json]) -> None:
    """An item of a kind that the specification does not know is handed back unchanged."""
    item = {**data, "type": kind}
    unknown = models.UnknownVariant(item)

    assert item == _converted(item)
    assert unknown is to_input(unknown)


@given(
    st.sampled_from(_TAGS),
    st.dictionaries(_names | st.sampled_from(["content", "output", "role", "status"]), _json),
)
def test_nothing_a_server_sends_is_an_error(kind: str, data: dict[str, Json]) -> None:
    """An item of a known kind becomes input whatever is wrong with it, and then stays as it is."""
    found = to_input({**data, "type": kind})

    assert [] == list(_undeclared(found))
    assert found == to_input(found)
