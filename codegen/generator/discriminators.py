"""The discriminators that unions of a document declare."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .. import pointer, walk
from ..errors import SpecError
from ..json_types import Document, Json, mapping_at
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
        if not isinstance(said.get("propertyName"), str) or not _variants(schema):
            continue
        values: dict[Object, list[str]] = {}
        listed: set[Object] = set()
        mapped = preparation.mapping(parsed.document, where, said)
        for name, own in _leaves(parsed.document, schema, said["propertyName"], mapped).items():
            for member in members(shape(parsed.components[name])):
                if isinstance(member, Object):
                    values.setdefault(member, []).extend(own or (name,))
                    listed |= {member} if own else set()
        found = Discriminator(parsed.wire(said["propertyName"]), values, frozenset(listed))
        _refuse_contradiction(where, found, given)
        yield found


def _variants(schema: Json) -> list[str]:
    """Return the names of the components that are variants of a union, or that extend what declares a discriminator."""
    heirs = mapping_at(schema, "discriminator").get("x-heirs", ())
    return _alternatives(schema) or [pointer.split(one["$ref"])[-1] for one in heirs]


def _alternatives(schema: Json) -> list[str]:
    either = schema.get("oneOf") or schema.get("anyOf") or ()
    return [pointer.split(one["$ref"])[-1] for one in either if "$ref" in one]


def _leaves(document: Document, union: Json, tag: str, mapped: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return the values that are mapped to each variant of a union, those of a union within it in its place.

    A value stands for a variant within a variant, unless it is mapped to the one that holds it: what that is called is
    no value of its variants.
    """
    components = mapping_at(mapping_at(document, "components"), "schemas")
    found: dict[str, list[str]] = {}
    opened: set[str] = set()
    todo = [(_variants(union), dict(mapped))]
    for names, known in todo:
        for name in names:
            component = mapping_at(components, name)
            inner, said = _alternatives(component), mapping_at(component, "discriminator")
            if name in known or not inner:
                found.setdefault(name, known.get(name, []))
            elif name not in opened:
                opened.add(name)
                own = preparation.mapping(document, f"/components/schemas/{name}", said)
                todo.append((inner, {**(own if said.get("propertyName") == tag else {}), **known}))
    return found


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
