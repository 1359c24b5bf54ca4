"""Merge the forms of a union: listed values into one list, ranges that meet, and what a wider form takes anyway."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..json_types import Json
from . import bounds
from .shape import ANY, Bound, Form, is_kind, kind_of

_RANGES = {"minimum": "maximum", "minLength": "maxLength"}


def merged(forms: list[Form]) -> list[Form]:
    """Return forms that allow the same, none of which says what another does."""
    whole = next((form for form in forms if form.kind == ANY and form.is_free), None)
    if whole:
        return [whole]
    kept: list[Form] = []
    for form in _joined([form for form in forms if form.values is None]):
        if not any(_holds(one, form) for one in kept):
            kept = [one for one in kept if not _holds(form, one)] + [form]
    return [*kept, *_listed([form for form in forms if form.values is not None], kept)]


def _holds(wide: Form, form: Form) -> bool:
    """Say whether a form surely takes all that another does."""
    if wide.kind in ("object", "array") and not wide.is_free:
        named = wide.name and form.name  # two components stay two, even where they say the same
        return wide.key == form.key or (not named and wide.kind == form.kind and wide.content == form.content)
    same = all(form.other.get(name, ("", ""))[0] == text for name, (text, _) in wide.other.items())
    limits = (not bounds.tighter(name, form.limits.get(name), bound) for name, bound in wide.limits.items())
    return is_kind(form.kind, wide.kind) and same and all(limits)


def _joined(forms: list[Form]) -> list[Form]:
    """Join ranges of the same kind that overlap or follow each other."""
    done: list[Form] = []
    for form in forms:
        for one in list(done):
            joint = _joint(one, form)
            if joint is not None:
                done.remove(one)
                form = joint  # noqa: PLW2901 - the joined range may join others
        done.append(form)
    return done


def _joint(one: Form, other: Form) -> Form | None:
    for low, high in _RANGES.items():
        ranged = all(form.limits and form.limits.keys() <= {low, high} and not form.other for form in (one, other))
        if ranged and one.kind == other.kind and _meet(one, other, low, high) and _meet(other, one, low, high):
            ends = _wider(low, one, other), _wider(high, one, other)
            parts = tuple({part[0]: part for part in (*one.parts, *other.parts)}.values())
            return replace(
                one, parts=parts, limits={name: end for name, end in zip((low, high), ends, strict=True) if end}
            )
    return None


def _meet(one: Form, other: Form, low: str, high: str) -> bool:
    """Say whether the one does not end before the other begins."""
    end, start = one.limits.get(high), other.limits.get(low)
    if end is None or start is None:
        return True
    step = 0 if one.kind == "number" else 1
    return start.value < end.value + step or (start.value == end.value + step and not (start.strict and end.strict))


def _wider(name: str, one: Form, other: Form) -> Bound | None:
    mine, theirs = one.limits.get(name), other.limits.get(name)
    return theirs if bounds.tighter(name, theirs, mine) else mine


def _listed(listing: list[Form], others: Iterable[Form]) -> list[Form]:
    """Return one form of all listed values that no other form takes."""
    values = {text: value for form in listing for text, value in (form.values or {}).items()}
    for form in others:
        _extend(form, values)
    for text, value in list(values.items()):
        taker = next((form for form in others if _takes(form, value)), None)
        if taker is not None:
            taker.suggested[text] = values.pop(text)
            taker.suggested_at = listing[0].where if len(listing) == 1 else taker.where
    found: list[Form] = []
    if {"true", "false"} <= values.keys():
        values = {text: value for text, value in values.items() if not isinstance(value, bool)}
        found.append(Form("boolean", listing[0].parts))
    if values:
        names = {form.name for form in listing}
        parts = {part[0]: part for form in listing for part in form.parts}
        found.append(Form("", tuple(parts.values()), names.pop() if len(names) == 1 else "", values))
    return found


def _extend(form: Form, values: dict[str, Json]) -> None:
    """Let a range of whole numbers take the listed ones that lie right before or after it."""
    numbers = {value for value in values.values() if kind_of(value) == "integer"}
    if form.kind != "integer" or form.other or not form.limits.keys() <= {"minimum", "maximum"}:
        return
    for name, step in (("minimum", -1), ("maximum", 1)):
        while name in form.limits and form.limits[name].value + step in numbers:
            form.limits[name] = replace(form.limits[name], value=form.limits[name].value + step)


def _takes(form: Form, value: Json) -> bool:
    plain = (not form.other and form.kind not in ("object", "array")) or form.is_free
    limits = (bounds.meets(name, bound, value) for name, bound in form.limits.items())
    return plain and is_kind(kind_of(value), form.kind) and all(limits)
