"""Tell what JSON is, in a way that type checkers follow."""

from __future__ import annotations

from typing import Any, TypeGuard

Json = Any


def is_object(value: Json) -> TypeGuard[dict[str, Json]]:
    """Return whether JSON is an object."""
    return isinstance(value, dict)


def is_list(value: Json) -> TypeGuard[list[Json]]:
    """Return whether JSON is a list."""
    return isinstance(value, list)
