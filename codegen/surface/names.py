"""Compare the names that `models` exports, and what stands behind them."""

from __future__ import annotations

from collections.abc import Iterator

from ..diff.finding import ClientSeverity as Level
from .annotation import Atom, Type, expanded, shown
from .change import Change
from .sides import Sides
from .source import Argument


def named(sides: Sides) -> Iterator[Change]:
    """Yield what changed in models and named types."""
    old = sides.old.models.keys() | sides.old.aliases.keys()
    new = sides.new.models.keys() | sides.new.aliases.keys()
    for name in sorted(old | new):
        place = f"models.{name}"
        if name not in new:
            yield Change("py-name-removed", place, Level.MAJOR, f"{name} is gone: importing it fails")
        elif name not in old:
            yield Change("py-name-added", place, Level.MINOR, f"{name} is new")
        else:
            yield from _both(sides, name, place)


def _both(sides: Sides, name: str, place: str) -> Iterator[Change]:
    old, new = sides.old, sides.new
    if name in old.models and name in new.models:
        for attribute in sorted(old.models[name].keys() | new.models[name].keys()):
            pair = old.models[name].get(attribute), new.models[name].get(attribute)
            yield from _attribute(sides, name, f"{place}.{attribute}", *pair)
    elif name in old.aliases and name in new.aliases:
        yield from _alias(sides, name, place)
    else:
        reads_on = name in old.aliases and not sides.is_replaced(old.aliases[name], _itself(name))
        kinds = ["a model" if name in side.models else shown(side.aliases[name]) for side in (old, new)]
        level = Level.TYPES if reads_on else Level.MAJOR
        yield Change("py-kind-changed", place, level, f"{name} is another kind of type", *kinds)


def _itself(name: str) -> Type:
    return Type(frozenset({Atom(name)}))


def _attribute(sides: Sides, name: str, place: str, old: Argument | None, new: Argument | None) -> Iterator[Change]:
    match old, new:
        case Argument(), None:
            yield Change("py-field-removed", place, Level.MAJOR, "the attribute is gone", shown(old.type))
        case None, Argument():
            must = new.required and sides.reach.is_input(name)
            what = "a new attribute is required" if must else "there is a new attribute"
            rule = "py-field-required" if must else "py-field-added"
            yield Change(rule, place, Level.MAJOR if must else Level.MINOR, what, None, shown(new.type))
        case Argument(), Argument():
            yield from _changed_attribute(sides, name, place, old, new)
        case _:
            pass


def _changed_attribute(sides: Sides, name: str, place: str, old: Argument, new: Argument) -> Iterator[Change]:
    before, after = shown(old.type), shown(new.type)
    if new.required and not old.required and sides.reach.is_input(name):
        yield Change("py-field-required", place, Level.MAJOR, "the attribute became required", before, after)
    elif not sides.same(old.type, new.type):
        yield max(_views(sides, name, place, old.type, new.type), key=lambda change: change.severity)


def _views(sides: Sides, name: str, place: str, old: Type, new: Type) -> Iterator[Change]:
    """Yield what a changed type means to those who pass it in, and to those who get it back."""
    if sides.reach.is_input(name):
        yield _input(sides, place, old, new)
    if sides.reach.is_output(name):
        yield output(sides, place, old, new)


def _input(sides: Sides, place: str, old: Type, new: Type) -> Change:
    before, after = shown(old), shown(new)
    if not sides.accepts(old, new):
        return Change("py-input-narrowed", place, Level.TYPES, "it takes other types", before, after)
    if not sides.promises(_absence(old), _absence(new)):
        # Whoever builds an object also reads it at times; a value that is missing then is new to them.
        return Change("py-field-optional", place, Level.TYPES, "it may be left out or be null", before, after)
    return Change("py-input-widened", place, Level.MINOR, "it takes more than before", before, after)


def _absence(given: Type) -> Type:
    return Type(given.atoms - given.present().atoms)


def output(sides: Sides, place: str, old: Type, new: Type) -> Change:
    """Return what a changed type means to those who read it."""
    before, after = shown(old), shown(new)
    if sides.is_replaced(old, new):
        return Change("py-output-replaced", place, Level.MAJOR, "it is another type", before, after)
    if not sides.promises(old, new):
        rule = "py-output-widened" if sides.promises(old.present(), new.present()) is False else "py-field-optional"
        return Change(rule, place, Level.TYPES, "more may arrive than before", before, after)
    gone = expanded(old, sides.old.aliases).literals() - expanded(new, sides.new.aliases).literals()
    if gone:
        what = f"{', '.join(sorted(gone))} no longer arrives"
        return Change("py-value-gone", place, Level.TYPES, what, before, after)
    return Change("py-output-narrowed", place, Level.MINOR, "less arrives than before", before, after)


def _alias(sides: Sides, name: str, place: str) -> Iterator[Change]:
    old, new = sides.old.aliases[name], sides.new.aliases[name]
    if old != new:
        changes = [*_views(sides, name, place, old, new)]
        yield max(changes, key=lambda change: change.severity)
