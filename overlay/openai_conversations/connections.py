"""Open connections when they are first needed, per event loop and per process, and close them once."""

from __future__ import annotations

import os
import warnings
from ssl import SSLContext
from threading import Lock
from typing import Any

import httpx
from attrs import define, field

from openai_conversations_api.loops import PerLoop

from .direct import AsyncSender, DirectAsyncClient, DirectClient, SyncSender, is_proxied
from .errors import ClientClosedError

LIMITS = httpx.Limits(max_connections=200, max_keepalive_connections=50)


@define(eq=False)
class Connections:
    """The connections that a client and its `with_options` copies share.

    client, async_client: brought by the caller, used and never closed. transport, async_transport: likewise, below
    httpx's own client. Each event loop has its own connections, and so has each process after a fork.
    """

    client: httpx.Client | None = None
    async_client: httpx.AsyncClient | None = None
    transport: httpx.BaseTransport | None = None
    async_transport: httpx.AsyncBaseTransport | None = None
    closed: bool = False
    _opened: SyncSender | None = None
    _opened_async: PerLoop[AsyncSender] = field(factory=PerLoop[AsyncSender])
    _process: int = field(factory=os.getpid)
    _of_parent: object = None
    _ssl: SSLContext | None = None
    _lock: Lock = field(factory=Lock)

    def sync_client(self) -> SyncSender:
        """Return the client for calls from this thread. Raises ClientClosedError after `close`."""
        self._check()
        found = self.client or self._opened
        return found if found is not None else self._open()

    def _open(self) -> SyncSender:
        with self._lock:  # of threads that come here together, one opens
            if self._opened is None:
                self._opened = self._opened_client()
            return self._opened

    def _opened_client(self) -> SyncSender:
        if self.transport is not None:
            return DirectClient(self.transport)
        settings = self._settings()
        return httpx.Client(**settings) if is_proxied() else DirectClient(httpx.HTTPTransport(**settings))

    def loop_client(self) -> AsyncSender:
        """Return the client for calls from the running event loop. Raises ClientClosedError after `close`."""
        self._check()
        return self.async_client or self._opened_async.get(self._open_async)

    def _open_async(self) -> AsyncSender:
        if self.async_transport is not None:
            return DirectAsyncClient(self.async_transport)
        settings = self._settings()
        if is_proxied():
            return httpx.AsyncClient(**settings)
        return DirectAsyncClient(httpx.AsyncHTTPTransport(**settings))

    def _settings(self) -> dict[str, Any]:
        return {"verify": self._context(), "limits": LIMITS}

    def _context(self) -> SSLContext:
        """Reading the certificate store takes longer than everything else; once is enough."""
        if self._ssl is None:
            self._ssl = httpx.create_ssl_context()
        return self._ssl

    def _check(self) -> None:
        if self.closed:
            raise ClientClosedError("this client was closed; make a new one, or close it later")
        if self._process != os.getpid():
            self._forget_parent()

    def _forget_parent(self) -> None:
        """After a fork the sockets belong to the parent: set them aside without a goodbye to the server."""
        self._of_parent = self._opened, self._opened_async
        self._lock = Lock()
        self._opened, self._opened_async = None, PerLoop[AsyncSender]()
        self._process = os.getpid()

    def close(self) -> None:
        """Close what was opened for sync calls; calls after this raise ClientClosedError."""
        self.closed = True
        opened, self._opened = self._opened, None
        if opened is not None and self.transport is None and self._process == os.getpid():
            opened.close()

    async def aclose(self) -> None:
        """Close what was opened in the running event loop; calls after this raise ClientClosedError."""
        self.closed = True
        opened = self._opened_async.pop()
        if opened is not None and self.async_transport is None and self._process == os.getpid():
            await opened.aclose()

    def __del__(self) -> None:
        ours = self.transport is None and self.async_transport is None
        is_open = ours and not self.closed and (self._opened is not None or self._opened_async)
        if is_open and self._process == os.getpid():
            warnings.warn(
                "a client was not closed: use `with`, or call close", ResourceWarning, source=self, stacklevel=2
            )
