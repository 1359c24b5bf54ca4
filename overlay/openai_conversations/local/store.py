"""Documents in SQLite, kept in the order in which they were inserted."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import threading
from collections.abc import Generator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

Document = dict[str, Any]
Order = Literal["asc", "desc"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS documents (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    parent_id TEXT NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (kind, parent_id, id)
);
CREATE INDEX IF NOT EXISTS documents_in_order ON documents (kind, parent_id, position);
CREATE INDEX IF NOT EXISTS documents_by_id ON documents (id, kind);
"""

_NOT_WRITTEN = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY")


class StoreError(Exception):
    """The database cannot be used; the message says why and what to do."""


class UnknownCursorError(LookupError):
    """`after` or `before` names a document that is not in the list. name: which of both; value: what it was."""

    def __init__(self, name: str, value: str) -> None:
        """Keep which cursor it was."""
        super().__init__(f"no document '{value}' in this list")
        self.name, self.value = name, value


class Page(NamedTuple):
    """Some documents of a list, and whether more follow in the direction that was asked for."""

    data: list[Document]
    has_more: bool


class Store:
    """A thread-safe store of JSON documents with an `id`, each of a kind and below a parent.

    path: the database file; None keeps everything in memory. A file belongs to one store at a time. What a call or a
    transaction has written survives the end of the process, however it ends.

    Raises StoreError when the file cannot be opened or is in use.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        """Open the database and create its table."""
        self._lock = threading.RLock()
        if path and not Path(path).parent.is_dir():
            raise StoreError(f"cannot use {path} as the database: there is no folder {Path(path).parent}")
        try:
            self._connection = sqlite3.connect(
                str(path) if path else ":memory:", isolation_level=None, check_same_thread=False, timeout=2.0
            )
            # No other process can use the file meanwhile, and the lock is gone when this one ends, however it ends.
            self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.executescript(_SCHEMA)
        except sqlite3.Error as error:
            hint = "is another server using it, or is it a file of another kind?"
            raise StoreError(f"cannot use {path} as the database: {error}; {hint}") from error

    def close(self) -> None:
        """Close the database; harmless when it is closed already."""
        with self._lock:
            self._connection.close()

    def abandon(self, patience: float) -> None:
        """Interrupt what is under way, which is rolled back then, and close the database.

        patience: seconds to wait for a call that is busy with something else; after them it stays open, and whole.
        """
        with contextlib.suppress(sqlite3.ProgrammingError):  # it is closed already
            self._connection.interrupt()
        if self._lock.acquire(timeout=patience):
            try:
                self._connection.close()
            finally:
                self._lock.release()

    @contextlib.contextmanager
    def transaction(self) -> Generator[None]:
        """Make what is written inside happen at once or, if the block raises, not at all; may be nested.

        Raises StoreError, and nothing has happened, when the file cannot be written, as on a full disk.
        """
        with self._lock:
            outermost = not self._connection.in_transaction
            try:
                if outermost:
                    self._connection.execute("BEGIN")
                yield
                if outermost:
                    self._connection.execute("COMMIT")
            except BaseException as error:
                if outermost and self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorname.startswith(_NOT_WRITTEN):
                    raise StoreError(f"the database cannot be written: {error}") from error
                raise

    def insert(self, kind: str, parent_id: str, document: Document) -> None:
        """Add a document after all others. Raises sqlite3.IntegrityError when its `id` exists in that list."""
        row = (kind, parent_id, document["id"], json.dumps(document, separators=(",", ":")))
        with self._lock:
            self._connection.execute("INSERT INTO documents (kind, parent_id, id, document) VALUES (?, ?, ?, ?)", row)

    def get(self, kind: str, parent_id: str, id: str) -> Document | None:
        """Return a document, or None when it is not there."""
        sql = "SELECT document FROM documents WHERE kind = ? AND parent_id = ? AND id = ?"
        with self._lock:
            row = self._connection.execute(sql, (kind, parent_id, id)).fetchone()
        return json.loads(row[0]) if row else None

    def find(self, kind: str, id: str) -> Document | None:
        """Return a document of a kind below whatever parent, the oldest of several, or None."""
        sql = "SELECT document FROM documents WHERE id = ? AND kind = ? ORDER BY position LIMIT 1"
        with self._lock:
            row = self._connection.execute(sql, (id, kind)).fetchone()
        return json.loads(row[0]) if row else None

    def replace(self, kind: str, parent_id: str, document: Document) -> bool:
        """Put a document in the place of the one with its `id`; return whether there was one."""
        sql = "UPDATE documents SET document = ? WHERE kind = ? AND parent_id = ? AND id = ?"
        text = json.dumps(document, separators=(",", ":"))
        with self._lock:
            return self._connection.execute(sql, (text, kind, parent_id, document["id"])).rowcount > 0

    def delete(self, kind: str, parent_id: str, id: str) -> bool:
        """Remove a document; return whether it was there."""
        sql = "DELETE FROM documents WHERE kind = ? AND parent_id = ? AND id = ?"
        with self._lock:
            return self._connection.execute(sql, (kind, parent_id, id)).rowcount > 0

    def delete_all(self, kind: str, parent_id: str) -> int:
        """Remove every document of a kind below a parent; return how many there were."""
        sql = "DELETE FROM documents WHERE kind = ? AND parent_id = ?"
        with self._lock:
            return self._connection.execute(sql, (kind, parent_id)).rowcount

    def ids(self, kind: str, parent_id: str) -> list[str]:
        """Return the ids of a list, in its order."""
        sql = "SELECT id FROM documents WHERE kind = ? AND parent_id = ? ORDER BY position"
        with self._lock:
            return [row[0] for row in self._connection.execute(sql, (kind, parent_id))]

    def page(
        self,
        kind: str,
        parent_id: str,
        *,
        limit: int,
        order: Order = "asc",
        after: str | None = None,
        before: str | None = None,
        where: Mapping[str, str] | None = None,
    ) -> Page:
        """Return a part of a list.

        limit: how many documents at most; order: by insertion; after, before: ids between which, in that order, the
        documents lie, and with `before` alone those nearest to it; where: top-level keys and the texts that documents
        must have there.

        Raises UnknownCursorError when `after` or `before` is not in the list.
        """
        conditions, values = ["kind = ?", "parent_id = ?"], [kind, parent_id]
        for key, value in (where or {}).items():
            conditions.append("json_extract(document, ?) = ?")
            values += [f'$."{key}"', value]
        backwards = before is not None and after is None
        ascending = (order == "asc") != backwards
        with self._lock:
            for name, cursor in (("after", after), ("before", before)):
                if cursor is not None:
                    conditions.append(f"position {'>' if (name == 'after') == (order == 'asc') else '<'} ?")
                    values.append(self._position(kind, parent_id, name, cursor))
            ordered = f"{' AND '.join(conditions)} ORDER BY position {'ASC' if ascending else 'DESC'} LIMIT ?"
            sql = f"SELECT document FROM documents WHERE {ordered}"
            rows = self._connection.execute(sql, [*values, limit + 1]).fetchall()
        data = [json.loads(row[0]) for row in rows[:limit]]
        return Page(data[::-1] if backwards else data, len(rows) > limit)

    def _position(self, kind: str, parent_id: str, name: str, id: str) -> Any:
        sql = "SELECT position FROM documents WHERE kind = ? AND parent_id = ? AND id = ?"
        row = self._connection.execute(sql, (kind, parent_id, id)).fetchone()
        if row is None:
            raise UnknownCursorError(name, id)
        return row[0]
