"""The same contract in other words is no change."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.diff.compare import compare
from codegen.pointer import MISSING
from tests.codegen.library_spec import BODY, BOOK, GET, LIST, ORDER, changed, library, ref, thing

Json = Any
TEXT, WHOLE, NULL = {"type": "string"}, {"type": "integer"}, {"type": "null"}
BOOKS, ORDERS = BOOK + "/properties", ORDER + "/properties"
NOTATIONS: list[tuple[str, list[tuple[str, Json]]]] = [
    ("null as nullable", [(BOOKS + "/returned", {"type": "integer", "nullable": True})]),
    ("null as a type", [(BOOKS + "/returned", {"type": ["integer", "null"]})]),
    ("null as oneOf", [(BOOKS + "/returned", {"oneOf": [NULL, WHOLE]})]),
    (
        "null beside a wrapped reference",
        [(BOOKS + "/extra", {"anyOf": [{"allOf": [ref("Person")]}, TEXT], "nullable": True})],
    ),
    ("a constant", [("/components/schemas/Paper/properties/type", {"type": "string", "const": "paper"})]),
    ("allOf of one", [(BOOKS + "/author", {"allOf": [ref("Person")]})]),
    ("anyOf of one", [(BOOKS + "/author", {"anyOf": [ref("Person")]})]),
    ("a list of one type", [(BOOKS + "/id", {"type": ["string"]})]),
    ("limits that say nothing", [(ORDERS + "/code/minLength", 0), (ORDERS + "/lines/minItems", 0)]),
    ("a strict limit of a whole number", [(ORDERS + "/copies", {"type": "integer", "exclusiveMinimum": 0})]),
    ("a strict limit as a flag", [(ORDERS + "/copies", {"type": "integer", "minimum": 0, "exclusiveMinimum": True})]),
    ("undeclared properties said to be allowed", [(ORDER + "/additionalProperties", True)]),
    ("a default that is the rule", [(LIST + "/parameters/3/explode", True), (LIST + "/parameters/3/style", "form")]),
    ("the name of a header in other case", [(LIST + "/parameters/4/name", "x-trace")]),
    (
        "parameters of the path",
        [
            (GET + "/parameters", MISSING),
            ("/paths/~1books~1{book_id}/parameters", library()["paths"]["/books/{book_id}"]["get"]["parameters"]),
        ],
    ),
    ("order of branches", [(BOOKS + "/shape/oneOf", [ref("Sound"), ref("Paper")])]),
    ("order of values", [(BOOKS + "/kind/enum", ["sound", "paper"])]),
    ("order of required properties", [(BOOK + "/required", ["shape", "author", "title", "kind", "id"])]),
    (
        "a media type with a parameter",
        [(BODY + "/content", {"application/json; charset=utf-8": {"schema": ref("NewOrder")}})],
    ),
    (
        "an object split in two",
        [("/components/schemas/Person", {"allOf": [thing({"name": TEXT}, "name"), thing({"born": WHOLE})]})],
    ),
    (
        "the name of a security scheme",
        [
            ("/components/securitySchemes", {"token": {"type": "http", "scheme": "Bearer"}}),
            ("/security", [{"token": []}]),
        ],
    ),
]


@pytest.mark.parametrize(("name", "edits"), NOTATIONS, ids=[name for name, _ in NOTATIONS])
def test_notation_is_silent(name: str, edits: list[tuple[str, Json]]) -> None:
    """The same contract in other words is no change, in either direction."""
    assert () == compare(library(), changed(*edits)).findings
    assert () == compare(changed(*edits), library()).findings
