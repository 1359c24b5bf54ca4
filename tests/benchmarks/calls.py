"""Print, as JSON, the CPU seconds of this process for one call, by kind of call, round and client."""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import httpx
import openai

from openai_conversations import AsyncClient, Client

from .server import CONVERSATION_ID, SLOW, serving

KEY = "sk-bench-0123456789abcdef"
_CREDENTIALS = {"Authorization": f"Bearer {KEY}"}
_LIMITS = httpx.Limits(max_connections=200, max_keepalive_connections=50)
_PATH = f"/conversations/{CONVERSATION_ID}"
CONCURRENT = 50
Round = dict[str, float]


def one_by_one(rounds: int) -> dict[str, list[Round]]:
    """Return, for each kind of call and each round, the seconds per call; the clients take turns."""
    with serving() as origin:
        return _one_by_one(f"{origin}/v1", rounds)


def concurrent(rounds: int) -> list[Round]:
    """Return the same of async calls, fifty at a time, on a server slow enough to have them all before it answers."""
    with serving() as origin:
        return asyncio.run(_concurrent(f"{origin}{SLOW}/v1", rounds))


def _one_by_one(url: str, rounds: int) -> dict[str, list[Round]]:
    with (
        httpx.Client(headers=_CREDENTIALS) as bare,
        Client(base_url=url, api_key=KEY) as ours,
        openai.OpenAI(base_url=url, api_key=KEY) as sdk,
    ):
        retrieve = {
            "bare": lambda: json.loads(bare.get(url + _PATH).content),
            "ours": lambda: ours.conversations.retrieve(CONVERSATION_ID),
            "sdk": lambda: sdk.conversations.retrieve(CONVERSATION_ID),
        }
        items = {
            "bare": lambda: json.loads(bare.get(f"{url}{_PATH}/items", params={"limit": 100}).content),
            "ours": lambda: ours.conversations.items.list(CONVERSATION_ID, limit=100),
            "sdk": lambda: sdk.conversations.items.list(CONVERSATION_ID, limit=100),
        }
        return {"retrieve": _in_turns(retrieve, rounds, calls=40), "list": _in_turns(items, rounds, calls=10)}


def _in_turns(clients: Mapping[str, Callable[[], object]], rounds: int, calls: int) -> list[Round]:
    _settle(*clients.values())
    return [{name: _seconds(call, calls) for name, call in clients.items()} for _ in range(rounds)]


def _settle(*calls: Callable[[], object]) -> None:
    """Open connections and import what is imported late; then let no collection go through what imports hold."""
    for call in calls:
        call()
    gc.collect()
    gc.freeze()


def _seconds(call: Callable[[], object], calls: int) -> float:
    call()  # the client before it has filled the processor's caches
    start = time.process_time()
    for _ in range(calls):
        call()
    return (time.process_time() - start) / calls


async def _concurrent(url: str, rounds: int) -> list[Round]:
    async with (
        httpx.AsyncClient(headers=_CREDENTIALS, limits=_LIMITS) as bare,
        AsyncClient(base_url=url, api_key=KEY) as ours,
        openai.AsyncOpenAI(base_url=url, api_key=KEY) as sdk,
    ):

        async def get() -> Any:
            return json.loads((await bare.get(url + _PATH)).content)

        clients: dict[str, Callable[[], Awaitable[object]]] = {
            "bare": get,
            "ours": lambda: ours.conversations.retrieve(CONVERSATION_ID),
            "sdk": lambda: sdk.conversations.retrieve(CONVERSATION_ID),
        }
        for call in clients.values():
            await _batch(call)
        return [{name: await _batch(call) for name, call in clients.items()} for _ in range(rounds)]


async def _batch(call: Callable[[], Awaitable[object]]) -> float:
    start = time.process_time()
    await asyncio.gather(*(call() for _ in range(CONCURRENT)))
    return (time.process_time() - start) / CONCURRENT


if __name__ == "__main__":
    kinds, times = sys.argv[1], int(sys.argv[2])
    if "fast" not in kinds:
        sys.modules["msgspec"] = None  # type: ignore[assignment]  # as where the extra is not installed
    print(json.dumps(concurrent(times) if kinds == "concurrent" else one_by_one(times)))
