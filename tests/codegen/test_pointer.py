"""JSON pointers find, replace and remove exactly one place."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen import pointer
from codegen.errors import SpecError
from codegen.json_types import is_object

DOCUMENT = {"paths": {"/a/{b}": {"get": [1, {"~": "tilde", "": "empty"}]}}, "null": None}


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("", DOCUMENT),
        ("#", DOCUMENT),
        ("/null", None),
        ("/paths/~1a~1{b}/get/0", 1),
        ("#/paths/~1a~1{b}/get/1/~0", "tilde"),
        ("/paths/~1a~1{b}/get/1/", "empty"),
    ],
)
def test_get_returns_what_stands_at_a_place(place: str, value: object) -> None:
    """A pointer, with or without #, leads to one value; ~0 and ~1 stand for ~ and /."""
    assert value == pointer.get(DOCUMENT, place)


@pytest.mark.parametrize(
    "place",
    [
        "/nothing",
        "/null/x",
        "/paths/~1a~1{b}/get/2",
        "/paths/~1a~1{b}/get/-1",
        "/paths/~1a~1{b}/get/-",
        "/paths/~1a~1{b}/get/²",
    ],
)
def test_get_says_missing_where_nothing_stands(place: str) -> None:
    """Nothing there is told from null there; list places are counted from 0 and never from the end."""
    assert pointer.MISSING is pointer.get(DOCUMENT, place)


def test_missing_is_not_null() -> None:
    """A null in the document is a value."""
    assert pointer.get(DOCUMENT, "/null") is None


@pytest.mark.parametrize("place", ["paths", "http://x/y", "#paths", "other.yaml#/a"])
def test_what_does_not_start_with_a_slash_is_refused(place: str) -> None:
    """Anything that is not a pointer into this document is refused by name."""
    with pytest.raises(SpecError, match="is not a JSON pointer"):
        pointer.split(place)


def test_put_replaces_in_objects_and_lists() -> None:
    """A value is put under a key, new or not, and in place of a list's member."""
    document: dict[str, Any] = {"a": [1, 2], "b": {}}
    pointer.put(document, "/a/1", "new")
    pointer.put(document, "/b/c~1d", "newer")

    assert {"a": [1, "new"], "b": {"c/d": "newer"}} == document


def test_remove_takes_one_value_out() -> None:
    """A key or a list's member goes; its neighbours stay."""
    document: dict[str, Any] = {"a": [1, 2, 3], "b": {"c": 1, "d": 2}}
    pointer.remove(document, "/a/1")
    pointer.remove(document, "/b/c")

    assert {"a": [1, 3], "b": {"d": 2}} == document


@pytest.mark.parametrize("place", ["/x/y", "/a/7", "/a/0/y", "/a/-"])
def test_put_needs_something_to_put_into(place: str) -> None:
    """A place whose parent is missing, or a list's end, is refused by name."""
    with pytest.raises(SpecError, match="to hold"):
        pointer.put({"a": [1]}, place, "value")


@pytest.mark.parametrize("place", ["/x/y", "/a/7", "/b/missing"])
def test_remove_needs_something_to_remove(place: str) -> None:
    """What is not there cannot be removed, and the error says where."""
    with pytest.raises(SpecError):
        pointer.remove({"a": [1], "b": {}}, place)


@given(st.lists(st.text(), max_size=5))
def test_joining_and_splitting_are_inverse(tokens: list[str]) -> None:
    """Any keys survive being written as a pointer and read again."""
    assert tokens == pointer.split(pointer.join("", *tokens))


@given(
    st.recursive(
        st.none() | st.integers(), lambda inner: st.dictionaries(st.text(max_size=3), inner, min_size=1, max_size=3)
    )
)
def test_every_place_of_a_document_can_be_reached(document: Any) -> None:
    """The pointer made on the way down leads back to the value."""

    def check(where: str, node: Any) -> None:
        assert pointer.get(document, where) is node
        for key, value in node.items() if is_object(node) else ():
            check(pointer.join(where, key), value)

    check("", document)
