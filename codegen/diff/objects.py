"""Compare the properties of two objects."""

from __future__ import annotations

from typing import TypeAlias

from .. import pointer
from ..json_types import Json, is_array, is_object
from .finding import Severity
from .shape import Node, Shape, canonical, node
from .values import Compare
from .walking import Walk, gravest

Owners: TypeAlias = tuple[Shape, Shape]


def compare(walk: Walk, old: Shape, new: Shape, schemas: Compare) -> None:
    """Record how the properties changed, which are required, and what undeclared ones may be."""
    before, after = _properties(old), _properties(new)
    removed = {name: child for name, child in before.items() if name not in after}
    added = {name: child for name, child in after.items() if name not in before}
    for name in sorted(before.keys() & after.keys()):
        _kept(walk, name, (old, before[name]), (new, after[name]), schemas)
    for name, child in sorted(removed.items()):
        _removed(walk, (old, new), name, child, schemas, hint=_renamed(child, added))
    for name, child in sorted(added.items()):
        _added(walk, (old, new), name, child, hint=_renamed(child, removed))
    _undeclared(walk, old, new, schemas)
    if old.patterns.keys() != new.patterns.keys():
        walk.add("pattern-properties-changed", new.at("patternProperties"), sorted(old.patterns), sorted(new.patterns))
    for name in sorted(old.patterns.keys() & new.patterns.keys()):
        schemas(walk, old.patterns[name], new.patterns[name])


def _properties(shape: Shape) -> dict[str, Node]:
    """Return the declared properties, and those that are only required, which may hold anything."""
    where = pointer.join(shape.where, "properties")
    bare = {name: node(pointer.join(where, name), {}) for name in shape.required if name not in shape.properties}
    return {**shape.properties, **bare}


def _renamed(child: Node, others: dict[str, Node]) -> str:
    same = [name for name, other in others.items() if _bare(child) == _bare(other)]
    return f"It may be a rename: {same[0]} looks the same." if len(same) == 1 else ""


def _bare(child: Node) -> str:
    return canonical([_without_prose(raw) for _, raw in child.parts])


def _without_prose(raw: Json) -> Json:
    if is_array(raw):
        return [_without_prose(member) for member in raw]
    if not is_object(raw):
        return raw
    return {key: _without_prose(value) for key, value in raw.items() if key not in ("description", "title", "example")}


def _kept(walk: Walk, name: str, old: tuple[Shape, Node], new: tuple[Shape, Node], schemas: Compare) -> None:
    (outer_old, before), (outer_new, after) = old, new
    flags = walk.old.shape(before).flags, walk.new.shape(after).flags
    required = name in outer_new.required
    for flag, word in (("readOnly", "read-only"), ("writeOnly", "write-only")):
        if (flag in flags[0]) != (flag in flags[1]):
            walk.add(_flag_rule(flag, word, flag in flags[1], required), after.where)
    hidden = _hidden(walk)
    if hidden in flags[0] or hidden in flags[1]:
        return
    if required != (name in outer_old.required):
        _required(walk, required, before, after)
    schemas(walk, before, after)


def _flag_rule(flag: str, word: str, now: bool, required: bool) -> str:
    if flag == "readOnly":
        return f"became-{word}" if now else f"required-no-longer-{word}" if required else f"no-longer-{word}"
    return f"no-longer-{word}" if not now else f"required-became-{word}" if required else f"became-{word}"


def _hidden(walk: Walk) -> str:
    return "readOnly" if walk.direction == "request" else "writeOnly"


def _required(walk: Walk, now: bool, before: Node, after: Node) -> None:
    assumed = walk.old.shape(before).default is not pointer.MISSING
    rule = "property-with-default-became-required" if assumed else "property-became-required"
    walk.add(rule if now else "property-became-optional", after.where, not now, now)


def _removed(walk: Walk, owners: Owners, name: str, child: Node, schemas: Compare, *, hint: str) -> None:
    old, new = owners
    shape = walk.old.shape(child)
    refused = new.extra is False
    if isinstance(new.extra, Node):
        refused = gravest(walk.weighed(schemas, child, new.extra)) is Severity.BREAKING
    rule = "required-property-removed" if name in old.required else "property-removed"
    if refused and (walk.direction == "request" or name not in old.required):
        rule = "property-no-longer-accepted"
    unseen = Severity.SAFE if _hidden(walk) in shape.flags else None
    walk.add(rule, child.where, _kind(shape), None, gone=True, hint=hint, http=unseen)


def _added(walk: Walk, owners: Owners, name: str, child: Node, *, hint: str) -> None:
    old, new = owners
    shape = walk.new.shape(child)
    rule = "property-added"
    if name in new.required:
        assumed = shape.default is not pointer.MISSING
        rule = "required-property-with-default-added" if assumed else "required-property-added"
    if old.extra is False and walk.direction == "response":
        rule = "property-added-to-closed-object"
    unseen = Severity.SAFE if _hidden(walk) in shape.flags else None
    walk.add(rule, child.where, None, _kind(shape), hint=hint, http=unseen)


def _kind(shape: Shape) -> Json:
    if shape.name:
        return shape.name.rpartition("/")[2]
    if shape.unions:
        return "union"
    kinds = ["any"] if shape.types is None else sorted(shape.types)
    return " | ".join([*kinds, "null"] if shape.nullable and shape.types is not None else kinds)


def _undeclared(walk: Walk, old: Shape, new: Shape, schemas: Compare) -> None:
    before, after = old.extra, new.extra
    if isinstance(before, Node) and isinstance(after, Node):
        schemas(walk, before, after)
        return
    rules: dict[tuple[bool | None, bool | None], str] = {
        (False, True): "undeclared-properties-allowed",
        (True, False): "undeclared-properties-refused",
        (True, None): "undeclared-properties-typed",
        (None, True): "undeclared-properties-untyped",
        (None, False): "undeclared-properties-refused",
        (False, None): "undeclared-properties-allowed",
    }
    forms = tuple(None if isinstance(one, Node) else one for one in (before, after))
    rule = rules.get((forms[0], forms[1]))
    if rule:
        shown = ("a schema" if form is None else form for form in forms)
        walk.add(rule, new.at("additionalProperties"), *shown)
