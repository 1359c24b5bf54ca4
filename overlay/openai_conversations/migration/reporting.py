"""What a migration did, out of the journals of all its shards: as JSON and as text."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import IO

from attrs import asdict, field, frozen

from .journal import Journal
from .losses import ABOUT, compact
from .records import Json


@frozen
class Report:
    """What became of the threads.

    states: how many are in each state; items: how many there are in all, done: how many of them are confirmed;
    requests: how many were sent to write them, or would be; perhaps_made: how many conversations may be left of which
    no reply told the id, on a server that does not list them; losses: how often each kind was lost, by outcome;
    failures: errors by thread, those of unfinished ones included; stopped: why the run ended early; seconds: how long
    it took, or would; dry_run: whether nothing was written.
    """

    states: dict[str, int]
    items: int
    done: int
    requests: int
    perhaps_made: int
    losses: list[tuple[str, str, int]]
    failures: list[tuple[str, str]] = field(repr=False)
    stopped: str | None = None
    seconds: float | None = None
    dry_run: bool = False

    @property
    def complete(self) -> bool:
        """Whether everything that was seen is moved."""
        return not self.stopped and not any(self.states.get(state) for state in ("planned", "writing", "failed"))

    def text(self) -> str:
        """Return the report for people."""
        return "\n".join(_lines(self))


def report(journals: Sequence[Journal], *, stopped: str | None = None, seconds: float | None = None) -> Report:
    """Return the report of a migration from the journals of its shards.

    journals: open ones, of every shard; stopped: why the run ended early; seconds: how long it took. Raises
    JournalError when one cannot be read.
    """
    states: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    losses: Counter[tuple[str, str]] = Counter()
    failures: list[tuple[str, str]] = []
    for journal in journals:
        states.update(journal.states())
        totals.update(journal.totals())
        losses.update({(kind, outcome): count for kind, outcome, count in journal.loss_counts()})
        open_states = ("failed", "planned", "writing")
        failures += [(row.id, row.error) for row in journal.rows(*open_states) if row.error]
    counted = [(kind, outcome, count) for (kind, outcome), count in sorted(losses.items())]
    items, done, requests, lost = (totals[name] for name in ("items", "done", "requests", "perhaps_made"))
    return Report(dict(states), items, done, requests, lost, counted, failures, stopped, seconds)


def write_json(made: Report, journals: Sequence[Journal], file: IO[str]) -> None:
    """Write the whole report as JSON, with every thread and every loss, without holding it in memory.

    made: the summary; journals: open ones, of every shard; file: a text file that is open for writing. Raises
    JournalError when a journal cannot be read, and OSError when the file cannot be written.
    """
    summary = json.dumps({**asdict(made), "complete": made.complete}, ensure_ascii=False, indent=1)
    file.write(summary.rstrip("}\n") + ',\n "threads": [')
    separator = "\n"
    for thread in _threads(journals):
        file.write(separator + json.dumps(thread, ensure_ascii=True))
        separator = ",\n"
    file.write("\n ]\n}\n")


def loss_lines(journals: Sequence[Journal], *, content: bool = False) -> Iterator[str]:
    """Yield a line for every loss of every thread.

    journals: open ones, of every shard; content: whether lines show what was lost. Raises JournalError when a journal
    cannot be read.
    """
    for journal in journals:
        for row in journal.rows():
            for loss in journal.losses(row.id):
                shown = f": {compact(loss.value)}" if content else ""
                yield f"{row.id} {loss.place}: {loss.kind} {loss.outcome}, {loss.reason}{shown}"


def _threads(journals: Sequence[Journal]) -> Iterator[Json]:
    for journal in journals:
        for row in journal.rows():
            batches = journal.batches(row.id)
            moved = [pair for batch in batches for pair in zip(batch.sources, batch.items or [], strict=False)]
            losses = [asdict(loss) for loss in journal.losses(row.id)]
            facts = {"id": row.id, "becomes": row.kind, "target": row.target, "state": row.state, "error": row.error}
            yield {**facts, "items": moved, "perhaps_made": row.perhaps_made, "losses": losses}


def _lines(made: Report) -> Iterator[str]:
    states = ", ".join(f"{count} {state}" for state, count in made.states.items())
    yield f"{_number(sum(made.states.values()), 'thread')}: {states or 'none'}"
    items = _number(made.items, "item")
    confirmed = items if made.dry_run else f"{made.done} of {items} confirmed"
    yield f"{confirmed}, {_number(made.requests, 'request')} to write them"
    if made.seconds is not None:
        yield f"{'It would take about' if made.dry_run else 'It took'} {duration(made.seconds)}"
    yield from _loss_lines(made)
    if made.perhaps_made:
        yield f"{_number(made.perhaps_made, 'conversation')} may have been made of which no reply told the id"
    yield from (f"  {thread}: {error}" for thread, error in made.failures[:20])
    if made.failures[20:]:
        yield f"  and {len(made.failures) - 20} more"
    if made.stopped:
        yield f"Stopped: {made.stopped}"
    if not made.dry_run:
        yield _conclusion(made)


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _loss_lines(made: Report) -> Iterator[str]:
    if made.losses:
        yield "What is lost or changed (the JSON report has every place and what it was):"
    for kind, outcome, count in made.losses:
        yield f"  {count:>6} {kind} {outcome}: {ABOUT.get(kind, '')}"


def _conclusion(made: Report) -> str:
    if not made.complete:
        return "Not everything is moved; run it again to go on."
    return "Everything is taken back." if set(made.states) == {"undone"} else "Everything is moved."


def duration(seconds: float) -> str:
    """Return a time for people."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes} min" if hours else (f"{minutes} min {rest} s" if minutes else f"{seconds:.1f} s")
