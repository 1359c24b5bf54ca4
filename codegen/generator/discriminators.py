"""The discriminators that unions of a document declare."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .. import pointer, walk
from ..errors import SpecError
from ..json_types import mapping_at
from . import preparation, source
from .shapes import Object, Shape, members
from .tags import Discriminator


def declared(parsed: source.Source, shape: Callable[[Any], Shape]) -> Iterator[Discriminator]:
    """Yield the declared discriminator of every union, with the values that its classes have by it.

    shape: what gives the shape of one of the generator's properties.
    """
    given: dict[tuple[frozenset[Object], str], dict[str, Object]] = {}
    for where, schema in walk.schemas(parsed.document):
        said = mapping_at(schema, "discriminator")
        variants = [one["$ref"] for one in (schema.get("oneOf") or schema.get("anyOf") or ()) if "$ref" in one]
        if not isinstance(said.get("propertyName"), str) or not variants:
            continue
        values: dict[Object, list[str]] = {}
        listed: set[Object] = set()
        mapped = preparation.mapping(parsed.document, where, said)
        for name in (pointer.split(reference)[-1] for reference in variants):
            for member in members(shape(parsed.components[name])):
                if isinstance(member, Object):
                    values.setdefault(member, []).extend(mapped.get(name, (name,)))
                    listed |= {member} if name in mapped else set()
        found = Discriminator(parsed.wire(said["propertyName"]), values, frozenset(listed))
        _refuse_contradiction(where, found, given)
        yield found


def _refuse_contradiction(
    where: str, found: Discriminator, given: dict[tuple[frozenset[Object], str], dict[str, Object]]
) -> None:
    """Two unions of the same classes are one type, so a value cannot stand for one class here and another there."""
    known = given.setdefault((frozenset(found.values), found.wire), {})
    for one, values in found.values.items():
        for value in values if one in found.mapped else ():
            if known.setdefault(value, one) != one:
                raise SpecError(
                    f"{where}/discriminator gives {value!r} to {one.name}, and another discriminator of the same "
                    f"variants gives it to {known[value].name}; correct one of them"
                )
