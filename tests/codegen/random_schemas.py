"""Random documents with unions, tags, references and lists of values, and one change to them."""

from __future__ import annotations

import copy
import random
from typing import Any

from codegen import pointer, walk

from .generated_specs import document

Json = Any
_NAMES = ["alpha", "beta", "gamma"]
_VALUES: list[Json] = ["a", "b", "c", 1, 2, True, None]
_COMPONENTS = ["Shared", "First", "Second"]


def drawn(chance: random.Random, *, sent: bool, read: bool) -> Json:
    """Return a random document whose operation sends or reads Root."""
    made = document(_object(chance, 2), _scalar(chance), sent=sent, read=read)
    made["components"]["schemas"]["First"] = _object(chance, 1, tag="first")
    made["components"]["schemas"]["Second"] = _object(chance, 1, tag="second")
    return made


def _scalar(chance: random.Random) -> Json:
    kind = chance.choice(["string", "integer", "number", "boolean", "values", "several"])
    if kind == "values":
        return {"enum": chance.sample(_VALUES, chance.randint(1, 4))}
    if kind == "several":
        return {"type": chance.sample(["string", "integer", "boolean", "null"], 2)}
    schema: Json = {"type": kind}
    low, high = ("minLength", "maxLength") if kind == "string" else ("minimum", "maximum")
    if kind != "boolean" and chance.random() < 0.4:
        schema[chance.choice([low, high])] = chance.randint(1, 5)
    if kind == "string" and chance.random() < 0.3:
        schema = {"type": ["string", "null"], "enum": chance.sample(["a", "b", "c", None], 2)}
    return schema


def _object(chance: random.Random, depth: int, tag: str = "") -> Json:
    names = chance.sample(_NAMES, chance.randint(1, 3))
    properties = {name: _schema(chance, depth - 1) for name in names}
    required = [name for name in names if chance.random() < 0.5]
    if tag:
        properties["kind"], required = {"type": "string", "const": tag}, [*required, "kind"]
    made: Json = {"type": "object", "properties": properties, "required": required}
    roll = chance.random()
    if roll < 0.15:
        made["additionalProperties"] = False
    elif roll < 0.25:
        made["additionalProperties"] = _scalar(chance)
    return made


def _schema(chance: random.Random, depth: int) -> Json:
    roll = chance.random()
    if depth <= 0 or roll < 0.3:
        return _scalar(chance)
    if roll < 0.45:
        return {"$ref": f"#/components/schemas/{chance.choice(_COMPONENTS)}"}
    if roll < 0.6:
        return {"type": "array", "items": _schema(chance, depth - 1), "maxItems": 3}
    if roll < 0.85:
        return {"anyOf": [_schema(chance, depth - 1) for _ in range(chance.randint(2, 3))]}
    return _object(chance, depth - 1)


def mutated(chance: random.Random, old: Json) -> Json:
    """Return the document with one change somewhere in its schemas."""
    new = copy.deepcopy(old)
    where, schema = chance.choice([place for place in walk.schemas(new) if place[0].startswith("/components")])
    if "const" not in schema or not where.endswith("/kind"):
        pointer.put(new, where, chance.choice(_changes(chance, copy.deepcopy(schema))))
    return new


def _changes(chance: random.Random, schema: Json) -> list[Json]:
    found: list[Json] = [_scalar(chance), {"anyOf": [schema, {"type": "null"}]}]
    if "properties" in schema:
        found = [_object(chance, 1), *_of_object(chance, schema)]
    for key in ("minLength", "maxLength", "minimum", "maximum", "maxItems"):
        if key in schema:
            found += [{**schema, key: schema[key] + 1}, {name: one for name, one in schema.items() if name != key}]
    if isinstance(schema.get("type"), list):
        found.append({**schema, "type": schema["type"][:1]})
    return found + _of_lists(chance, schema)


def _of_lists(chance: random.Random, schema: Json) -> list[Json]:
    found: list[Json] = []
    for key in ("anyOf", "enum"):
        if len(schema.get(key, ())) > 1:
            found += [{**schema, key: schema[key][1:]}, {**schema, key: [*schema[key][1:], *_one(chance, key, schema)]}]
    if "enum" in schema:
        found.append({**schema, "enum": list(dict.fromkeys([*schema["enum"], *chance.sample(["a", "b", 2, None], 1)]))})
    if "anyOf" in schema:
        found.append({"anyOf": [*schema["anyOf"], _scalar(chance)]})
    return found


def _one(chance: random.Random, key: str, schema: Json) -> list[Json]:
    if key == "anyOf":
        return [_scalar(chance)]
    return [one for one in ("c", 1, None) if one not in schema["enum"]][:1]


def _of_object(chance: random.Random, schema: Json) -> list[Json]:
    names = sorted(schema["properties"])
    name = chance.choice([one for one in names if one != "kind"] or names)
    free = {key: value for key, value in schema.items() if key != "additionalProperties"}
    flipped = sorted({*schema["required"]} ^ {name})
    more = {**schema["properties"], "omega": _scalar(chance)}
    found = [{**schema, "required": flipped}, {**schema, "properties": more}, free]
    found.append({**schema, "properties": more, "required": [*schema["required"], "omega"]})
    found.append({**free, "additionalProperties": chance.choice([False, _scalar(chance)])})
    return found
