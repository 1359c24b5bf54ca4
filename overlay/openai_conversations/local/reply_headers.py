"""The headers that the API sends with every reply."""

from __future__ import annotations

import math
import secrets
import time

_LIMIT = 10_000
_WINDOW = 60.0


class Traffic:
    """Counts a server's requests by the minute, as the rate-limit headers show them; nothing is refused."""

    def __init__(self) -> None:
        """Start with a fresh minute."""
        self._began = time.monotonic()
        self._count = 0

    def headers(self) -> dict[str, str]:
        """Count a request, and return the headers that say so."""
        now = time.monotonic()
        if now - self._began >= _WINDOW:
            self._began, self._count = now, 0
        self._count += 1
        return {
            "x-ratelimit-limit-requests": str(_LIMIT),
            "x-ratelimit-remaining-requests": str(max(0, _LIMIT - self._count)),
            "x-ratelimit-reset-requests": f"{math.ceil(self._began + _WINDOW - now)}s",
        }


def identification(started: float) -> dict[str, str]:
    """Return a fresh request id and the time that the reply took. started: of time.perf_counter."""
    milliseconds = round((time.perf_counter() - started) * 1000)
    return {"x-request-id": f"req_{secrets.token_hex(16)}", "openai-processing-ms": str(milliseconds)}
