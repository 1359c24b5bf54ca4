"""The pieces of a reply as they come, for as long as its call may last."""

from __future__ import annotations

import socket
from collections.abc import AsyncGenerator, Generator
from contextlib import contextmanager, suppress
from threading import Timer

import httpx

from .driver import Watch, watched
from .translation import scrub

_BROKEN = (httpx.TransportError, httpx.DecodingError)


def pieces(reply: httpx.Response, watch: Watch) -> Generator[bytes, None, None]:
    """Yield the body of a reply as it comes. Raises what ends the call, and httpx's errors without credentials."""
    try:
        with _interruptible(reply, watch):
            for piece in reply.iter_bytes():
                _check(watch)
                yield piece
        _check(watch)
    except _BROKEN as failure:
        _check(watch)
        scrub(failure)
        raise


async def pieces_async(reply: httpx.Response, watch: Watch) -> AsyncGenerator[bytes, None]:
    """Yield the body of a reply as it comes. Raises what ends the call, and httpx's errors without credentials."""
    waiting = reply.aiter_bytes()
    try:
        if not watch.guarded:
            async for piece in waiting:
                yield piece
            return
        while (more := await watched(anext(waiting, None), watch)) is not None:
            yield more
    except _BROKEN as failure:
        scrub(failure)
        raise


def _check(watch: Watch) -> None:
    if watch.guarded and watch.over:
        raise watch.verdict(in_flight=True)


@contextmanager
def _interruptible(reply: httpx.Response, watch: Watch) -> Generator[None]:
    """Hang up when the call is to end while a thread waits for data, which nothing else would wake."""
    if not watch.guarded:
        yield
        return

    def hang_up() -> None:
        if not reply.is_closed:
            _hang_up(reply)

    unsubscribe = watch.cancellation.subscribe(hang_up) if watch.cancellation is not None else None
    alarm = Timer(watch.deadline.left, hang_up) if watch.deadline.left is not None else None
    try:
        if alarm is not None:
            alarm.daemon = True
            alarm.start()
        yield
    finally:
        if alarm is not None:
            alarm.cancel()
        if unsubscribe is not None:
            unsubscribe()


def _hang_up(reply: httpx.Response) -> None:
    stream = reply.extensions.get("network_stream")
    # Over HTTP/2, other calls share the connection: there the next piece, or the timeout, ends the wait.
    found = stream.get_extra_info("socket") if stream is not None and reply.http_version != "HTTP/2" else None
    if isinstance(found, socket.socket):
        with suppress(OSError):
            socket.socket.shutdown(found, socket.SHUT_RDWR)  # not that of TLS, which another thread is reading from
