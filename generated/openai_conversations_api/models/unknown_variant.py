"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.model import UnknownObject


class UnknownVariant(UnknownObject):
    """A variant that the specification does not know, kept as it came.

    It reads like a mapping and by attribute. Type checkers take its constant attributes for a value that no known
    variant has, so that comparing a tag narrows a union to the one variant that carries it.
    """

    __slots__ = ()
    _tags: ClassVar = frozenset(["event", "object_", "type_"])

    if TYPE_CHECKING:
        event: Literal["<unknown>"]
        object_: Literal["<unknown>"]
        type_: Literal["<unknown>"]
