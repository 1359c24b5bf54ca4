"""Compare the properties of two objects."""

from __future__ import annotations

from functools import partial
from typing import TypeAlias

from .. import pointer
from ..json_types import Json, is_array, is_object
from . import catalogue, dependents, patterns
from .context import Context, gravest
from .finding import Severity
from .normal import Side
from .shape import Form, Node, canonical, node

Owners: TypeAlias = tuple[Form, Form]


def compare(context: Context, old: Form, new: Form) -> None:
    """Record how the properties changed, which are required, and what undeclared ones may be."""
    before, after = _properties(context.old, old), _properties(context.new, new)
    removed = {name: child for name, child in before.items() if name not in after}
    added = {name: child for name, child in after.items() if name not in before}
    for name in sorted(before.keys() & after.keys()):
        _kept(context, name, (old, before[name]), (new, after[name]))
    for name, child in sorted(removed.items()):
        _removed(context, (old, new), name, child, hint=_renamed(child, added))
    for name, child in sorted(added.items()):
        _added(context, (old, new), name, child, hint=_renamed(child, removed))
    dependents.compare(context, old, new)
    _undeclared(context, old, new)
    for name in sorted(old.patterns.keys() | new.patterns.keys()):
        _pattern(context, name, old, new)


def _pattern(context: Context, name: str, old: Form, new: Form) -> None:
    """Properties whose names match: what held for them where no pattern did is what holds for undeclared ones."""
    before, after = old.patterns.get(name, old.extra), new.patterns.get(name, new.extra)
    if isinstance(before, Node) and isinstance(after, Node):
        context.compare(before, after)
    elif isinstance(before, Node):
        rule = "pattern-properties-unrestricted" if after else "pattern-properties-refused"
        context.add(rule, before.where, name, None, gone=True)
    elif isinstance(after, Node):
        context.add("pattern-properties-restricted" if before else "pattern-properties-added", after.where, None, name)


def _properties(side: Side, shape: Form) -> dict[str, Node]:
    """Return the properties that may be there: declared ones, and those that are only required, which hold the rest."""
    where = pointer.join(shape.where, "properties")
    bare = {name: _undeclared_one(shape, name) for name in shape.required if name not in shape.properties}
    free = {name: node(pointer.join(where, name), {}) for name, held in bare.items() if not isinstance(held, Node)}
    closed = shape.extra is False and not shape.patterns  # a property that nothing fits is one that is not declared
    said = {
        name: child
        for name, child in shape.properties.items()
        if not closed or name in shape.required or side.shape(child).is_possible
    }
    return {**said, **{name: held for name, held in bare.items() if isinstance(held, Node)}, **free}


def _undeclared_one(form: Form, name: str) -> Node | bool:
    """Return what a property holds that is not declared: what the patterns say that its name has, or the rest."""
    held = [child for pattern, child in form.patterns.items() if patterns.is_found(pattern, name) is not False]
    return Node(tuple(part for child in held for part in child.parts)) if held else form.extra


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


def _kept(context: Context, name: str, old: tuple[Form, Node], new: tuple[Form, Node]) -> None:
    (outer_old, before), (outer_new, after) = old, new
    if (name in outer_old.required) == (name in outer_new.required) and context.is_same(before.parts, after.parts):
        return
    flags = context.old.shape(before).flags, context.new.shape(after).flags
    required = name in outer_new.required
    for flag, word in (("readOnly", "read-only"), ("writeOnly", "write-only")):
        if (flag in flags[0]) != (flag in flags[1]):
            context.add(_flag_rule(flag, word, flag in flags[1], required), after.where)
    if context.hidden in flags[0] or context.hidden in flags[1]:
        return
    if required != (name in outer_old.required):
        _required(context, required, before, after)
    context.compare(before, after)


def _flag_rule(flag: str, word: str, now: bool, required: bool) -> str:
    if flag == "readOnly":
        return f"became-{word}" if now else f"required-no-longer-{word}" if required else f"no-longer-{word}"
    return f"no-longer-{word}" if not now else f"required-became-{word}" if required else f"became-{word}"


def _required(context: Context, now: bool, before: Node, after: Node) -> None:
    assumed = context.old.shape(before).default is not pointer.MISSING
    rule = "property-with-default-became-required" if assumed else "property-became-required"
    context.add(rule if now else "property-became-optional", after.where)


def _removed(context: Context, owners: Owners, name: str, child: Node, *, hint: str) -> None:
    old, new = owners
    shape = context.old.shape(child)
    catching = _undeclared_one(new, name)
    refused = catching is False
    if isinstance(catching, Node):
        refused = gravest(context.weighed(partial(_fit, pair=(child, catching)))) is Severity.BREAKING
    rule = "required-property-removed" if name in old.required else "property-removed"
    if refused and (context.direction == "request" or name not in old.required):
        rule = "property-no-longer-accepted"
    http = Severity.SAFE if context.hidden in shape.flags else _beside(context, rule, child, catching)
    context.add(rule, child.where, shape.shown, None, gone=True, hint=hint, http=http)


def _beside(context: Context, rule: str, old: Node | bool, new: Node | bool) -> Severity | None:
    """A property that comes or goes beside typed undeclared ones was, or will be, one of them; None where it is not."""
    if not isinstance(old, Node) or not isinstance(new, Node):
        return None
    known = catalogue.rule(rule).verdict(context.direction)[0]
    return max(known, gravest(context.weighed(partial(_fit, pair=(old, new)))))


def _fit(context: Context, pair: tuple[Node, Node]) -> None:
    context.compare(*pair)


def _added(context: Context, owners: Owners, name: str, child: Node, *, hint: str) -> None:
    old, new = owners
    shape = context.new.shape(child)
    rule = "property-added"
    if name in new.required:
        assumed = shape.default is not pointer.MISSING
        rule = "required-property-with-default-added" if assumed else "required-property-added"
    catching = _undeclared_one(old, name)
    if not shape.is_possible:  # it is named to be refused; whether anybody sent it, the document cannot tell
        known = catalogue.rule("restriction-added").verdict(context.direction)[0]
        context.add("restriction-added", child.where, None, name, http=min(known, Severity.REVIEW))
        return
    if catching is False and context.direction == "response":
        rule = "property-added-to-closed-object"
    http = Severity.SAFE if context.hidden in shape.flags else _beside(context, rule, catching, child)
    context.add(rule, child.where, None, shape.shown, hint=hint, http=http)


def _undeclared(context: Context, old: Form, new: Form) -> None:
    before, after = old.extra, new.extra
    if isinstance(before, Node) and isinstance(after, Node):
        context.compare(before, after)
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
        shown = [
            side.shape(one).shown if isinstance(one, Node) else "anything" if one else "nothing"
            for side, one in ((context.old, before), (context.new, after))
        ]
        context.add(rule, new.at("additionalProperties"), *shown)
