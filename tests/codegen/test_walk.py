"""The walk finds every schema of a document, and nothing that only looks like one."""

from __future__ import annotations

from typing import Any

import pytest

from codegen import pointer, walk

Json = Any
KEYWORDS = (
    "title",
    "default",
    "example",
    "nullable",
    "enum",
    "items",
    "properties",
    "allOf",
    "$ref",
    "required",
    "mapping",
)


def found(schema: Json) -> list[str]:
    """Return the places below one component schema that count as schemas."""
    document = {"paths": {}, "components": {"schemas": {"S": schema}}}
    return [where.removeprefix("/components/schemas/S") for where, _ in walk.schemas(document)]


@pytest.mark.parametrize(
    "key", ["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames"]
)
def test_a_keyword_that_holds_a_schema_is_followed(key: str) -> None:
    """The schema under the keyword is found."""
    assert ["", f"/{key}"] == found({key: {"type": "string"}})


@pytest.mark.parametrize("key", ["allOf", "anyOf", "oneOf", "prefixItems"])
def test_every_member_of_a_list_of_schemas_is_followed(key: str) -> None:
    """Each alternative is found."""
    assert ["", f"/{key}/0", f"/{key}/1"] == found({key: [{}, {}]})


@pytest.mark.parametrize("key", ["properties", "patternProperties", "$defs", "dependentSchemas"])
def test_every_value_of_a_map_of_schemas_is_followed(key: str) -> None:
    """Each named schema is found, whatever its name."""
    assert ["", *(f"/{key}/{name}" for name in KEYWORDS)] == found({key: {name: {} for name in KEYWORDS}})


@pytest.mark.parametrize(
    "key", ["default", "example", "examples", "const", "enum", "required", "x-anything", "discriminator"]
)
def test_data_in_a_schema_is_not_a_schema(key: str) -> None:
    """Values that look like schemas stay data."""
    assert [""] == found({key: {"properties": {"a": {}}}})


def test_outer_schemas_come_before_inner_ones() -> None:
    """The order is that of the document, from the outside in."""
    schema: dict[str, Any] = {"properties": {"a": {"items": {"anyOf": [{}, {"not": {}}]}}, "b": {}}}

    assert [
        "",
        "/properties/a",
        "/properties/a/items",
        "/properties/a/items/anyOf/0",
        "/properties/a/items/anyOf/1",
        "/properties/a/items/anyOf/1/not",
        "/properties/b",
    ] == found(schema)


def test_truth_values_are_schemas_that_nothing_is_inside_of() -> None:
    """`additionalProperties: false` and `items: true` end the walk."""
    assert ["", "/properties/a"] == found(
        {"additionalProperties": False, "items": True, "properties": {"a": {}, "b": True}}
    )


def holding(schema: Json) -> Json:
    """Return a document that holds a schema in every place that may hold one."""
    media = {"content": {"application/json": {"schema": schema}}}
    parameter = {"in": "query", "name": "q", "schema": schema}
    header = {"headers": {"X": {"schema": schema}}}
    kinds = {
        "parameters": parameter,
        "responses": {**media, **header},
        "requestBodies": media,
        "headers": {"schema": schema},
    }
    operation = {"parameters": [parameter, media], "requestBody": media, "responses": {"200": {**media, **header}}}
    components = {kind: {"one": node} for kind, node in kinds.items()}
    return {
        "paths": {"/a": {"parameters": [parameter], "get": operation}},
        "components": {"schemas": {"S": schema}, **components},
    }


PLACES = [
    "/components/schemas/S",
    "/components/responses/one/content/application~1json/schema",
    "/components/responses/one/headers/X/schema",
    "/components/requestBodies/one/content/application~1json/schema",
    "/components/parameters/one/schema",
    "/components/headers/one/schema",
    "/paths/~1a/get/parameters/0/schema",
    "/paths/~1a/get/parameters/1/content/application~1json/schema",
    "/paths/~1a/get/requestBody/content/application~1json/schema",
    "/paths/~1a/get/responses/200/content/application~1json/schema",
    "/paths/~1a/get/responses/200/headers/X/schema",
    "/paths/~1a/parameters/0/schema",
]


def test_schemas_are_found_wherever_a_document_may_hold_them() -> None:
    """Components, parameters (of paths and operations), bodies, replies and headers are searched."""
    document = holding({"type": "string"})

    assert sorted(PLACES) == sorted(where for where, _ in walk.schemas(document))


def test_the_parameters_of_a_path_are_found_once() -> None:
    """However many operations a path has, its own parameters are one place each."""
    document = holding({})
    document["paths"]["/a"]["post"] = document["paths"]["/a"]["put"] = {"responses": {}}

    assert 1 == [where for where, _ in walk.schemas(document)].count("/paths/~1a/parameters/0/schema")


def test_every_method_of_every_path_is_an_operation() -> None:
    """Operations come with the pointer that leads to them; other keys of a path are none."""
    item: Json = {
        "summary": "x",
        "parameters": [],
        "x-get": {},
        **{method: {"operationId": method} for method in walk.METHODS},
    }
    document: Json = {"paths": {"/a/{b}": item}}
    operations = list(walk.operations(document))

    assert list(walk.METHODS) == [operation["operationId"] for _, _, operation in operations]
    assert all(pointer.get(document, where) is operation for where, _, operation in operations)


def test_references_are_found_in_mappings_too() -> None:
    """A discriminator's mapping names schemas; a property called mapping or $ref does not."""
    node = {
        "a": [{"$ref": "#/1"}],
        "discriminator": {"propertyName": "type", "mapping": {"x": "#/2"}},
        "properties": {"mapping": {"$ref": "#/3"}, "$ref": {"type": "string"}},
    }

    assert ["#/1", "#/2", "#/3"] == sorted(walk.references(node))


def test_rewriting_changes_inner_schemas_first() -> None:
    """An outer schema sees what became of the schemas inside it; the count is that of the changes."""
    document: Json = {"paths": {}, "components": {"schemas": {"S": {"items": {"items": {}}}}}}
    changed = walk.rewrite(document, lambda _, schema: {**schema, "depth": schema.get("items", {}).get("depth", 0) + 1})

    assert 3 == changed
    assert {"items": {"items": {"depth": 1}, "depth": 2}, "depth": 3} == document["components"]["schemas"]["S"]
