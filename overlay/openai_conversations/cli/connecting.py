"""Which server a command talks to, and with which key: from options and the environment, never from arguments."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import reduce
from typing import Any, TypeVar

import click

from ..client import AsyncClient, Client
from ..errors import InvalidInputError
from ..providers import Provider, azure_provider, compatible_provider
from ..settings import detect_provider, from_env

CommandT = TypeVar("CommandT", bound=Callable[..., Any])
ClientT = TypeVar("ClientT", Client, AsyncClient)
PROVIDERS = ("openai", "azure", "azure-classic", "compatible")
# The variables whose key may go to a service of a kind, because they are made for it.
_KEY = "OPENAI_CONVERSATIONS_KEY"
_KEYS = {"openai": "OPENAI_API_KEY", "azure": "AZURE_OPENAI_API_KEY"}


def options(*given: Callable[[Any], Any]) -> Callable[[CommandT], CommandT]:
    """Return a decorator that adds options to a command, in order."""
    return lambda command: reduce(lambda made, option: option(made), reversed(given), command)


server_options = options(
    click.option("--base-url", metavar="URL", help="Where the API is; without it, the environment says."),
    click.option("--provider", type=click.Choice(PROVIDERS), help="Which service is at that URL; it is recognised."),
    click.option("--ask-key", is_flag=True, help="Ask for the key instead of taking it from the environment."),
)


def connect(
    kind: type[ClientT],
    base_url: str | None,
    provider: str | None,
    *,
    ask_key: bool = False,
    variable: str | None = None,
) -> ClientT:
    """Return a client for what options say.

    variable: an environment variable that holds the key for this server, besides OPENAI_CONVERSATIONS_KEY.

    Raises InvalidInputError that names what is missing.
    """
    if base_url is None and provider is None and not ask_key:
        return kind.from_env()
    found = _provider(base_url, provider)
    key = click.prompt("Key", hide_input=True, err=True) if ask_key else _key(found, variable)
    try:
        return kind(provider=found, api_key=key)
    except InvalidInputError as error:
        if key is None:
            error.add_note(
                f"Here it comes from {variable or _KEY}, from what the service itself reads, or from a prompt."
            )
        raise


def _provider(base_url: str | None, provider: str | None) -> Provider:
    if base_url is None:
        found: Provider = (
            detect_provider({"OPENAI_API_TYPE": "openai"}) if provider == "openai" else from_env().provider
        )
        return found
    if provider in ("azure", "azure-classic"):
        return azure_provider(base_url, classic=provider == "azure-classic")
    return compatible_provider(base_url) if provider == "compatible" else detect_provider(base_url)


def _key(provider: Provider, variable: str | None) -> str | None:
    """Return a key that is meant for a server; one for OpenAI goes to OpenAI alone."""
    names = [variable, _KEY, _KEYS.get(provider.kind.partition("-")[0])]
    if os.environ.get("OPENAI_BASE_URL", "").rstrip("/") == provider.base_url:
        names.append("OPENAI_API_KEY")
    return next((os.environ[name] for name in names if name and os.environ.get(name)), None)
