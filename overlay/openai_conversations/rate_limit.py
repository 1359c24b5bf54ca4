"""What a server says about its rate limits, as numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

_PART = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h|d)")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}


@frozen
class Limit:
    """One kind of limit; what the server does not say is None.

    limit: how many are allowed; remaining: how many are left; reset: in how many seconds all are there again.
    """

    limit: int | None
    remaining: int | None
    reset: float | None


@frozen
class RateLimit:
    """The state of a server's rate limits after a call.

    requests: of calls; tokens: of what models read and write.
    """

    requests: Limit
    tokens: Limit


def read_rate_limit(headers: Mapping[str, str]) -> RateLimit | None:
    """Return the rate limits that the headers of a reply state, or None when they state none."""
    found = RateLimit(_limit(headers, "requests"), _limit(headers, "tokens"))
    empty = Limit(None, None, None)
    return None if found == RateLimit(empty, empty) else found


def _limit(headers: Mapping[str, str], kind: str) -> Limit:
    prefix = "x-ratelimit-"
    return Limit(
        _whole(headers.get(f"{prefix}limit-{kind}")),
        _whole(headers.get(f"{prefix}remaining-{kind}")),
        _duration(headers.get(f"{prefix}reset-{kind}")),
    )


def _whole(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None


def _duration(text: str | None) -> float | None:
    """Read `1s`, `6m0s`, `20ms` or plain seconds."""
    text = (text or "").strip()
    parts = _PART.findall(text)
    if parts and "".join(number + unit for number, unit in parts) == text:
        return sum(float(number) * _SECONDS[unit] for number, unit in parts)
    return float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else None
