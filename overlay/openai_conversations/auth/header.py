"""Put credentials into requests for their own origin, and take them out of any other."""

from __future__ import annotations

from collections.abc import Awaitable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import Any, Protocol, Self

import httpx

from openai_conversations_api._runtime.redaction import is_credential

from ..errors import InvalidInputError
from ..providers.provider import KeyHeader, Provider
from .secret import SecretHolder

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


class OriginAuth(SecretHolder, httpx.Auth):
    """Authentication that goes to the origin of one provider alone; to nowhere before it has one.

    _given: what it is made of besides the provider.
    """

    __slots__ = ("_given", "_place", "_provider")

    def __init__(self, provider: Provider | None, *given: Any) -> None:
        self._given = given
        self._bind(provider)

    def _bind(self, provider: Provider | None) -> None:
        self._provider = provider
        self._place = None if provider is None else _origin(httpx.URL(provider.base_url))

    def bound_to(self, provider: Provider) -> Self:
        """Return this authentication for a `provider`. Raises InvalidInputError if it is bound to another."""
        if self._provider is None:
            bound = object.__new__(type(self))
            bound._given = self._given
            bound._bind(provider)
            return bound
        if self._provider.origin != provider.origin:
            raise InvalidInputError(
                f"this authentication is for {self._provider.origin}, not for {provider.origin}; make another without"
                " its provider"
            )
        return self

    def _is_home(self, request: httpx.Request) -> bool:
        if self._place is None:
            raise InvalidInputError(
                f"{type(self).__name__} does not know its server; give it to a client as auth=, or make it with a"
                " provider"
            )
        return self._place == _origin(request.url)

    def _belongs(self, request: httpx.Request) -> bool:
        """Say whether a request goes to the origin; one that does not loses every credential, whoever put it there."""
        if self._is_home(request):
            return True
        for name in [name for name in request.headers if is_credential(name)]:
            del request.headers[name]
        return False

    def _shown(self, *facts: str) -> str:
        places = [] if self._provider is None else [self._provider.origin]
        return f"{type(self).__name__}({', '.join([*facts[:1], *places, *facts[1:]])})"


def _origin(url: httpx.URL) -> tuple[str, bytes, int | None]:
    return url.scheme, url.raw_host, url.port


def header_for(provider: Provider | None, wanted: KeyHeader | None) -> KeyHeader:
    """Return the header that carries a secret: the one that is wanted, else that of the provider."""
    return wanted or ("authorization" if provider is None else provider.key_header)


def credential(header: KeyHeader, secret: str) -> dict[str, str]:
    """Return the header with a secret as it is sent."""
    return {"Authorization": f"Bearer {secret}"} if header == "authorization" else {header: secret}


def attach(request: httpx.Request, headers: Mapping[str, str], names: frozenset[str]) -> None:
    """Set headers that carry credentials, and say so. names: theirs, in lower case."""
    bound = {name: value for name, value in headers.items() if name.lower() != "authorization"}
    if len(bound) < len(headers):
        for name in headers.keys() - bound.keys():
            request.headers[name] = headers[name]
    if bound:
        request.headers = OriginBoundHeaders(request.headers, bound)
    request.extensions[CREDENTIAL_HEADERS] = names


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
