"""Send complete requests straight through an httpx transport.

httpx's own clients merge settings into every request, search a cookie jar and prepare redirects. Nothing here needs
that, and it costs as much as reading a page of items.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import aclosing, closing
from datetime import timedelta
from functools import cache, lru_cache
from typing import TypeAlias
from urllib.parse import urlencode
from urllib.request import getproxies

import httpx

_NO_AUTH = httpx.Auth()
_UNUSABLE = "the client is closed"


@cache
def standard_headers() -> Mapping[str, str]:
    """Return what httpx sends with every request: its name, and the encodings that it can unpack."""
    return dict(httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(500))).headers)


@lru_cache(maxsize=64)
def _parsed(url: str) -> httpx.URL:
    """Parsing takes a tenth of sending, and who waits for a run asks for the same address again and again."""
    return httpx.URL(url)


def is_proxied() -> bool:
    """Say whether the environment names a proxy; httpx's clients know which requests go through it."""
    proxies = getproxies()
    return any(proxies.get(scheme) for scheme in ("http", "https", "all"))


class _Builder:
    """What sync and async clients have in common."""

    is_closed = False

    def build_request(
        self,
        *,
        method: str,
        url: str,
        params: list[tuple[str, str]] | None,
        headers: Mapping[str, str],
        content: bytes | None,
        timeout: float | httpx.Timeout | None,
    ) -> httpx.Request:
        """Return a request that lacks nothing but credentials."""
        if self.is_closed:
            raise RuntimeError(_UNUSABLE)
        whole = timeout if isinstance(timeout, httpx.Timeout) else httpx.Timeout(timeout)
        return httpx.Request(
            method,
            _parsed(f"{url}?{urlencode(params)}" if params else url),
            headers={**standard_headers(), **{name.lower(): value for name, value in headers.items()}},
            content=content,
            extensions={"timeout": whole.as_dict()},
        )


class DirectClient(_Builder):
    """Sends through a transport, as far as this package uses an httpx.Client."""

    def __init__(self, transport: httpx.BaseTransport) -> None:
        self._transport = transport

    def send(
        self, request: httpx.Request, *, auth: httpx.Auth | None, follow_redirects: bool = False, stream: bool = False
    ) -> httpx.Response:
        """Return the reply to a request, unread if it is to be streamed. Raises what httpx's transports raise."""
        with closing((auth or _NO_AUTH).sync_auth_flow(request)) as flow:
            signed = next(flow)
            while True:
                reply = self._reply(signed, stream=stream)
                try:
                    signed = flow.send(reply)
                    reply.read()
                except StopIteration:
                    return reply
                except BaseException:
                    reply.close()
                    raise

    def _reply(self, request: httpx.Request, *, stream: bool) -> httpx.Response:
        started = time.perf_counter()
        try:
            reply = self._transport.handle_request(request)
            reply.request = request
            if not stream:
                reply.read()
        except httpx.RequestError as error:
            error.request = request
            raise
        reply.elapsed = timedelta(seconds=time.perf_counter() - started)
        return reply

    def close(self) -> None:
        """Close the transport."""
        self.is_closed = True
        self._transport.close()


class DirectAsyncClient(_Builder):
    """Sends through a transport, as far as this package uses an httpx.AsyncClient."""

    def __init__(self, transport: httpx.AsyncBaseTransport) -> None:
        self._transport = transport

    async def send(
        self, request: httpx.Request, *, auth: httpx.Auth | None, follow_redirects: bool = False, stream: bool = False
    ) -> httpx.Response:
        """Return the reply to a request, unread if it is to be streamed. Raises what httpx's transports raise."""
        async with aclosing((auth or _NO_AUTH).async_auth_flow(request)) as flow:
            signed = await anext(flow)
            while True:
                reply = await self._reply(signed, stream=stream)
                try:
                    signed = await flow.asend(reply)
                    await reply.aread()
                except StopAsyncIteration:
                    return reply
                except BaseException:
                    await reply.aclose()
                    raise

    async def _reply(self, request: httpx.Request, *, stream: bool) -> httpx.Response:
        started = time.perf_counter()
        try:
            reply = await self._transport.handle_async_request(request)
            reply.request = request
            if not stream:
                await reply.aread()
        except httpx.RequestError as error:
            error.request = request
            raise
        reply.elapsed = timedelta(seconds=time.perf_counter() - started)
        return reply

    async def aclose(self) -> None:
        """Close the transport."""
        self.is_closed = True
        await self._transport.aclose()


SyncSender: TypeAlias = httpx.Client | DirectClient
AsyncSender: TypeAlias = httpx.AsyncClient | DirectAsyncClient
