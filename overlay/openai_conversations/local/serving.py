"""Run the server: in a thread of this process, or as its own."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any

import uvicorn

from .access import is_loopback
from .app import MAX_BODY_BYTES, App
from .calls import Server
from .connections import ListeningSocket, Protocol
from .script_file import read_script
from .specification import prefix
from .store import Store

_PATIENCE = 30.0
_HURRY = 0.9


class LocalServerError(RuntimeError):
    """The server cannot be started; the message says why."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How a server runs.

    host: the address to listen on, this machine only unless told otherwise; port: 0 for a free one; db: the database
    file, None for one that ends with the server; api_key: the key that requests must show, None for none; replies:
    what assistants say and what goes wrong, as a file or as the object in it; max_body_bytes: the longest body;
    allow_remote: listen where other machines can ask, which needs a key.
    """

    host: str = "127.0.0.1"
    port: int = 0
    db: str | Path | None = None
    api_key: str | None = field(default=None, repr=False)
    replies: str | Path | dict[str, Any] | None = None
    max_body_bytes: int = MAX_BODY_BYTES
    allow_remote: bool = False

    def check(self) -> None:
        """Raise LocalServerError where other machines could ask and that was not asked for, or without a key."""
        if is_loopback(self.host):
            return
        where = f"'{self.host}'" if self.host else "every address (an empty host)"
        if not self.allow_remote:
            raise LocalServerError(
                f"cannot listen on {where}: other machines could ask; allow that with allow_remote (--allow-remote)"
            )
        if not self.api_key:
            raise LocalServerError(
                f"cannot listen on {where} without a key: give api_key (OPENAI_CONVERSATIONS_LOCAL_KEY, or --ask-key)"
            )


class Listener:
    """A server that listens and waits to be run.

    Raises LocalServerError when the address is taken or no address, StoreError when the database cannot be used, and
    RepliesError when the replies cannot be read.
    """

    def __init__(self, settings: Settings) -> None:
        """Read the replies, open the database and listen."""
        settings.check()
        script, faults = read_script(settings.replies)
        self.store = Store(settings.db)
        try:
            self._socket = _listen(settings.host, settings.port)
        except BaseException:
            self.store.close()
            raise
        server = Server(store=self.store, script=script)
        remote = not is_loopback(settings.host)
        self._app = App(server, self._socket, settings.api_key, faults, settings.max_body_bytes, remote)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._server = uvicorn.Server(
            uvicorn.Config(
                self._app,
                loop="asyncio",  # which accepts connections through the socket that is given
                http=Protocol,
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
        """Serve until `stop` is called; then close everything. Not for the main thread, whose signals uvicorn takes."""
        try:
            asyncio.run(self._serve())
        finally:
            self._socket.close()
            self.store.close()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        await self._server.serve(sockets=[self._socket])

    def stop(self) -> None:
        """End `run` after the requests that are being answered; may be called from any thread."""
        self._server.should_exit = True
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop has ended already
                self._loop.call_soon_threadsafe(self._app.end)


def _listen(host: str, port: int) -> ListeningSocket:
    try:
        return ListeningSocket(host, port)
    except (OSError, OverflowError) as error:
        raise LocalServerError(f"cannot listen on {host}, port {port}: {error}") from error


class LocalServer:
    """A server of the API in a thread of this process, for `with` and `async with`.

    host: the address to listen on, this machine only unless told otherwise; port: 0 for a free one.
    db: the database file, None for one that ends with the server.
    api_key: the key that requests must show, None for none.
    replies: what assistants say and what goes wrong, as a file or as the object in it.
    max_body_bytes: the most bytes that a request's body may have (33,554,432).
    allow_remote: listen where other machines can ask, which needs a key.

    `base_url` is for a client's `base_url`; `store` is the database.

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
        allow_remote: bool = False,
    ) -> None:
        """Keep the settings; nothing runs yet."""
        self._settings = Settings(
            host=host,
            port=port,
            db=db,
            api_key=api_key,
            replies=replies,
            max_body_bytes=max_body_bytes,
            allow_remote=allow_remote,
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

    def stop(self, patience: float = _PATIENCE) -> bool:
        """Stop it, and return when its port and its database are free; harmless when it does not run.

        patience: seconds to wait for that. False says that they are not free yet.
        """
        stopped = True
        if self._listener is not None and self._thread is not None:
            self._listener.stop()
            self._thread.join(patience)
            stopped = not self._thread.is_alive()
        self._listener = self._thread = None
        return stopped

    def serve(self, tell_url: Callable[[str], None]) -> bool:
        """Serve until this process is told to end (SIGINT or SIGTERM); in the main thread, once it is started.

        tell_url: is given the base URL once a signal would be obeyed.

        Returns whether everything has ended in time; when not, the process had better end at once.
        """
        told, store = threading.Event(), self.store

        def tell(_signal: int, _frame: FrameType | None) -> None:
            told.set()

        before = {number: signal.signal(number, tell) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            tell_url(self.base_url)
            while self._thread is not None and self._thread.is_alive() and not told.wait(0.5):
                pass
            stopped = self.stop(_HURRY)
            if not stopped:
                store.abandon(_HURRY / 2)
            return stopped
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

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
