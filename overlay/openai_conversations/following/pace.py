"""How long to wait before a run is looked at again."""

from __future__ import annotations

from collections.abc import Mapping
from random import random

SHORTEST, FIRST, LONGEST, GROWTH = 0.1, 0.5, 8.0, 1.5
LAST_LOOK = 0.5  # seconds before the deadline at which to look once more, where the next look would come later
_HEADER = "openai-poll-after-ms"


def until_next(looks: int, asked: float | None, *, left: float, whole: float) -> float:
    """Return the seconds until the next look: what the server asks, else growing with jitter; at most those left.

    looks: how many there were; left, whole: seconds until the deadline, now and at the start.
    """
    margin = min(LAST_LOOK, whole / 10)
    grown = min(FIRST * GROWTH ** min(looks, 60), LONGEST)  # beyond 60, the power would overflow
    wished = max(SHORTEST, grown * (1 - random() / 4) if asked is None else asked)
    if wished < left - margin:
        return wished
    return left - margin if left > 1.5 * margin else left


def asked_by(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that a server asks to wait between two looks, or None when it does not say."""
    try:
        milliseconds = float(headers.get(_HEADER, ""))
    except ValueError:
        return None
    return milliseconds / 1000 if 0 <= milliseconds < float("inf") else None
