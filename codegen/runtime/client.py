"""A plain client: one base URL, fixed headers, one timeout. It sends a call once and follows no redirects."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from contextlib import contextmanager
from functools import partial
from threading import Lock
from types import TracebackType
from typing import Any, Self

import httpx
from attrs import define, field

from . import headers
from .arguments import query_string
from .deadline import Watch
from .errors import InvalidInputError
from .interrupt import ended_on_time, in_thread
from .loops import PerLoop
from .operation import Call
from .pieces import pieces, pieces_async
from .redaction import scrub
from .reply import is_event_stream
from .sent_request import SentRequest
from .timeouts import DEFAULT_TIMEOUT, is_seconds

DEFAULT_BASE_URL = ""
_ACCEPT = {"Accept": "application/json"}


def _checked_url(address: str | httpx.URL) -> str:
    url = str(address)
    try:
        parsed = httpx.URL(url)
        host, port = parsed.host, parsed.port
    except (httpx.InvalidURL, TypeError, ValueError) as error:
        raise InvalidInputError(f"base_url is not a URL: {error}") from error
    if parsed.userinfo or "?" in url or "#" in url:
        raise InvalidInputError("base_url must not hold credentials, a query or a fragment; give `headers` or `query`")
    if parsed.scheme not in ("http", "https") or not host or "" in host.rstrip(".").split(".") or "%" in host:
        raise InvalidInputError("base_url must start with http:// or https:// and name a host")
    if port is not None and not 0 < port < 65536:
        raise InvalidInputError(f"base_url has the port {port}; ports go from 1 to 65535")
    return str(parsed).rstrip("/")


def _checked_timeout(timeout: float | httpx.Timeout | None) -> float | httpx.Timeout | None:
    if timeout is None or isinstance(timeout, httpx.Timeout) or is_seconds(timeout):
        return timeout
    raise InvalidInputError(f"timeout must be a positive number of seconds, an httpx.Timeout or None, not {timeout!r}")


def _checked_token(token: object) -> str:
    """Refuse what no header can carry, without showing it: the error of the HTTP library would."""
    if not isinstance(token, str) or not token.strip():
        raise InvalidInputError("token is empty or not a text")
    if not token.strip().isascii() or not token.strip().isprintable():
        raise InvalidInputError("token holds characters that a header cannot carry")
    return token.strip()


@define(kw_only=True, eq=False)
class Client:
    """A client that every generated operation accepts, for `sync` and for `asyncio` calls alike. It sends a call once.

    base_url: where the API is, version prefix included.
    headers, query: sent with every call.
    timeout: seconds for connecting, and for each wait for data (5 to connect and 60 else when left out).
    httpx_client, httpx_async_client: bring your own; they are not closed by this client. Their transport, proxies, and
    default headers and query are used; base URL, timeout, credentials and redirects are this client's.

    Calls from several threads are safe, and so are `asyncio` calls from one event loop after another: each loop has its
    own connections, which `aclose` closes for the running one.
    """

    base_url: str = field(default=DEFAULT_BASE_URL, converter=_checked_url)
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=lambda headers: f"<{len(headers)}>")
    query: Mapping[str, str] = field(factory=dict[str, str], repr=lambda query: f"<{len(query)}>")
    timeout: float | httpx.Timeout | None = field(default=DEFAULT_TIMEOUT, converter=_checked_timeout)
    httpx_client: httpx.Client | None = field(default=None, repr=False)
    httpx_async_client: httpx.AsyncClient | None = field(default=None, repr=False)
    _owned: httpx.Client | None = field(default=None, init=False, repr=False)
    _lock: Lock = field(factory=Lock, init=False, repr=False)
    _owned_async: PerLoop[httpx.AsyncClient] = field(factory=PerLoop[httpx.AsyncClient], init=False, repr=False)

    def __execute__(self, call: Call) -> httpx.Response:
        """Send a call and return the reply. Raises httpx.TransportError or NoReplyError when there is none."""
        return self._carried_out(call, Watch.of(call), streamed=False)

    def __open_stream__(self, call: Call) -> tuple[httpx.Response, Generator[bytes, None, None]]:
        """Send a call and return the head of the reply and its pieces. Raises as `__execute__` without one."""
        watch = Watch.of(call)
        reply = self._carried_out(call, watch, streamed=True)
        return reply, pieces(reply, watch)

    def _carried_out(self, call: Call, watch: Watch, *, streamed: bool) -> httpx.Response:
        client = self.httpx_client or self._owned or self._opened()
        request = SentRequest.built_by(client, **self._request(call, watch))
        watch.check()
        send = partial(_sent, client, request, streamed)
        return in_thread(send, watch, httpx.Response.close) if watch.guarded else send()

    def _opened(self) -> httpx.Client:
        with self._lock:  # of threads that come here together, one makes the client
            if self._owned is None:
                self._owned = httpx.Client()
            return self._owned

    async def __execute_async__(self, call: Call) -> httpx.Response:
        """Send a call and return the reply. Raises httpx.TransportError or NoReplyError when there is none."""
        return await self._carried_out_async(call, Watch.of(call), streamed=False)

    async def __open_stream_async__(self, call: Call) -> tuple[httpx.Response, AsyncGenerator[bytes, None]]:
        """Send a call and return the head of the reply and its pieces. Raises as `__execute_async__` without one."""
        watch = Watch.of(call)
        reply = await self._carried_out_async(call, watch, streamed=True)
        return reply, pieces_async(reply, watch)

    async def _carried_out_async(self, call: Call, watch: Watch, *, streamed: bool) -> httpx.Response:
        client = self.httpx_async_client or self._owned_async.get(httpx.AsyncClient)
        request = SentRequest.built_by(client, **self._request(call, watch))
        watch.check()
        with _clean(), ended_on_time(watch, partial(watch.verdict, in_flight=True)):
            reply = await client.send(request, auth=None, follow_redirects=False, stream=streamed)
            if streamed and not (reply.is_success and is_event_stream(reply)):
                await reply.aread()
            return reply

    def _request(self, call: Call, watch: Watch) -> dict[str, Any]:
        pairs = [*self.query.items(), *call.query]
        credentials, key = self._credentials(), call.options.get("idempotency_key")
        keyed = {} if key is None else {"Idempotency-Key": key}
        return {
            "method": call.operation.method,
            "url": f"{self.base_url}{call.path}?{query_string(pairs)}" if pairs else self.base_url + call.path,
            "headers": headers.merge(_ACCEPT, credentials, self.headers, keyed, call.headers),
            "content": call.content,
            "extensions": {
                "timeout": watch.deadline.limit(_checked_timeout(call.options.get("timeout", self.timeout))),
                "credential_headers": tuple(map(str.lower, credentials)),
            },
        }

    def _credentials(self) -> dict[str, str]:
        return {}

    def close(self) -> None:
        """Close the connections that this client opened for `sync` calls; the next call opens new ones."""
        client, self._owned = self._owned, None
        if client is not None:
            client.close()

    async def aclose(self) -> None:
        """Close the connections that this client opened in the running event loop; the next call opens new ones."""
        client = self._owned_async.pop()
        if client is not None:
            await client.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


def _sent(
    client: httpx.Client, request: httpx.Request, streamed: bool, _: Callable[[], None] | None = None
) -> httpx.Response:
    with _clean():
        reply = client.send(request, auth=None, follow_redirects=False, stream=streamed)
        if streamed and not (reply.is_success and is_event_stream(reply)):
            reply.read()
        return reply


@contextmanager
def _clean() -> Generator[None]:
    """Have what fails on the way say nothing that the request keeps secret."""
    try:
        yield
    except httpx.RequestError as failure:
        scrub(failure)
        raise


@define(kw_only=True, eq=False)
class AuthenticatedClient(Client):
    """A client that sends a token with every call.

    token: the secret; never shown.
    prefix, auth_header_name: `Authorization: Bearer TOKEN` when left out.
    """

    token: str = field(repr=False, converter=_checked_token)
    prefix: str = "Bearer"
    auth_header_name: str = "Authorization"

    def _credentials(self) -> dict[str, str]:
        return {self.auth_header_name: f"{self.prefix} {self.token}".strip()}
