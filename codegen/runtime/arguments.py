"""Turn the arguments of a call into what is sent: JSON content and query pairs."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeGuard
from urllib.parse import quote_plus

from attrs import frozen

from .errors import InvalidInputError
from .limits import Limits
from .model import encode
from .path import Encoded
from .sending import as_json, number, reason_of
from .types import UNSET


@frozen(eq=False, repr=False)
class Body:
    """What an operation takes as JSON body.

    keys, never_null: which keys are required, and which may not be null; flat: whether they are arguments of the
    operation; required: whether there must be a body; media: its media type; any_json: whether it may be something else
    than an object or a list; limits: gives those of its keys, which the class of the body has.
    """

    keys: frozenset[str] = frozenset()
    never_null: frozenset[str] = frozenset()
    flat: bool = False
    required: bool = False
    media: str = "application/json"
    any_json: bool = False
    limits: Callable[[], Mapping[str, Limits]] = dict

    def encoded(self, data: Any) -> bytes:
        """Return the body as it is sent. Raises ValueError, TypeError or RecursionError when it cannot be."""
        return data.encode() if self.media.startswith("text/") else as_json(data)

    def data(self, body: Any, fields: Mapping[str, Any], extra: Mapping[str, Any] | None) -> Any:
        """Return what to send, as JSON data, or UNSET for no body. Raises InvalidInputError when it cannot be sent."""
        if body is UNSET and not self.flat:
            if self.required:
                raise InvalidInputError("missing body")
            return UNSET
        if body is UNSET and not self.required and self.keys and not extra and _is_nothing(fields):
            return UNSET
        value = self._assembled(fields) if body is UNSET else _whole(body, fields, self)
        return {**value, **encode(extra)} if extra else value

    def _assembled(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        missing = sorted(name for name in self.keys if fields.get(name, UNSET) is UNSET)
        if missing:
            raise InvalidInputError(f"missing {', '.join(missing)}")
        nulls = [name for name, value in fields.items() if value is None and name in self.never_null]
        if nulls:
            raise InvalidInputError(f"{', '.join(nulls)} may not be None; leave it out instead")
        return {name: encode(value) for name, value in fields.items() if value is not UNSET}


def _is_nothing(fields: Mapping[str, Any]) -> bool:
    return all(value is UNSET for value in fields.values())


def _whole(body: Any, fields: Mapping[str, Any], declared: Body) -> Any:
    given = [name for name, value in fields.items() if value is not UNSET]
    if given:
        raise InvalidInputError(f"give either body or its parts, not both (got body and {', '.join(given)})")
    if declared.media.startswith("text/"):
        return text("body", body)
    listed = declared.any_json or (not declared.flat and _is_several(body))
    if not listed and not isinstance(body, Mapping) and not hasattr(body, "to_dict"):
        raise InvalidInputError(f"body must be a model or a mapping, not {type(body).__name__}")
    return encode(body)


def query_string(pairs: Iterable[tuple[str, str]]) -> str:
    """Return query parameters as they stand in a URL."""
    return "&".join(
        f"{quote_plus(name)}={value if isinstance(value, Encoded) else quote_plus(value)}" for name, value in pairs
    )


def json_text(name: str, value: Any) -> Any:
    """Return an argument as JSON text; UNSET and None as they are. Raises InvalidInputError, naming it."""
    if value is UNSET or value is None:
        return value
    data = encode(value)
    try:
        return as_json(data).decode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidInputError(f"{name} cannot be sent as JSON: {reason_of(error, data)}") from error


def query_pairs(query: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return query parameters as pairs; lists repeat the name, UNSET and None are left out.

    Raises InvalidInputError for values that are not texts, finite numbers or truth values.
    """
    return [(name, text(name, one)) for name, value in query.items() for one in _each(value)]


def _each(value: Any) -> Iterable[Any]:
    if value is UNSET or value is None:
        return ()
    return value if _is_several(value) else (value,)


def _is_several(value: object) -> TypeGuard[Iterable[Any]]:
    return isinstance(value, Sequence | set | frozenset) and not isinstance(value, str | bytes)


def text(name: str, value: Any) -> str:
    """Return one argument as text. Raises InvalidInputError, naming it, when it has none."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        try:
            value = number(value)
        except TypeError:
            kind = type(value).__name__
            raise InvalidInputError(f"{name} must be a text, a number or a truth value, not {kind}") from None
        if not math.isfinite(value):
            raise InvalidInputError(f"{name} must be a finite number")
        return str(value)
    if not value.isascii() and any("\ud800" <= one <= "\udfff" for one in value):
        raise InvalidInputError(f"{name} holds half of a surrogate pair, which cannot be sent")
    return value
