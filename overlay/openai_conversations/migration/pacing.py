"""Not more requests than allowed: a budget by the minute, pauses that a server asks for, limits that it states."""

from __future__ import annotations

from random import random

import anyio
from attrs import define, field

from ..client import AsyncClient
from ..errors import InvalidInputError
from ..events import Limit, RequestEvent, ResponseEvent, RetryEvent

_FIRST_GAP = 0.05
_LONGEST_GAP = 10.0
_SHORTEST_GAP = 0.001
_LONGEST_PAUSE = 300.0
_SCARCE = 0.1  # of what the server allows: with less than that left, the rest is spread over the time to its renewal
_ONE_REFUSAL = 1.0  # seconds within which refusals count as one: they are of requests that were under way together


@define
class Pace:
    """When the next request to a server may go, for all tasks together.

    a_minute: at most so many requests; None for as many as the server takes. Where its replies state how many are left,
    the last tenth is spread over the time until there are more. Where it refuses some, they are spaced more widely, and
    then, while it takes them, more and more closely again: tasks that all waited for the same moment would only be
    refused together.
    """

    a_minute: float | None = None
    sent: int = 0
    _next: float | None = field(default=None, init=False)
    _gap: float = field(default=0.0, init=False)
    _spread: float = field(default=0.0, init=False)
    _widened: float = field(default=-_ONE_REFUSAL, init=False)

    def __attrs_post_init__(self) -> None:
        if self.a_minute is not None and not self.a_minute > 0:
            raise InvalidInputError(f"a budget must be more than 0 requests a minute, not {self.a_minute}")

    def applied_to(self, client: AsyncClient, *, retries: int) -> AsyncClient:
        """Return a client that keeps to this pace, every attempt counted; its own hooks are not called."""
        return client.with_options(
            deadline=None, max_retries=retries, on_request=self._turn, on_response=self._note, on_retry=self._hold
        )

    async def _turn(self, event: RequestEvent) -> None:
        clock = anyio.current_time
        least = 0.0 if self.a_minute is None else 60.0 / self.a_minute
        if self._next is None:
            self._next = clock() + random() * least  # so that shards do not go in step
        mine = max(self._next, clock())
        self._next = mine + max(least, self._gap, self._spread)
        await anyio.sleep(max(0.0, mine - clock()))
        self.sent += 1

    async def _note(self, event: ResponseEvent) -> None:
        limits = event.rate_limit
        self._spread = 0.0 if limits is None else self._spread_over(limits.requests)
        if limits is not None:
            self._pause(max(_exhausted(limits.requests), _exhausted(limits.tokens)))
        if event.status_code == 429:
            self._widen()
        elif event.error is None:
            self._gap = self._gap * 0.99 if self._gap > _SHORTEST_GAP else 0.0

    def _spread_over(self, limit: Limit) -> float:
        """Return the seconds between requests with which those that are left last until there are more."""
        if not limit.remaining or limit.reset is None or limit.remaining > (limit.limit or 0) * _SCARCE:
            return 0.0
        return min(limit.reset / limit.remaining, _LONGEST_GAP)

    def _widen(self) -> None:
        now = anyio.current_time()
        if now >= self._widened + _ONE_REFUSAL:
            self._widened = now
            self._gap = min(max(self._gap * 1.3, _FIRST_GAP), _LONGEST_GAP)

    async def _hold(self, event: RetryEvent) -> None:
        if event.reason == "429":
            self._pause(event.delay)

    def _pause(self, seconds: float) -> None:
        if not seconds:
            return
        self._next = max(self._next or 0.0, anyio.current_time() + seconds)


def _exhausted(limit: Limit) -> float:
    """Return in how many seconds there is something left again; 0 when there is now."""
    return min(limit.reset or 0.0, _LONGEST_PAUSE) if limit.remaining == 0 else 0.0
