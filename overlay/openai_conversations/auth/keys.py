"""Authentication with a key or token that does not change."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from typing import Self

import httpx

from ..errors import InvalidInputError
from ..providers.provider import KeyHeader, Provider
from .header import Origin, attach, withhold
from .secret import SecretHolder, flaw_in, is_for, unbound


class KeyAuth(SecretHolder, httpx.Auth):
    """Sends a fixed key with every request to the provider's own origin, and with no other request.

        Client(auth=KeyAuth("sk-…"))
        Client(base_url="https://gateway.example/v1", auth=KeyAuth("…", header="api-key"))

    key: the secret; never shown, and refused by pickle.
    provider: whose origin it is for; a client binds it to its own when left out.
    header: `authorization` (sent as `Bearer KEY`) or `api-key`; what the provider wants when left out.

    Requests to other origins lose every header that carries a credential, whoever set it. An httpx client that follows
    redirects by itself takes `api-key` to no redirect at all, not even within the origin. Raises InvalidInputError for
    a key that no header can carry.
    """

    __slots__ = ("_given", "_header", "_headers", "_key", "_names", "_origin")
    waits = False

    def __init__(self, key: str, provider: Provider | None = None, *, header: KeyHeader | None = None) -> None:
        flaw = flaw_in(key)
        if flaw:
            raise InvalidInputError(f"the key or token {flaw}")
        self._key = key.strip()
        self._given: KeyHeader | None = header
        self._origin = None if provider is None else Origin(provider)
        self._header: KeyHeader = header or ("authorization" if provider is None else provider.key_header)
        bearer = self._header == "authorization"
        self._headers: dict[str, str] = (
            {"Authorization": f"Bearer {self._key}"} if bearer else {self._header: self._key}
        )
        self._names = frozenset((self._header,))

    def bound_to(self, provider: Provider) -> Self:
        """Return this authentication for a `provider`. Raises InvalidInputError if it is bound to another."""
        return self if is_for(provider, self._origin) else type(self)(self._key, provider, header=self._given)

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request once, with the key where it belongs."""
        self._sign(request)
        yield request

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send the request once, with the key where it belongs."""
        self._sign(request)
        yield request

    def _sign(self, request: httpx.Request) -> None:
        if self._origin is None:
            raise unbound(self)
        if self._origin.has(request.url):
            attach(request, self._headers, self._names)
        else:
            withhold(request)

    def __repr__(self) -> str:
        origin = "" if self._origin is None else f", {self._origin.name}"
        return f"{type(self).__name__}(<key>{origin}, header={self._header!r})"
