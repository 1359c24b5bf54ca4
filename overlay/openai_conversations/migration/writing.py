"""Write one record to its target, so that each entry is there exactly once whatever happens meanwhile.

Every request is put down in the journal before it is sent and after its reply. Where its outcome is not known (no
reply, a 5xx, a process that was killed), what is there is compared with what was sent before anything is sent again.
"""

from __future__ import annotations

import time

import anyio
from attrs import evolve, field, frozen

from ..conversations.likeness import Likeness
from ..errors import (
    ApiError,
    BadRequestError,
    MethodNotAllowedError,
    NotFoundError,
    StatusError,
    UnprocessableError,
)
from .concurrency import Gate, ended
from .errors import ConflictingWriterError, UnclearReplyError
from .journal import Batch, Journal, Row
from .mapping import Mapped
from .options import Options
from .planning import fingerprint, next_batch
from .records import Json
from .targets import Target
from .verdicts import Verdict, before_another_try, judge

# Facts about the server: some lose what a conversation is created with, some refuse items of tools that they run.
_KEEPS, _REFUSES_NATIVE = "create_keeps_items", "refuses_native_items"


@frozen
class Writer:
    """Writes records to a target. One for all tasks of a run."""

    target: Target
    journal: Journal
    options: Options
    _gate: Gate = field(factory=Gate)
    _first: anyio.Lock = field(factory=anyio.Lock)

    async def write(self, row: Row, mapped: Mapped) -> Row:
        """Write what is not there yet, and return how the thread stands then.

        Raises the last error when it cannot be done; the journal says how far it has come.
        """
        tries = 0
        row = self._told(row, mapped) if self.journal.fact(_REFUSES_NATIVE) else row
        while row.target is None or row.done < row.total or row.in_flight:
            try:
                before, row = row, await self._advance(row, mapped.told_from(row.told_from))
                tries = 0 if (row.target, row.done) != (before.target, before.done) else tries
            except ApiError as error:
                row = self.journal.row(row.id) or row
                if isinstance(error, BadRequestError | UnprocessableError) and row.told_from is None:
                    row = self._told(row, mapped)
                    if row.told_from is not None:
                        continue
                tries += 1
                await before_another_try(error, tries, self.options)
        if row.told_from is not None:
            self.journal.put(_REFUSES_NATIVE, "yes")
        return row if row.state == "written" else await self._put(evolve(row, state="written", error=None))

    def _told(self, row: Row, mapped: Mapped) -> Row:
        """Put down that what is not written yet goes as texts where it would be native items, if there are any."""
        told = mapped.told_from(row.done)
        if row.in_flight or row.told_from is not None or told.items == mapped.items:
            return row
        row = evolve(row, told_from=row.done)
        self.journal.tell(row, told.losses)
        return row

    async def _advance(self, row: Row, mapped: Mapped) -> Row:
        if row.creating or row.in_flight:
            await self._let_it_settle(row)
            return await (self._find(row, mapped) if row.creating else self._look(row, mapped))
        if row.target is not None:
            return await self._add(row, mapped)
        if self.journal.fact(_KEEPS) is not None:
            return await self._create(row, mapped)
        async with self._first:
            return await self._create(row, mapped)

    async def _let_it_settle(self, row: Row) -> None:
        settle = self.options.settle  # so that a slow server has the time to store
        await anyio.sleep(max(0.0, min(settle, (row.sent_at or 0.0) + settle - time.time())))

    async def _put(self, row: Row, batch: Batch | None = None) -> Row:
        self.journal.update(row, batch)
        await self.journal.on_disk()
        return row

    async def _create(self, row: Row, mapped: Mapped) -> Row:
        keeps = self.journal.fact(_KEEPS)
        batch = [] if keeps == "no" else next_batch(mapped.items, 0, self.target.at_creation)
        async with self._gate.making(alone=False):
            row = await self._begin(evolve(row, creating=1), batch)
            try:
                made = await self.target.create(mapped.metadata, mapped.head, batch)
            except ApiError as error:
                await self._not_begun(row, error)
                raise
            row = evolve(row, creating=0, target=made)
            if keeps is not None or not batch:
                return await self._confirm(row, mapped, len(batch), None)
            await self._put(row)
        return await self._learn(row, mapped)

    async def _learn(self, row: Row, mapped: Mapped) -> Row:
        """The first time, look whether the server keeps what a conversation is created with."""
        row = await self._look(row, mapped)
        self.journal.put(_KEEPS, "yes" if row.done else "no")
        return row

    async def _add(self, row: Row, mapped: Mapped) -> Row:
        batch = next_batch(mapped.items, row.done, self.target.a_call)
        row = await self._begin(row, batch)
        try:
            ids = await self.target.add(str(row.target), batch)
        except ApiError as error:
            await self._not_begun(row, error)
            raise
        if len(ids) != len(batch) or len(set(ids)) != len(ids):
            raise UnclearReplyError("the reply does not have the items that were sent")
        return await self._confirm(row, mapped, len(batch), ids)

    async def _begin(self, row: Row, batch: list[Json]) -> Row:
        begun = evolve(row, state="writing", in_flight=len(batch), sent_at=time.time(), requests=row.requests + 1)
        return await self._put(begun)

    async def _not_begun(self, row: Row, error: ApiError) -> None:
        """Put down that a request was not carried out, where the error says so."""
        if judge(error) is not Verdict.DOUBT:
            await self._put(evolve(row, creating=0, in_flight=0))

    async def _confirm(self, row: Row, mapped: Mapped, count: int, ids: list[str] | None) -> Row:
        sent = slice(row.done, row.done + count)
        prints = [fingerprint(item) for item in mapped.items[sent]]
        batch = Batch(row.done, mapped.sources[sent], prints, ids) if count else None
        last = ids[-1] if ids else (None if count else row.last_item)
        row = evolve(row, in_flight=0, done=row.done + count, last_item=last)
        return await self._put(evolve(row, state="written", error=None) if row.done == row.total else row, batch)

    async def _look(self, row: Row, mapped: Mapped) -> Row:
        listed = await self.target.entries(str(row.target), row.last_item)
        newer = listed if row.last_item else listed[row.done :]
        if len(listed) - len(newer) < (0 if row.last_item else row.done):
            raise ConflictingWriterError(f"{row.target} has lost items that it had")
        sent = mapped.items[row.done : row.done + row.in_flight]
        if not self._begins(sent, newer):
            raise ConflictingWriterError(f"{row.target} holds items that this migration did not write")
        return await self._confirm(row, mapped, len(newer), [str(item.get("id")) for item in newer])

    def _begins(self, sent: list[Json], stored: list[Json]) -> bool:
        pairs = zip(stored, sent, strict=False)
        return len(stored) <= len(sent) and all(self.target.likeness(*pair) > Likeness.DIFFERENT for pair in pairs)

    async def _find(self, row: Row, mapped: Mapped) -> Row:
        """Look for a conversation of which no reply told the id, and take it over; make another where there is none."""
        async with self._gate.making(alone=True):
            try:
                found = await self._lost(row, mapped)
            except (NotFoundError, MethodNotAllowedError):
                return await self._put(_unfound(row))
            except StatusError as error:
                if judge(error) is not Verdict.REFUSED:
                    raise
                return await self._put(_unfound(row))
            if found is None:
                return await self._put(evolve(row, creating=0, in_flight=0))
            row = evolve(row, creating=0, target=found[0])
            return await self._confirm(row, mapped, len(found[1]), [str(item.get("id")) for item in found[1]])

    async def _lost(self, row: Row, mapped: Mapped) -> tuple[str, list[Json]] | None:
        marked = any(name.startswith("source_") for name in mapped.metadata or {})
        sent = mapped.items[: row.in_flight]
        async with ended(self.target.made_since(row.sent_at or 0.0)) as listed:
            async for made in listed:
                identifier = str(made.get("id"))
                same = (made.get("metadata") or {}) == (mapped.metadata or {})
                if not same or self.journal.knows_target(identifier):
                    continue
                stored = await self.target.entries(identifier)
                # Without a mark of ours, only what was sent tells it from what others have made.
                if self._begins(sent, stored) and (marked or (stored and len(stored) == len(sent))):
                    return identifier, stored
        return None


def _unfound(row: Row) -> Row:
    """The server has no list to look in: the conversation may be there, and will be made again."""
    return evolve(row, creating=0, in_flight=0, perhaps_made=row.perhaps_made + 1)
