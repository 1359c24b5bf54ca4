"""Say what a value is, so that type checkers know it too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Say whether JSON data is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Say whether JSON data is a list."""
    return isinstance(value, list)


def is_mapping(value: object) -> TypeGuard[Mapping[str, Any]]:
    """Say whether a value is a mapping of any class."""
    return isinstance(value, Mapping)


def list_at(body: object, name: str) -> list[Any]:
    """Return a list of a JSON object, empty where there is none."""
    found = body.get(name) if is_object(body) else None
    return found if is_array(found) else []


def text_or_none(value: object) -> str | None:
    """Return a text that is not empty, and None for everything else."""
    return value if isinstance(value, str) and value else None
