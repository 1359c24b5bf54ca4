"""What the benchmark measures of calls, and the bar that each figure has to meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import Any

from .processes import fresh_json, medians, quotients
from .report import Figure

Rounds = Sequence[dict[str, float]]
_PROCESSES = 3


def speed(rounds: int) -> Iterator[Figure]:
    """Yield the CPU time of calls beside bare httpx and the `openai` package, without and with the extra `fast`."""
    plain = _one_by_one("plain", rounds)
    yield _beside_bare("retrieve", plain["retrieve"], 1.0)
    yield _beside_sdk("retrieve", plain["retrieve"])
    yield _beside_bare("list of 100 items", plain["list"], 1.4)
    yield _beside_sdk("list of 100 items", plain["list"], 6)
    value, how = quotients(plain["deadline"], "with", "without"), _how(plain["deadline"], "with", "without")
    yield Figure("retrieve with a deadline ÷ without", value, 1.2, how=how)
    if find_spec("msgspec") is not None:
        fast = _one_by_one("fast", rounds)
        yield _beside_bare("list with `fast`", fast["list"], 1.0)
        yield _beside_sdk("list with `fast`", fast["list"], 6)
    together = [one for _ in range(_PROCESSES) for one in _measured("concurrent", rounds // 2)]
    yield _beside_bare("50 async retrievals at a time", together, 1.15)
    yield _beside_sdk("50 async retrievals at a time", together)
    if find_spec("aiohttp") is not None:
        yield from _over_aiohttp(rounds // 2)


def _over_aiohttp(rounds: int) -> Iterator[Figure]:
    for count in (50, 150):
        kind = f"{count} async retrievals at a time over aiohttp"
        found = [one for _ in range(_PROCESSES) for one in _measured(f"aiohttp {count}", rounds)]
        for name, what, limit in (("client", "httpx on our transport", None), ("ours", "ours", 2.5)):
            value, how = quotients(found, name, "bare"), _how(found, name, "bare")
            yield Figure(f"{kind}: {what} ÷ aiohttp + json.loads", value, limit, how=how)
        yield Figure(f"{kind}: ours ÷ SDK", quotients(found, "ours", "sdk"), 0.4, how=_how(found, "ours", "sdk"))


def _one_by_one(parser: str, rounds: int) -> dict[str, Rounds]:
    results = [_measured(parser, rounds) for _ in range(_PROCESSES)]
    return {kind: [one for result in results for one in result[kind]] for kind in results[0]}


def _measured(kinds: str, rounds: int) -> Any:
    return fresh_json("-m", "tests.benchmarks.calls", kinds, str(rounds))


def _beside_bare(kind: str, rounds: Rounds, limit: float) -> Figure:
    value, how = quotients(rounds, "ours", "bare"), _how(rounds, "ours", "bare")
    return Figure(f"{kind}: ours ÷ httpx + json.loads", value, limit, how=how)


def _beside_sdk(kind: str, rounds: Rounds, least: float | None = None) -> Figure:
    value, how = quotients(rounds, "sdk", "ours"), _how(rounds, "sdk", "ours")
    return Figure(f"{kind}: SDK ÷ ours", value, least, at_least=True, how=how)


def _how(rounds: Rounds, above: str, below: str) -> str:
    ms = {name: f"{1000 * seconds:.3f} ms" for name, seconds in medians(rounds).items()}
    return f"{ms[above]} to {ms[below]}"


def growth() -> Iterator[Figure]:
    """Yield by how much a process grows in ten thousand calls; the bars are what a page more or less may make."""
    grown = fresh_json("-m", "tests.benchmarks.growth")
    for part, name, limit in (("objects", "Python's objects", 10), ("process", "the process", 200)):
        if part in grown:
            kilobytes = grown[part] / 1000
            yield Figure(f"growth over 10,000 calls: {name}", kilobytes, limit, unit="kB", how="slope of ten rounds")
