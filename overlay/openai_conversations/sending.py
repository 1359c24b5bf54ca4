"""Send one request with httpx and read its reply; what goes wrong is an httpx.TransportError or an error of ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import aclosing, closing, suppress
from typing import Any

import httpx

from openai_conversations_api.reply import is_event_stream

from .direct import AsyncSender, SyncSender
from .errors import ClientClosedError

AnyClient = SyncSender | AsyncSender
# What sending raises besides httpx.TransportError.
_UNUSUAL = (httpx.DecodingError, httpx.InvalidURL, UnicodeError, RuntimeError)
_LOOP = re.compile(r"different (event )?loop|loop is closed", re.IGNORECASE)


def send(
    client: SyncSender,
    auth: httpx.Auth | None,
    sent: Mapping[str, Any],
    check: Callable[[], None] | None = None,
) -> httpx.Response:
    """Return the reply to one request; check raises once nobody waits for it any more."""
    try:
        request = client.build_request(**sent)
        if check is None:
            return client.send(request, auth=auth, follow_redirects=False)
        auth = auth and _CheckedAuth(auth, check)
        with closing(client.send(request, auth=auth, follow_redirects=False, stream=True)) as reply:
            if isinstance(reply.stream, httpx.SyncByteStream):
                reply.stream = _Checked(reply.stream, check)
            reply.read()
            return reply
    except _UNUSUAL as error:
        _raise_as_ours(error, client)
        raise


def open_reply(
    client: SyncSender,
    auth: httpx.Auth | None,
    sent: Mapping[str, Any],
    check: Callable[[], None] | None = None,
) -> httpx.Response:
    """Return the reply to one request: an event stream unread, anything else read; check as for `send`."""
    request = client.build_request(**sent)
    try:
        auth = auth and (_CheckedAuth(auth, check) if check is not None else auth)
        reply = client.send(request, auth=auth, follow_redirects=False, stream=True)
        if not _is_open_stream(reply):
            with closing(reply):
                reply.read()
        return reply
    except _UNUSUAL as error:
        _raise_as_ours(error, client)
        raise


def _is_open_stream(reply: httpx.Response) -> bool:
    return reply.is_success and is_event_stream(reply)


async def open_reply_async(client: AsyncSender, auth: httpx.Auth | None, sent: Mapping[str, Any]) -> httpx.Response:
    """Return the reply to one request: an event stream unread, anything else read."""
    request = client.build_request(**sent)
    try:
        reply = await client.send(request, auth=auth, follow_redirects=False, stream=True)
        if not _is_open_stream(reply):
            async with aclosing(reply):
                await reply.aread()
        return reply
    except _UNUSUAL as error:
        _raise_as_ours(error, client)
        raise


async def send_async(client: AsyncSender, auth: httpx.Auth | None, sent: Mapping[str, Any]) -> httpx.Response:
    """Return the reply to one request."""
    try:
        request = client.build_request(**sent)
        return await client.send(request, auth=auth, follow_redirects=False)
    except _UNUSUAL as error:
        _raise_as_ours(error, client)
        raise


class _CheckedAuth(httpx.Auth):
    """Authentication that sends nothing any more once nobody waits: getting a token may have taken too long."""

    def __init__(self, auth: httpx.Auth, check: Callable[[], None]) -> None:
        self._auth = auth
        self._check = check

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        with closing(self._auth.sync_auth_flow(request)) as flow, suppress(StopIteration):
            signed = next(flow)
            while True:
                self._check()
                signed = flow.send((yield signed))


class _Checked(httpx.SyncByteStream):
    """The pieces of a reply, for as long as somebody waits for them."""

    def __init__(self, stream: httpx.SyncByteStream, check: Callable[[], None]) -> None:
        self._stream = stream
        self._check = check

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._stream:
            self._check()
            yield piece

    def close(self) -> None:
        self._stream.close()


def _raise_as_ours(error: Exception, client: AnyClient) -> None:
    """A body that cannot be unpacked is a broken reply; a RuntimeError is httpx's word for a closed client or loop."""
    if isinstance(error, httpx.DecodingError):
        raise httpx.RemoteProtocolError(f"the reply cannot be decoded: {error}", request=error.request) from error
    if isinstance(error, httpx.InvalidURL | UnicodeError):
        # httpx reads the location of a redirect even when it follows none.
        raise httpx.RemoteProtocolError(f"the server redirects to what is no URL: {error}") from error
    if client.is_closed or _LOOP.search(str(error)):
        raise ClientClosedError(
            "the httpx client that this client was given is closed, or belongs to another event loop"
        ) from error
