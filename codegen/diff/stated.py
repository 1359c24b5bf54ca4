"""Which keywords a plain schema states beside its type, properties, items and limits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from .. import pointer
from ..json_types import Json, Schema, is_array, is_object
from . import patterns
from .shape import ANY, Form, canonical

IF, DEPENDENT = "if/", "dependentSchemas/"
_CONDITION = ("if", "then", "else")
DECIDED = ("pattern", "format", "contentEncoding", "contentMediaType")
_SINGLE = ("not", "contains", "minContains", "maxContains", "propertyNames", "contentSchema")
OPAQUE = ("unevaluatedItems",)
# Where several of them hold, they hold together like the members of an allOf.
JOINED = ("propertyNames", "contentSchema", "dependentSchemas", "prefixItems")
_OF_KIND = {
    "string": ("pattern", "format", "contentEncoding", "contentMediaType", "contentSchema"),
    "object": ("propertyNames", "dependentSchemas"),
    "array": ("contains", "minContains", "maxContains", "prefixItems", "unevaluatedItems"),
}
Said: TypeAlias = tuple[str, str, Json]


def said(where: str, raw: Schema) -> Iterator[Said]:
    """Yield the keywords of a plain schema that are compared here or as they stand, without those that say nothing.

    Each with its place and what it holds; what some properties ask of others is told by `needs`.
    """
    for key in (*_SINGLE, *OPAQUE, *DECIDED):
        if key in raw and not _is_idle(key, raw):
            name, value = _named(key, raw[key])
            yield name, pointer.join(where, key), value
    keyword, first, _ = tuples(raw)
    for index, value in enumerate(first):
        yield f"prefixItems/{index}", pointer.join(where, keyword, index), value
    if ("then" in raw or "else" in raw) and "if" in raw:
        yield IF + canonical(raw["if"]), where, {key: raw[key] for key in _CONDITION if key in raw}
    for name, place, value in _dependent(where, raw):
        if not is_array(value):
            yield DEPENDENT + name, place, value


def tuples(raw: Schema) -> tuple[str, list[Json], str]:
    """Return the keyword that holds what a list begins with, those schemas, and the keyword that holds the rest."""
    if is_array(raw.get("items")):  # as JSON Schema once wrote it
        return "items", raw["items"], "additionalItems"
    rest = "unevaluatedItems" if "unevaluatedItems" in raw and not {"items", "contains"} & raw.keys() else "items"
    return "prefixItems", raw["prefixItems"] if is_array(raw.get("prefixItems")) else [], rest


def needs(where: str, raw: Schema) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Yield each property that asks for others, the place that says so, and those others."""
    for name, place, value in _dependent(where, raw):
        if is_array(value):
            yield name, place, frozenset(map(str, value))


def _dependent(where: str, raw: Schema) -> Iterator[Said]:
    """Yield what holds for an object with a property; `dependencies` say it as JSON Schema once did."""
    for keyword in ("dependentRequired", "dependentSchemas", "dependencies"):
        held: Json = raw.get(keyword)
        for name, value in held.items() if is_object(held) else ():
            yield str(name), pointer.join(where, keyword, name), value


def _is_idle(keyword: str, raw: Schema) -> bool:
    """Say whether a keyword says nothing here; `password` is a hint to whoever draws a form."""
    if keyword in ("contains", "minContains", "maxContains"):
        return "contains" not in raw or (raw.get("minContains") == 0 and "maxContains" not in raw)
    if keyword == "unevaluatedItems":
        return "contains" not in raw or "items" in raw  # it is what items is
    return (keyword == "propertyNames" and raw[keyword] in (True, {})) or (
        keyword == "format" and raw[keyword] == "password"
    )


def concerns(form: Form, keyword: str) -> bool:
    """Say whether a keyword says something about values of a form's kind."""
    name = keyword.partition("/")[0]
    if name == "format" and form.kind in ("integer", "number"):
        return True
    kinds = {kind for kind, keywords in _OF_KIND.items() if name in keywords}
    return not kinds or form.kind in kinds or form.kind == ANY


def _named(keyword: str, value: Json) -> tuple[str, Json]:
    """Return a keyword and its value as OpenAPI 3.1 has them, where 3.0 names an encoding by a format."""
    if keyword == "format" and value == "byte":
        return "contentEncoding", "base64"
    if keyword == "pattern" and isinstance(value, str):
        return keyword, patterns.plain(value)
    if keyword == "format" and value == "binary":
        return "contentMediaType", "application/octet-stream"
    return keyword, value
