"""Where records come from: a server, or files."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, Protocol, get_args

from attrs import define, field, frozen

from ..client import AsyncClient
from ..errors import BadRequestError, MethodNotAllowedError, NotFoundError
from .concurrency import ended
from .errors import MigrationError
from .options import Options
from .reading import read_records
from .records import Json, Record, moment, oldest_first

PAGE = 100
_SKEW = 300.0  # seconds by which clocks may differ


@frozen
class Found:
    """A record that a source has.

    id: of the thread, conversation or chat; created_at: seconds since 1970, where that is known without fetching it;
    record: the record itself, where the source has it at hand.
    """

    id: str
    created_at: float | None = None
    record: Record | None = None


class Source(Protocol):
    """What records come from."""

    def found(self) -> AsyncIterator[Found]:
        """Yield what there is."""
        ...

    async def fetch(self, found: Found) -> Record:
        """Return one of them, `found`, whole."""
        ...


@frozen
class Files:
    """Records in files: exports, objects of the API, pages and lists of them, chats. Reading them raises RecordError.

    paths: of the files, JSON or a JSON value on each line, or of folders with them.
    """

    paths: tuple[str | Path, ...]

    async def found(self) -> AsyncIterator[Found]:
        """Read the files."""
        for record in read_records(self.paths):
            yield Found(record.id, record.created_at, record)

    async def fetch(self, found: Found) -> Record:
        """Return what was read for `found`."""
        if found.record is None:
            raise MigrationError(f"{found.id} is in none of the files")
        return found.record


@define
class _Details:
    """What lists are asked to add to their entries, until a server has refused to."""

    include: Callable[[], list[str]]
    given: bool = True

    async def all(self, listed: Callable[..., Any]) -> list[Json]:
        if self.given:
            try:
                return await whole(listed(include=self.include()))
            except BadRequestError:
                self.given = False
        return await whole(listed())


def _of_steps() -> list[str]:
    return ["step_details.tool_calls[*].file_search.results[*].content"]


def _of_items() -> list[str]:
    from openai_conversations_api.models import IncludeEnum  # noqa: PLC0415  a name that only exports need

    return [str(name) for name in get_args(IncludeEnum)]


@frozen
class LiveThreads:
    """Threads of a server.

    client: of the server; ids: which threads, None for all, where the server lists them. Steps are asked for with the
    texts that file searches found, until the server refuses that.
    """

    client: AsyncClient
    ids: tuple[str, ...] | None = None
    _details: _Details = field(factory=lambda: _Details(_of_steps), init=False, repr=False)

    def found(self) -> AsyncIterator[Found]:
        """List the threads."""
        return _listed(self.ids, lambda: self.client.threads.list(order="asc", limit=PAGE), "threads")

    async def fetch(self, found: Found) -> Record:
        """Get the thread `found` with its messages, runs and steps."""
        threads = self.client.threads
        head = (await threads.retrieve(found.id)).to_dict()
        messages = await whole(threads.messages.list(found.id, order="asc", limit=PAGE))
        runs = await whole(threads.runs.list(found.id, order="asc", limit=PAGE))
        steps: list[Json] = []
        for run in runs:
            steps += await self._steps(found.id, str(run["id"]))
        return Record("thread", head, oldest_first(messages), oldest_first(runs), oldest_first(steps))

    async def _steps(self, id: str, run: str) -> list[Json]:
        listed = partial(self.client.threads.runs.steps.list, id, run, order="asc", limit=PAGE)
        return await self._details.all(listed)


@frozen
class LiveConversations:
    """Conversations of a server.

    client: of the server; ids: which conversations, None for all, where the server lists them. Items are asked for with
    all that `include` adds, until the server refuses that.
    """

    client: AsyncClient
    ids: tuple[str, ...] | None = None
    _details: _Details = field(factory=lambda: _Details(_of_items), init=False, repr=False)

    def found(self) -> AsyncIterator[Found]:
        """List the conversations."""
        return _listed(self.ids, lambda: self.client.conversations.list(order="asc", limit=PAGE), "conversations")

    async def fetch(self, found: Found) -> Record:
        """Get the conversation `found` with its items, and all their details where the server has them."""
        head = (await self.client.conversations.retrieve(found.id)).to_dict()
        listed = partial(self.client.conversations.items.list, found.id, order="asc", limit=PAGE)
        return Record("conversation", head, await self._details.all(listed))


async def fetched(source: Source, found: Found, options: Options) -> Record | None:
    """Return a record whole and redacted, or None for one that was created at another time than is asked for."""
    record = await source.fetch(found)
    if not options.takes_time(record.created_at):
        return None
    return record if options.redact is None else options.redact(record)


async def _listed(ids: Iterable[str] | None, pages: Any, what: str) -> AsyncIterator[Found]:
    if ids is not None:
        for one in ids:
            yield Found(one)
        return
    try:
        async with ended(aiter(pages())) as entries:
            async for entry in entries:
                made: Json = entry.to_dict()
                yield Found(str(made.get("id")), moment(made.get("created_at")))
    except (NotFoundError, MethodNotAllowedError) as error:
        raise MigrationError(f"the server does not list its {what}; name them, or give a file of their ids") from error


async def whole(pages: Any) -> list[Json]:
    """Return every entry."""
    return [entry.to_dict() async for entry in pages]


async def since(pages: Any, start: float) -> AsyncIterator[Json]:
    """Yield the entries that were created since a moment, of a list that has the newest first."""
    async with ended(aiter(pages)) as listed:
        async for entry in listed:
            made: Json = entry.to_dict()
            created = moment(made.get("created_at"))
            if created is not None and created < start - _SKEW:
                return
            yield made
