"""Which names of a package users pass in, and which they get back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .source import Surface


@dataclass(frozen=True)
class Reach:
    """Names that arguments hold, and names that results hold; a name may be in both, or in neither."""

    inputs: frozenset[str]
    outputs: frozenset[str]

    def is_input(self, name: str) -> bool:
        """Say whether users build it."""
        return name in self.inputs

    def is_output(self, name: str) -> bool:
        """Say whether users get it back; what no operation mentions arrives in some other way."""
        return name in self.outputs or name not in self.inputs


def reach(surface: Surface) -> Reach:
    """Return which models and aliases are inputs and outputs of operations."""
    inputs: set[str] = set()
    outputs: set[str] = set()
    for signatures in surface.functions.values():
        for signature in signatures:
            inputs |= {name for one in signature.arguments.values() for name in one.type.names()}
            outputs |= signature.returns.names()
    return Reach(_closed(surface, inputs), _closed(surface, outputs))


def _closed(surface: Surface, names: Iterable[str]) -> frozenset[str]:
    seen: set[str] = set()
    todo = list(names)
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in surface.aliases:
            todo += surface.aliases[name].names()
        for one in surface.models.get(name, {}).values():
            todo += one.type.names()
    return frozenset(seen)
