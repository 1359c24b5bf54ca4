"""Fill in what a server adds to what was sent, as the specification of the reply demands it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .json_types import is_list, is_object
from .specification import document, resolve
from .validation import satisfies

_LEAST: dict[str, Any] = {"array": [], "object": {}, "string": "", "boolean": False, "integer": 0, "number": 0}
_KINDS: dict[type, tuple[str, ...]] = {
    str: ("string",),
    list: ("array",),
    bool: ("boolean",),
    int: ("integer", "number"),
    float: ("number",),
}
_ANY: dict[str, Any] = {}  # one and the same, as validators are kept by schema
# Of several values that would do, what has been stored is finished.
_FINISHED = "completed"


def complete(value: Any, schema: Mapping[str, Any]) -> Any:
    """Return a value with everything that a schema requires and it lacks, and without nulls that are not allowed."""
    schema = chosen(value, schema)
    if is_list(value):
        return [complete(one, schema.get("items", {})) for one in value]
    if not is_object(value):
        return value
    properties = schema.get("properties", {})
    kept = {name: one for name, one in value.items() if one is not None or satisfies(properties.get(name, _ANY), None)}
    known = {name: complete(one, properties[name]) if name in properties else one for name, one in kept.items()}
    missing = [name for name in schema.get("required", ()) if name not in known and name in properties]
    return {**known, **{name: least(properties[name]) for name in missing}}


def chosen(value: Any, schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the alternative of a union that a value is meant for: by its tag, else the first of its JSON type."""
    schema = resolve(document(), schema)
    alternatives = schema.get("oneOf") or schema.get("anyOf")
    if not alternatives:
        return schema
    found = [chosen(value, one) for one in alternatives]
    nothing: Mapping[str, Any] = {}
    return next((one for one in found if _fits(value, one)), nothing)


def _kinds(value: Any) -> tuple[str, ...]:
    return _KINDS.get(value.__class__, ("null",))


def _fits(value: Any, schema: Mapping[str, Any]) -> bool:
    if not is_object(value):
        return schema.get("type") in _kinds(value)
    properties = schema.get("properties")
    if properties is None:
        return schema.get("type") == "object"
    return all(satisfies(properties[tag], value.get(tag)) for tag in ("type",) if tag in properties)


def least(schema: Mapping[str, Any]) -> Any:
    """Return the plainest value that a schema allows."""
    schema = resolve(document(), schema)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return _FINISHED if _FINISHED in schema["enum"] else schema["enum"][0]
    alternatives = schema.get("anyOf") or schema.get("oneOf")
    if alternatives:
        found = [least(one) for one in alternatives]
        return next((one for one in found if one == _FINISHED), None if None in found else found[0])
    kind = schema.get("type", "null")
    return complete({}, schema) if kind == "object" else _LEAST.get(kind)
