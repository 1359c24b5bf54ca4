"""Authentication with a key or token that does not change."""

from __future__ import annotations

from collections.abc import Generator

import httpx

from ..errors import InvalidInputError
from ..providers.provider import KeyHeader, Provider
from .header import OriginAuth, attach, credential, header_for
from .secret import flaw_in


class KeyAuth(OriginAuth):
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

    __slots__ = ("_header", "_headers", "_names")
    waits = False

    def __init__(self, key: str, provider: Provider | None = None, *, header: KeyHeader | None = None) -> None:
        flaw = flaw_in(key)
        if flaw:
            raise InvalidInputError(f"the key or token {flaw}")
        super().__init__(provider, key.strip(), header)

    def _bind(self, provider: Provider | None) -> None:
        super()._bind(provider)
        key, wanted = self._given
        self._header = header_for(provider, wanted)
        self._headers = credential(self._header, key)
        self._names = frozenset((self._header,))

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request once, with the key where it belongs."""
        if self._belongs(request):
            attach(request, self._headers, self._names)
        yield request

    def __repr__(self) -> str:
        return self._shown("<key>", f"header={self._header!r}")
