"""Authentication with a key or token that does not change."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator

import httpx

from ..errors import InvalidInputError
from ..providers.provider import KeyHeader, Provider
from .header import CredentialHeader, withhold
from .secret import SecretHolder, flaw_in


class KeyAuth(SecretHolder, httpx.Auth):
    """Sends a fixed key with every request to the provider's own origin, and with no other request.

    key: the secret; never shown, and refused by pickle.
    header: `authorization` (sent as `Bearer KEY`) or `api-key`; what the provider wants when left out.

    Requests to other origins lose their `Authorization` and `api-key` headers, whoever set them. An httpx client that
    follows redirects by itself takes `api-key` to no redirect at all, not even within the origin. Raises
    InvalidInputError for a key that no header can carry.
    """

    __slots__ = ("_header", "_origin", "_value")

    def __init__(self, key: str, provider: Provider, *, header: KeyHeader | None = None) -> None:
        flaw = flaw_in(key)
        if flaw:
            raise InvalidInputError(f"the key or token {flaw}")
        name = header or provider.key_header
        self._header = CredentialHeader(provider, name)
        self._origin = provider.origin
        self._value = f"Bearer {key.strip()}" if name == "authorization" else key.strip()

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request once, with the key where it belongs."""
        self._sign(request)
        yield request

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send the request once, with the key where it belongs."""
        self._sign(request)
        yield request

    def _sign(self, request: httpx.Request) -> None:
        if self._header.belongs_to(request.url):
            self._header.attach(request, self._value)
        else:
            withhold(request)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(<key>, {self._origin}, header={self._header.name!r})"
