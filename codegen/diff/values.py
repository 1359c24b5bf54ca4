"""Compare the types, values, limits and formats of two schemas."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeAlias

from ..json_types import Json, is_array, is_object
from . import bounds
from .finding import Severity
from .shape import Bound, Node, Shape
from .walking import Walk

Compare: TypeAlias = Callable[[Walk, Node, Node], None]
_SCALAR = frozenset({"string", "integer", "number", "boolean"})
_SIZES = {"int8": 8, "int16": 16, "int32": 32, "int64": 64, "float": 32, "double": 64}
_NUMBERS = frozenset({*_SIZES, "uint8", "uint16", "uint32", "uint64", "decimal", "unixtime"})


def types(walk: Walk, old: Shape, new: Shape, compare: Compare) -> bool:
    """Record how the types changed; say whether there is anything left in common."""
    if old.types is None or new.types is None:
        if old.types != new.types:
            rule = "type-widened" if new.types is None else "type-narrowed"
            walk.add(rule, new.at("type"), _shown(old), _shown(new))
        return True
    added = frozenset(kind for kind in new.types if not _covers(walk, old.types, kind))
    removed = frozenset(kind for kind in old.types if not _covers(walk, new.types, kind))
    if _is_list_of_one(walk, old, new) and new.items:
        walk.add("type-widened", new.at("type"), _shown(old), _shown(new))
        compare(walk, old.node, new.items)
        return False
    if removed == old.types and added == new.types and (removed or added):
        walk.add("type-changed", new.at("type"), _shown(old), _shown(new))
        return False
    if added:
        rule = "type-added-to-several" if len(old.types) > 1 else "type-widened"
        walk.add(rule, new.at("type"), _shown(old), _shown(new))
    if removed:
        walk.add("type-narrowed", new.at("type"), _shown(old), _shown(new))
    if walk.parameter and not removed and not added and old.types != new.types:
        walk.add("type-widened", new.at("type"), _shown(old), _shown(new))
    return True


def _shown(shape: Shape) -> Json:
    kinds = sorted(shape.types) if shape.types is not None else ["any"]
    return kinds[0] if len(kinds) == 1 else kinds


def _covers(walk: Walk, kinds: Iterable[str], kind: str) -> bool:
    """Say whether values of a type are among some types; as text, every plain value is a string."""
    found = set(kinds)
    text = walk.parameter and "string" in found and kind in _SCALAR
    return kind in found or (kind == "integer" and "number" in found) or text


def _is_list_of_one(walk: Walk, old: Shape, new: Shape) -> bool:
    """A query parameter that is given once reads as a list of one."""
    return (
        walk.parameter
        and new.types == frozenset({"array"})
        and bool(old.types)
        and (old.types or set[str]()) <= _SCALAR
    )


def values(walk: Walk, old: Shape, new: Shape) -> None:
    """Record how the listed values changed."""
    before, after = _texts(walk, old, new), _texts(walk, new, old)
    if before is not None and after is not None:
        _listed(walk, before, after, new)
    elif before is not None:
        walk.add("values-unrestricted", old.at(_keyword(old)), list(before.values()), None, gone=True)
    elif after is not None:
        walk.add("values-restricted", new.at(_keyword(new)), None, list(after.values()))
    if old.suggested.keys() != new.suggested.keys():
        gone = [value for text, value in old.suggested.items() if text not in new.suggested]
        come = [value for text, value in new.suggested.items() if text not in old.suggested]
        walk.add("suggested-values-changed", new.suggested_at or new.where, gone or None, come or None)


def _texts(walk: Walk, shape: Shape, other: Shape) -> dict[str, Json] | None:
    """Return the listed values, as text where the other side takes text; None where they are no restriction."""
    found = shape.values
    if found is None or (shape.types == frozenset({"boolean"}) and len(found) == 2):
        return None
    if walk.parameter and "string" in (other.types or ()) and "string" not in (shape.types or ()):
        return {f'"{text}"': text for text in found}
    return found


def _keyword(shape: Shape) -> str:
    return "const" if any(isinstance(raw, dict) and "const" in raw for _, raw in shape.node.parts) else "enum"


def _listed(walk: Walk, old: dict[str, Json], new: dict[str, Json], shape: Shape) -> None:
    added = [value for text, value in sorted(new.items()) if text not in old]
    removed = [value for text, value in sorted(old.items()) if text not in new]
    at = shape.at(_keyword(shape))
    if added and removed and not old.keys() & new.keys():
        walk.add("values-replaced", at, removed, added)
        return
    if added:
        walk.add("value-added", at, None, added)
    if removed:
        walk.add("value-removed", at, removed, None)


def limits(walk: Walk, old: Shape, new: Shape) -> None:
    """Record how limits changed; listed values that meet a limit make it no change."""
    for name in sorted({*old.limits, *new.limits}):
        before, after = old.limits.get(name), new.limits.get(name)
        shown = before and before.shown, after and after.shown
        where = after.where if after else before.where if before else ""
        if bounds.tighter(name, before, after) and _matters(name, after, old):
            walk.add("limit-tightened", where, *shown, gone=after is None)
        if bounds.tighter(name, after, before) and _matters(name, before, new):
            walk.add("limit-loosened", where, *shown, gone=after is None)


def _matters(name: str, bound: Bound | None, other: Shape) -> bool:
    """Say whether a limit says something about the values, or kinds of values, of the other side."""
    if other.values is not None and bound is not None:
        return any(not _meets(name, bound, value) for value in other.values.values())
    return bounds.concerns(other, name)


def _meets(name: str, bound: Bound, value: Json) -> bool:
    size: Json = len(value) if isinstance(value, str) or is_array(value) or is_object(value) else value
    if isinstance(value, str) != name.endswith("Length"):
        return True
    if name == "multipleOf":
        return bool(size % bound.value == 0)
    low = size > bound.value if bound.strict else size >= bound.value
    high = size < bound.value if bound.strict else size <= bound.value
    return bool(high if name in bounds.UPPER else low)


def words(walk: Walk, old: Shape, new: Shape) -> None:
    """Record how patterns, formats and the keywords that are not worked out changed."""
    for keyword in sorted({*old.other, *new.other}):
        before, at_old = old.other.get(keyword, ("", ""))
        after, at_new = new.other.get(keyword, ("", ""))
        if before == after or not _applies(keyword, old, new):
            continue
        rule, http = _rule(keyword, before, after), None
        if rule == "pattern-added" and old.values is not None and _all_match(after, old):
            http = Severity.SAFE
        walk.add(rule, at_new or at_old, before or None, after or None, gone=not after, http=http)


def _applies(keyword: str, old: Shape, new: Shape) -> bool:
    return keyword != "pattern" or all(side.types is None or "string" in side.types for side in (old, new))


def _all_match(pattern: str, shape: Shape) -> bool:
    try:
        found = re.compile(pattern.strip('"'))
    except re.error:
        return False
    return all(isinstance(value, str) and found.search(value) for value in (shape.values or {}).values())


def _rule(keyword: str, before: str, after: str) -> str:
    ending = "changed" if before and after else "added" if after else "removed"
    if keyword == "pattern":
        return f"pattern-{ending}"
    if keyword != "format":
        return "keyword-changed"
    sizes = before.strip('"'), after.strip('"')
    if all(one in _NUMBERS or not one for one in sizes):
        smaller = _SIZES.get(sizes[1], 64) < _SIZES.get(sizes[0], 64)
        return "number-format-narrowed" if smaller else "number-format-changed"
    return f"format-{ending}"
