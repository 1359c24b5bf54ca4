"""Authentication with tokens that change: from functions, credential objects or the environment."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Mapping

import httpx

from ..errors import CredentialsError
from ..providers.provider import KeyHeader, Provider
from .header import OriginAuth, attach, credential, header_for
from .refresh import FreshToken
from .sources import EnvironmentToken, TokenSource, source_of


class BearerAuth(OriginAuth):
    """Sends a token from a source with every request to the provider's own origin, and with no other request.

        Client.azure(endpoint, auth=BearerAuth(azure.identity.DefaultAzureCredential()))
        Client(auth=BearerAuth(lambda: vault.read("openai")))

    source: a function without arguments, sync or async, that returns a text, or an object or mapping with a token and
        its end; an object with `get_token(scope)`, sync or async, as those of azure-identity; or an EnvironmentToken.
        Sync sources run in a thread where an event loop would wait for them; async ones need an AsyncClient. A source
        stands for one identity: requests made at the same time share its answer.
    provider: whose origin it is for; a client binds it to its own when left out.
    scope: what a credential object is asked for; the provider's when left out.
    header: `api-key` for a source of keys; tokens belong into `authorization`; None for what the provider wants.

    A token with an end is renewed five minutes, or half its life, before it; while it is valid, a failing source is
    tolerated. The end is `expires_on`, `expiresOn`, `expires_at`, `expiry` or `token_expiry`, in seconds since 1970, as
    a datetime or as text, as az, gcloud and others print it (a text without its offset is local time, as az prints it).
    A plain text is asked for with every request. After a 401 the request is sent once more if the source has another
    token and the body can be sent again. Requests to other origins lose every header that carries a credential,
    whoever set it.

    Raises InvalidInputError for an unusable source. Requests raise CredentialsError when no token can be had, and
    InvalidInputError when an async source is used in a sync client. The object cannot be pickled.
    """

    __slots__ = ("_fresh", "_header", "_source_name", "waits")

    def __init__(
        self,
        source: TokenSource,
        provider: Provider | None = None,
        *,
        scope: str | None = None,
        header: KeyHeader | None = "authorization",
    ) -> None:
        super().__init__(provider, source, scope, header)

    def _bind(self, provider: Provider | None) -> None:
        super()._bind(provider)
        source, scope, header = self._given
        checked = source_of(source, scope or (_UNKNOWN if provider is None else provider.scope))
        self._fresh = FreshToken(checked)
        self._header: KeyHeader = header_for(provider, header)
        self._source_name = checked.name
        self.waits = not checked.immediate

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request with a token where it belongs, and again after a 401 if there is another token."""
        if not self._belongs(request):
            yield request
            return
        token = self._fresh.ready() or self._fresh.get()
        response = yield self._signed(request, token)
        if self._was_refused(response, token) and _can_be_sent_again(request):
            try:
                another = self._fresh.get(rejected=token)
            except CredentialsError as error:
                raise _after_refusal(error) from None
            if another != token:
                yield self._signed(request, another)

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send the request with a token where it belongs, and again after a 401 if there is another token."""
        if not self._belongs(request):
            yield request
            return
        token = self._fresh.ready() or await self._fresh.get_async()
        response = yield self._signed(request, token)
        if self._was_refused(response, token) and _can_be_sent_again(request):
            try:
                another = await self._fresh.get_async(rejected=token)
            except CredentialsError as error:
                raise _after_refusal(error) from None
            if another != token:
                yield self._signed(request, another)

    def _signed(self, request: httpx.Request, token: str) -> httpx.Request:
        attach(request, credential(self._header, token), frozenset((self._header,)))
        return request

    def _was_refused(self, response: httpx.Response, token: str) -> bool:
        refused = response.status_code == 401 and self._is_home(response.request)
        if refused:
            self._fresh.reject(token)
        return refused

    def __repr__(self) -> str:
        return self._shown(f"<{self._source_name}>")


class EnvironmentAuth(BearerAuth):
    """Sends the key in an environment variable, read anew for every request, to the provider's own origin only.

        Client(auth=EnvironmentAuth("TEAM_KEY"))

    name: the variable. environ: where to read it; the process's environment when left out. provider, header: as for
    KeyAuth. Requests raise CredentialsError that names the variable when it holds no key.
    """

    __slots__ = ()

    def __init__(
        self,
        name: str,
        provider: Provider | None = None,
        *,
        header: KeyHeader | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(EnvironmentToken(name, environ), provider, header=header)


_UNKNOWN = "unknown"  # the scope of a credential that is bound to no provider yet


def _can_be_sent_again(request: httpx.Request) -> bool:
    try:
        _ = request.content
    except httpx.RequestNotRead:
        return False
    return True


def _after_refusal(error: CredentialsError) -> CredentialsError:
    return CredentialsError(f"the server refused the token (401), and there is no other: {error}")
