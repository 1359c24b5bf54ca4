"""Compare what two nodes allow."""

from __future__ import annotations

from .. import pointer
from ..pointer import MISSING
from . import objects, unions, values
from .finding import Severity
from .shape import Node, Shape, canonical
from .walking import Walk, gravest


def compare(walk: Walk, old: Node, new: Node) -> None:
    """Record how a schema changed, and everything below it; each pair of places once in a direction."""
    if walk.is_same(old, new):
        return
    before, after = walk.old.shape(old), walk.new.shape(new)
    renamed = before.name != after.name and (bool(before.unions) == bool(after.unions) or (before.name and after.name))
    if renamed and not walk.aside and _names(walk, before, after, old, new):
        return
    _nulls(walk, old, new)
    if walk.first_time(before, after):
        shapes(walk, before, after)


def _names(walk: Walk, old: Shape, new: Shape, old_node: Node, new_node: Node) -> bool:
    """Record that another component is used here; say whether its differences are already weighed in."""
    if old.name and new.name and walk.is_gone(old.name) and walk.is_new(new.name):
        walk.add("schema-renamed", "/components/" + new.name, old.name, new.name, http=Severity.SAFE)
        return False
    rule = "reference-changed" if old.name and new.name else "schema-named" if new.name else "schema-inlined"
    shown = old.name or "an inline schema", new.name or "an inline schema"
    if not new.name or walk.is_new(new.name):
        walk.add(rule, new_node.where, *shown, http=Severity.SAFE)
        return False
    inside = walk.weighed(compare, old_node, new_node)
    grave = [change for change in inside if change.severity > Severity.SAFE]
    hint = "".join(f" {change.rule} at {change.at}" for change in grave[:3])
    walk.add(rule, new_node.where, *shown, http=gravest(inside), hint=f"Differences:{hint}." if grave else "")
    return True


def shapes(walk: Walk, old: Shape, new: Shape) -> None:
    """Record how one shape differs from another."""
    _annotations(walk, old, new)
    if new.conflicts - old.conflicts:
        walk.add("members-contradict", new.where, None, ", ".join(sorted(new.conflicts)))
    if old.unions or new.unions:
        unions.compare(walk, old, new, compare)
        if not unions.has_own_base(old) or not unions.has_own_base(new):
            return
    if values.types(walk, old, new, compare):
        values.values(walk, old, new)
        values.limits(walk, old, new)
        values.words(walk, old, new)
        _inside(walk, old, new)


def _inside(walk: Walk, old: Shape, new: Shape) -> None:
    if all(side.types is None or "object" in side.types for side in (old, new)):
        objects.compare(walk, old, new, compare)
    if old.items and new.items:
        compare(walk, old.items, new.items)
    elif old.items and (new.types is None or "array" in new.types):
        walk.add("items-unrestricted", old.at("items"), gone=True)
    elif new.items and (old.types is None or "array" in old.types):
        walk.add("items-restricted", new.at("items"))


def _nulls(walk: Walk, old: Node, new: Node) -> None:
    """Null is often let in where a component is used, so it is compared there, unless the component itself changed."""
    before, after = walk.old.shape(old), walk.new.shape(new)
    vague = any(side.types is None and not side.unions for side in (before, after))
    if before.nullable == after.nullable or vague:
        return
    where = new.where
    if before.name and before.name == after.name:
        place = pointer.join("", *pointer.split("#/components/" + after.name))
        alone = [side.shape(Node(((place, pointer.get(side.document, place)),))) for side in (walk.old, walk.new)]
        where = where if alone[0].nullable == alone[1].nullable else place
    walk.add("null-added" if after.nullable else "null-removed", where, before.nullable, after.nullable)


def _annotations(walk: Walk, old: Shape, new: Shape) -> None:
    before, after = ("" if one is MISSING else canonical(one) for one in (old.default, new.default))
    if before != after:
        shown = (None if one is MISSING else one for one in (old.default, new.default))
        walk.add("default-changed", new.at("default"), *shown)
    if ("deprecated" in old.flags) != ("deprecated" in new.flags):
        rule = "deprecated" if "deprecated" in new.flags else "deprecation-withdrawn"
        walk.add(rule, new.where)
