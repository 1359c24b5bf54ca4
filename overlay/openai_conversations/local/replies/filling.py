"""Put what is known at run time into the texts of actions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

from ..errors import bad_request
from .script import Action

_PLACEHOLDER = re.compile(r"\$\{(message|output)\}")
_LONGEST = 16 * 1024 * 1024


def filled(actions: Sequence[Action], **values: str) -> Sequence[Action]:
    """Return actions with their placeholders replaced, as far as their values are known: up to the first calls.

    values: the texts for `message` and `output`. Raises ApiProblem, 400, when they would make the actions too long.
    """
    ahead = next((number for number, action in enumerate(actions) if "call" in action), len(actions)) + 1
    longest = sum(_added(one, values) for one in actions[:ahead])
    if longest > _LONGEST:
        told = f"The replies file repeats this text: {longest} characters would be said, and {_LONGEST} are allowed."
        raise bad_request(told, code="reply_too_long")
    return [*(_fill(one, values) for one in actions[:ahead]), *actions[ahead:]]


def _added(value: Any, values: Mapping[str, str]) -> int:
    """Return how many characters the placeholders in a value become."""
    if isinstance(value, str):
        return sum(len(values[found[1]]) for found in _PLACEHOLDER.finditer(value))
    if isinstance(value, Mapping):
        return sum(_added(one, values) for one in cast("Mapping[str, Any]", value).values())
    return sum(_added(one, values) for one in _listed(value)) if isinstance(value, list) else 0


def _fill(value: Any, values: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return _PLACEHOLDER.sub(lambda found: values[found[1]], value)
    if isinstance(value, Mapping):
        return {name: _fill(one, values) for name, one in cast("Mapping[str, Any]", value).items()}
    return [_fill(one, values) for one in _listed(value)] if isinstance(value, list) else value


def _listed(value: Any) -> list[Any]:
    """Return a JSON array as what it is; a type check alone leaves what is in it unknown."""
    listed: list[Any] = value
    return listed
