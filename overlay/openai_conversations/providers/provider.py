"""What the rest of the package needs to know about the server it talks to, and OpenAI's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import httpx
from attrs import field, frozen

from openai_conversations_api._runtime.errors import StatusError

from ..errors import InvalidInputError, NotFoundError, ThreadsSwitchedOffError

ProviderKind = Literal[
    "openai", "azure-openai", "azure-openai-classic", "azure-foundry", "azure-foundry-classic", "compatible"
]
KeyHeader = Literal["authorization", "api-key"]
REGIONS = ("us", "eu", "ae", "au", "in", "jp")
_SWITCHED_OFF = (
    "OpenAI switched its own /threads off on 2026-08-26: use conversations, or a base URL that still serves threads"
    " (Azure AI Foundry classic, a self-hosted server)"
)


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


def openai_provider(base_url: str | None = None, *, region: str | None = None, allow_http: bool = False) -> Provider:
    """Return OpenAI's own service, or what a base URL leads to.

    base_url: instead of the usual one; any that detect_provider takes.
    region: where data stays: us, eu, ae, au, in or jp; `global` or None for no particular place.
    allow_http: accept plain HTTP to other machines than this one.

    Raises InvalidInputError for an unknown region, for both arguments at once, or for an unusable URL.
    """
    if base_url is not None:
        if region is not None:
            raise InvalidInputError("give either base_url or region, not both")
        from .detection import provider_from_url  # noqa: PLC0415  (not needed for the usual address)

        return provider_from_url(base_url, allow_http=allow_http)
    if region is None or region == "global":
        return Provider("openai", "https://api.openai.com/v1")
    if region not in REGIONS:
        raise InvalidInputError(f"region must be one of {', '.join(REGIONS)}, or global")
    return Provider("openai", f"https://{region}.api.openai.com/v1")


def explained(provider: Provider, error: StatusError) -> tuple[type[StatusError], str] | None:
    """Return what a service means by an error, as its class and advice; None where nothing special is known."""
    if error.status_code != 404:
        return None
    url = httpx.URL(provider.base_url)
    if "/threads" in error.path and (url.host == "api.openai.com" or url.host.endswith(".api.openai.com")):
        return ThreadsSwitchedOffError, _SWITCHED_OFF
    if url.path in ("", "/") and _names_no_object(error):
        return NotFoundError, f"the API may be below a prefix: try {provider.base_url.rstrip('/')}/v1 as base URL"
    return None


def _names_no_object(error: StatusError) -> bool:
    """Say whether a 404 is about the address rather than about what is kept there."""
    said = error.error
    return said is None or (said.param is None and ("url" in said.message.lower() or said.message in ("", "Not Found")))
