"""The way of a call is short enough to be read, in a debugger and in a traceback."""

from __future__ import annotations

import asyncio
import traceback
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import httpx
import pytest

import openai_conversations
import openai_conversations_api
from openai_conversations import AsyncClient, Client, errors
from tests.overlay.calling import KEY

pytest_plugins = ["tests.overlay.fault_fixtures"]
OURS = tuple(str(Path(str(one.__file__)).parent) for one in (openai_conversations, openai_conversations_api))
CALLS = ["sync", "httpx", *(["aiohttp"] if find_spec("aiohttp") else [])]


def _create(way: str, port: int) -> None:
    options: dict[str, Any] = {"base_url": f"http://127.0.0.1:{port}/v1", "api_key": KEY, "max_retries": 0}

    async def run() -> None:
        async with AsyncClient(transport=way, **options) as client:  # type: ignore[arg-type]
            await client.conversations.create(metadata={"a": "b"})

    if way != "sync":
        asyncio.run(run())
    with Client(**options) as client:
        client.conversations.create(metadata={"a": "b"})


@pytest.mark.parametrize("way", CALLS)
def test_the_traceback_of_a_refused_connection(way: str, free_port: int) -> None:
    """It shows at most eight places of ours, and says what was refused; what httpx said is the cause."""
    with pytest.raises(errors.ConnectionFailedError) as caught:
        _create(way, free_port)
    error = caught.value
    printed = "".join(traceback.format_exception(error)).splitlines()

    assert len([line for line in printed if line.strip().startswith("File ") and any(one in line for one in OURS)]) <= 8
    assert f"could not reach http://127.0.0.1:{free_port}" in printed[-1]
    assert isinstance(error.__cause__, httpx.ConnectError)


def test_the_files_between_a_call_and_the_wire() -> None:
    """At most twelve files of ours stand between a call and the transport that sends it."""
    found: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        found.extend(frame.filename for frame in traceback.extract_stack() if frame.filename.startswith(OURS))
        return httpx.Response(200, json={"id": "conv_1", "object": "conversation"})

    with Client(base_url="http://host/v1", api_key=KEY, allow_http=True, transport=httpx.MockTransport(answer)) as one:
        one.conversations.create(metadata={"a": "b"})

    assert 0 < len(set(found)) <= 12
