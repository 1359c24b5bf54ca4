"""Connect with aiohttp, and say in httpx's errors what happened before sending and what happened after."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterable, Awaitable
from contextlib import suppress
from typing import Any

import aiohttp
import httpx
from aiohttp.abc import AbstractStreamWriter

FAILURES = (aiohttp.ClientError, OSError, ValueError)
_PIECE = 65_536


class Connector(aiohttp.TCPConnector):
    """Connections whose failures tell that nothing was sent: all that goes wrong in here precedes the request."""

    def __init__(self, *, keepalive_timeout: float | None, keeps: bool, **options: Any) -> None:
        kept: dict[str, Any] = {"keepalive_timeout": keepalive_timeout} if keeps else {"force_close": True}
        super().__init__(**options, **kept)  # pyright: ignore[reportUnknownMemberType]
        self._process = os.getpid()

    async def connect(
        self,
        req: aiohttp.ClientRequest,
        traces: list[Any],
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109  aiohttp's
    ) -> aiohttp.connector.Connection:
        """Return a connection on which a request can go out at once. Raises httpx's errors of connecting."""
        try:
            while (found := await super().connect(req, traces, timeout)).protocol.writing_paused:  # type: ignore[union-attr]
                found.close()  # the request before was answered before it was taken
            return found
        except FAILURES as error:
            failure, cause = _unconnected(error, proxied=req.proxy is not None), of_system(error)
        except asyncio.CancelledError:
            if not self.closed or _is_cancelled():
                raise
            # The connector ends look-ups when it is closed by cancelling whoever waits for them.
            failure, cause = httpx.ConnectError("the connections were closed"), None
        raise failure from cause

    def __del__(self, _warnings: object = None) -> None:
        """End quietly what was not closed, except what belongs to a parent process or went with its event loop."""
        if self._process == os.getpid() and not self._loop.is_closed():
            with suppress(RuntimeError):  # another thread's loop, in debug mode
                self._close()


async def take(slots: asyncio.Semaphore, seconds: float | None) -> None:
    """Wait for a slot, for at most some seconds. Raises httpx.PoolTimeout."""
    if not slots.locked():
        await slots.acquire()  # at once, so without a timer
        return
    try:
        async with asyncio.timeout(seconds):
            await slots.acquire()
    except TimeoutError:
        raise httpx.PoolTimeout("no connection became free in time") from None


class Upload(aiohttp.Payload):
    """A body that is sent piece by piece. length: in bytes, where it is known; seconds: how long a piece may take."""

    def __init__(self, stream: Any, length: int | None, seconds: float | None) -> None:
        super().__init__(stream)
        self._stream: AsyncIterable[bytes] = stream
        self._size = length
        self._seconds = seconds

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """Refuse: it is read once, when it is sent."""
        raise TypeError("a body is read when it is sent")

    async def write(self, writer: AbstractStreamWriter) -> None:
        """Send it all, and wait until the connection has taken most of it. Raises httpx.WriteTimeout."""
        try:
            await self._write(writer)
        except BaseException:
            _abort(writer)
            raise

    async def _write(self, writer: AbstractStreamWriter) -> None:
        sent = 0
        async for data in self._stream:
            sent += len(data)
            if self._size is not None and sent > self._size:
                break
            for start in range(0, len(data), _PIECE):
                await self._in_time(writer.write(data[start : start + _PIECE]))
        await self._in_time(writer.drain())
        if self._size is not None and sent != self._size:
            raise httpx.LocalProtocolError(f"the body does not have the {self._size} bytes of its Content-Length")

    async def _in_time(self, writing: Awaitable[None]) -> None:
        try:
            async with asyncio.timeout(self._seconds):
                await writing
        except TimeoutError:
            raise httpx.WriteTimeout("the server does not take the request") from None


def _abort(writer: AbstractStreamWriter) -> None:
    """End a connection that nobody reads from; closing it would wait for whoever does."""
    transport = getattr(writer, "transport", None)
    if transport is not None:
        transport.abort()


def _is_cancelled() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def _unconnected(error: Exception, *, proxied: bool) -> httpx.TransportError:
    cause = of_system(error)
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return httpx.ProxyError(f"the proxy refused the tunnel: {error.status} {error.message}")
    if isinstance(error, TimeoutError) and error.errno is None:
        return httpx.ConnectTimeout("no connection in time")
    if isinstance(error, aiohttp.ClientConnectorError):
        return httpx.ConnectError(str(cause or error))
    return (httpx.ProxyError if proxied else httpx.ConnectError)(_told(error))


def after_connecting(error: Exception) -> Exception:
    """Return what a failure on a connection is to httpx; the caller's own, where reading the body to send failed."""
    cause = error.__cause__
    of_network = cause is None or isinstance(cause, (OSError, aiohttp.ClientError))
    if isinstance(error, aiohttp.ClientConnectionError) and isinstance(cause, Exception) and not of_network:
        return cause
    if isinstance(error, TimeoutError) and error.errno is None:
        return httpx.ReadTimeout("no data in time")
    if isinstance(error, aiohttp.ServerDisconnectedError):
        return httpx.RemoteProtocolError("the server disconnected without sending a response")
    if aiohttp.ClientConnectionResetError in (type(error), type(cause)):
        return httpx.WriteError(_told(error))
    if isinstance(error, (aiohttp.ClientResponseError, aiohttp.ClientPayloadError)):
        return httpx.RemoteProtocolError(_told(error))
    return (httpx.LocalProtocolError if isinstance(error, ValueError) else httpx.ReadError)(_told(error))


def _told(error: Exception) -> str:
    """Return what an error says; those about replies would show the whole request in their `repr`."""
    if isinstance(error, aiohttp.ClientResponseError):
        return error.message or "the reply is not HTTP"
    return str(error) or type(error).__name__


def of_system(error: BaseException) -> OSError | None:
    """Return the system's own error; aiohttp's hold requests, and quote what servers send."""
    found = getattr(error, "os_error", None) or error.__cause__
    return found if isinstance(found, OSError) else None
