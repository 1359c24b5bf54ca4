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
        """The old and new value where all places agree on them, or all that was added or removed."""
        told = list(dict.fromkeys((canonical(one.old), canonical(one.new)) for one in self.findings))
        if len(told) == 1:
            said = shown(self.findings[0])
            return said.split()[0] if said in (f"added {self.where}", f"removed {self.where}") else said
        words = [shown(one) for one in self.findings]
        for ending in ("added ", "removed "):
            if all(word.startswith(ending) for word in words) and len(self.places) == 1:
                return ending + _listed([word.removeprefix(ending) for word in words])
        return ""


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
        inside = tokens[3:]
        name = finding.component.removeprefix("schemas/")
        return name, _way(inside) if tokens[1] == "schemas" else _held(inside, finding.parameter)
    if tokens[:1] == ["paths"] and len(tokens) > 2:
        return "", _held(tokens[2:] if tokens[2] == "parameters" else tokens[3:], finding.parameter)
    return "", " ".join(tokens)


def _held(tokens: list[str], parameter: str) -> str:
    """Return a place in an operation, a parameter, body or reply in words."""
    words, left = list[str](), list(tokens)
    while left:
        token = left.pop(0)
        if token == "schema":
            return " ".join(word for word in (*words, _way(left)) if word)
        if token in _HOLDERS and left:
            named = left.pop(0)
            words.append(parameter if token == "parameters" and parameter else f"{_HOLDERS[token]} {named}".strip())
        else:
            words.append({"requestBody": "body"}.get(token, token))
    return " ".join(words)


_HOLDERS = {"parameters": "parameter", "responses": "reply", "headers": "header", "content": ""}


def _way(tokens: list[str]) -> str:
    """Return the way into a schema: names of properties, `[]` for entries of lists; branches have no names."""
    told, left = "", list(tokens)
    while left:
        token = left.pop(0)
        if token in ("properties", "patternProperties") and left:
            told += f".{left.pop(0)}"
        elif token in ("anyOf", "oneOf", "allOf") and left:
            left.pop(0)
        elif token == "items":
            told += "[]"
        elif token not in ("enum", "const", "type"):
            told += f".{token}"
    return told.removeprefix(".")


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
        return _listed([_text(one) for one in value])
    text = value if isinstance(value, str) else canonical(value)
    return text if len(text) <= _LONG else text[: _LONG - 3] + "..."


def _listed(words: list[str]) -> str:
    return ", ".join(words[:_FEW]) + (f" and {len(words) - _FEW} more" if len(words) > _FEW else "")
