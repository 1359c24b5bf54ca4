"""What clients and calls can be told, besides where the API is and who asks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, TypedDict

import httpx
from attrs import evolve

from openai_conversations_api._runtime.headers import merge

from ._transport.retry import CALL_POLICY, Policy
from .errors import InvalidInputError
from .events import HOOK_NAMES, NO_HOOKS, Hooks, RequestEvent, ResponseEvent, RetryEvent
from .providers.provider import Provider, openai_provider


class ClientOptions(TypedDict, total=False):
    """Options of every client.

    timeout: seconds to connect, and for each wait for data (5 and 60 when left out); an httpx.Timeout; None for no end.
    deadline: seconds for a call as a whole, attempts and sleeps included; None for no end.
    max_retries: how often a call may be sent again (2 when left out).
    max_reply_bytes: the most that a reply may take, unpacked (268,435,456 when left out); None for no bound.
    policy: all of these and the delays, as one Policy; what else is given replaces its parts.
    organization, project: OpenAI's ids of them.
    headers, query: sent with every call.
    on_request, on_response, on_retry: functions that are told what happens; coroutine functions in an AsyncClient.
    """

    timeout: float | httpx.Timeout | None
    deadline: float | None
    max_retries: int
    max_reply_bytes: int | None
    policy: Policy
    organization: str | None
    project: str | None
    headers: Mapping[str, str]
    query: Mapping[str, str]
    on_request: Callable[[RequestEvent], Awaitable[None] | None] | None
    on_response: Callable[[ResponseEvent], Awaitable[None] | None] | None
    on_retry: Callable[[RetryEvent], Awaitable[None] | None] | None


_POLICY = (*CALL_POLICY, "max_reply_bytes")
# What other clients of this API call these, and near misses that no spelling correction finds.
_OTHER_NAMES = {
    "default_headers": "headers",
    "default_query": "query",
    "http_client": "httpx_client",
    "client": "httpx_client",
    "token": "api_key",
    "azure_endpoint": "Client.azure(endpoint)",
    "azure_ad_token": "credential",
    "azure_ad_token_provider": "credential",
    "retries": "max_retries",
    "ssl_verify": "verify",
    "proxies": "proxy",
}


def check(options: Mapping[str, Any], others: Iterable[str] = ()) -> None:
    """Raise InvalidInputError for an option that does not exist; others: what else is taken in this place."""
    known = {*ClientOptions.__annotations__, *others}
    for name in sorted(options.keys() - known):
        from difflib import get_close_matches  # noqa: PLC0415  for those who misspell

        near = _OTHER_NAMES.get(name) or next(iter(get_close_matches(name, known, n=1)), None)
        hint = f"; it is called {near} here" if name in _OTHER_NAMES else f"; did you mean {near}?" if near else ""
        raise InvalidInputError(f"unexpected argument {name}{hint}; there are {', '.join(sorted(known))}")


def policy_of(options: ClientOptions, before: Policy) -> Policy:
    """Return the policy that options describe, starting from another."""
    return evolve(options.get("policy", before), **_chosen(options, _POLICY))


def hooks_of(options: ClientOptions, before: Hooks) -> Hooks:
    """Return the hooks that options describe, starting from others."""
    made = evolve(before, **_chosen(options, HOOK_NAMES))
    return NO_HOOKS if made == NO_HOOKS else made  # the one that calls are quick to tell nobody by


def headers_of(options: ClientOptions) -> dict[str, str]:
    """Return the headers that options describe, with names in lower case. Raises InvalidInputError."""
    named = {"OpenAI-Organization": options.get("organization"), "OpenAI-Project": options.get("project")}
    given = merge({name: value for name, value in named.items() if value}, options.get("headers") or {})
    return {name.lower(): value for name, value in given.items()}


def _chosen(options: ClientOptions, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if name in names}


def place_of(base_url: str | None, provider: Provider | None, *, allow_http: bool) -> Provider:
    """Return where the API is. Raises InvalidInputError."""
    if base_url is not None and provider is not None:
        raise InvalidInputError("give base_url or provider, not both")
    return provider if provider is not None else openai_provider(base_url, allow_http=allow_http)


def check_credentials(provider: Provider, auth: httpx.Auth | None) -> None:
    """Raise InvalidInputError for a service that wants a credential and gets none."""
    if auth is None and provider.kind != "compatible":
        azure = provider.kind.startswith("azure")
        name = "Azure" if azure else "OpenAI"
        hint = (
            ", such as azure.identity.DefaultAzureCredential()" if azure else "; Client.from_env() reads OPENAI_API_KEY"
        )
        raise InvalidInputError(f"{name} needs an api_key or a credential{hint}")
