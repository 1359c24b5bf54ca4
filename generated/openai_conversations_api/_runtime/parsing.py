"""Parse JSON: with msgspec where it is installed, and to the values that `json.loads` gives."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

_LARGE = b"18446744073709551617"
_read = json.JSONDecoder().raw_decode


def parse(content: bytes) -> Any:
    """Return what `json.loads` returns for a JSON text. Raises ValueError and RecursionError as it does."""
    try:
        return decoder()(content)
    except Exception:  # json.loads takes more: half surrogates, NaN, other encodings
        pass
    return json.loads(content)


@cache
def decoder() -> Callable[[bytes], Any]:
    """Return msgspec's decoder, or ours where it is missing, or so old that it rounds large integers."""
    try:
        decode: Callable[[bytes], Any] = import_module("msgspec.json").decode
    except ImportError:
        return _decode
    return decode if str(decode(_LARGE)).encode() == _LARGE else _decode


def _decode(content: bytes) -> Any:
    """Return the value of a text as servers send it: UTF-8, and nothing before it."""
    text = content.decode()
    value, end = _read(text)
    if text[end:].strip(" \t\r\n"):
        raise ValueError("there is something behind the value")
    return value
