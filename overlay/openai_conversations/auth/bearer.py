"""Authentication with tokens that change: from functions, credential objects or the environment."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator

import httpx

from ..errors import CredentialsError
from ..providers.provider import KeyHeader, Provider
from .header import CredentialHeader, withhold
from .refresh import FreshToken
from .secret import SecretHolder
from .sources import TokenSource, source_of


class BearerAuth(SecretHolder, httpx.Auth):
    """Sends a token from a source with every request to the provider's own origin, and with no other request.

    source: a function without arguments, sync or async, that returns a text or an object with `token` and
        `expires_on`; an object with `get_token(scope)`, sync or async, as those of azure-identity; or an
        EnvironmentToken. Sync sources run in a thread where an event loop would wait for them; async ones need an
        AsyncClient. A source stands for one identity: requests made at the same time share its answer.
    scope: what a credential object is asked for; the provider's when left out.
    header: `api-key` for a source of keys; tokens belong into `authorization`.

    A token with `expires_on` (seconds since 1970) is renewed five minutes, or half its life, before its end; while it
    is valid, a failing source is tolerated. A plain text is asked for with every request. After a 401 the request is
    sent once more if the source has another token and the body can be sent again. Requests to other origins lose their
    `Authorization` and `api-key` headers, whoever set them.

    Raises InvalidInputError for an unusable source. Requests raise CredentialsError when no token can be had, and
    InvalidInputError when an async source is used in a sync client. The object cannot be pickled.
    """

    __slots__ = ("_fresh", "_header", "_origin", "_source_name")

    def __init__(
        self,
        source: TokenSource,
        provider: Provider,
        *,
        scope: str | None = None,
        header: KeyHeader = "authorization",
    ) -> None:
        checked = source_of(source, scope or provider.scope)
        self._fresh = FreshToken(checked)
        self._header = CredentialHeader(provider, header)
        self._origin = provider.origin
        self._source_name = checked.name

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request with a token where it belongs, and again after a 401 if there is another token."""
        if not self._header.belongs_to(request.url):
            withhold(request)
            yield request
            return
        token = self._fresh.ready() or self._fresh.get()
        response = yield self._signed(request, token)
        if self._was_refused(response, token) and _can_be_sent_again(request):
            try:
                another = self._fresh.get(rejected=token)
            except CredentialsError as error:
                raise _after_refusal(error) from error.__cause__
            if another != token:
                yield self._signed(request, another)

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send the request with a token where it belongs, and again after a 401 if there is another token."""
        if not self._header.belongs_to(request.url):
            withhold(request)
            yield request
            return
        token = self._fresh.ready() or await self._fresh.get_async()
        response = yield self._signed(request, token)
        if self._was_refused(response, token) and _can_be_sent_again(request):
            try:
                another = await self._fresh.get_async(rejected=token)
            except CredentialsError as error:
                raise _after_refusal(error) from error.__cause__
            if another != token:
                yield self._signed(request, another)

    def _signed(self, request: httpx.Request, token: str) -> httpx.Request:
        self._header.attach(request, f"Bearer {token}" if self._header.name == "authorization" else token)
        return request

    def _was_refused(self, response: httpx.Response, token: str) -> bool:
        refused = response.status_code == 401 and self._header.belongs_to(response.request.url)
        if refused:
            self._fresh.reject(token)
        return refused

    def __repr__(self) -> str:
        return f"{type(self).__name__}(<{self._source_name}>, {self._origin})"


def _can_be_sent_again(request: httpx.Request) -> bool:
    try:
        _ = request.content
    except httpx.RequestNotRead:
        return False
    return True


def _after_refusal(error: CredentialsError) -> CredentialsError:
    return CredentialsError(f"the server refused the token (401), and there is no other: {error}")
