"""How many calls a second the local server and SMG answer, and how long the slowest of a hundred takes."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import httpx

from examples.smg import SmgError, smg_server
from tests.local.served import serving

from .report import Figure

CLIENTS = 8
_ITEM = {"items": [{"type": "message", "role": "user", "content": [{"type": "input_text", "text": "x" * 200}]}]}


class Timing(NamedTuple):
    """The calls per second of CLIENTS clients at once, and the 99th percentile of a call, in milliseconds."""

    rate: float
    p99: float


def measure(calls: int) -> Iterator[Figure]:
    """Yield the figures of writes and reads; each client makes `calls` of both. SMG's are left out where it is not."""
    with tempfile.TemporaryDirectory() as folder, serving("--quiet", "--db", str(Path(folder, "bench.db"))) as url:
        ours = _timings(url, calls)
    try:
        with smg_server() as url:
            theirs = _timings(url, calls)
    except SmgError:
        theirs = {}
    for kind, timing in ours.items():
        beside = theirs.get(kind)
        how = f"SMG, in memory: {beside.rate:.0f} calls/s, p99 {beside.p99:.1f} ms" if beside else "SMG does not run"
        yield Figure(f"local server, {kind}: calls/s", timing.rate, how=f"{CLIENTS} clients, on SQLite; {how}")
        yield Figure(f"local server, {kind}: p99", timing.p99, unit="ms", how=how)


def _timings(url: str, calls: int) -> dict[str, Timing]:
    created = httpx.post(f"{url}/conversations", json={}, trust_env=False).raise_for_status().json()["id"]
    items = f"{url}/conversations/{created}/items"

    def write(client: httpx.Client) -> None:
        client.post(items, json=_ITEM).raise_for_status()

    def read(client: httpx.Client) -> None:
        client.get(items, params={"limit": 20}).raise_for_status()

    return {"adding an item": _timing(write, calls), "reading 20 items": _timing(read, calls)}


def _timing(call: Callable[[httpx.Client], None], calls: int) -> Timing:
    def take(_client: int) -> list[float]:
        with httpx.Client(trust_env=False, timeout=60) as client:
            call(client)
            return [_seconds(call, client) for _ in range(calls)]

    start = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        taken = sorted(chain.from_iterable(pool.map(take, range(CLIENTS))))
    elapsed = time.perf_counter() - start
    return Timing(len(taken) / elapsed, taken[len(taken) * 99 // 100] * 1000)


def _seconds(call: Callable[[httpx.Client], None], client: httpx.Client) -> float:
    start = time.perf_counter()
    call(client)
    return time.perf_counter() - start


if __name__ == "__main__":
    print(json.dumps([[figure.name, figure.value, figure.how] for figure in measure(int(sys.argv[1]))]))
