"""The text of messages: that of a whole one, and the pieces that the events of a stream bring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from openai_conversations_api._runtime.json_types import is_array, is_object, text_or_none
from openai_conversations_api._runtime.model import encode
from openai_conversations_api.models import (
    MessageDeltaContentTextObject,
    MessageDeltaContentTextObjectText,
    MessageDeltaObject,
    MessageDeltaObjectDelta,
    ThreadMessage,
)

from .merging import Text, paired

_FIRST_HALVES = ("\ud800", "\udbff")


def _parts(content: object) -> Iterator[tuple[int, str]]:
    """Yield the place and the text of every part that is text, whatever the others are."""
    for position, part in enumerate(content if is_array(content) else ()):
        index, text = _part(part)
        if text:
            yield index if isinstance(index, int) else position, text


def _part(part: object) -> tuple[object, str | None]:
    """Return the index and the text of a part."""
    if isinstance(part, MessageDeltaContentTextObject) and isinstance(part.text, MessageDeltaContentTextObjectText):
        return part.index, text_or_none(part.text.value)
    data = encode(part)
    if not is_object(data) or data.get("type") not in ("text", None):
        return None, None
    text = data.get("text")
    return data.get("index"), text_or_none(text.get("value")) if is_object(text) else None


class Texts:
    """Finds the text that each event adds, so that all of it together is the text as it is read later.

    Text that comes with a whole message is found as well, as far as it was not told before. Half a character at the end
    of a piece is kept back until the other half comes.

    before: the messages whose text was told, so far as it is there.
    """

    def __init__(self, before: Iterable[ThreadMessage]) -> None:
        self._told: dict[tuple[str | None, int], Text] = {}
        self._halves: dict[tuple[str | None, int], str] = {}
        for message in before:
            self.added(message)

    def added(self, data: object) -> list[str]:
        """Return the pieces of text that the data of an event add."""
        if isinstance(data, MessageDeltaObject):
            name = _name(data)
            return list(filter(None, [self._tell((name, index), text) for index, text in _changes(data)]))
        if isinstance(data, ThreadMessage):
            name = _name(data)
            return list(filter(None, [self._rest((name, index), text) for index, text in _parts(data.content)]))
        return []

    def _tell(self, place: tuple[str | None, int], piece: str) -> str:
        text = paired(self._halves.pop(place, "") + piece)
        if text and _FIRST_HALVES[0] <= text[-1] <= _FIRST_HALVES[1]:
            self._halves[place] = text[-1]
            text = text[:-1]
        if text:
            self._told.setdefault(place, Text()).add(text)
        return text

    def _rest(self, place: tuple[str | None, int], whole: str) -> str:
        """Return what was not told of a text that the server sent as a whole; nothing where it has changed it."""
        told = "".join(self._told.get(place, ()))
        if not whole.startswith(told):
            return ""
        self._halves.pop(place, None)
        return self._tell(place, whole[len(told) :])

    def left(self) -> list[str]:
        """Return the halves of characters whose other halves never came."""
        halves, self._halves = [*self._halves.values()], {}
        return halves


def _changes(data: MessageDeltaObject) -> Iterator[tuple[int, str]]:
    delta: Any = data.delta
    return _parts(delta.content if isinstance(delta, MessageDeltaObjectDelta) else None)


def _name(data: MessageDeltaObject | ThreadMessage) -> str | None:
    return text_or_none(data.id)
