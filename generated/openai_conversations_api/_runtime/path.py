"""Put ids into a path so that they can only ever name one segment of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

from .errors import InvalidInputError


class Encoded(str):
    """A text that is percent-encoded already, with the delimiters that its style has."""

    __slots__ = ()


_PLACE = re.compile(r"\{(\w+)\}")
_PLAIN = re.compile(r"[A-Za-z0-9_-]+")


def fill(template: str, ids: Mapping[str, object]) -> str:
    """Return a path with its ids filled in, percent-encoded.

    Raises InvalidInputError for an id that is empty, not a text, or contains a `.` or `..` segment: servers, proxies
    and httpx itself resolve those, so that the call would reach another path.
    """
    return _PLACE.sub(lambda place: _segment(place.group(1), ids[place.group(1)]), template)


def _segment(name: str, value: object) -> str:
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise InvalidInputError(f"{name} must be a text, not {type(value).__name__}")
    text = str(value)
    if not text.strip():
        raise InvalidInputError(f"{name} is empty; the call would reach another path")
    if any(part in (".", "..") for part in re.split(r"[/\\]", text)):
        raise InvalidInputError(f"{name} is {text!r}: a dot segment would make the call reach another path")
    if isinstance(value, Encoded):
        return text
    try:
        return quote(text, safe="")
    except UnicodeEncodeError as error:
        raise InvalidInputError(f"{name} holds characters that cannot be sent: {text!r}") from error
