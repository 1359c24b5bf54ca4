"""Event streams as bytes: scripted ones, and those on record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from openai_conversations import Accumulator
from openai_conversations_api._runtime.events import EventReader
from openai_conversations_api.api.runs import create_run
from openai_conversations_api.models import AssistantStreamEvent
from tests.shared_data import CORPUS

Event = tuple[str, Any]
RUN_STATUSES = (
    *("created", "queued", "in_progress", "requires_action", "cancelling", "incomplete", "failed", "cancelled"),
    *("expired", "completed"),
)


def run(status: str = "in_progress") -> dict[str, Any]:
    """Return a run."""
    return {"id": "run_1", "object": "thread.run", "thread_id": "thread_1", "status": status, "created_at": 1}


def step(status: str = "in_progress", calls: Any = ()) -> dict[str, Any]:
    """Return a run step that calls tools."""
    details = {"type": "tool_calls", "tool_calls": list(calls)}
    return {"id": "step_1", "object": "thread.run.step", "run_id": "run_1", "status": status, "step_details": details}


def message(status: str = "in_progress", *texts: str) -> dict[str, Any]:
    """Return a message with text parts."""
    parts: list[dict[str, Any]] = [{"type": "text", "text": {"value": text, "annotations": []}} for text in texts]
    return {"id": "msg_1", "object": "thread.message", "role": "assistant", "status": status, "content": parts}


def text_delta(text: str, index: int = 0) -> Event:
    """Return the event of a piece of text."""
    return message_delta({"index": index, "type": "text", "text": {"value": text}})


def message_delta(*content: dict[str, Any]) -> Event:
    """Return the event of pieces of a message."""
    data = {"id": "msg_1", "object": "thread.message.delta", "delta": {"content": list(content)}}
    return "thread.message.delta", data


def step_delta(*calls: dict[str, Any]) -> Event:
    """Return the event of pieces of tool calls."""
    details = {"step_details": {"type": "tool_calls", "tool_calls": list(calls)}}
    return "thread.run.step.delta", {"id": "step_1", "object": "thread.run.step.delta", "delta": details}


ANSWER: list[Event] = [
    ("thread.run.created", run("queued")),
    ("thread.run.in_progress", run()),
    ("thread.run.step.created", step()),
    step_delta(
        {"index": 0, "id": "call_1", "type": "code_interpreter", "code_interpreter": {"input": "1 +", "outputs": []}}
    ),
    step_delta({"index": 0, "type": "code_interpreter", "code_interpreter": {"input": " 1"}}),
    ("thread.message.created", message()),
    text_delta("Two, \u2028"),
    text_delta("naturally: ½ 😀"),
    ("thread.message.completed", message("completed", "Two, \u2028naturally: ½ 😀")),
    ("thread.run.completed", run("completed")),
    ("done", "[DONE]"),
]
# Every event of the specification but `error`, which ends a stream.
EVERY: list[Event] = [
    ("thread.created", {"id": "thread_1", "object": "thread", "created_at": 1}),
    *((f"thread.run.{status}", run("queued" if status == "created" else status)) for status in RUN_STATUSES),
    ("thread.run.step.created", step()),
    ("thread.run.step.in_progress", step()),
    step_delta({"index": 0, "id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}),
    *((f"thread.run.step.{status}", step(status)) for status in ("cancelled", "expired", "failed", "completed")),
    ("thread.message.created", message()),
    ("thread.message.in_progress", message()),
    text_delta("Hello"),
    ("thread.message.incomplete", message("incomplete", "Hel")),
    ("thread.message.completed", message("completed", "Hello")),
    ("done", "[DONE]"),
]


def encoded(events: list[Event], newline: str = "\n") -> list[bytes]:
    """Return the bytes of each event."""
    return [_encoded(name, data).replace("\n", newline).encode() for name, data in events]


def _encoded(name: str, data: Any) -> str:
    text = data if data == "[DONE]" else json.dumps(data, ensure_ascii=False)
    return f"event: {name}\ndata: {text}\n\n"


def recorded() -> Iterator[tuple[str, bytes]]:
    """Yield the source and the bytes of every event stream of every corpus."""
    for path in sorted(CORPUS.glob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            stream = json.loads(line).get("response_sse")
            if stream:
                yield f"{path.stem}:{number}", stream.encode()
    for path in sorted(CORPUS.glob("*.json")):
        for name, described in json.loads(path.read_text("utf-8")).get("operations", {}).items():
            for number, example in enumerate(described["examples"], 1):
                if example["kind"] == "sse":
                    yield f"{name}:{number}", example["response_raw"].encode()


def read(pieces: list[bytes]) -> list[AssistantStreamEvent]:
    """Return the events of a stream that ends behind its pieces. Raises StreamError."""
    reader = EventReader(create_run.EVENTS)
    events = [event for piece in pieces for event in reader.feed(piece)]
    return [*events, *reader.end()]


def accumulated(events: list[AssistantStreamEvent]) -> Accumulator:
    """Return what events add up to."""
    accumulator = Accumulator()
    for event in events:
        accumulator.add(event)
    return accumulator


def cut(data: bytes, places: list[int]) -> list[bytes]:
    """Return data in pieces, cut at some places."""
    edges = [0, *sorted({place % (len(data) + 1) for place in places}), len(data)]
    return [data[start:end] for start, end in pairwise(edges)]
