"""Turn the arguments of a call into what is sent: JSON content and query pairs."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeGuard

from attrs import frozen

from .errors import InvalidInputError
from .model import encode
from .types import UNSET


@frozen
class Body:
    """What an operation takes as JSON body.

    keys, nullable: which keys are required, and which may be null; flat: whether they are arguments of the operation;
    required: whether there must be a body.
    """

    keys: frozenset[str]
    nullable: frozenset[str]
    flat: bool
    required: bool

    def data(self, body: Any, fields: Mapping[str, Any], extra: Mapping[str, Any] | None) -> Any:
        """Return what to send, as JSON data, or UNSET for no body. Raises InvalidInputError when it cannot be sent."""
        if body is UNSET and not self.flat:
            if self.required:
                raise InvalidInputError("missing body")
            return UNSET
        value = self._assembled(fields) if body is UNSET else _whole(body, fields, flat=self.flat)
        return {**value, **encode(extra)} if extra else value

    def _assembled(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        missing = sorted(name for name in self.keys if fields.get(name, UNSET) is UNSET)
        if missing:
            raise InvalidInputError(f"missing {', '.join(missing)}")
        nulls = [name for name, value in fields.items() if value is None and name not in self.nullable]
        if nulls:
            raise InvalidInputError(f"{', '.join(nulls)} may not be None; leave it out instead")
        return {name: encode(value) for name, value in fields.items() if value is not UNSET}


def as_json(data: Any) -> bytes:
    """Return JSON data as it is sent. Raises ValueError, TypeError or RecursionError when it cannot be."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _whole(body: Any, fields: Mapping[str, Any], *, flat: bool) -> Any:
    given = [name for name, value in fields.items() if value is not UNSET]
    if given:
        raise InvalidInputError(f"give either body or its parts, not both (got body and {', '.join(given)})")
    listed = not flat and _is_several(body)
    if not listed and not isinstance(body, Mapping) and not hasattr(body, "to_dict"):
        raise InvalidInputError(f"body must be a model or a mapping, not {type(body).__name__}")
    return encode(body)


def reason_of(error: Exception) -> str:
    """Say what is wrong without the value: it may be a secret, or very long."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply, or contains itself"
    if isinstance(error, UnicodeEncodeError):
        return "a text in it holds half of a surrogate pair"
    return str(error)


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
    if isinstance(value, float) and not math.isfinite(value):
        raise InvalidInputError(f"{name} must be a finite number")
    if isinstance(value, int | float):
        return str(value)
    if not isinstance(value, str):
        raise InvalidInputError(f"{name} must be a text, a number or a truth value, not {type(value).__name__}")
    if not value.isascii() and any("\ud800" <= one <= "\udfff" for one in value):
        raise InvalidInputError(f"{name} holds half of a surrogate pair, which cannot be sent")
    return value
