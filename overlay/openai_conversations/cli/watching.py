"""How far a migration or an export has come: a line that changes on a terminal, some lines in a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager

from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from .output import console

_SECONDS = 10.0


@contextmanager
def watching(what: str, total: int | None, *, quiet: bool) -> Generator[Callable[[int, str], None]]:
    """Give a function that is told how many are done, and more in words. what: what is counted."""
    try:
        if quiet:
            yield _ignore
        elif sys.stderr.isatty():
            with _bar(what, total) as (progress, task):
                yield lambda done, words: progress.update(task, completed=done, words=words)
        else:
            yield _Lines(what, total)
    except KeyboardInterrupt:
        print("Interrupted; the same words again go on where this ended.", file=sys.stderr)
        raise


def _ignore(done: int, words: str) -> None:
    """Tell nothing."""


@contextmanager
def _bar(what: str, total: int | None) -> Generator[tuple[Progress, TaskID]]:
    columns = [SpinnerColumn(), TextColumn("{task.completed} " + what)]
    columns += [BarColumn(bar_width=24)] if total else []
    columns += [TextColumn("{task.fields[words]}"), TimeElapsedColumn()]
    with Progress(*columns, console=console(sys.stderr)) as progress:
        yield progress, progress.add_task(what, total=total, words="")


class _Lines:
    def __init__(self, what: str, total: int | None) -> None:
        self._what = what
        self._of = f" of {total}" if total else ""
        self._next = time.monotonic() + _SECONDS

    def __call__(self, done: int, words: str) -> None:
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _SECONDS
            print(f"{done}{self._of} {self._what}{f', {words}' if words else ''}", file=sys.stderr, flush=True)
