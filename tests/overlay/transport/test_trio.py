"""AsyncClient under trio does what it does under asyncio."""

from __future__ import annotations

import json
import time
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from openai_conversations import AsyncClient, Cancellation, Run, errors, tool
from tests.overlay.calling import KEY, QUICK
from tests.servers import faults
from tests.servers.fault_server import Fault, FaultServer, Wire
from tests.servers.scripted import Received

pytest_plugins = ["tests.overlay.fault_fixtures"]
LOOPS = ["asyncio", "trio"]
RUN = {"id": "run_1", "object": "thread.run", "thread_id": "thread_1"}


def _client(faulty: FaultServer, **options: Any) -> AsyncClient:
    return AsyncClient(base_url=faulty.url, api_key=lambda: KEY, policy=QUICK, **options)


@pytest.mark.parametrize("loop", LOOPS)
def test_calls_retries_and_hooks(loop: str, faulty: FaultServer) -> None:
    """A call is retried, hooks are awaited, and each run of the loop has connections of its own."""
    faulty.answer = lambda _: faults.good() if faulty.seen % 2 == 0 else faults.error(503)
    told: list[int] = []

    async def hook(event: Any) -> None:
        await anyio.lowlevel.checkpoint()
        told.append(event.attempt)

    async def main() -> str:
        async with _client(faulty, on_request=hook) as client:
            return (await client.conversations.retrieve("conv_1", deadline=5)).id

    assert ["conv_1", "conv_1"] == [anyio.run(main, backend=loop) for _ in range(2)]
    assert [1, 2, 1, 2] == told


@pytest.mark.parametrize("loop", LOOPS)
def test_deadlines_and_cancellations(loop: str, faulty: FaultServer) -> None:
    """Both end a call that the server never answers, and its sleeps, and leave nothing behind."""
    faulty.answer = lambda _: faults.stall(5)
    cancellation = Cancellation()

    async def cancel() -> None:
        await anyio.sleep(0.2)
        cancellation.cancel()

    async def main() -> None:
        async with _client(faulty) as client:
            with pytest.raises(errors.DeadlineExceededError):
                await client.conversations.retrieve("conv_1", deadline=0.2)
            async with anyio.create_task_group() as group:
                group.start_soon(cancel)
                with pytest.raises(errors.CallCancelledError):
                    await client.conversations.retrieve("conv_1", cancellation=cancellation)

    started = time.monotonic()
    anyio.run(main, backend=loop)

    assert (2, True) == (faulty.seen, time.monotonic() - started < 4)


def _runs(request: Received) -> Fault:
    if request.method == "POST" and "stream" in request.body.decode():
        return Fault(_stream)
    if request.method == "POST":
        return faults.json_reply({**RUN, "status": "in_progress"})
    return faults.json_reply({**RUN, "status": "completed"})


def _stream(wire: Wire) -> None:
    data = b'event: thread.run.created\ndata: {"id":"run_1","object":"thread.run"}\n\nevent: done\ndata: [DONE]\n\n'
    head = {"Content-Type": "text/event-stream", "Content-Length": str(len(data))}
    wire.say(faults.head(200, head) + data)


# A stream ends with its last event; the generators that httpx reads a body with are not closed then, and trio says so.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("loop", LOOPS)
def test_waits_and_streams(loop: str, faulty: FaultServer) -> None:
    """Runs are followed and streamed."""
    faulty.answer = _runs

    async def main() -> tuple[str, int]:
        async with _client(faulty) as client:
            run = await client.threads.runs.create_and_wait("thread_1", assistant_id="a", deadline=9)
            async with client.threads.runs.stream("thread_1", assistant_id="a", deadline=9) as stream:
                events = [event async for event in stream]
            return str(run.status), len(events)

    assert ("completed", 2) == anyio.run(main, backend=loop)


@tool
def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


@tool
async def multiply(a: int, b: int) -> int:
    """Multiply two numbers."""
    await anyio.sleep(0.01)
    return a * b


@tool
async def linger(a: int, b: int) -> int:
    """Take long."""
    await anyio.sleep(30)
    return 0


@tool
async def give_up(a: int, b: int) -> int:
    """Fail."""
    raise LookupError("not there")


def _asking(*names: str) -> dict[str, Any]:
    calls = [
        {"id": f"call_{name}", "type": "function", "function": {"name": name, "arguments": '{"a": 3, "b": 4}'}}
        for name in names
    ]
    action = {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": calls}}
    return {**RUN, "status": "requires_action", "required_action": action}


def _assistant(*names: str) -> Any:
    def answer(request: Received) -> Fault:
        if request.path.endswith("/runs"):
            return faults.json_reply(_asking(*names))
        if request.path.endswith("/submit_tool_outputs"):
            return faults.json_reply({**RUN, "status": "completed"})
        return faults.json_reply({"object": "list", "data": [], "has_more": False})

    return answer


@pytest.mark.parametrize("parallel", [False, True])
@pytest.mark.parametrize("loop", LOOPS)
def test_tool_loops(loop: str, parallel: bool, faulty: FaultServer) -> None:
    """Plain and async functions answer a run; async `on_poll` is awaited, and what a function raises is told."""
    faulty.answer = _assistant("add", "multiply", "give_up")
    told: list[str] = []

    async def on_poll(run: Run) -> None:
        await anyio.lowlevel.checkpoint()
        told.append(str(run.status))

    async def main() -> list[str]:
        async with _client(faulty) as client:
            found = await client.threads.runs.run_tools(
                "t", assistant_id="a", tools=[add, multiply, give_up], parallel=parallel, on_poll=on_poll, deadline=9
            )
            return [answer.output for answer in found.answers]

    assert ["7", "12", "Error: LookupError: not there"] == anyio.run(main, backend=loop)
    assert ["requires_action", "completed"] == told


@pytest.mark.parametrize("ending", ["deadline", "cancellation", "the task"])
@pytest.mark.parametrize("loop", LOOPS)
def test_tool_loops_that_are_ended(loop: str, ending: str, faulty: FaultServer) -> None:
    """A function that takes long does not hold the loop up; what the others returned is kept."""
    faulty.answer = _assistant("add", "linger")
    cancellation = Cancellation()
    options: dict[str, Any] = {"deadline": 0.5} if ending == "deadline" else {"cancellation": cancellation}

    async def main() -> list[dict[str, str]]:
        async with _client(faulty) as client, anyio.create_task_group() as group:
            if ending == "cancellation":
                group.start_soon(_later, cancellation.cancel)
            if ending == "the task":
                group.start_soon(_later, group.cancel_scope.cancel)
            try:
                await client.threads.runs.run_tools(
                    "t", assistant_id="a", tools=[add, linger], parallel=True, **options
                )
            except errors.RunError as error:
                return error.tool_outputs
        return []

    started = time.monotonic()
    kept = anyio.run(main, backend=loop)

    assert time.monotonic() - started < 4
    assert ([] if ending == "the task" else [{"tool_call_id": "call_add", "output": "7"}]) == kept


async def _later(act: Any) -> None:
    await anyio.sleep(0.3)
    act()


@pytest.mark.parametrize("loop", LOOPS)
def test_approvals(loop: str, faulty: FaultServer) -> None:
    """An async `on_approval` decides about a call of an MCP tool."""
    asked = {"id": "mcp_1", "type": "mcp", "name": "delete", "arguments": "{}", "server_label": "files"}
    action = {"type": "submit_tool_approval", "submit_tool_approval": {"tool_calls": [asked]}}
    waiting = {**RUN, "status": "requires_action", "required_action": action}
    plain = _assistant()
    faulty.answer = lambda request: faults.json_reply(waiting) if request.path.endswith("/runs") else plain(request)

    async def decide(_: Any) -> bool:
        await anyio.lowlevel.checkpoint()
        return False

    async def main() -> int:
        async with _client(faulty) as client:
            found = await client.threads.runs.run_tools("t", assistant_id="a", on_approval=decide, deadline=9)
            return len(found.approvals)

    assert 1 == anyio.run(main, backend=loop)
    (sent,) = [json.loads(one.body) for one in faulty.received if one.path.endswith("/submit_tool_outputs")]
    assert [{"tool_call_id": "mcp_1", "approve": False}] == sent["tool_approvals"]
