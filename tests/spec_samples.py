"""JSON that openapi.yaml allows: least, fullest, and everything in between that takes another branch of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeGuard

import jsonschema_rs

from codegen.document import load

Json = Any
Schema = dict[str, Any]
REFERENCE = "#/components/schemas/"
_DOCUMENT = "urn:openapi.yaml"
ROOT = Path(__file__).resolve().parents[1]
SPEC = load(ROOT / "openapi.yaml").document
SCHEMAS: dict[str, Schema] = SPEC["components"]["schemas"]


@dataclass(frozen=True)
class Variant:
    """One alternative of a schema, and its name where it is a component."""

    name: str | None
    schema: Schema

    @property
    def properties(self) -> dict[str, Schema]:
        """The declared properties; none for anything but an object."""
        return self.schema.get("properties") or {}

    @property
    def kind(self) -> str | None:
        """The JSON type; None where any is allowed."""
        if "properties" in self.schema:
            return "object"
        kind: str | None = self.schema.get("type")
        return kind


def canonical(value: Json) -> str:
    """Return a text that two values share only when they are the same JSON: 1, 1.0 and true are three."""
    return json.dumps(value, sort_keys=True)


def is_object(value: Json) -> TypeGuard[dict[str, Json]]:
    """Say whether JSON is an object."""
    return isinstance(value, dict)


def is_list(value: Json) -> TypeGuard[list[Json]]:
    """Say whether JSON is a list."""
    return isinstance(value, list)


def variants(schema: Schema) -> list[Variant]:
    """Return the alternatives of a schema, those of its alternatives included; itself when it has none."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(REFERENCE)
        found = variants(SCHEMAS[name])
        return [Variant(name, found[0].schema)] if found == [Variant(None, SCHEMAS[name])] else found
    alternatives = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    if isinstance(schema.get("type"), list):
        alternatives = [{**schema, "type": kind} for kind in schema["type"]]
    return [one for each in alternatives for one in variants(each)] if alternatives else [Variant(None, schema)]


def is_valid(value: Json, schema: Schema) -> bool:
    """Say whether a plain validator accepts a value."""
    return _validator(canonical(schema)).is_valid(value)


@cache
def _validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    named = json.loads(schema.replace('"#/', f'"{_DOCUMENT}#/'))
    return jsonschema_rs.Draft202012Validator(named, registry=_registry())


@cache
def _registry() -> jsonschema_rs.Registry:
    return jsonschema_rs.Registry([(_DOCUMENT, {"components": {"schemas": SCHEMAS}})])


def minimal(schema: Schema) -> Json:
    """Return a value with nothing optional in it."""
    chosen = _first(schema)
    match chosen.kind:
        case "object":
            return {name: minimal(chosen.properties.get(name, {})) for name in chosen.schema.get("required") or ()}
        case "array":
            return [minimal(chosen.schema["items"])] * chosen.schema.get("minItems", 0)
        case _:
            return _scalar(chosen)


def _first(schema: Schema) -> Variant:
    return min(variants(schema), key=lambda one: one.kind == "null")


def full(schema: Schema) -> Json:
    """Return a value with every declared property at every depth, each of its first kind that is not null."""
    return _of_variant(_first(schema), frozenset())[0]


def variations(schema: Schema) -> list[Json]:
    """Return values that together take each branch of a schema at every depth, recursion cut short."""
    return _variations(schema, frozenset())


def _variations(schema: Schema, above: frozenset[str | None]) -> list[Json]:
    nulls_last = sorted(variants(schema), key=lambda one: one.kind == "null")
    return [value for one in nulls_last for value in _of_variant(one, above)]


def _of_variant(one: Variant, above: frozenset[str | None]) -> list[Json]:
    """Return the variations of one alternative, the fullest first."""
    if one.name in above:
        return [minimal(one.schema)]
    inside = above | {one.name} if one.name else above
    match one.kind:
        case "object" if one.properties:
            return list(_objects(one, inside))
        case "object":
            return [*({"a key": value} for value in _variations(_additional(one), inside)), {}]
        case "array":
            return [*_lists(one.schema, _variations(one.schema["items"], inside)), minimal(one.schema)]
        case _:
            return [_scalar(one)]


def _objects(one: Variant, above: frozenset[str | None]) -> Iterator[Json]:
    """Yield the fullest object, one for each other branch of each property, and the least object."""
    excluded: list[str] = one.schema.get("not", {}).get("required", [])[1:]
    allowed = {name: schema for name, schema in one.properties.items() if name not in excluded}
    choices = {name: _variations(schema, above) for name, schema in allowed.items()}
    fullest = {name: values[0] for name, values in choices.items()}
    yield fullest
    yield from ({**fullest, name: value} for name, values in choices.items() for value in values[1:])
    yield minimal(one.schema)


def _additional(one: Variant) -> Schema:
    allowed = one.schema.get("additionalProperties", True)
    return allowed if is_object(allowed) else {}


def _lists(schema: Schema, items: list[Json]) -> Iterator[list[Json]]:
    """Yield lists that have all of some items in them, none longer than allowed."""
    most = schema.get("maxItems", len(items))
    yield from (items[start : start + most] for start in range(0, len(items), most))


def _scalar(one: Variant) -> Json:
    schema = one.schema
    only = [*([schema["const"]] if "const" in schema else ()), *schema.get("enum", ())]
    if only:
        return only[0]
    samples: dict[str | None, Json] = {
        "string": _text(schema.get("pattern"), schema.get("minLength", 0), schema.get("maxLength", 9)),
        "integer": max(1, schema.get("minimum", 1)),
        "number": schema.get("minimum", 0) + 0.5,
        "boolean": True,
        "null": None,
    }
    return samples.get(one.kind, {"anything": [1, None, {"type": "text"}]})


def _text(pattern: str | None, shortest: int, longest: int) -> str:
    if pattern is None:
        return ("some text" + "-" * shortest)[: max(shortest, min(9, longest))]
    start = re.sub(r"\W.*", "", pattern.removeprefix("^"))
    return next(text for text in (start + "a" * length for length in range(65)) if re.search(pattern, text))
