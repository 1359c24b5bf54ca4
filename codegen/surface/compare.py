"""Compare the surfaces of two generated packages."""

from __future__ import annotations

from pathlib import Path

from ..diff.finding import ClientSeverity
from .change import Change
from .names import named
from .sides import Sides
from .signatures import functions
from .source import read


def compare(old: Path, new: Path) -> tuple[Change, ...]:
    """Return what changed for users from one package folder to another, the gravest first; nothing when all files have
    the same words. Raises SpecError when a module is no Python.
    """
    sides = Sides(read(old), read(new))
    changes = [*named(sides), *functions(sides)]
    if not changes and sides.old.texts != sides.new.texts:
        changes = [_text(sides)]
    return tuple(sorted(changes, key=lambda change: (-change.severity, change.place, change.rule, change.what)))


def _text(sides: Sides) -> Change:
    old, new = sides.old.texts, sides.new.texts
    files = sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))
    shown = ", ".join(files[:3]) + (f" and {len(files) - 3} more" if len(files) > 3 else "")
    return Change("py-text-changed", files[0], ClientSeverity.PATCH, f"only texts differ, in {shown}")


def severity(changes: tuple[Change, ...]) -> ClientSeverity:
    """Return the gravest of some changes; NONE where there are none."""
    return max((change.severity for change in changes), default=ClientSeverity.NONE)
