"""Check credentials without ever showing them, and keep their holders out of pickles."""

from __future__ import annotations

import re
import traceback
from typing import Any, NoReturn, Self

from openai_conversations_api._runtime.redaction import redact

_SPELLED_OUT = re.compile(r"(bearer|api-key:?)\s", re.IGNORECASE)
_OPAQUE = re.compile(r"\beyJ[\w.~+=-]+|[\w.~+/=-]{16,}")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_LONGEST_REASON = 300
_TOO_LONG = 40


class SecretHolder:
    """An object that holds a credential: copies are the object itself, and it cannot be pickled."""

    __slots__ = ()

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: Any) -> Self:
        return self

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise TypeError(f"{type(self).__name__} holds a credential and cannot be pickled; create one in each process")


def flaw_in(value: object) -> str | None:
    """Return what keeps a value from being sent as a credential, without the value; None when nothing does."""
    if not isinstance(value, str):
        return f"must be a text, not {type(value).__name__}"
    text = value.strip()
    if not text:
        return "is empty"
    if _SPELLED_OUT.match(text):
        return "holds the name of its scheme; give only what follows it"
    if not all("!" <= character <= "~" for character in text):
        return "holds spaces or characters that a header cannot carry"
    return None


def readable_reason(error: BaseException) -> str:
    """Return an error's type, message and place on one line, without anything that looks like a credential.

    The error itself must go no further: it may hold, and show, what it was about.
    """
    flat = _OPAQUE.sub(_kept, redact(" ".join(str(error).split())))
    shortened = flat if len(flat) <= _LONGEST_REASON else flat[: _LONGEST_REASON - 1] + "…"
    place = next((f" ({one.filename}:{one.lineno})" for one in traceback.extract_tb(error.__traceback__)[-1:]), "")
    return (f"{type(error).__name__}: {shortened}" if shortened else type(error).__name__) + place


def _kept(found: re.Match[str]) -> str:
    """Return a long word, unless it mixes letters and digits as keys do and ids of requests do not."""
    word = found.group()
    plain = word.isdecimal() or not any(map(str.isdigit, word)) or _UUID.fullmatch(word)
    return word if plain and not word.startswith("eyJ") and len(word) < _TOO_LONG else "[redacted]"
