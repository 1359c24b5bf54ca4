"""From its head until it is handed over, one place closes a reply: no connection is held, whatever ends a call."""

from __future__ import annotations

import asyncio
import ssl
import threading
import time
from collections.abc import Awaitable, Callable
from itertools import product
from typing import Any

import httpx
import pytest

from openai_conversations import AsyncClient, Cancellation, Client, Policy, errors, tool, user_message
from tests.overlay.calling import KEY, QUICK
from tests.overlay.transport.interrupting import cancelled_everywhere
from tests.servers import faults
from tests.servers.fault_server import Fault, FaultServer, Wire
from tests.servers.scripted import Received

pytest_plugins = ["tests.overlay.fault_fixtures"]

_EVENTS = b'event: thread.run.created\ndata: {"id":"run_1","object":"thread.run"}\n\nevent: done\ndata: [DONE]\n\n'
_STREAM = faults.head(200, {"Content-Type": "text/event-stream", "Transfer-Encoding": "chunked"})


def _stream(wire: Wire) -> None:
    wire.say(_STREAM)
    for part in (_EVENTS[:40], _EVENTS[40:]):
        wire.say(f"{len(part):x}\r\n".encode() + part + b"\r\n")
    wire.say(b"0\r\n\r\n")


_ASKED = [
    {"id": f"call_{name}", "type": "function", "function": {"name": name, "arguments": "{}"}}
    for name in ("at_once", "awaited")
]
_WAITING = {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": _ASKED}}


def _run(status: str, **more: Any) -> Fault:
    return faults.json_reply({"id": "run_1", "object": "thread.run", "thread_id": "t", "status": status, **more})


def _answer(request: Received) -> Fault:
    if request.target.endswith("/submit_tool_outputs"):
        return _run("completed")
    if request.target.endswith("/runs"):
        streamed = b"stream" in request.body
        return Fault(_stream) if streamed else _run("requires_action", required_action=_WAITING)
    if request.target.partition("?")[0].endswith("/messages"):
        return faults.json_reply({"object": "list", "data": [], "has_more": False})
    if request.target.partition("?")[0].endswith("/items"):
        return faults.json_reply({"object": "list", "data": [{"id": "msg_1"}], "has_more": False})
    return faults.good()


async def _slowly(_: object) -> None:
    await asyncio.sleep(0)
    await asyncio.sleep(0)


async def _streamed(client: AsyncClient, **options: Any) -> None:
    async with client.threads.runs.stream("thread_1", assistant_id="asst_1", **options) as stream:
        async for _ in stream:
            pass


async def _retrieved(client: AsyncClient, **options: Any) -> None:
    await client.conversations.retrieve("conv_1", **options)


async def _listed(client: AsyncClient, **options: Any) -> None:
    await client.conversations.items.list("conv_1", **options)


async def _created(client: AsyncClient, **options: Any) -> None:
    await client.conversations.create(metadata={"a": "b"}, **options)


@tool
def at_once() -> str:
    """Do something."""
    return "done"


@tool
async def awaited() -> str:
    """Wait for something."""
    await asyncio.sleep(0)
    return "done"


async def _with_tools(client: AsyncClient, **options: Any) -> None:
    found = await client.threads.runs.run_tools(
        "t", assistant_id="a", tools=[at_once, awaited], parallel=True, on_poll=_slowly, **options
    )
    assert 2 == len(found.answers)


CALLS: dict[str, Callable[..., Awaitable[Any]]] = {
    "retrieve": _retrieved,
    "list": _listed,
    "create": _created,
    "stream": _streamed,
    "tools": _with_tools,
}
_ENDS: tuple[dict[str, Any], ...] = ({}, {"deadline": 30.0})
# A tool loop has as many waits as the others together: with everything, or with nothing.
SWEEPS = [
    (name, options, hooked, retried)
    for name, options, hooked, retried in product(CALLS, _ENDS, (False, True), (False, True))
    if name != "tools" or hooked == retried == bool(options)
]


@pytest.mark.parametrize("library", ["httpx", "aiohttp"])
@pytest.mark.parametrize(("name", "options", "hooked", "retried"), SWEEPS)
def test_cancelled_at_every_wait(  # noqa: PLR0917  one parameter for each thing that varies
    name: str, options: dict[str, Any], hooked: bool, retried: bool, library: Any, faulty: FaultServer
) -> None:
    """Whatever it waits for when it is cancelled, afterwards no connection is held and no task is left."""
    turns: list[int] = []
    before = _threads()

    def answer(request: Received) -> Fault:
        turns.append(1)
        return faults.error(429, retry_after="0") if retried and len(turns) % 2 else _answer(request)

    faulty.answer = answer
    hooks: dict[str, Any] = dict.fromkeys(("on_request", "on_response", "on_retry"), _slowly) if hooked else {}

    async def run() -> tuple[int, int, int]:
        client = AsyncClient(base_url=faulty.url, api_key=KEY, policy=QUICK, transport=library, **hooks)
        async with client:
            waits = await cancelled_everywhere(lambda: CALLS[name](client, **options))
            turns.clear()
            await CALLS[name](client, max_retries=5)  # the next call works
            for _ in range(100):  # a server on a busy machine notices late that a connection has ended
                await asyncio.sleep(0.02)
                if faulty.open_now <= 1 and len(asyncio.all_tasks()) == 1:
                    break
            return waits, len(asyncio.all_tasks()), faulty.open_now

    waits, tasks, connections = asyncio.run(run())

    assert waits > 2
    assert (1, True) == (tasks, connections <= 1)
    assert _settles(lambda: not _threads() - before)


@pytest.mark.parametrize("library", ["httpx", "aiohttp"])
def test_many_streams_cancelled_during_a_hook(library: Any, faulty: FaultServer) -> None:
    """Hundreds of streams that end while a hook is awaited leave the pool as it was."""
    faulty.answer = _answer

    async def slow(_: object) -> None:
        await asyncio.sleep(5)

    async def enter(client: AsyncClient) -> None:
        async with client.threads.runs.stream("thread_1", assistant_id="asst_1"):
            raise AssertionError("not reached")

    async def run() -> str:
        async with AsyncClient(
            base_url=faulty.url, api_key=KEY, policy=Policy(timeout=5), on_response=slow, transport=library
        ) as client:
            for _ in range(6):
                tasks = [asyncio.ensure_future(enter(client)) for _ in range(40)]
                await asyncio.sleep(0.1)
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
            plain = client.with_options(on_response=None, timeout=5)
            return (await plain.conversations.retrieve("conv_1")).id

    assert "conv_1" == asyncio.run(run())
    assert faulty.open_now <= 50


@pytest.mark.parametrize("kind", ["deadline", "cancellation"])
def test_a_sync_stream_that_ends_during_a_hook(kind: str, faulty: FaultServer) -> None:
    """A reply that comes when its call is over is closed, in threads too."""
    before = _threads()
    faulty.answer = _answer

    def fail(_: object) -> None:
        raise KeyboardInterrupt

    with Client(base_url=faulty.url, api_key=KEY, policy=QUICK, on_response=fail) as client:
        options: dict[str, Any] = {"deadline": 5} if kind == "deadline" else {"cancellation": Cancellation()}
        for _ in range(20):
            with pytest.raises(KeyboardInterrupt), client.threads.runs.stream("t", assistant_id="a", **options):
                pass
        plain = client.with_options(on_response=None)
        assert "conv_1" == plain.conversations.retrieve("conv_1").id

    assert _settles(lambda: faulty.open_now == 0)
    assert set() == _threads() - before


def _threads() -> set[threading.Thread]:
    return {one for one in threading.enumerate() if one.name.startswith("openai-conversations")}


def _settles(condition: Callable[[], bool]) -> bool:
    given_up = time.monotonic() + 2
    while not condition() and time.monotonic() < given_up:
        time.sleep(0.01)
    return condition()


@pytest.mark.parametrize("streamed", [False, True])
def test_closing_while_a_call_is_retried(streamed: bool, faulty: FaultServer) -> None:
    """The call says that the client was closed, and whose doing that was."""
    faulty.answer = lambda _: faults.error(429, retry_after="0")
    client = Client(base_url=faulty.url, api_key=KEY, policy=QUICK, on_retry=lambda _: client.close())

    def call() -> object:
        if streamed:
            return client.threads.runs.stream("t", assistant_id="a").__enter__()
        return client.conversations.retrieve("conv_1")

    with pytest.raises(errors.ClientClosedError, match="this client was closed"):
        call()


def test_closing_while_the_first_call_opens_the_pool(faulty: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing counts, however early it comes."""
    client = Client(base_url=faulty.url, api_key=KEY, policy=QUICK, verify=False)
    make = httpx.create_ssl_context

    def closing(*positional: Any, **named: Any) -> ssl.SSLContext:
        threading.Thread(target=client.close).start()
        assert _settles(lambda: client.closed)
        return make(*positional, **named)

    monkeypatch.setattr(httpx, "create_ssl_context", closing)
    for _ in range(2):
        with pytest.raises(errors.ClientClosedError):
            client.conversations.create(items=[user_message("hi")])

    assert (0, 0) == (faulty.seen, faulty.opened)
