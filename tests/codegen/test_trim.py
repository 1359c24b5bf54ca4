"""Trimming keeps some paths and what they reach, without the publisher's words."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from codegen.errors import SpecError
from codegen.trim import Keep, clean_schema, require, trim

Json = Any
NAMED_LIKE_KEYWORDS = (
    "title",
    "description",
    "default",
    "example",
    "examples",
    "nullable",
    "enum",
    "externalDocs",
    "x-property",
)


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def reply(schema: Json) -> Json:
    return {
        "responses": {
            "200": {"description": "Prose.", "content": {"application/json": {"schema": schema, "example": 1}}}
        }
    }


def published() -> Json:
    """Return a small published specification with everything that is to be dropped."""
    made: dict[str, Any] = {
        "openapi": "3.0.3",
        "info": {"title": "Prose", "version": "2.0.0", "description": "Prose"},
        "servers": [{"url": "https://server.example/v1", "description": "Prose"}],
        "security": [{"Key": []}],
        "tags": [{"name": "Prose"}],
        "x-meta": {"groups": []},
        "paths": {
            "/pets/{id}/toys": {"get": {"operationId": "listToys", "summary": "Prose", **reply(ref("Toy"))}},
            "/pets": {"get": {"operationId": "listPets", "description": "Prose", "x-meta": 1, **reply(ref("Pet"))}},
            "/petshop": {"get": {"operationId": "getShop", **reply(ref("Shop"))}},
        },
        "components": {
            "schemas": {
                "Shop": {"type": "object"},
                "Toy": {"type": "object", "title": "Prose", "properties": {"owner": ref("Pet")}},
                "Pet": {
                    "type": "object",
                    "example": {"$ref": "#/components/schemas/Ghost"},
                    "properties": {"toy": ref("Toy")},
                },
                "Event": {
                    "oneOf": [ref("Bark")],
                    "discriminator": {"propertyName": "t", "mapping": {"b": ref("Bark")["$ref"]}},
                },
                "Bark": {"properties": {"t": {"type": "string", "enum": ["b"]}}},
            },
            "securitySchemes": {
                "Key": {"type": "http", "scheme": "bearer", "description": "Prose"},
                "Other": {"type": "http"},
            },
        },
    }
    return made


def test_only_the_wanted_paths_stay() -> None:
    """A prefix is compared segment by segment: /pets covers /pets/{id}/toys, not /petshop."""
    assert ["/pets", "/pets/{id}/toys"] == list(trim(published(), Keep(["/pets"]))["paths"])


def test_what_the_paths_reach_stays() -> None:
    """References are followed, in circles too, and nothing else is kept; references in examples are no references."""
    assert ["Pet", "Toy"] == list(trim(published(), Keep(["/pets"]))["components"]["schemas"])


def test_wanted_schemas_stay_although_no_path_reaches_them() -> None:
    """Extra schemas bring with them what they reach."""
    assert ["Bark", "Event", "Pet", "Toy"] == list(
        trim(published(), Keep(["/pets"], schemas=["Event"]))["components"]["schemas"]
    )


def test_only_the_security_schemes_in_use_stay() -> None:
    """The scheme that the document requires stays, without its prose."""
    assert {"Key": {"type": "http", "scheme": "bearer"}} == trim(published(), Keep(["/pets"]))["components"][
        "securitySchemes"
    ]


def test_the_words_of_the_publisher_go() -> None:
    """Titles, descriptions, summaries, examples and extensions go, at every level."""
    trimmed = repr(trim(published(), Keep(["/pets"], schemas=["Event"])))

    assert "Prose" not in trimmed
    assert "x-meta" not in trimmed
    assert "example'" not in trimmed


def test_the_given_document_stays_as_it_was() -> None:
    """Trimming is a pure function."""
    given = published()
    trim(given, Keep(["/pets"], schemas=["Event"]))

    assert published() == given


def test_the_order_does_not_depend_on_the_order_of_the_given_document() -> None:
    """Paths, components and properties come sorted, so that a publisher's reshuffling shows no difference."""
    given = published()
    shuffled = copy.deepcopy(given)
    shuffled["paths"] = dict(reversed(given["paths"].items()))
    shuffled["components"]["schemas"] = dict(reversed(given["components"]["schemas"].items()))

    assert repr(trim(given, Keep(["/pets"]))) == repr(trim(shuffled, Keep(["/pets"])))


def test_trimming_twice_changes_nothing_more() -> None:
    """A trimmed document trims to itself."""
    once = trim(published(), Keep(["/pets"]))

    assert once == trim(once, Keep(["/pets"]))


@pytest.mark.parametrize("name", NAMED_LIKE_KEYWORDS)
def test_a_property_named_like_a_keyword_survives(name: str) -> None:
    """`title`, `default` and the like are dropped as keywords, never as properties, patterns or definitions."""
    schema: Json = {
        key: {name: {"type": "string", "title": "gone"}} for key in ("properties", "patternProperties", "$defs")
    }
    schema |= {"items": {"properties": {name: {"title": "gone"}}}, "required": [name]}
    kept: Json = {key: {name: {"type": "string"}} for key in ("properties", "patternProperties", "$defs")}

    assert {**kept, "items": {"properties": {name: {}}}, "required": [name]} == clean_schema(schema)


@pytest.mark.parametrize("key", ["enum", "const", "default"])
def test_values_are_kept_as_they_are(key: str) -> None:
    """What a schema allows or assumes is data, even where it looks like prose."""
    value = [{"title": "kept", "description": "kept", "x-kept": 1}]

    assert {key: value} == clean_schema({key: value, "description": "gone"})


def test_properties_come_in_a_stable_order() -> None:
    """type, id and object lead; the rest follows by name; required keys are sorted and named once."""
    schema: dict[str, Any] = {
        "properties": {key: {} for key in ("b", "object", "a", "id", "type")},
        "required": ["b", "a", "b"],
    }
    cleaned = clean_schema(schema)

    assert ["type", "id", "object", "a", "b"] == list(cleaned["properties"])
    assert ["a", "b"] == cleaned["required"]


@pytest.mark.parametrize("schema", [True, False])
def test_truth_values_are_schemas(schema: bool) -> None:
    """`true` and `false` stay."""
    assert clean_schema(schema) is schema


def test_a_missing_operation_is_named() -> None:
    """The operations that the corrections expect must be there."""
    with pytest.raises(SpecError, match=r"missing upstream: feedPet, washPet"):
        require(trim(published(), Keep(["/pets"])), ["listPets", "feedPet", "washPet"])


def test_a_missing_schema_is_named() -> None:
    """The schemas that the corrections keep must be there."""
    with pytest.raises(SpecError, match=r"schema Cat .* missing upstream"):
        trim(published(), Keep(["/pets"], schemas=["Cat"]))


@pytest.mark.parametrize(
    "reference",
    [
        "#/components/schemas/Ghost",
        "#/components/ghosts/Pet",
        "#/paths/~1pets",
        "https://x.example/y.yaml#/Pet",
        "pet.yaml",
        "",
        "#",
        "#/",
    ],
)
def test_a_reference_to_nowhere_is_named(reference: str) -> None:
    """A $ref that leads to no component of this very document is refused by name."""
    given = published()
    given["components"]["schemas"]["Toy"]["properties"]["owner"] = {"$ref": reference}
    with pytest.raises(SpecError, match=r"\$ref") as caught:
        trim(given, Keep(["/pets"]))

    assert repr(reference) in str(caught.value)


def test_all_kinds_of_components_are_cleaned() -> None:
    """Parameters, bodies, replies and headers that are components lose their prose too."""
    prose = {"description": "Prose", "example": 1, "x-meta": 1}
    content = {"content": {"application/json": {"schema": {"title": "Prose", "type": "string"}, "examples": {}}}}
    given = published()
    given["paths"]["/pets"]["get"] |= {
        "parameters": [{"$ref": "#/components/parameters/p"}],
        "requestBody": {"$ref": "#/components/requestBodies/b"},
        "responses": {"200": {"$ref": "#/components/responses/r"}},
    }
    given["components"] |= {
        "parameters": {"p": {"in": "query", "name": "p", "schema": {"title": "Prose"}, **prose}},
        "requestBodies": {"b": {**content, **prose}},
        "responses": {"r": {"headers": {"X": {"schema": {"title": "Prose"}, **prose}}, **prose}},
    }
    components = trim(given, Keep(["/pets"]))["components"]

    assert {"p": {"in": "query", "name": "p", "schema": {}}} == components["parameters"]
    assert {"b": {"content": {"application/json": {"schema": {"type": "string"}}}}} == components["requestBodies"]
    assert {"r": {"headers": {"X": {"schema": {}}}}} == components["responses"]
