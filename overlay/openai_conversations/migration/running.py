"""Move many records: some at a time, each in order, until all are done or there is a reason to stop."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from functools import partial
from typing import Any, TypeVar

from attrs import define, evolve, field

from ..errors import ApiError
from .concurrency import each, ended
from .errors import ChangedError, JournalError, MigrationError
from .journal import Journal, Row
from .losses import policies
from .mapping import Mapped, to_conversation
from .options import Options
from .planning import digest
from .records import Record
from .restoring import to_thread
from .sources import Found, Source, fetched
from .targets import Target
from .verdicts import Verdict, before_another_try, judge
from .verifying import verify
from .writing import Writer

logger = logging.getLogger("openai_conversations.migration")
_LONGEST_ERROR = 500


@define
class Progress:
    """How far a run has come, for who watches it.

    seen: how many threads the source had so far, moved or not; moved, failed, unfinished: how many of them are; items:
    how many were written; stopped: why the run ends early, None while it does not.
    """

    seen: int = 0
    moved: int = 0
    failed: int = 0
    unfinished: int = 0
    items: int = 0
    stopped: str | None = None


T = TypeVar("T")
Watch = Callable[[Progress], None]


def mapped_as(record: Record, options: Options, migration: str) -> Mapped:
    """Return what a record becomes. Raises RefusedError and MigrationError."""
    chosen = policies(options.policy)
    if options.becomes == "same" and record.kind == "thread":
        return to_thread(record, chosen)
    return to_conversation(record, chosen, migration=migration)


def put_missing(ids: Iterable[str], journal: Journal) -> int:
    """Put down the threads that were asked for and that the source does not have, and return how many they are."""
    missing = [one for one in ids if journal.row(one) is None]
    for one in missing:
        journal.update(Row(one, "conversation", error="the source does not have it"))
    return len(missing)


@define
class Runner:
    """One run of a migration.

    targets: where conversations go, and threads. watch: told how far it has come, after every record.
    """

    source: Source
    targets: tuple[Target, Target]
    journal: Journal
    options: Options
    watch: Watch
    progress: Progress = field(factory=Progress)
    _busy: set[str] = field(factory=set[str])
    _in_a_row: int = 0

    async def run(self) -> Progress:
        """Move everything, and return how it went. Raises JournalError, RecordError and what the source raises."""
        writers = [Writer(target, self.journal, self.options) for target in self.targets]
        try:
            await each(self._wanted(), partial(self._work, writers), self.options.concurrency)
        finally:
            self.watch(self.progress)
        return self.progress

    async def _wanted(self) -> AsyncIterator[Found]:
        missing = self.options.named()
        async with ended(self.source.found()) as source:
            async for found in source:
                if self.progress.stopped is not None:
                    return
                self.progress.seen += 1
                missing.discard(found.id)
                if self._is_wanted(found):
                    self._busy.add(found.id)
                    yield found
        self.progress.unfinished += put_missing(missing, self.journal)

    def _is_wanted(self, found: Found) -> bool:
        in_time = found.created_at is None or self.options.takes_time(found.created_at)
        if not (in_time and self.options.takes(found.id)) or found.id in self._busy:
            return False
        row = self.journal.row(found.id)
        over = {"verified"} if self.options.verify else {"verified", "written"}
        return row is None or row.state not in (over if self.options.retry_failed else {*over, "failed"})

    async def _work(self, writers: Any, found: Found) -> None:
        if self.progress.stopped is None:
            await self._move(found, writers)
        self._busy.discard(found.id)
        self.watch(self.progress)

    async def _move(self, found: Found, writers: Any) -> None:
        try:
            record = await self._read(lambda: fetched(self.source, found, self.options))
            if record is None:
                return
            await self._write(found.id, record, writers)
        except JournalError:
            raise
        except ApiError as error:
            self._failed(found.id, error)
        else:
            self._in_a_row = 0
            logger.info("%s is moved", found.id)

    async def _write(self, id: str, record: Record, writers: Any) -> None:
        mapped = mapped_as(record, self.options, str(self.journal.fact("migration", "")))
        writer: Writer = writers[mapped.kind == "thread"]
        row = self._planned(id, mapped)
        if row.state != "written":
            row = await writer.write(row, mapped)
        if self.options.verify:
            written = row
            row = await self._read(lambda: verify(written, writer.target, self.journal))
        if row.state == "failed":
            raise MigrationError(str(row.error))
        self.progress.moved += 1
        self.progress.items += row.total

    async def _read(self, reading: Callable[[], Awaitable[T]]) -> T:
        """Return what something reads, trying several times where that may help: reading twice does no harm."""
        tries = 1
        while True:
            try:
                return await reading()
            except ApiError as error:
                await before_another_try(error, tries, self.options)
            tries += 1

    def _planned(self, id: str, mapped: Mapped) -> Row:
        """Return how a thread stands, and put it down where nothing was sent of it yet."""
        row, wanted = self.journal.row(id), digest(mapped)
        if row is not None and (row.target is not None or row.creating):
            if row.digest != wanted:
                raise ChangedError("the thread is not what it was when its migration began; roll it back to start anew")
            return row
        lost = 0 if row is None else row.perhaps_made
        row = Row(id, mapped.kind, total=len(mapped.items), digest=wanted, perhaps_made=lost)
        self.journal.plan(row, mapped.losses)
        return row

    def _failed(self, id: str, error: ApiError) -> None:
        verdict, reason = judge(error), f"{type(error).__name__}: {error}"[:_LONGEST_ERROR]
        row = self.journal.row(id) or Row(id, "conversation")
        if verdict is Verdict.REFUSED:
            self.journal.update(evolve(row, state="failed", error=reason))
            self.progress.failed += 1
            self._in_a_row = 0
        else:
            self.journal.update(evolve(row, error=reason))
            self.progress.unfinished += 1
            self._in_a_row += 1
        logger.warning("%s is not moved: %s", id, type(error).__name__)
        if verdict is Verdict.STOP or self._in_a_row >= self.options.patience:
            self.progress.stopped = reason
