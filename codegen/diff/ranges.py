"""Forms that are ranges: numbers between limits, texts of some lengths, and whole numbers among all numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from ..json_types import Json
from . import bounds
from .shape import Bound, Form, kind_of

_ONE = Bound(1, False, "")
Cut: TypeAlias = tuple[float, int]
Range: TypeAlias = tuple[Cut, Cut]
_ENDS = {"string": ("minLength", "maxLength"), "integer": ("minimum", "maximum"), "number": ("minimum", "maximum")}


def is_range(form: Form) -> bool:
    """Say whether nothing but limits says which values of its kind a form takes."""
    ends = _ENDS.get(form.kind)
    return ends is not None and form.values is None and not form.other and form.limits.keys() <= set(ends)


def _takes_whole(form: Form) -> bool:
    """Say whether a form takes every whole number of a range: all numbers there, or all halves."""
    step = form.limits.get("multipleOf")
    return is_range(_without_step(form)) and not bounds.tighter("multipleOf", _ONE, step)


def _without_step(form: Form) -> Form:
    return replace(form, limits={name: end for name, end in form.limits.items() if name != "multipleOf"})


def joined(forms: list[Form]) -> list[Form]:
    """Join ranges that meet, and leave out the whole numbers that ranges of all numbers take anyway."""
    done: list[Form] = []
    for form in forms:
        for one in list(done) if is_range(form) else ():
            if is_range(one) and one.kind == form.kind and _meet(_range(one), _range(form)):
                done.remove(one)
                form = _joint(one, form)  # noqa: PLW2901 - the joined range may join others
        done.append(form)
    numbers = [form for form in done if form.kind == "number" and _takes_whole(form)]
    return [piece for form in done for piece in (_without(form, numbers) if numbers else [form])]


def extended(form: Form, values: dict[str, Json], parts: Iterable[tuple[str, Json]]) -> None:
    """Let a range of numbers take the listed ones that lie at its ends."""
    numbers = {value for value in values.values() if kind_of(value) in ("integer", "number")}
    if form.kind not in ("integer", "number") or not is_range(form) or not numbers:
        return
    before = dict(form.limits)
    for name, step in (("minimum", -1), ("maximum", 1)):
        while name in form.limits and (more := _next(form, form.limits[name], step)) and more.value in numbers:
            form.limits[name] = more
    if before != form.limits:
        form.parts = _parts(form.parts, parts)


def _next(form: Form, bound: Bound, step: int) -> Bound | None:
    if form.kind == "integer":
        return replace(bound, value=bound.value + step)
    return replace(bound, strict=False) if bound.strict else None


def spans(takers: list[Form], form: Form) -> bool:
    """Say whether several forms together take all that a range does."""
    if not is_range(_without_step(form)):
        return False
    ranges = [_range(one) for one in takers if is_range(one) and one.kind == form.kind]
    if form.kind == "integer":
        ranges += [_whole(_range(one)) for one in takers if one.kind == "number" and _takes_whole(one)]
        ranges += [_range_of(value) for one in takers for value in (one.values or {}).values() if _is_whole(value)]
    return any(low <= _range(form)[0] and _range(form)[1] <= high for low, high in _union(ranges))


def _is_whole(value: Json) -> bool:
    return kind_of(value) == "integer"


def _range_of(value: float) -> Range:
    return (value, 0), (value + 1, 0)


def _range(form: Form) -> Range:
    """Return what lies between two cuts; a cut is a number and whether it lies behind it."""
    low, high = (form.limits.get(name) for name in _ENDS[form.kind])
    start = (low.value, int(low.strict)) if low else (-math.inf, 0)
    if high is None:
        return start, (math.inf, 1)
    return start, ((high.value, int(not high.strict)) if form.kind == "number" else (high.value + 1, 0))


def _whole(found: Range) -> Range:
    """Return the whole numbers of a range."""
    low, high = (cut if math.isinf(cut[0]) else (math.floor(cut[0]) + 1 if cut[1] else math.ceil(cut[0]), 0)
                 for cut in found)  # fmt: skip
    return low, high


def _union(ranges: Iterable[Range]) -> list[Range]:
    done: list[Range] = []
    for low, high in sorted(ranges):
        if low >= high:
            continue
        if done and low <= done[-1][1]:
            done[-1] = (done[-1][0], max(high, done[-1][1]))
        else:
            done.append((low, high))
    return done


def _meet(one: Range, other: Range) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _joint(one: Form, other: Form) -> Form:
    ranges = _range(one), _range(other)
    return _limited(one, (min(low for low, _ in ranges), max(high for _, high in ranges)), (one, other))


def _without(form: Form, numbers: list[Form]) -> list[Form]:
    """Return the ranges of whole numbers that no range of all numbers takes."""
    if form.kind != "integer" or not is_range(form):
        return [form]
    left = [_range(form)]
    for low, high in _union(_whole(_range(one)) for one in numbers):
        left = [piece for start, end in left for piece in ((start, min(end, low)), (max(start, high), end))
                if piece[0] < piece[1]]  # fmt: skip
    return [form] if left == [_range(form)] else [_limited(form, piece, (form, *numbers)) for piece in left]


def _limited(form: Form, found: Range, sources: tuple[Form, ...]) -> Form:
    """Return a form that takes a range, with all the schemas that made it."""
    limits: dict[str, Bound] = {}
    for name, cut, step in zip(_ENDS[form.kind], found, (0, 1), strict=True):
        if not math.isinf(cut[0]):
            value = cut[0] - step if form.kind != "number" else cut[0]
            limits[name] = _placed(Bound(value, form.kind == "number" and cut[1] != step, form.where), name, sources)
    return replace(form, parts=_parts(*(one.parts for one in sources)), limits=limits)


def _placed(bound: Bound, name: str, sources: tuple[Form, ...]) -> Bound:
    known = [one.limits[name] for one in sources if name in one.limits]
    same = [one for one in known if (one.value, one.strict) == (bound.value, bound.strict)]
    return replace(bound, where=(same or known or [bound])[0].where)


def _parts(*found: Iterable[tuple[str, Json]]) -> tuple[tuple[str, Json], ...]:
    return tuple({part[0]: part for parts in found for part in parts}.values())
