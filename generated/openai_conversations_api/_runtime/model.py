"""What every generated model can do, and the stand-in for objects whose tag the specification does not know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Self, TypeGuard

from attrs import define, field

from .json_types import is_mapping
from .limits import Limits
from .parsing import parse
from .sending import as_json, plain_number
from .types import UNSET

_ATOMS = frozenset({str, int, float, bool, type(None)})
_DEEPEST = 100_000
_LONGEST_TEXT = 60
_LONGEST_REPR = 300
_MOST_KINDS = 16


def _extra_for_eq(extra: dict[str, Any] | None) -> dict[str, Any]:
    return extra or {}


@define(slots=True, repr=False, weakref_slot=False)
class Model:
    """A JSON object of the API; what the specification does not know of it is kept in `additional_properties`."""

    _extra: dict[str, Any] | None = field(default=None, kw_only=True, alias="additional_properties", eq=_extra_for_eq)
    wire_names: ClassVar[Mapping[str, str]]
    wire_required: ClassVar[frozenset[str]] = frozenset()
    wire_limits: ClassVar[Mapping[str, Limits]] = {}

    @property
    def additional_properties(self) -> dict[str, Any]:
        """The keys of the object that the specification does not declare; changes are sent."""
        if self._extra is None:
            self._extra = {}
        return self._extra

    def to_dict(self) -> dict[str, Any]:
        """Return the object as JSON data: what was left out is absent, unknown keys are given back."""
        raise NotImplementedError

    @classmethod
    def from_dict(cls, src: Mapping[str, Any]) -> Self:
        """Return a model of JSON data, whatever it lacks or adds; plain lists and dicts in it are shared, not copied.

        Raises TypeError when `src` is not a mapping.
        """
        raise NotImplementedError

    def to_json(self) -> str:
        """Return the object as JSON text. Raises TypeError or ValueError for a value that JSON has no form for."""
        return as_json(self.to_dict()).decode()

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Return a model of the JSON in `text`, whatever it lacks or adds.

        Raises ValueError when the text is no JSON, and TypeError when it is no object.
        """
        return cls.from_dict(parse(text.encode() if isinstance(text, str) else text))

    def __repr__(self) -> str:
        shown = ((name, getattr(self, name)) for name in self.wire_names)
        pairs = {name: value for name, value in shown if value is not UNSET}
        if isinstance(getattr(type(self), "text", None), property):
            pairs = _by_text(self, pairs)
        return _bounded(self, [*pairs.items()], len(self._extra or ()))


class UnknownObject(Mapping[str, Any]):
    """An object whose tag the specification does not know: its JSON, readable as a mapping or by attribute."""

    __slots__ = ("_misnamed", "_raw")
    _tags: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, raw: dict[str, Any], *, misnamed: bool = False) -> None:
        """Keep an object; misnamed: it has a known tag and is not what that says, so its tags are no attributes."""
        self._raw = raw
        self._misnamed = misnamed

    def __getitem__(self, key: str) -> Any:
        return self._raw[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)

    def __getattr__(self, name: str) -> Any:
        if not name.startswith("_") and self._misnamed and name in self._tags:
            return "<unknown>"  # what type checkers take it for, so that comparing a tag tells it from the known ones
        for key in (name, name.removesuffix("_")):
            if not name.startswith("_") and key in self._raw:
                return self._raw[key]
        if name in self._tags:
            return UNSET
        raise AttributeError(f"there is no {name!r} in {self!r}")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, UnknownObject):
            return NotImplemented
        return (self._raw, self._misnamed) == (other._raw, other._misnamed)

    def __hash__(self) -> int:
        raise TypeError(f"unhashable type: {type(self).__name__!r}")

    def __reduce__(self) -> tuple[Any, ...]:
        return (_misnamed, (type(self), self._raw)) if self._misnamed else (type(self), (self._raw,))

    def __repr__(self) -> str:
        return _bounded(self, list(self._raw.items()), 0)

    def to_dict(self) -> dict[str, Any]:
        """Return the object's JSON data as it came."""
        return self._raw


def _misnamed(cls: type[UnknownObject], raw: dict[str, Any]) -> UnknownObject:
    return cls(raw, misnamed=True)


def as_dict(cls: type[Model], src: object) -> dict[str, Any]:
    """Return a mapping as a dict. Raises TypeError, naming the model, when it is not a mapping."""
    if isinstance(src, Mapping):
        return {**src}
    raise TypeError(f"{cls.__name__}.from_dict needs a mapping, got {type(src).__name__}")


def with_absent(src: dict[str, Any], required: frozenset[str]) -> dict[str, Any]:
    """Return a JSON object with UNSET for each required key that it lacks, for another attempt at reading it."""
    absent = {key: UNSET for key in required if key not in src}
    if not absent:
        raise RuntimeError("a model failed to read an object that lacks nothing")
    return {**absent, **src}


def encode(value: Any) -> Any:
    """Return JSON data for a value that may hold models at any depth.

    Raises RecursionError for a value that holds itself.
    """
    try:
        return _encode(value)
    except RecursionError:
        return _encode_deep(value)


def _encode(value: Any) -> Any:
    kind = value.__class__
    if kind is list:
        encoded: list[Any] = []
        try:
            for item in value:
                encoded.append(item.to_dict())
        except AttributeError:  # no model: what was encoded is kept, else each level would be encoded twice
            encoded += [_encode(item) for item in value[len(encoded) :]]
        return encoded
    if kind in _ATOMS:
        return value
    return value.to_dict() if isinstance(value, Model) else _encode_rest(value)


def _encode_rest(value: Any) -> Any:
    if value.__class__ is dict:
        return {key: _encode(item) for key, item in value.items() if item is not UNSET}
    if isinstance(value, UnknownObject):
        return value.to_dict()
    if is_mapping(value):
        return {key: _encode(item) for key, item in value.items() if item is not UNSET}
    if _is_sequence(value):
        return [_encode(item) for item in value]
    return plain_number(value)


def _encode_deep(value: Any) -> Any:
    """Do the same without recursion, for what is nested more deeply than Python's stack goes."""
    made: list[Any] = [None]
    todo: list[tuple[Any, Any, Any, int]] = [(made, 0, value, 0)]
    while todo:
        owner, key, one, depth = todo.pop()
        if depth > _DEEPEST:
            raise RecursionError("the value is nested too deeply, or holds itself")
        inner = _pairs(one)
        if inner is None:
            owner[key] = one
            continue
        owner[key] = level = dict.fromkeys(inner) if isinstance(inner, dict) else [None] * len(inner)
        pairs = inner.items() if isinstance(inner, dict) else enumerate(inner)
        todo.extend((level, name, item, depth + 1) for name, item in pairs)
    return made[0]


def _pairs(value: Any) -> dict[Any, Any] | list[Any] | None:
    """Return one level of a value as JSON has it, with what is in it as it is; None for what has no levels."""
    if isinstance(value, UnknownObject):
        value = value.to_dict()
    if isinstance(value, Model):
        declared = {wire: getattr(value, name) for name, wire in value.wire_names.items()}
        value = {**declared, **{key: item for key, item in value.additional_properties.items() if key not in declared}}
    if is_mapping(value):
        return {key: item for key, item in value.items() if item is not UNSET}
    return list(value) if _is_sequence(value) else None


def _is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray)


def _by_text(message: Any, pairs: dict[str, Any]) -> dict[str, Any]:
    """Return what a message shows of itself: who says what comes before all else."""
    first: dict[str, Any] = {name: pairs[name] for name in ("id", "role") if name in pairs}
    first["text"] = message.text
    first |= {"metadata": pairs["metadata"]} if "metadata" in pairs else {}
    return {**first, **{name: value for name, value in pairs.items() if name not in first}}


def _bounded(owner: object, pairs: list[tuple[str, Any]], more: int) -> str:
    """Return `Class(name=value, …)` of a length that can be read, saying how much it leaves out."""
    parts: list[str] = []
    room = _LONGEST_REPR
    for position, (name, value) in enumerate(pairs):
        part = f"{_cut(str(name))}={short(value)}"
        room -= len(part) + 2
        if room < 0:
            more += len(pairs) - position
            break
        parts.append(part)
    return f"{type(owner).__name__}({', '.join([*parts, *[f'+{more} more'] * bool(more)])})"


def short(value: Any) -> str:
    """Return a repr that fits a line: long texts are cut, nested objects and lists are only named."""
    if isinstance(value, str):
        return _cut(repr(value[: _LONGEST_TEXT + 1]))
    if isinstance(value, Model | UnknownObject):
        return f"{type(value).__name__}(…)"
    if _is_array(value) and value:
        kinds = [*dict.fromkeys(type(one).__name__ for one in value[:_MOST_KINDS])]
        return f"[{len(value)} × {' | '.join(kinds)}]"  # noqa: RUF001  a multiplication sign is what is meant
    if is_mapping(value) and value:
        if len(value) > _MOST_KINDS or not all(isinstance(one, str | int | float | None) for one in value.values()):
            return f"{{{len(value)} keys}}"
        return _cut(f"{{{', '.join(f'{short(key)}: {short(one)}' for key, one in value.items())}}}")
    return _cut(repr(value))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…"


def _is_array(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    return isinstance(value, list | tuple)
