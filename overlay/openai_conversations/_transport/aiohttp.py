"""Send httpx's requests over aiohttp, whose pool stays quick with many calls at once (extra: aiohttp)."""

from __future__ import annotations

import asyncio
import re
import ssl
from base64 import b64encode
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import suppress
from functools import lru_cache
from math import inf
from typing import Any, TypeAlias

import aiohttp
import httpx
from multidict import CIMultiDict, istr
from yarl import URL

from ..errors import InvalidInputError
from .aiohttp_connections import FAILURES, Connector, Upload, after_connecting, of_system, take

Timeouts: TypeAlias = Mapping[str, float | None]
_SCHEMES = frozenset(("http", "https"))
_WITH_BODY = frozenset(("POST", "PUT", "PATCH"))
_NO_TYPE = ("Content-Type",)
_LONGEST_LINE = 100_000  # httpx's bound
_MOST_HEADERS = 10_000
_AT_ONCE = 1e-6  # aiohttp takes 0 seconds for no end
_WRITTEN_AT_ONCE = 32_768
_TOKEN = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class AiohttpTransport(httpx.AsyncBaseTransport):
    """An httpx transport over aiohttp, for asyncio, and for the event loop in which it is first used.

    verify: what checks certificates. limits: `max_connections` in use at once; `max_keepalive_connections` counts only
    as 0, for none; `keepalive_expiry` in seconds. proxy: where every request passes, over HTTP or HTTPS.

    Its errors are exact: ConnectError, ConnectTimeout, ProxyError and PoolTimeout mean that nothing was sent, any other
    that something may have been. Nothing is sent twice, nothing added to a request, nothing in a reply changed.
    Raises InvalidInputError for a SOCKS proxy, a proxy with an SSL context of its own, and outside of its event loop.
    """

    _session: aiohttp.ClientSession | None = None

    def __init__(self, *, verify: ssl.SSLContext, limits: httpx.Limits, proxy: httpx.Proxy | None = None) -> None:
        if proxy is not None and (proxy.url.scheme not in _SCHEMES or proxy.ssl_context is not None):
            raise InvalidInputError("aiohttp uses neither a SOCKS proxy nor an SSL context for the proxy alone")
        self._verify = verify
        self._limits = limits
        self._proxy = None if proxy is None else str(proxy.url)
        self._proxy_headers = None if proxy is None else _proxy_headers(proxy)
        self._slots = None if limits.max_connections is None else asyncio.Semaphore(limits.max_connections)
        self._loop: asyncio.AbstractEventLoop | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Return the reply to a request, its body still to be read. Raises httpx.TransportError."""
        session = self._in_loop()
        timeouts: Timeouts = request.extensions.get("timeout") or {}
        try:
            options = self._options(request, timeouts)
            if self._slots is not None:
                await take(self._slots, timeouts.get("pool"))
            exchange = _Exchange(request, _headers(request, self._proxy_headers), self._slots)
            return await exchange.carry_out(session, options)
        except httpx.RequestError as error:
            error.request = request
            raise

    def _options(self, request: httpx.Request, timeouts: Timeouts) -> dict[str, Any]:
        options: dict[str, Any] = {
            "url": _url(request.url.scheme, request.url.netloc, request.url.raw_path),
            "timeout": _aiohttp_timeout(timeouts.get("connect"), timeouts.get("read")),
            "data": _body(request, timeouts.get("write")),
            "server_hostname": request.extensions.get("sni_hostname"),
        }
        if request.method in _WITH_BODY and "content-type" not in request.headers:
            options["skip_auto_headers"] = _NO_TYPE
        if self._proxy is not None:
            options["proxy"] = self._proxy
            options["proxy_headers"] = self._proxy_headers
        return options

    def _in_loop(self) -> aiohttp.ClientSession:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            raise InvalidInputError("aiohttp needs asyncio; under trio, use httpx's own transport") from None
        if self._session is None:
            self._loop = loop
            self._session = self._opened()
        elif loop is not self._loop:
            raise InvalidInputError("this transport belongs to another event loop; make one for each")
        return self._session

    def _opened(self) -> aiohttp.ClientSession:
        expiry, keeps = self._limits.keepalive_expiry, self._limits.max_keepalive_connections != 0
        return aiohttp.ClientSession(
            connector=Connector(keepalive_timeout=expiry, keeps=keeps, ssl=self._verify, limit=0),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            max_line_size=_LONGEST_LINE,
            max_field_size=_LONGEST_LINE,
            max_headers=_MOST_HEADERS,
        )

    async def aclose(self) -> None:
        """End all connections; calls in flight fail."""
        if self._session is not None:
            await self._session.close()

    def __del__(self) -> None:
        if self._session is not None and not self._session.closed:
            self._session.detach()  # quietly: whose job it was to close is told elsewhere


class _Exchange(httpx.AsyncByteStream):
    """One request and the body of its reply; on every way out it gives back its slot and its connection."""

    _reply: aiohttp.ClientResponse | None = None

    def __init__(self, request: httpx.Request, headers: CIMultiDict[str], slots: asyncio.Semaphore | None) -> None:
        self._request = request
        self._headers = headers
        self._slots = slots

    async def carry_out(self, session: aiohttp.ClientSession, options: dict[str, Any]) -> httpx.Response:
        """Return the reply, its body this exchange."""
        try:
            if session.closed:
                raise httpx.ConnectError("the connections were closed")
            reply = await session.request(self._request.method, **options, allow_redirects=False, middlewares=(self,))
        except BaseException as error:
            self._end()
            if isinstance(error, aiohttp.ClientError):  # all that is refused before connecting
                raise httpx.LocalProtocolError(str(error)) from None
            raise
        self._reply = reply
        if reply.status < 200:  # nobody asked for another protocol
            self._end()
            raise httpx.RemoteProtocolError(f"the server answered with status {reply.status}")
        if (connection := reply.connection) is not None and (protocol := connection.protocol) is not None:
            # aiohttp would count the time in which nobody waits for data.
            protocol.read_timeout = None
            protocol.start_timeout()
        if reply.content.is_eof() and not reply.content.exception() and "Content-Encoding" not in reply.headers:
            return self._whole(reply)
        return httpx.Response(reply.status, headers=reply.raw_headers, stream=self, extensions=_extensions(reply))

    def _whole(self, reply: aiohttp.ClientResponse) -> httpx.Response:
        """Return a reply whose body came along with its head, so that there is nothing to wait for, or to unpack."""
        content = reply.content.read_nowait()
        self._end()
        stream = httpx.ByteStream(content)
        made: Any = httpx.Response(
            reply.status, headers=reply.raw_headers, stream=stream, extensions=_extensions(reply)
        )
        made.is_closed = made.is_stream_consumed = True
        made._content = content  # noqa: SLF001  reading it through httpx takes longer than everything else here
        whole: httpx.Response = made
        return whole

    async def __call__(
        self,
        request: aiohttp.ClientRequest,
        handler: Callable[[aiohttp.ClientRequest], Awaitable[aiohttp.ClientResponse]],
    ) -> aiohttp.ClientResponse:
        """Send the headers as they are. An error of httpx's from here keeps aiohttp from sending a second time."""
        request.headers = self._headers
        try:
            return await handler(request)
        except FAILURES as error:
            failure, cause = after_connecting(error), of_system(error)
        raise failure from cause

    def __aiter__(self) -> AsyncIterator[bytes]:
        if self._reply is None:
            raise httpx.StreamClosed
        return self

    async def __anext__(self) -> bytes:
        """Return the next piece, at once where one has come. (A generator would cost as much as reading.)"""
        if self._reply is None:
            raise StopAsyncIteration
        content, piece = self._reply.content, b""
        try:
            while not piece and not content.at_eof():
                piece = _ready(content) or await self._next(content)
        except BaseException:
            self._end()
            raise
        if not piece:
            self._end()
            raise StopAsyncIteration
        return piece

    async def _next(self, content: aiohttp.StreamReader) -> bytes:
        timeouts: Timeouts = self._request.extensions.get("timeout") or {}
        try:
            async with asyncio.timeout(timeouts.get("read")):
                return await content.readany()
        except FAILURES as error:
            failure, cause = after_connecting(error), of_system(error)
        if isinstance(failure, httpx.RequestError):
            failure.request = self._request
        raise failure from cause

    async def aclose(self) -> None:
        """End the connection, unless the body has come to its end."""
        self._end()

    def _end(self) -> None:
        slots, self._slots = self._slots, None
        if slots is not None:
            slots.release()
        reply, self._reply = self._reply, None
        if reply is None or reply.closed:
            return
        if (connection := reply.connection) is not None and (transport := connection.transport) is not None:
            transport.abort()  # who closes it waits for what the other side does not read
        reply.close()

    def __del__(self) -> None:
        if self._slots is not None or self._reply is not None:
            with suppress(RuntimeError):  # the loop may be gone
                self._end()


def _ready(content: aiohttp.StreamReader) -> bytes:
    """Return what has come, before a failure too, which aiohttp would tell instead."""
    failure = content.exception()
    if failure is None:
        return content.read_nowait()
    hidden: Any = content
    hidden._exception = None  # noqa: SLF001  there is no other way to what came before
    rest = content.read_nowait()
    hidden._exception = failure  # noqa: SLF001
    return rest


def _headers(request: httpx.Request, of_proxy: Mapping[str, str] | None) -> CIMultiDict[str]:
    try:
        pairs = [(_name(name), value.decode()) for name, value in request.headers.raw]
    except UnicodeDecodeError:
        raise httpx.LocalProtocolError("aiohttp sends headers in UTF-8 only") from None
    headers = CIMultiDict(pairs)
    if of_proxy is not None and request.url.scheme == "http":
        headers = CIMultiDict([*((name, of_proxy[name]) for name in of_proxy if name not in headers), *pairs])
    return headers


@lru_cache(maxsize=256)
def _name(raw: bytes) -> str:
    if not _TOKEN.fullmatch(raw):
        raise httpx.LocalProtocolError(f"no name of a header: {raw!r}")
    return istr(raw.decode())


def _proxy_headers(proxy: httpx.Proxy) -> dict[str, str]:
    headers = dict(proxy.headers)
    if proxy.raw_auth is not None:
        headers["Proxy-Authorization"] = f"Basic {b64encode(b':'.join(proxy.raw_auth)).decode()}"
    return headers


@lru_cache(maxsize=256)
def _url(scheme: str, netloc: bytes, target: bytes) -> URL:
    if scheme not in _SCHEMES or not netloc:
        raise httpx.UnsupportedProtocol(f"a request goes to http:// or https:// and a host, not to {scheme}://")
    try:
        return URL(f"{scheme}://{netloc.decode()}{target.decode()}", encoded=True)
    except ValueError as error:
        raise httpx.LocalProtocolError(f"aiohttp cannot send to this address: {error}") from None


@lru_cache(maxsize=256)
def _aiohttp_timeout(connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    limits = [None if seconds is None else max(seconds, _AT_ONCE) for seconds in (connect, read)]
    return aiohttp.ClientTimeout(total=None, connect=limits[0], sock_read=limits[1], ceil_threshold=inf)


def _body(request: httpx.Request, seconds: float | None) -> bytes | Upload | None:
    try:
        content = request.content
    except httpx.RequestNotRead:
        length = request.headers.get("content-length")
        return Upload(request.stream, int(length) if length and length.isdecimal() else None, seconds)
    if len(content) > _WRITTEN_AT_ONCE:
        return Upload(httpx.ByteStream(content), len(content), seconds)
    return content or None


def _extensions(reply: aiohttp.ClientResponse) -> dict[str, Any]:
    version = reply.version or aiohttp.HttpVersion11
    reason = (reply.reason or "").encode("utf-8", "surrogateescape")
    return {"http_version": b"HTTP/%d.%d" % (version.major, version.minor), "reason_phrase": reason}
