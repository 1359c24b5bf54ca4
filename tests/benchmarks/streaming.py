"""Print, as JSON, the CPU seconds for one event of a streamed run, by round and reader, or what reading it keeps."""

from __future__ import annotations

import gc
import json
import sys
import time
import tracemalloc
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import httpx2
import openai

from openai_conversations import Client
from openai_conversations_api.api.runs import create_run

EVENTS = 5_000
MANY = 100_000
_KEY = "sk-bench-0123456789abcdef"
_URL = "https://host.test/v1"
Round = dict[str, float]


def script(count: int) -> Iterator[tuple[str, Any]]:
    """Yield the events of a run: a fifth are pieces of function arguments, the rest pieces of a message."""
    run: dict[str, Any] = {
        "id": "run_1",
        "object": "thread.run",
        "thread_id": "thread_1",
        "status": "in_progress",
        "tools": [],
    }
    details: dict[str, Any] = {"type": "tool_calls", "tool_calls": []}
    step = {
        "id": "step_1",
        "object": "thread.run.step",
        "run_id": "run_1",
        "type": "tool_calls",
        "step_details": details,
    }
    message: dict[str, Any] = {
        "id": "msg_1",
        "object": "thread.message",
        "role": "assistant",
        "content": [],
        "run_id": "run_1",
    }
    yield from (("thread.run.created", run), ("thread.run.step.created", step), ("thread.message.created", message))
    for number in range(count - 5):
        yield _arguments(number) if number % 5 == 0 else _text(number)
    yield from (("thread.run.completed", {**run, "status": "completed"}), ("done", "[DONE]"))


def _arguments(number: int) -> tuple[str, Any]:
    call = {"index": 0, "id": "call_1", "type": "function", "function": {"arguments": f"{number},"}}
    delta = {"step_details": {"type": "tool_calls", "tool_calls": [call]}}
    return "thread.run.step.delta", {"id": "step_1", "object": "thread.run.step.delta", "delta": delta}


def _text(number: int) -> tuple[str, Any]:
    part = {"index": 0, "type": "text", "text": {"value": f" word{number}"}}
    data = {"id": "msg_1", "object": "thread.message.delta", "delta": {"content": [part]}}
    return "thread.message.delta", data


def pieces(count: int) -> Iterator[bytes]:
    """Yield the stream, an event at a time, as servers send it."""
    for name, data in script(count):
        text = data if name == "done" else json.dumps(data, separators=(",", ":"))
        yield f"event: {name}\ndata: {text}\n\n".encode()


def speed(rounds: int) -> list[Round]:
    """Return for each round the seconds per event; the readers take turns on the same stream."""
    sent = list(pieces(EVENTS))
    texts = [piece.partition(b"data: ")[2] for piece in sent[:-1]]
    kind = {"Content-Type": "text/event-stream"}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=iter(sent), headers=kind))
    theirs = httpx2.MockTransport(lambda _: httpx2.Response(200, content=iter(sent), headers=kind))
    with (
        Client(base_url=_URL, api_key=_KEY, transport=transport) as ours,
        openai.OpenAI(base_url=_URL, api_key=_KEY, http_client=httpx2.Client(transport=theirs)) as sdk,
    ):
        readers: dict[str, Callable[[], object]] = {
            "loads": lambda: [json.loads(text) for text in texts],
            "bare": lambda: httpx.Client(transport=transport).get(_URL).read(),
            "ours": lambda: ours.threads.runs.stream("thread_1", assistant_id="asst_1").final_messages(),
            "sdk": lambda: _read_with_sdk(sdk),
        }
        for read in readers.values():
            read()
        gc.collect()
        gc.freeze()
        return [{name: _seconds(read) for name, read in readers.items()} for _ in range(rounds)]


def _read_with_sdk(sdk: openai.OpenAI) -> object:
    runs: Any = sdk.beta.threads.runs  # every method of it is marked as deprecated
    with (
        warnings.catch_warnings(action="ignore"),
        runs.stream(thread_id="thread_1", assistant_id="asst_1") as stream,
    ):
        messages: object = stream.get_final_messages()
        return messages


def _seconds(read: Callable[[], object]) -> float:
    start = time.process_time()
    read()
    return (time.process_time() - start) / EVENTS


def kept() -> dict[str, float]:
    """Return the most bytes in use while a stream without snapshots is read: in its first and in its last tenth."""
    transport = httpx.MockTransport(
        lambda request: httpx.Response(200, content=pieces(MANY), headers={"Content-Type": "text/event-stream"})
    )
    with Client(base_url=_URL, api_key=_KEY, transport=transport) as client:
        tracemalloc.start()
        peaks: list[float] = []
        with create_run.sync_stream("thread_1", client=client, assistant_id="asst_1") as stream:
            for number, _ in enumerate(stream, 1):
                if number % (MANY // 10) == 0:
                    peaks.append(tracemalloc.get_traced_memory()[1])
                    tracemalloc.reset_peak()
        tracemalloc.stop()
    return {"first": peaks[0], "last": peaks[-1]}


if __name__ == "__main__":
    what, times = sys.argv[1], int(sys.argv[2])
    if what == "plain":
        sys.modules["msgspec"] = None  # type: ignore[assignment]  # as where the extra is not installed
    print(json.dumps(kept() if what == "kept" else speed(times)))
