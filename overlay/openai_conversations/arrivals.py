"""Recognise items among those that a conversation holds, though servers add to what they store, or rewrite it."""

from __future__ import annotations

import json
from enum import IntEnum
from typing import Any, TypeAlias

from .batches import is_array, is_object

Json: TypeAlias = dict[str, Any]
# What a server may set, change or forget when it stores an item.
_ITS_OWN = frozenset({"id", "status", "object", "created_by", "annotations", "logprobs", "detail", "phase"})
# What a server may store in another form: difference there does not tell two items apart.
_REWRITABLE = frozenset({"image_url", "file_url", "file_data", "file_id", "filename", "encrypted_content"})
_SEVERAL_OR_TEXT = frozenset({"content", "output"})
_PLAIN_TEXT = ("input_text", "output_text", "text")


class Likeness(IntEnum):
    """How alike an item that was sent and one that is stored are."""

    DIFFERENT = 0
    UNCLEAR = 1
    SAME = 2


def arrived(newer: list[Json], sent: list[Any]) -> list[Json] | None:
    """Return those of some stored items that are what was sent, in one piece and in order, or None.

    Raises LookupError when it cannot be told.
    """
    unclear = False
    for start in range(len(newer) - len(sent) + 1):
        run = newer[start : start + len(sent)]
        likeness = min((alike(*pair) for pair in zip(run, sent, strict=True)), default=Likeness.SAME)
        if likeness is Likeness.SAME:
            return run
        unclear |= likeness is Likeness.UNCLEAR
    if unclear:
        raise LookupError("similar items arrived meanwhile, and it cannot be told if they are the ones that were sent")
    return None


def alike(stored: Any, sent: Any) -> Likeness:
    """Return how alike two items are."""
    if not is_object(stored) or not is_object(sent) or sent.get("type") == "item_reference":
        return Likeness.UNCLEAR
    if (stored.get("type") or "message") != (sent.get("type") or "message"):
        return Likeness.DIFFERENT
    return _objects(stored, sent, alone=Likeness.UNCLEAR)


def _objects(stored: Json, sent: Json, alone: Likeness = Likeness.SAME) -> Likeness:
    """Compare what both objects have; alone: the answer when that is nothing."""
    names = [name for name, value in sent.items() if value is not None and stored.get(name) is not None]
    telling = [name for name in names if name not in _ITS_OWN and name != "type"]
    return min((_entry(name, stored[name], sent[name]) for name in telling), default=alone)


def _entry(name: str, stored: Any, sent: Any) -> Likeness:
    if name in _SEVERAL_OR_TEXT:
        stored, sent = _as_parts(stored, sent), _as_parts(sent, stored)
    likeness = _values(stored, sent)
    return max(likeness, Likeness.UNCLEAR) if name in _REWRITABLE else likeness


def _as_parts(value: Any, other: Any) -> Any:
    return [{"type": "text", "text": value}] if isinstance(value, str) and is_array(other) else value


def _values(stored: Any, sent: Any) -> Likeness:
    if is_object(stored) and is_object(sent):
        same_kind = _kind(stored) == _kind(sent)
        return min(Likeness.SAME if same_kind else Likeness.DIFFERENT, _objects(stored, sent))
    if is_array(stored) and is_array(sent):
        likeness = min((_values(*pair) for pair in zip(stored, sent, strict=False)), default=Likeness.SAME)
        return likeness if len(stored) == len(sent) else min(likeness, Likeness.UNCLEAR)
    if type(stored) is not type(sent):
        return Likeness.SAME if stored == sent else Likeness.UNCLEAR
    return Likeness.SAME if stored == sent or _same_json(stored, sent) else Likeness.DIFFERENT


def _kind(part: Json) -> Any:
    kind = part.get("type")
    return "text" if kind in _PLAIN_TEXT else kind


def _same_json(stored: Any, sent: Any) -> bool:
    """Texts that hold JSON, such as the arguments of functions, may come back with other white space."""
    if not isinstance(stored, str) or not isinstance(sent, str) or sent[:1] not in ("{", "["):
        return False
    try:
        found: Any = json.loads(stored)
        return bool(found == json.loads(sent))
    except (ValueError, RecursionError):
        return False
