"""Turn text of the document into Python source that can only ever be data."""

from __future__ import annotations

import math
import textwrap
import unicodedata
from typing import Any

from ..errors import SpecError

WIDTH = 110
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def literal(value: Any) -> str:
    """Return the source of a str, int, float, bool or None, with everything unprintable escaped."""
    if isinstance(value, float) and not math.isfinite(value):
        raise SpecError(f"{value} is not a JSON number")
    if value is None or isinstance(value, str | bool | int | float):
        return ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)
    raise SpecError(f"a constant must be a text, a number or a truth value, not {type(value).__name__}")


def prose(text: str, indent: int = 0) -> str:
    """Return a text as docstring content: wrapped, indented, and unable to end the docstring or hide anything."""
    return safe("\n".join(_wrapped(paragraph, indent) for paragraph in text.split("\n"))).lstrip()


def _wrapped(paragraph: str, indent: int) -> str:
    return textwrap.fill(
        paragraph, WIDTH - indent, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False
    )


def safe(text: str) -> str:
    """Return a text without control or direction characters, and unable to end a docstring."""
    visible = "".join(one for one in text if one == "\n" or unicodedata.category(one) not in _HIDDEN)
    escaped = visible.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return escaped + " " if escaped.endswith('"') else escaped
