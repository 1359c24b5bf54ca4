"""A server that fails, hangs up, stores and then fails, and refuses; and a program that is killed at any moment."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import httpx

from openai_conversations import AsyncClient, Client, Policy
from openai_conversations.local import LocalServer
from openai_conversations.migration import Options, Record, Report, Source, migrate_async, pacing
from openai_conversations.migration.journal_file import JournalFile

FAULTS = (
    "error=500",
    "error=503",
    "error_after_commit=500",
    "error_after_commit=408",
    "drop",
    "drop_after_commit",
    "garbage",
    "rate_limit=0",
    "lock",
)
HANGS = "hang"  # carried out, and no reply before the client's patience ends
POLICY = Policy(first_delay=0.001, longest_delay=0.002)
PATIENT = Options(settle=0.0, attempts=50, patience=1000)


class Trouble(httpx.AsyncBaseTransport):
    """Sends requests on, each with what is to go wrong with it; counts those that create or add.

    faults: one for each request, None for none; when they are used up, all goes well.
    """

    def __init__(self, faults: Iterator[str | None]) -> None:
        self._inner = httpx.AsyncHTTPTransport(verify=False)
        self._faults = faults
        self.posts = 0
        self.seen = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request with its fault."""
        self.seen += 1
        self.posts += request.method == "POST"
        fault = next(self._faults, None)
        if fault is None:
            return await self._inner.handle_async_request(request)
        if fault != HANGS:
            request.headers["x-local-fault"] = fault
            return await self._inner.handle_async_request(request)
        reply = await self._inner.handle_async_request(request)
        await reply.aread()
        raise httpx.ReadTimeout("no reply in time", request=request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


def client(base_url: str, transport: httpx.AsyncBaseTransport | None = None) -> AsyncClient:
    """Return a client that does not wait long between attempts."""
    return AsyncClient(base_url=base_url, transport=transport, policy=POLICY)


def moved(
    source: Source, base_url: str, journal: Path, options: Options = PATIENT, faults: Iterator[str | None] | None = None
) -> tuple[Report, Trouble]:
    """Migrate to a server over what makes trouble, and return the report and that."""
    trouble = Trouble(faults or iter(()))

    async def migrate() -> Report:
        try:
            async with client(base_url, trouble) as to:
                return await migrate_async(source, to, journal, options)
        finally:
            await trouble.aclose()

    with patch.object(pacing, "_FIRST_GAP", 0.001):  # a refusal is what is tested here, not the caution after it
        return asyncio.run(migrate()), trouble


@cache
def _server() -> LocalServer:
    return LocalServer().start()


def emptied_server() -> LocalServer:
    """Return a server without conversations, the same one every time: starting one takes longer than a migration."""
    server = _server()
    server.store.delete_all("conversation", "")
    return server


class KilledError(BaseException):
    """The program ends here, as if it had been killed."""


@contextmanager
def killed_at(writes: int) -> Generator[None]:
    """End a run in the block at a write of the journal, of whatever is written there.

    writes: counted in halves: even after one, odd before it.
    """
    original = JournalFile.transaction
    last, before = divmod(writes, 2)
    count = -1

    @contextmanager
    def transaction(file: JournalFile) -> Generator[sqlite3.Connection]:
        nonlocal count
        count += 1
        if count > last or (count == last and before):
            raise KilledError
        with original(file) as connection:
            yield connection
        if count == last:
            raise KilledError

    with suppress(KilledError), patch.object(JournalFile, "transaction", transaction):
        yield


def write_records(path: Path, records: list[Record]) -> Path:
    """Write records as an export has them."""
    path.write_text("".join(json.dumps(record.to_dict()) + "\n" for record in records), encoding="utf-8")
    return path


def conversations(base_url: str) -> dict[str, list[dict[str, Any]]]:
    """Return the items of every conversation of a server, by the thread they come from."""
    found: dict[str, list[dict[str, Any]]] = {}
    with Client(base_url=base_url, verify=False) as reader:
        for made in list(reader.conversations.list(limit=100)):
            metadata: Any = made.to_dict().get("metadata") or {}
            source = str(metadata.get("source_thread_id"))
            assert source not in found, "a thread became two conversations"
            listed = reader.conversations.items.list(made.id, order="asc", limit=100)
            found[source] = [item.to_dict() for item in listed]
    return found
