"""What the rest of the package needs to know about the server it talks to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import httpx
from attrs import field, frozen

ProviderKind = Literal[
    "openai", "azure-openai", "azure-openai-classic", "azure-foundry", "azure-foundry-classic", "compatible"
]
KeyHeader = Literal["authorization", "api-key"]


def _copied(query: Mapping[str, str]) -> Mapping[str, str]:
    return dict(query)


def _no_query() -> Mapping[str, str]:
    return {}


@frozen
class Provider:
    """Where the API is, and how it wants to be addressed; holds no secret.

    Made by openai_provider, azure_provider, compatible_provider or detect_provider.

    kind: which service it is.
    base_url: without a trailing slash; paths such as `/conversations` are appended to it.
    query: parameters of every call, `api-version` where the service needs it.
    key_header: the header that carries a key; a token always travels as `Authorization: Bearer`.
    scope: the Entra scope to ask a credential object for, or None where there is none.
    """

    kind: ProviderKind
    base_url: str
    query: Mapping[str, str] = field(factory=_no_query, converter=_copied, hash=False)
    key_header: KeyHeader = "authorization"
    scope: str | None = None

    @property
    def origin(self) -> str:
        """Scheme, host and port (where it is not the usual one): the only place that credentials are sent to."""
        url = httpx.URL(self.base_url)
        return f"{url.scheme}://{url.netloc.decode('ascii')}"
