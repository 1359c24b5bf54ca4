"""What the benchmark measures of streams, and the bar that each figure has to meet."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from .processes import fresh_json, medians, quotients
from .report import Figure

_PROCESSES = 3


def measure(rounds: int) -> Iterator[Figure]:
    """Yield the CPU time of a streamed run beside the `openai` package and json.loads, and the memory it takes."""
    yield from _speed("plain", "5,000 events", rounds)
    if find_spec("msgspec") is not None:
        yield from _speed("fast", "5,000 events with `fast`", rounds)
    used: Any = fresh_json("-m", "tests.benchmarks.streaming", "kept", "1")
    first, last = used["first"], used["last"]
    how = f"{first / 1000:.0f} kB in the first tenth, {last / 1000:.0f} kB in the last"
    yield Figure("memory of 100,000 events, none kept: last ÷ first tenth", last / first, 1.1, how=how)


def _speed(parser: str, name: str, rounds: int) -> Iterator[Figure]:
    measured: list[dict[str, float]] = []
    for _ in range(_PROCESSES):
        measured += fresh_json("-m", "tests.benchmarks.streaming", parser, str(rounds))
    us = {reader: f"{1e6 * seconds:.1f} µs" for reader, seconds in medians(measured).items()}  # noqa: RUF001
    how = f"{us['sdk']} to {us['ours']} an event; json.loads {us['loads']}, httpx alone {us['bare']}"
    yield Figure(f"{name}: SDK's helper ÷ our stream", quotients(measured, "sdk", "ours"), 10, at_least=True, how=how)
