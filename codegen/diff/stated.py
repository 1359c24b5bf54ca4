"""Which keywords a plain schema states beside its type, properties, items and limits."""

from __future__ import annotations

from .. import pointer
from ..json_types import Json, Schema, is_array, is_object
from .shape import ANY, Form

_CONDITION = ("if", "then", "else")
DECIDED = ("pattern", "format", "contentEncoding", "contentMediaType")
_SINGLE = ("not", "contains", "minContains", "maxContains", "propertyNames", "contentSchema", "dependentRequired")
OPAQUE = ("dependencies", "unevaluatedItems")
_OF_KIND = {
    "string": ("pattern", "format", "contentEncoding", "contentMediaType", "contentSchema"),
    "object": ("propertyNames", "dependentRequired", "dependentSchemas", "dependencies"),
    "array": ("contains", "minContains", "maxContains", "prefixItems", "unevaluatedItems"),
}


def said(raw: Schema) -> dict[str, Json]:
    """Return the keywords of a plain schema that are compared here or as they stand, without those that say nothing."""
    found = {key: raw[key] for key in (*_SINGLE, *OPAQUE, *DECIDED) if key in raw and not _is_idle(key, raw)}
    if "if" in raw and ("then" in raw or "else" in raw):
        found["if"] = {key: raw[key] for key in _CONDITION if key in raw}
    for keyword in ("dependentSchemas", "prefixItems"):
        held = raw.get(keyword)
        entries = held.items() if is_object(held) else enumerate(held) if is_array(held) else ()
        found |= {pointer.join(keyword, name): value for name, value in entries}
    return found


def _is_idle(keyword: str, raw: Schema) -> bool:
    """Say whether a keyword says nothing here; `password` is a hint to whoever draws a form."""
    if keyword in ("minContains", "maxContains"):
        return "contains" not in raw
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


def named(keyword: str, text: str) -> tuple[str, str]:
    """Return a keyword and its text as OpenAPI 3.1 has them, where 3.0 names an encoding by a format."""
    if keyword == "format" and text == '"byte"':
        return "contentEncoding", '"base64"'
    if keyword == "format" and text == '"binary"':
        return "contentMediaType", '"application/octet-stream"'
    return keyword, text
