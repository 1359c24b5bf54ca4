"""Read YAML and JSON text into plain JSON values, within bounds: what explodes when read is refused, fast.

YAML is read as YAML 1.2 has it: its core types only, so that dates, `on`, `yes` and `1:30` stay the texts that JSON
readers see, and anchors may be given again. An alias becomes a copy, so that a change in one place is one change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from .errors import SpecError
from .json_types import Json, is_array, is_object

MOST_VALUES = 2_000_000
MOST_COPIES = 300_000
MOST_LEVELS = 150
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_WORDS: dict[str, Json] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("~", "null", "Null", "NULL", ""), None),
}
_TAGS = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "!"}
_MERGE: Any = object()


def parse(raw: bytes) -> Json:
    """Return the value that some YAML or JSON says.

    Raises SpecError, with the line where there is one, for text that is neither, a key given twice, a number that JSON
    cannot carry, more than 2,000,000 values (of which aliases may copy 300,000), or more than 150 levels.
    """
    try:
        return _json(raw) if raw.lstrip().startswith(b"{") else _yaml(raw)
    except yaml.YAMLError as error:
        raise SpecError(_without_address(error)) from error
    except RecursionError as error:
        raise SpecError(f"it is nested more than {MOST_LEVELS} levels deep") from error
    except ValueError as error:
        raise SpecError(str(error)) from error


def _without_address(error: yaml.YAMLError) -> str:
    text = " ".join(str(error).split())
    return re.sub(r'in "<[^>]*>", ', "in ", text)


def _json(raw: bytes) -> Json:
    try:
        value = json.loads(raw, parse_constant=_refuse_number, parse_float=_finite, object_pairs_hook=_object)
    except _RepeatedKeyError:
        _yaml(raw)  # says the line
        raise
    json.dumps(value, ensure_ascii=False).encode()  # half a surrogate pair is no text
    _measure(value)
    return value


class _RepeatedKeyError(ValueError):
    """An object has a key twice."""


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [key for key, _ in pairs]
        again = next(key for index, key in enumerate(names) if key in names[:index])
        raise _RepeatedKeyError(f"the key {again!r} is given twice in one object")
    return made


def _finite(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")):
        _refuse_number(text)
    return number


def _refuse_number(text: str) -> float:
    raise ValueError(f"{text} is not a JSON number")


def _measure(value: Json) -> int:
    """Return how many values there are. Raises SpecError where they are too many or too deep."""
    count = 0
    levels: list[Json] = [value]
    for _ in range(MOST_LEVELS):
        count += len(levels)
        if count > MOST_VALUES:
            raise SpecError(f"it holds more than {MOST_VALUES:,} values")
        nested: list[Json] = [one for one in levels if isinstance(one, dict | list)]
        levels = [inner for one in nested for inner in (one.values() if is_object(one) else one)]
        if not levels:
            return count
    raise SpecError(f"it is nested more than {MOST_LEVELS} levels deep")


@dataclass
class _Open:
    """A list or mapping that is being read. size: how many values it holds so far, in all, itself included."""

    value: Any
    anchor: str | None
    size: int = 1
    key: Any = None
    has_key: bool = False
    merged: list[dict[Any, Json]] = field(default_factory=list[dict[Any, Json]])


@dataclass
class _Anchored:
    value: Json
    size: int


class _Reader:
    """Builds the value of one document from the events of the parser."""

    def __init__(self) -> None:
        self.root = _Open([], None)
        self.stack = [self.root]
        self.anchors: dict[str, _Anchored | None] = {}
        self.copies = 0

    def read(self, event: Any) -> None:
        """Take the next event."""
        kind: type[object] = event.__class__
        if kind is yaml.ScalarEvent:
            value = _scalar(event)
            if event.anchor:
                self.anchors[event.anchor] = _Anchored(value, 1)
            self._add(value, 1, event)
        elif kind in (yaml.MappingStartEvent, yaml.SequenceStartEvent):
            self._begin(event)
        elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            self._end(event)
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent and self.root.value:
            raise SpecError(f"line {_line(event)}: a second document begins; one is meant")

    def _begin(self, event: Any) -> None:
        if event.tag is not None and event.tag not in _TAGS:
            raise SpecError(f"line {_line(event)}: the tag {event.tag} is not supported")
        if len(self.stack) > MOST_LEVELS:
            raise SpecError(f"line {_line(event)}: nested more than {MOST_LEVELS} levels deep")
        if event.anchor:
            self.anchors[event.anchor] = None
        self.stack.append(_Open({} if isinstance(event, yaml.MappingStartEvent) else [], event.anchor))

    def _end(self, event: Any) -> None:
        done = self.stack.pop()
        for merged in reversed(done.merged):
            done.value = {**merged, **done.value}
        if done.anchor:
            self.anchors[done.anchor] = _Anchored(done.value, done.size)
        self._add(done.value, done.size, event)

    def _alias(self, event: Any) -> None:
        if event.anchor not in self.anchors:
            raise SpecError(f"line {_line(event)}: there is no anchor &{event.anchor} above")
        found = self.anchors[event.anchor]
        if found is None:
            raise SpecError(f"line {_line(event)}: &{event.anchor} contains itself")
        self.copies += found.size
        self._bounded(event)
        self._add(_copied(found.value), found.size, event)

    def _bounded(self, event: Any) -> None:
        if self.copies > MOST_COPIES:
            raise SpecError(f"line {_line(event)}: aliases make it hold more than {MOST_COPIES:,} values")

    def _add(self, value: Json, size: int, event: Any) -> None:
        holder = self.stack[-1]
        holder.size += size
        if is_array(holder.value):
            holder.value.append(value)
        elif not holder.has_key:
            holder.key, holder.has_key = _key(value, event, holder), True
        else:
            holder.has_key = False
            if holder.key is _MERGE:
                holder.merged += _to_merge(value, event)
            else:
                holder.value[holder.key] = value


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _key(value: Json, event: Any, holder: _Open) -> Any:
    """Return a key as JSON has it, a text: an unquoted status code is one too."""
    if isinstance(value, dict | list):
        raise SpecError(f"line {_line(event)}: a list or mapping cannot be a key")
    if value == "<<" and not event.style:
        return _MERGE
    key = event.value if isinstance(event, yaml.ScalarEvent) else str(value)
    if key in holder.value:
        raise SpecError(f"line {_line(event)}: the key {key!r} is given twice in one mapping")
    return key


def _to_merge(value: Json, event: Any) -> list[dict[Any, Json]]:
    found: list[Json] = value if is_array(value) else [value]
    if not all(map(is_object, found)):
        raise SpecError(f"line {_line(event)}: `<<` takes a mapping, or a list of them")
    return found


def _copied(value: Json) -> Json:
    if is_object(value):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if is_array(value) else value


def _scalar(event: Any) -> Json:
    if event.tag is not None and event.tag not in _TAGS:
        return _tagged(event)
    text: str = event.value
    if event.style or event.tag is not None:  # quoted, or said to be a text
        return text
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "-+.0123456789" and _NUMBER.fullmatch(text):
        return int(text) if _INTEGER.fullmatch(text) else _finite(text)
    return text


def _tagged(event: Any) -> Json:
    read = _OF_TAG.get(event.tag)
    try:
        if read is not None:
            return read(event.value)
    except (KeyError, ValueError):
        pass
    raise SpecError(f"line {_line(event)}: {event.value[:40]!r} cannot be read with the tag {event.tag}")


_OF_TAG: dict[str, Callable[[str], Json]] = {
    "tag:yaml.org,2002:int": int,
    "tag:yaml.org,2002:float": _finite,
    "tag:yaml.org,2002:bool": {key: value for key, value in _WORDS.items() if value is not None}.__getitem__,
    "tag:yaml.org,2002:null": {key: None for key, value in _WORDS.items() if value is None}.__getitem__,
}


def _yaml(raw: bytes) -> Json:
    reader = _Reader()
    for event in yaml.parse(raw, Loader=yaml.CLoader):
        reader.read(event)
    return reader.root.value[0] if reader.root.value else None
