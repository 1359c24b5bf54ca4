"""What every builder does with its arguments, and with the model that it made of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from openai_conversations_api._runtime.errors import InvalidInputError
from openai_conversations_api._runtime.lazy import LazyModule

if TYPE_CHECKING:
    from openai_conversations_api._runtime.model import Model

    from . import accepted as accepted  # noqa: PLC0414  for the modules beside this one
else:
    accepted = LazyModule("openai_conversations.builders.accepted")

M = TypeVar("M", bound="Model")
T = TypeVar("T")
Many: TypeAlias = T | Iterable[T]
"""One or several, of a list, a generator or any other iterable."""
_SINGLE: tuple[type, ...] = (str, bytes, bytearray, Mapping)


def checked(model: M, what: str) -> M:
    """Return a model whose parts have the classes that belong there, checked against the documented limits."""
    from .checks import settled  # noqa: PLC0415 - attrs loads with the first item built, not with this package

    return settled(model, what)


def listed(values: Any) -> Any:
    """Return the values as a list, also a single one; what cannot be one stays as it is, for the check to refuse."""
    if isinstance(values, str | Mapping) or hasattr(values, "to_dict"):
        return [values]
    return several(values)


def several(values: Any) -> Any:
    """Return several values as a list; what is not several values stays as it is, for the check to refuse."""
    single = isinstance(values, _SINGLE) or hasattr(values, "to_dict") or not hasattr(values, "__iter__")
    return values if single else list(values)


def parts(content: Any, text_part: Callable[[str], Any]) -> Any:
    """Return content as the API takes it: a text as it is, one part as a list, texts among parts as text parts."""
    return content if isinstance(content, str) else listed_parts(content, text_part)


def listed_parts(content: Any, text_part: Callable[[str], Any]) -> Any:
    """Return parts as a list, also a single one, with text parts in place of texts."""
    found: Any = listed(content)
    if found.__class__ is not list:
        return found
    return [_text_part(one, number, text_part) if isinstance(one, str) else one for number, one in enumerate(found)]


def _text_part(text: str, number: int, text_part: Callable[[str], Any]) -> Any:
    try:
        return text_part(text)
    except InvalidInputError as error:
        raise InvalidInputError(f"part {number}: {error}") from None


def free_form(values: Any) -> Any:
    """Return a mapping as a dict of its own; what is no mapping stays as it is, for the check to refuse."""
    return {**values} if hasattr(values, "keys") else values


def json_text(value: str | Mapping[str, Any], what: str) -> str:
    """Return arguments as JSON text; a text is taken for JSON already."""
    if isinstance(value, str):
        return value
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        raise InvalidInputError(
            f"{what}: arguments must be JSON text or a mapping that can be written as JSON"
        ) from None


def exactly_one(what: str, **sources: object) -> None:
    """Raise InvalidInputError unless one of the sources, and no other, is given."""
    given = [name for name, value in sources.items() if value is not None]
    if len(given) != 1:
        names = ", ".join(sources)
        raise InvalidInputError(f"{what}: needs exactly one of {names}; {len(given)} were given")
