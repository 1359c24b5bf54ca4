"""The same contract in other words, chosen at random: every step keeps the meaning of a document."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from typing import Any

from codegen import pointer, walk

Json = Any
Step = Callable[[random.Random, Json, str, Json], Json]


def rewritten(chance: random.Random, document: Json, steps: int = 6) -> Json:
    """Return a document that says the same in other words."""
    made = copy.deepcopy(document)
    for _ in range(steps):
        where, schema = chance.choice([place for place in walk.schemas(made) if place[0].startswith("/components")])
        step = chance.choice(STEPS)
        pointer.put(made, where, step(chance, made, where, copy.deepcopy(schema)))
    return made


def _wrap(chance: random.Random, _: Json, __: str, schema: Json) -> Json:
    return {chance.choice(["allOf", "anyOf", "oneOf"]): [schema]}


def _inline(_: random.Random, document: Json, where: str, schema: Json) -> Json:
    """Put what a reference leads to in its place, unless a name of a class would change with it."""
    if set(schema) != {"$ref"} or where.count("/") == 3:
        return schema
    found = pointer.get(document, schema["$ref"])
    return copy.deepcopy(found) if found is not pointer.MISSING else schema


def _named(chance: random.Random, document: Json, where: str, schema: Json) -> Json:
    if where.count("/") == 3 or "$ref" in schema:
        return schema
    name = f"Named{chance.randrange(10**9)}"
    document["components"]["schemas"][name] = schema
    return {"$ref": f"#/components/schemas/{name}"}


def _values(chance: random.Random, _: Json, __: str, schema: Json) -> Json:
    """Write listed values as a union of constants, with or without a type, and one of them either way."""
    values = schema.get("enum") or ([schema["const"]] if "const" in schema else None)
    if values is None or set(schema) - {"enum", "const", "type"}:
        return schema
    if len(values) == 1 and chance.random() < 0.5:
        return {"const": values[0]} if "enum" in schema else {"enum": values}
    return {chance.choice(["anyOf", "oneOf"]): [{"const": value} for value in values]}


def _types(chance: random.Random, _: Json, __: str, schema: Json) -> Json:
    """Write a list of types as a union, and one type as a list."""
    kinds: Json = schema.get("type")
    if isinstance(kinds, str):
        return {**schema, "type": [kinds]}
    if kinds and "enum" not in schema and "number" not in kinds:
        chance.shuffle(kinds)
        return {chance.choice(["anyOf", "oneOf"]): [{**schema, "type": kind} for kind in kinds]}
    return schema


def _nulls(_: random.Random, document: Json, __: str, schema: Json) -> Json:
    """Write null in another of its spellings."""
    kinds: Json = schema.get("type") or ""
    if (
        kinds
        and not isinstance(kinds, str)
        and "null" in kinds
        and len(kinds) == 2
        and not {"enum", "const"} & set(schema)
    ):
        (kind,) = (one for one in kinds if one != "null")
        return {**schema, "type": kind, "nullable": True}
    if schema.get("nullable") is True and isinstance(kinds, str):
        bare = {key: value for key, value in schema.items() if key != "nullable"}
        return {"anyOf": [bare, {"enum": [None]}]} if "enum" not in bare else schema
    return schema


def _split(chance: random.Random, _: Json, __: str, schema: Json) -> Json:
    """Say in two schemas what one says."""
    if schema.get("type") != "object" or "properties" not in schema or "additionalProperties" in schema:
        return schema
    part = {"type": "object", "required": schema.get("required", [])}
    rest = {key: value for key, value in schema.items() if key != "required"}
    return {"allOf": chance.sample([part, rest], 2)}


def _limits(_: random.Random, __: Json, ___: str, schema: Json) -> Json:
    """Write a limit of a whole number as a strict one."""
    if schema.get("type") == "integer" and isinstance(schema.get("minimum"), int):
        bare = {key: value for key, value in schema.items() if key != "minimum"}
        return {**bare, "exclusiveMinimum": schema["minimum"] - 1}
    return schema


def _dependent(chance: random.Random, _: Json, __: str, schema: Json) -> Json:
    """Write what one property asks for as a list, a schema or a condition."""
    told: Json = schema.get("dependentRequired")
    if not told or len(told) != 1 or {"if", "dependentSchemas"} & set(schema):
        return schema
    ((name, needed),) = told.items()
    bare = {key: value for key, value in schema.items() if key != "dependentRequired"}
    condition = {"if": {"required": [name]}, "then": {"required": needed}}
    more: list[Json] = [condition, {"dependentSchemas": {name: {"required": needed}}}, {"dependencies": {name: needed}}]
    return {**bare, **chance.choice(more)}


def _ordered(chance: random.Random, _: Json, __: str, schema: Json) -> Json:
    for key in ("anyOf", "oneOf", "enum", "required"):
        if key in schema:
            chance.shuffle(schema[key])
    entries = list(schema.items())
    chance.shuffle(entries)
    return dict(entries)


def _idle(chance: random.Random, _: Json, __: str, schema: Json) -> Json:
    """Add what says nothing."""
    idle: list[Json] = [{"x-note": {"$ref": "./nowhere"}}, {"title": "T"}, {"description": "Words."}]
    if schema.get("type") == "object" and "additionalProperties" not in schema:
        idle.append({"additionalProperties": True})
    if schema.get("type") == "string":
        idle.append({"minLength": schema.get("minLength", 0)})
    return {**schema, **chance.choice(idle)} if "$ref" not in schema else schema


STEPS: list[Step] = [_wrap, _inline, _named, _values, _types, _nulls, _split, _limits, _dependent, _ordered, _idle]
