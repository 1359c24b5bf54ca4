"""Follow references, allOf and unions of one to the plain schemas behind a node."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .. import pointer
from ..errors import SpecError
from ..json_types import Document, Json, Schema, is_array, is_object
from .shape import Node, Part

_ANNOTATIONS = frozenset(
    {"description", "title", "summary", "example", "examples", "externalDocs", "$comment", "xml"}
    | {"default", "deprecated", "readOnly", "writeOnly", "nullable", "discriminator"}
)
_PREFIX = "#/components/"
_WRAPPERS = ("allOf", "anyOf", "oneOf")
MAX_DEPTH = 200


@dataclass
class Flat:
    """The plain schemas that all hold at a node, the component that it refers to, all it leads through, and null."""

    parts: list[Part] = field(default_factory=list[Part])
    name: str = ""
    names: list[str] = field(default_factory=list[str])
    nullable: bool = False


def flatten(document: Document, node: Node) -> Flat:
    """Return the plain schemas behind a node. Raises SpecError for a reference to nowhere or in a circle."""
    flat = Flat()
    for where, raw in node.parts:
        _add(document, where, raw, flat, ())
    flat.name = node.name or (_name(node.parts[0][1]) if len(node.parts) == 1 else "")
    return flat


def _name(raw: Json) -> str:
    """Return the component that a schema is nothing but a reference to, however it is wrapped."""
    while is_object(raw):
        said = [key for key in raw if key not in _ANNOTATIONS and not key.startswith("x-")]
        if said == ["$ref"]:
            return str(raw["$ref"]).removeprefix(_PREFIX)
        members: Json = raw[said[0]] if len(said) == 1 and said[0] in _WRAPPERS else None
        solid = [member for member in members if not is_null(member) and not _is_empty(member)] if members else []
        raw = solid[0] if len(solid) == 1 and is_array(members) else None
    return ""


def _is_empty(raw: Json) -> bool:
    """Say whether a schema restricts nothing, or only lets null in beside what others allow."""
    if not is_object(raw):
        return False
    said = [key for key in raw if key not in _ANNOTATIONS and not key.startswith("x-")]
    return not said or (len(said) == 1 and said[0] in ("anyOf", "oneOf") and all(map(_is_idle, raw[said[0]])))


def _is_idle(raw: Json) -> bool:
    return is_null(raw) or raw == {}


def _add(document: Document, where: str, raw: Json, flat: Flat, above: tuple[str, ...]) -> None:
    if isinstance(raw, bool):
        flat.parts.append((where, {} if raw else {"not": {}}))
        return
    if not is_object(raw):
        raise SpecError(f"the schema at {where} is not an object")
    if len(above) > MAX_DEPTH:
        raise SpecError(f"the schema at {where} nests references too deeply")
    flat.nullable = flat.nullable or raw.get("nullable") is True
    for place, member in _members(document, where, raw, flat, above):
        _add(document, place, member, flat, (*above, place))
    rest = _rest(where, raw, flat)
    if rest or not flat.parts:
        flat.parts.append((where, rest))


def _members(
    document: Document, where: str, raw: Schema, flat: Flat, above: tuple[str, ...]
) -> Iterator[tuple[str, Json]]:
    """Yield the schemas that a schema only points at: its reference, its allOf, its union of one."""
    if "$ref" in raw:
        place, found = follow(document, where, raw["$ref"])
        if place in above:
            raise SpecError(f"the schema at {where} refers to itself")
        flat.names.append(raw["$ref"].removeprefix(_PREFIX))
        yield place, found
    for index, member in enumerate(_list(where, raw, "allOf")):
        yield pointer.join(where, "allOf", index), member
    for key in ("anyOf", "oneOf"):
        branches = _list(where, raw, key)
        solid = [index for index, branch in enumerate(branches) if not is_null(branch)]
        if len(solid) == 1:
            yield pointer.join(where, key, solid[0]), branches[solid[0]]


def _rest(where: str, raw: Schema, flat: Flat) -> Schema:
    """Return what a schema says itself; a union of one, which was followed, only leaves its null."""
    rest = {key: value for key, value in raw.items() if key not in ("$ref", "allOf")}
    for key in ("anyOf", "oneOf"):
        branches = _list(where, raw, key)
        solid = [branch for branch in branches if not is_null(branch)]
        if key in rest and len(solid) == 1:
            del rest[key]
            flat.nullable = flat.nullable or len(branches) > 1
    return rest


def _list(where: str, raw: Schema, key: str) -> list[Json]:
    members = raw.get(key)
    if members is None:
        return []
    if not is_array(members):
        raise SpecError(f"{pointer.join(where, key)} is not a list")
    return members


def is_null(raw: Json) -> bool:
    """Say whether a schema allows nothing but null."""
    if not is_object(raw):
        return False
    only = raw.get("type") in ("null", ["null"]) or raw.get("enum") == [None]
    for key in ("anyOf", "oneOf"):
        only = only or (is_array(raw.get(key)) and bool(raw[key]) and all(map(is_null, raw[key])))
    return only or ("const" in raw and raw["const"] is None)


def follow(document: Document, where: str, reference: Json) -> Part:
    """Return the place that a reference names and what stands there. Raises SpecError when there is nothing."""
    if not isinstance(reference, str) or not reference.startswith("#/"):
        raise SpecError(f"the $ref {reference!r} at {where} does not name a place of this document")
    found = pointer.get(document, reference)
    if found is pointer.MISSING:
        raise SpecError(f"the $ref {reference!r} at {where} leads nowhere")
    return pointer.join("", *pointer.split(reference)), found
