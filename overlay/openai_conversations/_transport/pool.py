"""Open connections when they are first needed, per event loop and per process, and close them once."""

from __future__ import annotations

import os
import ssl
import warnings
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any, Literal, TypeAlias, TypeVar

import httpx

from openai_conversations_api._runtime.loops import PerLoop

from ..errors import ClientClosedError, InvalidInputError, MissingExtraError
from .proxies import environment_proxy, read_proxy
from .routes import AsyncRoute, Route, SyncRoute, direct, over, through

Verify: TypeAlias = ssl.SSLContext | str | bool
ProxyChoice: TypeAlias = str | httpx.URL | httpx.Proxy | None
Library: TypeAlias = Literal["httpx", "aiohttp"]
T = TypeVar("T")
LIMITS = httpx.Limits(max_connections=200, max_keepalive_connections=50)
_EXACT = (httpx.HTTPTransport, httpx.AsyncHTTPTransport)


class Pool:
    """The connections that a client and its `with_options` copies share.

    url: where every request goes. client: the caller's, used and never closed. verify: how certificates are checked;
    proxy: where requests pass, None for what the environment says; both with httpx's meaning.
    """

    def __init__(
        self,
        url: str,
        client: httpx.Client | httpx.AsyncClient | None,
        verify: Verify = True,
        proxy: ProxyChoice = None,
    ) -> None:
        self.url = httpx.URL(url)
        self._client = client
        self.closed = False
        self._verify = verify
        self._proxy = proxy
        self._context: ssl.SSLContext | None = None
        self._process = os.getpid()
        self._of_parent: object = None
        self._lock = Lock()

    @property
    def is_closed(self) -> bool:
        """Whether this client, or the client that the caller brought, was closed."""
        return self.closed or (self._client is not None and self._client.is_closed)

    def _check(self) -> None:
        if self.closed:
            raise ClientClosedError("this client was closed; make a new one, or close it later")
        if self.is_closed:
            raise ClientClosedError("the httpx client that this client was given is closed")
        if self._process != os.getpid():
            self._lock = Lock()
            self._process = os.getpid()
            self._forget_opened()

    def _forget_opened(self) -> None:
        """After a fork the sockets belong to the parent: set them aside without a goodbye to the server."""
        raise NotImplementedError

    def _settings(self) -> tuple[dict[str, Any], Callable[..., httpx.Request], httpx.Proxy | None]:
        """Return what a transport of ours is made with, what makes its requests, and its proxy."""
        proxy = environment_proxy(self.url) if self._proxy is None else read_proxy(self._proxy, "proxy=")
        settings = {"verify": self._trusted(proxy), "limits": LIMITS, "proxy": proxy}
        return settings, direct if proxy is None else through(proxy), proxy

    def _trusted(self, proxy: httpx.Proxy | None) -> ssl.SSLContext:
        """Reading the certificate store takes longer than everything else; once is enough, and never without TLS."""
        schemes = {self.url.scheme, "" if proxy is None else proxy.url.scheme}
        if self._verify is True and "https" not in schemes:
            return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # should anything use it, that would trust nobody
        if self._context is None:
            self._context = trusted(self._verify)
        return self._context

    def _warn(self, how: str) -> None:
        if not self.closed and self._process == os.getpid():
            warnings.warn(f"a client was not closed: {how}", ResourceWarning, source=self, stacklevel=3)


def trusted(verify: Verify) -> ssl.SSLContext:
    """Return what checks certificates. Raises InvalidInputError that names what cannot be read."""
    if isinstance(verify, ssl.SSLContext):
        return verify
    name = verify if isinstance(verify, str) else next((name for name in _CERTIFICATES if os.environ.get(name)), "")
    try:
        if isinstance(verify, str):
            folder = Path(verify).is_dir()
            return ssl.create_default_context(cafile=None if folder else verify, capath=verify if folder else None)
        return httpx.create_ssl_context(verify=bool(verify))
    except (OSError, ssl.SSLError) as error:
        place = f"verify={name!r}" if isinstance(verify, str) else f"the environment variable {name}"
        raise InvalidInputError(
            f"{place} names no readable file of certificates: {type(error).__name__}: {error}"
        ) from error


_CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR")


class SyncPool(Pool):
    """Connections for blocking calls. client, transport: the caller's, used and never closed."""

    def __init__(
        self, url: str, client: httpx.Client | None = None, transport: httpx.BaseTransport | None = None, **tls: Any
    ) -> None:
        super().__init__(url, _checked(client, httpx.Client, "httpx_client", "an httpx.Client"), **tls)
        self._given: SyncRoute | None = None if client is None else over(client)
        if transport is not None:
            _checked(transport, httpx.BaseTransport, "transport", "an httpx.BaseTransport")
            self._given = Route(direct, transport.handle_request, exact=type(transport) in _EXACT)
        self._opened: SyncRoute | None = None

    def route(self) -> SyncRoute:
        """Return the way for calls from this thread. Raises ClientClosedError after `close`."""
        self._check()
        return self._given or self._opened or self._open()

    def _open(self) -> SyncRoute:
        from .network import LimitedTransport  # noqa: PLC0415  where the caller brings none

        with self._lock:  # of threads that come here together, one opens
            self._check()  # it may have been closed meanwhile
            if self._opened is None:
                settings, build, proxy = self._settings()
                ours = LimitedTransport(**settings)
                self._opened = Route(build, ours.handle_request, ours.close, exact=True, limited=True, proxy=proxy)
            self._check()
            return self._opened

    def _forget_opened(self) -> None:
        self._of_parent, self._opened = self._opened, None

    def close(self) -> None:
        """Close what was opened; calls after this raise ClientClosedError."""
        self.closed = True  # first, for the thread that is just opening
        with self._lock:
            opened = self._opened
        if opened is not None and opened.close is not None and self._process == os.getpid():
            opened.close()

    def __del__(self) -> None:
        if getattr(self, "_opened", None) is not None and not self.closed:
            self._warn("use `with`, or call close")


class AsyncPool(Pool):
    """Connections for calls of event loops. client, transport: the caller's, used and never closed.

    transport may be the name of the library that makes connections of our own; where it is left out, that is aiohttp if
    it is installed and the loop is asyncio's, else httpx.
    """

    def __init__(
        self,
        url: str,
        client: httpx.AsyncClient | None = None,
        transport: httpx.AsyncBaseTransport | Library | None = None,
        **tls: Any,
    ) -> None:
        super().__init__(url, _checked(client, httpx.AsyncClient, "httpx_client", "an httpx.AsyncClient"), **tls)
        self._given: AsyncRoute | None = None if client is None else over(client)
        self._library = _checked_library(transport) if isinstance(transport, str) else None
        if transport is not None and not isinstance(transport, str):
            _checked(transport, httpx.AsyncBaseTransport, "transport", "an httpx.AsyncBaseTransport")
            self._given = Route(direct, transport.handle_async_request, exact=type(transport) in _EXACT)
        self._opened: PerLoop[AsyncRoute] = PerLoop()

    def route(self) -> AsyncRoute:
        """Return the way for calls from the running event loop. Raises ClientClosedError after `aclose`."""
        self._check()
        return self._given or self._opened.get(self._open)

    def _open(self) -> AsyncRoute:
        settings, build, proxy = self._settings()
        if self._uses_aiohttp(proxy):
            from .aiohttp import AiohttpTransport  # noqa: PLC0415  an extra

            fast = AiohttpTransport(**settings)
            return Route(build, fast.handle_async_request, fast.aclose, exact=True, gives_back=True, proxy=proxy)
        ours = httpx.AsyncHTTPTransport(**settings, trust_env=False)
        return Route(build, ours.handle_async_request, ours.aclose, exact=True, proxy=proxy)

    def _uses_aiohttp(self, proxy: httpx.Proxy | None) -> bool:
        by_socks = proxy is not None and proxy.url.scheme.startswith("socks")
        possible = _runs_asyncio() and not by_socks
        if self._library == "aiohttp" and not possible:
            raise InvalidInputError(
                "aiohttp works with asyncio only, and through no SOCKS proxy; give transport='httpx'"
            )
        return possible and self._library != "httpx" and (self._library is not None or _has_aiohttp())

    def _forget_opened(self) -> None:
        self._of_parent, self._opened = self._opened, PerLoop()

    async def aclose(self) -> None:
        """Close what was opened in the running event loop; calls after this raise ClientClosedError."""
        self.closed = True
        opened = self._opened.pop()
        if opened is not None and opened.close is not None and self._process == os.getpid():
            await opened.close()

    def __del__(self) -> None:
        if getattr(self, "_opened", None):
            self._warn("use `async with`, or call aclose")


def _checked(given: Any, kind: type[T], name: str, wanted: str) -> T | None:
    if given is not None and not isinstance(given, kind):
        raise InvalidInputError(f"{name} must be {wanted}, not {type(given).__module__}.{type(given).__name__}")
    return given


def _checked_library(library: Library) -> Library:
    if library not in ("httpx", "aiohttp"):
        raise InvalidInputError(f"transport must be an httpx transport, 'httpx' or 'aiohttp', not {library!r}")
    if library == "aiohttp" and not _has_aiohttp():
        raise MissingExtraError(
            "aiohttp is not installed; install it with: pip install 'openai-conversations-client[aiohttp]'"
        )
    return library


def _has_aiohttp() -> bool:
    from importlib.util import find_spec  # noqa: PLC0415  sync programs do without it

    return find_spec("aiohttp") is not None


def _runs_asyncio() -> bool:
    import asyncio  # noqa: PLC0415  sync programs do without it

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
