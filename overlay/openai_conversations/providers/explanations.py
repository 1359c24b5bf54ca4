"""What the services are known to mean by some of their errors."""

from __future__ import annotations

import httpx

from openai_conversations_api._runtime.errors import StatusError

from ..errors import NotFoundError, ThreadsSwitchedOffError
from .provider import Provider

_SWITCHED_OFF = (
    "OpenAI switched its own /threads off on 2026-08-26: use conversations, or a base URL that still serves threads"
    " (Azure AI Foundry classic, a self-hosted server)"
)


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
