"""Put together what a client needs, from arguments, a URL or the environment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import httpx
from attrs import define, evolve

from openai_conversations_api.headers import merge
from openai_conversations_api.operation import Call

from .auth.factory import make_auth
from .batches import in_parts, parts_of
from .bounds import check as check_bounds
from .connections import Connections
from .direct import AsyncSender, SyncSender
from .driver import Watch
from .errors import InvalidInputError
from .events import Hooks
from .exchange import Exchange, Steps
from .options import ClientOptions, check, check_call, headers_of, hooks_of, policy_of
from .policy import Deadline, Policy
from .providers.openai import openai_provider
from .providers.provider import Provider
from .rate_limit import RateLimit, read_rate_limit
from .sending import open_reply, open_reply_async, send, send_async
from .translation import Progress

if TYPE_CHECKING:
    from .auth.sources import TokenFunction, TokenSource


@define(eq=False)
class Parts:
    """Everything behind a client: how calls go, with what authentication, over which connections."""

    exchange: Exchange
    auth: httpx.Auth | None
    connections: Connections
    last_headers: Mapping[str, str] | None = None

    def over(self, connections: Connections) -> Parts:
        """Return the same over other connections."""
        return evolve(self, connections=connections)

    def watch(self, call: Call) -> Watch:
        """Return what can end a call. Raises InvalidInputError for options that cannot be."""
        options = call.options
        if options:
            check_call(call.operation.name, options)
        seconds = options.get("deadline", self.exchange.policy.deadline)
        return Watch(call.operation.name, Deadline(seconds, since=call.since), options.get("cancellation"))

    def steps(self, call: Call, deadline: Deadline) -> Steps:
        """Return the steps of a call, in parts where its list is too long for one.

        Raises InvalidInputError for arguments that cannot be.
        """
        check_bounds(call)
        look = call.options.get("look_first") is True
        if look and call.operation.batch is None:
            raise InvalidInputError(f"{call.operation.name}: look_first is for adding items to a conversation")

        def each(part: Call, progress: Progress) -> Steps:
            if look:
                from .looking import Looking  # noqa: PLC0415  rarely asked for

                return Looking(part, self.exchange, deadline).steps(progress)
            return self.exchange.steps(part, deadline, progress)

        parts = parts_of(call)
        return each(call, Progress()) if len(parts) == 1 else in_parts(parts, each)

    def send(self, client: SyncSender, sent: Mapping[str, Any], check: Callable[[], None] | None) -> httpx.Response:
        """Send one request and return its reply, remembering what it says about rate limits; see sending.py."""
        return self._noted(send(client, self.auth, sent, check))

    def open(self, client: SyncSender, sent: Mapping[str, Any], check: Callable[[], None] | None) -> httpx.Response:
        """Do the same, and leave an event stream unread."""
        return self._noted(open_reply(client, self.auth, sent, check))

    def _noted(self, reply: httpx.Response) -> httpx.Response:
        self.last_headers = reply.headers
        return reply

    async def send_async(self, client: AsyncSender, sent: Mapping[str, Any]) -> httpx.Response:
        """Send one request and return its reply, remembering what it says about rate limits; see sending.py."""
        return self._noted(await send_async(client, self.auth, sent))

    async def open_async(self, client: AsyncSender, sent: Mapping[str, Any]) -> httpx.Response:
        """Do the same, and leave an event stream unread."""
        return self._noted(await open_reply_async(client, self.auth, sent))

    def rate_limit(self) -> RateLimit | None:
        """Return the rate limits that the last reply stated, or None."""
        return None if self.last_headers is None else read_rate_limit(self.last_headers)


def assemble(
    *,
    options: ClientOptions,
    api_key: str | TokenFunction | None = None,
    credential: TokenSource | None = None,
    base_url: str | None = None,
    provider: Provider | None = None,
    allow_http: bool = False,
) -> Parts:
    """Return the parts for explicit arguments. Raises InvalidInputError for what cannot work."""
    if base_url is not None and provider is not None:
        raise InvalidInputError("give base_url or provider, not both")
    if provider is None:
        provider = openai_provider(base_url, allow_http=allow_http)
    if provider.kind == "openai" and api_key is None and credential is None:
        raise InvalidInputError(
            "OpenAI needs an api_key or a credential; Client.from_env() takes it from OPENAI_API_KEY"
        )
    return _parts(provider, make_auth(provider, api_key=api_key, credential=credential), options)


def azure_parts(
    endpoint: str,
    *,
    options: ClientOptions,
    api_key: str | None,
    credential: TokenSource | None,
    api_version: str | None,
    classic: bool,
) -> Parts:
    """Return the parts for an Azure endpoint. Raises InvalidInputError for what cannot work."""
    from .providers.azure import azure_provider  # noqa: PLC0415  not needed for other services

    provider = azure_provider(endpoint, api_version=api_version, classic=classic)
    if api_key is None and credential is None:
        raise InvalidInputError(
            "Azure needs an api_key or a credential, such as azure.identity.DefaultAzureCredential()"
        )
    return _parts(provider, make_auth(provider, api_key=api_key, credential=credential), options)


def environment_parts(options: ClientOptions) -> Parts:
    """Return the parts that the environment describes. Raises InvalidInputError that names what is missing."""
    from .settings import from_env  # noqa: PLC0415  not needed with explicit arguments

    settings = from_env()
    own: ClientOptions = {"organization": settings.organization, "project": settings.project}
    headers = {**settings.headers, **options.get("headers", {})}
    return _parts(settings.provider, settings.auth(), {**own, **options, "headers": headers})


def _parts(provider: Provider, auth: httpx.Auth | None, options: ClientOptions) -> Parts:
    check(options)
    exchange = Exchange(
        base_url=provider.base_url,
        host=httpx.URL(provider.base_url).host,
        query={**provider.query, **options.get("query", {})},
        headers=merge(headers_of(options)),
        policy=policy_of(options, Policy()),
        hooks=hooks_of(options, Hooks()),
    )
    return Parts(exchange, auth, Connections())


def reconfigured(parts: Parts, options: ClientOptions) -> Parts:
    """Return parts with other options over the same connections."""
    check(options)
    before = parts.exchange
    exchange = evolve(
        before,
        query={**before.query, **options.get("query", {})},
        headers=merge(before.headers, headers_of(options)),
        policy=policy_of(options, before.policy),
        hooks=hooks_of(options, before.hooks),
    )
    return evolve(parts, exchange=exchange)
