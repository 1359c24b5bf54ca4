"""The ways that a request can go: through a transport of ours, or a transport or client of the caller's."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Awaitable, Callable, Mapping
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

import httpx
from attrs import frozen

from openai_conversations_api._runtime.lazy import lazily
from openai_conversations_api._runtime.redaction import is_credential
from openai_conversations_api._runtime.sent_request import SentRequest

SentT = TypeVar("SentT", httpx.Response, Awaitable[httpx.Response])
SyncRoute: TypeAlias = "Route[httpx.Response]"
AsyncRoute: TypeAlias = "Route[Awaitable[httpx.Response]]"


@frozen(eq=False, repr=False)
class Outgoing:
    """A request that lacks nothing but credentials.

    common: the headers of every request to this place, in full; shared: those of them that the client adds; own: those
    of this call.
    """

    method: str
    url: str
    common: httpx.Headers
    shared: Mapping[str, str]
    own: Mapping[str, str]
    content: bytes | None
    timeout: Mapping[str, float | None]


@frozen(eq=False, repr=False)
class Route(Generic[SentT]):
    """One way for requests.

    build: makes a request; send: sends it and gives back the reply, its body unread; close: where it is ours.
    exact: whether its errors tell what happened before sending from what happened after. limited: whether its waits end
    with the deadline of a call. gives_back: whether a reply can be closed in the middle of being cancelled.
    """

    build: Callable[[Outgoing], httpx.Request]
    send: Callable[[httpx.Request], SentT]
    close: Callable[[], Any] | None = None
    exact: bool = False
    limited: bool = False
    gives_back: bool = False
    proxy: httpx.Proxy | None = None


@cache
def _version() -> str:
    """Finding it takes longer than making a client."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("openai-conversations-client")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "0"


if TYPE_CHECKING:
    __version__: str
else:
    __getattr__ = lazily(globals(), "__version__", _version)


@cache
def standard_headers() -> Mapping[str, str]:
    """Return what goes with every request: our name, and what httpx sends, such as the encodings that it can unpack."""
    theirs = httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(500))).headers
    return {**theirs, "user-agent": f"openai-conversations-client/{_version()}"}


def common_headers(base_url: str, shared: Mapping[str, str]) -> httpx.Headers:
    """Return the headers of every request to a place, as httpx would complete them."""
    host = {} if "host" in shared else {"Host": _parsed(base_url).netloc.decode("ascii")}
    return httpx.Headers({**host, **standard_headers(), **shared})


@lru_cache(maxsize=64)
def _parsed(url: str) -> httpx.URL:
    """Parsing takes a tenth of sending, and who waits for a run asks for the same address again and again."""
    return httpx.URL(url)


def direct(outgoing: Outgoing) -> httpx.Request:
    """Return a request as it is: httpx's clients would merge settings, search a cookie jar and prepare redirects."""
    headers, content = httpx.Headers(outgoing.common), outgoing.content or b""
    for name, value in outgoing.own.items():
        headers[name] = value
    if content or outgoing.method in _WITH_LENGTH:
        headers["Content-Length"] = str(len(content))
    request = SentRequest(
        outgoing.method,
        _parsed(outgoing.url),
        headers=headers,
        stream=httpx.ByteStream(content),  # unlike content=, it adds no header, which means to sort all of them again
        extensions={"timeout": outgoing.timeout},
    )
    request.read()
    return request


_WITH_LENGTH = frozenset({"POST", "PUT", "PATCH"})


def through(proxy: httpx.Proxy) -> Callable[[Outgoing], httpx.Request]:
    """Return what makes requests that go through a proxy, whose password is a secret of theirs."""
    raw = proxy.raw_auth
    secrets = [] if raw is None else [raw[1].decode(), b64encode(b":".join(raw)).decode()]
    secrets += [value.rpartition(" ")[2] for name, value in proxy.headers.items() if is_credential(name)]

    def build(outgoing: Outgoing) -> httpx.Request:
        request = direct(outgoing)
        request.extensions["secrets"] = secrets
        return request

    return build


def over(client: Any) -> Route[Any]:
    """Return the way through a caller's client, whose own headers, query, proxies and hooks count."""
    return Route(partial(_merged, client), partial(client.send, auth=None, follow_redirects=False, stream=True))


def _merged(client: httpx.Client | httpx.AsyncClient, outgoing: Outgoing) -> httpx.Request:
    return SentRequest.built_by(
        client,
        outgoing.content,
        method=outgoing.method,
        url=outgoing.url,
        headers={"user-agent": standard_headers()["user-agent"], **outgoing.shared, **outgoing.own},
        extensions={"timeout": outgoing.timeout},
    )
