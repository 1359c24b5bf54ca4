"""Check credentials without ever showing them, and keep their holders out of pickles."""

from __future__ import annotations

import re
from typing import Any, NoReturn, Self

from openai_conversations_api.redaction import redact

_SPELLED_OUT = re.compile(r"(bearer|api-key:?)\s", re.IGNORECASE)
_OPAQUE = re.compile(r"\beyJ[\w.~+=-]+|[\w.~+=-]{40,}")
_LONGEST_REASON = 300


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
    """Return an error's type and message on one line, without anything that looks like a credential."""
    flat = _OPAQUE.sub("[redacted]", redact(" ".join(str(error).split())))
    shortened = flat if len(flat) <= _LONGEST_REASON else flat[: _LONGEST_REASON - 1] + "…"
    return f"{type(error).__name__}: {shortened}" if shortened else type(error).__name__
