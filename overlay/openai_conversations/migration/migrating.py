"""A migration from one end to the other; each function for `async` code, and for code that is not.

The latter close the clients they are given, as connections do not outlive an event loop.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack, nullcontext
from functools import partial, wraps
from pathlib import Path
from typing import IO, Any, ParamSpec, TypeAlias, TypeVar

import anyio
from attrs import evolve

from ..client import AsyncClient
from ..conversations.adding import LONGEST
from ..errors import ApiError
from . import exporting, verifying
from .concurrency import each, ended
from .errors import ChangedError
from .exporting import Exported
from .journal import Journal, Row
from .losses import policies
from .options import Options
from .pacing import Pace
from .planning import requests_for
from .reporting import Report, report
from .running import Runner, Watch, mapped_as, put_missing
from .sources import Found, LiveConversations, LiveThreads, Source, fetched
from .targets import Conversations, Target, Threads
from .verdicts import Verdict, judge

P = ParamSpec("P")
T = TypeVar("T")
Count: TypeAlias = Callable[[int], None]
_Work: TypeAlias = Callable[[Row, Target, Journal], Awaitable[Row]]
_RETRIES = 5  # of calls that were not carried out, or can be repeated without harm
_SECONDS_A_REQUEST = 0.3  # for estimates: what hosted servers took in recordings, roughly


def _ignore(told: object) -> None:
    """Watch nothing."""


async def migrate_async(
    source: Source, to: AsyncClient, journal: str | Path, options: Options | None = None, watch: Watch = _ignore
) -> Report:
    """Move the records of a source, and return what became of them.

    source: LiveThreads, LiveConversations or Files. to: the server they go to; its hooks are not called. journal: the
    file that remembers what was done; the same one again goes on where it ended, one run at a time. options: how to go
    about it, Options() when left out. watch: told how far it has come, after every record.

    Raises JournalError when the journal cannot be used or written, ChangedError when it belongs to another migration,
    RecordError for files that cannot be read, and what listing the source raises. What goes wrong with single threads
    is in the report.
    """
    chosen = options or Options()
    started = time.monotonic()
    with Journal(journal) as kept:
        _bind(kept, to, chosen)
        runner = Runner(_paced(source, chosen), _targets(to, chosen), kept, chosen, watch)
        progress = await runner.run()
        return report([kept], stopped=progress.stopped, seconds=time.monotonic() - started)


async def dry_run_async(
    source: Source, options: Options | None = None, journal: Journal | None = None, watch: Count = _ignore
) -> Report:
    """Return what a migration would do, without writing anything but the journal that is given, if one is.

    source, options: as for `migrate_async`. journal: for reading every loss afterwards, such as Journal(None). watch:
    told how many threads were read, after each. Raises what `migrate_async` raises.
    """
    chosen = options or Options()
    reading = _paced(source, chosen)
    with nullcontext(journal) if journal is not None else Journal(None) as kept:
        foresee = _counted(partial(_foresee, reading, chosen, kept), watch)
        await each(_foreseen(reading, chosen, kept), foresee, chosen.concurrency)
        made = report([kept])
    return evolve(made, dry_run=True, seconds=_estimate(made.requests, chosen))


def _counted(work: Callable[[T], Awaitable[Any]], watch: Count) -> Callable[[T], Awaitable[None]]:
    done = 0

    async def counted(one: T) -> None:
        nonlocal done
        await work(one)
        done += 1
        watch(done)

    return counted


async def _foreseen(source: Source, options: Options, kept: Journal) -> AsyncIterator[Found]:
    missing = options.named()
    async with ended(source.found()) as listed:
        async for found in listed:
            missing.discard(found.id)
            if options.takes(found.id):
                yield found
    put_missing(missing, kept)


async def _foresee(source: Source, options: Options, kept: Journal, found: Found) -> None:
    """Put down what would become of a thread, and how many requests that takes."""
    try:
        record = await fetched(source, found, options)
        if record is None:
            return
        mapped = mapped_as(record, options, "0" * 12)
    except ApiError as error:
        if judge(error) is Verdict.STOP:
            raise
        kept.update(Row(found.id, "conversation", "failed", error=f"{type(error).__name__}: {error}"))
        return
    needed = requests_for(mapped.items, LONGEST, 1 if mapped.kind == "thread" else LONGEST)
    kept.plan(Row(found.id, mapped.kind, total=len(mapped.items), requests=needed), mapped.losses)


def _estimate(requests: int, options: Options) -> float:
    budget = 0.0 if options.share is None else requests * 60.0 / options.share
    return max(requests * _SECONDS_A_REQUEST / options.concurrency, budget)


async def verify_async(
    to: AsyncClient, journal: str | Path, options: Options | None = None, watch: Count = _ignore
) -> Report:
    """Read everything again that a migration wrote, compare it, and return how it stands.

    to, journal, options: as for `migrate_async`; the journal must be there. watch: told how many were read, after each.

    Raises JournalError, and what reading from the server raises.
    """
    return await _for_each(to, journal, options, verifying.verify, watch)


async def roll_back_async(
    to: AsyncClient, journal: str | Path, options: Options | None = None, watch: Count = _ignore
) -> Report:
    """Delete everything that a migration wrote, items included, and return how it stands.

    to, journal, options: as for `migrate_async`; the journal must be there. watch: told how many are gone, after each.

    Raises JournalError, and what deleting raises; run again, it goes on.
    """
    return await _for_each(to, journal, options, verifying.roll_back, watch)


async def _for_each(to: AsyncClient, journal: str | Path, options: Options | None, work: _Work, watch: Count) -> Report:
    chosen = options or Options()
    started = time.monotonic()
    with Journal(journal, must_exist=True) as kept:
        _check(kept, "to", to.base_url)
        conversations, threads = _targets(to, chosen)

        async def rows() -> AsyncIterator[Row]:
            for row in kept.rows("planned", "writing", "written", "verified", "failed"):
                if chosen.takes(row.id):
                    yield row

        async def take(row: Row) -> None:
            await work(row, threads if row.kind == "thread" else conversations, kept)

        await each(rows(), _counted(take, watch), chosen.concurrency)
        return report([kept], seconds=time.monotonic() - started)


async def export_async(
    source: Source,
    path: str | Path | IO[bytes],
    options: Options | None = None,
    watch: Count = _ignore,
) -> Exported:
    """Write the records of a source into a file of JSON lines, behind those that are there.

    source: LiveThreads, LiveConversations or Files; path: the file, or something open for writing, which is not read;
    options: which records, and how many requests a minute; watch: told how many are written, after each.

    Raises RecordError when the file holds anything else, MigrationError when it cannot be written.
    """
    chosen = options or Options()
    return await exporting.export(_paced(source, chosen), path, chosen, watch)


def _waiting(work: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, T]:
    """Return what does the same for code that is not `async`."""

    @wraps(work)
    def wait(*args: P.args, **kwargs: P.kwargs) -> T:
        async def to_the_end() -> T:
            async with AsyncExitStack() as stack:
                for end in (*args, *kwargs.values()):
                    client = end if isinstance(end, AsyncClient) else getattr(end, "client", None)
                    if isinstance(client, AsyncClient):
                        stack.push_async_callback(client.aclose)
                return await work(*args, **kwargs)

        return anyio.run(to_the_end)

    wait.__name__ = wait.__qualname__ = work.__name__.removesuffix("_async")
    wait.__doc__ = f"Do what `{work.__name__}` does, wait for it, and close the clients. Raises what that raises."
    return wait


migrate = _waiting(migrate_async)
"""Do what `migrate_async` does, wait for it, and close the clients. Raises what that raises."""
dry_run = _waiting(dry_run_async)
"""Do what `dry_run_async` does, wait for it, and close the clients. Raises what that raises."""
verify = _waiting(verify_async)
"""Do what `verify_async` does, wait for it, and close the clients. Raises what that raises."""
roll_back = _waiting(roll_back_async)
"""Do what `roll_back_async` does, wait for it, and close the clients. Raises what that raises."""
export = _waiting(export_async)
"""Do what `export_async` does, wait for it, and close the clients. Raises what that raises."""


def _targets(to: AsyncClient, options: Options) -> tuple[Target, Target]:
    client = Pace(options.share).applied_to(to, retries=_RETRIES)
    return Conversations(client), Threads(client)


def _paced(source: Source, options: Options) -> Source:
    if isinstance(source, LiveThreads | LiveConversations):
        return evolve(source, client=Pace(options.share).applied_to(source.client, retries=_RETRIES))
    return source


def _bind(journal: Journal, to: AsyncClient, options: Options) -> None:
    """Put down what the migration is, or hold it against what was put down before."""
    _check(journal, "to", to.base_url)
    _check(journal, "becomes", options.becomes)
    _check(journal, "policy", json.dumps(policies(options.policy), sort_keys=True))
    _check(journal, "shard", json.dumps(options.shard))
    journal.fact("migration", uuid.uuid4().hex[:12])


def _check(journal: Journal, name: str, value: str) -> None:
    found = journal.fact(name, value)
    if found != value:
        raise ChangedError(f"the journal {journal.path} was begun with {name} {found}, not {value}; that needs another")
