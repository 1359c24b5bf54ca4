"""Refuse, before anything is sent, what the specification says no server takes: page sizes and metadata."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from openai_conversations_api._runtime.json_types import is_object
from openai_conversations_api._runtime.limits import Limits
from openai_conversations_api._runtime.operation import Call

from ..errors import InvalidInputError


def check(call: Call) -> None:
    """Raise InvalidInputError for a call beyond the limits of its numbers in the query, and of pairs in its body.

    What is given as extra_query or extra_body is not checked, for servers with other limits.
    """
    extra = call.options.get("extra_query") or {}
    for name, value in call.query:
        if name in call.operation.limits and name not in extra:
            _check_number(call, name, value)
    if call.operation.body is not None and is_object(call.body):
        _check_pairs(call, call.body, call.operation.body.limits())


def _check_number(call: Call, name: str, value: str) -> None:
    limits = call.operation.limits[name]
    least, most = limits.get("minimum"), limits.get("maximum")
    if least is not None and most is not None and not (value.isdecimal() and least <= int(value) <= most):
        raise InvalidInputError(
            f"{call.operation.name}: {name} must be from {least} to {most}, not {value}; iterate to get every entry"
        )


def _check_pairs(call: Call, body: dict[str, Any], limits: Mapping[str, Limits]) -> None:
    extra = call.options.get("extra_body") or {}
    for key, limit in limits.items():
        pairs = body.get(key)
        if "max_entries" in limit and is_object(pairs) and key not in extra:
            fault = _fault(key, pairs, limit)
            if fault:
                raise InvalidInputError(f"{call.operation.name}: {fault}")


def _fault(name: str, pairs: dict[str, Any], limits: Limits) -> str | None:
    most, key_length, length = limits.get("max_entries"), limits.get("max_key"), limits.get("max_value")
    if most is not None and len(pairs) > most:
        return f"{name} holds at most {most} pairs, not {len(pairs)}"
    for key, value in pairs.items():
        if key_length is not None and len(key) > key_length:
            return f"a key of {name} has {len(key)} characters; {key_length} are allowed"
        if length is not None and not isinstance(value, str):
            return f"{name}[{key!r}] must be a text, not {type(value).__name__}"
        if length is not None and len(value) > length:
            return f"{name}[{key!r}] has {len(value)} characters; {length} are allowed"
    return None
