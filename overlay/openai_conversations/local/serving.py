"""Run the server: in a thread of this process, or as its own."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

import uvicorn

from .app import MAX_BODY_BYTES, App
from .calls import Server
from .connections import BreakableProtocol
from .faults import Faults
from .script_file import read_script
from .specification import prefix
from .store import Store

_PATIENCE = 30.0


class LocalServerError(RuntimeError):
    """The server cannot be started; the message says why."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How a server runs.

    host: the address to listen on, this machine only unless told otherwise; port: 0 for a free one; db: the database
    file, None for one that ends with the server; api_key: the key that requests must show, None for none; replies:
    what assistants say and what goes wrong, as a file or as the object in it; max_body_bytes: the longest body.
    """

    host: str = "127.0.0.1"
    port: int = 0
    db: str | Path | None = None
    api_key: str | None = field(default=None, repr=False)
    replies: str | Path | dict[str, Any] | None = None
    max_body_bytes: int = MAX_BODY_BYTES


class Listener:
    """A server that listens and waits to be run.

    Raises LocalServerError when the address is taken or no address, StoreError when the database cannot be used, and
    RepliesError when the replies cannot be read.
    """

    def __init__(self, settings: Settings) -> None:
        """Read the replies, open the database and listen."""
        script, faults = read_script(settings.replies)
        self.store = Store(settings.db)
        try:
            self._socket = _listen(settings.host, settings.port)
        except BaseException:
            self.store.close()
            raise
        app = _app(settings, Server(store=self.store, script=script), faults)
        self._server = uvicorn.Server(
            uvicorn.Config(
                app,
                http=BreakableProtocol,
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=1,
            )
        )

    @property
    def origin(self) -> str:
        """The scheme, host and port that it listens on."""
        host, port = self._socket.getsockname()[:2]
        return f"http://{f'[{host}]' if ':' in host else host}:{port}"

    @property
    def base_url(self) -> str:
        """The URL below which the operations lie."""
        return f"{self.origin}{prefix()}"

    @property
    def started(self) -> bool:
        """Whether it answers requests."""
        return self._server.started

    def run(self) -> None:
        """Serve until `stop` is called or, in the main thread, an interrupt comes; then close everything."""
        try:
            self._server.run(sockets=[self._socket])
        finally:
            self._socket.close()
            self.store.close()

    def stop(self) -> None:
        """End `run` after the requests that are being answered; may be called from any thread."""
        self._server.should_exit = True


def _app(settings: Settings, server: Server, faults: Faults) -> App:
    return App(server, settings.api_key, faults, settings.max_body_bytes)


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=2048)
    except (OSError, OverflowError) as error:
        raise LocalServerError(f"cannot listen on {host}, port {port}: {error}") from error


class LocalServer:
    """A server of the API in a thread of this process, for `with` and `async with`.

    It takes what Settings has, by name. `base_url` is for a client's `base_url`; `store` is the database.

    Raises, when entered, LocalServerError, StoreError and RepliesError.
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        db: str | Path | None = None,
        api_key: str | None = None,
        replies: str | Path | dict[str, Any] | None = None,
        max_body_bytes: int = MAX_BODY_BYTES,
    ) -> None:
        """Keep the settings; nothing runs yet."""
        self._settings = Settings(
            host=host, port=port, db=db, api_key=api_key, replies=replies, max_body_bytes=max_body_bytes
        )
        self._listener: Listener | None = None
        self._thread: threading.Thread | None = None

    @property
    def base_url(self) -> str:
        """The URL for a client, such as `http://127.0.0.1:49152/v1`. Raises LocalServerError when it does not run."""
        return self._running.base_url

    @property
    def store(self) -> Store:
        """The database of the running server. Raises LocalServerError when it does not run."""
        return self._running.store

    @property
    def _running(self) -> Listener:
        if self._listener is None:
            raise LocalServerError("the server is not running; use it as `with LocalServer() as server:`")
        return self._listener

    def start(self) -> LocalServer:
        """Start it, and return it when it answers."""
        if self._listener is not None:
            raise LocalServerError("the server is running already")
        listener = Listener(self._settings)
        self._listener = listener
        self._thread = threading.Thread(target=listener.run, name="openai-conversations-local", daemon=True)
        self._thread.start()
        _await(lambda: listener.started, self._thread)
        return self

    def stop(self) -> None:
        """Stop it, and return when its port and its database are free; harmless when it does not run."""
        if self._listener is not None and self._thread is not None:
            self._listener.stop()
            self._thread.join(_PATIENCE)
        self._listener = self._thread = None

    def __enter__(self) -> LocalServer:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    async def __aenter__(self) -> LocalServer:
        return await asyncio.to_thread(self.start)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self.stop)

    def __repr__(self) -> str:
        where = self._listener.base_url if self._listener else "not running"
        return f"{type(self).__name__}({where})"


def _await(ready: Callable[[], bool], thread: threading.Thread) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not ready():
        if not thread.is_alive() or time.monotonic() > deadline:
            raise LocalServerError("the server ended instead of starting; its log says why")
        time.sleep(0.002)
