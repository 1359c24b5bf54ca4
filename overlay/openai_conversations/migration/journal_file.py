"""The file of a journal: transactions that are whole or have not happened, and one sync for all that wait for one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import anyio

from .errors import JournalError, JournalInUseError


class JournalFile:
    """An SQLite file that one process has at a time, or a temporary one for None.

    Raises JournalInUseError when another has it, JournalError when it cannot be used.
    """

    def __init__(self, path: str | Path | None, schema: str) -> None:
        self.path = path
        try:
            self._connection, self._log = _open(path, schema)
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
                raise JournalInUseError(f"another run is using the journal {path}") from error
            raise _unusable(path, error) from error
        except (sqlite3.Error, OSError) as error:
            raise _unusable(path, error) from error
        self._written = self._synced = 0
        self._syncing = anyio.Lock()

    def read(self, sql: str, *values: Any) -> list[Any]:
        """Return rows. Raises JournalError."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise JournalError(f"cannot read the journal {self.path}: {error}") from error

    @contextmanager
    def transaction(self) -> Generator[sqlite3.Connection]:
        """Write what the block does at once, or nothing of it; it outlives this process. Raises JournalError."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield self._connection
            self._connection.execute("COMMIT")
        except BaseException as error:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise self._failed(error) from error
            raise
        self._written += 1

    async def on_disk(self) -> None:
        """Wait until everything written so far outlives the machine, too. Raises JournalError.

        Syncing takes milliseconds in which others write: those who wait are served by one sync, off the event loop.
        """
        mine = self._written
        while self._synced < mine:
            async with self._syncing:
                if self._synced >= mine:
                    return
                goal = self._written
                await anyio.to_thread.run_sync(self._sync)
                self._synced = goal

    def _sync(self) -> None:
        # What SQLite does itself after each COMMIT with `synchronous = FULL`, one after the other.
        if self._log is not None:
            try:
                os.fsync(self._log)
            except OSError as error:
                raise self._failed(error) from error

    def _failed(self, error: Exception) -> JournalError:
        return JournalError(
            f"cannot write the journal {self.path}: {error}; nothing more is sent, and what is in it is safe"
        )

    def close(self) -> None:
        """Close the file, so that another run can have it; harmless when it is closed already."""
        with suppress(sqlite3.Error):
            self._connection.close()
        if self._log is not None:
            os.close(self._log)
            self._log = None


def _unusable(path: str | Path | None, error: Exception) -> JournalError:
    return JournalError(f"cannot use {path} as the journal: {error}")


def _open(path: str | Path | None, schema: str) -> tuple[sqlite3.Connection, int | None]:
    """Return a connection, and the log that commits go to and that is yet to be synced, where there is one."""
    if path is not None:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    connection = sqlite3.connect("" if path is None else os.fspath(path), isolation_level=None, timeout=0.5)
    try:
        # No other process can have the file meanwhile; the lock is gone when this one ends, however it ends.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        logged = connection.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
        connection.execute(f"PRAGMA synchronous = {'NORMAL' if logged else 'FULL'}")
        connection.executescript(f"BEGIN IMMEDIATE;{schema}COMMIT;")
        return connection, os.open(f"{os.fspath(path)}-wal", os.O_RDWR) if path is not None and logged else None
    except BaseException:
        connection.close()
        raise
