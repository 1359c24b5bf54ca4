"""What a handler is given, and what it may give back."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .replies import Script
from .specification import Operation
from .store import Document, Store


@dataclass(frozen=True)
class Server:
    """What all calls of one server share.

    script: what assistants say; clock: seconds since 1970, which tests may replace; state: whatever
    handlers keep in memory while the server runs, by a name of their own.
    """

    store: Store
    script: Script = field(default_factory=Script)
    clock: Callable[[], float] = time.time
    state: dict[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True)
class Call:
    """One request for an operation, validated against the specification.

    ids: the path parameters; query: the query parameters that were sent, decoded (`include[]` is a list, `limit` a
    number); body: the JSON body, {} where none was sent; headers: by lower-case name.
    """

    operation: Operation
    server: Server
    ids: Mapping[str, str]
    query: Mapping[str, Any]
    body: dict[str, Any]
    headers: Mapping[str, str]

    @property
    def store(self) -> Store:
        """The server's store; the call runs within one transaction of it."""
        return self.server.store

    def now(self) -> int:
        """Return the time as the API has it: whole seconds since 1970."""
        return int(self.server.clock())


@dataclass(frozen=True)
class Event:
    """One event of a stream. data: a JSON value, or a text such as `[DONE]`, which is sent as it is."""

    event: str
    data: Any

    def encode(self) -> bytes:
        """Return the event as it goes over the wire."""
        data = self.data if isinstance(self.data, str) else json.dumps(self.data, separators=(",", ":"))
        return f"event: {self.event}\ndata: {data}\n\n".encode()


@dataclass(frozen=True)
class EventStream:
    """A reply in events. It is read after the call's transaction has ended: what writes then needs its own."""

    events: AsyncIterator[Event]


@dataclass(frozen=True)
class Later:
    """A reply that comes after some seconds; what it tells of is done already."""

    document: Document
    seconds: float


class CutStreamError(Exception):
    """Raised by a stream's iterator to drop the connection in the middle of the stream."""


Reply = Document | EventStream | Later


def new_id(prefix: str) -> str:
    """Return a fresh id such as `thread_…`."""
    return f"{prefix}_{secrets.token_hex(24)}"
