"""Read again what was written, and compare it; or take it all back."""

from __future__ import annotations

from attrs import evolve

from ..errors import MethodNotAllowedError, NotFoundError
from .concurrency import ended
from .journal import Batch, Journal, Row
from .planning import fingerprint
from .records import is_object
from .targets import Target


async def verify(row: Row, target: Target, journal: Journal) -> Row:
    """Return how a written thread stands after its conversation was read: verified, or failed with what is wrong.

    One that could not be written whole stays as it is.
    """
    if row.target is None or row.done < row.total:
        return row
    batches = journal.batches(row.id)
    expected = [one for batch in batches for one in batch.prints]
    try:
        stored = await target.entries(row.target)
        problem = _difference(expected, [fingerprint(entry) for entry in stored])
    except NotFoundError:
        stored, problem = [], f"{row.target} is not there"
    state = "verified" if problem is None else "failed"
    row = evolve(row, state=state, error=problem and f"verification: {problem}")
    unknown = next((batch for batch in batches if batch.items is None), None)
    if problem is None and unknown is not None:
        ids = [str(entry.get("id")) for entry in stored[unknown.start : unknown.start + len(unknown.prints)]]
        journal.update(row, Batch(unknown.start, unknown.sources, unknown.prints, ids))
    else:
        journal.update(row)
    return row


def _difference(expected: list[str], found: list[str]) -> str | None:
    if len(expected) != len(found):
        return f"{len(expected)} items were written, {len(found)} are there"
    wrong = [number for number, pair in enumerate(zip(expected, found, strict=True)) if pair[0] != pair[1]]
    if not wrong:
        return None
    reordered = sorted(expected) == sorted(found)
    places = f"{wrong[0]}{f' and {len(wrong) - 1} more' if wrong[1:] else ''}"
    return f"the items are in another order, from number {places}" if reordered else f"other texts in item {places}"


async def roll_back(row: Row, target: Target, journal: Journal) -> Row:
    """Delete what was written of a thread, items included, and return how it stands then.

    A conversation whose creation got no answer is looked for where the server lists conversations; elsewhere it stays.
    """
    if row.target is not None:
        await target.delete(row.target)
    lost = row.perhaps_made
    if row.creating:
        found = await _unanswered(row, target, journal)
        lost += found is None
        for one in found or []:
            await target.delete(one)
    row = Row(row.id, row.kind, "undone", total=row.total, perhaps_made=lost, requests=row.requests)
    journal.update(row)
    return row


async def _unanswered(row: Row, target: Target, journal: Journal) -> list[str] | None:
    """Return what was created for a thread without an answer, by the marks of this migration; None: nobody can tell."""
    own = journal.fact("migration")
    if row.kind == "thread":  # which bears no marks of ours
        return None
    try:
        async with ended(target.made_since(row.sent_at or 0.0)) as listed:
            made = [one async for one in listed]
    except (NotFoundError, MethodNotAllowedError):
        return None
    return [str(one.get("id")) for one in made if _is_of(one.get("metadata"), own, row.id)]


def _is_of(marks: object, migration: str | None, id: str) -> bool:
    return is_object(marks) and marks.get("migration") == migration and id in marks.values()
