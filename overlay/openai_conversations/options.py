"""What clients are made of, besides where the API is and who asks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypedDict

import httpx
from attrs import evolve

from openai_conversations_api.cancellation import Cancellation
from openai_conversations_api.operation import CallOptions

from .errors import InvalidInputError
from .events import HOOK_NAMES, Hooks, RequestEvent, ResponseEvent, RetryEvent
from .policy import Policy


class ClientOptions(TypedDict, total=False):
    """Options of every client.

    timeout: seconds to connect, and for each wait for data (5 and 60 when left out); an httpx.Timeout; None for no end.
    deadline: seconds for a call as a whole, attempts and sleeps included; None for no end.
    max_retries: how often a call may be sent again (2 when left out).
    policy: all of these and the delays, as one Policy; what else is given replaces its parts.
    organization, project: OpenAI's ids of them.
    headers, query: sent with every call.
    on_request, on_response, on_retry: functions that are told what happens; coroutine functions in an AsyncClient.
    """

    timeout: float | httpx.Timeout | None
    deadline: float | None
    max_retries: int
    policy: Policy
    organization: str | None
    project: str | None
    headers: Mapping[str, str]
    query: Mapping[str, str]
    on_request: Callable[[RequestEvent], Awaitable[None] | None] | None
    on_response: Callable[[ResponseEvent], Awaitable[None] | None] | None
    on_retry: Callable[[RetryEvent], Awaitable[None] | None] | None


_POLICY = ("timeout", "deadline", "max_retries")


def check(options: ClientOptions) -> None:
    """Raise InvalidInputError for an option that does not exist."""
    unknown = sorted(options.keys() - ClientOptions.__annotations__.keys())
    if unknown:
        raise InvalidInputError(f"unexpected argument {', '.join(unknown)}")


def check_call(operation: str, options: CallOptions) -> None:
    """Raise InvalidInputError for an option of a call that has no meaning."""
    try:
        Policy(**_chosen(options, _POLICY))
        _check_cancellation(options.get("cancellation"))
        if options.get("idempotency_key", "x") == "":
            raise InvalidInputError("idempotency_key is empty")
    except InvalidInputError as error:
        raise InvalidInputError(f"{operation}: {error}") from None


def _check_cancellation(given: object) -> None:
    if given is not None and not isinstance(given, Cancellation):
        raise InvalidInputError(f"cancellation must be a Cancellation, not {type(given).__name__}")


def policy_of(options: ClientOptions, base: Policy) -> Policy:
    """Return the policy that options describe, starting from another."""
    return evolve(options.get("policy", base), **_chosen(options, _POLICY))


def hooks_of(options: ClientOptions, base: Hooks) -> Hooks:
    """Return the hooks that options describe, starting from others."""
    return evolve(base, **_chosen(options, HOOK_NAMES))


def headers_of(options: ClientOptions) -> dict[str, str]:
    """Return the headers that options describe."""
    named = {"OpenAI-Organization": options.get("organization"), "OpenAI-Project": options.get("project")}
    return {**{name: value for name, value in named.items() if value}, **options.get("headers", {})}


def _chosen(options: ClientOptions | CallOptions, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if name in names}
