"""Compare the parameters of two operations."""

from __future__ import annotations

from .. import pointer
from ..json_types import Json
from . import bodies
from .context import Context
from .finding import Severity
from .pairing import Operation, Parameter
from .shape import Shape

Key = tuple[str, str]
_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
_PARTED = (("form", False), ("simple", False), ("simple", True))
_NOT_PARAMETERS = ("accept", "content-type", "authorization")


def compare(context: Context, old: Operation, new: Operation) -> None:
    """Record how parameters changed; those of a path are paired by their place in it."""
    before, after = _named(old, old.placeholders), _named(new, new.placeholders)
    _moved(context, before, after)
    for key in sorted(before.keys() - after.keys()):
        one = before[key]
        hint = _renamed(one, [after[other] for other in after.keys() - before.keys()])
        context.add("parameter-removed", one.where, one.name, None, gone=True, hint=hint, operations=_own(one, old))
    for key in sorted(after.keys() - before.keys()):
        one = after[key]
        needed = one.raw.get("required") is True
        rule = "required-parameter-added" if needed else "parameter-added"
        context.add(rule, one.where, None, one.name, operations=_own(one, new))
    for key in sorted(before.keys() & after.keys()):
        _kept(context, before[key], after[key], new)


def _named(operation: Operation, placeholders: list[str]) -> dict[Key, Parameter]:
    found: dict[Key, Parameter] = {}
    for one in operation.parameters:
        if one.place == "path" and one.name in placeholders:
            found["path", str(placeholders.index(one.name))] = one
        elif one.place != "header" or one.name not in _NOT_PARAMETERS:
            found[one.place, one.name] = one
    return found


def _own(parameter: Parameter, operation: Operation) -> tuple[str, ...]:
    """A parameter that several operations share is found once for each of them."""
    return (operation.label,) if parameter.where.startswith(operation.where) else ()


def _renamed(one: Parameter, others: list[Parameter]) -> str:
    same = [
        other.name for other in others if other.place == one.place and other.raw.get("schema") == one.raw.get("schema")
    ]
    return f"It may be a rename: {same[0]} looks the same." if len(same) == 1 else ""


def _moved(context: Context, before: dict[Key, Parameter], after: dict[Key, Parameter]) -> None:
    for key in sorted(before.keys() - after.keys()):
        one = before[key]
        found = [other for other in after.keys() - before.keys() if after[other].name == one.name]
        if len(found) == 1:
            other = after.pop(found[0])
            del before[key]
            context.add("parameter-moved", other.where, one.place, other.place)
            context.facing(context.direction, text=True).compare(one.schema, other.schema)


def _kept(context: Context, old: Parameter, new: Parameter, operation: Operation) -> None:
    if context.is_same(((old.where, old.raw),), ((new.where, new.raw),)):
        return
    before, after = (one.place == "path" or one.raw.get("required") is True for one in (old, new))
    own = _own(new, operation)
    if before != after:
        rule = "parameter-became-required" if after else "parameter-became-optional"
        context.add(rule, new.where, operations=own)
    if (old.raw.get("deprecated") is True) != (new.raw.get("deprecated") is True):
        rule = "deprecated" if new.raw.get("deprecated") is True else "deprecation-withdrawn"
        context.add(rule, new.where, operations=own)
    for keyword in ("allowReserved", "allowEmptyValue"):
        if bool(old.raw.get(keyword)) != bool(new.raw.get(keyword)):
            at = pointer.join(new.where, keyword)
            context.add("parameter-encoding-changed", at, bool(old.raw.get(keyword)), bool(new.raw.get(keyword)))
    if bodies.plain(old.media) != bodies.plain(new.media):
        context.add("parameter-media-type-changed", new.where, old.media or "text", new.media or "text", operations=own)
    elif not old.media:
        _style(context, old, new, own)
    context.facing(context.direction, text=not new.media).compare(old.schema, new.schema)


def _style(context: Context, old: Parameter, new: Parameter, own: tuple[str, ...]) -> None:
    shapes = context.old.shape(old.schema), context.new.shape(new.schema)
    before, after = written(old, shapes[0]), written(new, shapes[1])
    if before == after:
        return
    at = pointer.join(new.where, "explode" if before[0] == after[0] else "style")
    if not _reads_as_one(before, after):
        context.add("parameter-style-changed", at, *map(shown, (before, after)), operations=own)
    elif before[0] == "plain" and after in _PARTED and "string" in shapes[0].kinds:
        # A text with a comma was one value and is several now.
        told = shown(before), shown(after)
        context.add("parameter-style-changed", at, *told, operations=own, http=Severity.REVIEW)


def written(parameter: Parameter, shape: Shape) -> tuple[str, bool]:
    """Return the style, and whether lists and objects are written in several parts, where that matters."""
    style = str(parameter.raw.get("style") or _STYLES[parameter.place])
    explode = bool(parameter.raw.get("explode", style == "form"))
    many = shape.is_any or bool(shape.kinds & {"array", "object"})
    if not many and style not in ("label", "matrix"):
        return "plain", False
    return style, explode or style == "deepObject"  # which has one way to be written


def _reads_as_one(before: tuple[str, bool], after: tuple[str, bool]) -> bool:
    """A single plain value is written the same in the plain styles, whether it stands for a list or not."""
    return "plain" in (before[0], after[0]) and {before[0], after[0]} <= {"plain", "form", "simple"}


def shown(written: tuple[str, bool]) -> Json:
    """Return how a value is written in a few words."""
    style, explode = written
    return f"{style}, exploded" if explode else style
