"""How fast 10,000 messages in 500 threads move, next to a loop of one item a call and to a plain concurrent script."""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from openai_conversations import AsyncClient, Client
from openai_conversations.migration import Files, Options, Record, migrate, read_records
from tests.local.served import serving

from .processes import fresh_json
from .report import Figure

Json = dict[str, Any]
THREADS, MESSAGES, TASKS = 500, 20, 8
_SLOW_PART = 10  # of how many threads the slow loop moves one


def figures() -> Iterator[Figure]:
    """Yield the figures. Raises BenchmarkError when a migration fails."""
    ours, script, loop = (fresh_json("-m", "tests.benchmarks.migration", way) for way in ("ours", "script", "loop"))
    least = THREADS * -(-MESSAGES // 20)
    how = f"{ours['rate']:.0f} messages/s, {TASKS} at a time, every request put down on the disk before and after it"
    yield Figure("migration: requests ÷ the fewest possible", ours["requests"] / least, 1.0, how=f"{ours['requests']}")
    beside = f"{how}; {script['rate']:.0f} messages/s"
    yield Figure("migration: speed ÷ a concurrent script without a journal", ours["rate"] / script["rate"], how=beside)
    beside = f"{how}; {loop['rate']:.0f} messages/s"
    yield Figure("migration: speed ÷ one item a call, one after the other", ours["rate"] / loop["rate"], how=beside)
    more = fresh_json("-m", "tests.benchmarks.migration", "ours", "4")
    grown = (more["kilobytes"] - ours["kilobytes"]) / 1024
    how = f"{ours['kilobytes'] / 1024:.0f} MB to {more['kilobytes'] / 1024:.0f} MB"
    yield Figure(f"migration: memory that {4 * THREADS} threads take above {THREADS}", grown, unit="MB", how=how)


def _measure(way: str, times: int) -> dict[str, float]:
    threads = THREADS * times // (_SLOW_PART if way == "loop" else 1)
    with tempfile.TemporaryDirectory() as folder, serving("--quiet", "--db", str(Path(folder, "bench.db"))) as url:
        source = _written(Path(folder, "threads.jsonl"), threads)
        start = time.perf_counter()
        requests = _WAYS[way](source, url, folder)
        seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"rate": threads * MESSAGES / seconds, "requests": requests, "kilobytes": peak}


def _written(path: Path, threads: int) -> Path:
    message: Json = {
        "object": "thread.message",
        "content": [{"type": "text", "text": {"value": "x" * 200, "annotations": []}}],
    }
    with path.open("w", encoding="utf-8") as file:
        for number in range(threads):
            entries: list[Json] = [
                {**message, "id": f"msg_{number}_{one}", "role": ("user", "assistant")[one % 2], "created_at": one}
                for one in range(MESSAGES)
            ]
            head: Json = {"id": f"thread_{number}", "object": "thread", "created_at": 1_700_000_000, "metadata": {}}
            file.write(json.dumps(Record("thread", head, entries).to_dict()) + "\n")
    return path


def _ours(source: Path, url: str, folder: str) -> int:
    options = Options(concurrency=TASKS, verify=False)
    made = migrate(Files((source,)), AsyncClient(base_url=url), Path(folder, "journal"), options)
    assert made.complete, made.text()
    return made.requests


def _texts(record: Record) -> list[dict[str, Any]]:
    return [{"role": entry["role"], "content": entry["content"][0]["text"]["value"]} for entry in record.entries]


def _script(source: Path, url: str, folder: str) -> int:
    records = read_records([source])

    async def move() -> int:
        count = 0
        async with AsyncClient(base_url=url) as client:

            async def take() -> None:
                nonlocal count
                for record in records:
                    await client.conversations.create(items=_texts(record)[:20])
                    count += 1

            await asyncio.gather(*(take() for _ in range(TASKS)))
        return count

    return asyncio.run(move())


def _loop(source: Path, url: str, folder: str) -> int:
    count = 0
    with Client(base_url=url) as client:
        for record in read_records([source]):
            made = client.conversations.create()
            for item in _texts(record):
                client.conversations.items.create(made.id, items=[item])
            count += 1 + len(record.entries)
    return count


_WAYS: dict[str, Callable[[Path, str, str], int]] = {"ours": _ours, "script": _script, "loop": _loop}

if __name__ == "__main__":
    print(json.dumps(_measure(sys.argv[1], int(sys.argv[2]) if sys.argv[2:] else 1)))
