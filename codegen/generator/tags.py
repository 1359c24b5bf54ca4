"""What tells the variants of a union apart: a declared discriminator, constants, or the keys that they require."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .shapes import Const, Enum, Object, Plain, Shape, Union, members


@dataclass(frozen=True)
class Property:
    """What deciding between variants needs to know of a model's property."""

    wire: str
    name: str
    shape: Shape
    required: bool


@dataclass(frozen=True)
class Discriminator:
    """The property that a union declares, and the values that its classes have by it.

    mapped: the classes whose values the document lists; another has its name as value, unless it has constants.
    """

    wire: str
    values: dict[Object, list[str]]
    mapped: frozenset[Object]


@dataclass(frozen=True)
class Told:
    """The properties of some variants, and the one that tells them apart; None where only their keys do."""

    tag: str | None
    declared: dict[Object, list[Property]]

    def values(self, one: Object) -> list[object]:
        """Return the tag values that a variant may carry, None included when it may go without one."""
        prop = self._of(one)
        if prop is None:
            return [None]
        found = constants(prop.shape)
        return found if prop.required or None in found else [*found, None]

    def is_open(self, one: Object) -> bool:
        """Say whether a variant may carry any tag value."""
        prop = self._of(one)
        return prop is not None and not constants(prop.shape)

    def _of(self, one: Object) -> Property | None:
        return next((prop for prop in self.declared[one] if prop.wire == self.tag), None)


def constants(shape: Shape) -> list[object]:
    """Return the only values that a shape allows, or nothing when it allows others."""
    found: list[object] = []
    for member in members(shape):
        match member:
            case Const(value=value):
                found.append(value)
            case Enum(values=values):
                found.extend(values)
            case Plain(name="None"):
                found.append(None)
            case _:
                return []
    return found if any(value is not None for value in found) else []


def told(discriminators: Sequence[Discriminator], declared: dict[Object, list[Property]]) -> Told:
    """Return what tells some variants apart: the discriminator of exactly these, else the best there is."""
    own = [one for one in discriminators if set(one.values) == set(declared)]
    for wire in dict.fromkeys(one.wire for one in own or discriminators):
        same = [one for one in own or discriminators if one.wire == wire]
        declared = {one: _valued(same, one, props) for one, props in declared.items()}
    return Told(own[0].wire if own else _tag(declared), declared)


def _valued(discriminators: Sequence[Discriminator], one: Object, properties: list[Property]) -> list[Property]:
    """Return a variant's properties with the values that discriminators by one property give to its tag."""
    wire = discriminators[0].wire
    found = next((prop for prop in properties if prop.wire == wire), None)
    listed = [value for each in discriminators if one in each.mapped for value in each.values[one]]
    named = [value for each in discriminators if one not in each.mapped for value in each.values.get(one, ())]
    values = listed if found is not None and constants(found.shape) else [*listed, *named]
    if not values:
        return properties
    if found is None:
        return [*properties, Property(wire, wire, _only(values, None), required=True)]
    valued = replace(found, shape=_only(values, found.shape))
    return [valued if prop is found else prop for prop in properties]


def _only(values: list[str], shape: Shape | None) -> Shape:
    """Return the shape of some values: a mapping's keys are texts, whatever the property holds."""
    allowed = [_typed(value, shape) for value in dict.fromkeys(values)]
    return Const(allowed[0]) if len(allowed) == 1 else Union(tuple(Const(value) for value in allowed))


def _typed(value: str, shape: Shape | None) -> object:
    same = [one for one in (constants(shape) if shape is not None else ()) if str(one).lower() == value.lower()]
    if same:
        return same[0]
    if shape == Plain("bool"):
        return value.lower() == "true"
    return int(value) if shape == Plain("int") and value.lstrip("-").isdigit() else value


def _tag(variants: dict[Object, list[Property]]) -> str | None:
    """Return the property that tells most variants apart by constant values, or None where none has any."""
    scores: dict[str, tuple[int, int, int]] = {}
    wires = dict.fromkeys(prop.wire for declared in variants.values() for prop in declared)
    for position, wire in enumerate(wires):
        values = [constants(prop.shape) for declared in variants.values() for prop in declared if prop.wire == wire]
        flat = [value for found in values for value in found if value is not None]
        if flat:
            scores[wire] = (sum(map(bool, values)), len(set(flat)) - len(flat), -position)
    return max(scores, key=lambda wire: scores[wire], default=None)
