"""Our own words stand where the document has a place for them, and what has none is counted."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from codegen import descriptions
from codegen.descriptions import Descriptions
from codegen.errors import SpecError

Json = Any
WORDS = Descriptions(
    operations={
        "addPet": {
            "summary": "Add\n  a pet",
            "description": "It is  new.",
            "body": "The pet.",
            "replies": {"200": "Added."},
            "parameters": {"limit": "Here, how many."},
        }
    },
    parameters={"limit": "How many, 1 to 100.", "id": "Which pet."},
    responses={"Sorry": "It failed."},
    schemas={
        "Pet": {
            "description": "A pet.",
            "properties": {"name": "Its name.", "toys": "Its toys.", "toys.size": "In cm."},
        },
        "addPet": {"properties": {"note": "A note."}},
        "Kind": {"description": "A kind."},
    },
)


def document() -> Json:
    toys = {
        "type": "array",
        "items": {"anyOf": [{"type": "object", "properties": {"size": {"type": "integer"}}}, {"type": "null"}]},
    }

    def limit() -> Json:
        return {"in": "query", "name": "limit", "schema": {}}

    body: Json = {"content": {"application/json": {"schema": {"type": "object", "properties": {"note": {}}}}}}
    adding: Json = {
        "operationId": "addPet",
        "parameters": [limit()],
        "requestBody": body,
        "responses": {"200": {}, "400": {}, "500": {"$ref": "#/components/responses/Sorry"}},
    }
    listing: Json = {
        "operationId": "listPets",
        "parameters": [limit(), {"$ref": "#/components/parameters/XLaw"}],
        "responses": {},
    }
    made: Json = {
        "paths": {"/pets/{id}": {"parameters": [{"in": "path", "name": "id"}], "post": adding, "get": listing}},
        "components": {
            "schemas": {
                "Pet": {"type": "object", "properties": {"name": {"type": "string"}, "toys": toys}},
                "Kind": {"enum": ["a"]},
                "Any": True,
            },
            "responses": {"Sorry": {"content": {}}, "Other": {}},
            "parameters": {"XLaw": {"in": "header", "name": "X-Law"}},
        },
    }
    return made


def described() -> Json:
    given = document()
    before = copy.deepcopy(given)
    result = descriptions.describe(given, WORDS)

    assert before == given
    return result


def test_schemas_and_properties_are_described_at_any_depth() -> None:
    """A property is named by its dotted path; lists and alternatives in between do not count."""
    schemas = described()["components"]["schemas"]
    toys = schemas["Pet"]["properties"]["toys"]

    assert ("A pet.", "A kind.", True) == (
        schemas["Pet"]["description"],
        schemas["Kind"]["description"],
        schemas["Any"],
    )
    assert ("Its name.", "Its toys.") == (schemas["Pet"]["properties"]["name"]["description"], toys["description"])
    assert {"description": "In cm.", "type": "integer"} == toys["items"]["anyOf"][0]["properties"]["size"]


def test_a_description_comes_first() -> None:
    """It is read before the rest of its schema; the other keys keep their order."""
    assert ["description", "type", "properties"] == list(described()["components"]["schemas"]["Pet"])


def test_operations_are_described() -> None:
    """Summary, description, body and replies; line breaks in the words are those of the file, not of the text."""
    operation = described()["paths"]["/pets/{id}"]["post"]

    assert ["operationId", "summary", "description"] == list(operation)[:3]
    assert ("Add a pet", "It is new.") == (operation["summary"], operation["description"])
    assert "The pet." == operation["requestBody"]["description"]
    assert "Added." == operation["responses"]["200"]["description"]


def test_what_has_to_be_described_gets_a_placeholder() -> None:
    """OpenAPI wants a description on every reply; one without words says so, and counts as not described."""
    result = described()

    assert descriptions.PLACEHOLDER == result["paths"]["/pets/{id}"]["post"]["responses"]["400"]["description"]
    assert descriptions.PLACEHOLDER == result["components"]["responses"]["Other"]["description"]
    assert "It failed." == result["components"]["responses"]["Sorry"]["description"]


def test_an_operation_may_describe_its_own_parameter() -> None:
    """The words for one operation win over those for all, which are for operations with words of their own only."""
    paths = described()["paths"]["/pets/{id}"]

    assert "Here, how many." == paths["post"]["parameters"][0]["description"]
    assert descriptions.PLACEHOLDER == paths["get"]["parameters"][0]["description"]
    assert "Which pet." == paths["parameters"][0]["description"]


def test_inline_bodies_are_described_by_the_operation() -> None:
    """The properties of a body without a name go by the operation's."""
    body = described()["paths"]["/pets/{id}"]["post"]["requestBody"]["content"]["application/json"]["schema"]

    assert "A note." == body["properties"]["note"]["description"]


def test_coverage_counts_what_is_described_and_names_the_rest() -> None:
    """Each kind of place is counted; references are not places of their own."""
    found = {one.kind: (one.described, one.missing) for one in descriptions.coverage(described())}

    assert (1, ["/paths/~1pets~1{id}/get"]) == found["operations"]
    assert (2, []) == found["schemas"]
    assert (4, []) == found["properties"]
    assert ["/paths/~1pets~1{id}/get/limit", "/components/parameters/XLaw"] == found["parameters"][1]


@pytest.mark.parametrize(("described_places", "missing", "share"), [(3, 1, 0.75), (0, 2, 0.0), (0, 0, 1.0)])
def test_the_share_is_that_of_the_described(described_places: int, missing: int, share: float) -> None:
    """Nothing to describe is all described."""
    assert share == descriptions.Coverage("kind", described_places, ["x"] * missing).share


def test_words_without_a_place_are_named() -> None:
    """Descriptions of what is no longer in the document are listed, of operations and parameters too."""
    words = Descriptions(
        operations={"goneOperation": {}, "addPet": {"parameters": {"goneArgument": "x"}, "replies": {"418": "x"}}},
        parameters={"goneParameter": "x"},
        responses={"GoneReply": "x"},
        schemas={"Gone": {"description": "x"}, "Pet": {"properties": {"gone": "x", "toys.gone": "x", "name": "kept"}}},
    )
    listed = descriptions.unused(document(), words)

    assert {"Gone.", "Pet.gone", "Pet.toys.gone", "operation goneOperation"} <= set(listed)
    assert not [one for one in listed if one.endswith("name")]
    assert ["goneArgument", "418", "goneParameter", "GoneReply"] == [
        name for name in ("goneArgument", "418", "goneParameter", "GoneReply") if any(name in one for one in listed)
    ]


def write(folder: Path, **files: Json) -> None:
    for name, data in files.items():
        (folder / f"{name}.yaml").write_text(json.dumps(data), encoding="utf-8")


def test_a_folder_of_files_is_read_as_one(tmp_path: Path) -> None:
    """Sections may be spread over files, or empty."""
    write(tmp_path, a={"schemas": {"A": {}}, "parameters": None}, b={"schemas": {"B": {}}, "parameters": {"x": "y"}})
    (tmp_path / "notes.txt").write_text("not read", encoding="utf-8")
    found = descriptions.read(tmp_path)

    assert ({"A": {}, "B": {}}, {"x": "y"}) == (found.schemas, found.parameters)


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"a": {"schemas": {"A": {}}}, "b": {"schemas": {"A": {}}}}, r"b\.yaml describes again: A"),
        ({"a": {"shemas": {}}}, r"a\.yaml has unknown sections: shemas"),
        ({"a": ["schemas"]}, r"a\.yaml must hold a mapping"),
    ],
)
def test_files_that_contradict_are_refused(tmp_path: Path, files: Json, problem: str) -> None:
    """The same thing described twice, and misspelt sections, are named with their file."""
    write(tmp_path, **files)
    with pytest.raises(SpecError, match=problem):
        descriptions.read(tmp_path)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A misspelt folder is not a folder without descriptions."""
    with pytest.raises(SpecError, match="nowhere"):
        descriptions.read(tmp_path / "nowhere")
