"""Every place of openapi.yaml that has objects of a known form, and the generated code that reads it."""

from __future__ import annotations

import inspect
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from types import ModuleType
from typing import Any

from codegen.document import load_data
from openai_conversations_api import api, models
from openai_conversations_api._runtime.model import Model
from tests.spec_samples import ROOT, SCHEMAS, SPEC, Json, Schema, Variant, is_object, minimal, variants

Steps = tuple[str, ...]
LIST, MAP = "[]", "{}"
_OVERRIDES: dict[str, dict[str, str]] = load_data(ROOT / "generator-config.yaml").get("class_overrides", {})


@dataclass(frozen=True, eq=False)
class Place:
    """Where the document has an object: in a property, in a named union, or as the reply of an operation.

    variants: the forms that the object may have; read: decodes a value as it is decoded at this place.
    """

    where: str
    variants: tuple[Variant, ...]
    read: Callable[[Json], Any]

    def class_of(self, variant: Variant) -> type[Any]:
        """Return the generated class of a variant."""
        if variant.name:
            return model_of(variant.name)
        sample: object = self.read(minimal(variant.schema))
        return type(sample)

    @cached_property
    def tag(self) -> str:
        """The property that tells the variants apart: constant in as many as can be, and different in each."""
        named = [(name, constants(schema)) for one in self.variants for name, schema in one.properties.items()]
        values = {name: [each for other, each in named if other == name and each] for name, _ in named}
        return max(
            values, key=lambda name: (len(values[name]), len({value for each in values[name] for value in each}))
        )

    @cached_property
    def owners(self) -> dict[str, Variant]:
        """The variants by tag, without the tags that several have."""
        tags = [(tag, one) for one in self.variants for tag in constants(one.properties.get(self.tag, {}))]
        counts = Counter(tag for tag, _ in tags)
        return {tag: one for tag, one in tags if counts[tag] == 1}

    def __str__(self) -> str:
        return self.where


def constants(schema: Schema) -> list[str]:
    """Return the texts that a schema names as its only values."""
    found = [one.schema for one in variants(schema)]
    values = [value for one in found for value in [*one.get("enum", ()), *([one["const"]] if "const" in one else ())]]
    return [value for value in values if isinstance(value, str)]


@cache
def _modules() -> dict[str, ModuleType]:
    names = [module.name for module in pkgutil.iter_modules(models.__path__)]
    return {name.replace("_", ""): import_module(f"{models.__name__}.{name}") for name in names}


@cache
def generated_models() -> dict[str, type[Model]]:
    """Return every generated class by the name of its module, without underscores."""
    found = {name: _class_in(module) for name, module in _modules().items()}
    return {name: cls for name, cls in found.items() if cls is not None}


def _class_in(module: ModuleType) -> type[Model] | None:
    own = [one for one in vars(module).values() if isinstance(one, type) and one.__module__ == module.__name__]
    return next((one for one in own if issubclass(one, Model)), None)


def _module_name(component: str) -> str:
    return _OVERRIDES.get(component, {}).get("module_name", component).replace("_", "").lower()


def model_of(component: str) -> type[Model]:
    """Return the generated class of a component."""
    return generated_models()[_module_name(component)]


@cache
def operations() -> dict[str, ModuleType]:
    """Return the module of every operation by operation id."""
    names = [module.name for module in pkgutil.walk_packages(api.__path__, f"{api.__name__}.")]
    return {found.OPERATION.name: found for found in map(import_module, names) if hasattr(found, "OPERATION")}


def specified() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the id and the description of every operation in the document."""
    for methods in SPEC["paths"].values():
        yield from (
            (one["operationId"], one) for one in methods.values() if isinstance(one, dict) and "operationId" in one
        )


@cache
def places() -> tuple[Place, ...]:
    """Return every place that has objects, also those inside objects that have no name."""
    bodies = (place for name, cls, one in _unnamed_bodies() for place in _inside(f"body of {name}", cls, one))
    components = (place for name, schema in SCHEMAS.items() for place in _of_component(name, schema))
    return (*_replies(), *bodies, *components)


def unions() -> list[Place]:
    """Return the places that have several forms of objects."""
    return [place for place in places() if len(place.variants) > 1]


def _replies() -> Iterator[Place]:
    for name, operation in specified():
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
        yield Place(f"reply of {name}", tuple(variants(schema)), operations()[name].OPERATION.read)


def _unnamed_bodies() -> Iterator[tuple[str, type[Model], Variant]]:
    for name, operation in specified():
        for media in operation.get("requestBody", {}).get("content", {}).values():
            yield from (
                (name, body_of(operations()[name]), one) for one in variants(media["schema"]) if one.name is None
            )


def body_of(operation: ModuleType) -> type[Model]:
    """Return the class of an operation's body."""
    annotation: str = inspect.signature(operation.sync).parameters["body"].annotation
    cls: type[Model] = getattr(models, annotation.partition(" ")[0].removeprefix("models."))
    return cls


def _of_component(name: str, schema: Schema) -> Iterator[Place]:
    for one in _objects(schema):
        yield from _inside(name, model_of(name), one)
    found = [one for one in variants(schema) if one.properties]
    if len(found) > 1:
        yield from _with_inner(Place(name, tuple(found), _modules()[_module_name(name)].VARIANTS.decode))


def _inside(where: str, cls: type[Model], owner: Variant) -> Iterator[Place]:
    for wire, schema in owner.properties.items():
        for steps, found in objects_in(schema).items():
            yield from _with_inner(Place(f"{where}.{wire}{''.join(steps)}", found, _reader(cls, wire, steps)))


def _with_inner(place: Place) -> Iterator[Place]:
    yield place
    for variant in place.variants:
        if variant.name is None:
            yield from _inside(place.where, place.class_of(variant), variant)


def objects_in(schema: Schema) -> dict[Steps, tuple[Variant, ...]]:
    """Return the forms of objects that a property may hold, by the lists and maps that are around them."""
    found: dict[Steps, tuple[Variant, ...]] = {}
    for one in variants(schema):
        if one.properties:
            found[()] = (*found.get((), ()), one)
            continue
        step, inner = (
            (LIST, one.schema.get("items")) if one.kind == "array" else (MAP, one.schema.get("additionalProperties"))
        )
        for steps, more in objects_in(inner).items() if is_object(inner) else ():
            found[step, *steps] = (*found.get((step, *steps), ()), *more)
    return found


def attribute(cls: type[Model], wire: str) -> str:
    """Return the attribute of a property."""
    return next(name for name, of in cls.wire_names.items() if of == wire)


def _reader(cls: type[Model], wire: str, steps: Steps) -> Callable[[Json], Any]:
    name = attribute(cls, wire)

    def read(value: Json) -> Any:
        for step in reversed(steps):
            value = [value] if step == LIST else {"a key": value}
        decoded = getattr(cls.from_dict({wire: value}), name)
        for step in steps:
            decoded = decoded[0] if step == LIST else decoded["a key"]
        return decoded

    return read


@cache
def models_and_schemas() -> dict[type[Model], Variant]:
    """Return every generated class that the document leads to, and what the document says of it."""
    named = {model_of(name): one for name, schema in SCHEMAS.items() for one in _objects(schema)}
    inline = {place.class_of(one): one for place in places() for one in place.variants if one.name is None}
    return {**inline, **named, **{cls: one for _, cls, one in _unnamed_bodies()}}


def _objects(schema: Schema) -> list[Variant]:
    """Return a component as its only variant when it is an object with properties."""
    return [one for one in variants(schema) if one == Variant(None, schema) and one.properties]
