"""How long to wait before a run is looked at again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import random

from attrs import frozen

SHORTEST = 0.1
_HEADER = "openai-poll-after-ms"


@frozen(kw_only=True)
class Pace:
    """The seconds between two looks: what the server asks, else growing with jitter.

    first, longest: seconds before the first look, and the most; growth: how much longer each wait is than the one
    before. last_look: seconds before the deadline at which to look a last time, where the next look would come later.
    """

    first: float = 0.5
    longest: float = 8.0
    growth: float = 1.5
    last_look: float = 0.5
    jitter: Callable[[], float] = random

    def next(self, looks: int, asked: float | None, *, left: float, whole: float) -> float:
        """Return the seconds until the next look, at most those that are left.

        looks: how many there were; asked: the seconds that the server asks for; left, whole: seconds until the
        deadline, now and at the start.
        """
        wished = self._grown(looks) if asked is None else max(asked, SHORTEST)
        margin = min(self.last_look, whole / 10)
        if wished < left - margin:
            return wished
        return left - margin if left > 1.5 * margin else left

    def _grown(self, looks: int) -> float:
        steps = min(looks, 60)  # beyond, the power would overflow for an endless wait
        return max(SHORTEST, min(self.first * self.growth**steps, self.longest) * (1 - self.jitter() / 4))


def asked_by(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that a server asks to wait between two looks, or None when it does not say."""
    try:
        milliseconds = float(headers.get(_HEADER, ""))
    except ValueError:
        return None
    return milliseconds / 1000 if 0 <= milliseconds < float("inf") else None
