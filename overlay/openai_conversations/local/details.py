"""Details of items that are left out unless `include[]` asks for them."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from functools import cache
from typing import Any

from .completion import chosen, complete
from .json_types import is_list, is_object
from .specification import document
from .store import Document

# Images are what a caller sent. No recording shows that the API leaves them out, and histories would lose them.
_SENT = "image_url"
_STAY_EMPTY = frozenset({"logprobs"})


def without_details(item: Document, included: Iterable[str]) -> Document:
    """Return an item without the details that were not asked for. included: such as `reasoning.encrypted_content`."""
    left_out = [path for path in _details() if path[0] == item["type"] and ".".join(path) not in set(included)]
    found = [(holder, path[-1]) for path in left_out for holder in _holders(item, path[1:-1]) if path[-1] in holder]
    if not found:
        return item
    shown = deepcopy(item)
    for path in left_out:
        for holder in _holders(shown, path[1:-1]):
            _leave_out(holder, path[-1])
    schema = document()["components"]["schemas"]["ConversationItem"]
    completed: Document = complete(shown, chosen(shown, schema))
    return completed


def _leave_out(holder: dict[str, Any], key: str) -> None:
    if key in _STAY_EMPTY and key in holder:
        holder[key] = []
    else:
        holder.pop(key, None)


@cache
def _details() -> tuple[tuple[str, ...], ...]:
    values: list[str] = document()["components"]["schemas"]["IncludeEnum"]["enum"]
    return tuple(tuple(value.split(".")) for value in values if not value.endswith(_SENT))


def _holders(node: Any, steps: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return the objects at a path; a step may name a key, or a tag of content parts."""
    if is_list(node):
        return [holder for one in node for holder in _holders(one, steps)]
    if not is_object(node):
        return []
    if not steps:
        return [node]
    if steps[0] in node:
        return _holders(node[steps[0]], steps[1:])
    parts: Any = node.get("content")
    tagged = [one for one in parts if is_object(one) and one.get("type") == steps[0]] if is_list(parts) else []
    return [holder for one in tagged for holder in _holders(one, steps[1:])]
