"""What a pattern says of a value, as far as Python's expressions are those of OpenAPI."""

from __future__ import annotations

import json
import re

from ..json_types import Json
from . import witnesses
from .shape import Form

_SHORT = 16
ANY_TEXT = frozenset(
    {"", ".*", "^.*", ".*$", "^.*$", "^", "$", "^(.*)$", "(.*)", "^[\\s\\S]*$", ".+", "^.+$", "^.+", ".+$"}
)


def plain(pattern: str) -> str:
    """Return a pattern without what says nothing at its ends, and with the short signs of repetition."""
    for long, short in (("{0,}", "*"), ("{1,}", "+"), ("{0,1}", "?")):
        pattern = pattern.replace(long, short)
    for start in ("^.*", ".*"):
        pattern = pattern.removeprefix(start)
    for end in (".*$", ".*"):
        if pattern.endswith(end) and not pattern.endswith("\\" + end):
            pattern = pattern.removesuffix(end)
    return pattern


def matches(form: Form, value: Json) -> bool | None:
    """Say whether a value keeps to the pattern of a form; None where it cannot be told."""
    if not isinstance(value, str):
        return True
    written = form.other.get("pattern", ("", ""))[0]
    told = [is_found(json.loads(one), value) for one in written.split("\n") if one]
    return False if False in told else None if None in told else True


def is_found(pattern: str, text: str) -> bool | None:
    """Say whether a text has a pattern; None where it cannot be told."""
    if len(text) > _SHORT and witnesses.may_hang(pattern):
        return None
    try:
        return re.search(pattern, text) is not None
    except (re.error, RecursionError, OverflowError):
        return None
