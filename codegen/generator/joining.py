"""Join what several schemas say of one value, keyword by keyword."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from ..json_types import Json, Schema, is_array, is_object, mapping_at

UNION = ("anyOf", "oneOf")
# What makes another type of a schema; bounds, formats and words do not.
SHAPING = frozenset(
    {"type", "properties", "required", "additionalProperties", "items", "enum", "const", "allOf", *UNION}
)
_DECIDING = frozenset({"$ref", *SHAPING})


class NothingFitsError(Exception):
    """No value can be what several schemas say; says in what they differ."""


def is_idle(key: str, schema: Schema) -> bool:
    """Say whether a keyword adds nothing: `type: object` beside a reference or alternatives is what those are."""
    free = isinstance(schema[key], bool) and key == "additionalProperties"
    return free or (key == "type" and schema[key] == "object") or schema[key] in ([], {})


def shapes(member: Json) -> bool:
    """Say whether a schema says more than words and bounds."""
    return is_object(member) and any(key == "$ref" or not is_idle(key, member) for key in member.keys() & _DECIDING)


def merged(parts: list[Schema], both: Callable[[Json, Json], Json]) -> Schema:
    """Return one schema for several without references and alternatives; both: what joins two schemas of one thing."""
    made: dict[str, Any] = {}
    for part in map(_typed, parts):
        for key, value in copy.deepcopy(part).items():
            made[key] = _JOINED[key](made[key], value, both) if key in made and key in _JOINED else value
    if "x-tag" in made:
        _give_tag(made)
    return _narrowed(made)


def _typed(part: Schema) -> Schema:
    """Say of an object that it is one."""
    objects = {"properties", "additionalProperties"} & part.keys() and "type" not in part
    return {"type": "object", **part} if objects else part


def _give_tag(made: dict[str, Any]) -> None:
    said: dict[str, Any] = made.pop("x-tag")
    declared = mapping_at(made, "properties").get(said["tag"], {})
    if not is_object(declared) or ({"const", "enum"} & declared.keys() and not said["mapped"]):
        return
    kind = declared.get("type")
    values = [tag_value(value, kind) for value in said["values"]]
    only = {"const": values[0]} if len(values) == 1 else {"enum": values}
    rest = {key: value for key, value in declared.items() if key not in ("const", "enum")}
    made["properties"] = {**mapping_at(made, "properties"), said["tag"]: {**rest, **only}}


def tag_value(value: str, kind: Json) -> Json:
    """Return the key of a mapping, which is a text, as a property of some type has it."""
    if kind == "boolean":
        return value.lower() == "true"
    return int(value) if kind == "integer" and value.lstrip("-").isdigit() else value


def _narrowed(made: dict[str, Any]) -> Schema:
    """Keep the values that fit the type."""
    if "enum" in made and "const" in made:
        if made["const"] not in made["enum"]:
            raise NothingFitsError(f"the value {made['const']!r} is not among {made['enum']!r}")
        del made["enum"]
    return made


def _types(one: Json, other: Json, _: Any) -> Json:
    first, second = ([kinds] if isinstance(kinds, str) else list(kinds) for kinds in (one, other))
    wide = [*second, *(["integer"] if "number" in second else [])]
    kinds = [kind for kind in first if kind in wide]
    kinds += ["integer"] if "number" in first and "integer" in second and "integer" not in kinds else []
    if not kinds:
        raise NothingFitsError(f"its parts are of different types ({', '.join(first)}; {', '.join(second)})")
    return kinds[0] if len(kinds) == 1 else kinds


def _properties(one: Json, other: Json, both: Callable[[Json, Json], Json]) -> Json:
    made = dict(one)
    for name, schema in other.items():
        made[name] = _one_of_two(made[name], schema, both) if name in made else schema
    return made


def _one_of_two(one: Json, other: Json, both: Callable[[Json, Json], Json]) -> Json:
    if not shapes(other) and is_object(other):
        return {**one, **other} if is_object(one) and "$ref" not in one else one
    if not shapes(one) and is_object(one):
        return {**one, **other} if is_object(other) and "$ref" not in other else other
    return other if _bare(one) == _bare(other) else both(one, other)


def _bare(schema: Json) -> Json:
    about = ("description", "deprecated", "x-server-default", "default")
    return {key: value for key, value in schema.items() if key not in about} if is_object(schema) else schema


def _extra(one: Json, other: Json, both: Callable[[Json, Json], Json]) -> Json:
    """Join what two schemas say of other keys: one that is closed knows those of its partner, or nothing would fit."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one if other is True else other if one is True or other is not False else (one if one else other)
    return _one_of_two(one, other, both)


def _values(one: Json, other: Json, _: Any) -> Json:
    found = [value for value in one if value in other]
    if not found:
        raise NothingFitsError(f"its parts allow different values ({one!r:.60}; {other!r:.60})")
    return found


def _same(one: Json, other: Json, _: Any) -> Json:
    if one != other:
        raise NothingFitsError(f"its parts have different constants ({one!r:.60}; {other!r:.60})")
    return one


_JOINED: dict[str, Callable[[Json, Json, Any], Json]] = {
    "type": _types,
    "properties": _properties,
    "required": lambda one, other, _: list(dict.fromkeys([*one, *other])) if is_array(one) else other,
    "additionalProperties": _extra,
    "items": lambda one, other, both: _one_of_two(one, other, both) if is_object(one) else other,
    "enum": _values,
    "const": _same,
    "readOnly": lambda one, other, _: one or other,
    "writeOnly": lambda one, other, _: one or other,
    "minimum": lambda one, other, _: max(one, other),
    "minLength": lambda one, other, _: max(one, other),
    "minItems": lambda one, other, _: max(one, other),
    "maximum": lambda one, other, _: min(one, other),
    "maxLength": lambda one, other, _: min(one, other),
    "maxItems": lambda one, other, _: min(one, other),
}
