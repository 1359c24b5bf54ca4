"""Records of a server into a file, one on each line; run again, it goes on where it ended."""

from __future__ import annotations

import json
import os
import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import IO

import anyio
from attrs import define, field, frozen

from ..errors import ApiError
from .concurrency import ended, task_group
from .errors import MigrationError, RecordError
from .options import Options
from .records import Record
from .sources import Found, Source, fetched
from .verdicts import Verdict, judge


@frozen
class Exported:
    """How an export went.

    written: how many records were written now; before: how many were there; failures: what failed, by id; stopped: why
    it ended early, None where it did not.
    """

    written: int = 0
    before: int = 0
    failures: list[tuple[str, str]] = field(factory=list[tuple[str, str]])
    stopped: str | None = None

    @property
    def complete(self) -> bool:
        """Whether everything is in the file."""
        return not self.failures and not self.stopped


async def export(
    source: Source, path: str | Path | IO[bytes], options: Options, watch: Callable[[int], None]
) -> Exported:
    """Write the records of a source behind those that are in a file already, in the order of the source.

    path: the file, or something open for writing, which is not read.

    Raises RecordError when the file holds anything else, MigrationError when it cannot be written.
    """
    with _Output(path) as output:
        before = output.count
        failures: list[tuple[str, str]] = []
        stopped: str | None = None
        async with task_group() as group, ended(_wanted(source, options, output)) as wanted:
            ahead: deque[_Fetched] = deque()

            async def fill() -> None:
                while stopped is None and len(ahead) < options.concurrency and (found := await anext(wanted, None)):
                    ahead.append(_Fetched(found))
                    group.start_soon(ahead[-1].fetch, source, options)

            await fill()
            while ahead:
                one = ahead.popleft()
                try:
                    if (record := await one.result()) is not None:
                        output.add(record)
                except MigrationError:
                    raise
                except ApiError as error:
                    failures.append((one.found.id, f"{type(error).__name__}: {error}"))
                    stopped = str(error) if judge(error) is Verdict.STOP else stopped
                watch(output.count)
                await fill()
        return Exported(output.count - before, before, failures, stopped)


@define
class _Fetched:
    found: Found
    _result: Record | ApiError | None = None
    _over: anyio.Event = field(factory=anyio.Event)

    async def fetch(self, source: Source, options: Options) -> None:
        try:
            self._result = await fetched(source, self.found, options)
        except ApiError as error:
            self._result = error
        self._over.set()

    async def result(self) -> Record | None:
        await self._over.wait()
        if isinstance(self._result, ApiError):
            raise self._result
        return self._result


async def _wanted(source: Source, options: Options, output: _Output) -> AsyncIterator[Found]:
    async with ended(source.found()) as listed:
        async for found in listed:
            in_time = found.created_at is None or options.takes_time(found.created_at)
            if in_time and options.takes(found.id) and not output.has(found.id):
                yield found


class _Output:
    """The file of an export. Which ids are in it is kept on the disk; a line that was not finished is cut off."""

    def __init__(self, path: str | Path | IO[bytes]) -> None:
        self._path = path
        self._kept = False  # whether it is a file that is read again
        self.count = 0
        with ExitStack() as stack:
            self._ids = stack.enter_context(closing(sqlite3.connect("", isolation_level=None)))
            self._ids.execute("CREATE TABLE ids (id TEXT PRIMARY KEY) WITHOUT ROWID")
            if isinstance(path, str | Path):
                self._file = self._opened(path)
                stack.callback(self._close)
                if self._kept:
                    self._read()
            else:
                self._file = path
            self._stack = stack.pop_all()

    def _opened(self, path: str | Path) -> IO[bytes]:
        self._kept = Path(path).is_file() or not Path(path).exists()
        try:
            if self._kept:
                return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
            return Path(path).open("wb")  # a pipe or a device, of which nothing is to be read
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> MigrationError:
        return MigrationError(f"cannot write {getattr(self._path, 'name', self._path)}: {error}; run it again to go on")

    def _close(self) -> None:
        with suppress(OSError):  # what failed to be written was said when it was
            self._file.close()

    def _read(self) -> None:
        end = 0
        for number, line in enumerate(self._file, 1):
            if not line.endswith(b"\n"):
                break
            end += len(line)
            if line.strip():
                self._note(self._id_in(line, number))
        self._file.seek(end)
        self._file.truncate()

    def _id_in(self, line: bytes, number: int) -> str:
        try:
            return Record.from_dict(json.loads(line)).id
        except (ValueError, AttributeError, RecordError) as error:
            raise RecordError(
                f"{self._path}:{number} is no record of an export, so nothing is added: {error}"
            ) from None

    def has(self, id: str) -> bool:
        return self._ids.execute("SELECT 1 FROM ids WHERE id = ?", (id,)).fetchone() is not None

    def add(self, record: Record) -> None:
        line = json.dumps(record.to_dict(), ensure_ascii=True, separators=(",", ":"))
        try:
            self._file.write(line.encode() + b"\n")
            self._file.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise self._unwritable(error) from error
        self._note(record.id)

    def _note(self, id: str) -> None:
        self._ids.execute("INSERT OR IGNORE INTO ids VALUES (?)", (id,))
        self.count += 1

    def __enter__(self) -> _Output:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        with self._stack:
            if kind is None and self._kept:
                try:
                    os.fsync(self._file.fileno())
                except OSError as error:
                    raise self._unwritable(error) from error
