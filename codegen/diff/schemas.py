"""Compare what two nodes allow: the one recursion of a comparison."""

from __future__ import annotations

from functools import partial

from .. import pointer
from ..pointer import MISSING
from . import alternatives, discriminators
from .context import Context, gravest
from .finding import Severity
from .shape import Node, Shape, canonical, node


def compare(context: Context, old: Node, new: Node) -> None:
    """Record how a schema changed, and everything below it; each pair of places once in a direction."""
    if context.is_same(old.parts, new.parts):
        return
    before, after = context.old.shape(old), context.new.shape(new)
    if not context.trial:
        context.met.update(after.names)
    if not context.first_time(old, new):
        return
    if not context.trial and _is_renamed(before, after) and _names(context, before, after):
        return
    _nulls(context, before, after)
    _annotations(context, before, after)
    if after.conflicts - before.conflicts:
        context.add("members-contradict", after.where, None, ", ".join(sorted(after.conflicts)))
    discriminators.compare(context, before, after)
    alternatives.compare(context, before, after)


def _is_renamed(old: Shape, new: Shape) -> bool:
    """Say whether another component is used; a union that gets or loses a name says nothing by that."""
    union = len(old.forms) > 1 or len(new.forms) > 1
    return old.name != new.name and (not union or bool(old.name and new.name))


def _names(context: Context, old: Shape, new: Shape) -> bool:
    """Record that another component is used here; say whether its differences are already weighed in."""
    if old.name and new.name and context.is_gone(old.name) and context.is_new(new.name):
        names = (name.removeprefix("schemas/") for name in (old.name, new.name))
        context.add("schema-renamed", "/components/" + new.name, *names, http=Severity.SAFE)
        return False
    rule = "reference-changed" if old.name and new.name else "schema-named" if new.name else "schema-inlined"
    shown = [side.name.removeprefix("schemas/") or "an inline schema" for side in (old, new)]
    inside = context.weighed(partial(_differences, pair=(old.node, new.node)))
    grave = [change for change in inside if change.severity > Severity.SAFE]
    fresh = context.is_new(new.name) if new.name else context.is_gone(old.name)
    if fresh or [form.family for form in old.forms] != [form.family for form in new.forms] or len(old.forms) != 1:
        context.add(rule, new.node.where, *shown, http=Severity.SAFE)
        return False  # what differs is told where it stands, which is this place or a component that is new here
    hint = "".join(f" {change.rule} at {change.at}" for change in grave[:3])
    context.add(rule, new.node.where, *shown, http=gravest(inside), hint=f"Differences:{hint}." if grave else "")
    return True


def _differences(context: Context, pair: tuple[Node, Node]) -> None:
    context.compare(*pair)


def _nulls(context: Context, old: Shape, new: Shape) -> None:
    """Null is often let in where a component is used, so it is compared there, unless the component itself changed."""
    if old.nullable == new.nullable or old.is_any or new.is_any:
        return
    where = new.node.where
    if old.name and old.name == new.name:
        place = pointer.join("", *pointer.split("#/components/" + new.name))
        alone = [side.shape(node(place, pointer.get(side.document, place))) for side in (context.old, context.new)]
        where = where if alone[0].nullable == alone[1].nullable else place
    context.add("null-added" if new.nullable else "null-removed", where, old.shown, new.shown)


def _annotations(context: Context, old: Shape, new: Shape) -> None:
    before, after = ("" if one is MISSING else canonical(one) for one in (old.default, new.default))
    if before != after:
        shown = (None if one is MISSING else one for one in (old.default, new.default))
        context.add("default-changed", new.at("default"), *shown)
    if ("deprecated" in old.flags) != ("deprecated" in new.flags):
        context.add("deprecated" if "deprecated" in new.flags else "deprecation-withdrawn", new.where)
