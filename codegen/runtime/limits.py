"""What the specification allows of a value beside its type: lengths, ranges, counts and patterns."""

from __future__ import annotations

from typing import TypedDict


class Limits(TypedDict, total=False):
    """The limits of one attribute or argument; a key that is absent limits nothing.

    min_length, max_length: of a text, in characters; pattern: an expression that is found in the text; url: the text
    is an absolute URL.
    min_items, max_items: of a list. minimum, maximum: of a number.
    max_entries: of an object with free keys; max_key, max_value: of its keys, and of those of its values that are
    texts, in characters.
    """

    min_length: int
    max_length: int
    pattern: str
    url: bool
    min_items: int
    max_items: int
    minimum: float
    maximum: float
    max_entries: int
    max_key: int
    max_value: int
