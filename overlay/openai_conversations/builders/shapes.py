"""What the attributes of a generated model accept, read from the model's own annotations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from attrs import frozen

from openai_conversations_api._runtime.model import Model
from openai_conversations_api._runtime.types import Unset

_SCALARS = (str, int, float, bool)


@frozen
class Shape:
    """The values that one place of a model may hold.

    required: it may not be left out.
    nullable: it may be null.
    anything: it may hold any JSON at all.
    kinds: the scalar types it may hold.
    choices: the texts it may hold where it takes only some.
    models: the classes of objects it may hold.
    item: what its list holds, where it may be a list.
    entry: the values of its object with free keys, where it may be one.
    """

    required: bool = True
    nullable: bool = False
    anything: bool = False
    kinds: frozenset[type] = frozenset()
    choices: tuple[str, ...] = ()
    models: tuple[type[Model], ...] = ()
    item: Shape | None = None
    entry: Shape | None = None

    def takes(self, value: str | float) -> bool:
        """Say whether a text, a number or a boolean may stand here."""
        if isinstance(value, bool):
            return bool in self.kinds
        return isinstance(value, tuple(self.kinds)) or value in self.choices or self._takes_whole(value)

    def _takes_whole(self, value: str | float) -> bool:
        return isinstance(value, int) and float in self.kinds


_SHAPES: dict[type[Model], Mapping[str, Shape]] = {}


def shapes(cls: type[Model]) -> Mapping[str, Shape]:
    """Return what a model accepts, by the keys of its JSON."""
    if cls not in _SHAPES:
        hints = get_type_hints(cls)
        _SHAPES[cls] = {wire: shape_of(hints[name]) for name, wire in cls.wire_names.items()}
    return _SHAPES[cls]


def shape_of(hint: Any) -> Shape:
    """Return what a type annotation of the generated models stands for."""
    options = get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,)
    texts = [value for one in options if get_origin(one) is Literal for value in get_args(one)]
    return Shape(
        required=Unset not in options,
        nullable=type(None) in options or None in texts,
        anything=Any in options,
        kinds=frozenset(one for one in options if one in _SCALARS),
        choices=tuple(text for text in texts if text is not None),
        models=tuple(one for one in options if isinstance(one, type) and issubclass(one, Model)),
        item=_inner(options, list, Sequence),
        entry=_inner(options, dict),
    )


def _inner(options: tuple[Any, ...], *containers: Any) -> Shape | None:
    found = [get_args(one)[-1] for one in options if get_origin(one) in containers]
    return shape_of(Union[tuple(found)]) if found else None  # noqa: UP007 - the members are known at run time only
