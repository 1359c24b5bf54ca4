"""Not more requests than allowed: a budget by the minute, pauses that a server asks for, limits that it states."""

from __future__ import annotations

import asyncio
import time
from typing import TypeVar

from attrs import define, field

from ..client import AsyncClient
from ..errors import InvalidInputError
from ..events import RequestEvent, ResponseEvent, RetryEvent

T = TypeVar("T")


@define
class Pace:
    """When the next request to a server may go, for all tasks together.

    a_minute: at most so many requests; None for as many as the server takes.
    """

    a_minute: float | None = None
    sent: int = 0
    waited: float = 0.0
    _next: float = field(default=0.0, init=False)

    def __attrs_post_init__(self) -> None:
        if self.a_minute is not None and not self.a_minute > 0:
            raise InvalidInputError(f"a budget must be more than 0 requests a minute, not {self.a_minute}")

    def applied_to(self, client: AsyncClient, *, retries: int) -> AsyncClient:
        """Return a client that keeps to this pace, every attempt counted; its own hooks are not called."""
        return client.with_options(
            deadline=None, max_retries=retries, on_request=self._turn, on_response=self._note, on_retry=self._hold
        )

    async def _turn(self, event: RequestEvent) -> None:
        started = time.monotonic()
        while True:
            now = time.monotonic()
            if now >= self._next:
                break
            await asyncio.sleep(self._next - now)
        if self.a_minute is not None:
            self._next = max(self._next, now) + 60.0 / self.a_minute
        self.sent += 1
        self.waited += now - started

    async def _note(self, event: ResponseEvent) -> None:
        limits = event.rate_limit
        used_up = limits is not None and limits.requests.remaining == 0
        if limits is not None and used_up and limits.requests.reset is not None:
            self._next = max(self._next, time.monotonic() + min(limits.requests.reset, 300.0))

    async def _hold(self, event: RetryEvent) -> None:
        if event.reason == "429":
            self._next = max(self._next, time.monotonic() + event.delay)


class Gate:
    """Many may make conversations at the same time, but none while one looks for a conversation that was lost."""

    def __init__(self) -> None:
        self._changed = asyncio.Condition()
        self._making = 0
        self._looking = False

    async def enter(self, *, alone: bool) -> None:
        """Wait until it is allowed, and begin."""
        async with self._changed:
            if alone:
                await self._changed.wait_for(lambda: not self._looking)
                self._looking = True
                await self._changed.wait_for(lambda: self._making == 0)
            else:
                await self._changed.wait_for(lambda: not self._looking)
                self._making += 1

    async def leave(self, *, alone: bool) -> None:
        """End what was begun."""
        async with self._changed:
            if alone:
                self._looking = False
            else:
                self._making -= 1
            self._changed.notify_all()
