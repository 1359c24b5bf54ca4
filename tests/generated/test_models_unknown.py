"""A variant that the document does not know can be used like one that it does."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from typing import Any

import pytest

from openai_conversations_api._runtime.types import UNSET
from openai_conversations_api.models import ConversationItemList, UnknownVariant
from openai_conversations_api.models.conversation_item import VARIANTS
from tests.spec_samples import Json, canonical

RAW: dict[str, Json] = {
    "type": "hologram_call",
    "id": "hc_1",
    "class": "wide",
    "items": [1],
    "nested": {"type": "message", "list": [{"type": "text"}]},
    "not an identifier": None,
}


@pytest.fixture
def unknown() -> Any:
    """Return an item of a type that the document lacks, as a reply has it."""
    page: Any = ConversationItemList.from_dict({"object": "list", "data": [copy.deepcopy(RAW)]})
    return page.data[0]


def test_it_is_a_mapping(unknown: Any) -> None:
    """Its keys are those of the JSON, also those that are no names in Python."""
    assert isinstance(UnknownVariant(RAW), Mapping)
    assert RAW == dict(unknown)
    assert list(RAW) == list(unknown)
    assert len(RAW) == len(unknown)
    assert "hologram_call" == unknown["type"] == unknown.get("type")
    assert unknown["not an identifier"] is None
    assert "missing" not in unknown
    with pytest.raises(KeyError, match="missing"):
        unknown["missing"]


def test_it_has_attributes(unknown: Any) -> None:
    """Keys are attributes too, with an underscore where known variants have one."""
    assert ("hologram_call", "hologram_call", "hc_1") == (unknown.type_, unknown.type, unknown.id)
    assert "wide" == unknown.class_ == getattr(unknown, "class")
    assert RAW["nested"] == unknown.nested


def test_a_missing_attribute_says_what_there_is(unknown: Any) -> None:
    """The error names what was asked for and what could be."""
    with pytest.raises(AttributeError) as caught:
        _ = unknown.holograms

    assert all(name in str(caught.value) for name in ("'holograms'", "UnknownVariant", "type", "id", "nested"))
    assert not hasattr(unknown, "holograms")
    assert getattr(unknown, "holograms", None) is None


def test_a_missing_tag_is_unset() -> None:
    """Comparing the tag of an item that has none is no error, as with the items that are known."""
    untagged: Any = UnknownVariant({"id": "hc_1"})

    assert untagged.type_ is UNSET
    assert "type" not in untagged
    assert {"id": "hc_1"} == untagged.to_dict()


@pytest.mark.parametrize("name", ["__len__x", "_raw_", "__deepcopy__", "__html__", "_repr_html_"])
def test_protocols_are_not_answered_with_content(name: str) -> None:
    """Names that Python and tools probe objects with are never taken from the JSON."""
    assert not hasattr(UnknownVariant({name: "content"}), name)


def test_a_missing_attribute_of_a_huge_object_has_a_short_error() -> None:
    """The error stays readable when there are thousands of keys."""
    with pytest.raises(AttributeError) as caught:
        _ = UnknownVariant({f"key {number}": None for number in range(9_999)}).holograms

    assert len(str(caught.value)) <= 500


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_it_can_be_pickled(unknown: Any, protocol: int) -> None:
    """It survives the way to another process."""
    copied = pickle.loads(pickle.dumps(unknown, protocol))

    assert unknown == copied
    assert UnknownVariant is type(copied)
    assert RAW == copied.to_dict()


def test_copies_are_equal_and_deep_ones_independent(unknown: Any) -> None:
    """Changing a deep copy leaves the original as it was."""
    deep = copy.deepcopy(unknown)

    assert unknown == copy.copy(unknown) == deep
    assert UnknownVariant is type(deep) is type(copy.copy(unknown))

    deep["nested"]["list"].append("spoilt")

    assert unknown != deep
    assert RAW == unknown.to_dict()


def test_it_equals_its_like_only(unknown: Any) -> None:
    """Equality is that of the JSON, and no other kind of object equals it."""
    assert UnknownVariant(RAW) == unknown
    assert UnknownVariant({**RAW, "id": "hc_2"}) != unknown
    assert unknown not in (RAW, None, "hologram_call")
    with pytest.raises(TypeError, match="UnknownVariant"):
        hash(unknown)


@pytest.mark.parametrize("raw", [{}, {"type": None}, {"": 1}, {"type": ["x"]}, {"type": "x" * 10_000}], ids=repr)
def test_odd_objects_are_kept(raw: dict[str, Json]) -> None:
    """An object without a usable tag is unknown and given back."""
    decoded = VARIANTS.decode(raw)

    assert UnknownVariant is type(decoded)
    assert canonical(raw) == canonical(decoded.to_dict())


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(RAW, id="usual"),
        pytest.param(dict.fromkeys(map(str, range(9_999))), id="many keys"),
        pytest.param({"type": "x", "k" * 9_999: 1}, id="long key"),
        pytest.param(dict.fromkeys("abcdefghij", "\n'\"" * 999), id="long values"),
    ],
)
def test_a_repr_is_short_enough_to_read(raw: dict[str, Json]) -> None:
    """Whatever it holds, it shows itself on one line of bounded length."""
    text = repr(UnknownVariant(raw))

    assert text.startswith("UnknownVariant(")
    assert len(text) <= 400
    assert "\n" not in text


def test_it_can_be_sent_again(unknown: Any) -> None:
    """A page with an unknown item gives back its JSON, the item included."""
    page: Any = ConversationItemList.from_dict({"object": "list", "data": [RAW, {"type": "message"}, RAW]})

    assert canonical({"object": "list", "data": [RAW, {"type": "message"}, RAW]}) == canonical(page.to_dict())
    assert unknown == page.data[2]
