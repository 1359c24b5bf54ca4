"""Run Python programs in fresh processes, and take the medians of what they report."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


class BenchmarkError(Exception):
    """A program that is measured failed."""


def fresh(*arguments: str, accepted: tuple[int, ...] = (0,), environment: Mapping[str, str] | None = None) -> str:
    """Return what a fresh Python process prints, in this process's environment unless another is given.

    Raises BenchmarkError with the last line of its errors when its exit code is none of those accepted.
    """
    run = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode not in accepted:
        last = (run.stderr.strip().splitlines() or ["no message"])[-1]
        raise BenchmarkError(f"`python {' '.join(arguments[:2])}` failed: {last}")
    return run.stdout


def fresh_json(*arguments: str, environment: Mapping[str, str] | None = None) -> Any:
    """Return the JSON that a fresh Python process prints. Raises BenchmarkError as `fresh` does."""
    return json.loads(fresh(*arguments, environment=environment))


def medians(rounds: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Return, for each key that the rounds share, the median of its values."""
    kept = list(rounds)
    return {key: median(one[key] for one in kept) for key in kept[0]}


def quotients(rounds: Sequence[Mapping[str, float]], above: str, below: str) -> float:
    """Return the median over the rounds of one value divided by another of the same round."""
    return median(one[above] / one[below] for one in rounds)
