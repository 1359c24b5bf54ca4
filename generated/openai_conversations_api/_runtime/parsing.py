"""Parse JSON: with msgspec where it is installed, and to the values that `json.loads` gives."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

_LARGE = b"18446744073709551617"


def parse(content: bytes) -> Any:
    """Return what `json.loads` returns for a JSON text. Raises ValueError and RecursionError as it does."""
    decode = fast_decoder()
    if decode is not None:
        try:
            return decode(content)
        except Exception:  # json.loads takes more: half surrogates, NaN, other encodings
            pass
    return json.loads(content)


@cache
def fast_decoder() -> Callable[[bytes], Any] | None:
    """Return msgspec's decoder, or None where it is missing, or so old that it rounds large integers."""
    try:
        decode: Callable[[bytes], Any] = import_module("msgspec.json").decode
    except ImportError:
        return None
    return decode if str(decode(_LARGE)).encode() == _LARGE else None
