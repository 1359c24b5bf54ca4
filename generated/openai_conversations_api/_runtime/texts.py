"""The text of a message, whatever it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard

from .json_types import is_mapping

_TEXTS = ("input_text", "output_text", "text")


def text_of(content: object) -> str:
    """Return a text, or the texts in a list of parts one after the other; parts that are no text have none.

    Refusals, summaries, reasoning, images and files are no text, and neither is what is not as it should be.
    """
    if isinstance(content, str):
        return content
    return "".join(map(part_text, content)) if _is_list(content) else ""


def part_text(part: object) -> str:
    """Return the text of one part of a message, empty where it is no text."""
    kind = _inside(part, "type")
    if kind is not None and kind not in _TEXTS:
        return ""
    found = _inside(part, "text")
    text = found if isinstance(found, str) else _inside(found, "value")
    return text if isinstance(text, str) else ""


def _inside(value: Any, key: str) -> Any:
    """Return what a model or mapping has under a key; None where it has none that is a text or an object."""
    if is_mapping(value):
        return value.get(key)
    names: Mapping[str, str] = getattr(value, "wire_names", {})
    name = next((name for name, wire in names.items() if wire == key), None)
    found = getattr(value, name) if name is not None else None
    return found if isinstance(found, str) or hasattr(found, "to_dict") or is_mapping(found) else None


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list | tuple)
