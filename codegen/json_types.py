"""Names for parsed JSON, and the questions that tell its values apart for readers and type checkers."""

from __future__ import annotations

from typing import Any, TypeAlias, TypeGuard

Json: TypeAlias = Any
Document: TypeAlias = dict[str, Any]
Schema: TypeAlias = dict[str, Any]


def is_object(value: Json) -> TypeGuard[dict[str, Any]]:
    """Say whether a JSON value is an object."""
    return isinstance(value, dict)


def is_array(value: Json) -> TypeGuard[list[Any]]:
    """Say whether a JSON value is an array."""
    return isinstance(value, list)


def mapping_at(parent: Document, key: str) -> Document:
    """Return the object under a key; an empty one where there is none, or null."""
    return parent.get(key) or {}


def is_json_media(kind: str) -> bool:
    """Say whether a media type is JSON, or may be."""
    plain = kind.partition(";")[0].strip().lower()
    return plain in ("application/json", "*/*", "application/*") or plain.endswith("+json")
