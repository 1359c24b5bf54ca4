"""Values that lie at the edges of a schema, inside and outside, for a validator to sort."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema_rs

from codegen.json_types import is_array, is_object

Json = Any
_TEXTS = ["", "a", "b", "zz top", "abc", "123", "az", "z"]
_NAMES = ("zz", "theta", "longname", "X", "x1", "alpha", "beta", "gamma", "omega", "sigma", "kind")
_UNDECLARED = "^(zz|theta|longname|X|x1)$"


def samples(document: Json, schema: Json, depth: int = 0) -> list[Json]:
    """Return values near a schema: some fit it, some just do not."""
    if depth > 4 or not is_object(schema):
        return [None, "a", 1, {}]
    if "$ref" in schema:
        return samples(document, document["components"]["schemas"][schema["$ref"].rpartition("/")[2]], depth)
    found: list[Json] = [None, *schema.get("enum", ()), *([schema["const"]] if "const" in schema else ())]
    for branch in (*schema.get("anyOf", ()), *schema.get("oneOf", ()), *([schema["not"]] if "not" in schema else ())):
        found += samples(document, branch, depth)
    if "allOf" in schema:
        found += _together(document, schema["allOf"], depth)
    kinds = schema.get("type", ["string", "integer", "boolean", *(["object"] if "properties" in schema else [])])
    for kind in [kinds] if isinstance(kinds, str) else kinds:
        found += _OF_KIND[kind](document, schema, depth)
    return _distinct(found)


def _distinct(found: list[Json]) -> list[Json]:
    return list({repr(one): one for one in found}.values())


def _together(document: Json, parts: list[Json], depth: int) -> list[Json]:
    """Return values near each part, and objects near all of them at once."""
    found = [samples(document, part, depth) for part in parts]
    objects = [[one for one in near if is_object(one)][:40] for near in found]
    joint: list[Json] = [{}]
    for near in objects:
        joint = [{**one, **more} for one in joint for more in near or [{}]][:400]
    plain = [part for part in parts if is_object(part) and "properties" in part and "$ref" not in part]
    properties = {name: child for part in plain for name, child in part["properties"].items()}
    required = [name for part in plain for name in part.get("required", ())]
    whole = _objects(document, {"properties": properties, "required": required}, depth)
    return [*itertools.chain(*found), *joint, *whole]


def _texts(_: Json, schema: Json, __: int) -> list[Json]:
    lengths = [schema[key] + step for key in ("minLength", "maxLength") if key in schema for step in (-1, 0, 1)]
    return [*_TEXTS, *("a" * length for length in lengths if length >= 0)]


def _numbers(_: Json, schema: Json, __: int) -> list[Json]:
    ends = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
    edges = [schema[key] + step for key in ends if key in schema for step in (-1, -0.5, 0, 0.5, 1)]
    return [0, 1, 2, 3, 4, 6, 7, -6, 0.5, -1, 1.5, 2.5, 0.3, *edges]


def _flags(_: Json, __: Json, ___: int) -> list[Json]:
    return [True, False]


def _nulls(_: Json, __: Json, ___: int) -> list[Json]:
    return [None]


def _lists(document: Json, schema: Json, depth: int) -> list[Json]:
    inside = [one for key in ("items", "contains") for one in samples(document, schema.get(key, {}), depth + 1)]
    valid = validator(document, schema.get("items", {}))
    fitting = [one for one in inside if valid(one)]
    good = fitting[:2] or [1]
    edges = {schema[key] + step for key in ("minItems", "maxItems") if key in schema for step in (-1, 0, 1)}
    repeated = [list(itertools.islice(itertools.cycle(good), size)) for size in edges if size >= 0]
    first = [one for part in schema.get("prefixItems", ()) for one in samples(document, part, depth + 1)]
    places = [samples(document, part, depth + 1) for part in schema.get("prefixItems", ())]
    good_ones = [next(filter(validator(document, part), near), None)
                 for part, near in zip(schema.get("prefixItems", ()), places, strict=True)]  # fmt: skip
    full = ([*good_ones[:at], one, *good_ones[at + 1 :]] for at, near in enumerate(places) for one in near)
    pairs = [*([one, more] for one in first for more in fitting), *full]
    return [[], *([one] for one in inside), *([one] for one in first), *pairs, *repeated]


def _objects(document: Json, schema: Json, depth: int) -> list[Json]:
    dependent = [part.get("properties", {}) for part in schema.get("dependentSchemas", {}).values()]
    properties = {name: child for part in (*dependent, schema.get("properties", {})) for name, child in part.items()}
    near = {name: samples(document, child, depth + 1) for name, child in properties.items()}
    good = {name: list(filter(validator(document, properties[name]), found)) for name, found in near.items()}
    full = {name: found[0] for name, found in good.items() if found}
    bare = {name: value for name, value in full.items() if name in schema.get("required", ())}
    made = [{}, full, bare, {**bare, "zz": 1}, {**bare, "zz": "a"}, {"theta": 1, **full}, {"theta": 1, **bare}]
    held = [schema.get("additionalProperties"), *schema.get("patternProperties", {}).values()]
    undeclared = [one for more in held if is_object(more) for one in samples(document, more, depth + 1)]
    named = [(name, one) for name in (*_NAMES, *properties) for one in (*undeclared, 1, "a")]
    made += [{**some, name: one} for some in (bare, {"theta": 1, **bare}) for name, one in named]
    made += [dict.fromkeys(_NAMES[:count], 1) | bare for count in range(5)]
    made += [{**full, **dict.fromkeys(_NAMES[:count], one)} for one in (*undeclared, 1) for count in range(1, 6)]
    made += [{key: value for key, value in full.items() if key != name} for name in full]
    made += [{**bare, name: one} for name in properties for one in ("a", 1, True, None)]
    made += [{**full, name: value} for name, found in near.items() for value in found]
    made += [
        {"theta": 1, **some, name: value} for some in (bare, full) for name, found in near.items() for value in found
    ]
    made += [dict(some) for size in range(len(full)) for some in itertools.combinations(full.items(), size)]
    fewest = schema.get("minProperties", 0)
    return made + [_filled(one, fewest) for one in made if len(one) < fewest]


def _filled(value: Json, fewest: int) -> Json:
    more = [name for name in _NAMES if name not in value][: max(0, fewest - len(value))]
    return {**value, **dict.fromkeys(more, 1)}


_OF_KIND: dict[str, Any] = {
    "string": _texts,
    "integer": _numbers,
    "number": _numbers,
    "boolean": _flags,
    "null": _nulls,
    "array": _lists,
    "object": _objects,
}


def validator(document: Json, schema: Json) -> Callable[[Json], bool]:
    """Return what says whether a value is valid, as a plain validator sees it."""
    whole = {"allOf": [schema], "components": document["components"]}
    return jsonschema_rs.Draft202012Validator(whole).is_valid


def closed(document: Json) -> Json:
    """Return a document whose objects hold what they declare and a few names besides: what people really send."""
    made = copy.deepcopy(document)
    parts: list[Json] = [part for schema in _objects_of(made["components"]) for part in schema.get("allOf", ())]
    for schema in _objects_of(made["components"]):
        if schema.get("additionalProperties", True) is True and not any(schema is part for part in parts):
            schema["unevaluatedProperties" if "allOf" in schema else "additionalProperties"] = False
            schema["patternProperties"] = {_UNDECLARED: {}, **schema.get("patternProperties", {})}
    return made


def _objects_of(found: Json) -> Iterator[Json]:
    if is_array(found):
        for member in found:
            yield from _objects_of(member)
    elif is_object(found):
        if (isinstance(found.get("properties"), dict) and "type" in found) or isinstance(found.get("allOf"), list):
            yield found
        for value in list(found.values()):
            yield from _objects_of(value)


def visible(document: Json, *, sent: bool) -> Json:
    """Return a document without the properties that are not seen in a direction."""
    made = copy.deepcopy(document)
    flag = "readOnly" if sent else "writeOnly"
    for schema in _objects_of(made["components"]):
        hidden = {
            name for name, child in schema.get("properties", {}).items() if is_object(child) and child.get(flag) is True
        }
        if hidden:
            schema["properties"] = {name: child for name, child in schema["properties"].items() if name not in hidden}
            schema["required"] = [name for name in schema.get("required", ()) if name not in hidden]
    return made


def counterexamples(source: Json, target: Json, name: str) -> list[Json]:
    """Return values of a component that fit it in one document and not in the other."""
    schema = {"$ref": f"#/components/schemas/{name}"}
    strict = closed(source)
    near = _distinct([*samples(source, schema), *samples(target, schema)])
    sent = filter(validator(strict, schema), filter(validator(source, schema), near))
    takes = validator(target, schema)
    return [one for one in sent if not takes(one)]
