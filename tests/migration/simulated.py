"""Many shards against a rate-limited server, in simulated time: the same pacing, no network, no waiting."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

import httpx
from attrs import define, field

from openai_conversations import AsyncClient, Policy
from openai_conversations.migration.pacing import Pace

T = TypeVar("T")


class _Instant(selectors.DefaultSelector):
    """Lets the loop's clock jump to the next moment instead of waiting for it."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Pass the time at once."""
        self.now += timeout or 0.0
        return super().select(0)


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._instant = _Instant()
        super().__init__(self._instant)

    def time(self) -> float:
        """Return the simulated time."""
        return self._instant.now


def simulate(work: Coroutine[Any, Any, T]) -> tuple[T, float]:
    """Return what some work returns, and how many simulated seconds it took."""
    with asyncio.Runner(loop_factory=_Loop) as runner:
        result = runner.run(work)
        return result, runner.get_loop().time()


@define
class LimitedServer(httpx.AsyncBaseTransport):
    """Takes some seconds for each request, and refuses those beyond a number a minute, with a Retry-After.

    stated: whether replies say how many requests are left, and in how many seconds all of them are; burst: how many.
    """

    a_minute: float
    latency: float
    stated: bool = False
    burst: float = 10.0
    accepted: int = 0
    refused: int = 0
    _tokens: float = field(init=False)
    _at: float = field(default=0.0, init=False)

    def __attrs_post_init__(self) -> None:
        self._tokens = self.burst

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request."""
        now = asyncio.get_running_loop().time()
        self._tokens = min(self.burst, self._tokens + (now - self._at) * self.a_minute / 60)
        self._at = now
        if self._tokens < 1:
            self.refused += 1
            wait = (1 - self._tokens) * 60_000 / self.a_minute
            error = {"error": {"code": "rate_limit_exceeded", "message": "slow down", "type": "requests"}}
            return httpx.Response(429, json=error, headers={"retry-after-ms": f"{wait:.0f}"}, request=request)
        self._tokens -= 1
        await asyncio.sleep(self.latency)
        self.accepted += 1
        made: dict[str, Any] = {"id": "conv_1", "object": "conversation", "created_at": 1, "metadata": {}}
        return httpx.Response(200, json=made, headers=self._left() if self.stated else {}, request=request)

    def _left(self) -> dict[str, str]:
        return {
            "x-ratelimit-limit-requests": f"{self.burst:.0f}",
            "x-ratelimit-remaining-requests": f"{self._tokens:.0f}",
            "x-ratelimit-reset-requests": f"{(self.burst - self._tokens) * 60 / self.a_minute:.3f}s",
        }


async def send(server: LimitedServer, *, shards: int, tasks: int, budget: float | None, requests: int) -> None:
    """Send requests from the tasks of several shards, each shard with its share of a budget."""
    share = None if budget is None else budget / shards
    left = iter(range(requests))

    async def task(client: AsyncClient) -> None:
        for _ in left:
            await client.conversations.create()

    policy = Policy(longest_delay=60.0)
    clients = [AsyncClient(base_url="http://127.0.0.1/v1", transport=server, policy=policy) for _ in range(shards)]
    paced = [Pace(share).applied_to(client, retries=1000) for client in clients]
    await asyncio.gather(*(task(client) for client in paced for _ in range(tasks)))
    for client in clients:
        await client.aclose()
