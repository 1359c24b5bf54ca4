"""A document that generators and validators would trip over is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from codegen.errors import SpecError
from codegen.validate import validate

Json = Any
TWICE = {"operationId": "listPets", "responses": {"200": {"description": "x"}}}


def document() -> Json:
    schema = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
    reply = {"description": "Pets.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": {"/pets": {"get": {"operationId": "listPets", "responses": {"200": reply}}}},
        "components": {"schemas": {"Pet": schema}},
    }


def test_a_valid_document_passes() -> None:
    """Nothing is raised."""
    validate(document())


def test_a_circle_of_references_is_valid() -> None:
    """Schemas may contain themselves."""
    given = document()
    given["components"]["schemas"]["Pet"]["properties"]["parent"] = {"$ref": "#/components/schemas/Pet"}

    validate(given)


DAMAGE: dict[str, tuple[Callable[[Json], object], str]] = {
    "a dangling reference": (
        lambda it: it["components"]["schemas"].pop("Pet"),
        r"\$ref '#/components/schemas/Pet' leads nowhere",
    ),
    "a dangling mapping": (
        lambda it: it["components"]["schemas"].update(
            U={"oneOf": [], "discriminator": {"propertyName": "t", "mapping": {"a": "#/components/schemas/Ghost"}}}
        ),
        "'#/components/schemas/Ghost' leads nowhere",
    ),
    "a missing operation id": (lambda it: it["paths"]["/pets"]["get"].pop("operationId"), "operationId None"),
    "an operation id twice": (
        lambda it: it["paths"].update({"/dogs": {"get": TWICE}}),
        "operationId 'listPets' is given to 2",
    ),
    "an undeclared required key": (
        lambda it: it["components"]["schemas"]["Pet"]["required"].append("age"),
        "/components/schemas/Pet requires properties it does not declare: age",
    ),
    "a type that is none": (
        lambda it: it["components"]["schemas"]["Pet"].update(type="objekt"),
        "/components/schemas/Pet",
    ),
    "a minimum that is a text": (
        lambda it: it["components"]["schemas"]["Pet"].update(minimum="1"),
        "/components/schemas/Pet",
    ),
    "properties as a list": (lambda it: it["components"]["schemas"]["Pet"].update(properties=[]), "Pet"),
    "a reply without description": (
        lambda it: it["paths"]["/pets"]["get"]["responses"]["200"].pop("description"),
        "description",
    ),
    "a path without slash": (lambda it: it["paths"].update(pets=it["paths"].pop("/pets")), "pets"),
    "an undeclared placeholder": (lambda it: it["paths"].update({"/pets/{id}": it["paths"].pop("/pets")}), "{id}"),
    "a parameter twice": (
        lambda it: it["paths"]["/pets"]["get"].update(parameters=[{"in": "query", "name": "q", "schema": {}}] * 2),
        "q",
    ),
    "no info": (lambda it: it.pop("info"), "info"),
    "an unknown key": (lambda it: it.update(pathz={}), "pathz"),
    "a schema name with spaces": (lambda it: it["components"]["schemas"].update({"a b": {}}), "a b"),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_document_is_refused(kind: str) -> None:
    """The message names the place or the thing that is wrong."""
    damage, problem = DAMAGE[kind]
    given = document()
    damage(given)
    with pytest.raises(SpecError, match=problem):
        validate(given)
