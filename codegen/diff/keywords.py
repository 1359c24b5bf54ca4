"""Compare keywords that hold schemas or conditions: not, contains, propertyNames, prefixItems, if, dependencies."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from .. import pointer
from .context import Context, gravest
from .finding import Severity
from .shape import Form, Node, node
from .stated import DECIDED, OPAQUE


def compare(context: Context, old: Form, new: Form) -> None:
    """Record how the keywords changed that are neither limits nor patterns nor formats."""
    names = sorted(name for name in {*old.other, *new.other} if name not in DECIDED)
    for name in names:
        _keyword(context, name, old, new)


def _keyword(context: Context, name: str, old: Form, new: Form) -> None:
    before, after = old.inner.get(name), new.inner.get(name)
    if name.startswith("prefixItems/") or name == "propertyNames":
        context.compare(_held(old, name, before), _held(new, name, after))
    elif name not in old.other or name not in new.other:
        _one_sided(context, name, old, new)
    elif before is None or after is None:
        if old.other[name][0] != new.other[name][0]:
            _told(context, "keyword-changed", name, old, new)
    elif name == "not":
        _not(context, (before, after), old, new)
    elif name == "if":
        _condition(context, (before, after), old, new)
    elif name == "dependentRequired":
        _needed(context, (before, after), old, new)
    elif name == "contains" and "maxContains" in {*old.other, *new.other}:
        if context.weighed(partial(_compared, pair=(before, after))):
            _told(context, "keyword-changed", name, old, new)
    elif name in ("minContains", "maxContains"):
        _count(context, name, old, new)
    else:
        context.compare(before, after)


def _told(context: Context, rule: str, name: str, old: Form, new: Form, http: Severity | None = None) -> None:
    before, at_old = old.other.get(name, ("", ""))
    after, at_new = new.other.get(name, ("", ""))
    context.add(rule, at_new or at_old, before or None, after or None, gone=not after, http=http)


def _one_sided(context: Context, name: str, old: Form, new: Form) -> None:
    looser = name in ("maxContains", "minContains") and new.other.get(name, old.other.get(name, ("",)))[0] == "0"
    added = name in new.other
    if name in OPAQUE or name == "contentSchema" or (name == "contains" and looser):
        _told(context, "keyword-changed", name, old, new)
    elif looser and name == "minContains":
        _told(context, "restriction-removed" if added else "restriction-added", name, old, new)
    else:
        _told(context, "restriction-added" if added else "restriction-removed", name, old, new)


def _held(form: Form, name: str, known: Node | None) -> Node:
    """Return what holds where a keyword says nothing: the items of a list, and any text as a name."""
    place = pointer.join(form.where, *name.split("/"))
    if name == "propertyNames":
        text = (place + "#", {"type": "string"})
        return Node((*known.parts, text)) if known else Node(((place, {"type": "string"}), text))
    return known or form.items or node(place, {})


def _turned(context: Context) -> Context:
    return replace(context, old=context.new, new=context.old, direction="request")


def _compared(context: Context, pair: tuple[Node, Node]) -> None:
    context.compare(*pair)


def _not(context: Context, pair: tuple[Node, Node], old: Form, new: Form) -> None:
    """What is refused: more of it restricts values, less of it lets them in."""
    lost = gravest(context.facing("request").weighed(partial(_compared, pair=pair)))
    more = gravest(_turned(context).weighed(partial(_compared, pair=(pair[1], pair[0]))))
    if more:
        _told(context, "restriction-added", "not", old, new, Severity.SAFE if context.direction == "response" else more)
    if lost:
        _told(context, "restriction-removed", "not", old, new)


def _condition(context: Context, pair: tuple[Node, Node], old: Form, new: Form) -> None:
    """Under the same condition, what follows is compared; two conditions are not."""
    tests = [node(pointer.join(one.where, "if"), one.parts[0][1]["if"]) for one in pair]
    if context.weighed(partial(_compared, pair=(tests[0], tests[1]))):
        _told(context, "keyword-changed", "if", old, new)
        return
    for key in ("then", "else"):
        held = [node(pointer.join(one.where, key), one.parts[0][1].get(key, {})) for one in pair]
        context.compare(held[0], held[1])


def _needed(context: Context, pair: tuple[Node, Node], old: Form, new: Form) -> None:
    before, after = ({key: set(names) for key, names in one.parts[0][1].items()} for one in pair)
    nothing = set[str]()
    if any(names - before.get(key, nothing) for key, names in after.items()):
        _told(context, "restriction-added", "dependentRequired", old, new)
    if any(names - after.get(key, nothing) for key, names in before.items()):
        _told(context, "restriction-removed", "dependentRequired", old, new)


def _count(context: Context, name: str, old: Form, new: Form) -> None:
    before, after = float(old.other[name][0]), float(new.other[name][0])
    if before != after:
        tighter = after > before if name == "minContains" else after < before
        _told(context, "restriction-added" if tighter else "restriction-removed", name, old, new)
