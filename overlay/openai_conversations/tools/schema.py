"""Tidy a JSON Schema for a model to read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from openai_conversations_api._runtime.json_types import is_array, is_object

_MAPS = frozenset({"properties", "$defs", "patternProperties"})
_VALUES = frozenset({"default", "const", "enum", "examples", "required"})


def without_titles(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without titles, which repeat the names of what they belong to."""
    return _rewritten(schema, lambda one: {key: value for key, value in one.items() if key != "title"})


def in_strict_form(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema in which objects have exactly their properties, all required, as servers want it of strict ones.

    What is left out of a strict call is not left out by the model, so defaults go.
    """

    def strict(one: dict[str, Any]) -> dict[str, Any]:
        kept = {key: value for key, value in one.items() if key != "default"}
        if kept.get("type") != "object" or "properties" not in kept:
            return kept
        return {**kept, "required": list(kept["properties"]), "additionalProperties": False}

    return _rewritten(schema, strict)


def _rewritten(schema: dict[str, Any], rewrite: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    """Return a schema with every schema in it rewritten; names of properties and plain values are none."""

    def inner(key: str, value: Any) -> Any:
        if key in _VALUES:
            return value
        if key in _MAPS and is_object(value):
            return {name: inner("", one) for name, one in value.items()}
        if is_object(value):
            return _rewritten(value, rewrite)
        return [inner("", one) for one in value] if is_array(value) else value

    return {key: inner(key, value) for key, value in rewrite(schema).items()}
