"""Send requests over the transports of httpx and of aiohttp, and say what came of them."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from functools import cache
from typing import Any, TypeAlias

import httpx

from openai_conversations._transport.aiohttp import AiohttpTransport

LIMITS = httpx.Limits(max_connections=5, max_keepalive_connections=5)
TIMEOUTS = {"connect": 2.0, "read": 2.0, "write": 2.0, "pool": 2.0}
NOTHING_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError, httpx.PoolTimeout)
Make: TypeAlias = Callable[..., httpx.AsyncBaseTransport]
trusted = cache(httpx.create_ssl_context)


def over_httpx(verify: ssl.SSLContext | None = None, **options: Any) -> httpx.AsyncBaseTransport:
    """Return httpx's own transport."""
    settings: dict[str, Any] = {"verify": verify or trusted(), "limits": LIMITS, "trust_env": False, **options}
    return httpx.AsyncHTTPTransport(**settings)


def over_aiohttp(verify: ssl.SSLContext | None = None, **options: Any) -> httpx.AsyncBaseTransport:
    """Return ours over aiohttp."""
    settings: dict[str, Any] = {"verify": verify or trusted(), "limits": LIMITS, **options}
    return AiohttpTransport(**settings)


BOTH: dict[str, Make] = {"httpx": over_httpx, "aiohttp": over_aiohttp}


def request(method: str, url: str, **options: Any) -> httpx.Request:
    """Return a request with timeouts."""
    timeouts = TIMEOUTS | options.pop("timeouts", {})
    headers = {"Authorization": "Bearer a-key", **options.pop("headers", {})}
    return httpx.Request(method, url, headers=headers, **options, extensions={"timeout": timeouts})


async def outcome(transport: httpx.AsyncBaseTransport, sent: httpx.Request) -> httpx.Response | httpx.RequestError:
    """Return the reply, read to its end, or the failure."""
    try:
        reply = await transport.handle_async_request(sent)
        try:
            await reply.aread()
        finally:
            await reply.aclose()
    except httpx.RequestError as failure:
        return failure
    return reply


@asynccontextmanager
async def opened(make: Make, **options: Any) -> AsyncGenerator[httpx.AsyncBaseTransport]:
    """Give a transport and close it; afterwards no task of its own is left."""
    before = asyncio.all_tasks()
    transport = make(**options)
    try:
        yield transport
    finally:
        await transport.aclose()
        await asyncio.sleep(0.01)
        assert asyncio.all_tasks() <= before


async def until(condition: Callable[[], bool], seconds: float = 2) -> bool:
    """Wait for a condition; return whether it came true."""
    end = asyncio.get_running_loop().time() + seconds
    while not condition():
        if asyncio.get_running_loop().time() > end:
            return False
        await asyncio.sleep(0.005)
    return True
