"""The one exception that ends a command with a single clear line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

_MOST = 25
_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


class SpecError(Exception):
    """A document, correction or option cannot be used; the message says which one and why."""


def made_of_each(given: Iterable[_Given], make: Callable[[_Given], _Made]) -> list[_Made]:
    """Return what is made of each; what cannot be is refused together, so that nobody learns of one at a time.

    Raises SpecError with the first message, which begins with a place, and the places of the others.
    """
    made: list[_Made] = []
    refused: list[str] = []
    for one in given:
        try:
            made.append(make(one))
        except SpecError as error:
            refused.append(str(error))
    if not refused:
        return made
    places = [message.partition(": ")[0] for message in refused[1:]]
    more = f", and {len(places) - _MOST} others" if len(places) > _MOST else ""
    also = f" ({len(places)} more refused: {', '.join(places[:_MOST])}{more})" if places else ""
    raise SpecError(refused[0] + also)
