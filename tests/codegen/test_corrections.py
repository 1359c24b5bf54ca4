"""Corrections are edits at one place, which notice when the place is no longer what they were written for."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from codegen import corrections
from codegen.errors import SpecError

Json = Any


def document() -> Json:
    return {
        "components": {
            "schemas": {
                "Pet": {"type": "object", "required": ["a", "b"], "properties": {"a": {"type": "string"}, "b": None}},
                "Toy": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
            }
        }
    }


def applied(at: str, **edit: Json) -> Json:
    """Return the schemas after one correction; `at` is relative to them."""
    given = document()
    read = corrections.read([{"at": f"/components/schemas{at}", "why": "For the test.", **edit}])
    corrected = corrections.apply(given, read)

    assert document() == given
    return corrected["components"]["schemas"]


def test_set_replaces_what_was_expected() -> None:
    """The value stands where the expected one stood; its neighbours stay."""
    assert {"type": "null"} == applied("/Pet/properties/a", expect={"type": "string"}, set={"type": "null"})["Pet"][
        "properties"
    ]["a"]


def test_set_adds_what_was_absent() -> None:
    """`absent` expects nothing, under a key that is new."""
    assert "new" == applied("/Pet/properties/c", expect="absent", set="new")["Pet"]["properties"]["c"]


def test_null_may_be_expected_and_set() -> None:
    """A null in the document is a value, told from nothing."""
    assert {} == applied("/Pet/properties/b", expect=None, set={})["Pet"]["properties"]["b"]
    assert applied("/Pet/properties/c", expect="absent", set=None)["Pet"]["properties"]["c"] is None


def test_set_gives_every_document_its_own_copy() -> None:
    """A later edit inside a value that was set leaves the correction itself as it was."""
    edits: Json = [
        {"at": "/x", "why": "w", "expect": "absent", "set": {"y": []}},
        {"at": "/x/y", "why": "w", "add": [1]},
    ]
    read = corrections.read(edits)

    assert corrections.apply({}, read) == corrections.apply({}, read) == {"x": {"y": [1]}}


def test_remove_takes_the_expected_value_out() -> None:
    """A key goes, or the member of a list."""
    assert ["b"] == list(applied("/Pet/properties/a", expect={"type": "string"}, remove=True)["Pet"]["properties"])
    assert [{"type": "integer"}] == applied("/Toy/oneOf/0", expect={"type": "string"}, remove=True)["Toy"]["oneOf"]


def test_drop_takes_members_out_of_a_list() -> None:
    """The named members go, the rest keeps its order."""
    assert ["b"] == applied("/Pet/required", drop=["a"])["Pet"]["required"]


def test_add_appends_members_to_a_list() -> None:
    """New members come last."""
    assert ["a", "b", "d", "c"] == applied("/Pet/required", add=["d", "c"])["Pet"]["required"]


def test_rename_key_keeps_the_place_of_the_key() -> None:
    """The value and the order stay."""
    renamed = applied("/Pet", rename_key={"required": "needed"})["Pet"]

    assert ["type", "needed", "properties"] == list(renamed)
    assert ["a", "b"] == renamed["needed"]


@pytest.mark.parametrize(
    ("schema", "wanted"),
    [
        ({"type": "string"}, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
        ({"anyOf": [{"type": "string"}]}, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
        ({"anyOf": [True], "x": 1}, {"anyOf": [{"anyOf": [True], "x": 1}, {"type": "null"}]}),
        ({"oneOf": [True]}, {"anyOf": [{"oneOf": [True]}, {"type": "null"}]}),
    ],
)
def test_nullable_allows_null_beside_the_schema(schema: Json, wanted: Json) -> None:
    """The schema becomes one alternative, null the other."""
    read = corrections.read([{"at": "/S", "why": "w", "nullable": True}])

    assert {"S": wanted} == corrections.apply({"S": schema}, read)


NULLS: dict[str, Json] = {
    "an alternative of anyOf": {"anyOf": [{"type": "string"}, {"type": "null"}]},
    "an alternative of oneOf": {"oneOf": [{"type": "string"}, {"type": "null"}]},
    "one of several types": {"type": ["string", "null"]},
    "the keyword of OpenAPI 3.0": {"type": "string", "nullable": True},
    "the only type": {"type": "null"},
    "an enumerated value": {"enum": ["a", None]},
}


@pytest.mark.parametrize("kind", NULLS)
def test_nullable_is_stale_where_null_is_already_allowed(kind: str) -> None:
    """However null is written, allowing it once more is refused."""
    read = corrections.read([{"at": "/S", "why": "w", "nullable": True}])
    with pytest.raises(corrections.StaleCorrectionError, match=r"stale correction at /S \(nullable\)"):
        corrections.apply({"S": NULLS[kind]}, read)


STALE: list[tuple[str, Json, str]] = [
    ("/Pet/type", {"expect": "array", "set": "string"}, "expected 'array', found 'object'"),
    ("/Pet/gone", {"expect": "array", "set": "string"}, "expected 'array', found nothing"),
    ("/Pet/type", {"expect": "absent", "set": "string"}, "expected nothing there, found 'object'"),
    ("/Pet/type", {"expect": "object", "set": "object"}, "no longer changes anything"),
    ("/Pet/type", {"expect": "array", "remove": True}, "expected 'array', found 'object'"),
    ("/Pet/gone", {"expect": "absent", "remove": True}, "."),
    ("/Gone/type", {"expect": "absent", "set": "x"}, "nothing at /components/schemas/Gone"),
    ("/Toy/oneOf/2", {"expect": "absent", "set": {}}, "to hold '2'"),
    ("/Pet/required", {"drop": ["a", "z"]}, r"no longer holds \['z'\]"),
    ("/Pet/required", {"drop": []}, "no longer changes anything"),
    ("/Pet/type", {"drop": ["o"]}, "no list there"),
    ("/Pet/gone", {"drop": ["a"]}, "no list there"),
    ("/Pet/required", {"add": ["c", "a"]}, r"already holds \['a'\]"),
    ("/Pet/gone", {"add": ["a"]}, "no list there"),
    ("/Pet", {"rename_key": {"gone": "new"}}, "no 'gone' to rename"),
    ("/Pet", {"rename_key": {"type": "required"}}, "'required' exists already"),
    ("/Pet/required", {"rename_key": {"a": "b"}}, "no 'a' to rename"),
    ("/Pet/gone", {"nullable": True}, "no schema there"),
    ("/Pet/required", {"nullable": True}, "no schema there"),
    ("/Pet/required", {"drop": ["a"], "expect": ["a"]}, "expected \\['a'\\], found \\['a', 'b'\\]"),
]


@pytest.mark.parametrize(("at", "edit", "problem"), STALE)
def test_a_correction_that_does_not_fit_is_named(at: str, edit: Json, problem: str) -> None:
    """The error names the place, the act, and what was found there."""
    act = next(key for key in edit if key != "expect")
    with pytest.raises(corrections.StaleCorrectionError, match=problem) as caught:
        applied(at, **edit)

    assert str(caught.value).startswith(f"stale correction at /components/schemas{at} ({act}): ")


def test_a_long_value_is_cut_in_the_message() -> None:
    """What was found is shown, but not at any length."""
    read = corrections.read([{"at": "/S", "why": "w", "expect": "x" * 500, "set": 1}])
    with pytest.raises(corrections.StaleCorrectionError) as caught:
        corrections.apply({"S": ["y" * 500]}, read)

    assert len(str(caught.value)) < 320


def test_truth_values_are_not_numbers() -> None:
    """`true` does not stand for the 1 that was expected, nor 1.0 for true."""
    read = corrections.read([{"at": "/S", "why": "w", "expect": 1, "set": 2}])
    with pytest.raises(corrections.StaleCorrectionError):
        corrections.apply({"S": True}, read)


def test_the_first_stale_correction_stops_the_rest() -> None:
    """Corrections are applied in order; nothing is applied to the given document."""
    given = document()
    before = copy.deepcopy(given)
    edits = [
        {"at": "/components/x", "why": "w", "expect": "absent", "set": 1},
        {"at": "/y", "why": "w", "expect": 1, "set": 2},
    ]
    with pytest.raises(corrections.StaleCorrectionError, match="at /y"):
        corrections.apply(given, corrections.read(edits))

    assert before == given


WHOLE: Json = {"at": "/S", "why": "w", "expect": 1, "set": 2}
NOT_CORRECTIONS: list[tuple[Json, str]] = [
    ("text", "needs `at`"),
    (None, "needs `at`"),
    ({"why": "w", "expect": 1, "set": 2}, "needs `at`"),
    ({**WHOLE, "at": 5}, "needs `at`"),
    ({**WHOLE, "why": ""}, "`why` and exactly one of set, remove"),
    ({key: WHOLE[key] for key in ("at", "expect", "set")}, "`why` and exactly one of set, remove"),
    ({**WHOLE, "remove": True}, "exactly one of"),
    ({"at": "/S", "why": "w"}, "exactly one of"),
    ({**WHOLE, "note": "x"}, r"unknown keys \['note'\]"),
    ({"at": "/S", "why": "w", "set": 2}, "needs `expect`"),
    ({"at": "/S", "why": "w", "remove": True}, "needs `expect`"),
    ({**WHOLE, "at": "S"}, "not a JSON pointer"),
    ({**WHOLE, "at": ""}, "."),
    ({"at": "/S", "why": "w", "drop": "a"}, "."),
    ({"at": "/S", "why": "w", "add": 5}, "."),
    ({"at": "/S", "why": "w", "rename_key": {}}, "."),
    ({"at": "/S", "why": "w", "rename_key": {"a": "b", "c": "d"}}, "."),
    ({"at": "/S", "why": "w", "rename_key": "a"}, "."),
    ({"at": "/S", "why": "w", "nullable": False}, "."),
    ({"at": "/S", "why": "w", "expect": 1, "remove": False}, "."),
]


@pytest.mark.parametrize(("entry", "problem"), NOT_CORRECTIONS)
def test_an_entry_that_is_no_correction_is_refused(entry: Json, problem: str) -> None:
    """What lacks a part, has too many or one of the wrong kind is refused, with what it needs."""
    with pytest.raises(SpecError, match=problem):
        corrections.apply({"S": ["a", {"a": 1, "c": 2}]}, corrections.read([entry]))


@pytest.mark.parametrize("entries", [None, []])
def test_no_corrections_change_nothing(entries: Json) -> None:
    """A corrections file may have none."""
    assert document() == corrections.apply(document(), corrections.read(entries))
