"""Make the normal form of a node: forms of the alternatives behind it, merged where one says what several do."""

from __future__ import annotations

from collections.abc import Iterable

from .. import pointer
from ..json_types import Document, Json, Schema, is_object, mapping_at
from . import bounds, merge
from .expand import Alternative, Expanded, expand, listed_values, name_of
from .shape import ANY, Form, Node, Part, Shape, canonical, is_kind, kind_of, node

_OPAQUE = ("not", "if", "then", "else", "contains", "minContains", "maxContains", "propertyNames", "dependentRequired",
           "dependentSchemas", "dependencies", "prefixItems", "pattern", "format", "contentEncoding",
           "contentMediaType", "unevaluatedItems")  # fmt: skip
_OF_KIND = {
    "string": ("pattern", "format", "contentEncoding", "contentMediaType"),
    "object": ("propertyNames", "dependentRequired", "dependentSchemas", "dependencies"),
    "array": ("contains", "minContains", "maxContains", "prefixItems", "unevaluatedItems"),
}
_FLAGS = ("readOnly", "writeOnly", "deprecated")


class Side:
    """One of the two documents, and the normal forms of its nodes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._shapes: dict[tuple[str, ...], Shape] = {}

    def shape(self, of: Node) -> Shape:
        """Return what a node allows. Raises SpecError where the document does not say."""
        known = self._shapes.get(of.key)
        if known is None:
            known = self._shapes[of.key] = _shape(of, expand(self.document, of))
        return known


def _shape(of: Node, expanded: Expanded) -> Shape:
    solid = [one for one in expanded.alternatives if one.kind != "null"]
    built = [(_form(one), _conflicts(one)) for one in solid]
    forms = [form for form, _ in built if form.values != {}]
    conflicts = frozenset[str]().union(*(found for _, found in built))
    if not expanded.alternatives:
        conflicts |= {"type"}
    shape = Shape(of, tuple(expanded.own) or of.parts, merge.merged(forms), names=tuple(expanded.names))
    shape.nullable = len(solid) < len(expanded.alternatives) or shape.is_any
    shape.name = name_of(of.parts[0][1]) if len(of.parts) == 1 else ""
    shape.exclusive = expanded.exclusive
    shape.conflicts = conflicts
    for _, raw in expanded.own:
        _annotate(shape, raw)
    return shape


def _annotate(shape: Shape, raw: Json) -> None:
    if not is_object(raw):
        return
    if is_object(raw.get("discriminator")):
        shape.discriminator = raw["discriminator"]
    shape.default = raw.get("default", raw.get("x-server-default", shape.default))
    shape.flags |= {flag for flag in _FLAGS if raw.get(flag) is True}


def _conflicts(found: Alternative) -> frozenset[str]:
    """Lists of values that neither hold each other whole contradict each other."""
    seen: set[str] | None = None
    for values in _lists(found.parts):
        if seen is not None and not (seen <= values.keys() or values.keys() <= seen):
            return frozenset({"enum"})
        seen = set(values) if seen is None else seen & values.keys()
    return frozenset()


def _lists(parts: Iterable[Part]) -> list[dict[str, Json]]:
    listed = (listed_values(raw) for _, raw in parts if is_object(raw))
    return [
        {canonical(value): value for value in values if value is not None} for values in listed if values is not None
    ]


def _form(found: Alternative) -> Form:
    form = Form(found.kind, _telling(found.parts), found.name)
    for where, raw in found.parts:
        if is_object(raw):
            _add_object(form, where, raw)
            _add_other(form, where, raw)
    form.limits = bounds.limits_of(form)
    if form.kind == "number" and "multipleOf" in form.limits and form.limits["multipleOf"].value % 1 == 0:
        form.kind = "integer"
    lists = _lists(found.parts)
    if lists:
        common = set(lists[0]).intersection(*lists[1:])
        form.values = {text: value for text, value in lists[0].items() if text in common and _is_of(form, value)}
        form.limits, form.other = {}, {}
    return form


def _telling(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(part for part in {part[0]: part for part in parts}.values() if part[1]) or parts[:1]


def _is_of(form: Form, value: Json) -> bool:
    """Say whether a listed value has the kind of a form and keeps to the limits that stand beside it."""
    return is_kind(kind_of(value), form.kind) and all(bounds.meets(*limit, value) for limit in form.limits.items())


def _add_object(form: Form, where: str, raw: Schema) -> None:
    if form.kind == "object":
        for keyword, into in (("properties", form.properties), ("patternProperties", form.patterns)):
            for name, child in mapping_at(raw, keyword).items():
                place = pointer.join(where, keyword, name)
                into[str(name)] = _joined(into.get(str(name)), place, child)
        for keyword in ("additionalProperties", "unevaluatedProperties"):
            if keyword in raw and form.extra is not False and raw[keyword] not in (True, {}):
                known = form.extra if isinstance(form.extra, Node) else None
                form.extra = raw[keyword] is not False and _joined(known, pointer.join(where, keyword), raw[keyword])
    if form.kind in ("object", ANY):
        form.required |= frozenset(str(name) for name in raw.get("required") or ())
    if form.kind == "array" and raw.get("items") not in (None, True, {}):
        form.items = _joined(form.items, pointer.join(where, "items"), raw["items"])


def _joined(known: Node | None, place: str, raw: Json) -> Node:
    if known is None:
        return node(place, raw)
    return known if place in known.key else Node((*known.parts, (place, raw)))


def _add_other(form: Form, where: str, raw: Schema) -> None:
    """Keep the keywords that are compared as they stand; OpenAPI 3.0's names of encodings become those of 3.1."""
    for keyword in _OPAQUE:
        if keyword not in raw or not _concerns(form, keyword):
            continue
        name, text = _encoding(keyword, canonical(raw[keyword]))
        known = form.other.get(name, ("", ""))[0]
        if text not in known:
            form.other[name] = (known + text, pointer.join(where, keyword))


def _concerns(form: Form, keyword: str) -> bool:
    if keyword == "format" and form.kind in ("integer", "number"):
        return True
    kinds = {kind for kind, keywords in _OF_KIND.items() if keyword in keywords}
    return not kinds or form.kind in kinds or form.kind == ANY


def _encoding(keyword: str, text: str) -> tuple[str, str]:
    if keyword == "format" and text == '"byte"':
        return "contentEncoding", '"base64"'
    if keyword == "format" and text == '"binary"':
        return "contentMediaType", '"application/octet-stream"'
    return keyword, text
