"""A small published specification, the corrections that go with it, and the command line that works on both."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.codegen.command import codegen

Json = Any
BEFORE = "openapi: 3.1.0\npaths: {}\ncomponents: {}\n"


def ref(name: str) -> Json:
    """Return a reference to a component schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def reply(schema: Json) -> Json:
    """Return the replies of an operation that succeeds with one kind of JSON."""
    return {"200": {"description": "Said by the publisher.", "content": {"application/json": {"schema": schema}}}}


def published() -> Json:
    """Return a specification with work for every rule, and prose to drop."""
    toy = {
        "type": "object",
        "properties": {"name": {"type": "string", "nullable": True}},
        "required": ["name", "ghost"],
    }
    ball = {
        "type": "object",
        "properties": {"kind": {"type": "string", "enum": ["ball"]}, "size": {"default": 3}},
        "required": ["kind"],
    }
    inline = {"type": "object", "properties": {"kind": {"type": "string", "enum": ["bone"]}}, "required": ["kind"]}
    pet: Json = {
        "allOf": [ref("Toy"), {"type": "object", "properties": {"toy": ref("AnyToy")}}],
        "title": "Pet",
        "example": {},
    }
    listing: Json = {
        "operationId": "listPets",
        "summary": "Said",
        "parameters": [],
        "responses": reply({"type": "array", "items": ref("Pet")}),
    }
    feeding = {"operationId": "feedPet", "responses": reply(ref("Pet")), "x-meta": 1}
    owner = {"in": "path", "name": "id", "required": True, "schema": {"type": "string"}}
    made: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "7"},
        "servers": [{"url": "https://pets.example/v1"}],
        "security": [{"Key": []}],
        "paths": {
            "/pets": {"get": listing},
            "/pets/{id}": {"parameters": [owner], "post": feeding},
            "/shops": {"get": {"responses": {}}},
        },
        "components": {
            "schemas": {
                "Toy": toy,
                "Pet": pet,
                "Ball": ball,
                "AnyToy": {"oneOf": [ref("Ball"), inline], "discriminator": {"propertyName": "kind"}},
            },
            "securitySchemes": {"Key": {"type": "http", "scheme": "bearer"}},
        },
    }
    return made


def corrections() -> Json:
    """Return what the corrections file for that specification holds."""
    rules = [
        "null-from-nullable",
        "const-from-single-enum",
        "note-from-default",
        "flat-from-all-of",
        "named-inline-variants",
    ]
    return {
        "info": {"title": "Our pets", "version": "1"},
        "keep": {"paths": ["/pets"], "operations": ["listPets", "feedPet"], "schemas": ["AnyToy"]},
        "resources": [{"prefix": "/pets", "tag": "pets", "about": "Pets."}],
        "headers": [{"prefix": "/pets", "name": "X-Pets", "value": "yes", "why": "Pets want it."}],
        "rules": [{"rule": rule, "why": "Needed."} for rule in [*rules, "mapped-discriminators"]],
        "corrections": [{"at": "/components/schemas/Toy/required", "drop": ["ghost"], "why": "No such key."}],
    }


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Workshop:
    """A folder with a published specification, corrections, descriptions and an openapi.yaml from before."""

    folder: Path

    @property
    def upstream(self) -> Path:
        return self.folder / "2026-08-21-abcdef1.json"

    @property
    def corrections(self) -> Path:
        return self.folder / "corrections.yaml"

    @property
    def output(self) -> Path:
        return self.folder / "openapi.yaml"

    def prepare(self, upstream: Json = None, plan: Json = None, words: Json = None) -> None:
        """Write the files, as given or as in the functions above."""
        (self.folder / "descriptions").mkdir(exist_ok=True)
        self.upstream.write_text(json.dumps(published() if upstream is None else upstream), encoding="utf-8")
        self.corrections.write_text(yaml.safe_dump(corrections() if plan is None else plan), encoding="utf-8")
        (self.folder / "descriptions" / "words.yaml").write_text(json.dumps(words or {}), encoding="utf-8")
        self.output.write_text(BEFORE, encoding="utf-8")

    def arguments(self, upstream: str | Path | None = None) -> list[str]:
        """Return the arguments of a sync in this folder."""
        source = str(upstream if upstream is not None else self.upstream)
        return [
            "spec",
            "--upstream",
            source,
            "--output",
            str(self.output),
            "--corrections",
            str(self.corrections),
            "--descriptions",
            str(self.folder / "descriptions"),
        ]

    def sync(self, upstream: str | Path | None = None) -> Done:
        """Run the command in another process."""
        return command(*self.arguments(upstream))


def command(*arguments: str, **environment: str) -> Done:
    """Run `python -m codegen` with some arguments, from the root of the repository."""
    done = codegen(*arguments, **environment)
    return Done(done.returncode, done.stdout, done.stderr)
