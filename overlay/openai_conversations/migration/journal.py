"""The journal of a migration: what was begun and what is done, written before and after every request.

One SQLite file. States of a thread (or of a conversation that is imported):

    planned    known, nothing sent
    writing    being written; `in_flight` says how many items are in a request whose outcome is not known yet,
               and `creating` whether such a request creates the conversation
    written    everything was confirmed by the server
    verified   read again, and found to be what was sent
    failed     cannot be written as it is; `error` says why
    undone     rolled back

The contents of threads are not in it, only fingerprints; what was lost is, in full. It is readable by its owner only.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

from attrs import astuple, fields, frozen

from .errors import JournalError
from .journal_file import JournalFile
from .losses import Loss
from .records import Json

_VERSION = "1"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS threads (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'planned', target TEXT UNIQUE,
    total INTEGER NOT NULL DEFAULT 0, done INTEGER NOT NULL DEFAULT 0, last_item TEXT, digest TEXT,
    creating INTEGER NOT NULL DEFAULT 0, in_flight INTEGER NOT NULL DEFAULT 0, sent_at REAL,
    perhaps_made INTEGER NOT NULL DEFAULT 0, requests INTEGER NOT NULL DEFAULT 0, error TEXT,
    told_from INTEGER
);
CREATE TABLE IF NOT EXISTS batches (
    thread TEXT NOT NULL, start INTEGER NOT NULL, sources TEXT NOT NULL, prints TEXT NOT NULL, items TEXT,
    PRIMARY KEY (thread, start)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS losses (
    thread TEXT NOT NULL, number INTEGER NOT NULL, place TEXT NOT NULL, kind TEXT NOT NULL, outcome TEXT NOT NULL,
    reason TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (thread, number)
) WITHOUT ROWID;
"""


@frozen
class Row:
    """What the journal knows of one thread; see the module for the states.

    total, done: how many items there are, and are confirmed; last_item: the id of the last confirmed one, where the
    server told it; perhaps_made: how many conversations may be on the server, of which no reply told the id; told_from:
    from which item on texts stand for native items, because the server refused those.
    """

    id: str
    kind: str
    state: str = "planned"
    target: str | None = None
    total: int = 0
    done: int = 0
    last_item: str | None = None
    digest: str | None = None
    creating: int = 0
    in_flight: int = 0
    sent_at: float | None = None
    perhaps_made: int = 0
    requests: int = 0
    error: str | None = None
    told_from: int | None = None


_COLUMNS = ", ".join(column.name for column in fields(Row))


@frozen
class Batch:
    """Items that went in one request: where they come from, their fingerprints, and their ids once they are known."""

    start: int
    sources: list[str]
    prints: list[str]
    items: list[str] | None


class Journal:
    """The journal of a migration. One run at a time has it.

    path: of the file, None for a temporary one; must_exist: whether a file that is not there is refused, and not made.

    Raises JournalInUseError when another run has it, JournalError when it cannot be used. Every method that writes
    raises JournalError when that fails, as on a full disk; what was written before is safe.
    """

    def __init__(self, path: str | Path | None, *, must_exist: bool = False) -> None:
        self.path = path
        if must_exist and path is not None and not Path(path).is_file():
            raise JournalError(f"there is no journal {path}")
        self._file = JournalFile(path, _SCHEMA)
        try:
            self._facts: dict[str, str] = dict(self._file.read("SELECT name, value FROM facts"))
            if self.fact("version", _VERSION) != _VERSION:
                raise JournalError(f"{path} is a journal of another version of this program")
        except BaseException:
            self.close()
            raise

    def fact(self, name: str, default: str | None = None) -> str | None:
        """Return the fact `name` about the migration; `default` is put down where there is none yet."""
        if name not in self._facts and default is not None:
            self.put(name, default)
        return self._facts.get(name)

    def put(self, name: str, value: str) -> None:
        """Put a fact down: `name` and `value`."""
        with self._file.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))
        self._facts[name] = value

    def row(self, id: str) -> Row | None:
        """Return what is known of a thread by its `id`, or None."""
        found = self._file.read(f"SELECT {_COLUMNS} FROM threads WHERE id = ?", id)
        return Row(*found[0]) if found else None

    def rows(self, *states: str) -> Iterator[Row]:
        """Yield what is known of all threads in some states, in all for none, without holding them in memory."""
        marks = ", ".join("?" * len(states))
        where = f"AND state IN ({marks})" if states else ""
        last = ""
        while True:
            sql = f"SELECT {_COLUMNS} FROM threads WHERE id > ? {where} ORDER BY id LIMIT 500"
            found = [Row(*row) for row in self._file.read(sql, last, *states)]
            yield from found
            if not found:
                return
            last = found[-1].id

    def knows_target(self, target: str) -> bool:
        """Say whether `target`, the id of a conversation, is one that this migration has made."""
        return bool(self._file.read("SELECT 1 FROM threads WHERE target = ?", target))

    def plan(self, row: Row, losses: Sequence[Loss]) -> None:
        """Put down a thread, `row`, before anything is sent of it, and its `losses`."""
        with self._file.transaction() as connection:
            connection.execute("DELETE FROM batches WHERE thread = ?", (row.id,))
            _put_losses(connection, row.id, losses)
            _put_row(connection, row)

    def tell(self, row: Row, losses: Sequence[Loss]) -> None:
        """Put down that the rest of a thread, `row`, has other `losses` than were planned."""
        with self._file.transaction() as connection:
            _put_losses(connection, row.id, losses)
            _put_row(connection, row)

    def update(self, row: Row, batch: Batch | None = None) -> None:
        """Put down how a thread stands now, `row`, and a `batch` of it that was confirmed or read."""
        with self._file.transaction() as connection:
            _put_row(connection, row)
            if batch is not None:
                _put_batch(connection, row.id, batch)

    async def on_disk(self) -> None:
        """Wait until everything put down so far is on the disk. Raises JournalError."""
        await self._file.on_disk()

    def batches(self, id: str) -> list[Batch]:
        """Return the confirmed batches of a thread by its `id`, in order."""
        sql = "SELECT start, sources, prints, items FROM batches WHERE thread = ? ORDER BY start"
        return [
            Batch(start, json.loads(sources), json.loads(prints), json.loads(items) if items else None)
            for start, sources, prints, items in self._file.read(sql, id)
        ]

    def losses(self, id: str) -> list[Loss]:
        """Return what the thread `id` has lost, in order."""
        sql = "SELECT place, kind, outcome, reason, value FROM losses WHERE thread = ? ORDER BY number"
        return [
            Loss(place, kind, outcome, reason, json.loads(value))
            for place, kind, outcome, reason, value in self._file.read(sql, id)
        ]

    def states(self) -> dict[str, int]:
        """Return how many threads are in each state."""
        return dict(self._file.read("SELECT state, count(*) FROM threads GROUP BY state ORDER BY state"))

    def totals(self) -> Json:
        """Return how many items are confirmed, of how many, and how many requests were sent for them."""
        sql = "SELECT sum(total), sum(done), sum(requests), sum(perhaps_made) FROM threads"
        names = ("items", "done", "requests", "perhaps_made")
        return dict(zip(names, (int(value or 0) for value in self._file.read(sql)[0]), strict=True))

    def loss_counts(self) -> list[tuple[str, str, int]]:
        """Return how often each kind was lost, by outcome."""
        return self._file.read(
            "SELECT kind, outcome, count(*) FROM losses GROUP BY kind, outcome ORDER BY kind, outcome"
        )

    def close(self) -> None:
        """Close the file, so that another run can have it; harmless when it is closed already."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _put_row(connection: sqlite3.Connection, row: Row) -> None:
    values = astuple(row)
    marks = ", ".join("?" * len(values))
    connection.execute(f"INSERT OR REPLACE INTO threads ({_COLUMNS}) VALUES ({marks})", values)


def _put_losses(connection: sqlite3.Connection, id: str, losses: Sequence[Loss]) -> None:
    listed = [
        (id, number, loss.place, loss.kind, loss.outcome, loss.reason, json.dumps(loss.value))
        for number, loss in enumerate(losses)
    ]
    connection.execute("DELETE FROM losses WHERE thread = ?", (id,))
    connection.executemany("INSERT INTO losses VALUES (?, ?, ?, ?, ?, ?, ?)", listed)


def _put_batch(connection: sqlite3.Connection, id: str, batch: Batch) -> None:
    items = None if batch.items is None else json.dumps(batch.items)
    values = (id, batch.start, json.dumps(batch.sources), json.dumps(batch.prints), items)
    connection.execute("INSERT OR REPLACE INTO batches VALUES (?, ?, ?, ?, ?)", values)
