"""What gives credentials as headers; put them into requests for their own origin, and take them out of any other."""

from __future__ import annotations

from collections.abc import Awaitable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import Any, Protocol

import httpx

from openai_conversations_api._runtime.redaction import is_credential

from ..providers.provider import Provider

CREDENTIAL_HEADERS = "credential_headers"  # in a request's extensions: what redaction takes out of its reply


class AuthProvider(Protocol):
    """An object that signs requests: the smallest thing that `Client(auth=…)` takes.

        class Signed:
            def headers(self) -> dict[str, str]:
                return {"X-Signature": sign(time.time())}

    `headers` is called before each request is sent, again for each attempt, and gives the headers to add. It may be an
    `async def` for an AsyncClient. One that is not is called in the event loop itself, so it must return at once; for a
    token that has to be fetched, give BearerAuth a function, and it is renewed once for all who wait.
    """

    def headers(self) -> Mapping[str, str] | Awaitable[Mapping[str, str]]:
        """Return the headers that carry the credential."""
        ...


class Origin:
    """The one place that credentials of a provider go to."""

    __slots__ = ("_host", "_port", "_scheme", "name")

    def __init__(self, provider: Provider) -> None:
        url = httpx.URL(provider.base_url)
        self._scheme, self._host, self._port = url.scheme, url.raw_host, url.port
        self.name = provider.origin

    def has(self, url: httpx.URL) -> bool:
        """Return whether a URL is of this origin."""
        return url.raw_host == self._host and url.scheme == self._scheme and url.port == self._port


def attach(request: httpx.Request, headers: Mapping[str, str], names: frozenset[str]) -> None:
    """Set headers that carry credentials, and say so. names: theirs, in lower case."""
    bound = {name: value for name, value in headers.items() if name.lower() != "authorization"}
    if len(bound) < len(headers):
        for name in headers.keys() - bound.keys():
            request.headers[name] = headers[name]
    if bound:
        request.headers = OriginBoundHeaders(request.headers, bound)
    request.extensions[CREDENTIAL_HEADERS] = names


def withhold(request: httpx.Request) -> None:
    """Remove every credential from a request that goes elsewhere, whoever put it there."""
    for name in [name for name in request.headers if is_credential(name)]:
        del request.headers[name]


class OriginBoundHeaders(httpx.Headers):
    """Headers with fields that copies of them lack.

    httpx sends a copy of the headers along with a redirect that it follows by itself, and takes only `Authorization`
    out of it.
    """

    def __init__(self, headers: httpx.Headers, fields: Mapping[str, str]) -> None:
        self.bound: dict[str, str] = {}
        kept = dict(headers.bound) if isinstance(headers, OriginBoundHeaders) else {}
        super().__init__(headers)
        for name in fields:
            kept.pop(name.lower(), None)
            if super().__contains__(name):
                super().__delitem__(name)
        self.bound = {**kept, **{name.lower(): value for name, value in fields.items()}}

    def _whole(self) -> httpx.Headers:
        return httpx.Headers([*super().multi_items(), *self.bound.items()])

    @property
    def raw(self) -> list[tuple[bytes, bytes]]:
        bound = [(name.encode("ascii"), value.encode("utf-8")) for name, value in self.bound.items()]
        return [*super().raw, *bound]

    def keys(self) -> KeysView[str]:
        return self._whole().keys()

    def values(self) -> ValuesView[str]:
        return self._whole().values()

    def items(self) -> ItemsView[str, str]:
        return self._whole().items()

    def multi_items(self) -> list[tuple[str, str]]:
        return self._whole().multi_items()

    def get_list(self, key: str, split_commas: bool = False) -> list[str]:
        return self._whole().get_list(key, split_commas)

    def __getitem__(self, key: str) -> str:
        return self._whole()[key]

    def __setitem__(self, key: str, value: str) -> None:
        self.bound.pop(key.lower(), None)
        super().__setitem__(key, value)

    def __delitem__(self, key: str) -> None:
        if self.bound.pop(key.lower(), None) is None:
            super().__delitem__(key)

    def __contains__(self, key: Any) -> bool:
        return key in self._whole()

    def __iter__(self) -> Iterator[Any]:
        return iter(self._whole())

    def __len__(self) -> int:
        return len(self._whole())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({sorted(self._whole().keys())})"
