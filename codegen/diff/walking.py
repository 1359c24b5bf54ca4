"""The state of a comparison: both sides, the direction, what was compared already, and what was found."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypedDict, Unpack

from ..json_types import Json, mapping_at
from ..walk import references
from . import unchanged
from .changes import Change, Changes
from .finding import ClientSeverity, Direction, Severity
from .normal import Side
from .shape import Node, Shape


class More(TypedDict, total=False):
    """What a change can say besides; see Change."""

    gone: bool
    http: Severity | None
    client: ClientSeverity | None
    hint: str
    operations: tuple[str, ...]


Key = tuple[tuple[str, ...], tuple[str, ...], str, bool]


@dataclass
class Walk:
    """The state of a comparison.

    shapes: what compares two shapes once they are paired.
    unchanged: references to components that are the same all the way down.
    parameter: whether values are written as text, as in paths, queries and headers.
    aside: whether changes are only weighed and not reported place by place.
    met: the components of the new document that were compared.
    """

    old: Side
    new: Side
    shapes: Callable[[Walk, Shape, Shape], None]
    changes: Changes = field(default_factory=Changes)
    unchanged: frozenset[str] = frozenset()
    direction: Direction = "request"
    parameter: bool = False
    aside: bool = False
    seen: set[Key] = field(default_factory=set[Key])
    met: set[str] = field(default_factory=set[str])

    def add(self, rule: str, at: str, old: Json = None, new: Json = None, **more: Unpack[More]) -> None:
        """Record a change in the current direction."""
        self.changes.add(Change(rule, at, old, new, self.direction, **more))

    def is_same(self, old: Node, new: Node) -> bool:
        """Say whether two nodes are written the same and refer to nothing that changed."""
        before, after = [raw for _, raw in old.parts], [raw for _, raw in new.parts]
        return unchanged.is_same(before, after) and set(references(before)) <= self.unchanged

    def first_time(self, old: Shape, new: Shape) -> bool:
        """Say whether this pair is met for the first time in this direction."""
        if not self.aside:
            self.met.update(new.names)
        key = (old.node.key, new.node.key, self.direction, self.parameter)
        fresh = key not in self.seen
        self.seen.add(key)
        return fresh

    @contextmanager
    def facing(self, direction: Direction, *, parameter: bool = False) -> Generator[None]:
        """Compare in a direction until the block ends."""
        before = self.direction, self.parameter
        self.direction, self.parameter = direction, parameter
        try:
            yield
        finally:
            self.direction, self.parameter = before

    def weighed(self, compare: Callable[[Walk, Node, Node], None], old: Node, new: Node) -> list[Change]:
        """Return what a comparison finds, without reporting it."""
        aside, seen = self.aside, self.seen
        self.aside, self.seen = True, set(seen) if aside else set()
        try:
            with self.changes.aside() as found:
                compare(self, old, new)
        finally:
            self.aside, self.seen = aside, seen
        return found

    def is_new(self, name: str) -> bool:
        """Say whether only the new document has a component."""
        return not _has(self.old, name) and _has(self.new, name)

    def is_gone(self, name: str) -> bool:
        """Say whether only the old document has a component."""
        return _has(self.old, name) and not _has(self.new, name)


def _has(side: Side, name: str) -> bool:
    kind, _, rest = name.partition("/")
    return rest in mapping_at(mapping_at(side.document, "components"), kind)


def gravest(changes: list[Change]) -> Severity:
    """Return the gravest verdict of some changes; SAFE where there are none."""
    return max((change.severity for change in changes), default=Severity.SAFE)
