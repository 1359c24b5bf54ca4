"""Group findings so that a person reads each change once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .. import pointer
from ..json_types import Json, is_array
from .finding import Finding
from .shape import canonical

_FEW, _LONG = 8, 60


@dataclass(frozen=True)
class Line:
    """The same change in one or several places.

    where: the component, or the place inside an operation. places: what changed there.
    """

    where: str
    places: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def operations(self) -> tuple[str, ...]:
        """All operations that the change reaches."""
        return tuple(sorted({name for finding in self.findings for name in finding.operations}))

    @property
    def change(self) -> str:
        """The old and new value where all places agree on them."""
        first = self.findings[0]
        values = {(canonical(one.old), canonical(one.new)) for one in self.findings}
        return shown(first) if len(values) == 1 else ""


@dataclass(frozen=True)
class Group:
    """All changes of one rule with one verdict."""

    first: Finding
    lines: tuple[Line, ...]


def groups(findings: Iterable[Finding]) -> list[Group]:
    """Return the findings by rule and verdict, in their order."""
    by_rule: dict[tuple[int, int, str, str], list[Finding]] = {}
    for one in findings:
        by_rule.setdefault((-one.http, -one.client, one.rule, one.what), []).append(one)
    return [Group(found[0], _lines(found)) for _, found in sorted(by_rule.items())]


def _lines(findings: Iterable[Finding]) -> tuple[Line, ...]:
    lines: dict[tuple[str, ...], list[Finding]] = {}
    for one in findings:
        where, place = split(one)
        same = (where,) if one.component else (where, place, canonical(one.old), canonical(one.new))
        lines.setdefault((*same, one.direction), []).append(one)
    return tuple(_line(found) for found in lines.values())


def _line(findings: list[Finding]) -> Line:
    places = tuple(dict.fromkeys(split(one)[1] for one in findings))
    return Line(split(findings[0])[0], places, tuple(findings))


def split(finding: Finding) -> tuple[str, str]:
    """Return the component, or nothing for an operation, and the place in it, without keywords that say nothing."""
    tokens = pointer.split(finding.pointer)
    if finding.component:
        return finding.component, ".".join(_telling(tokens[3:]))
    if tokens[:1] == ["paths"] and len(tokens) > 2:
        return "", " ".join(tokens[3:])
    return "", " ".join(tokens)


def _telling(tokens: list[str]) -> list[str]:
    """Drop `properties`, and the steps into unions with null."""
    return [token for index, token in enumerate(tokens) if token != "properties" or index % 2 == 1]


def shown(finding: Finding) -> str:
    """Return the old and new value, or what was added or removed, in a few words."""
    before, after = finding.old, finding.new
    if before is None and after is None:
        return ""
    if before is None or after is None:
        return f"added {_text(after)}" if before is None else f"removed {_text(before)}"
    return f"{_text(before)} → {_text(after)}"


def _text(value: Json) -> str:
    """Return a value, and of a long list the first ones and how many more there are."""
    if is_array(value) and value:
        shown_ones = ", ".join(_text(one) for one in value[:_FEW])
        return shown_ones + (f" and {len(value) - _FEW} more" if len(value) > _FEW else "")
    text = value if isinstance(value, str) else canonical(value)
    return text if len(text) <= _LONG else text[: _LONG - 3] + "..."
