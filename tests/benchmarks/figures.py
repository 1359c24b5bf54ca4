"""What the benchmark measures of models, imports and the generator, and the bar that each figure has to meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from . import call_figures, local_server, migration, stream_figures
from .generation import generation_seconds
from .imports import STATEMENTS, Usage, import_rounds
from .processes import fresh_json, medians, quotients
from .report import Figure
from .spec_diff import spec_diff_figures

_MOST_TO_DECODE = {"items": 1.0, "messages": 1.5, "10,000 items": 1.0}
Steps = dict[str, float]


@dataclass(frozen=True)
class Effort:
    """How much is measured: processes and repetitions in each for speed, rounds of processes for imports.

    call_rounds: in each of three processes, how often the clients take turns.
    """

    processes: int
    repetitions: int
    import_rounds: int
    call_rounds: int


FULL = Effort(processes=5, repetitions=60, import_rounds=15, call_rounds=12)
QUICK = Effort(processes=2, repetitions=20, import_rounds=5, call_rounds=4)


def measure(effort: Effort) -> Iterator[Figure]:
    """Yield all figures. Raises BenchmarkError when a program that is measured fails."""
    yield from _speed(effort)
    yield from call_figures.speed(effort.call_rounds)
    yield from stream_figures.measure(max(1, effort.call_rounds // 4))
    yield from _imports(effort.import_rounds)
    yield from _memory()
    yield from call_figures.growth()
    yield from local_server.measure(calls=20 * effort.import_rounds)
    yield from migration.figures()
    for command, seconds in generation_seconds():
        if seconds is not None:
            yield Figure(f"codegen {command}", seconds, unit="s", how="by the clock")
    yield from spec_diff_figures()


def _speed(effort: Effort) -> Iterator[Figure]:
    rounds: list[dict[str, Steps]] = [
        fresh_json("-m", "tests.benchmarks.speed", str(effort.repetitions)) for _ in range(effort.processes)
    ]
    for page in rounds[0]:
        yield from _page_speed(page, [one[page] for one in rounds])


def _page_speed(page: str, rounds: Sequence[Steps]) -> Iterator[Figure]:
    ms = {step: f"{1000 * seconds:.3f} ms" for step, seconds in medians(rounds).items()}
    for ours, theirs, function, limit in (
        ("decode", "loads", "json.loads", _MOST_TO_DECODE[page]),
        ("encode", "dumps", "json.dumps", 0.5),
    ):
        value = quotients(rounds, ours, theirs)
        yield Figure(f"{page}: {ours} ÷ {function}", value, limit, how=f"{ms[ours]} to {ms[theirs]}")
    for step, name, least in (("sdk", "decode", 15), ("sdk_checked", "model_validate", None)):
        if step in ms:
            value = quotients(rounds, step, "decode")
            yield Figure(f"{page}: SDK's {name} ÷ our decode", value, least, at_least=True, how=ms[step])


def _imports(count: int) -> Iterator[Figure]:
    rounds = import_rounds(count)
    ms = medians([{name: 1000 * one[name]["seconds"] for name in STATEMENTS} for one in rounds])
    sdk = ms["openai"] - ms["bare"]
    for subject, limit, name, below in (
        ("one operation, above httpx + attrs", 10, "operation", "floor"),
        ("that, a client and a reply's models", None, "client and reply", "floor"),
        ("one operation, above bare Python", None, "operation alone", "bare"),
    ):
        own = ms[name] - ms[below]
        how = f"{own:.1f} ms above {ms[below]:.0f} ms, to {sdk:.0f} ms above {ms['bare']:.0f} ms"
        yield Figure(f"import: {subject} ÷ openai", 100 * own / sdk, limit, unit="%", how=how)
    for subject, name, floor in (
        ("openai_conversations and a client ÷ httpx + attrs", "first client", "floor"),
        ("that, ready to call ÷ httpx + attrs + a client", "ready client", "httpx client"),
    ):
        own, other = ms[name] - ms["bare"], ms[floor] - ms["bare"]
        how = f"{own:.1f} ms to {other:.1f} ms, above bare Python"
        yield Figure(f"import: {subject}", own / other, 1.3, how=how)
    yield from _import_memory(rounds)


def _import_memory(rounds: Sequence[dict[str, Usage]]) -> Iterator[Figure]:
    mb = medians([{name: (usage["kilobytes"] or 0) / 1024 for name, usage in one.items()} for one in rounds])
    if not mb["bare"]:  # the system does not tell
        return
    own, sdk = mb["client and reply"] - mb["bare"], mb["openai"] - mb["bare"]
    how = f"{own:.1f} MB to {sdk:.1f} MB above bare Python"
    yield Figure("import: memory with a client and a reply ÷ openai", 100 * own / sdk, unit="%", how=how)


def _memory() -> Iterator[Figure]:
    ours, sdk = (fresh_json("-m", "tests.benchmarks.memory", "10,000 items", name) for name in ("ours", "sdk"))
    for part, state, limit in (("above", "on top of the JSON", 0.25), ("alone", "once the JSON is gone", None)):
        how = f"{ours[part] / 1e6:.1f} MB to {sdk[part] / 1e6:.1f} MB"
        yield Figure(f"memory of 10,000 items, {state} ÷ SDK's", ours[part] / sdk[part], limit, how=how)
