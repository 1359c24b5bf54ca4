"""Hold a built model against what the specification lets it hold. Messages say sizes and limits, never contents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn, TypeVar

from openai_conversations_api._runtime.errors import InvalidInputError
from openai_conversations_api._runtime.limits import Limits
from openai_conversations_api._runtime.model import Model, UnknownObject
from openai_conversations_api._runtime.sending import plain_number
from openai_conversations_api._runtime.types import UNSET

from .shapes import Shape, shapes

M = TypeVar("M", bound=Model)
_NONE: Limits = {}
_NAMES_SOMETHING = re.compile(r"(.+_)?(id|url|name|label)$")
_ABSOLUTE_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S")
_TAG = re.compile(r"[a-z_]{1,40}")
_KINDS: Mapping[type, str] = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def settled(model: M, what: str) -> M:
    """Return a model whose parts have the classes that belong where they are.

    Raises InvalidInputError, which names `what` and the place, when anything in it is not what the API documents.
    """
    try:
        found = type(model).from_dict(model.to_dict())
    except (AttributeError, RecursionError, TypeError):
        raise InvalidInputError(f"{what}: something in it cannot be written as JSON") from None
    _Check(what, frozenset(_unknown(model))).model(found, "")
    return found


def _unknown(value: Any) -> Iterator[int]:
    """Yield what identifies the data of each UnknownVariant in a value: those are sent as they are."""
    if isinstance(value, UnknownObject):
        yield id(value.to_dict())
    elif isinstance(value, Model):
        for name in value.wire_names:
            yield from _unknown(getattr(value, name))
    elif value.__class__ is list:
        for item in value:
            yield from _unknown(item)


class _Check:
    """One pass through a model; `what` is what the caller built, paths are the arguments it was built from."""

    def __init__(self, what: str, unknown: frozenset[int]) -> None:
        self._what = what
        self._unknown = unknown

    def model(self, model: Model, path: str) -> None:
        kind: Any = type(model)
        limits, accepted = kind.wire_limits, shapes(kind)
        for name, wire in model.wire_names.items():
            value, shape = plain_number(getattr(model, name)), accepted[wire]
            inner = f"{path}.{wire}" if path else wire
            if value is not UNSET:
                setattr(model, name, value)
                self._value(value, shape, limits.get(wire, _NONE), inner)
            elif shape.required:
                self._refuse(inner, "is needed")

    def _value(self, value: Any, shape: Shape, limit: Limits, path: str) -> None:
        if isinstance(value, str | bool | int | float):
            self._scalar(value, shape, limit, path)
        elif isinstance(value, Model) and shape.models:
            self.model(value, path)
        elif value.__class__ is list and shape.item:
            self._list(value, shape.item, limit, path)
        elif value.__class__ is dict and shape.entry:
            self._entries(value, shape.entry, limit, path)
        elif not self._passes(value, shape):
            self._refuse_kind(value, shape, path)

    def _passes(self, value: Any, shape: Shape) -> bool:
        """Say whether a value may stand there for what it is, with nothing in it to look at."""
        if value is None:
            return shape.nullable or shape.anything
        return shape.anything or (isinstance(value, UnknownObject) and id(value.to_dict()) in self._unknown)

    def _list(self, values: Any, item: Shape, limit: Limits, path: str) -> None:
        self._size(len(values), "items", (limit.get("min_items", 0), limit.get("max_items")), path)
        for index, value in enumerate(values):
            self._value(value, item, _NONE, f"{path}[{index}]")

    def _entries(self, values: Any, entry: Shape, limit: Limits, path: str) -> None:
        self._size(len(values), "entries", (0, limit.get("max_entries")), path)
        longest: Limits = {"max_length": limit["max_value"]} if "max_value" in limit else _NONE
        for position, (key, value) in enumerate(values.items()):
            if not isinstance(key, str):
                self._refuse(path, f"must have texts as keys, not {type(key).__name__}")
            self._size(len(key), f"characters in key {position}", (0, limit.get("max_key")), path)
            self._value(value, entry, longest, f"{path}{{{position}}}")

    def _scalar(self, value: str | float, shape: Shape, limit: Limits, path: str) -> None:
        if not (shape.anything or shape.takes(value)):
            self._refuse_kind(value, shape, path)
        if isinstance(value, str):
            self._text(value, limit, path)
        else:
            self._number(value, limit, path)

    def _text(self, value: str, limit: Limits, path: str) -> None:
        least = max(limit.get("min_length", 0), 1 if _NAMES_SOMETHING.match(path.rpartition(".")[2]) else 0)
        self._size(len(value), "characters", (least, limit.get("max_length")), path)
        pattern = limit.get("pattern")
        if pattern and not re.search(pattern, value):
            self._refuse(path, f"must match {pattern}")
        if limit.get("url") and not _ABSOLUTE_URL.match(value):
            self._refuse(path, "must be an absolute URL, such as https://… or data:…")

    def _number(self, value: float, limit: Limits, path: str) -> None:
        least, most = limit.get("minimum"), limit.get("maximum")
        if least is not None and not value >= least:
            self._refuse(path, f"is {value}; it must be at least {least}")
        if most is not None and not value <= most:
            self._refuse(path, f"is {value}; it must be at most {most}")

    def _size(self, size: int, unit: str, bounds: tuple[int, int | None], path: str) -> None:
        least, most = bounds
        if size < least:
            self._refuse(path, f"has {size} {unit}; it needs at least {least}")
        if most is not None and size > most:
            self._refuse(path, f"has {size} {unit}; at most {most} are allowed")

    def _refuse_kind(self, value: Any, shape: Shape, path: str) -> NoReturn:
        if isinstance(value, str) and shape.choices:
            self._refuse(path, f"must be one of {', '.join(shape.choices)}")
        self._refuse(path, f"must be {_wanted(shape)}, not {_found(value)}")

    def _refuse(self, path: str, problem: str) -> NoReturn:
        raise InvalidInputError(f"{self._what}: {path} {problem}")


def _found(value: Any) -> str:
    """Return what a value is, in words; of its contents only the tag that it has."""
    if isinstance(value, UnknownObject):
        tag = str(value.get("type"))
        return tag if _TAG.fullmatch(tag) else "an object of another kind"
    return "null" if value is None else type(value).__name__


def _wanted(shape: Shape) -> str:
    """Return what a place accepts, in words."""
    words = [_KINDS[kind] for kind in (str, int, float, bool) if kind in shape.kinds]
    words += ["one of " + ", ".join(shape.choices)] * (not words and bool(shape.choices))
    words += [cls.__name__ for cls in shape.models]
    words += ["a list"] * bool(shape.item) + ["an object"] * bool(shape.entry) + ["null"] * shape.nullable
    return " or ".join(words)
