"""How long to wait, where a caller does not say, and what a caller can say."""

from __future__ import annotations

import httpx

DEFAULT_TIMEOUT = httpx.Timeout(60.0, connect=5.0)


def is_seconds(value: object) -> bool:
    """Say whether a value is a positive, finite number of seconds."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < float("inf")
