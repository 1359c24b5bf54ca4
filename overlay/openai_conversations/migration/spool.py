"""Parts of threads that come in any order, put together on the disk instead of in memory."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from typing import Any, Self

from .errors import RecordError
from .records import Json, Record, moment, oldest_first

_SCHEMA = """
CREATE TABLE parts (position INTEGER PRIMARY KEY, owner TEXT, kind TEXT, id TEXT, part TEXT);
CREATE UNIQUE INDEX once ON parts (owner, kind, id);
CREATE TABLE pages (owner TEXT, list TEXT, last INTEGER, PRIMARY KEY (owner, list)) WITHOUT ROWID;
CREATE TABLE whole (id TEXT PRIMARY KEY, digest BLOB) WITHOUT ROWID;
"""


class Spool:
    """Collects threads, messages, runs and steps. What comes twice counts once, as it came last.

    Raises RecordError when the disk does not take it.
    """

    def __init__(self) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)  # a file of SQLite's own, gone when it is closed
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.executescript(_SCHEMA)

    def add(self, part: Json) -> None:
        """Add a part. Raises RecordError for one that does not say where it belongs."""
        kind = str(part.get("object"))
        own, owner = part.get("id"), part.get("id" if kind in ("thread", "conversation") else "thread_id")
        if not isinstance(own, str) or not isinstance(owner, str):
            raise RecordError(f"a {kind} without an id, or without the id of its thread")
        sql = (
            "INSERT INTO parts (owner, kind, id, part) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (owner, kind, id) DO UPDATE SET part = excluded.part"
        )
        self._execute(sql, owner, kind, own, json.dumps(part))

    def note_more(self, entry: Json, *, more: bool) -> None:
        """Note that an entry came in a page that more pages follow, or in the last one."""
        # Each run has a list of steps of its own.
        name = (
            f"{entry.get('object')} {entry.get('run_id') if entry.get('object') == 'thread.run.step' else ''}".strip()
        )
        sql = (
            "INSERT INTO pages VALUES (?, ?, ?) ON CONFLICT (owner, list) DO UPDATE SET last = max(last, excluded.last)"
        )
        self._execute(sql, str(entry.get("thread_id")), name, int(not more))

    def is_new(self, record: Record) -> bool:
        """Say whether a record has not come before. Raises RecordError for one that came with other contents."""
        text = json.dumps(record.to_dict(), sort_keys=True).encode()
        own = hashlib.sha256(text).digest()
        before = self._execute("SELECT digest FROM whole WHERE id = ?", record.id).fetchone()
        if before is None:
            self._execute("INSERT INTO whole VALUES (?, ?)", record.id, own)
        elif before[0] != own:
            raise RecordError(f"{record.kind} {record.id} comes twice, and not the same; leave one of them out")
        return before is None

    def _execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        try:
            return self._connection.execute(sql, values)
        except sqlite3.Error as error:
            raise RecordError(f"what was read cannot be kept in the folder for temporary files: {error}") from error

    def records(self) -> Iterator[Record]:
        """Yield a record for each thread or conversation that parts were added for."""
        owners = self._execute("SELECT owner FROM parts GROUP BY owner ORDER BY min(position)")
        for (owner,) in owners:
            yield self._record(owner)

    def _record(self, owner: str) -> Record:
        conversations = self._parts(owner, "conversation")
        if conversations:
            return Record("conversation", conversations[0])
        heads = self._parts(owner, "thread")
        head = heads[0] if heads else {"id": owner, "object": "thread"}
        messages, runs, steps = (self._parts(owner, f"thread.{kind}") for kind in ("message", "run", "run.step"))
        newest_first = _falls(messages)
        messages, runs, steps = (oldest_first(part[::-1] if newest_first else part) for part in (messages, runs, steps))
        sql = "SELECT list FROM pages WHERE owner = ? AND last = 0 ORDER BY list"
        cut = [name for (name,) in self._execute(sql, owner)]
        return Record("thread", head, messages, runs, steps, cut)

    def _parts(self, owner: str, kind: str) -> list[Json]:
        sql = "SELECT part FROM parts WHERE owner = ? AND kind = ? ORDER BY position"
        return [json.loads(part) for (part,) in self._execute(sql, owner, kind)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()


def _falls(entries: list[Json]) -> bool:
    """Say whether entries come newest first, as the API lists them unless told otherwise."""
    times = [time for time in (moment(entry.get("created_at")) for entry in entries) if time is not None]
    return bool(times) and times[0] > times[-1]
