"""Whatever a document may say in several ways is said in one."""

from __future__ import annotations

import copy
import time
from typing import Any

import pytest

from codegen import notation, rules
from codegen.errors import SpecError
from codegen.trim import Keep, trim
from codegen.validate import validate

Json = Any


def document(version: str = "3.0.3", **schemas: Json) -> Json:
    """Return a document with one operation and some schemas."""
    operation: Json = {"responses": {"204": {"description": "x"}}}
    return {"openapi": version, "info": {}, "paths": {"/a": {"get": operation}}, "components": {"schemas": schemas}}


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


NULL = {"type": "null"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"type": "string", "nullable": True}, {"anyOf": [{"type": "string"}, NULL]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        ({"oneOf": [{"type": "string"}], "nullable": True}, {"anyOf": [{"type": "string"}, NULL]}),
        ({"allOf": [ref("O")], "nullable": True}, {"anyOf": [ref("O"), NULL]}),
        ({**ref("O"), "nullable": True}, {"anyOf": [ref("O"), NULL]}),
        ({**ref("O"), "type": "string"}, ref("O")),
        ({"enum": ["a", None], "nullable": True}, {"anyOf": [{"enum": ["a"]}, NULL]}),
        (
            {"type": "integer", "nullable": True, "default": None, "readOnly": True},
            {"default": None, "readOnly": True, "anyOf": [{"type": "integer"}, NULL]},
        ),
        ({"minimum": 0, "exclusiveMinimum": True}, {"exclusiveMinimum": 0}),
        ({"maximum": 5, "exclusiveMaximum": False}, {"maximum": 5}),
        ({"type": "string", "format": "byte"}, {"type": "string", "contentEncoding": "base64"}),
        ({"type": "string", "format": "binary"}, {"type": "string", "contentMediaType": "application/octet-stream"}),
        ({"type": "array", "items": {"nullable": True}}, {"type": "array", "items": {"anyOf": [{}, NULL]}}),
        ({"type": "object", "properties": {"nullable": {"type": "boolean"}}}, None),
        ({"type": "string", "enum": []}, {"type": "string"}),
    ],
)
def test_openapi_3_0_becomes_3_1(old: Json, new: Json) -> None:
    """What the older version writes otherwise is rewritten, at every depth; a property is no keyword."""
    found = notation.current(document(S={"properties": {"s": copy.deepcopy(old)}}, O={"type": "object"}))

    assert "3.1.0" == found["openapi"]
    assert (old if new is None else new) == found["components"]["schemas"]["S"]["properties"]["s"]


def test_3_1_is_left_alone() -> None:
    """There, keys beside a reference mean something, and `nullable` nothing."""
    given = document("3.1.0", S={**ref("O"), "type": "object"}, O={"exclusiveMinimum": 1, "format": "binary"})

    assert given["components"] == notation.current(given)["components"]


def test_a_nullable_component_is_nullable_where_it_is_used() -> None:
    """Its class stays a class, and an allOf of it an object."""
    schemas = notation.current(
        document(
            A={"type": "object", "nullable": True},
            B={"allOf": [ref("A"), {"type": "object"}]},
            C={"properties": {"a": ref("A"), "c": {"allOf": [ref("A")]}, "b": {"oneOf": [ref("A"), ref("B")]}}},
        )
    )["components"]["schemas"]

    assert ({"type": "object"}, {"allOf": [ref("A"), {"type": "object"}]}) == (schemas["A"], schemas["B"])
    assert {"anyOf": [ref("A"), NULL]} == schemas["C"]["properties"]["a"] == schemas["C"]["properties"]["c"]
    assert {"anyOf": [ref("A"), ref("B"), NULL]} == schemas["C"]["properties"]["b"]


def test_operations_get_names() -> None:
    """After method and path; a name that is taken gets a number."""
    given = document("3.1.0")
    given["paths"] |= {
        "/a/{b-c}": {"put": {}},
        "/a/b/c": {"put": {}},
        "/": {"get": {}},
        "/z": {"get": {"operationId": "getA"}},
    }
    paths = notation.current(given)["paths"]

    assert ["getA2", "putABC", "putABC2", "get"] == [
        paths[path][method]["operationId"]
        for path, method in (("/a", "get"), ("/a/{b-c}", "put"), ("/a/b/c", "put"), ("/", "get"))
    ]


def test_path_items_are_followed() -> None:
    """Wherever they are; one that leads nowhere, or to itself, is named."""
    given = document("3.1.0")
    given["components"]["pathItems"] = {"P": {"get": {"operationId": "p"}}}
    given["paths"] |= {"/b": {"$ref": "#/components/pathItems/P", "summary": "x"}, "/c": {"$ref": "#/paths/~1b"}}
    paths = notation.current(given)["paths"]

    assert {"get": {"operationId": "p"}, "summary": "x"} == paths["/b"] == paths["/c"]
    for target in ("#/components/pathItems/Ghost", "#/paths/~1d", "other.yaml"):
        given["paths"]["/d"] = {"$ref": target}
        with pytest.raises(SpecError, match="/paths/~1d: "):
            notation.current(given)


def test_parameters_bodies_and_replies_are_followed() -> None:
    """A component that names another is that other; what an operation names elsewhere is its own."""
    given = document("3.1.0")
    parameter = {"name": "q", "in": "query"}
    given["components"] |= {"parameters": {"P": {"$ref": "#/components/parameters/Q"}, "Q": parameter}}
    given["paths"]["/a"]["get"]["parameters"] = [{"$ref": "#/components/parameters/P"}]
    named = [{"$ref": "#/paths/~1a/get/parameters/0"}, {"$ref": "elsewhere.yaml"}]
    reply = {"$ref": "#/paths/~1a/get/responses/204"}
    given["paths"]["/b"] = {"parameters": named, "get": {"operationId": "b", "responses": {"204": reply}}}
    found = notation.current(given)

    assert {"P": parameter, "Q": parameter} == found["components"]["parameters"]
    assert [parameter, {"$ref": "elsewhere.yaml"}] == found["paths"]["/b"]["parameters"]
    assert {"204": {"description": "x"}} == found["paths"]["/b"]["get"]["responses"]

    given["components"]["parameters"]["Q"] = {"$ref": "#/components/parameters/P"}
    with pytest.raises(SpecError, match="/components/parameters/P refers to itself"):
        notation.current(given)


def test_what_is_referred_to_inside_a_schema_becomes_a_component() -> None:
    """Also with percent signs, and when it refers to itself; the bare names of a discriminator become references."""
    tree = {"type": "object", "properties": {"child": {"$ref": "#/components/schemas/A/properties/tree"}}}
    given = document(
        "3.1.0",
        A={"properties": {"tree": tree, "b": {"$ref": "#/components/schemas/B%5F"}}},
        B_={"oneOf": [ref("A")], "discriminator": {"propertyName": "t", "mapping": {"x": "A"}}},
    )
    schemas = notation.current(given)["components"]["schemas"]

    assert ref("ATree") == schemas["ATree"]["properties"]["child"]
    assert ref("B_") == schemas["A"]["properties"]["b"]
    assert {"x": ref("A")["$ref"]} == schemas["B_"]["discriminator"]["mapping"]


def test_a_reference_out_of_the_document_is_named_with_its_place() -> None:
    """And says what to do."""
    given = document("3.1.0", S={"properties": {"a": {"$ref": "other.yaml#/X"}}})
    given["paths"]["/a"]["get"]["responses"] = {"200": {"content": {"application/json": {"schema": ref("S")}}}}
    with pytest.raises(SpecError, match=r"^/components/schemas/S/properties/a: \$ref 'other.yaml#/X' .* bundle"):
        trim(given, Keep(["/"]))


def test_security_and_servers_of_operations_stay() -> None:
    """The schemes that an operation names are kept, and servers of paths and operations without their prose."""
    given = document("3.1.0")
    server = {"url": "https://x", "description": "Prose"}
    given["paths"]["/a"] |= {"servers": [server]}
    given["paths"]["/a"]["get"] |= {"security": [{"Key": []}], "servers": [server], "callbacks": {"x": {}}}
    given["components"]["securitySchemes"] = {"Key": {"type": "http", "scheme": "basic"}, "Other": {"type": "http"}}
    found = trim(given, Keep(["/"]))

    assert ["Key"] == list(found["components"]["securitySchemes"])
    assert [{"url": "https://x"}] == found["paths"]["/a"]["servers"] == found["paths"]["/a"]["get"]["servers"]
    assert "callbacks" not in found["paths"]["/a"]["get"]


def test_a_scheme_that_is_not_declared_is_named() -> None:
    """With the operation that names it."""
    given = document("3.1.0")
    given["paths"]["/a"]["get"] |= {"security": [{"Ghost": []}], "operationId": "a"}
    with pytest.raises(SpecError, match="/paths/~1a/get/security names the scheme 'Ghost'"):
        validate(given)


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        (["/a"], ["/b get", "/b put"]),
        (["bGet"], ["/a get", "/b put"]),
        (["PUT /b", "GET /a"], ["/b get"]),
    ],
)
def test_keep_can_exclude(exclude: list[str], left: list[str]) -> None:
    """Prefixes, ids, and methods with their path."""
    given = document("3.1.0")
    given["paths"]["/b"] = {"get": {"operationId": "bGet"}, "put": {"operationId": "bPut"}}
    paths = trim(given, Keep(["/"], exclude=exclude))["paths"]

    assert left == [f"{path} {method}" for path, item in paths.items() for method in item]


def test_an_exclusion_of_nothing_is_stale() -> None:
    """As other corrections are."""
    with pytest.raises(SpecError, match="stale correction: keep/exclude names what is not there: ghost"):
        trim(document("3.1.0"), Keep(["/"], exclude=["ghost"]))


_ELSEWHERE: list[Json] = [
    {"A": {"properties": {"x": {}}}, "B": {"allOf": [ref("A"), {"properties": {"y": {}}, "required": ["x", "y"]}]}},
    {"A": {"properties": {"x": {}}}, "B": {"allOf": [ref("A")], "properties": {"y": {}}, "required": ["x", "y"]}},
    {"A": {"properties": {"x": {}}, "required": ["y"]}, "B": {"allOf": [ref("A"), {"properties": {"y": {}}}]}},
    {"A": {"properties": {"x": {}}, "required": ["y"], "additionalProperties": {"type": "string"}}},
]


@pytest.mark.parametrize("schemas", _ELSEWHERE)
def test_what_is_required_may_be_declared_elsewhere(schemas: Json) -> None:
    """By another member of an allOf, beside it, or by nothing but a schema for all keys."""
    given = document("3.1.0", **schemas)
    given["info"] = {"title": "t", "version": "1"}
    given["paths"]["/a"]["get"]["operationId"] = "a"

    validate(given)


def test_a_document_that_explodes_by_references_is_refused_fast() -> None:
    """Thirty schemas of two members each would make a billion."""
    schemas = {f"S{n:02}": {"allOf": [ref(f"S{n - 1:02}")] * 2} for n in range(1, 31)}
    start = time.monotonic()
    with pytest.raises(SpecError, match="takes more than 50,000 members to merge"):
        rules.apply(document("3.1.0", S00={"type": "object"}, **schemas), ["flat-from-all-of"])

    assert time.monotonic() - start < 20
