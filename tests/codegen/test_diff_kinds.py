"""What a keyword means beside others, and what an operation means whichever way it is written."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from codegen.diff.compare import compare
from codegen.diff.render import Names, text
from tests.cases import every
from tests.codegen.generated_specs import document
from tests.codegen.library_spec import query, ref, thing

Json = Any
Edit = Callable[[Json], Any]
TEXT, WHOLE, HALVES = {"type": "string"}, {"type": "integer"}, {"type": "number", "multipleOf": 0.5}
OPEN: Json = thing({"a": TEXT, "b": TEXT})
CLOSED: Json = {**OPEN, "additionalProperties": False}
A_ASKS_B = {**OPEN, "dependentRequired": {"a": ["b"]}}
ASKED = {"if": {"required": ["a"]}, "then": {"required": ["b"]}}
ONE, TWO = ({"if": {"properties": {"a": {"const": one}}}, "then": {"required": [one]}} for one in ("c", "d"))
TWO_MORE = {**TWO, "then": {"required": ["d", "e"]}}
LIST, PAIR = {"type": "array", "items": TEXT}, {"type": "array", "prefixItems": [TEXT, WHOLE]}
HAS_ONE = {**LIST, "contains": {"const": "a"}}
KEYED = {"type": "object", "additionalProperties": TEXT}

# what a property holds, in two ways: nothing changed, in either direction
SAME: list[tuple[str, Json, Json]] = [
    ("whole numbers among halves", {"anyOf": [WHOLE, HALVES]}, HALVES),
    ("a list and a condition", A_ASKS_B, {**OPEN, **ASKED}),
    ("a list and a schema", A_ASKS_B, {**OPEN, "dependentSchemas": {"a": {"required": ["b"]}}}),
    ("a list as it once was", A_ASKS_B, {**OPEN, "dependencies": {"a": ["b"]}}),
    ("said twice", A_ASKS_B, {**A_ASKS_B, **ASKED}),
    ("asked for by what is required", {**A_ASKS_B, "required": ["a"]}, {**A_ASKS_B, "required": ["a", "b"]}),
    ("a property asks for itself", OPEN, {**OPEN, "dependentRequired": {"a": ["a"]}}),
    ("as many as are required", {**OPEN, "required": ["a"]}, {**OPEN, "required": ["a"], "minProperties": 1}),
    ("as many as are declared", CLOSED, {**CLOSED, "maxProperties": 2}),
    ("names that all fit", CLOSED, {**CLOSED, "propertyNames": {"pattern": "^[a-z]$"}}),
    ("a property that nothing fits", CLOSED, {**CLOSED, "properties": {**CLOSED["properties"], "c": False}}),
    ("what contains something is not empty", HAS_ONE, {**HAS_ONE, "minItems": 1}),
    ("a list of two", {**PAIR, "items": False}, {**PAIR, "maxItems": 2}),
    ("a list of none", {"type": "array", "items": False}, {"type": "array", "maxItems": 0}),
    ("a list of places as it once was", PAIR, {"type": "array", "items": [TEXT, WHOLE]}),
    ("every name", {"type": "object", "patternProperties": {"^.*$": TEXT}, "additionalProperties": False}, KEYED),
    ("what is not refused", {"not": {"not": TEXT}}, TEXT),
    ("conditions in another order", {**OPEN, "allOf": [ONE, TWO]}, {**OPEN, "allOf": [TWO, ONE]}),
    ("any type but one", {"not": {"type": "null"}},
     {"type": ["string", "number", "boolean", "array", "object"]}),
    ("none need be contained", {**HAS_ONE, "minContains": 0}, LIST),
    ("ends of a pattern", {**TEXT, "pattern": "^x-.*$"}, {**TEXT, "pattern": "^x-"}),
    ("one or more", {**TEXT, "pattern": "^[a-z]{1,}$"}, {**TEXT, "pattern": "^[a-z]+$"}),
    ("null as a constant", {"type": "null"}, {"const": None}),
    ("one value of many", {"allOf": [{"enum": ["a", "b"]}], "enum": ["a"]}, {"const": "a"}),
    ("object by object", {"const": {"a": 1, "b": 2}}, {"enum": [{"b": 2, "a": 1}]}),
]  # fmt: skip


@every("name, old, new", SAME)
def test_what_means_the_same_is_silent(name: str, old: Json, new: Json) -> None:
    """Conditions, lists and limits that say what others say already are no change, whatever says it."""
    documents = [document(thing({"value": one}), TEXT, sent=True, read=True) for one in (old, new)]

    assert ((), ()) == (compare(*documents).findings, compare(*documents[::-1]).findings), name


# what a property held and holds, the verdict where it is sent, and where it is read
CHANGES: list[tuple[str, Json, Json, str, str]] = [
    ("halves besides whole numbers", WHOLE, HALVES, "safe", "breaking"),
    ("one property fewer of as many", {**OPEN, "required": ["a", "b"], "minProperties": 2},
     {**OPEN, "required": ["a"], "minProperties": 2}, "safe", "breaking"),
    ("more than are required", {**OPEN, "required": ["a"]}, {**OPEN, "required": ["a"], "minProperties": 2},
     "breaking", "safe"),
    ("a name that does not fit", CLOSED, {**CLOSED, "propertyNames": {"const": "a"}}, "breaking", "safe"),
    ("one of two conditions asks for more", {**OPEN, "allOf": [ONE, TWO]}, {**OPEN, "allOf": [TWO_MORE, ONE]},
     "breaking", "safe"),
    ("a third condition", {**OPEN, "allOf": [ONE, TWO]}, {**OPEN, "allOf": [TWO, ONE, ASKED]}, "breaking", "safe"),
    ("a key asks for another", KEYED, {**KEYED, "dependentRequired": {"a": ["b"]}}, "breaking", "safe"),
    ("a required one beside typed ones", KEYED, {**KEYED, "required": ["a"]}, "breaking", "safe"),
    ("a listed value that is refused now", {"enum": ["a", "b"]}, {**TEXT, "not": {"const": "a"}}, "breaking", "review"),
    ("listed values become a format", {"enum": ["2024-01-01"]}, {**TEXT, "format": "date"}, "breaking", "review"),
    ("one of two patterns is left", {"allOf": [{**TEXT, "pattern": "^a"}, {"pattern": "b$"}]},
     {**TEXT, "pattern": "^a"}, "safe", "review"),
    ("a wider pattern", {**TEXT, "pattern": "^[a-z]+$"}, {**TEXT, "pattern": "^[a-zA-Z]+$"}, "review", "review"),
    ("a narrower pattern", {**TEXT, "pattern": "^[a-z]+$"}, {**TEXT, "pattern": "^[a-y]+$"}, "breaking", "review"),
    ("shorter repetitions", {**TEXT, "pattern": "^x{1,9}$"}, {**TEXT, "pattern": "^x{1,8}$"}, "breaking", "review"),
    ("a range, number by number", {**WHOLE, "minimum": 1, "maximum": 3}, {"enum": [1, 2, 3]}, "safe", "safe"),
    ("a range, and one number less", {**WHOLE, "minimum": 1, "maximum": 3}, {"enum": [1, 2]}, "breaking", "safe"),
    ("a type that was refused", {"not": TEXT}, {}, "safe", "breaking"),
    ("a variant that takes what another takes", {"oneOf": [thing({"a": TEXT}, "a"), thing({"b": TEXT}, "b")]},
     {"oneOf": [thing({"a": TEXT}, "a"), thing({"b": TEXT})]}, "review", "breaking"),
    ("a variant that takes more and has a tag", {"oneOf": [thing({"k": {"const": "a"}, "x": TEXT}, "k", "x"),
                                                         thing({"k": {"const": "b"}}, "k")]},
     {"oneOf": [thing({"k": {"const": "a"}, "x": TEXT}, "k"), thing({"k": {"const": "b"}}, "k")]}, "safe", "breaking"),
    ("variants give way to what they share", {"oneOf": [thing({"k": {"const": "a"}, "x": TEXT}, "k"),
                                                      thing({"k": {"const": "b"}}, "k")]},
     thing({"k": TEXT}, "k"), "review", "review"),
    ("patterns that search without end", {**TEXT, "pattern": "^(a+)+$"}, {**TEXT, "pattern": "^(a+)+b$"},
     "breaking", "review"),
    ("a long value, and such a pattern", {"enum": ["a" * 60]}, {**TEXT, "pattern": "^(a+)+b$"}, "breaking", "review"),
    ("true is not one", {"enum": [True]}, {"enum": [1]}, "breaking", "breaking"),
    ("a property that nothing fits now", OPEN, {**OPEN, "properties": {**OPEN["properties"], "a": False}},
     "breaking", "safe"),
    ("a declared one that a pattern takes on", {**thing({"x1": TEXT}), "patternProperties": {"^x": TEXT}},
     {"type": "object", "patternProperties": {"^x": WHOLE}}, "breaking", "breaking"),
]  # fmt: skip


@every("name, old, new, sent, read", CHANGES)
def test_what_a_keyword_loses_depends_on_the_others(name: str, old: Json, new: Json, sent: str, read: str) -> None:
    """What other keywords allowed or refused anyway is weighed in, in both directions."""
    found: list[str] = []
    for is_sent in (True, False):
        documents = [document(thing({"value": one}), TEXT, sent=is_sent, read=not is_sent) for one in (old, new)]
        found.append(str(compare(*documents).http))

    assert [sent, read] == found, name


def _put(**keywords: Json) -> Edit:
    return lambda made: made["paths"]["/act"]["post"].update(copy.deepcopy(keywords))


def _servers(*urls: str, path: str = "/act", at: str = "") -> Edit:
    def edit(made: Json) -> None:
        made["paths"][path] = made["paths"].pop("/act")
        holder = {"": made, "path": made["paths"][path], "operation": made["paths"][path]["post"]}[at]
        holder["servers"] = [{"url": url} for url in urls]

    return edit


def _replies(**replies: Json) -> Edit:
    return _put(responses={status.strip("_"): {"description": "", **reply} for status, reply in replies.items()})


def _media(name: str, schema: Json, **more: Json) -> Json:
    return {"content": {name: {"schema": schema, **more}}}


LISTED = thing({"a": LIST})
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
BASE = "https://a.example"
# what an operation was and is, and the verdict; `silent` where nothing is found. Where a report asks for it, its link.
OPERATIONS: list[tuple[str, Edit, Edit, str]] = [
    ("oasdiff/issues/117: a base path moves into the paths", _servers(BASE + "/v1"), _servers(BASE, path="/v1/act"),
     "silent"),
    ("the host moves too", _servers(BASE + "/v1"), _servers("https://b.example", path="/v1/act"), "breaking"),
    ("servers of each operation", _servers(BASE), _servers(BASE, at="operation"), "silent"),
    ("servers of each path", _servers(BASE), _servers(BASE, at="path"), "silent"),
    ("other servers of a path", _servers(BASE), _servers("https://b.example", at="path"), "breaking"),
    ("success by its range", _replies(_200=_media(JSON, TEXT)), _replies(_2XX=_media(JSON, TEXT)), "review"),
    ("success by default", _replies(_200=_media(JSON, TEXT)), _replies(default=_media(JSON, TEXT)), "review"),
    ("success by default, otherwise", _replies(_200=_media(JSON, TEXT)), _replies(default=_media(JSON, WHOLE)),
     "breaking"),
    ("oasdiff/issues/194: another error", _replies(_200={}, _400=_media(JSON, TEXT)),
     _replies(_200={}, _500=_media(JSON, TEXT)), "safe"),
    ("bump-sh/cli/issues/453: a type of reply less", _replies(_200={"content": {JSON: {}, "application/xml": {}}}),
     _replies(_200={"content": {JSON: {}}}), "breaking"),
    ("of any type, one", _replies(_200=_media("*/*", TEXT)), _replies(_200=_media(JSON, TEXT)), "safe"),
    ("sent in any type, in one", _put(requestBody=_media("*/*", TEXT)), _put(requestBody=_media(JSON, TEXT)),
     "breaking"),
    ("an encoding that is the rule", _put(requestBody=_media(FORM, LISTED)),
     _put(requestBody=_media(FORM, LISTED, encoding={"a": {"style": "form", "explode": True}})), "silent"),
    ("another encoding", _put(requestBody=_media(FORM, LISTED)),
     _put(requestBody=_media(FORM, LISTED, encoding={"a": {"explode": False}})), "review"),
    ("a parameter's charset", _put(parameters=[{"name": "q", "in": "query", **_media(JSON, WHOLE)}]),
     _put(parameters=[{"name": "q", "in": "query", **_media(JSON + "; charset=utf-8", WHOLE)}]), "silent"),
    ("the two words of a boolean", _put(parameters=[query("q", {"type": "boolean"})]),
     _put(parameters=[query("q", {"enum": ["true", "false"]})]), "safe"),
    ("one of the two words", _put(parameters=[query("q", {"type": "boolean"})]),
     _put(parameters=[query("q", {"enum": ["true"]})]), "breaking"),
    ("oasdiff/issues/1017: a parameter loses null", _put(parameters=[query("q", {"type": ["string", "null"]})]),
     _put(parameters=[query("q", TEXT)]), "breaking"),
    ("oasdiff/pull/1015: null stays where any type may be sent",
     _put(requestBody=_media(JSON, thing({"a": {"type": ["string", "null"]}}))),
     _put(requestBody=_media(JSON, thing({"a": {}}))), "safe"),
    ("oasdiff/pull/930: listed values get a name",
     _put(requestBody=_media(JSON, {"anyOf": [{"enum": ["u"]}, {"type": "null"}]})),
     lambda made: (made["components"]["schemas"].update(Role={"type": "string", "enum": ["u"]}),
                   _put(requestBody=_media(JSON, {"anyOf": [ref("Role"), {"type": "null"}]}))(made)), "safe"),
    ("oasdiff/pull/214: deep inside a list", _put(requestBody=_media(JSON, {"type": "array", "items": OPEN})),
     _put(requestBody=_media(JSON, {"type": "array", "items": thing({"a": TEXT})})), "review"),
    ("api-smart-diff/pull/5: a header that is none",
     _put(parameters=[{"name": "accept", "in": "header", "schema": TEXT}]), _put(parameters=[]), "silent"),
    ("openapi-diff/issues/212: inside a branch of a reply",
     _replies(_200=_media(JSON, {"anyOf": [thing({"a": TEXT, "b": TEXT}, "a", "b"), WHOLE]})),
     _replies(_200=_media(JSON, {"anyOf": [thing({"a": TEXT}, "a"), WHOLE]})), "breaking"),
]  # fmt: skip


@every("name, old, new, verdict", OPERATIONS)
def test_an_operation_means_the_same_however_it_is_written(name: str, old: Edit, new: Edit, verdict: str) -> None:
    """Addresses, statuses, media types and encodings count by what callers send and get."""
    documents = [document(OPEN, TEXT, sent=True, read=True) for _ in range(2)]
    for made, edit in zip(documents, (old, new), strict=True):
        edit(made)
    found = compare(*documents)

    assert verdict == (str(found.http) if found.findings else "silent"), (name, found.findings)


def test_a_change_of_type_is_told_where_a_known_component_is_used() -> None:
    """A component that takes the place of an inline schema did not change itself: the place that uses it did."""
    documents = [document(OPEN, OPEN, sent=False, read=True) for _ in range(2)]
    for made, schema in zip(documents, ({"type": "boolean"}, ref("Shared")), strict=True):
        made["paths"]["/act"]["post"]["responses"]["200"] = {
            "description": "",
            **_media(JSON, thing({"value": schema})),
        }
        made["paths"]["/other"] = {"get": {"responses": {"200": {"description": "", **_media(JSON, ref("Shared"))}}}}
    changed = [one for one in compare(*documents).findings if one.rule == "type-changed"]

    assert [("boolean", "Shared", ("act",))] == [(one.old, one.new, one.operations) for one in changed]
    assert changed[0].pointer.endswith("/schema/properties/value")


def test_a_report_speaks_of_parameters_replies_and_types() -> None:
    """Places are named as callers know them, values as what they are, and what breaks nobody asks for nothing."""
    documents = [document(OPEN, TEXT, sent=False, read=True) for _ in range(2)]
    for made, most, kinds in zip(documents, (100, 50), ("string", ["string", "null"]), strict=True):
        _put(parameters=[query("limit", {**WHOLE, "maximum": most}), query("after", {"type": kinds})])(made)
        made["paths"]["/act"]["post"]["responses"]["200"] = {"description": "", **_media(JSON, {"type": kinds})}
    said = text(compare(*documents), Names("old", "new", "new")).splitlines()

    assert "    query parameter limit maximum · 100 → 50 · request · act" in said
    assert "    query parameter after · string → string | null · request · act" in said
    assert "    reply 200 application/json · string → string | null · response · act" in said
    assert "safe     types  null-added: Null is allowed now. Nothing; correct code goes on." in said


@pytest.mark.parametrize("fewer", [True, False])
def test_unevaluated_items_end_a_list_as_items_do(fewer: bool) -> None:
    """`unevaluatedItems: false` allows what the members of an allOf place first, and nothing behind it."""
    whole = {"allOf": [PAIR], "type": "array", "unevaluatedItems": False}
    other = {**PAIR, "maxItems": 1 if fewer else 2}
    documents = [document(thing({"value": one}), TEXT, sent=True, read=False) for one in (whole, other)]

    assert ("breaking" if fewer else "safe") == str(compare(*documents).http)
