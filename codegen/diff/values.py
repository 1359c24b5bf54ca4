"""Compare the values, limits and formats of two forms of the same kind."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from ..json_types import Json
from . import bounds, patterns, witnesses
from .context import Context
from .finding import Severity
from .normal import Side
from .shape import Bound, Form, Node, canonical, is_kind, kind_of, kinds_of

_MOST_LISTED = 1000
_SCALAR = frozenset({"string", "integer", "number", "boolean"})
_WORDS = ("pattern", "format", "contentEncoding", "contentMediaType")
_SIZES = {"int8": 8, "int16": 16, "int32": 32, "int64": 64, "float": 32, "double": 64}
_NUMBERS = frozenset({*_SIZES, "uint8", "uint16", "uint32", "uint64", "decimal", "unixtime"})


def accepts(form: Form, value: Json, *, text: bool) -> bool | None:
    """Say whether a form takes a value, None where it cannot be told; as text, every plain value is a string."""
    if form.values is not None:
        return as_text(value, text=text) in {as_text(one, text=text) for one in form.values.values()}
    written = as_text(value, text=True) if text and form.kind == "string" and kind_of(value) in _SCALAR else value
    if not is_kind(kind_of(written), form.kind) or not all(bounds.meets(*one, written) for one in form.limits.items()):
        return False
    matched = patterns.matches(form, written)
    if form.is_free or matched is False:
        return matched
    told = all(name == "pattern" or (name in _WORDS and kind_of(written) != "string") for name in form.other)
    return matched if told and kind_of(written) in _SCALAR else None


def taken(side: Side, node: Node) -> Callable[[Json], bool | None]:
    """Return what says whether a node takes a value."""
    shape = side.shape(node)

    def takes(value: Json) -> bool | None:
        said = [accepts(form, value, text=False) for form in shape.forms]
        return True if True in said else None if None in said else shape.nullable and value is None

    return takes


def as_text(value: Json, *, text: bool) -> str:
    """Return what tells a value from others: its JSON, or how it is written in a query."""
    return value if text and isinstance(value, str) else canonical(value)


def listed(context: Context, old: Form, new: Form, others: tuple[Iterable[Form], Iterable[Form]]) -> None:
    """Record which listed values are gone and new. others: the other forms of both sides, which may take them too."""
    gone, come = _beyond(context, old, (new, *others[1])), _beyond(context, new, (old, *others[0]))
    at = new.at(_keyword(new))
    if gone and come and len(gone) == len(old.values or ()):
        context.add("values-replaced", at, gone, come)
        return
    if come:
        context.add("value-added", at, None, come)
    if gone:
        context.add("value-removed", at, gone, None)
    kinds = kinds_of(old), kinds_of(new)
    if context.text and not gone and not come and kinds[0] != kinds[1]:
        context.add("type-widened", new.at("type"), sorted(kinds[0]), sorted(kinds[1]))


def _beyond(context: Context, form: Form, others: Iterable[Form]) -> list[Json]:
    takers = list(others)
    return [
        value
        for _, value in sorted((form.values or {}).items())
        if not any(accepts(one, value, text=context.text) for one in takers)
    ]


def restricted(context: Context, old: Form, new: Form) -> None:
    """Record that values are listed where anything of their kind was allowed."""
    more = _beyond(context, new, (old,))
    shown = old.kind, list((new.values or {}).values())
    context.add("values-restricted", new.at(_keyword(new)), *shown, http=_all_taken(context, old, new))
    if more:
        context.add("value-added", new.at(_keyword(new)), None, more)


def unrestricted(context: Context, old: Form, new: Form) -> None:
    """Record that anything of a kind is allowed where values were listed."""
    lost = _beyond(context, old, (new,))
    shown, http = list((old.values or {}).values()), _all_taken(context, new, old)
    context.add("values-unrestricted", old.at(_keyword(old)), shown, new.kind, gone=True, http=http)
    if lost:
        context.add("value-removed", old.at(_keyword(old)), lost, None, gone=True)


def _all_taken(context: Context, form: Form, listed: Form) -> Severity | None:
    """A range of a few whole numbers may be listed one by one; None leaves the verdict to the rule."""
    low, high = form.limits.get("minimum"), form.limits.get("maximum")
    if form.kind != "integer" or low is None or high is None or high.value - low.value > _MOST_LISTED:
        return None
    numbers = (one for one in range(int(low.value), int(high.value) + 1) if accepts(form, one, text=False) is not False)
    return Severity.SAFE if all(accepts(listed, one, text=context.text) for one in numbers) else None


def suggestions(context: Context, old: Form, new: Form) -> None:
    """Record how the values changed that are listed beside a free text."""
    if old.suggested.keys() != new.suggested.keys():
        gone = [value for text, value in old.suggested.items() if text not in new.suggested]
        come = [value for text, value in new.suggested.items() if text not in old.suggested]
        context.add("suggested-values-changed", new.suggested_at or new.where, gone or None, come or None)


def _keyword(form: Form) -> str:
    return "const" if any(isinstance(raw, dict) and "const" in raw for _, raw in form.parts) else "enum"


def limits(context: Context, old: Form, new: Form) -> None:
    """Record how limits changed."""
    kept = _implied(context, context.old, old), _implied(context, context.new, new)
    for name in sorted({*old.limits, *new.limits}):
        before, after = old.limits.get(name), new.limits.get(name)
        shown = before and before.shown, after and after.shown
        where = after.where if after else before.where if before else ""
        known = [bounds.both(name, told, one.get(name)) for told, one in zip((before, after), kept, strict=True)]
        if bounds.tighter(name, known[0], after) and bounds.concerns(old.kind, name):
            context.add("limit-tightened", where, *shown, gone=after is None)
        if bounds.tighter(name, known[1], before) and bounds.concerns(new.kind, name):
            context.add("limit-loosened", where, *shown, gone=after is None)


def _implied(context: Context, side: Side, form: Form) -> dict[str, Bound]:
    """Return what a form keeps to anyway; properties that are not seen in this direction do not count."""
    return bounds.implied(
        form, frozenset(name for name, child in form.properties.items() if context.hides(side, child))
    )


def words(context: Context, old: Form, new: Form) -> None:
    """Record how patterns, formats and encodings changed."""
    for keyword in _WORDS:
        before, at_old = old.other.get(keyword, ("", ""))
        after, at_new = new.other.get(keyword, ("", ""))
        if before != after:
            rule = _rule(keyword, *_apart(before, after))
            known = rule != "pattern-changed" or context.direction != "request" or _is_refused(old, new)
            http = None if known else Severity.REVIEW
            context.add(rule, at_new or at_old, _shown(before), _shown(after), gone=not after, http=http)


def _is_refused(old: Form, new: Form) -> bool:
    """Say whether a text is found that had the old pattern and has not the new one."""
    written = [json.loads(one) for one in old.other["pattern"][0].split("\n")]
    return any(
        patterns.matches(old, text) and patterns.matches(new, text) is False
        for one in written
        for text in witnesses.texts(one)
        if all(bounds.meets(*limit, text) for limit in old.limits.items())
    )


def _shown(text: str) -> Json:
    told = [json.loads(one) for one in text.split("\n") if one]
    return told[0] if len(told) == 1 else told or None


def _apart(before: str, after: str) -> tuple[str, str]:
    """Return what one side says and the other does not: members of an allOf may say several patterns."""
    said = before.split("\n"), after.split("\n")
    kept = [[one for one in mine if one not in other] for mine, other in (said, said[::-1])]
    return "\n".join(kept[0]), "\n".join(kept[1])


def _rule(keyword: str, before: str, after: str) -> str:
    ending = "changed" if before and after else "added" if after else "removed"
    if keyword == "pattern":
        return f"pattern-{ending}"
    sizes = before.strip('"'), after.strip('"')
    if keyword == "format" and all(one in _NUMBERS or not one for one in sizes):
        bits = [_SIZES.get(one, 64) for one in sizes]
        ending = "narrowed" if bits[1] < bits[0] else "widened" if bits[1] > bits[0] else "changed"
        return f"number-format-{ending}"
    return f"format-{ending}"


def is_list_of_one(context: Context, old: Iterable[Form], new: Iterable[Form]) -> bool:
    """Say whether a query parameter that was given once reads as a list of one now."""
    scalars = {kind for form in old for kind in kinds_of(form)}
    return context.text and bool(scalars) and scalars <= _SCALAR and {form.kind for form in new} == {"array"}


def covers_kind(context: Context, wider: Form, kind: str) -> bool:
    """Say whether a form is of a kind that holds another; as text, every plain value is a string."""
    return is_kind(kind, wider.kind) or (context.text and wider.kind == "string" and kind in _SCALAR)
