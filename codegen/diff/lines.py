"""Find the lines of pointers in the text of a document, in one pass that looks only where they lead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from .. import pointer
from .finding import Finding


def located(findings: Iterable[Finding], raw: bytes) -> tuple[Finding, ...]:
    """Return the findings with the line of their place; that of the nearest place above where it is gone."""
    found = tuple(findings)
    wanted = _Place(line=1)
    for one in found:
        wanted.below(pointer.split(one.pointer))
    try:
        _Search(wanted).run(raw)
    except (yaml.YAMLError, ValueError):
        return found  # JSON with tabs, for one, is no YAML
    return tuple(replace(one, line=wanted.line_of(pointer.split(one.pointer))) for one in found)


@dataclass
class _Place:
    """A place that is looked for, and the places below it that are. line: where it was met; 0 while it was not."""

    line: int = 0
    inner: dict[str, _Place] = field(default_factory=dict[str, "_Place"])

    def below(self, tokens: list[str]) -> None:
        """Look for a place below this one too."""
        place = self
        for token in tokens:
            place = place.inner.setdefault(token, _Place())

    def line_of(self, tokens: list[str]) -> int:
        """Return the line of the deepest place on the way that was met."""
        place, line = self, self.line
        for token in tokens:
            place = place.inner[token]
            line = place.line or line
        return line


@dataclass
class _Open:
    """A list or mapping on the way. key: the key whose value follows, or None; count: how many members a list had."""

    place: _Place
    is_list: bool
    key: str | None = None
    count: int = 0


class _Search:
    """Follows the events of the parser and notes the lines of the places that are looked for."""

    def __init__(self, wanted: _Place) -> None:
        self._wanted = wanted
        self._open: list[_Open] = []
        self._skipped = 0

    def run(self, raw: bytes) -> None:
        """Read a whole text."""
        for event in yaml.parse(raw, Loader=yaml.CLoader):
            kind: type[object] = event.__class__
            if kind in (yaml.MappingStartEvent, yaml.SequenceStartEvent):
                if self._skipped:
                    self._skipped += 1
                else:
                    self._begin(event, is_list=kind is yaml.SequenceStartEvent)
            elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
                if self._skipped:
                    self._skipped -= 1
                else:
                    self._open.pop()
            elif not self._skipped and kind in (yaml.ScalarEvent, yaml.AliasEvent):
                self._scalar(event)

    def _begin(self, event: Any, *, is_list: bool) -> None:
        place = self._next(event) if self._open else self._wanted
        if place is None or not place.inner:
            self._skipped = 1
        else:
            self._open.append(_Open(place, is_list))

    def _scalar(self, event: Any) -> None:
        top = self._open[-1] if self._open else None
        if top is not None and not top.is_list and top.key is None:
            top.key = str(getattr(event, "value", ""))
            place = top.place.inner.get(top.key)
            if place is not None:
                place.line = event.start_mark.line + 1
        elif top is not None:
            self._next(event)

    def _next(self, event: Any) -> _Place | None:
        """Return the place of the value that begins."""
        top = self._open[-1]
        token = str(top.count) if top.is_list else top.key
        top.count, top.key = top.count + 1, None
        place = top.place.inner.get(token or "")
        if place is not None and top.is_list:
            place.line = event.start_mark.line + 1
        return place
