"""Operations get the tag of their resource, and paths the header of their family."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from codegen import resources
from codegen.errors import SpecError

Json = Any
RESOURCES = [
    {"prefix": "/pets", "tag": "pets", "about": "Pets."},
    {"prefix": "/pets/{id}/toys", "tag": "toys", "about": "Toys."},
    {"prefix": "/shops", "tag": "shops", "about": "Shops."},
]
HEADER = {"prefix": "/pets", "name": "X-Pet-Law", "value": "v=2", "why": "They say so."}


def document(*paths: str) -> Json:
    return {"paths": {path: {"get": {"operationId": path}} for path in paths}, "components": {}}


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        ("/pets", "pets"),
        ("/pets/{id}", "pets"),
        ("/pets/{id}/toys", "toys"),
        ("/pets/{id}/toys/{toy}", "toys"),
        ("/pets/{id}/toyshop", "pets"),
    ],
)
def test_the_longest_prefix_gives_the_tag(path: str, tag: str) -> None:
    """Prefixes are compared segment by segment."""
    assert [tag] == resources.tag(document(path), RESOURCES)["paths"][path]["get"]["tags"]


def test_a_tag_replaces_those_of_the_publisher() -> None:
    """An operation has one tag, since it lives in one module."""
    given = document("/pets")
    given["paths"]["/pets"]["get"]["tags"] = ["Assistants", "Beta"]

    assert ["pets"] == resources.tag(given, RESOURCES)["paths"]["/pets"]["get"]["tags"]


def test_every_tag_is_described() -> None:
    """The document lists its resources, with what they are about."""
    assert [{"name": one["tag"], "description": one["about"]} for one in RESOURCES] == resources.tag(
        document(), RESOURCES
    )["tags"]


def test_a_path_without_a_resource_is_named() -> None:
    """New paths under a kept prefix stop the sync instead of landing anywhere."""
    with pytest.raises(SpecError, match="covers the path /petshop"):
        resources.tag(document("/petshop"), RESOURCES)


def test_paths_under_a_prefix_declare_its_header() -> None:
    """The header is a component, referred to by the paths it is for and by no other."""
    given = document("/pets", "/pets/{id}", "/shops", "/petshop")
    given["paths"]["/pets"]["parameters"] = [{"in": "query", "name": "q"}]
    before = copy.deepcopy(given)
    extended = resources.add_headers(given, [HEADER])
    reference = {"$ref": "#/components/parameters/X-Pet-Law"}

    assert before == given
    assert [{"in": "query", "name": "q"}, reference] == extended["paths"]["/pets"]["parameters"]
    assert [reference] == extended["paths"]["/pets/{id}"]["parameters"]
    assert not {"parameters"} & {*extended["paths"]["/shops"], *extended["paths"]["/petshop"]}
    assert {
        "X-Pet-Law": {
            "in": "header",
            "name": "X-Pet-Law",
            "required": False,
            "schema": {"type": "string", "enum": ["v=2"]},
        }
    } == extended["components"]["parameters"]


def test_a_header_for_no_path_is_stale() -> None:
    """A header whose prefix matches nothing is named."""
    with pytest.raises(SpecError, match="stale correction: the header X-Pet-Law covers no path"):
        resources.add_headers(document("/shops"), [HEADER])


def test_a_header_that_upstream_declares_is_stale() -> None:
    """Once the publisher declares the header himself, it would be there twice; the sync stops and says so."""
    given = document("/pets")
    given["paths"]["/pets"]["get"]["parameters"] = [{"in": "header", "name": "x-pet-law", "schema": {"type": "string"}}]
    with pytest.raises(SpecError, match="X-Pet-Law"):
        resources.add_headers(given, [HEADER])


def test_two_headers_do_not_share_a_component() -> None:
    """Names that differ in hyphens only are kept apart."""
    second = {**HEADER, "name": "XPet-Law", "prefix": "/shops"}
    extended = resources.add_headers(document("/pets", "/shops"), [HEADER, second])

    assert {"X-Pet-Law", "XPet-Law"} == {one["name"] for one in extended["components"]["parameters"].values()}
