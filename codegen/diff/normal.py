"""Make the shape of a node from the plain schemas behind it."""

from __future__ import annotations

from collections.abc import Iterable

from .. import pointer
from ..errors import SpecError
from ..json_types import Document, Json, Schema, is_array, is_object, mapping_at
from . import bounds
from .flatten import Flat, flatten, is_null
from .shape import Node, Shape, canonical, node

_OPAQUE = ("not", "if", "then", "else", "contains", "minContains", "maxContains", "propertyNames", "dependentRequired",
           "dependentSchemas", "dependencies", "prefixItems", "pattern", "format", "contentEncoding",
           "contentMediaType", "unevaluatedItems")  # fmt: skip
_FLAGS = ("readOnly", "writeOnly", "deprecated")
_KINDS = {str: "string", bool: "boolean", int: "number", float: "number", list: "array", dict: "object"}


class Side:
    """One of the two documents, and the shapes of its nodes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._shapes: dict[tuple[str, ...], Shape] = {}
        self._busy: set[tuple[str, ...]] = set()

    def shape(self, of: Node) -> Shape:
        """Return what a node allows. Raises SpecError where the document does not say."""
        known = self._shapes.get(of.key)
        if known is None:
            if of.key in self._busy:
                raise SpecError(f"the schema at {of.where} refers to itself")
            self._busy.add(of.key)
            known = self._shapes[of.key] = _shape(flatten(self.document, of), of)
            self._collapse(known)
            self._busy.discard(of.key)
        return known

    def _collapse(self, shape: Shape) -> None:
        """Turn unions of plain types and of constants into types and values, however they were written."""
        for branches in list(shape.unions):
            shapes = [self._branch(one) for one in branches]
            shape.nullable = shape.nullable or (shape.types is None and any(one.nullable for one in shapes if one))
            known = [one for one in shapes if one is not None and _is_scalar(one)]
            plain = len(known) == len(shapes) and all(not one.name or _absorbed(one, known) for one in known)
            if plain and shape.types is None and shape.values is None:
                _merge_scalars(shape, known)
                shape.unions.remove(branches)

    def _branch(self, of: Node) -> Shape | None:
        return None if of.key in self._busy else self.shape(of)


def _is_scalar(shape: Shape) -> bool:
    if shape.unions or shape.limits or shape.other or shape.types is None:
        return False
    return not shape.types & {"object", "array"}


def _absorbed(shape: Shape, others: list[Shape]) -> bool:
    """Say whether a named enum stands beside a branch that takes any value of its type."""
    free = frozenset(kind for one in others if one.values is None for kind in one.types or ())
    return shape.values is not None and all(_takes(free, value) for value in shape.values.values())


def _merge_scalars(shape: Shape, branches: list[Shape]) -> None:
    """A branch that takes any value of a type absorbs the values that others list of it."""
    free = frozenset(kind for one in branches if one.values is None for kind in one.types or ())
    values = {text: value for one in branches for text, value in (one.values or {}).items()}
    listed = {text: value for text, value in values.items() if not _takes(free, value)}
    shape.suggested = {text: value for text, value in values.items() if text not in listed}
    listing = [one for one in branches if one.values is not None]
    shape.suggested_at = listing[0].where if len(listing) == 1 else shape.where
    shape.names += tuple(name for one in branches for name in one.names)
    shape.types = _widest(free | {kind for one in branches for kind in one.types or ()})
    if listed and not free:
        shape.values = listed
    elif listed:
        shape.other["enum"] = (canonical(sorted(listed)), pointer.join(shape.where, "anyOf"))


def _takes(kinds: frozenset[str], value: Json) -> bool:
    kind = _kind(value)
    return kind in kinds or (kind == "integer" and "number" in kinds)


def _kind(value: Json) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return "integer"
    if isinstance(value, float) and value.is_integer():
        return "integer"
    return next((name for kind, name in _KINDS.items() if isinstance(value, kind)), "null")


def _widest(kinds: Iterable[str]) -> frozenset[str]:
    found = frozenset(kinds)
    return found - {"integer"} if "number" in found else found


def _shape(flat: Flat, of: Node) -> Shape:
    shape = Shape(Node(tuple(flat.parts)) if flat.parts else of, name=flat.name, names=tuple(flat.names))
    shape.nullable = True
    for where, raw in flat.parts:
        nullable, types = _types(raw)
        shape.nullable = shape.nullable and nullable
        _narrow_types(shape, types)
        _narrow_values(shape, raw)
        _add_object(shape, where, raw)
        _add_rest(shape, where, raw)
    shape.nullable = shape.nullable or flat.nullable
    if shape.values is not None:
        shape.types = _widest(_kind(value) for value in shape.values.values())
    bounds.add(shape, flat.parts)
    return shape


def _types(raw: Schema) -> tuple[bool, frozenset[str] | None]:
    """Return whether null is allowed and the other types, also of a schema that only implies them."""
    declared = raw.get("type")
    listed: list[str] = [str(kind) for kind in declared] if is_array(declared) else [str(declared)] if declared else []
    values = raw.get("enum") if "enum" in raw else [raw["const"]] if "const" in raw else None
    null = "null" in listed or (not listed and (values is None or None in values))
    if not listed:
        listed = [kind for kind, keys in _IMPLIED.items() if any(key in raw for key in keys)]
        null = null and not listed
    for key in ("anyOf", "oneOf"):
        if is_array(raw.get(key)) and raw[key] and not listed:
            null = any(map(is_null, raw[key]))
    kinds = _widest(kind for kind in listed if kind != "null")
    return null or raw.get("nullable") is True, kinds if listed else None


_IMPLIED = {"object": ("properties", "additionalProperties", "patternProperties"), "array": ("items",)}


def _narrow_types(shape: Shape, types: frozenset[str] | None) -> None:
    if types is None or shape.types is None:
        shape.types = shape.types if types is None else types
        return
    both = shape.types & types
    if "integer" in shape.types | types and "number" in shape.types | types:
        both |= {"integer"}
    if not both:
        shape.conflicts |= {"type"}
    shape.types = both


def _narrow_values(shape: Shape, raw: Schema) -> None:
    listed = raw.get("enum") if "enum" in raw else [raw["const"]] if "const" in raw else None
    if listed is None:
        return
    values = {canonical(value): value for value in listed if value is not None}
    if shape.values is None:
        shape.values = values
        return
    both = {text: value for text, value in values.items() if text in shape.values}
    if both.keys() not in (values.keys(), shape.values.keys()):
        shape.conflicts |= {"enum"}
    shape.values = both


def _add_object(shape: Shape, where: str, raw: Schema) -> None:
    for keyword, into in (("properties", shape.properties), ("patternProperties", shape.patterns)):
        for name, child in mapping_at(raw, keyword).items():
            place = pointer.join(where, keyword, name)
            into[str(name)] = Node((*into[name].parts, (place, child))) if name in into else node(place, child)
    shape.required |= frozenset(str(name) for name in raw.get("required") or ())
    for keyword in ("additionalProperties", "unevaluatedProperties"):
        if keyword in raw and shape.extra is not False and raw[keyword] not in (True, {}):
            shape.extra = False if raw[keyword] is False else node(pointer.join(where, keyword), raw[keyword])
    if raw.get("items") not in (None, True, {}):
        place = pointer.join(where, "items")
        shape.items = Node((*shape.items.parts, (place, raw["items"]))) if shape.items else node(place, raw["items"])


def _add_rest(shape: Shape, where: str, raw: Schema) -> None:
    for keyword in ("anyOf", "oneOf"):
        solid = _branches(where, raw, keyword)
        if len(solid) > 1:
            shape.unions.append(solid)
            shape.exclusive = shape.exclusive or keyword == "oneOf"
    for keyword in _OPAQUE:
        if keyword in raw:
            known = shape.other.get(keyword, ("", ""))[0]
            shape.other[keyword] = (known + canonical(raw[keyword]), pointer.join(where, keyword))
    if is_object(raw.get("discriminator")):
        shape.discriminator = raw["discriminator"]
    shape.default = raw.get("default", raw.get("x-server-default", shape.default))
    shape.flags |= {flag for flag in _FLAGS if raw.get(flag) is True}


def _branches(where: str, raw: Schema, keyword: str) -> tuple[Node, ...]:
    """Return the branches without null, and with those of an inline union inside the union."""
    found: list[Node] = []
    for index, branch in enumerate(raw.get(keyword) or ()):
        place = pointer.join(where, keyword, index)
        if is_object(branch) and is_array(branch.get(keyword)) and set(branch) <= {keyword, "title", "description"}:
            found.extend(_branches(place, branch, keyword))
        elif not is_null(branch):
            found.append(node(place, branch))
    return tuple(found)
