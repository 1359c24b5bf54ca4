"""Specifications made by Hypothesis, and one change to them."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import strategies as st

from codegen import pointer, walk
from codegen.json_types import is_array, is_object

Json = Any
NAMES = ["alpha", "beta", "gamma", "delta"]
SHARED: Json = {"$ref": "#/components/schemas/Shared"}
TYPES = ["string", "integer", "number", "boolean"]
_LIMITS = {"string": ("minLength", "maxLength"), "integer": ("minimum", "maximum"), "number": ("minimum", "maximum")}


@st.composite
def scalars(draw: st.DrawFn) -> Json:
    """Draw a plain schema, perhaps with limits or listed values."""
    kind = draw(st.sampled_from(TYPES))
    schema: Json = {"type": kind}
    if kind == "string" and draw(st.booleans()):
        return {**schema, "enum": draw(st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, unique=True))}
    for key, value in zip(_LIMITS.get(kind, ()), (1, 5), strict=False):
        if draw(st.booleans()):
            schema[key] = value
    return schema


def _list(items: Json) -> Json:
    return {"type": "array", "items": items, "maxItems": 3}


def _nullable(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}


def _deeper(inner: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    return st.builds(_list, inner) | st.builds(_nullable, scalars()) | objects(inner) | st.just(SHARED)


@st.composite
def objects(draw: st.DrawFn, inner: st.SearchStrategy[Json]) -> Json:
    """Draw an object schema."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    required = sorted(draw(st.sets(st.sampled_from(names))))
    schema: Json = {"type": "object", "properties": {name: draw(inner) for name in names}, "required": required}
    return {**schema, "additionalProperties": False} if draw(st.integers(0, 4)) == 0 else schema


SCHEMAS = st.recursive(scalars(), _deeper, max_leaves=6)


def document(root: Json, shared: Json, *, sent: bool, read: bool) -> Json:
    """Return a specification that sends or reads a component called Root, or both."""
    held = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Root"}}}}
    operation: Json = {"operationId": "act", "responses": {"200": {"description": "Done."} | (held if read else {})}}
    if sent:
        operation["requestBody"] = {"required": True, **held}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Made", "version": "1"},
        "paths": {"/act": {"post": operation}},
        "components": {"schemas": {"Root": root, "Shared": shared}},
    }


@st.composite
def pairs(draw: st.DrawFn, *, sent: bool, read: bool) -> tuple[Json, Json]:
    """Draw a specification and the same with one change somewhere in its schemas."""
    old = document(draw(objects(SCHEMAS)), draw(scalars()), sent=sent, read=read)
    new = copy.deepcopy(old)
    places = [(where, schema) for where, schema in walk.schemas(new) if where.startswith("/components")]
    where, schema = draw(st.sampled_from(places))
    pointer.put(new, where, _mutated(draw, copy.deepcopy(schema)))
    return old, new


def _mutated(draw: st.DrawFn, schema: Json) -> Json:
    changes = [_of_kind(draw, schema)]
    if schema.get("type") == "object":
        changes += [_required(draw, schema), _added(draw, schema), _removed(draw, schema), _closed(schema)]
    if "anyOf" not in schema and "$ref" not in schema and "properties" not in schema:
        changes.append({"anyOf": [schema, {"type": "null"}]})
    if "enum" in schema:
        changes.append({**schema, "enum": draw(st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, unique=True))})
    for key in ("minLength", "maxLength", "minimum", "maximum", "maxItems"):
        if key in schema:
            changes += [{**schema, key: schema[key] + 1}, {name: one for name, one in schema.items() if name != key}]
    return draw(st.sampled_from(changes))


def _of_kind(draw: st.DrawFn, schema: Json) -> Json:
    if schema.get("type") not in TYPES:
        return schema
    return {"type": draw(st.sampled_from(TYPES))}


def _required(draw: st.DrawFn, schema: Json) -> Json:
    return {**schema, "required": sorted(draw(st.sets(st.sampled_from(sorted(schema["properties"])))))}


def _added(draw: st.DrawFn, schema: Json) -> Json:
    needed = ["omega"] if draw(st.booleans()) else []
    properties = {**schema["properties"], "omega": draw(scalars())}
    return {**schema, "properties": properties, "required": [*schema["required"], *needed]}


def _removed(draw: st.DrawFn, schema: Json) -> Json:
    name = draw(st.sampled_from(sorted(schema["properties"])))
    properties = {key: value for key, value in schema["properties"].items() if key != name}
    return {**schema, "properties": properties, "required": [one for one in schema["required"] if one != name]}


def _closed(schema: Json) -> Json:
    if "additionalProperties" in schema:
        return {key: value for key, value in schema.items() if key != "additionalProperties"}
    return {**schema, "additionalProperties": False}


def shuffled(found: Json) -> Json:
    """Return the same document with the keys of every mapping, and lists whose order says nothing, backwards."""
    if is_object(found):
        entries: Json = {key: shuffled(value) for key, value in reversed(list(found.items()))}
        for key in ("required", "enum", "anyOf", "oneOf"):
            if isinstance(entries.get(key), list):
                entries[key] = entries[key][::-1]
        return entries
    return [shuffled(member) for member in found] if is_array(found) else found


def reworded(spec: Json, text: str) -> Json:
    """Return the same document with a description on every schema."""
    made = copy.deepcopy(spec)
    for _, schema in list(walk.schemas(made)):
        if "$ref" not in schema:
            schema["description"] = text
    return made
