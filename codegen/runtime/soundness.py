"""Say whether an object is what its class says, as decoding accepts any data under any name."""

from __future__ import annotations

from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from attrs import frozen

from .model import Model
from .types import UNSET, Unset


def is_sound(event: Any) -> bool:
    """Say whether the data of an event has the type that its class declares, as far as its own keys tell."""
    if not isinstance(event, Model):
        return True
    expected = _KNOWN[event.__class__].declared.get("data")
    return expected is None or expected.takes(event.data)  # type: ignore[attr-defined]


def is_itself(model: Model) -> bool:
    """Say whether an object is what its class says: it has no other tag, the objects it needs, and any key it needs."""
    return _KNOWN[model.__class__].are_those_of(model)


@frozen(eq=False, repr=False)
class _Expected:
    """What an attribute holds: one of some constants, or something of some classes; required: it has to be there."""

    constants: tuple[Any, ...]
    classes: tuple[type, ...]
    required: bool

    def takes(self, value: Any) -> bool:
        """Say whether a value may be what is expected."""
        if isinstance(value, self.classes):
            return not isinstance(value, Model) or _KNOWN[value.__class__].are_those_of(value)
        return any(value == one for one in self.constants)


@frozen(eq=False, repr=False)
class _Facts:
    """What tells that an object is what its class says.

    tags: attributes with one constant; parts: those that nothing but an object may stand in; needed: where there are no
    parts, those of which an object has to have one.
    """

    declared: dict[str, _Expected]
    tags: tuple[tuple[str, Any], ...]
    parts: tuple[tuple[str, tuple[type, ...]], ...]
    needed: tuple[str, ...]

    @classmethod
    def of(cls, declared: dict[str, _Expected]) -> _Facts:
        """Return the facts about a class with some attributes."""
        required = {name: one for name, one in declared.items() if one.required}
        tags = {name: one.constants[0] for name, one in declared.items() if len(one.constants) == 1 and not one.classes}
        parts = {name: one.classes for name, one in required.items() if one.classes and not one.constants}
        parts = {name: found for name, found in parts.items() if all(issubclass(one, Model) for one in found)}
        return cls(declared, (*tags.items(),), (*parts.items(),), () if parts else (*required,))

    def are_those_of(self, model: Model) -> bool:
        """Say whether a model has no other tags, the objects that it needs, or else any key that it needs at all."""
        for name, tag in self.tags:
            found = getattr(model, name)
            if found != tag and found is not UNSET:
                return False
        for name, classes in self.parts:
            if not isinstance(getattr(model, name), classes):
                return False
        return not self.needed or any(getattr(model, name) is not UNSET for name in self.needed)


class _Known(dict[type[Model], _Facts]):
    """The facts about classes, each once found out."""

    __slots__ = ()

    def __missing__(self, cls: type[Model]) -> _Facts:
        self[cls] = facts = _found(cls)
        return facts


_KNOWN = _Known()


def _found(cls: type[Model]) -> _Facts:
    hints = get_type_hints(cls)
    return _Facts.of({name: _expected(hints[name]) for name in cls.wire_names if name in hints})


def _expected(hint: Any) -> _Expected:
    options = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    constants = [value for one in options if get_origin(one) is Literal for value in get_args(one)]
    classes = [get_origin(one) or one for one in options if get_origin(one) is not Literal]
    classes = [object if one is Any else one for one in classes if one is not Unset]
    wider = [int] if float in classes else []
    return _Expected(tuple(constants), (*classes, *wider), Unset not in options)
