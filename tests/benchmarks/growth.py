"""Print, as JSON, by how many bytes this process grows in ten thousand calls: Python's objects, and all of it."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import tracemalloc
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from statistics import median

from openai_conversations import AsyncClient, Client

from .calls import CONCURRENT, KEY
from .server import CONVERSATION_ID, serving

_CALLS = 10_000
_ROUNDS = 10
_LISTS = 30
_STATM = Path("/proc/self/statm")


def measure() -> dict[str, float]:
    """Return the growth, once pools and caches are full, of `objects` and of the whole `process` where that is told.

    A round is mostly retrievals, some pages of items, and two batches of concurrent calls.
    """
    with serving() as origin, asyncio.Runner() as runner, Client(base_url=f"{origin}/v1", api_key=KEY) as client:
        other = AsyncClient(base_url=f"{origin}/v1", api_key=KEY)
        tracemalloc.start()
        states: list[tuple[int, int | None]] = []
        for _ in range(_ROUNDS + 2):
            _round(client, other, runner)
            gc.collect()
            states.append((tracemalloc.get_traced_memory()[0], _resident()))
        tracemalloc.stop()
        runner.run(other.aclose())
    objects, process = zip(*states[2:], strict=True)
    grown = {"objects": _growth(objects)}
    return grown if None in process else {**grown, "process": _growth(process)}


def _round(client: Client, other: AsyncClient, runner: asyncio.Runner) -> None:
    for _ in range(_LISTS):
        client.conversations.items.list(CONVERSATION_ID, limit=100)
    for _ in range(_CALLS // _ROUNDS - _LISTS - 2 * CONCURRENT):
        client.conversations.retrieve(CONVERSATION_ID)
    for _ in range(2):
        runner.run(_together(other))


async def _together(client: AsyncClient) -> None:
    await asyncio.gather(*(client.conversations.retrieve(CONVERSATION_ID) for _ in range(CONCURRENT)))


def _resident() -> int | None:
    try:
        return int(_STATM.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:  # the system does not tell
        return None


def _growth(sizes: Sequence[int]) -> float:
    """Return what the sizes rise by in all rounds, if they go on as they mostly do; a late page is no growth."""
    return _ROUNDS * median((late - early) / (j - i) for (i, early), (j, late) in combinations(enumerate(sizes), 2))


if __name__ == "__main__":
    print(json.dumps(measure()))
