"""What became of one program or server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Result:
    """The outcome of one. seconds: how long it took; told: the last words of one that failed, or why it was skipped."""

    name: str
    version: str
    outcome: Literal["passed", "failed", "skipped"]
    seconds: float
    told: str = ""


def shown(result: Result) -> str:
    """Return the line of the table."""
    line = f"{result.name:<18} {result.version:<12} {result.outcome:<8} {result.seconds:6.1f} s"
    return f"{line}  {result.told}" if result.told else line
