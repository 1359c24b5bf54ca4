"""A parsed document as shapes: what everything that is written is made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from . import source, tags
from .decoding import Tables
from .literals import literal
from .shapes import Alias, Annotations, Const, Object, Shape, holds_models, is_opaque
from .tags import Discriminator, Property, Told


@dataclass
class Field:
    """One attribute of a model."""

    wire: str
    name: str
    shape: Shape
    required: bool
    doc: str
    annotation: str = ""
    access: str = ""
    limits: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def received(self) -> bool:
        """Whether every object that a server sends has it."""
        return self.required and self.access != "write"

    @property
    def key(self) -> str:
        """The source of the key on the wire."""
        return literal(self.wire)

    @property
    def default(self) -> str:
        """The source of the default in the constructor: constants fill themselves in, the rest is left out."""
        if self.required and self.access == "read":
            return " = MISSING"
        if self.required:
            return f" = {literal(self.shape.value)}" if isinstance(self.shape, Const) else ""
        return " = UNSET"

    @property
    def encoded(self) -> bool:
        """Whether the value may hold models when it is written."""
        return holds_models(self.shape) or is_opaque(self.shape)


@dataclass
class Context:
    """A parsed document as shapes: every model's fields by name, and every named type."""

    parsed: source.Source
    fields: dict[str, list[Field]] = field(default_factory=dict[str, list[Field]])
    annotations: Annotations = field(default_factory=lambda: Annotations([]))
    tags: set[str] = field(default_factory=set[str])
    docs: dict[str, str] = field(default_factory=dict[str, str])
    discriminators: list[Discriminator] = field(default_factory=list[Discriminator])
    sent: frozenset[str] = frozenset()

    def shape(self, prop: Any) -> Shape:
        """Return the shape of one of the generator's properties."""
        return source.shape(prop, self.parsed.models)

    def told(self, wanted: tuple[Object, ...]) -> Told:
        """Return what tells some models apart: the property that a discriminator names, or the best there is."""
        declared = {
            one: [Property(field.wire, field.name, field.shape, field.received) for field in self.fields[one.name]]
            for one in wanted
        }
        return tags.told(self.discriminators, declared)

    def tables(self, own: Alias | None = None) -> Tables:
        """Return the empty tables of a new module."""
        return Tables(self.told, self.annotations, self.tags, own)
