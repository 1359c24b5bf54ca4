"""Put the pieces of a streamed object together, by one rule for all that deltas can hold.

Texts that come in pieces are joined, entries of lists go where their `index` says, objects are merged key by key, and
everything else replaces what was there. What is merged into is a copy, so nothing that was handed out changes.
"""

from __future__ import annotations

import re
from typing import Any

from openai_conversations_api._runtime.json_types import is_array, is_object

# What comes in pieces, by the key that holds it: text, refusals, arguments of functions, code, and its output.
_PIECES = frozenset({"value", "refusal", "arguments", "input", "logs"})
_MOST_PIECES = 256
_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")


class Text(list[str]):
    """A text in pieces, joined now and then so that they do not take more memory than the text."""

    __slots__ = ()

    def add(self, piece: str) -> None:
        """Append a piece."""
        self.append(piece)
        if len(self) > _MOST_PIECES:
            recent = "".join(self[1:])
            # The long beginning is copied rarely, so that no piece is copied often however many there are.
            self[:] = [self[0] + recent] if len(recent) * 8 > len(self[0]) else [self[0], recent]


class Entries(dict[int, Any]):
    """The entries of a list by their index."""

    __slots__ = ()


class Object(dict[str, Any]):
    """An object that may be merged into."""

    __slots__ = ()


def merge(into: Object, delta: dict[str, Any]) -> None:
    """Merge the changes of a delta into an object, however deeply they are nested."""
    todo = [(into, delta)]
    for owner, changes in todo:  # grows while it is gone through, so that what comes first is merged first
        for key, new in changes.items():
            kind = new.__class__
            if kind is str:
                old: Any = owner.get(key) if key in _PIECES else None
                if old.__class__ is Text:
                    old.add(new)
                else:
                    owner[key] = Text((old, new)) if old and isinstance(old, str) else new
            elif kind is dict:
                todo.append((_object_at(owner, key), new))
            elif kind is list and new and new[0].__class__ is dict:
                todo += _entries_of(owner, key, new)
            elif new is not None or key not in _PIECES:
                owner[key] = new


def _object_at(owner: dict[Any, Any], key: str | int) -> Object:
    found: object = owner.get(key)
    if isinstance(found, Object):
        return found
    made = owner[key] = Object(found) if is_object(found) else Object()
    return made


def _entries_of(owner: Object, key: str, delta: list[Any]) -> list[tuple[Object, dict[str, Any]]]:
    """Return what is to be merged into which entries of a list, each without its `index`."""
    into: object = owner.get(key)
    if not isinstance(into, Entries):
        into = owner[key] = Entries(enumerate(into)) if is_array(into) else Entries()
    found: list[tuple[Object, dict[str, Any]]] = []
    for position, new in enumerate(delta):
        if new.__class__ is dict:
            changes = {**new}
            index = changes.pop("index", None)  # some servers leave it out
            found.append((_object_at(into, index if isinstance(index, int) else position), changes))
        else:
            into[position] = new
    return found


def plain(value: Object) -> dict[str, Any]:
    """Return what was merged as JSON data of its own, however deeply it is nested."""
    made: dict[str, Any] = {}
    todo: list[tuple[Any, Any, Any]] = [(made, key, item) for key, item in value.items()]
    for owner, key, item in todo:
        kind = item.__class__
        if kind is Text:
            owner[key] = paired("".join(item))
        elif kind is Object:
            owner[key] = level = dict.fromkeys(item)
            todo += [(level, name, inner) for name, inner in item.items()]
        elif kind is Entries:
            owner[key] = entries = [None] * len(item)
            todo += [(entries, place, item[index]) for place, index in enumerate(sorted(item))]
        else:
            owner[key] = item
    return made


def paired(text: str) -> str:
    """Return a text in which halves of characters that came in different pieces are together again."""
    return text if text.isascii() else _HALVES.sub(_together, text)


def _together(halves: re.Match[str]) -> str:
    return halves.group().encode("utf-16", "surrogatepass").decode("utf-16")
