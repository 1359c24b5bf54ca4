"""Random documents with whatever a schema may say, and one change to them."""

from __future__ import annotations

import copy
import random
from typing import Any

from codegen import pointer, walk

from .generated_specs import document

Json = Any
_NAMES = ["alpha", "beta", "gamma"]
_VALUES: list[Json] = ["a", "b", "c", 1, 2, True, None]
_COMPONENTS = ["Shared", "First", "Second", "Tree", "Tagged"]
_LIMITS = ("minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
           "maxItems", "minItems", "minProperties", "maxProperties")  # fmt: skip
_WHOLE = ("pattern", "not", "if", "prefixItems", "propertyNames", "patternProperties", "dependentRequired",
          "dependentSchemas", "contains")  # fmt: skip
_PATTERNS = ["^a", "^[ab]", "z$", "^.?$"]


def drawn(chance: random.Random, *, sent: bool, read: bool) -> Json:
    """Return a random document whose operation sends or reads Root."""
    made = document(_object(chance, 2), _scalar(chance), sent=sent, read=read)
    made["components"]["schemas"]["First"] = _object(chance, 1, tag="first")
    made["components"]["schemas"]["Second"] = _object(chance, 1, tag="second")
    made["components"]["schemas"]["Tagged"] = _tagged(chance)
    tree = _object(chance, 1)
    tree["properties"]["below"] = {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}, "maxItems": 2}
    made["components"]["schemas"]["Tree"] = tree
    return made


def _tagged(chance: random.Random) -> Json:
    """Return a union whose variants a discriminator tells apart, with or without a mapping."""
    mapping = {"first": "#/components/schemas/First", "second": chance.choice(["#/components/schemas/", ""]) + "Second"}
    told: Json = {"propertyName": "kind", **({"mapping": mapping} if chance.random() < 0.6 else {})}
    return {"oneOf": [{"$ref": "#/components/schemas/First"}, {"$ref": "#/components/schemas/Second"}],
            "discriminator": told}  # fmt: skip


def _scalar(chance: random.Random) -> Json:
    kind = chance.choice(["string", "integer", "number", "boolean", "values", "several", "one"])
    if kind == "values":
        return {"enum": chance.sample(_VALUES, chance.randint(1, 4))}
    if kind == "several":
        return {"type": chance.sample(["string", "integer", "boolean", "null"], 2)}
    if kind == "one":
        return {"const": chance.choice(_VALUES)}
    return _text(chance) if kind == "string" else _number(chance, kind)


def _text(chance: random.Random) -> Json:
    roll = chance.random()
    if roll < 0.3:
        return {"type": ["string", "null"], "enum": chance.sample(["a", "b", "c", None], 2)}
    if roll < 0.4:
        return {"type": "string", "pattern": chance.choice(_PATTERNS)}
    if roll < 0.7:
        return {"type": "string", chance.choice(["minLength", "maxLength"]): chance.randint(1, 5)}
    return {"type": "string"}


def _number(chance: random.Random, kind: str) -> Json:
    schema: Json = {"type": kind}
    roll = chance.random()
    if kind == "boolean" or roll < 0.4:
        return schema
    if roll < 0.55:
        return {**schema, "multipleOf": chance.choice([1, 2, 3, 0.5])}
    ends = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]
    return {**schema, chance.choice(ends): chance.randint(1, 5)}


def _object(chance: random.Random, depth: int, tag: str = "") -> Json:
    names = chance.sample(_NAMES, chance.randint(1, 3))
    properties = {name: _schema(chance, depth - 1) for name in names}
    required = [name for name in names if chance.random() < 0.5]
    if tag:
        properties["kind"], required = {"type": "string", "const": tag}, [*required, "kind"]
    made: Json = {"type": "object", "properties": properties, "required": required}
    return {**made, **_beside(chance, names)}


def _beside(chance: random.Random, names: list[str]) -> Json:
    """Return what an object says of its other properties, their names and their number."""
    told: list[tuple[int, Json]] = [
        (43, {}),
        (15, {"additionalProperties": False}),
        (10, {"additionalProperties": _scalar(chance)}),
        (7, {"patternProperties": {"^x": _scalar(chance)}, "additionalProperties": chance.choice([True, False])}),
        (4, {"propertyNames": chance.choice([{"maxLength": 6}, {"pattern": "^[a-z]+$"}])}),
        (3, {"minProperties": chance.randint(1, 2)}),
        (3, {"maxProperties": chance.randint(5, 6)}),
        (8, {"dependentRequired": {names[0]: chance.choice([["theta"], ["theta", names[-1]], [names[-1]]])}}),
        (4, {"dependentSchemas": {names[0]: {"properties": {"theta": _scalar(chance)}}}}),
        (3, {"additionalProperties": False, "propertyNames": {"maxLength": 5}}),
    ]
    (found,) = chance.choices([one for _, one in told], [weight for weight, _ in told])
    return found


def _schema(chance: random.Random, depth: int) -> Json:
    roll = chance.random()
    if depth <= 0 or roll < 0.3:
        return _scalar(chance)
    if roll < 0.45:
        return {"$ref": f"#/components/schemas/{chance.choice(_COMPONENTS)}"}
    if roll < 0.6:
        return _list(chance, depth)
    if roll < 0.75:
        return {"anyOf": [_schema(chance, depth - 1) for _ in range(chance.randint(2, 3))]}
    if roll < 0.85:
        return _combined(chance)
    return _object(chance, depth - 1)


def _list(chance: random.Random, depth: int) -> Json:
    made: Json = {"type": "array", "items": _schema(chance, depth - 1), "maxItems": 3}
    roll = chance.random()
    if roll < 0.15:
        made["prefixItems"] = [_scalar(chance)]
    elif roll < 0.3:
        made["minItems"] = 1
    elif roll < 0.4:
        return {"type": "array", "contains": _scalar(chance), "maxItems": 3}
    elif roll < 0.45:
        return {"type": "array", "prefixItems": [_scalar(chance), _scalar(chance)], "items": False}
    return made


def _combined(chance: random.Random) -> Json:
    """Return parts that must all hold, one thing or the other, or what must not be."""
    roll = chance.random()
    if roll < 0.3:
        # Undeclared properties of one part are, to people, not those that another part declares: they are left open.
        return {"allOf": [_open(chance), {"type": "object", "properties": {"sigma": _scalar(chance)}}]}
    if roll < 0.5:
        return {"oneOf": [{"type": "object", "properties": {"kind": {"const": one}}, "required": ["kind"]}
                          for one in chance.sample(["a", "b", "c"], 2)]}  # fmt: skip
    if roll < 0.7:
        return {"type": "string", "not": {"enum": chance.sample(["a", "b", "abc"], chance.randint(1, 2))}}
    made = _open(chance)
    name = next(iter(made["properties"]))
    return {**made, "if": {"required": [name]}, "then": {"required": ["theta"]}}


def _open(chance: random.Random) -> Json:
    return {key: value for key, value in _object(chance, 1).items() if key in ("type", "properties", "required")}


def mutated(chance: random.Random, old: Json) -> Json:
    """Return the document with one change somewhere in its schemas."""
    new = copy.deepcopy(old)
    where, schema = chance.choice([place for place in walk.schemas(new) if _may_change(place[0])])
    if "const" not in schema or not where.endswith("/kind"):
        pointer.put(new, where, chance.choice(_changes(chance, copy.deepcopy(schema))))
    return new


def _may_change(where: str) -> bool:
    """What an object with some property must be is not changed into what no object is."""
    tokens = pointer.split(where)
    return tokens[0] == "components" and tokens[-1] not in ("if", "then") and tokens[-2] != "dependentSchemas"


def _changes(chance: random.Random, schema: Json) -> list[Json]:
    found: list[Json] = [_scalar(chance), {"anyOf": [schema, {"type": "null"}]}]
    if "properties" in schema:
        found = [_object(chance, 1), *_of_object(chance, schema)]
    for key in _LIMITS:
        if key in schema:
            found += [{**schema, key: schema[key] + 1}, {name: one for name, one in schema.items() if name != key}]
    for key in _WHOLE:
        if key in schema:
            found.append({name: one for name, one in schema.items() if name not in (key, "then")})
    if schema.get("pattern"):
        found.append({**schema, "pattern": chance.choice(_PATTERNS)})
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
    flipped = sorted({*schema.get("required", ())} ^ {name})
    more = {**schema["properties"], "omega": _scalar(chance)}
    found = [{**schema, "required": flipped}, {**schema, "properties": more}, free]
    found.append({**schema, "properties": more, "required": [*schema.get("required", ()), "omega"]})
    found += [
        {**schema, **_beside(chance, names)},
        {**schema, "properties": _hidden(chance, schema["properties"], name)},
    ]
    found.append({**free, "additionalProperties": chance.choice([False, _scalar(chance)])})
    return found


def _hidden(chance: random.Random, properties: Json, name: str) -> Json:
    """Return properties of which one is seen in one direction only, or no longer."""
    child = properties[name]
    if {"readOnly", "writeOnly"} & set(child):
        return {**properties, name: {key: value for key, value in child.items() if not key.endswith("Only")}}
    return {**properties, name: {**child, chance.choice(["readOnly", "writeOnly"]): True}}
