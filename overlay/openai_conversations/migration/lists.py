"""Lists of a server: read whole, or as far back as is asked for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from .concurrency import ended
from .records import Json, moment

PAGE = 100
_SKEW = 300.0  # seconds by which clocks may differ


async def whole(pages: Any) -> list[Json]:
    """Return every entry."""
    return [entry.to_dict() async for entry in pages]


async def since(pages: Any, start: float) -> AsyncIterator[Json]:
    """Yield the entries that were created since a moment, of a list that has the newest first."""
    async with ended(aiter(pages)) as listed:
        async for entry in listed:
            made: Json = entry.to_dict()
            created = moment(made.get("created_at"))
            if created is not None and created < start - _SKEW:
                return
            yield made
