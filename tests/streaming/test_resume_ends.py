"""Resuming obeys its deadline, timeout and cancellation to the end, with everything that it reads."""

from __future__ import annotations

import asyncio
import threading
import time
from itertools import count
from typing import Any

import httpx
import pytest

from openai_conversations import (
    AsyncClient,
    Cancellation,
    Client,
    RunDeadlineError,
    RunError,
    RunWaitCancelledError,
    RunWaitInterruptedError,
    StreamInterrupted,
)
from tests.runs.run_script import run_json
from tests.streaming.reading import KEY, QUICK, WAYS
from tests.streaming.scripts import encoded, message, run

URL = "https://a.test/v1"
CUT = encoded([("thread.run.created", run("queued"))])[0]


class Server:
    """A cut stream, a run that has ended, and lists that are slow, endless, failing or well."""

    def __init__(self, lists: str) -> None:
        self.lists = lists
        self.numbers = count()
        self.timeouts: list[Any] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer a request."""
        if request.method == "POST":
            return httpx.Response(200, content=CUT, headers={"Content-Type": "text/event-stream"})
        if request.url.path.endswith("run_1"):
            return httpx.Response(200, json=run_json("completed"))
        self.timeouts.append(request.extensions["timeout"]["read"])
        if self.lists == "failing":
            raise httpx.ReadTimeout("late", request=request)
        time.sleep(1.0 if self.lists == "slow" else 0.005)
        one = {**message("completed", "Hi"), "id": f"msg_{next(self.numbers)}"}
        return httpx.Response(200, json={"data": [one], "has_more": self.lists == "endless"})


def resumed(way: str, server: Server, **options: Any) -> Any:
    """Return what resuming an interrupted stream gives."""
    transport = httpx.MockTransport(server)
    if way == "sync":
        with Client(base_url=URL, api_key=KEY, transport=transport, policy=QUICK) as client:
            stream = client.threads.runs.stream("thread_1", assistant_id="asst_1")
            with pytest.raises(StreamInterrupted):
                stream.until_done()
            return stream.resume(**options)

    async def resume() -> Any:
        async with AsyncClient(base_url=URL, api_key=KEY, transport=transport, policy=QUICK) as client:
            stream = client.threads.runs.stream("thread_1", assistant_id="asst_1")
            with pytest.raises(StreamInterrupted):
                await stream.until_done()
            return await stream.resume(**options)

    return asyncio.run(resume())


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("lists", ["slow", "endless"])
def test_a_deadline_ends_the_reading_too(way: str, lists: str) -> None:
    """Messages and steps that come too slowly, or without end, do not outlast it; the error carries the run."""
    began = time.monotonic()
    with pytest.raises(
        RunDeadlineError, match=r"was completed .* reading what it left did not end within 0\.4 s"
    ) as caught:
        resumed(way, Server(lists), deadline=0.4)

    assert time.monotonic() - began < 1.5
    assert "completed" == caught.value.run.status


@pytest.mark.parametrize("way", WAYS)
def test_a_cancellation_ends_the_reading_too(way: str) -> None:
    """From another thread, in the middle of it."""
    cancellation = Cancellation()
    threading.Timer(0.3, cancellation.cancel).start()
    began = time.monotonic()
    with pytest.raises(RunWaitCancelledError):
        resumed(way, Server("endless"), cancellation=cancellation)

    assert time.monotonic() - began < 2


@pytest.mark.parametrize("way", WAYS)
def test_a_timeout_is_that_of_each_reading(way: str) -> None:
    """It reaches the requests, and a reading that fails is an error that carries the run."""
    server = Server("failing")
    with pytest.raises(RunWaitInterruptedError, match="reading what it left was interrupted") as caught:
        resumed(way, server, timeout=0.25, max_retries=0)

    assert {0.25} == set(server.timeouts)
    assert isinstance(caught.value, RunError)


@pytest.mark.parametrize("way", WAYS)
def test_what_was_missed_is_read(way: str) -> None:
    """Where all goes well, the snapshot has the messages."""
    snapshot = resumed(way, Server("well"), deadline=30)

    assert ("Hi", "completed") == (snapshot.text, snapshot.run.status)
