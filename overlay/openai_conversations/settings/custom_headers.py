"""Read headers that were written as text."""

from __future__ import annotations

import re

from ..errors import InvalidInputError

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t -~]*")


def read_headers(text: str, name: str) -> dict[str, str]:
    """Return the headers of a text with one `Name: value` per line.

    name: what messages call the text. Raises InvalidInputError with the number of a line that is no header, or that
    names a header a second time; values are not shown.
    """
    headers: dict[str, str] = {}
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        header, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or not _NAME.fullmatch(header) or not _VALUE.fullmatch(value):
            raise InvalidInputError(f"{name}: line {number} is not a header (Name: value)")
        if header.lower() in seen:
            raise InvalidInputError(f"{name}: line {number} names a header for the second time")
        seen.add(header.lower())
        headers[header] = value
    return headers
