"""Carry what one model holds over into another that says the same, as far as that one can."""

from __future__ import annotations

import json
import re
from typing import Any

from openai_conversations_api._runtime.model import Model, UnknownObject, encode
from openai_conversations_api._runtime.types import UNSET

from .shapes import Shape, shapes

_SAYS_THE_SAME = {"text": "refusal"}
_SAFE_TO_ASSUME = ("completed", "auto")


class Copy:
    """What a model holds, as JSON of another class.

    missing: how many values that class needs are not to be had; lost: how many values it has no place for, though it
    declares their key.
    """

    def __init__(self, source: Model, cls: type[Model]) -> None:
        self.cls = cls
        self.data: dict[str, Any] = {}
        self.missing = self.lost = 0
        values = _values(source)
        for wire, shape in shapes(cls).items():
            value = values.get(wire, values.get(_SAYS_THE_SAME.get(wire, ""), UNSET))
            self._carry(wire, shape, value)

    def rank(self) -> tuple[int, int, int]:
        """Return how bad the copy is: what is missing, what was lost, and how little it says."""
        return self.missing, self.lost, -_size(self.data)

    def _carry(self, wire: str, shape: Shape, value: Any) -> None:
        fitting = self._fit(value, shape, needed=shape.required)
        if not shape.required and self._is_malformed(wire, fitting):
            fitting = UNSET
        if fitting is UNSET and value is not UNSET and value is not None and wire != "type":
            self.lost += 1
        if fitting is UNSET and shape.required:
            fitting = _assumed(shape)
            self.missing += fitting is UNSET
        # Servers take an optional null for what it is, absent; or refuse it.
        if fitting is not UNSET and (fitting is not None or shape.required):
            self.data[wire] = fitting

    def _is_malformed(self, wire: str, value: Any) -> bool:
        limits = self.cls.wire_limits.get(wire)
        pattern = limits.get("pattern") if limits else None
        return pattern is not None and isinstance(value, str) and not re.search(pattern, value)

    def _fit(self, value: Any, shape: Shape, *, needed: bool) -> Any:
        """Return a value as it may stand in a place, UNSET where it may not stand there at all."""
        if value is None or value is UNSET:
            return None if value is None and shape.nullable else UNSET
        if shape.anything:
            return encode(value)
        if isinstance(value, Model | UnknownObject):
            return self._object(value, shape, needed=needed)
        if value.__class__ is list:
            return self._list(value, shape.item)
        if value.__class__ is dict:
            return self._entries(value, shape.entry)
        return _scalar(value, shape)

    def _object(self, value: Model | UnknownObject, shape: Shape, *, needed: bool) -> Any:
        if isinstance(value, UnknownObject):
            return value.to_dict() if shape.models else UNSET
        if not shape.models:
            return self._fit(getattr(value, "value", UNSET), shape, needed=needed) if str in shape.kinds else UNSET
        copy = best_copy(value, shape)
        if copy is None or (copy.missing and not needed):
            return UNSET
        self.missing += copy.missing
        self.lost += copy.lost
        return copy.data

    def _list(self, values: list[Any], item: Shape | None) -> Any:
        if item is None:
            return UNSET
        found = [self._fit(value, item, needed=False) for value in values]
        self.lost += sum(value is UNSET for value in found)
        return [value for value in found if value is not UNSET]

    def _entries(self, values: dict[str, Any], entry: Shape | None) -> Any:
        if entry is None:
            return UNSET
        found = {key: self._fit(value, entry, needed=False) for key, value in values.items()}
        return {key: value for key, value in found.items() if value is not UNSET}


def best_copy(source: Model, shape: Shape) -> Copy | None:
    """Return a model as one of the classes that a place holds: of the same tag where there is one.

    Otherwise as one whose every need the model can meet; None when there is no such class.
    """
    same: list[type[Model]] = [cls for cls in shape.models if cls is type(source)]
    tagged = same or [cls for cls in shape.models if _shares_tag(source, cls)]
    copies = [Copy(source, cls) for cls in tagged or shape.models]
    return min((copy for copy in copies if tagged or not copy.missing), key=Copy.rank, default=None)


def _shares_tag(source: Model, cls: type[Model]) -> bool:
    tag, shape = getattr(source, "type_", UNSET), shapes(cls).get("type")
    return tag is UNSET if shape is None else tag in shape.choices


def _values(source: Model) -> dict[str, Any]:
    """Return what a model holds by the keys of its JSON, those that its class does not declare included."""
    declared = {wire: getattr(source, name) for name, wire in source.wire_names.items()}
    return {**source.additional_properties, **{wire: value for wire, value in declared.items() if value is not UNSET}}


def _scalar(value: str | float, shape: Shape) -> Any:
    if shape.takes(value):
        return value
    if isinstance(value, float) and value.is_integer() and int in shape.kinds:
        return int(value)
    return _json_object(value) if shape.entry and isinstance(value, str) else UNSET


def _json_object(text: str) -> Any:
    try:
        value: Any = json.loads(text)
    except (ValueError, RecursionError):
        return UNSET
    return value if value.__class__ is dict else UNSET


def _assumed(shape: Shape) -> Any:
    """Return what a server means when it leaves out what the input needs; UNSET when nobody can know."""
    if shape.nullable:
        return None
    if shape.item or shape.entry:
        return [] if shape.item else {}
    likely = shape.choices if len(shape.choices) == 1 else _SAFE_TO_ASSUME
    return next((value for value in likely if value in shape.choices), UNSET)


def _size(value: Any) -> int:
    if value.__class__ is dict:
        return sum(map(_size, value.values()))
    return sum(map(_size, value)) if value.__class__ is list else 1
