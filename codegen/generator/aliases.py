"""Names for the types that have no class: unions, lists and maps of the document, and unions that stand in it twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from ..errors import SpecError
from ..json_types import Document, mapping_at
from . import names, replies, source
from .context import Context
from .shapes import NULL, Alias, List, Map, Object, Shape, Union, members, objects


def named(made: Context) -> list[Alias]:
    """Return every type that gets a name: those of components, and inline unions of models spelt twice."""
    classes = [owner.class_info for owner in [*made.parsed.data.models, *made.parsed.data.enums]]
    taken = _Taken({str(one.name) for one in classes}, {str(one.module_name) for one in classes})
    found = [*_components(made, taken)]
    known = {objects(alias.shape) for alias in found}
    for group, places in _inline(made).items():
        if group not in known and sum(place.times for place in places) > 1:
            place = min(places, key=lambda place: (len(place.name), place.name))
            found.append(taken.alias(place.name, place.shape, place.doc))
    return found


@dataclass
class _Taken:
    """The names of classes and of their modules that are in use."""

    names: set[str]
    modules: set[str]

    def alias(self, wished: str, shape: Shape, doc: str) -> Alias:
        """Return a type under a name and in a module of its own."""
        name = _free(wished, self.names)
        self.names.add(name)
        module = names.unique_modules([(name, names.snake(name))], self.names | self.modules)[name]
        self.modules.add(module)
        return Alias(name, module, shape, doc)


def _components(made: Context, taken: _Taken) -> Iterator[Alias]:
    """Yield the component types without a class of their own, unless they only add null to one that has."""
    components: Document = made.parsed.document.get("components", {}).get("schemas", {})
    for wire, prop in sorted(made.parsed.unnamed.items()):
        shape = made.shape(prop)
        name = names.pascal(wire)
        if (not isinstance(shape, Map | List) and len(members(shape)) < 2) or _is_nullable(shape, name):
            continue
        doc = str(mapping_at(components, wire).get("description") or "")
        yield taken.alias(name, shape, doc)


def _is_nullable(shape: Shape, name: str) -> bool:
    found = [member for member in members(shape) if getattr(member, "name", None) == name]
    return bool(found) and len(members(shape)) == 2 and NULL in members(shape)


@dataclass(frozen=True)
class _Place:
    """Where a union stands: the name that it would have, its models, what it is, and how often it is spelt there."""

    name: str
    shape: Union
    doc: str
    times: int = 1


def _free(name: str, taken: set[str]) -> str:
    """Return a name that no class has, and that a class may have."""
    if name not in taken and names.is_class_name(name) and names.is_usable(name):
        return name
    wished = f"Union{name}" if names.is_usable(f"Union{name}") else "Union"
    return names.numbered(wished, taken)


def _inline(made: Context) -> dict[frozenset[Object], list[_Place]]:
    """Return the places of every inline union of models, by its models."""
    found: dict[frozenset[Object], list[_Place]] = {}
    for place in [*_of_fields(made), *_of_operations(made)]:
        found.setdefault(objects(place.shape), []).append(place)
    return found


def _of_fields(made: Context) -> Iterator[_Place]:
    bodies = {name for _, endpoint in source.endpoints(made.parsed) for name in _body_classes(endpoint)}
    for owner, fields in made.fields.items():
        for one in fields:
            doc = f"What `{one.name}` of {owner} holds."
            times = 1 + (owner in bodies)  # the operation spells the properties of its body, too
            yield from _within(one.shape, owner + names.pascal(one.name), doc, times)


def _body_classes(endpoint: Endpoint) -> Iterator[str]:
    for body in endpoint.bodies:
        if isinstance(body.prop, ModelProperty):
            yield str(body.prop.class_info.name)


def _of_operations(made: Context) -> Iterator[_Place]:
    for _, endpoint in source.endpoints(made.parsed):
        name = names.pascal(str(endpoint.name))
        for prop in endpoint.list_all_parameters():
            wire = prop.name.get_untrusted_value()
            yield from _within(_shape(made, prop), name + names.pascal(wire), f"What `{prop.python_name}` takes.", 2)
        shape = replies.success(made, endpoint)
        yield from _within(shape, f"{name}Response", f"What {endpoint.name} answers.", 2)


def _shape(made: Context, prop: PropertyProtocol) -> Shape:
    try:
        return made.shape(prop)
    except SpecError:  # told with the operation
        return NULL


def _within(shape: Shape, name: str, doc: str, times: int) -> Iterator[_Place]:
    """Yield the unions of several models in a shape, named after the way to them."""
    match shape:
        case List(items=inner):
            yield from _within(inner, f"{name}Item", doc, times)
        case Map(values=inner):
            yield from _within(inner, f"{name}Value", doc, times)
        case Union(members=inner):
            models = tuple(member for member in inner if isinstance(member, Object))
            if len(models) > 1:
                yield _Place(name, Union(models), doc, times)
            for member in inner:
                yield from _within(member, name, doc, times)
        case _:
            return
