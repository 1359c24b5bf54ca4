"""The types of the document as values: what they are called in annotations, and how their JSON is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from .literals import literal


@dataclass(frozen=True)
class Plain:
    """A type that JSON values have as they are: str, int, float, bool, None or Any."""

    name: str


@dataclass(frozen=True)
class Const:
    """One constant value."""

    value: Any


@dataclass(frozen=True)
class Enum:
    """A generated Literal type."""

    name: str
    module: str
    values: tuple[Any, ...]


@dataclass(frozen=True)
class Object:
    """A generated model."""

    name: str
    module: str


@dataclass(frozen=True)
class Map:
    """An object with arbitrary keys, read as a dict."""

    values: Shape


@dataclass(frozen=True)
class List:
    """An array."""

    items: Shape


@dataclass(frozen=True)
class Union:
    """Alternatives, flat and without repetition."""

    members: tuple[Shape, ...]


Shape: TypeAlias = Plain | Const | Enum | Object | Map | List | Union

ANY = Plain("Any")
NULL = Plain("None")


def union(members: Iterable[Shape]) -> Shape:
    """Return one shape for several alternatives."""
    flat: dict[Shape, None] = {}
    for member in members:
        flat.update(dict.fromkeys(member.members if isinstance(member, Union) else (member,)))
    if ANY in flat:
        return ANY
    return next(iter(flat)) if len(flat) == 1 else Union(tuple(flat))


def members(shape: Shape) -> tuple[Shape, ...]:
    """Return the alternatives of a shape, itself when it has none."""
    return shape.members if isinstance(shape, Union) else (shape,)


def objects(shape: Shape) -> frozenset[Object]:
    """Return the models among the alternatives of a shape."""
    return frozenset(member for member in members(shape) if isinstance(member, Object))


def holds_models(shape: Shape) -> bool:
    """Say whether reading this shape makes models."""
    match shape:
        case Object():
            return True
        case Map(values=inner) | List(items=inner):
            return holds_models(inner)
        case Union(members=inner):
            return any(map(holds_models, inner))
        case _:
            return False


def named_in(shape: Shape) -> set[str]:
    """Return the names of the models that a shape holds at any depth."""
    match shape:
        case Object(name=name):
            return {name}
        case Map(values=inner) | List(items=inner):
            return named_in(inner)
        case Union(members=inner):
            return {name for one in inner for name in named_in(one)}
        case _:
            return set()


def reached(held: Mapping[str, list[Shape]], shapes: Iterable[Shape]) -> set[str]:
    """Return the names of all models that shapes hold, and those hold; held: the shapes that a model has within."""
    found: set[str] = set()
    todo = [*shapes]
    for shape in todo:
        fresh = named_in(shape) - found
        found |= fresh
        todo += [inner for name in fresh for inner in held[name]]
    return found


def is_opaque(shape: Shape) -> bool:
    """Say whether a caller may put models where the document allows anything."""
    match shape:
        case Plain():
            return shape == ANY
        case Map(values=inner) | List(items=inner):
            return is_opaque(inner)
        case Union(members=inner):
            return any(map(is_opaque, inner))
        case _:
            return False


@dataclass(frozen=True)
class Alias:
    """A named union, list or map of the document, importable as a type."""

    name: str
    module: str
    shape: Shape
    doc: str = ""


_TOKENS = re.compile(r"'[^']*'|\"[^\"]*\"|[\w.]+")


def renamed(annotation: str, other: Mapping[str, str]) -> str:
    """Return an annotation with other words for some names, or for the first parts of dotted ones."""

    def replaced(found: re.Match[str]) -> str:
        first, dot, rest = found[0].partition(".")
        return f"{other[first]}{dot}{rest}" if first in other else found[0]

    return _TOKENS.sub(replaced, annotation)


class Annotations:
    """Write shapes as annotations, by the names that the document has for them in `models`."""

    def __init__(self, aliases: list[Alias]) -> None:
        self.aliases = sorted(aliases, key=lambda alias: (-len(members(alias.shape)), len(alias.name), alias.name))
        self._by_models: dict[Shape | frozenset[Object], list[Alias]] = {}
        for alias in self.aliases:
            self._by_models.setdefault(objects(alias.shape) or alias.shape, []).append(alias)

    def like(self, shape: Shape) -> list[Alias]:
        """Return the named types that have the same models as a shape, or are it."""
        return self._by_models.get(objects(shape) or shape, [])

    def of(self, shape: Shape, *, unset: bool = False, loose: bool = False, given: bool = False) -> str:
        """Return the annotation; `loose` also accepts mappings for models, and like `given` any sequence for lists."""
        parts = list(dict.fromkeys(self._parts(shape, loose)))
        parts = [re.sub(r"^list(?=\[)", "Sequence", part) for part in parts] if given else parts
        if "None" in parts:
            parts = [part for part in parts if part != "None"] + ["None"]
        return " | ".join(parts + ["Unset"] * unset)

    def _parts(self, shape: Shape, loose: bool) -> Iterator[str]:
        alias, rest = self.named(shape)
        if alias is not None:
            yield f"models.{alias.name}"
            yield from (f"Mapping[str, {part}]" for part in self._map_parts(alias.shape) if loose)
        for member in rest:
            yield from self._part(member, loose)
        if sum(isinstance(member, Object) for member in rest) > 1:
            yield "models.UnknownVariant"

    def _map_parts(self, shape: Shape) -> Iterator[str]:
        if any(isinstance(member, Object) for member in members(shape)):
            yield "Any"
        else:
            yield from (self.of(member.values) for member in members(shape) if isinstance(member, Map))

    def named(self, shape: Shape) -> tuple[Alias | None, tuple[Shape, ...]]:
        """Return the alias that has the models of a shape, and the alternatives that it leaves."""
        own = members(shape)
        for alias in self.like(shape):
            covered = members(alias.shape)
            if alias.shape == shape or (len(covered) > 1 and set(covered) <= set(own)):
                return alias, tuple(member for member in own if member not in covered)
        return None, own

    def _part(self, shape: Shape, loose: bool) -> Iterator[str]:
        match shape:
            case Plain(name=name):
                yield name
            case Enum(name=name):
                yield f"models.{name}"
            case Const(value=value):
                yield f"Literal[{literal(value)}]"
            case Object(name=name):
                yield f"models.{name}"
                yield from ["Mapping[str, Any]"] * loose
            case Map(values=inner):
                yield f"Mapping[str, {self.of(inner, loose=True)}]" if loose else f"dict[str, {self.of(inner)}]"
            case List(items=inner):
                yield f"Sequence[{self.of(inner, loose=True)}]" if loose else f"list[{self.of(inner)}]"
            case Union():
                yield self.of(shape, loose=loose)
