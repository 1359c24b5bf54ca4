"""Pair the forms of two unions: by the name of their component, by tag, by content, by kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from .. import pointer
from ..json_types import Json
from .context import Context
from .normal import Side
from .shape import Form, canonical, kinds_of

Pairs: TypeAlias = list[tuple[Form, Form]]
Mark: TypeAlias = Callable[[Side, Form], str]


def split(context: Context, old: list[Form], new: list[Form]) -> tuple[Pairs, list[Form], list[Form]]:
    """Return the pairs, and the forms of both sides that have no partner."""
    pairs: Pairs = []
    left: list[Form] = list(old)
    right: list[Form] = list(new)
    for mark in (_by_name, _by_content, _by_tag, _by_kind, _by_values, _by_family):
        if min(len(left), len(right)) == 0:
            break
        marks = _unique(mark, context.new, right)
        for key, form in _unique(mark, context.old, left).items():
            other = marks.get(key)
            named = mark is _by_family and other is not None and _is_other(context, form.name, other.name)
            if other is not None and not named and _may_pair(form, other):
                pairs.append((form, other))
                left = [one for one in left if one is not form]
                right = [one for one in right if one is not other]
    if len(old) == len(new) == len(left) == len(right) == 1 and _may_pair(left[0], right[0]):
        return [(left[0], right[0])], [], []
    return pairs, left, right


def _unique(mark: Mark, side: Side, forms: list[Form]) -> dict[str, Form]:
    """Return the forms by a mark that only one of them has."""
    found: dict[str, list[Form]] = {}
    for form in forms:
        key = mark(side, form)
        if key:
            found.setdefault(key, []).append(form)
    return {key: held[0] for key, held in found.items() if len(held) == 1}


def _may_pair(old: Form, new: Form) -> bool:
    if old.values is None and new.values is None:
        return old.family == new.family
    if old.values is not None and new.values is not None:
        return True
    kinds = kinds_of(old), kinds_of(new)
    return bool(kinds[0] & kinds[1]) or {"integer", "number"} <= kinds[0] | kinds[1]


def _is_other(context: Context, old: str, new: str) -> bool:
    """Say whether two components are surely not one that was renamed."""
    return bool(old and new) and old != new and not (context.is_gone(old) and context.is_new(new))


def _by_name(_: Side, form: Form) -> str:
    return form.name


def _by_tag(side: Side, form: Form) -> str:
    return canonical(tags(side, form)) if tags(side, form) else ""


def _by_content(_: Side, form: Form) -> str:
    """What stands behind a reference: a renamed component is still the same branch."""
    return repr(form.content)


def _by_kind(side: Side, form: Form) -> str:
    """The kind of an inline form without a tag: there is rarely more than one of a kind."""
    return form.family if form.values is None and not form.name and not tags(side, form) else ""


def _by_values(_: Side, form: Form) -> str:
    """Listed values go with listed values, else with the only form of their kind."""
    return "values" if form.values is not None else ""


def _by_family(side: Side, form: Form) -> str:
    """The only form of a kind is the same thing, unless a tag tells otherwise."""
    kinds = {"number" if kind == "integer" else kind for kind in kinds_of(form)}
    return next(iter(kinds)) if len(kinds) == 1 and not (form.kind == "object" and tags(side, form)) else ""


def tags(side: Side, form: Form) -> dict[str, list[str]]:
    """Return the required properties of a variant that have one value, with it."""
    found: dict[str, list[str]] = {}
    for name in sorted(form.required & form.properties.keys()):
        values = only_values(side, form, name)
        if values is not None and len(values) == 1:
            found[name] = sorted(values)
    return found


def only_values(side: Side, form: Form, name: str) -> set[str] | None:
    """Return the values that a property may have; None where it is not a list of values."""
    shape = side.shape(form.properties[name])
    listed = shape.forms[0].values if len(shape.forms) == 1 else None
    return {*listed, *(["null"] if shape.nullable else [])} if listed is not None else None


def apart(side: Side, one: Form, other_side: Side, other: Form) -> bool:
    """Say whether no value can fit both forms: their kinds differ, or the values of a tag do."""
    kinds = [{"number" if kind == "integer" else kind for kind in kinds_of(form)} for form in (one, other)]
    if not kinds[0] & kinds[1]:
        return "any" not in kinds[0] | kinds[1]
    if one.values is not None and other.values is not None:
        return not one.values.keys() & other.values.keys()
    for name in (one.required | other.required) & one.properties.keys() & other.properties.keys():
        mine, theirs = only_values(side, one, name), only_values(other_side, other, name)
        if mine is not None and theirs is not None and not mine & theirs:
            return True
    return False


def shown(side: Side, form: Form) -> Json:
    """Return a form in a few words: the component, the tag, the values, or the kind."""
    tokens = pointer.split(form.where)
    if form.name or (tokens[0] == "components" and len(tokens) == 3):
        return form.name.rpartition("/")[2] or tokens[2]
    if form.values is not None:
        listed = list(form.values.values())
        return listed[0] if len(listed) == 1 else listed
    tag = next(iter(tags(side, form).values()), None)
    needed = f" with {', '.join(sorted(form.required)[:3])}" if form.required else ""
    return tag[0].strip('"') if tag else form.kind + needed


def shown_all(side: Side, forms: list[Form]) -> Json:
    """Return several forms in a few words."""
    found = sorted({one if isinstance(one, str) else canonical(one) for one in (shown(side, form) for form in forms)})
    return found[0] if len(found) == 1 else list[Json](found)
