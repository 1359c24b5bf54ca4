"""Refuse, before anything is sent, what the specification says no server takes: page sizes and metadata."""

from __future__ import annotations

from typing import Any

from openai_conversations_api._runtime.operation import Call

from .._json import is_object
from ..errors import InvalidInputError

_LONGEST_PAGE = 100
_MOST_PAIRS = 16
_LONGEST_KEY = 64
_LONGEST_VALUE = 512


def check(call: Call) -> None:
    """Raise InvalidInputError for a call beyond the limits.

    What is given as extra_query or extra_body is not checked, for servers with other limits.
    """
    extra = call.options.get("extra_query") or {}
    for name, value in call.query:
        if name == "limit" and "limit" not in extra:
            _check_page(call, value)
    pairs = call.body.get("metadata") if is_object(call.body) else None
    if is_object(pairs) and "metadata" not in (call.options.get("extra_body") or {}):
        _check_metadata(call.operation.name, pairs)


def _check_page(call: Call, limit: str) -> None:
    if not limit.isdecimal() or not 1 <= int(limit) <= _LONGEST_PAGE:
        raise InvalidInputError(
            f"{call.operation.name}: limit must be from 1 to {_LONGEST_PAGE}, not {limit}; iterate to get every entry"
        )


def _check_metadata(name: str, pairs: dict[str, Any]) -> None:
    if len(pairs) > _MOST_PAIRS:
        raise InvalidInputError(f"{name}: metadata holds at most {_MOST_PAIRS} pairs, not {len(pairs)}")
    for key, value in pairs.items():
        if len(key) > _LONGEST_KEY:
            raise InvalidInputError(f"{name}: a key of metadata has {len(key)} characters; {_LONGEST_KEY} are allowed")
        if isinstance(value, str) and len(value) > _LONGEST_VALUE:
            raise InvalidInputError(
                f"{name}: metadata[{key!r}] has {len(value)} characters; {_LONGEST_VALUE} are allowed"
            )
