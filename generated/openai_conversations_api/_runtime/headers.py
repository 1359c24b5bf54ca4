"""Put headers together: the last one of a name wins, whatever its case, and none can hold what HTTP cannot carry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .errors import InvalidInputError

_OF_THE_BODY = frozenset({"content-length", "transfer-encoding"})
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def merge(*groups: Mapping[str, Any]) -> dict[str, str]:
    """Return one set of headers. Raises InvalidInputError, naming the header and never showing its value."""
    merged: dict[str, tuple[str, str]] = {}
    for group in groups:
        for name, value in group.items():
            merged[_checked_name(name).lower()] = name, checked_value(name, value)
    return dict(merged.values())


def _checked_name(name: object) -> str:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise InvalidInputError(f"{name!r} is not a header name")
    if name.lower() in _OF_THE_BODY:
        raise InvalidInputError(f"the header {name} follows from the body and cannot be given")
    return name


def checked_value(name: str, value: object) -> str:
    """Return a header's value. Raises InvalidInputError when it is not a text or holds what a header cannot carry."""
    if not isinstance(value, str):
        raise InvalidInputError(f"the header {name} must be a text, not {type(value).__name__}")
    if not value.isascii() or not value.replace("\t", "").isprintable():
        raise InvalidInputError(f"the header {name} holds characters that a header cannot carry")
    return value
