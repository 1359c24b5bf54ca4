"""Limits of numbers, texts, lists and objects, in one spelling."""

from __future__ import annotations

import math
from fractions import Fraction

from .. import pointer
from ..errors import SpecError
from ..json_types import Json, Schema, is_array, is_object
from . import stated
from .shape import ANY, Bound, Form, canonical, kind_of

LOWER = ("minimum", "minLength", "minItems", "minProperties", "uniqueItems")
UPPER = ("maximum", "maxLength", "maxItems", "maxProperties")
_OF_TYPE = {
    "Length": {"string"},
    "Items": {"array"},
    "Properties": {"object"},
    "imum": {"number", "integer"},
    "multipleOf": {"number", "integer"},
}


def limits_of(form: Form) -> dict[str, Bound]:
    """Return the tightest limits that the schemas of a form set and that concern its kind."""
    found: dict[str, Bound] = {}
    for where, raw in form.parts:
        for name, bound in limits(where, raw).items() if is_object(raw) else ():
            if concerns(form.kind, name):
                found[name] = both(name, found.get(name), bound) or bound
    for where, raw in form.parts if form.kind == "array" else ():
        if is_object(raw) and stated.tuples(raw)[2] == "unevaluatedItems" and raw["unevaluatedItems"] is False:
            most = max(len(stated.tuples(one)[1]) for _, one in form.parts if is_object(one))
            closed = Bound(most, False, pointer.join(where, "unevaluatedItems"))
            found["maxItems"] = both("maxItems", found.get("maxItems"), closed) or closed
    if form.kind != "integer":
        return found
    whole = {name: _whole(name, bound) for name, bound in found.items()}
    return {name: bound for name, bound in whole.items() if name != "multipleOf" or bound.value != 1}


def both(name: str, known: Bound | None, more: Bound | None) -> Bound | None:
    """Return the limit that says what two limits say together."""
    if known is not None and more is not None and name == "multipleOf":
        one, other = _exact(known.value), _exact(more.value)
        shared = Fraction(
            math.lcm(one.numerator * other.denominator, other.numerator * one.denominator),
            one.denominator * other.denominator,
        )
        return Bound(_plain(shared), False, more.where)
    return more if tighter(name, known, more) else known or more


def _exact(value: float) -> Fraction:
    """Return a number as it was written: 0.1 is a tenth."""
    return Fraction(str(value))


def _plain(value: Fraction) -> float:
    return value.numerator if value.denominator == 1 else float(value)


def implied(form: Form, hidden: frozenset[str] = frozenset()) -> dict[str, Bound]:
    """Return the limits that a form keeps to by what else it says. hidden: properties that are not seen here."""
    found: dict[str, float] = {}
    if form.kind == "integer":
        found["multipleOf"] = 1
    elif form.kind == "object":
        found["minProperties"] = len(form.required - hidden)
        if form.extra is False and not form.patterns:
            found["maxProperties"] = len(form.properties.keys() - hidden)
    elif form.kind == "array" and "contains" in form.other:
        told = form.inner.get("minContains")
        found["minItems"] = told.parts[0][1] if told else int("minContains" not in form.other)
    return {name: Bound(value, False, form.where) for name, value in found.items()}


def concerns(kind: str, name: str) -> bool:
    """Say whether a limit says something about values of a kind."""
    return kind == ANY or kind in next(kinds for ending, kinds in _OF_TYPE.items() if name.endswith(ending))


def meets(name: str, bound: Bound, value: Json) -> bool:
    """Say whether a value keeps to a limit; one of another kind does."""
    if not concerns(kind_of(value), name):
        return True
    if name == "uniqueItems":
        return len(value) == len({canonical(one) for one in value})
    size: float = len(value) if isinstance(value, str) or is_array(value) or is_object(value) else value
    if name == "multipleOf":
        return _is_multiple(size, bound.value)
    low = size > bound.value if bound.strict else size >= bound.value
    high = size < bound.value if bound.strict else size <= bound.value
    return high if name in UPPER else low


def _is_multiple(value: float, of: float) -> bool:
    return (_exact(value) / _exact(of)).denominator == 1


def limits(where: str, raw: Schema) -> dict[str, Bound]:
    """Return the limits that one schema sets. Raises SpecError for one that is not a number."""
    found: dict[str, Bound] = {}
    for name in ("minLength", "minItems", "minProperties", "maxLength", "maxItems", "maxProperties", "multipleOf"):
        if name in raw and not (name.startswith("min") and raw[name] == 0):
            found[name] = Bound(_number(where, name, raw[name]), False, pointer.join(where, name))
    if "multipleOf" in found and found["multipleOf"].value <= 0:
        raise SpecError(f"{pointer.join(where, 'multipleOf')} is not above 0")
    _, first, rest = stated.tuples(raw)
    if raw.get(rest) is False and rest != "unevaluatedItems" and len(first) < raw.get("maxItems", math.inf):
        found["maxItems"] = Bound(len(first), False, pointer.join(where, rest))
    if raw.get("uniqueItems") is True:
        found["uniqueItems"] = Bound(1, False, pointer.join(where, "uniqueItems"))
    for name in ("minimum", "maximum"):
        found |= _range(where, raw, name)
    return found


def _range(where: str, raw: Schema, name: str) -> dict[str, Bound]:
    """Read both spellings of a strict limit: OpenAPI 3.0's flag beside the limit and the number of 3.1."""
    strict = "exclusive" + name.capitalize()
    found: list[Bound] = []
    if name in raw:
        flagged = raw.get(strict) is True
        found.append(Bound(_number(where, name, raw[name]), flagged, pointer.join(where, name)))
    if strict in raw and not isinstance(raw[strict], bool):
        found.append(Bound(_number(where, strict, raw[strict]), True, pointer.join(where, strict)))
    if len(found) == 2 and tighter(name, found[1], found[0]):
        found.reverse()
    return {name: found[-1]} if found else {}


def _number(where: str, name: str, value: Json) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise SpecError(f"{pointer.join(where, name)} is not a number")
    return value


def _whole(name: str, bound: Bound) -> Bound:
    """Return the limit that a whole number meets: above 0 is at least 1."""
    if name == "minimum":
        whole = math.floor(bound.value) + 1 if bound.strict else math.ceil(bound.value)
        return Bound(whole, False, bound.where)
    if name == "maximum":
        whole = math.ceil(bound.value) - 1 if bound.strict else math.floor(bound.value)
        return Bound(whole, False, bound.where)
    if name == "multipleOf":
        return Bound(_exact(bound.value).numerator, False, bound.where)
    return bound


def tighter(name: str, old: Bound | None, new: Bound | None) -> bool:
    """Say whether the new limit refuses values that the old one allowed."""
    if new is None or old is None:
        return old is None and new is not None
    if name == "multipleOf":
        return not _is_multiple(old.value, new.value)
    if new.value == old.value:
        return new.strict and not old.strict
    return new.value < old.value if name in UPPER else new.value > old.value
