"""What a comparison knows at a place: both sides, the direction, and what was compared already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypedDict, Unpack

from ..json_types import Json, mapping_at
from ..walk import references
from . import unchanged
from .changes import Change
from .finding import ClientSeverity, Direction, Severity
from .normal import Side
from .shape import Form, Node, Part


class More(TypedDict, total=False):
    """What a change can say besides; see Change."""

    gone: bool
    http: Severity | None
    client: ClientSeverity | None
    hint: str
    operations: tuple[str, ...]


Key = tuple[tuple[str, ...], tuple[str, ...], str, bool, bool]


@dataclass(frozen=True)
class Context:
    """Where a comparison is. It never changes: another direction or a trial is another context.

    step: what compares two nodes.
    unchanged: references to components that are the same all the way down.
    text: whether values are written as text, as in paths, queries and headers.
    binary: whether a value without a type is bytes, as in parts of forms and bodies that are no text.
    trial: whether changes are only weighed and not reported place by place.
    seen: the pairs that were compared. met: the components of the new document that were. found: the changes.
    """

    old: Side
    new: Side
    step: Callable[[Context, Node, Node], None]
    unchanged: frozenset[str] = frozenset()
    direction: Direction = "-"
    text: bool = False
    binary: bool = False
    trial: bool = False
    seen: set[Key] = field(default_factory=set[Key])
    met: set[str] = field(default_factory=set[str])
    found: list[Change] = field(default_factory=list[Change])

    def add(self, rule: str, at: str, old: Json = None, new: Json = None, **more: Unpack[More]) -> None:
        """Record a change in this direction."""
        self.found.append(Change(rule, at, old, new, self.direction, **more))

    def compare(self, old: Node, new: Node) -> None:
        """Record how what two nodes allow differs."""
        self.step(self, old, new)

    def is_same(self, old: tuple[Part, ...], new: tuple[Part, ...]) -> bool:
        """Say whether two places are written the same and refer to nothing that changed."""
        before, after = [raw for _, raw in old], [raw for _, raw in new]
        return unchanged.is_same(before, after) and set(references(before)) <= self.unchanged

    def first_time(self, old: Form | Node, new: Form | Node) -> bool:
        """Say whether this pair is met for the first time in this direction."""
        key = (old.key, new.key, self.direction, self.text, self.binary)
        fresh = key not in self.seen
        self.seen.add(key)
        return fresh

    def facing(self, direction: Direction, *, text: bool = False) -> Context:
        """Return the context for another direction."""
        return replace(self, direction=direction, text=text)

    @property
    def hidden(self) -> str:
        """The flag of properties that are not seen in this direction."""
        return "readOnly" if self.direction == "request" else "writeOnly"

    def hides(self, side: Side, child: Node) -> bool:
        """Say whether a property is not seen in this direction."""
        return self.hidden in side.shape(child).flags

    def weighed(self, compare: Callable[[Context], None]) -> list[Change]:
        """Return what a comparison finds, without reporting it."""
        aside = replace(self, trial=True, seen=set(), met=set(), found=[])
        compare(aside)
        return aside.found

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
