"""Recognise items among those that a conversation holds, though servers add to what they store, or rewrite it.

What is compared is JSON: an item as it was sent, and one as a server gives it back.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any, TypeAlias

from openai_conversations_api._runtime.json_types import is_array, is_object

Json: TypeAlias = dict[str, Any]
# What a server may set, change or forget when it stores an item.
_ITS_OWN = frozenset({"id", "status", "object", "created_by", "annotations", "logprobs", "detail", "phase"})
# What a server may store in another form: difference there does not tell two items apart.
_REWRITABLE = frozenset({"image_url", "file_url", "file_data", "file_id", "filename", "encrypted_content", "role"})
# What names something; every other text is prose, which a server may have tidied.
_NAMES = frozenset({"type", "name", "call_id", "approval_request_id", "server_label", "namespace"})
_SEVERAL_OR_TEXT = frozenset({"content", "output"})
_PLAIN_TEXT = ("input_text", "output_text", "text")
_COMPARED = 400
_RESEMBLING = 0.6


class Likeness(IntEnum):
    """How alike an item that was sent and one that is stored are."""

    DIFFERENT = 0
    UNCLEAR = 1
    SAME = 2


class UnclearArrivalError(LookupError):
    """Whether items arrived cannot be told from what is stored."""


def arrived(newer: Sequence[Json], sent: Sequence[Any]) -> list[Json]:
    """Return those of some stored items that are the first ones of what was sent, in order; none when nothing arrived.

    newer: what came since, oldest first, items of other writers included.

    Raises UnclearArrivalError when something else among it resembles what is missing.
    """
    found: list[Json] = []
    others: list[Json] = []
    for item in newer:
        same = len(found) < len(sent) and alike(item, sent[len(found)]) is Likeness.SAME
        (found if same else others).append(item)
    if resemble(others, sent[len(found) :]):
        raise UnclearArrivalError(
            "similar items arrived meanwhile, and it cannot be told if they are the ones that were sent"
        )
    return found


def resemble(stored: Iterable[Any], sent: Sequence[Any]) -> bool:
    """Say whether any of some stored items may be any of those that were sent."""
    return any(alike(item, one) is not Likeness.DIFFERENT for item in stored for one in sent)


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
    if name in _NAMES:
        return Likeness.SAME if stored == sent else Likeness.DIFFERENT
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
    if isinstance(stored, str) and isinstance(sent, str):
        return _texts(stored, sent)
    if type(stored) is not type(sent):
        return Likeness.SAME if stored == sent else Likeness.UNCLEAR
    return Likeness.SAME if stored == sent else Likeness.DIFFERENT


def _kind(part: Json) -> Any:
    kind = part.get("type")
    return "text" if kind in _PLAIN_TEXT else kind


def _texts(stored: str, sent: str) -> Likeness:
    """Compare texts: white space and the form of characters make no difference; what a server may have made of one is
    unclear.
    """
    if stored == sent or _tidied(stored) == _tidied(sent) or _same_json(stored, sent):
        return Likeness.SAME
    return Likeness.UNCLEAR if _is_version(_letters(stored), _letters(sent)) else Likeness.DIFFERENT


def _tidied(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKD", text).casefold())


def _is_version(stored: str, sent: str) -> bool:
    if not stored or not sent or stored in sent or sent in stored:
        return True
    from difflib import SequenceMatcher  # noqa: PLC0415  few texts are stored in another form

    ends = [(stored[:_COMPARED], sent[:_COMPARED]), (stored[-_COMPARED:], sent[-_COMPARED:])]
    return any(SequenceMatcher(None, *pair, autojunk=False).ratio() >= _RESEMBLING for pair in ends)


def _same_json(stored: str, sent: str) -> bool:
    """Texts that hold JSON, such as the arguments of functions, may come back with other white space."""
    if sent[:1] not in ("{", "["):
        return False
    try:
        found: Any = json.loads(stored)
        return bool(found == json.loads(sent))
    except (ValueError, RecursionError):
        return False
