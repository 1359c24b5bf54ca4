"""Spell lists and objects in paths, queries, headers and cookies, in the styles that OpenAPI has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any, TypeGuard
from urllib.parse import quote, unquote

from .arguments import text
from .errors import InvalidInputError
from .json_types import is_mapping
from .model import encode
from .path import Encoded
from .types import UNSET


def in_path(name: str, value: Any, style: str, *, explode: bool, plain: bool = False) -> Encoded:
    """Return a path segment: `a,b`, `.a.b` or `;x=a,b`, and what explode makes of them.

    plain: whether it may also be a text.
    """
    before, between = {"simple": ("", ","), "label": (".", "."), "matrix": (";", ";")}[style]
    named = style == "matrix"
    if isinstance(value, str) and not plain:
        raise InvalidInputError(f"{name} must be a list or an object, not a text")
    parts = list(_parts(name, value))
    if not parts:
        raise InvalidInputError(f"{name} is empty; the call would reach another path")
    spelt = [f"{key}={one}" if key is not None else f"{name}={one}" * named or one for key, one in parts]
    if not explode:
        flat = ",".join(f"{key},{one}" if key is not None else one for key, one in parts)
        return Encoded(before + (f"{name}=" if named else "") + flat)
    return Encoded(before + between.join(spelt))


def delimited(name: str, value: Any, between: str) -> dict[str, Any]:
    """Return one query parameter that holds a whole list or object."""
    if value is UNSET or value is None:
        return {}
    parts = [one for key, each in _parts(name, value) for one in ((key, each) if key is not None else (each,))]
    if len(parts) > 1 and between != "," and any(between in part for part in parts):
        raise InvalidInputError(
            f"{name} holds {unquote(between)!r}, which parts its values; the server would part them there"
        )
    return {name: Encoded(between.join(parts))} if parts else {}


def spread(name: str, value: Any) -> dict[str, Any]:
    """Return a query parameter for each key of an object."""
    return {} if value is UNSET or value is None else dict(_members(name, value))


def deep(name: str, value: Any) -> dict[str, Any]:
    """Return a query parameter `name[key]` for each key of an object, at any depth."""
    if value is UNSET or value is None:
        return {}
    found: dict[str, Any] = {}
    for key, one in _members(name, value):
        inside = f"{name}[{key}]"
        found.update(deep(inside, one) if is_mapping(one) else {inside: one})
    return found


def as_line(name: str, value: Any, *, explode: bool = False) -> Any:
    """Return a header's value: `a,b` for a list, `k,v` or `k=v` for an object; anything else as it is."""
    if value is UNSET or value is None or not (_is_several(value) or _is_object(value)):
        return value
    given = ((None, one) for one in value) if _is_several(value) else _members(name, value)
    parts = [(key, text(name, one)) for key, one in given]
    if any("," in part for pair in parts for part in pair if part is not None):
        raise InvalidInputError(f"{name} holds a comma, which parts its values; the server would part them there")
    return ",".join(one if key is None else f"{key}={one}" if explode else f"{key},{one}" for key, one in parts)


def cookies(given: Mapping[str, Any]) -> Any:
    """Return the header for some cookies, or UNSET for none. Raises InvalidInputError for what is no text or number."""
    pairs = [(name, as_line(name, value)) for name, value in given.items() if value is not UNSET and value is not None]
    return "; ".join(f"{name}={quote(text(name, value), safe=_IN_COOKIES)}" for name, value in pairs) or UNSET


_IN_COOKIES = "!#$&'()*+-./:<=>?@[]^_`{|}~"


def _parts(name: str, value: Any) -> Iterator[tuple[str | None, str]]:
    if _is_object(value):
        for key, one in _members(name, value):
            yield quote(key, safe=""), quote(text(name, one), safe="")
    else:
        for one in value if _is_several(value) else (value,):
            yield None, quote(text(name, one), safe="")


def _members(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if not _is_object(value):
        raise InvalidInputError(f"{name} must be a model or a mapping, not {type(value).__name__}")
    data: dict[str, Any] = encode(value)
    yield from ((str(key), one) for key, one in data.items() if one is not UNSET and one is not None)


def _is_object(value: object) -> bool:
    return is_mapping(value) or hasattr(value, "to_dict")


def _is_several(value: object) -> TypeGuard[Sequence[Any] | Set[Any]]:
    return isinstance(value, Sequence | Set) and not isinstance(value, str | bytes)
