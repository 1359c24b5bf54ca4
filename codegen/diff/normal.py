"""Make the normal form of a node: forms of the alternatives behind it, merged where one says what several do."""

from __future__ import annotations

from collections.abc import Iterable

from .. import pointer
from ..json_types import Document, Json, Schema, is_object, mapping_at
from . import bounds, merge, patterns, stated
from .expand import Alternative, Expanded, expand, is_free, listed_values, name_of
from .shape import ANY, Form, Node, Part, Shape, canonical, is_kind, kind_of, node
from .subtypes import Subtypes

_FLAGS = ("readOnly", "writeOnly", "deprecated")


class Side:
    """One of the two documents, and the normal forms of its nodes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.subtypes = Subtypes(document)
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
    if not expanded.alternatives and not any(raw is False for _, raw in of.parts):
        conflicts |= {"type"}
    shape = Shape(of, tuple(expanded.own) or of.parts, merge.merged(forms), names=tuple(expanded.names))
    shape.nullable = len(solid) < len(expanded.alternatives) or shape.is_any
    shape.name = name_of(of.parts[0][1]) if len(of.parts) == 1 else ""
    shape.exclusive = expanded.exclusive
    shape.conflicts = conflicts
    _discriminate(shape, expanded)
    for _, raw in expanded.own:
        _annotate(shape, raw)
    return shape


def _discriminate(shape: Shape, expanded: Expanded) -> None:
    """Keep the node's own discriminator, else those of the unions inside it as one."""
    own = [where for where, raw in expanded.own if is_object(raw) and where in expanded.discriminators]
    places = own[-1:] or list(expanded.discriminators)
    if places:
        found = [expanded.discriminators[place] for place in places]
        names = sorted({str(one.get("propertyName")) for one in found})
        mapping = {value: target for one in found for value, target in mapping_at(one, "mapping").items()}
        shape.discriminator = {"propertyName": ", ".join(names), "mapping": mapping}
        shape.discriminator_at = pointer.join(places[0], "discriminator")


def _annotate(shape: Shape, raw: Json) -> None:
    if not is_object(raw):
        return
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
    if form.patterns and not form.properties and form.patterns.keys() <= patterns.ANY_TEXT:
        form.extra = Node(tuple(part for child in form.patterns.values() for part in child.parts))
        form.patterns = {}
    form.limits = bounds.limits_of(form)
    if form.kind == "number" and "multipleOf" in form.limits and form.limits["multipleOf"].value % 1 == 0:
        form.kind = "integer"
        form.limits = bounds.limits_of(form)
    lists = _lists(found.parts)
    if lists:
        common = set(lists[0]).intersection(*lists[1:])
        form.values = {text: value for text, value in lists[0].items() if text in common and _is_of(form, value)}
        form.limits = {}
        form.other = {name: told for name, told in form.other.items() if name not in ("pattern", "format")}
    return form


def _telling(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(part for part in {part[0]: part for part in parts}.values() if part[1]) or parts[:1]


def _is_of(form: Form, value: Json) -> bool:
    """Say whether a listed value has the kind of a form and keeps to the limits and the pattern beside it."""
    meets = all(bounds.meets(*limit, value) for limit in form.limits.items())
    return is_kind(kind_of(value), form.kind) and meets and patterns.matches(form, value) is not False


def _add_object(form: Form, where: str, raw: Schema) -> None:
    if form.kind == "object":
        for keyword, into in (("properties", form.properties), ("patternProperties", form.patterns)):
            for name, child in mapping_at(raw, keyword).items():
                place = pointer.join(where, keyword, name)
                key = patterns.plain(str(name)) if keyword == "patternProperties" else str(name)
                into[key] = _joined(into.get(key), place, child)
        for keyword in ("additionalProperties", "unevaluatedProperties"):
            if keyword in raw and form.extra is not False and not is_free(raw[keyword]):
                known = form.extra if isinstance(form.extra, Node) else None
                form.extra = raw[keyword] is not False and _joined(known, pointer.join(where, keyword), raw[keyword])
    if form.kind in ("object", ANY):
        form.required |= frozenset(str(name) for name in raw.get("required") or ())
    _, _, keyword = stated.tuples(raw)
    if form.kind == "array" and raw.get(keyword) not in (None, False) and not is_free(raw[keyword]):
        form.items = _joined(form.items, pointer.join(where, keyword), raw[keyword])


def _joined(known: Node | None, place: str, raw: Json) -> Node:
    if known is None:
        return node(place, raw)
    return known if place in known.key else Node((*known.parts, (place, raw)))


def _add_other(form: Form, where: str, raw: Schema) -> None:
    """Keep the keywords beside properties, items and limits."""
    for name, place, value in stated.said(where, raw):
        if not stated.concerns(form, name):
            continue
        text, (known, at) = canonical(value), form.other.get(name, ("", place))
        told = set(known.split("\n")) if known else set[str]()
        if not told:
            form.inner[name] = node(place, value)
        elif text not in told and name in form.inner:
            held = form.inner.pop(name)  # two of most keywords are no one schema
            if name.partition("/")[0] in stated.JOINED:
                form.inner[name] = Node((*held.parts, (place, value)))
        form.other[name] = ("\n".join(sorted({*told, text})), at)
    if form.kind in ("object", ANY):
        for name, place, needed in stated.needs(where, raw):
            known_ones, at = form.needs.get(name, (frozenset[str](), place))
            form.needs[name] = (known_ones | needed - {name}, at)
