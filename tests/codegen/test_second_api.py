"""An API that has nothing to do with ours generates, imports and is called as its document says."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from tests.codegen import generating
from tests.codegen.small_upstream import ref, reply

Json = Any


def pets() -> Json:
    """Return an API without tags, with parameters everywhere and every kind of reply."""
    pet = {
        "type": "object",
        "properties": {"name": {"type": "string"}, "home": ref("Home"), "class": {"type": "string"}},
        "required": ["name"],
    }
    cave = {
        "type": "object",
        "properties": {"kind": {"const": "cave"}, "inside": {"type": "array", "items": ref("Home")}},
        "required": ["kind"],
    }
    tree = {
        "type": "object",
        "properties": {"kind": {"enum": ["oak", "elm"], "type": "string"}, "height": {"type": "number"}},
        "required": ["kind"],
    }
    law = {"in": "header", "name": "X-Pet-Law", "required": True, "schema": {"type": "string"}}
    trace = {"in": "header", "name": "X-Trace", "schema": {"type": "string"}}
    name = {"in": "path", "name": "pet-name", "required": True, "schema": {"type": "string"}}
    many = {"in": "query", "name": "kinds", "schema": {"type": "array", "items": {"type": "string"}}}
    body = {"content": {"application/json": {"schema": {"type": "array", "items": ref("Pet")}}}}
    gone = {"operationId": "d", "responses": {"204": {"description": "Gone."}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": {
            "/pets": {
                "get": {
                    "operationId": "a",
                    "parameters": [many, law],
                    "responses": reply({"type": "array", "items": ref("Pet")}),
                },
                "put": {
                    "operationId": "b",
                    "requestBody": body,
                    "responses": reply({"type": "object", "additionalProperties": ref("Pet")}),
                },
            },
            "/pets/{pet-name}": {
                "parameters": [name, trace],
                "get": {"operationId": "c", "responses": reply(ref("Pet"))},
                "delete": gone,
            },
            "/homes": {
                "get": {
                    "operationId": "e",
                    "responses": reply(
                        {"oneOf": [{"type": "null"}, ref("Home"), {"type": "array", "items": ref("Home")}]}
                    ),
                }
            },
        },
        "components": {
            "schemas": {"Pet": pet, "Cave": cave, "Tree": tree, "Home": {"anyOf": [ref("Cave"), ref("Tree")]}}
        },
    }


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the generated package, importable."""
    folder = tmp_path_factory.mktemp("pets")
    made = generating.generate(folder, "pets_api", pets())
    sys.path.insert(0, str(folder))
    yield made
    sys.path.remove(str(folder))


class Server:
    """Answers with one reply and remembers the call."""

    def __init__(self, reply: httpx.Response) -> None:
        self.reply = reply
        self.call: Any = None

    def __execute__(self, call: Any) -> httpx.Response:
        self.call = call
        self.reply.request = httpx.Request(call.operation.method, "https://pets.example")
        return self.reply


def operation(package: Path, method: str, path: str) -> Any:
    """Return the module of an operation by its method and path."""
    for file in package.glob("api/*/*.py"):
        module: ModuleType = import_module(".".join(file.relative_to(package.parent).with_suffix("").parts))
        found = getattr(module, "OPERATION", None)
        if found is not None and (found.method, found.path.replace("pet_name", "pet-name")) == (method, path):
            return module
    raise AssertionError(f"no module for {method} {path}")


def test_everything_of_it_works(package: Path) -> None:
    """Every module imports, every model round-trips, every operation and resource method can be called."""
    assert {} == generating.run(package.parent)


def test_lists_of_models_come_back_as_lists(package: Path) -> None:
    """A list parameter repeats its name, a required header is required, and the reply is a list of models."""
    module = operation(package, "GET", "/pets")
    server = Server(httpx.Response(200, json=[{"name": "Rex"}, {"name": "Tom", "class": "cat"}]))
    found = module.sync(client=server, kinds=["dog", "cat"], x_pet_law="strict")

    assert ["Rex", "Tom"] == [pet.name for pet in found]
    assert "cat" == found[1].class_
    assert [("kinds", "dog"), ("kinds", "cat")] == server.call.query
    assert {"X-Pet-Law": "strict"} == server.call.headers


def test_a_list_is_sent_and_a_map_comes_back(package: Path) -> None:
    """Models and plain objects may be mixed in a body that is a list."""
    module = operation(package, "PUT", "/pets")
    pet = import_module("pets_api.models").Pet
    server = Server(httpx.Response(200, json={"rex": {"name": "Rex"}}))
    found = module.sync(client=server, body=[pet(name="Rex"), {"name": "Tom"}])

    assert b'[{"name":"Rex"},{"name":"Tom"}]' == server.call.content
    assert {"rex": pet(name="Rex")} == found


def test_a_reply_without_content_is_none(package: Path) -> None:
    """204 gives None; ids are encoded, optional headers go out when given."""
    module = operation(package, "DELETE", "/pets/{pet-name}")
    server = Server(httpx.Response(204))

    assert module.sync("Rex/II", client=server, x_trace="t1") is None
    assert ("/pets/Rex%2FII", {"X-Trace": "t1"}) == (server.call.path, server.call.headers)


HOME: dict[str, Any] = {
    "kind": "cave",
    "inside": [{"kind": "oak", "height": 1.5}, {"kind": "moat"}, {"kind": "cave", "inside": []}],
}


HOMES: list[Json] = [HOME, [HOME, {"kind": "elm"}], None, [], [None, "x"]]


@pytest.mark.parametrize("data", HOMES)
def test_unions_within_unions_are_read(package: Path, data: Json) -> None:
    """An object, a list of objects or null; each home is its own class, unknown kinds are kept."""
    module = operation(package, "GET", "/homes")
    found = module.sync(client=Server(httpx.Response(200, content=json.dumps(data).encode())))
    encode = import_module("pets_api._runtime.model").encode
    home = found[0] if data == [HOME, {"kind": "elm"}] else found

    assert data == encode(found)
    assert data in (None, [], [None, "x"]) or ["Tree", "UnknownVariant", "Cave"] == [
        type(one).__name__ for one in home.inside
    ]
