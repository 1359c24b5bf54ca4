"""Read the bodies of replies, no further than is allowed."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager

import httpx

from openai_conversations_api._runtime.redaction import Secrets
from openai_conversations_api._runtime.reply import is_event_stream

from ..errors import ReplyTooLargeError


def is_stream(reply: httpx.Response) -> bool:
    """Say whether a reply is an event stream, which is not read here."""
    return reply.is_success and is_event_stream(reply)


@contextmanager
def closed_on_failure(reply: httpx.Response) -> Generator[None]:
    """Close a reply unless the block ends as it should."""
    try:
        yield
    except BaseException:
        reply.close()
        raise


def read(reply: httpx.Response, most: int | None, check: Callable[[], None] | None) -> httpx.Response:
    """Return a reply that has been read, for as long as somebody waits and no further than is allowed."""
    if reply.is_closed:
        _less(most, reply.content, reply)
        return reply
    if check is None and _is_small(reply, most):
        reply.read()
        return reply
    found: list[bytes] = []
    left = most
    for piece in reply.iter_bytes():
        if check is not None:
            check()
        left = _less(left, piece, reply)
        found.append(piece)
    return _whole(reply, found)


def _is_small(reply: httpx.Response, most: int | None) -> bool:
    """Say whether a reply need not be counted: it says how long it is, and is not packed."""
    length = reply.headers.get("content-length", "")
    if "content-encoding" in reply.headers:
        return False
    return length.isdecimal() and len(length) < _MANY_DIGITS and (most is None or int(length) <= min(most, _QUICK))


_MANY_DIGITS = 20
_QUICK = 1_000_000


def _less(left: int | None, piece: bytes, reply: httpx.Response) -> int | None:
    if left is None or left >= len(piece):
        return None if left is None else left - len(piece)
    method, path = reply.request.method, reply.request.url.path
    raise ReplyTooLargeError(
        f"{method} {path} answered with more than max_reply_bytes; give a larger one if that is right",
        status_code=reply.status_code,
        headers=Secrets.of(reply.request).out_of_headers(reply.headers),
        content=b"",
        method=method,
        path=path,
    )


def _whole(reply: httpx.Response, content: list[bytes]) -> httpx.Response:
    headers = [pair for pair in reply.headers.raw if pair[0].lower() not in _OF_THE_BODY]
    return httpx.Response(
        reply.status_code,
        headers=headers,
        content=b"".join(content),
        request=reply.request,
        extensions=reply.extensions,
    )


_OF_THE_BODY = frozenset({b"content-encoding", b"content-length", b"transfer-encoding"})


async def read_async(reply: httpx.Response, most: int | None) -> httpx.Response:
    """Return a reply that has been read, no further than is allowed."""
    if reply.is_closed:
        _less(most, reply.content, reply)
        return reply
    if _is_small(reply, most):
        await reply.aread()
        return reply
    found: list[bytes] = []
    left = most
    async for piece in reply.aiter_bytes():
        left = _less(left, piece, reply)
        found.append(piece)
    return _whole(reply, found)
