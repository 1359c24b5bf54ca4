"""One form for a schema however it was written: null, constants, unions of one, allOf and references are resolved."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from .. import pointer
from ..json_types import Json, Schema, is_array, is_object

Part: TypeAlias = tuple[str, Json]


@dataclass(frozen=True)
class Node:
    """A place of a document that says what is allowed there: schemas, all of which hold, each with its pointer.

    name: the component that it is known to be, where its schemas do not say so.
    """

    parts: tuple[Part, ...]
    name: str = ""

    @property
    def where(self) -> str:
        """The pointer of the first schema."""
        return self.parts[0][0]

    @property
    def key(self) -> tuple[str, ...]:
        """What tells this node from others of the document."""
        return (*(where for where, _ in self.parts), self.name)


def node(where: str, schema: Json) -> Node:
    """Return the node of one schema."""
    return Node(((where, schema),))


@dataclass(frozen=True)
class Bound:
    """A limit: its value, the keyword that gives it, and its pointer. Strict: the value itself is not allowed."""

    value: float
    strict: bool
    where: str

    @property
    def shown(self) -> Json:
        """The value as it stands in a document."""
        return int(self.value) if self.value == int(self.value) else self.value


@dataclass
class Shape:
    """What a node allows.

    name: the component that the node is a reference to; empty for an inline schema.
    names: all components that it was resolved through.
    types: the JSON types without null; None for any. values: the values of an enum or const by their canonical text.
    extra: what undeclared properties may hold; False where there may be none.
    unions: the branches of each anyOf or oneOf of several, without null.
    other: keywords that are compared as they stand, as canonical text, with their pointers.
    suggested: values that an enum lists beside a branch that takes any value of their type.
    conflicts: keywords in which the members of an allOf contradict each other.
    """

    node: Node
    name: str = ""
    names: tuple[str, ...] = ()
    nullable: bool = False
    types: frozenset[str] | None = None
    values: dict[str, Json] | None = None
    properties: dict[str, Node] = field(default_factory=dict[str, Node])
    required: frozenset[str] = frozenset()
    extra: Node | bool = True
    patterns: dict[str, Node] = field(default_factory=dict[str, Node])
    items: Node | None = None
    limits: dict[str, Bound] = field(default_factory=dict[str, Bound])
    unions: list[tuple[Node, ...]] = field(default_factory=list[tuple[Node, ...]])
    exclusive: bool = False
    discriminator: Schema = field(default_factory=dict[str, Json])
    other: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    default: Json = pointer.MISSING
    flags: frozenset[str] = frozenset()
    suggested: dict[str, Json] = field(default_factory=dict[str, Json])
    suggested_at: str = ""
    conflicts: frozenset[str] = frozenset()

    @property
    def where(self) -> str:
        """The pointer of the schema itself, behind all references."""
        return self.node.where

    def at(self, keyword: str) -> str:
        """Return the pointer of a keyword: in the part that has it, else in the first part."""
        for where, raw in self.node.parts:
            if isinstance(raw, dict) and keyword in raw:
                return pointer.join(where, keyword)
        return pointer.join(self.where, keyword)


def canonical(value: Json) -> str:
    """Return the same text for the same JSON value: key order and 1 or 1.0 make no difference."""
    return json.dumps(_plain(value), sort_keys=True, ensure_ascii=False)


def _plain(value: Json) -> Json:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if is_object(value):
        return {key: _plain(member) for key, member in value.items()}
    return [_plain(member) for member in value] if is_array(value) else value


def children(shape: Shape) -> Iterator[Node]:
    """Yield the nodes directly inside a shape."""
    yield from shape.properties.values()
    yield from shape.patterns.values()
    for one in (shape.items, shape.extra):
        if isinstance(one, Node):
            yield one
    for branches in shape.unions:
        yield from branches
