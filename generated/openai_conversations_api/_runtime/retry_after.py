"""How long a server asks to wait."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from datetime import UTC

_TIME_OF_DAY = re.compile(r"\d:\d\d")


def retry_after(headers: Mapping[str, str], now: Callable[[], float] = time.time) -> float | None:
    """Return the seconds that a server asks to wait: milliseconds, seconds or a date; None when it does not say."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after")
    seconds = _number(text)
    if seconds is not None or text is None:
        return seconds
    moment = _timestamp(text)
    return None if moment is None else max(0.0, moment - now())


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None


def _timestamp(text: str) -> float | None:
    """Read a date of HTTP, in any of its forms, or of ISO 8601, which some gateways send; all default to UTC."""
    if not _TIME_OF_DAY.search(text):  # the parser would make a date of nearly any number
        return None
    from dateutil import parser  # noqa: PLC0415  slow to import, and rarely needed

    try:
        moment = parser.parse(text, tzinfos=lambda _, seconds: seconds)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None
