"""Take everything that a client needs from the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

import httpx
from attrs import field, frozen

from ..auth.factory import client_auth
from ..auth.secret import SecretHolder, flaw_in
from ..errors import InvalidInputError
from ..providers.provider import Provider
from . import names
from .choice import Side, chosen_side, provider_of
from .dotenv_file import DotenvChoice, with_dotenv

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t -~]*")


def _no_headers() -> Mapping[str, str]:
    return {}


@frozen(eq=False)
class Settings(SecretHolder):
    """What a client is made of; shows no secret and cannot be pickled.

    provider: where the API is. api_key, token: at most one of them is set; see client_auth.
    organization, project: OpenAI's ids of them, None for other services. headers: sent with every call.
    """

    provider: Provider
    api_key: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    organization: str | None = None
    project: str | None = None
    headers: Mapping[str, str] = field(factory=_no_headers, repr=lambda headers: f"<{len(headers)}>")

    def auth(self) -> httpx.Auth | None:
        """Return the authentication, or None for a server that needs none. Raises InvalidInputError as client_auth."""
        return client_auth(self.provider, api_key=self.api_key, token=self.token)


def from_env(
    environ: Mapping[str, str] | None = None,
    *,
    dotenv: DotenvChoice = None,
    api_version: str | None = None,
    classic: bool = False,
    allow_http: bool = False,
) -> Settings:
    """Return the settings that environment variables describe.

    environ: the variables; those of the process when left out.
    dotenv: True or a path to read a `.env` file too (needs the extra `dotenv`), False not to; when left out, `.env` of
        the working directory is read if it is there and python-dotenv is installed, but not for an environ of yours,
        and not if it would send a credential from elsewhere to a host of its own choice: that is an error.
    api_version, classic: for Azure, as in azure_provider.
    allow_http: accept plain HTTP to other machines than this one.

    What counts, in this order: arguments; the real environment; the `.env` file, which never replaces anything. Empty
    variables count as not set.

    Which service: OPENAI_API_TYPE (`openai` or `azure`) decides. Without it, OPENAI_API_KEY or OPENAI_BASE_URL mean
    OpenAI or a compatible server (an Azure host in OPENAI_BASE_URL is recognised), and AZURE_OPENAI_ENDPOINT means
    Azure. If it has a credential too and variables of both families are set, that is an error.

    Which credential: OPENAI_API_KEY; on Azure AZURE_OPENAI_AD_TOKEN, else AZURE_OPENAI_API_KEY. A compatible server may
    go without. OPENAI_API_VERSION is used with classic=True, and for Azure's v1 API if it is `v1` or `preview`; the
    dated versions that other libraries need there are left out. OPENAI_ORG_ID and OPENAI_PROJECT_ID are not for Azure.
    OPENAI_CUSTOM_HEADERS has one `Name: value` per line.

    Raises InvalidInputError that names the variables which are missing, unusable or in conflict.
    """
    if environ is None:
        variables = with_dotenv(os.environ, dotenv)
    else:
        variables = with_dotenv(environ, False if dotenv is None else dotenv)
    side = chosen_side(variables)
    provider = provider_of(variables, side, api_version=api_version, classic=classic, allow_http=allow_http)
    key, token = _secrets(variables, side, provider)
    for_azure = provider.kind.startswith("azure")
    return Settings(
        provider,
        api_key=key,
        token=token,
        organization=None if for_azure else _checked(variables, names.ORGANIZATION),
        project=None if for_azure else _checked(variables, names.PROJECT),
        headers=_headers(variables.get(names.CUSTOM_HEADERS, ""), names.CUSTOM_HEADERS),
    )


def _secrets(variables: Mapping[str, str], side: Side, provider: Provider) -> tuple[str | None, str | None]:
    azure_name = next((name for name in (names.AZURE_TOKEN, names.AZURE_API_KEY) if name in variables), None)
    for_azure = provider.kind.startswith("azure")
    if for_azure and azure_name and (side == "azure" or names.API_KEY not in variables):
        secret = _checked(variables, azure_name)
        return (None, secret) if azure_name == names.AZURE_TOKEN else (secret, None)
    if side == "azure":
        raise InvalidInputError(
            f"set {names.AZURE_API_KEY} or {names.AZURE_TOKEN} for {provider.origin}, or give a credential"
        )
    if for_azure and azure_name and names.API_TYPE not in variables:
        raise InvalidInputError(
            f"{names.BASE_URL} is an Azure host, and both {names.API_KEY} and {azure_name} are set: unset one, or set"
            f" {names.API_TYPE} to openai or azure to choose"
        )
    if names.API_KEY not in variables and provider.kind != "compatible":
        raise InvalidInputError(_missing(provider))
    return _checked(variables, names.API_KEY), None


def _missing(provider: Provider) -> str:
    if provider.kind.startswith("azure"):
        return f"set {names.AZURE_API_KEY} or {names.AZURE_TOKEN} for {provider.origin}, or give a credential"
    return (
        f"set {names.API_KEY} for OpenAI, {names.AZURE_ENDPOINT} with {names.AZURE_API_KEY} for Azure, or"
        f" {names.BASE_URL} for another server"
    )


def _headers(text: str, name: str) -> dict[str, str]:
    """Return the headers of a text with one `Name: value` per line.

    name: what messages call the text. Raises InvalidInputError with the number of a line that is no header, or that
    names a header a second time; values are not shown.
    """
    headers: dict[str, str] = {}
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        header, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or not _NAME.fullmatch(header) or not _VALUE.fullmatch(value):
            raise InvalidInputError(f"{name}: line {number} is not a header (Name: value)")
        if header.lower() in seen:
            raise InvalidInputError(f"{name}: line {number} names a header for the second time")
        seen.add(header.lower())
        headers[header] = value
    return headers


def _checked(variables: Mapping[str, str], name: str) -> str | None:
    value = variables.get(name)
    flaw = None if value is None else flaw_in(value)
    if flaw:
        raise InvalidInputError(f"{name} {flaw}")
    return value
