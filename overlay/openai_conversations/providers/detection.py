"""Choose a provider from a URL."""

from __future__ import annotations

import re

import httpx

from ..errors import InvalidInputError
from .address import Address, read_address, refuse_deployment, refuse_operation
from .azure import azure_cloud, azure_from
from .provider import KeyHeader, Provider

_OPENAI_HOST = re.compile(r"(?:[a-z0-9-]+\.)?api\.openai\.com")


def compatible_provider(
    base_url: str, *, key_header: KeyHeader = "authorization", scope: str | None = None, allow_http: bool = False
) -> Provider:
    """Return a provider for any server of this API, whatever its host is called.

    base_url: where paths such as `/conversations` are, version prefix included.
    key_header: how the server wants its key: `authorization` (as `Bearer KEY`) or `api-key`.
    scope: the Entra scope to ask credentials for, where there is one.
    allow_http: accept plain HTTP to other machines than this one.

    Raises InvalidInputError when the URL is that of one operation, or no URL.
    """
    if key_header not in ("authorization", "api-key"):
        raise InvalidInputError("key_header must be authorization or api-key")
    return _compatible(read_address(base_url, allow_http=allow_http), "base_url", key_header, scope)


def provider_from_url(
    url: str | httpx.URL, *, api_version: str | None = None, classic: bool = False, allow_http: bool = False
) -> Provider:
    """Return the provider that a URL leads to, with or without its path.

    url: such as `https://RES.openai.azure.com` or `https://host/v1`.
    api_version, classic: for Azure hosts, as in azure_provider.
    allow_http: accept plain HTTP to other machines than this one.

    Raises InvalidInputError for an unusable URL, saying what to pass instead.
    """
    address = read_address(url, allow_http=allow_http)
    return provider_at(address, "base_url", api_version=api_version, classic=classic)


def provider_at(address: Address, name: str, *, api_version: str | None = None, classic: bool = False) -> Provider:
    """Return the provider at an address; name is what messages call it."""
    if azure_cloud(address.host) is not None:
        return azure_from(address, name, api_version=api_version, classic=classic)
    if api_version is not None or classic:
        raise InvalidInputError(
            f"api_version and classic are for Azure, and {address.origin} is not an Azure host;"
            " for a gateway to Azure, use azure_provider"
        )
    return _openai(address, name) if _OPENAI_HOST.fullmatch(address.host) else _compatible(address, name)


def _openai(address: Address, name: str) -> Provider:
    if address.path.lower() not in ("", "/v1") or address.api_version is not None:
        raise InvalidInputError(f"{name} is not where the API is; pass {address.origin}/v1 instead")
    return Provider("openai", f"{address.origin}/v1")


def _compatible(
    address: Address, name: str, key_header: KeyHeader = "authorization", scope: str | None = None
) -> Provider:
    prefix = re.split(r"/openai/", address.path, maxsplit=1, flags=re.IGNORECASE)[0]
    refuse_deployment(address, name, f"{address.origin}{prefix}/openai/v1")
    refuse_operation(address, name)
    query = {} if address.api_version is None else {"api-version": address.api_version}
    return Provider("compatible", address.url, query, key_header, scope)
