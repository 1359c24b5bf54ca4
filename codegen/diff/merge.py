"""Merge the forms of a union: listed values into one list, ranges that meet, and what a wider form takes anyway."""

from __future__ import annotations

from collections.abc import Iterable

from ..json_types import Json
from . import bounds, ranges
from .shape import ANY, Form, is_kind, kind_of


def merged(forms: list[Form]) -> list[Form]:
    """Return forms that allow the same, none of which says what another does."""
    whole = next((form for form in forms if form.kind == ANY and form.is_free), None)
    if whole:
        return [whole]
    kept: list[Form] = []
    for form in ranges.joined([form for form in forms if form.values is None]):
        if not any(_holds(one, form) for one in kept):
            kept = [one for one in kept if not _holds(form, one)] + [form]
    return [*kept, *_listed([form for form in forms if form.values is not None], kept)]


def _holds(wide: Form, form: Form) -> bool:
    """Say whether a form surely takes all that another does."""
    if wide.kind in ("object", "array") and wide.kind != form.kind:
        return False
    if wide.kind in ("object", "array") and not wide.is_free:
        named = wide.name and form.name  # two components stay two, even where they say the same
        return (wide.where == form.where and wide.key == form.key) or (
            not named and wide.kind == form.kind and wide.content == form.content
        )
    same = all(form.other.get(name, ("", ""))[0] == text for name, (text, _) in wide.other.items())
    kept = bounds.implied(form)
    limits = (not bounds.tighter(name, bounds.both(name, form.limits.get(name), kept.get(name)), bound)
              for name, bound in wide.limits.items())  # fmt: skip
    return is_kind(form.kind, wide.kind) and same and all(limits)


def _listed(listing: list[Form], others: Iterable[Form]) -> list[Form]:
    """Return one form of all listed values that no other form takes."""
    values = {text: value for form in listing for text, value in (form.values or {}).items()}
    parts = {part[0]: part for form in listing for part in form.parts}
    for form in others:
        ranges.extended(form, values, parts.values())
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
        found.append(Form("", tuple(parts.values()), names.pop() if len(names) == 1 else "", values))
    return found


def _takes(form: Form, value: Json) -> bool:
    plain = (not form.other and form.kind not in ("object", "array")) or form.is_free
    limits = (bounds.meets(name, bound, value) for name, bound in form.limits.items())
    return plain and is_kind(kind_of(value), form.kind) and all(limits)
