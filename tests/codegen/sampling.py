"""Values that lie at the edges of a schema, inside and outside, for a validator to sort."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from codegen.json_types import is_array, is_object

Json = Any
_TEXTS = ["", "a", "zz top", "abc", "123"]


def samples(document: Json, schema: Json, depth: int = 0) -> list[Json]:
    """Return values near a schema: some fit it, some just do not."""
    if depth > 4 or not is_object(schema):
        return [None, "a", 1, {}]
    if "$ref" in schema:
        return samples(document, document["components"]["schemas"][schema["$ref"].rpartition("/")[2]], depth)
    found: list[Json] = [None, *schema.get("enum", ()), *([schema["const"]] if "const" in schema else ())]
    for branch in (*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())):
        found += samples(document, branch, depth)
    kinds = schema.get("type", ["string", "integer", "boolean"])
    for kind in [kinds] if isinstance(kinds, str) else kinds:
        found += _OF_KIND[kind](document, schema, depth)
    return _distinct(found)


def _distinct(found: list[Json]) -> list[Json]:
    return list({repr(one): one for one in found}.values())


def _texts(_: Json, schema: Json, __: int) -> list[Json]:
    lengths = [schema[key] + step for key in ("minLength", "maxLength") if key in schema for step in (-1, 0, 1)]
    return [*_TEXTS, *("a" * length for length in lengths if length >= 0)]


def _numbers(_: Json, schema: Json, __: int) -> list[Json]:
    edges = [schema[key] + step for key in ("minimum", "maximum") if key in schema for step in (-1, 0, 1)]
    return [0, 1, 7, 1.5, *edges]


def _flags(_: Json, __: Json, ___: int) -> list[Json]:
    return [True, False]


def _nulls(_: Json, __: Json, ___: int) -> list[Json]:
    return [None]


def _lists(document: Json, schema: Json, depth: int) -> list[Json]:
    inside = samples(document, schema.get("items", {}), depth + 1)
    good = [one for one in inside if fits(document, schema.get("items", {}), one)][:2] or [1]
    edges = {schema[key] + step for key in ("minItems", "maxItems") if key in schema for step in (-1, 0, 1)}
    repeated = [list(itertools.islice(itertools.cycle(good), size)) for size in edges if size >= 0]
    return [[], *([one] for one in inside), *repeated]


def _objects(document: Json, schema: Json, depth: int) -> list[Json]:
    properties = schema.get("properties", {})
    near = {name: samples(document, child, depth + 1) for name, child in properties.items()}
    good = {name: [one for one in found if fits(document, properties[name], one)] for name, found in near.items()}
    full = {name: found[0] for name, found in good.items() if found}
    bare = {name: value for name, value in full.items() if name in schema.get("required", ())}
    made = [{}, full, bare, {**bare, "zz": 1}, {**bare, "zz": "a"}]
    made += [{key: value for key, value in full.items() if key != name} for name in full]
    return made + [{**full, name: value} for name, found in near.items() for value in found]


_OF_KIND: dict[str, Any] = {
    "string": _texts,
    "integer": _numbers,
    "number": _numbers,
    "boolean": _flags,
    "null": _nulls,
    "array": _lists,
    "object": _objects,
}


def fits(document: Json, schema: Json, value: Json) -> bool:
    """Say whether a value is valid, as a plain validator sees it."""
    validator = jsonschema_rs.Draft202012Validator({"allOf": [schema], "components": document["components"]})
    return validator.is_valid(value)


def closed(document: Json) -> Json:
    """Return a document whose objects hold what they declare, and at most `zz` besides: what people really send."""
    made = copy.deepcopy(document)
    for schema in _objects_of(made["components"]):
        if "additionalProperties" not in schema:
            schema["additionalProperties"] = False
            schema["patternProperties"] = {"^zz$": {}}
    return made


def _objects_of(found: Json) -> Iterator[Json]:
    if is_array(found):
        for member in found:
            yield from _objects_of(member)
    elif is_object(found):
        if isinstance(found.get("properties"), dict) and "type" in found:
            yield found
        for value in list(found.values()):
            yield from _objects_of(value)


def counterexamples(source: Json, target: Json, name: str) -> list[Json]:
    """Return values of a component that fit it in one document and not in the other."""
    schema = {"$ref": f"#/components/schemas/{name}"}
    strict = closed(source)
    near = _distinct([*samples(source, schema), *samples(target, schema)])
    sent = [one for one in near if fits(source, schema, one) and fits(strict, schema, one)]
    return [one for one in sent if not fits(target, schema, one)]
