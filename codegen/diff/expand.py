"""Expand a node into alternatives: references, allOf, anyOf and oneOf are resolved, and a list of types is split."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

from .. import pointer
from ..errors import SpecError
from ..json_types import Document, Json, Schema, is_array, is_object
from . import types
from .shape import ANY, Node, Part, canonical, kind_of

_ANNOTATIONS = frozenset(
    {"description", "title", "summary", "example", "examples", "externalDocs", "$comment", "xml"}
    | {"default", "deprecated", "readOnly", "writeOnly", "nullable", "discriminator"}
)
_PREFIX = "#/components/"
_COMBINED = ("$ref", "allOf", "anyOf", "oneOf")
MAX_DEPTH = 200
MAX_ALTERNATIVES = 2000
_IMPLIED = {
    "object": ("properties", "additionalProperties", "patternProperties"),
    "array": ("items", "prefixItems"),
    "string": ("contentMediaType", "contentEncoding"),
}


@dataclass(frozen=True)
class Alternative:
    """A JSON type, or `any`, and the plain schemas that all hold for it; name: the component that is this alone."""

    kind: str
    parts: tuple[Part, ...] = ()
    name: str = ""

    @property
    def places(self) -> tuple[str, ...]:
        """The pointers of the schemas."""
        return tuple(where for where, _ in self.parts)


@dataclass
class Expanded:
    """The alternatives of a node, the plain schemas it says itself, and what it leads through: names, tags."""

    alternatives: list[Alternative] = field(default_factory=list[Alternative])
    own: list[Part] = field(default_factory=list[Part])
    names: list[str] = field(default_factory=list[str])
    discriminators: dict[str, Schema] = field(default_factory=dict[str, Schema])
    exclusive: bool = False


def expand(document: Document, node: Node) -> Expanded:
    """Return the alternatives of a node. Raises SpecError for a reference to nowhere or in a circle."""
    found = Expanded()
    factors = [_expanded(document, where, raw, found, (), alone=True) for where, raw in node.parts]
    implied = map(_implied, _combined(node.where, factors))
    found.alternatives = list({(one.kind, one.places): one for one in implied}.values())
    return found


def name_of(raw: Json) -> str:
    """Return the component that a schema is nothing but a reference to, however it is wrapped."""
    while is_object(raw):
        said = [key for key in raw if not is_annotation(key)]
        if said == ["$ref"]:
            return str(raw["$ref"]).removeprefix(_PREFIX)
        members: Json = raw[said[0]] if len(said) == 1 and said[0] in _COMBINED else None
        solid = [one for one in members if not is_null(one) and not _is_empty(one)] if is_array(members) else []
        raw = solid[0] if len(solid) == 1 else None
    return ""


def is_annotation(keyword: str) -> bool:
    """Say whether a keyword restricts nothing."""
    return keyword in _ANNOTATIONS or keyword.startswith("x-")


def is_free(raw: Json) -> bool:
    """Say whether a schema takes everything, as far as it says without references."""
    return raw is True or (is_object(raw) and all(map(is_annotation, raw)))


def _is_empty(raw: Json) -> bool:
    """Say whether a schema restricts nothing, or only lets null in beside what others allow."""
    if not is_object(raw):
        return raw is True
    said = [key for key in raw if not is_annotation(key)]
    return not said or (len(said) == 1 and said[0] in ("anyOf", "oneOf") and all(map(_is_idle, raw[said[0]])))


def _is_idle(raw: Json) -> bool:
    return is_null(raw) or raw == {}


def is_null(raw: Json) -> bool:
    """Say whether a branch allows nothing but null; published OpenAPI 3.0 also writes it as `nullable: true` alone."""
    if not is_object(raw):
        return False
    only = raw.get("nullable") is True and all(is_annotation(key) for key in raw)
    only = only or raw.get("type") in ("null", ["null"]) or raw.get("enum") == [None]
    for key in ("anyOf", "oneOf"):
        only = only or (is_array(raw.get(key)) and bool(raw[key]) and all(map(is_null, raw[key])))
    return only or ("const" in raw and raw["const"] is None)


def _expanded(
    document: Document, where: str, raw: Json, into: Expanded, above: tuple[str, ...], *, alone: bool
) -> list[Alternative]:
    """Return the alternatives of a schema. alone: whether what it says itself holds for the whole node."""
    if isinstance(raw, bool):
        return [Alternative(ANY, ((where, {}),))] if raw else []
    if not is_object(raw):
        raise SpecError(f"the schema at {where} is not an object")
    if len(above) > MAX_DEPTH:
        raise SpecError(f"the schema at {where} nests references too deeply")
    rest = {key: value for key, value in raw.items() if key not in _COMBINED}
    if _is_settled(raw.get("not")):
        del rest["not"]
    rest = types.without_refused(rest)
    if is_object(raw.get("discriminator")):
        into.discriminators[where] = raw["discriminator"]
    factors = list(_factors(document, where, raw, into, above, alone=alone))
    if alone:
        into.own.append((where, rest))
    own = _kinds(where, rest)
    idle = not any(not is_annotation(key) for key in rest)
    combined = _combined(where, factors if idle and factors else [*factors, own])
    if factors and any(map(_lets_null_in, (rest, *_list(where, raw, "allOf")))):
        combined = [*combined, Alternative("null", ((where, {}),))]
    return combined


def _is_settled(refused: Json) -> bool:
    """Say whether what is refused is everything, nothing, or what is refused itself."""
    return isinstance(refused, bool) or (is_object(refused) and (is_free(refused) or refused.keys() == {"not"}))


def _lets_null_in(raw: Json) -> bool:
    """Say whether a schema is no more than OpenAPI 3.0's way to let null in beside a reference."""
    if not is_object(raw) or not _is_empty(raw):
        return False
    return raw.get("nullable") is True or any(is_null(one) for key in ("anyOf", "oneOf") for one in raw.get(key) or ())


def _factors(
    document: Document, where: str, raw: Schema, into: Expanded, above: tuple[str, ...], *, alone: bool
) -> Iterator[list[Alternative]]:
    """Yield the alternatives of each thing that must hold beside what the schema says itself."""
    if "$ref" in raw:
        place, found = follow(document, where, raw["$ref"])
        if place in above:
            raise SpecError(f"the schema at {where} refers to itself")
        into.names.append(raw["$ref"].removeprefix(_PREFIX))
        yield _named(place, _expanded(document, place, found, into, (*above, place), alone=alone))
    for place, member in _members(where, raw):
        yield _expanded(document, place, member, into, (*above, place), alone=alone)
    for key in ("anyOf", "oneOf"):
        branches = _list(where, raw, key)
        if not branches:
            continue
        many = len([branch for branch in branches if not is_null(branch)]) > 1
        found_in = [
            [Alternative("null", ((place, {}),))]
            if is_null(branch)
            else _expanded(document, place, branch, into, (*above, place), alone=alone and not many)
            for index, branch in enumerate(branches)
            for place in [pointer.join(where, key, index)]
        ]
        into.exclusive = into.exclusive or (many and key == "oneOf" and _overlap(found_in))
        yield [one for alternatives in found_in for one in alternatives]


def _members(where: str, raw: Schema) -> Iterator[Part]:
    """Yield what must hold as the members of an allOf do: those, and what is refused to be refused."""
    if _is_settled(raw.get("not")):
        held: Json = raw["not"].get("not", False) if is_object(raw["not"]) else not raw["not"]
        yield pointer.join(where, "not", "not"), held
    for index, member in enumerate(_list(where, raw, "allOf")):
        yield pointer.join(where, "allOf", index), member


def _overlap(branches: list[list[Alternative]]) -> bool:
    """Say whether a value may fit two branches, as far as their types and listed values tell."""
    seen: list[Alternative] = []
    for branch in branches:
        if any(_both(one.kind, other.kind) and not _is_listed_apart(one, other) for one in branch for other in seen):
            return True
        seen += branch
    return False


def _is_listed_apart(one: Alternative, other: Alternative) -> bool:
    mine, theirs = _listed_in(one), _listed_in(other)
    return mine is not None and theirs is not None and not mine & theirs


def _listed_in(found: Alternative) -> set[str] | None:
    for _, raw in found.parts:
        values = listed_values(raw) if is_object(raw) else None
        if values is not None:
            return {canonical(value) for value in values}
    return None


def _named(place: str, found: list[Alternative]) -> list[Alternative]:
    """A component that stands for one alternative gives it its name; the innermost one counts."""
    solid = [one for one in found if one.kind != "null"]
    if len({one.places for one in solid}) != 1 or not place.startswith("/components/"):
        return found
    name = place.removeprefix("/components/")
    return [one if one.name or one.kind == "null" else Alternative(one.kind, one.parts, name) for one in found]


def _combined(where: str, factors: list[list[Alternative]]) -> list[Alternative]:
    """Return the alternatives that meet one of each factor."""
    if len(factors) == 1:
        return factors[0]
    found: list[Alternative] = [Alternative(ANY)]
    for factor in factors:
        if len(found) * len(factor) > MAX_ALTERNATIVES:
            raise SpecError(f"the schema at {where} combines too many alternatives")
        pairs = ((one, other, _both(one.kind, other.kind)) for one, other in product(found, factor))
        found = [Alternative(kind, one.parts + other.parts) for one, other, kind in pairs if kind]
    return found


def _both(one: str, other: str) -> str:
    if other in (one, ANY):
        return one
    if one == ANY or {one, other} == {"integer", "number"}:
        return other if one == ANY else "integer"
    return ""


def _kinds(where: str, raw: Schema) -> list[Alternative]:
    """Split a plain schema by its types; listed values leave those types that they have."""
    declared = raw.get("type")
    listed = [str(kind) for kind in declared] if is_array(declared) else [str(declared)] if declared else [ANY]
    if "number" in listed:
        listed = [kind for kind in listed if kind != "integer"]
    if raw.get("nullable") is True and declared and "null" not in listed:
        listed.append("null")
    values = listed_values(raw)
    if values is not None:
        had = {kind_of(value) for value in values}
        listed = [both for kind in sorted(had) for one in listed if (both := _both(kind, one))]
    return [Alternative(kind, ((where, raw),)) for kind in dict.fromkeys(listed)]


def listed_values(raw: Schema) -> list[Json] | None:
    """Return the values that an enum or const lists; None where there is neither."""
    found: list[Json] | None = raw.get("enum")
    if "const" not in raw:
        return found
    return [raw["const"]] if found is None or raw["const"] in found else []


def _implied(found: Alternative) -> Alternative:
    """A schema without a type that speaks of properties means objects, as published documents are written."""
    if found.kind != ANY:
        return found
    for kind, keys in _IMPLIED.items():
        if any(is_object(raw) and any(key in raw for key in keys) for _, raw in found.parts):
            return Alternative(kind, found.parts, found.name)
    return found


def _list(where: str, raw: Schema, key: str) -> list[Json]:
    members = raw.get(key)
    if members is None:
        return []
    if not is_array(members):
        raise SpecError(f"{pointer.join(where, key)} is not a list")
    return members


def follow(document: Document, where: str, reference: Json) -> Part:
    """Return the place that a reference names and what stands there. Raises SpecError when there is nothing."""
    if not isinstance(reference, str) or not reference.startswith("#/"):
        raise SpecError(f"the $ref {reference!r} at {where} does not name a place of this document")
    found = pointer.get(document, reference)
    if found is pointer.MISSING:
        raise SpecError(f"the $ref {reference!r} at {where} leads nowhere")
    return pointer.join("", *pointer.split(reference)), found
