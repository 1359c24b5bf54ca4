"""How items are divided into requests, and what they are recognised by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from openai_conversations_api._runtime.json_types import is_array, is_object

from .mapping import Mapped
from .records import Json

_MAX_BYTES = 16 * 1024 * 1024
_TEXTS = frozenset({"text", "value", "refusal", "arguments", "output", "input", "code", "logs", "result"})


def next_batch(items: list[Json], start: int, most: int) -> list[Json]:
    """Return the items that go next in one request: at most so many, and so many bytes unless one alone is longer."""
    size = 0
    for number, item in enumerate(items[start : start + most]):
        size += len(json.dumps(item, ensure_ascii=False).encode("utf-8", "replace"))
        if size > _MAX_BYTES and number:
            return items[start : start + number]
    return items[start : start + most]


def requests_for(items: list[Json], at_creation: int, most: int) -> int:
    """Return how many requests it takes to create a conversation with items, when all goes well."""
    done = len(next_batch(items, 0, at_creation))
    count = 1
    while done < len(items):
        done += len(next_batch(items, done, most))
        count += 1
    return count


def digest(mapped: Mapped) -> str:
    """Return what tells whether a thread is mapped to the same as before."""
    text = json.dumps([mapped.metadata, mapped.head, mapped.items], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def fingerprint(entry: Json) -> str:
    """Return what tells whether an item or message has the same kind, role and texts as another."""
    kind = entry.get("type") or "message"
    parts = [kind, str(entry.get("role") or ""), *map(_settled, _texts(entry))]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


def _texts(value: Any) -> Iterator[str]:
    if is_array(value):
        for one in value:
            yield from _texts(one)
    elif is_object(value):
        for name, one in sorted(value.items()):
            if isinstance(one, str) and (name in _TEXTS or name == "content"):
                yield one
            elif name not in ("metadata", "annotations", "attachments"):
                yield from _texts(one)


def _settled(text: str) -> str:
    """Texts that hold JSON may come back with other white space."""
    if text[:1] not in ("{", "["):
        return text
    try:
        return json.dumps(json.loads(text), sort_keys=True)
    except (ValueError, RecursionError):
        return text
