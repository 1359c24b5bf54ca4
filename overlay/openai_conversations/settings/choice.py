"""Decide from environment variables which service is meant."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Literal

import httpx
from attrs import evolve

from ..errors import InvalidInputError
from ..providers.address import checked_version, read_address
from ..providers.azure import azure_cloud, azure_from
from ..providers.detection import provider_at, provider_from_url
from ..providers.provider import Provider, openai_provider
from . import names
from .dotenv_file import with_dotenv

Side = Literal["openai", "azure"]
_SIDES: dict[str, Side] = {
    "openai": "openai",
    "open_ai": "openai",
    "azure": "azure",
    "azure_ad": "azure",
    "azuread": "azure",
}
_DATED = re.compile(r"\d{4}-")


def detect_provider(
    url_or_env: str | httpx.URL | Mapping[str, str] | None = None,
    *,
    api_version: str | None = None,
    classic: bool = False,
    allow_http: bool = False,
) -> Provider:
    """Return the provider that a URL, or the environment, leads to, whether or not there is a credential for it.

    url_or_env: a URL with or without its path (`https://RES.openai.azure.com`, `https://host/v1`), or environment
        variables, those of the process when left out. They are named as for `Client.from_env`; no `.env` file is read,
        for whoever found it could not tell which of their keys would go to its host.
    api_version, classic: for Azure hosts, as in azure_provider.
    allow_http: accept plain HTTP to other machines than this one.

    Raises InvalidInputError for an unusable URL, saying what to pass instead, and for settings that contradict each
    other.
    """
    if url_or_env is not None and not isinstance(url_or_env, Mapping):
        return provider_from_url(url_or_env, api_version=api_version, classic=classic, allow_http=allow_http)
    variables = with_dotenv(os.environ if url_or_env is None else url_or_env, dotenv=False)
    side = chosen_side(variables)
    return provider_of(variables, side, api_version=api_version, classic=classic, allow_http=allow_http)


def chosen_side(variables: Mapping[str, str]) -> Side:
    """Return which family of variables counts.

    Raises InvalidInputError when both families are complete and OPENAI_API_TYPE does not decide.
    """
    said = variables.get(names.API_TYPE)
    if said is not None:
        if said.lower() not in _SIDES:
            raise InvalidInputError(f"{names.API_TYPE} must be openai or azure")
        return _SIDES[said.lower()]
    has_secret = names.AZURE_API_KEY in variables or names.AZURE_TOKEN in variables
    rival = next((name for name in (names.API_KEY, names.BASE_URL) if name in variables), None)
    if rival is None:
        return "azure" if names.AZURE_ENDPOINT in variables or has_secret else "openai"
    if has_secret and names.AZURE_ENDPOINT in variables:
        raise InvalidInputError(
            f"both {rival} and {names.AZURE_ENDPOINT} are set: set {names.API_TYPE} to openai or azure, or unset one"
        )
    return "openai"


def provider_of(
    variables: Mapping[str, str], side: Side, *, api_version: str | None, classic: bool, allow_http: bool
) -> Provider:
    """Return the provider of one family of variables. Raises InvalidInputError for a missing or unusable address."""
    order = (names.AZURE_ENDPOINT, names.BASE_URL) if side == "azure" else (names.BASE_URL,)
    name = next((name for name in order if name in variables), None)
    if name is None and side == "azure":
        raise InvalidInputError(
            f"set {names.AZURE_ENDPOINT} to https://RESOURCE.openai.azure.com or a project endpoint"
        )
    if name is None:
        return openai_provider()
    address = read_address(variables[name], name=name, allow_http=allow_http)
    if side == "openai" and azure_cloud(address.host) is None:
        return provider_at(address, name, api_version=api_version, classic=classic)
    from_environment = variables.get(names.API_VERSION) if address.api_version is None else None
    if api_version is None and classic:
        api_version = from_environment
    provider = azure_from(address, name, api_version=api_version, classic=classic)
    # A dated version is what OpenAI's own library needs for its Azure client; the v1 API has no use for it.
    if provider.query or from_environment is None or _DATED.match(from_environment):
        return provider
    return evolve(provider, query={"api-version": checked_version(from_environment, names.API_VERSION)})
