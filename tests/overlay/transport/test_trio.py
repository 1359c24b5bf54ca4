"""AsyncClient under trio does what it does under asyncio."""

from __future__ import annotations

import time
from typing import Any

import anyio
import pytest

from openai_conversations import AsyncClient, Cancellation, errors
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
        await anyio.sleep(0)
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
