"""How clients are made, the same for sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, Unpack

from .assembly import Parts, assemble, azure_parts, environment_parts, reconfigured
from .options import ClientOptions
from .rate_limit import RateLimit

if TYPE_CHECKING:
    from .auth.sources import TokenFunction, TokenSource
    from .providers.provider import Provider

HttpxT = TypeVar("HttpxT")
TransportT = TypeVar("TransportT")


class ClientSetup(Generic[HttpxT, TransportT]):
    """What both clients are made of and show of themselves.

    HttpxT and TransportT: the httpx client and transport that a caller may bring.
    """

    parts: Parts

    def __init__(
        self,
        *,
        api_key: str | TokenFunction | None = None,
        credential: TokenSource | None = None,
        base_url: str | None = None,
        provider: Provider | None = None,
        allow_http: bool = False,
        httpx_client: HttpxT | None = None,
        transport: TransportT | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Make a client for OpenAI, or for the server at base_url.

        api_key: a key, or a function that returns one for each use.
        credential: an object with `get_token`, such as those of azure-identity, or a function.
        provider: instead of base_url, from openai_conversations.providers.
        allow_http: let credentials travel unencrypted to another machine.
        httpx_client: used and never closed. transport: likewise, below httpx's own client.

        Raises InvalidInputError for what cannot work.
        """
        parts = assemble(
            options=options,
            api_key=api_key,
            credential=credential,
            base_url=base_url,
            provider=provider,
            allow_http=allow_http,
        )
        self.adopt(parts, httpx_client, transport)

    def adopt(self, parts: Parts, httpx_client: HttpxT | None, transport: TransportT | None) -> None:
        """Take over the parts, with new connections."""
        raise NotImplementedError

    def adopt_shared(self, parts: Parts) -> None:
        """Take over the parts, connections included."""
        raise NotImplementedError

    @classmethod
    def from_env(
        cls,
        *,
        httpx_client: HttpxT | None = None,
        transport: TransportT | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """Return a client for what the environment says, as settings.from_env reads it. Raises InvalidInputError."""
        made = cls.__new__(cls)
        made.adopt(environment_parts(options), httpx_client, transport)
        return made

    @classmethod
    def from_url(cls, url: str, api_key: str | TokenFunction | None = None, **options: Unpack[ClientOptions]) -> Self:
        """Return a client for the server at a URL; which service it is follows from it. Raises InvalidInputError."""
        return cls(base_url=url, api_key=api_key, **options)

    @classmethod
    def azure(
        cls,
        endpoint: str,
        *,
        api_key: str | None = None,
        credential: TokenSource | None = None,
        api_version: str | None = None,
        classic: bool = False,
        httpx_client: HttpxT | None = None,
        transport: TransportT | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """Return a client for Azure OpenAI or an Azure AI Foundry project.

        endpoint: such as https://RESOURCE.openai.azure.com or https://RESOURCE.services.ai.azure.com/api/projects/P.
        classic: use the dated API, which still has threads; api_version then says which version.

        Raises InvalidInputError for a deployment's URL and for everything else that cannot work.
        """
        parts = azure_parts(
            endpoint,
            options=options,
            api_key=api_key,
            credential=credential,
            api_version=api_version,
            classic=classic,
        )
        made = cls.__new__(cls)
        made.adopt(parts, httpx_client, transport)
        return made

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """Return a client with other options that shares the connections of this one, and is closed with it."""
        made = type(self).__new__(type(self))
        made.adopt_shared(reconfigured(self.parts, options))
        return made

    @property
    def base_url(self) -> str:
        """Where the API is."""
        return self.parts.exchange.base_url

    @property
    def rate_limit(self) -> RateLimit | None:
        """The rate limits that the last reply stated, or None."""
        return self.parts.rate_limit()

    @property
    def closed(self) -> bool:
        """Whether the client was closed."""
        return self.parts.connections.closed

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self.base_url!r})"

    def __reduce__(self) -> Any:
        raise TypeError(f"a {type(self).__name__} holds connections and a credential; it cannot be pickled or copied")
