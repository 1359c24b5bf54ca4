"""Write JSON data as it is sent, and say what cannot be, and where in it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from numbers import Real
from typing import Any

from .json_types import is_array, is_object


def as_json(data: Any) -> bytes:
    """Return JSON data as it is sent; numbers of other libraries count as what they are.

    Raises ValueError, TypeError or RecursionError when it cannot be.
    """
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=number).encode()


def number(value: Any) -> int | float:
    """Return a number of another library as one of Python's. Raises TypeError for what is none."""
    if hasattr(value, "__index__"):
        return int(value.__index__())
    if isinstance(value, Real):
        return float(value)
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


def plain_number(value: Any) -> Any:
    """Return a number of another library as one of Python's, and everything else as it is."""
    return int(value.__index__()) if hasattr(value, "__index__") and not isinstance(value, int) else value


def reason_of(error: Exception, data: Any) -> str:
    """Say what is wrong with data, and where in it, without the value: it may be a secret, or very long."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply, or contains itself"
    return next(_faults(data), None) or str(error)


def _faults(data: Any) -> Iterator[str]:
    """Yield what cannot be sent, the first one first."""
    todo: list[tuple[str, Any]] = [("", data)]
    while todo:
        where, value = todo.pop()
        if is_object(value):
            yield from (f"{where or 'it'} {fault}" for fault in map(_key_fault, value) if fault)
            todo += [(f"{where}.{key}" if where else str(key), item) for key, item in reversed(value.items())]
        elif is_array(value):
            todo += [(f"{where}[{place}]", item) for place, item in reversed([*enumerate(value)])]
        elif fault := _fault(value):
            yield f"{where or 'it'} {fault}"


def _key_fault(key: Any) -> str | None:
    if isinstance(key, str):
        return "has a key that holds half of a surrogate pair" if _is_broken(key) else None
    return None if key is None or isinstance(key, int | float) else f"has a key of type {type(key).__name__}"


def _fault(value: Any) -> str | None:
    if isinstance(value, str):
        return "holds half of a surrogate pair" if _is_broken(value) else None
    if isinstance(value, float) and not math.isfinite(value):
        return "is no finite number"
    if value is None or isinstance(value, bool | int | float):
        return None
    try:
        return None if math.isfinite(number(value)) else "is no finite number"
    except TypeError:
        return f"is of type {type(value).__name__}, which has no JSON form"


def _is_broken(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= one <= "\udfff" for one in text)
