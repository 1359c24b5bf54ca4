"""What a schema allows of a value beside its type, in the words of the runtime's Limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from .. import pointer
from ..json_types import Document, Json, Schema, is_array, is_object, mapping_at
from .literals import literal

_LEAST = {"minLength": "min_length", "minItems": "min_items", "minimum": "minimum"}
_MOST = {"maxLength": "max_length", "maxItems": "max_items", "maximum": "maximum", "maxProperties": "max_entries"}
_KIND_OF = {"Length": "string", "Items": "array", "imum": "number", "Properties": "object"}


def limits(document: Document, schema: Json) -> dict[str, Any]:
    """Return what every form of a schema keeps to; forms of another type keep to everything said of a type."""
    forms = list(_forms(document, schema, ()))
    found: dict[str, Any] = {}
    for names, widest in ((_LEAST, min), (_MOST, max)):
        for theirs, ours in names.items():
            found[ours] = _shared(forms, _kind(theirs), partial(_said, theirs), widest)
    found["pattern"] = _shared(forms, "string", partial(_said, "pattern"), _same)
    found["url"] = _shared(forms, "string", lambda form: form.get("format") == "uri" or None, _same)
    found["max_key"] = _shared(forms, "object", lambda form: mapping_at(form, "propertyNames").get("maxLength"), max)
    found["max_value"] = _shared(forms, "object", lambda form: _longest_value(document, form), max)
    return {name: _whole(value) for name, value in found.items() if value is not None}


def source(found: dict[str, Any]) -> str:
    """Return the source of some limits."""
    return "{" + ", ".join(f"{literal(name)}: {literal(value)}" for name, value in found.items()) + "}"


def _said(keyword: str, form: Schema) -> Any:
    return form.get(keyword)


def _whole(value: Any) -> Any:
    """Return a number without a fraction as the whole number that it is in the document."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _kind(keyword: str) -> str:
    return next(kind for end, kind in _KIND_OF.items() if keyword.endswith(end))


def _forms(document: Document, schema: Json, above: tuple[str, ...]) -> Iterator[Schema]:
    """Yield the alternatives of a schema; objects with properties have limits of their own."""
    while is_object(schema) and isinstance(schema.get("$ref"), str):
        if schema["$ref"] in above:
            return
        above = (*above, schema["$ref"])
        schema = pointer.get(document, schema["$ref"])
    if not is_object(schema):
        return
    inner = [*(schema.get("anyOf") or ()), *(schema.get("oneOf") or ()), *(schema.get("allOf") or ())]
    for one in inner:
        yield from _forms(document, one, above)
    if not inner and not schema.get("properties"):
        yield schema


def _shared(forms: list[Schema], kind: str, limit: Callable[[Schema], Any], widest: Callable[[list[Any]], Any]) -> Any:
    """Return the widest of the limits of all forms of a type; None where one of them has none."""
    found = [limit(form) for form in forms if _is(form, kind)]
    return widest(found) if found and None not in found else None


def _is(form: Schema, kind: str) -> bool:
    """Say whether a value of a type may have a form."""
    if "const" in form or "enum" in form:
        return False
    declared = form.get("type")
    kinds: list[Any] = declared if is_array(declared) else [declared]
    return bool({kind, None, *(["integer"] if kind == "number" else [])} & {*kinds})


def _same(found: list[Any]) -> Any:
    return found[0] if all(one == found[0] for one in found) else None


def _longest_value(document: Document, form: Schema) -> Any:
    values = list(_forms(document, form.get("additionalProperties"), ()))
    return _shared(values, "string", lambda value: value.get("maxLength"), max)
