"""Compare discriminators: which property tells variants apart, and which value stands for which."""

from __future__ import annotations

from .. import pointer
from ..json_types import Json, mapping_at
from . import pairs
from .context import Context
from .normal import Side
from .shape import Form, Shape, node


def compare(context: Context, old: Shape, new: Shape) -> None:
    """Record how the meaning of tags changed; a value that stays with its variant is no change."""
    before, after = old.discriminator.get("propertyName"), new.discriminator.get("propertyName")
    if before and after:
        _subtypes(context, old, new)
    if before and after and before != after:
        context.add("discriminator-changed", new.discriminator_at, before, after)
    elif bool(before) != bool(after) and min(len(old.forms), len(new.forms)) > 1:
        at, rule = (new.discriminator_at, "added") if after else (old.discriminator_at, "removed")
        context.add(f"discriminator-{rule}", at, before, after, gone=not after)
    elif before and after and old.discriminator != new.discriminator:
        _mapping(context, old, new)
    elif before and after:
        _implicit(context, old, new)


def _subtypes(context: Context, old: Shape, new: Shape) -> None:
    """Compare what a component with a discriminator stands for besides itself; no union lists it."""
    places = [one.discriminator_at.removesuffix("/discriminator") for one in (old, new)]
    before, after = context.old.subtypes.of(places[0]), context.new.subtypes.of(places[1])
    for name in sorted(before | after):
        place = pointer.join("/components/schemas", name)
        kept = name in before, name in after
        if kept == (True, False) and context.is_gone("schemas/" + name):
            context.add("variant-removed", place, name, None, gone=True)
        elif kept == (False, True) and context.is_new("schemas/" + name):
            context.add("variant-added", place, None, name)
        elif all(kept):
            held = [node(place, pointer.get(side.document, place)) for side in (context.old, context.new)]
            context.compare(held[0], held[1])


def _mapping(context: Context, old: Shape, new: Shape) -> None:
    told = explicit(old), explicit(new)
    moved = _moved(context, old, new)
    values = sorted(
        value for value in told[0].keys() & told[1].keys() if _other(context, told[0][value], told[1][value])
    )
    if moved or values:
        shown = moved or [f"{value}: {told[0][value]} → {told[1][value]}" for value in values]
        context.add("discriminator-mapping-changed", new.discriminator_at, None, shown)
    elif _lost(context, old, new):
        context.add("discriminator-mapping-changed", new.discriminator_at, _lost(context, old, new), None)
    elif _beside_variants(told[0], new) != _beside_variants(told[1], old):
        context.add("discriminator-hint-changed", new.discriminator_at)


def _beside_variants(told: dict[str, str], other: Shape) -> dict[str, str]:
    """Leave out what is mapped to a variant that the other side lacks: that is told as a variant."""
    names = {form.name.rpartition("/")[2] for form in other.forms}
    return {value: target for value, target in told.items() if target in names or len(names) < 2}


def _implicit(context: Context, old: Shape, new: Shape) -> None:
    moved = _moved(context, old, new)
    if moved:
        context.add("discriminator-mapping-changed", new.discriminator_at, None, moved)


def _other(context: Context, old: str, new: str) -> bool:
    return old != new and not (context.is_gone("schemas/" + old) and context.is_new("schemas/" + new))


def _moved(context: Context, old: Shape, new: Shape) -> list[Json]:
    """Return the variants that another value stands for now."""
    found, _, _ = pairs.split(context, old.forms, new.forms)
    lost: list[Json] = []
    told = explicit(old) == explicit(new)
    for before, after in found:
        if told and before.name == after.name and context.is_same(before.parts, after.parts):
            continue
        values = tag_values(context.old, old, before), tag_values(context.new, new, after)
        if before.name and after.name and values[0] - values[1]:
            shown = [", ".join(sorted(one)) for one in values]
            lost.append(f"{after.name.rpartition('/')[2]}: {shown[0]} → {shown[1]}")
    return lost


def _lost(context: Context, old: Shape, new: Shape) -> list[str]:
    """Return the values that no longer stand for a schema which is still there, where no union lists the variants."""
    if len(old.forms) > 1:
        return []
    told = explicit(old), explicit(new)
    return sorted(
        value for value in told[0].keys() - told[1].keys() if not context.is_gone("schemas/" + told[0][value])
    )


def explicit(shape: Shape) -> dict[str, str]:
    """Return the component that each value of a mapping stands for."""
    return {
        str(value): str(target).rpartition("/")[2]
        for value, target in mapping_at(shape.discriminator, "mapping").items()
    }


def tag_values(side: Side, shape: Shape, form: Form) -> set[str]:
    """Return the values that stand for a variant: mapped ones, else those its tag allows, else its name."""
    name = form.name.rpartition("/")[2]
    mapped = {value for value, target in explicit(shape).items() if target == name}
    tag = str(shape.discriminator.get("propertyName"))
    own = pairs.only_values(side, form, tag) if tag in form.properties else None
    return mapped or ({text.strip('"') for text in own} if own else {name})
