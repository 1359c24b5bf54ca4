"""The normal form of a schema: the kinds of values it allows, however it was written."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from .. import pointer
from ..json_types import Json, Schema

Part: TypeAlias = tuple[str, Json]
ANY = "any"


@dataclass(frozen=True)
class Node:
    """A place of a document that says what is allowed there: schemas, all of which hold, each with its pointer."""

    parts: tuple[Part, ...]

    @property
    def where(self) -> str:
        """The pointer of the first schema."""
        return self.parts[0][0]

    @property
    def key(self) -> tuple[str, ...]:
        """What tells this node from others of the document."""
        return tuple(where for where, _ in self.parts)


def node(where: str, schema: Json) -> Node:
    """Return the node of one schema."""
    return Node(((where, schema),))


@dataclass(frozen=True)
class Bound:
    """A limit: its value and its pointer. Strict: the value itself is not allowed."""

    value: float
    strict: bool
    where: str

    @property
    def shown(self) -> Json:
        """The value as it stands in a document."""
        return int(self.value) if self.value == int(self.value) else self.value


@dataclass
class Form:
    """One kind of value that a node allows: a JSON type with all that is said about it, or listed values.

    kind: a JSON type without null, `any`, or empty for listed values of any kinds.
    parts: the plain schemas that all hold. name: the component that says so alone; empty for an inline schema.
    values: the listed values by their canonical text. suggested: values listed beside a free text.
    needs: the properties that go with a property where it is there, with the pointer that says so.
    extra: what undeclared properties may hold; False where there may be none.
    other: the keywords beside, as canonical text, with their pointers; inner: what each holds, where it is said once.
    """

    kind: str
    parts: tuple[Part, ...]
    name: str = ""
    values: dict[str, Json] | None = None
    properties: dict[str, Node] = field(default_factory=dict[str, Node])
    required: frozenset[str] = frozenset()
    needs: dict[str, tuple[frozenset[str], str]] = field(default_factory=dict[str, tuple[frozenset[str], str]])
    extra: Node | bool = True
    patterns: dict[str, Node] = field(default_factory=dict[str, Node])
    items: Node | None = None
    limits: dict[str, Bound] = field(default_factory=dict[str, Bound])
    other: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    inner: dict[str, Node] = field(default_factory=dict[str, Node])
    suggested: dict[str, Json] = field(default_factory=dict[str, Json])
    suggested_at: str = ""

    @property
    def where(self) -> str:
        """The pointer of the schema itself, behind all references."""
        return self.parts[0][0]

    @property
    def key(self) -> tuple[str, ...]:
        """What tells this form from others of the document; several ranges may come from the same schemas."""
        ends = ((name, str(bound.value)) for name, bound in sorted(self.limits.items()))
        return (self.kind, *(where for where, _ in self.parts), *(text for end in ends for text in end))

    @property
    def content(self) -> tuple[object, ...]:
        """What it says, whatever it is called and wherever it stands."""
        if self.kind in ("object", "array", ANY):
            return self.kind, self._written
        limits = ((name, bound.value, bound.strict) for name, bound in sorted(self.limits.items()))
        others = ((name, text) for name, (text, _) in sorted(self.other.items()))
        return self.kind, tuple(limits), tuple(others), tuple(sorted(self.values or ()))

    @cached_property
    def _written(self) -> str:
        return canonical([raw for _, raw in self.parts])

    @property
    def family(self) -> str:
        """The kind, where whole numbers are numbers."""
        return "number" if self.kind == "integer" else self.kind

    @property
    def is_free(self) -> bool:
        """Whether it allows every value of its kind."""
        named = self.properties or self.required or self.needs or self.patterns
        said = named or self.items or self.limits or self.other
        return self.values is None and not said and self.extra is True

    def at(self, keyword: str) -> str:
        """Return the pointer of a keyword: in the part that has it, else in the first part."""
        for where, raw in self.parts:
            if isinstance(raw, dict) and keyword in raw:
                return pointer.join(where, keyword)
        return pointer.join(self.where, keyword)


@dataclass
class Shape:
    """What a node allows: any of its forms, and null where it is nullable.

    name: the component that the node is a reference to; empty for an inline schema.
    names: all components that it was resolved through.
    exclusive: whether a value may fit one of the forms only.
    conflicts: keywords in which the members of an allOf contradict each other.
    """

    node: Node
    parts: tuple[Part, ...]
    forms: list[Form]
    nullable: bool = False
    name: str = ""
    names: tuple[str, ...] = ()
    exclusive: bool = False
    discriminator: Schema = field(default_factory=dict[str, Json])
    discriminator_at: str = ""
    default: Json = pointer.MISSING
    flags: frozenset[str] = frozenset()
    conflicts: frozenset[str] = frozenset()

    @property
    def where(self) -> str:
        """The pointer of the schema itself, behind all references."""
        return self.parts[0][0]

    @property
    def is_any(self) -> bool:
        """Whether it allows values of every kind."""
        return any(form.kind == ANY for form in self.forms)

    @property
    def is_possible(self) -> bool:
        """Whether there are values that fit."""
        return bool(self.forms) or self.nullable

    @property
    def kinds(self) -> frozenset[str]:
        """The JSON types that its values have, without null."""
        return frozenset(kind for form in self.forms for kind in kinds_of(form))

    @property
    def shown(self) -> str:
        """What it allows in a few words: the component, or JSON types."""
        if self.name:
            return self.name.rpartition("/")[2] + (" | null" if self.nullable and not self.is_any else "")
        if len({form.kind for form in self.forms}) < len(self.forms):
            return "union"
        return " | ".join([*sorted(self.kinds), *(["null"] if self.nullable and not self.is_any else [])])

    def at(self, keyword: str) -> str:
        """Return the pointer of a keyword: in the part that has it, else in the first part."""
        for where, raw in self.parts:
            if isinstance(raw, dict) and keyword in raw:
                return pointer.join(where, keyword)
        return pointer.join(self.where, keyword)


def kinds_of(form: Form) -> set[str]:
    """Return the JSON types of a form's values."""
    return {form.kind} if form.kind or form.values is None else {kind_of(value) for value in form.values.values()}


def kind_of(value: Json) -> str:
    """Return the JSON type of a value; `integer` for a whole number."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return "integer"
    kinds: dict[type, str] = {float: "number", str: "string", list: "array", dict: "object"}
    return next(name for kind, name in kinds.items() if isinstance(value, kind))


def is_kind(kind: str, wanted: str) -> bool:
    """Say whether a value of one JSON type is also of another."""
    return wanted in (kind, ANY, "") or (kind == "integer" and wanted == "number")


def canonical(value: Json) -> str:
    """Return the same text for the same JSON value: key order and 1 or 1.0 make no difference."""
    return _ENCODER.encode(_plain(value))


_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, default=str)


def _plain(value: Json) -> Json:
    kind: type[object] = value.__class__
    if kind is str or kind is bool or kind is int or value is None:
        return value
    if kind is dict:
        return {str(key): _plain(member) for key, member in value.items()}
    if kind is list:
        return [_plain(member) for member in value]
    return int(value) if kind is float and value.is_integer() else value
