"""Put the pieces of a streamed object together, by one rule for all that deltas can hold.

Texts that come in pieces are joined, entries of lists go where their `index` says, objects are merged key by key, and
everything else replaces what was there. What is merged into is a copy, so nothing that was handed out changes.
"""

from __future__ import annotations

from typing import Any, TypeGuard

# What comes in pieces, by the key that holds it: text, refusals, arguments of functions, code, and its output.
_PIECES = frozenset({"value", "refusal", "arguments", "input", "logs"})
_MOST_PIECES = 256


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
    """Merge the changes of a delta into an object."""
    for key, new in delta.items():
        kind = new.__class__
        if kind is str:
            _merge_text(into, key, new)
        elif kind is dict:
            merge(_object_at(into, key), new)
        elif kind is list and _has_objects(new):
            _merge_entries(_entries_at(into, key), new)
        elif new is not None or key not in _PIECES:
            into[key] = new


def _merge_text(into: Object, key: str, piece: str) -> None:
    old = into.get(key)
    if not old or key not in _PIECES:
        into[key] = piece
    elif old.__class__ is Text:
        old.add(piece)
    else:
        into[key] = Text((old, piece)) if isinstance(old, str) else piece


def _object_at(owner: dict[Any, Any], key: str | int) -> Object:
    found: object = owner.get(key)
    if isinstance(found, Object):
        return found
    made = owner[key] = Object(found) if is_object(found) else Object()
    return made


def _entries_at(owner: Object, key: str) -> Entries:
    found: object = owner.get(key)
    if isinstance(found, Entries):
        return found
    made = owner[key] = Entries(enumerate(found)) if _is_list(found) else Entries()
    return made


def _merge_entries(into: Entries, delta: list[Any]) -> None:
    for position, new in enumerate(delta):
        if not is_object(new):
            into[position] = new
            continue
        index: object = new.get("index")
        # Some servers leave the index out.
        entry = _object_at(into, index if isinstance(index, int) else position)
        merge(entry, new)
        entry.pop("index", None)


def _has_objects(value: list[Any]) -> bool:
    return bool(value) and value[0].__class__ is dict


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Say whether a JSON value is an object."""
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def plain(value: Any) -> Any:
    """Return what was merged as JSON data of its own."""
    kind = value.__class__
    if kind is Text:
        return "".join(value)
    if kind is Object:
        return {key: plain(item) for key, item in value.items()}
    if kind is Entries:
        return [plain(value[index]) for index in sorted(value)]
    return value
