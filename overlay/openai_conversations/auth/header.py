"""Put a credential into a request for its own origin, and take credentials out of any other."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, ValuesView
from typing import Any

import httpx

from ..providers.provider import KeyHeader, Provider

_CREDENTIAL_HEADERS = ("authorization", "api-key")


class CredentialHeader:
    """The header of one provider's credentials."""

    __slots__ = ("_host", "_port", "_scheme", "name")

    def __init__(self, provider: Provider, name: KeyHeader) -> None:
        url = httpx.URL(provider.base_url)
        self._scheme, self._host, self._port = url.scheme, url.raw_host, url.port
        self.name = name

    def belongs_to(self, url: httpx.URL) -> bool:
        """Return whether a URL is of the provider's origin."""
        return url.raw_host == self._host and url.scheme == self._scheme and url.port == self._port

    def attach(self, request: httpx.Request, value: str) -> None:
        """Set the header of a request for the provider's origin."""
        if self.name == "authorization":
            request.headers["Authorization"] = value
        else:
            request.headers = OriginBoundHeaders(request.headers, self.name, value)


def withhold(request: httpx.Request) -> None:
    """Remove every credential from a request that goes elsewhere, whoever put it there."""
    for name in _CREDENTIAL_HEADERS:
        request.headers.pop(name, None)


class OriginBoundHeaders(httpx.Headers):
    """Headers with one more field, which copies of them lack.

    httpx sends a copy of the headers along with a redirect that it follows by itself, and takes only `Authorization`
    out of it.
    """

    def __init__(self, headers: httpx.Headers, name: str, value: str) -> None:
        self._bound: dict[str, str] = {}
        super().__init__(headers)
        if super().__contains__(name):
            super().__delitem__(name)
        self._bound[name] = value

    def _whole(self) -> httpx.Headers:
        return httpx.Headers([*super().multi_items(), *self._bound.items()])

    @property
    def raw(self) -> list[tuple[bytes, bytes]]:
        bound = [(name.encode("ascii"), value.encode("ascii")) for name, value in self._bound.items()]
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
        self._bound.pop(key.lower(), None)
        super().__setitem__(key, value)

    def __delitem__(self, key: str) -> None:
        if self._bound.pop(key.lower(), None) is None:
            super().__delitem__(key)

    def __contains__(self, key: Any) -> bool:
        return key in self._whole()

    def __iter__(self) -> Iterator[Any]:
        return iter(self._whole())

    def __len__(self) -> int:
        return len(self._whole())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({sorted(self._whole().keys())})"
