"""How clients are made, the same for sync and async, and what they show of themselves."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from functools import cached_property, partial
from inspect import getattr_static
from pathlib import Path
from typing import Any, Generic, Never, Self, TypeVar, Unpack

import httpx
from attrs import evolve

import openai_conversations.auth as credentials  # by its name: `from .` would look through all that is exported

from ._transport.attempts import PoolT, Session
from ._transport.retry import Policy
from .auth.factory import AuthSource, client_auth
from .errors import ClientClosedError, InvalidInputError
from .events import NO_HOOKS, RateLimit, read_rate_limit
from .options import ClientOptions, check, check_credentials, headers_of, hooks_of, place_of, policy_of
from .providers.provider import Provider, explained

HttpxT = TypeVar("HttpxT")
TransportT = TypeVar("TransportT")


class Configured(Generic[HttpxT, TransportT, PoolT]):
    """What both clients are made of.

    HttpxT and TransportT: the httpx client and transport that a caller may bring.
    """

    _make_pool: Callable[..., PoolT]

    def __init__(  # noqa: PLR0913  all that a client is made of, by name
        self,
        *misplaced: Never,
        api_key: str | credentials.TokenFunction | None = None,
        credential: credentials.TokenSource | None = None,
        auth: AuthSource | None = None,
        base_url: str | None = None,
        provider: Provider | None = None,
        allow_http: bool = False,
        verify: ssl.SSLContext | str | bool = True,
        proxy: str | httpx.URL | httpx.Proxy | None = None,
        httpx_client: HttpxT | None = None,
        transport: TransportT | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Make a client for OpenAI, or for the server at base_url.

        api_key: a key, or a function that returns one for each use.
        credential: an object with `get_token`, such as those of azure-identity, or a function.
        auth: instead of both, an auth provider: KeyAuth, BearerAuth, any httpx.Auth, or an object with `headers()`.
            Like every credential, it is used for the server's own origin only.
        base_url: where the API is, version prefix included, such as http://127.0.0.1:8000/v1.
        provider: instead of base_url, from openai_provider, azure_provider, compatible_provider or detect_provider.
        allow_http: let credentials travel unencrypted to another machine.
        verify: how certificates are checked: True, False, a file or folder of authorities, or an ssl.SSLContext.
        proxy: the URL of a proxy, or an httpx.Proxy; what HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY say when left
            out.
        httpx_client: used and never closed. transport: likewise, below httpx's own client.
        options: those of ClientOptions, such as `timeout`, `deadline`, `max_retries`, `headers`, `on_response`.

        Raises InvalidInputError for what cannot work.
        """
        if misplaced:
            raise InvalidInputError("a client takes its arguments by name only, such as api_key=… or base_url=…")
        check(options, _ARGUMENTS)
        place = place_of(base_url, provider, allow_http=allow_http)
        if httpx_client is not None and transport is not None:
            raise InvalidInputError("give httpx_client or transport, not both")
        signing = client_auth(place, auth=auth, api_key=api_key, credential=credential)
        check_credentials(place, signing)
        self._provider = place
        self._session: Session[PoolT] = Session(
            base_url=place.base_url,
            query={**place.query, **(options.get("query") or {})},
            headers={"accept": "application/json", **headers_of(options)},
            policy=policy_of(options, Policy()),
            hooks=hooks_of(options, NO_HOOKS),
            auth=signing,
            pool=self._make_pool(place.base_url, httpx_client, transport, verify=verify, proxy=proxy),
            explain=partial(explained, place),
        )
        self._bind()

    def _bind(self) -> None:
        """Let the resources call this client. Raises InvalidInputError for what only the other kind can do."""
        raise NotImplementedError

    @classmethod
    def from_env(
        cls,
        *,
        dotenv: bool | str | Path | None = None,
        api_version: str | None = None,
        classic: bool = False,
        allow_http: bool = False,
        verify: ssl.SSLContext | str | bool = True,
        proxy: str | httpx.URL | httpx.Proxy | None = None,
        httpx_client: HttpxT | None = None,
        transport: TransportT | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """Return a client for what the environment says; what is given here goes before it.

        Read are, named as OpenAI's own library names them: OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_ORG_ID,
        OPENAI_PROJECT_ID and OPENAI_CUSTOM_HEADERS (one `Name: value` a line); for Azure AZURE_OPENAI_ENDPOINT,
        AZURE_OPENAI_API_KEY, AZURE_OPENAI_AD_TOKEN and OPENAI_API_VERSION; OPENAI_API_TYPE (`openai` or `azure`) where
        both are set.

        dotenv: True or a path to read a `.env` file too (extra `dotenv`), False not to; when left out, `.env` of the
            working directory is read if python-dotenv is installed, but never decides where a key from elsewhere goes.
        api_version, classic: for Azure, as in `azure`. The rest: as in the constructor.

        Raises InvalidInputError that names the variables which are missing, unusable or in conflict.
        """
        from .settings import from_env  # noqa: PLC0415  not needed with explicit arguments

        found = from_env(dotenv=dotenv, api_version=api_version, classic=classic, allow_http=allow_http)
        own: ClientOptions = {"organization": found.organization, "project": found.project}
        headers = {**found.headers, **(options.get("headers") or {})}
        together: ClientOptions = {**own, **options, "headers": headers}
        return cls(
            provider=found.provider,
            auth=found.auth(),
            verify=verify,
            proxy=proxy,
            httpx_client=httpx_client,
            transport=transport,
            **together,
        )

    @classmethod
    def from_url(
        cls,
        url: str,
        api_key: str | credentials.TokenFunction | None = None,
        *,
        auth: AuthSource | None = None,
        allow_http: bool = False,
        verify: ssl.SSLContext | str | bool = True,
        proxy: str | httpx.URL | httpx.Proxy | None = None,
        httpx_client: HttpxT | None = None,
        transport: TransportT | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """Return a client for the server at a URL, such as http://127.0.0.1:8000/v1.

        url: where the API is, version prefix included.
        api_key: a key, or a function that returns one; a server of your own may want none. The rest: as in the
            constructor.

        Raises InvalidInputError for what cannot work.
        """
        return cls(
            base_url=url,
            api_key=api_key,
            auth=auth,
            allow_http=allow_http,
            verify=verify,
            proxy=proxy,
            httpx_client=httpx_client,
            transport=transport,
            **options,
        )

    @classmethod
    def azure(  # noqa: PLR0913  see the constructor
        cls,
        endpoint: str,
        *,
        api_key: str | None = None,
        credential: credentials.TokenSource | None = None,
        auth: AuthSource | None = None,
        api_version: str | None = None,
        classic: bool = False,
        allow_http: bool = False,
        verify: ssl.SSLContext | str | bool = True,
        proxy: str | httpx.URL | httpx.Proxy | None = None,
        httpx_client: HttpxT | None = None,
        transport: TransportT | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """Return a client for Azure OpenAI or an Azure AI Foundry project.

        endpoint: such as https://RESOURCE.openai.azure.com or https://RESOURCE.services.ai.azure.com/api/projects/P.
        credential: such as azure.identity.DefaultAzureCredential(); or give api_key.
        api_version: a date, such as 2024-05-01-preview, for the classic API; left out for conversations.
        classic: use the API that still has threads, which a dated api_version says already; of Azure OpenAI it needs
            one. The rest: as in the constructor.

        Raises InvalidInputError for a deployment's URL and for everything else that cannot work.
        """
        from .providers.azure import azure_provider  # noqa: PLC0415  not needed for other services

        return cls(
            provider=azure_provider(endpoint, api_version=api_version, classic=classic, allow_http=allow_http),
            api_key=api_key,
            credential=credential,
            auth=auth,
            verify=verify,
            proxy=proxy,
            httpx_client=httpx_client,
            transport=transport,
            **options,
        )

    def with_options(self, *, auth: AuthSource | None = None, **options: Unpack[ClientOptions]) -> Self:
        """Return a copy of this client with other options, and with other credentials where `auth` is given.

        options: those of ClientOptions; what is left out stays as it is.

        The copy shares the connections: closing it, or leaving its `with` block, ends only the copy; closing this
        client ends both. What a subclass keeps in attributes, the copy has too. Raises InvalidInputError.
        """
        check(options, ("auth",))
        before = self._session
        made = object.__new__(type(self))
        resources = {
            name for name in self.__dict__ if isinstance(getattr_static(type(self), name, None), cached_property)
        }
        made.__dict__.update({name: value for name, value in self.__dict__.items() if name not in resources})
        made._session = evolve(
            before,
            query={**before.query, **(options.get("query") or {})},
            headers={**before.headers, **headers_of(options)},
            policy=policy_of(options, before.policy),
            hooks=hooks_of(options, before.hooks),
            auth=before.auth if auth is None else client_auth(self._provider, auth=auth),
        )
        made._is_copy = True
        made._bind()
        return made

    def _open_session(self) -> Session[PoolT]:
        if self._has_left:
            raise ClientClosedError("this copy of a client was closed; make another with with_options")
        return self._session

    def _leave(self) -> bool:
        """Take note of being closed; return whether the connections are to be closed too."""
        self._has_left = self._is_copy
        return not self._is_copy

    _is_copy = False
    _has_left = False

    @property
    def base_url(self) -> str:
        """Where the API is."""
        return self._session.base_url

    @property
    def provider(self) -> Provider:
        """Which service this is a client of, and how it is addressed."""
        return self._provider

    @property
    def auth(self) -> httpx.Auth | None:
        """What signs the requests, or None; it never shows its secret."""
        return self._session.auth

    @property
    def policy(self) -> Policy:
        """How patient and how persistent it is."""
        return self._session.policy

    @property
    def rate_limit(self) -> RateLimit | None:
        """The rate limits that the last reply stated, or None."""
        last = self._session.last_headers
        return None if last is None else read_rate_limit(last)

    @property
    def closed(self) -> bool:
        """Whether the client was closed."""
        return self._has_left or self._session.pool.closed

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self.base_url!r})"

    def __reduce__(self) -> Any:
        raise TypeError(f"a {type(self).__name__} holds connections and a credential; it cannot be pickled or copied")


_ARGUMENTS = (
    *("api_key", "credential", "auth", "base_url", "provider", "allow_http"),
    *("verify", "proxy", "httpx_client", "transport"),
)
