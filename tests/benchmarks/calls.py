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
        ended = {
            "without": lambda: ours.conversations.retrieve(CONVERSATION_ID),
            "with": lambda: ours.conversations.retrieve(CONVERSATION_ID, deadline=30),
        }
        return {
            "retrieve": _in_turns(retrieve, rounds, calls=40),
            "list": _in_turns(items, rounds, calls=10),
            "deadline": _in_turns(ended, rounds, calls=40),
        }


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


def over_aiohttp(count: int, rounds: int) -> list[Round]:
    """Return the same of so many async calls at a time, all of them over aiohttp."""
    with serving() as origin:
        return asyncio.run(_over_aiohttp(f"{origin}{SLOW}/v1", count, rounds))


async def _over_aiohttp(url: str, count: int, rounds: int) -> list[Round]:
    import aiohttp  # noqa: PLC0415  an extra

    from openai_conversations._transport.aiohttp import AiohttpTransport  # noqa: PLC0415

    transport = AiohttpTransport(verify=httpx.create_ssl_context(), limits=_LIMITS)
    async with (
        aiohttp.ClientSession(headers=_CREDENTIALS, connector=aiohttp.TCPConnector(limit=200)) as bare,
        httpx.AsyncClient(headers=_CREDENTIALS, transport=transport) as client,
        AsyncClient(base_url=url, api_key=KEY) as ours,
        openai.AsyncOpenAI(base_url=url, api_key=KEY, http_client=openai.DefaultAioHttpClient()) as sdk,
    ):

        async def get_bare() -> Any:
            async with bare.get(url + _PATH) as reply:
                return json.loads(await reply.read())

        async def get_client() -> Any:
            return json.loads((await client.get(url + _PATH)).content)

        clients: dict[str, Callable[[], Awaitable[object]]] = {
            "bare": get_bare,
            "client": get_client,
            "ours": lambda: ours.conversations.retrieve(CONVERSATION_ID),
            "sdk": lambda: sdk.conversations.retrieve(CONVERSATION_ID),
        }
        return await _in_batches(clients, count, rounds)


async def _in_batches(clients: Mapping[str, Callable[[], Awaitable[object]]], count: int, rounds: int) -> list[Round]:
    for call in clients.values():
        await _batch(call, count)
    return [{name: await _batch(call, count) for name, call in clients.items()} for _ in range(rounds)]


async def _concurrent(url: str, rounds: int) -> list[Round]:
    async with (
        httpx.AsyncClient(headers=_CREDENTIALS, limits=_LIMITS) as bare,
        AsyncClient(base_url=url, api_key=KEY, transport="httpx") as ours,
        openai.AsyncOpenAI(base_url=url, api_key=KEY) as sdk,
    ):

        async def get() -> Any:
            return json.loads((await bare.get(url + _PATH)).content)

        clients: dict[str, Callable[[], Awaitable[object]]] = {
            "bare": get,
            "ours": lambda: ours.conversations.retrieve(CONVERSATION_ID),
            "sdk": lambda: sdk.conversations.retrieve(CONVERSATION_ID),
        }
        return await _in_batches(clients, CONCURRENT, rounds)


async def _batch(call: Callable[[], Awaitable[object]], count: int) -> float:
    start = time.process_time()
    await asyncio.gather(*(call() for _ in range(count)))
    return (time.process_time() - start) / count


def _measured(kinds: str, rounds: int) -> object:
    match kinds.split():
        case ["concurrent"]:
            return concurrent(rounds)
        case ["aiohttp", count]:
            return over_aiohttp(int(count), rounds)
        case _:
            return one_by_one(rounds)


if __name__ == "__main__":
    if "fast" not in sys.argv[1]:
        sys.modules["msgspec"] = None  # type: ignore[assignment]  # as where the extra is not installed
    print(json.dumps(_measured(sys.argv[1], int(sys.argv[2]))))
