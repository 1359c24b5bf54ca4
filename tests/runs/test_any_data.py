"""Whatever a server says of a run, waits and tool loops end, with errors of ours."""

from __future__ import annotations

from itertools import count
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations import (
    ApiError,
    InvalidInputError,
    MalformedReplyError,
    Run,
    RunDeadlineError,
    RunWaitInterruptedError,
    StreamError,
    ToolRun,
    tool,
    unapproved,
)
from openai_conversations.following.states import is_over, pending, status_of, waits_for_caller
from openai_conversations_api._runtime.json_types import is_object
from tests.any_json import JSON, deep, mutations
from tests.overlay.calling import WAYS, Handler, mocking
from tests.runs.run_script import THREAD, run_json, tool_call

MCP = {"id": "call_2", "type": "mcp", "name": "search", "server_label": "docs", "arguments": "{}"}
WAITING = {
    **run_json("requires_action", [tool_call("call_1", "note", text="a")]),
    "required_action": {
        "type": "submit_tool_outputs",
        "submit_tool_outputs": {"tool_calls": [tool_call("call_1", "note", text="a"), MCP]},
        "submit_tool_approval": {"tool_calls": [MCP]},
    },
}
ODD = mutations(WAITING) | mutations(run_json("completed")) | JSON
FAST = {"openai-poll-after-ms": "0"}


@tool
def note(text: str) -> str:
    """Note a text."""
    return text


def as_object(data: Any) -> dict[str, Any]:
    """Return data that is an object, or an empty one."""
    return data if is_object(data) else {}


@settings(max_examples=300)
@given(data=ODD)
def test_any_run_can_be_asked_what_it_waits_for(data: Any) -> None:
    """Nothing that is read of a run trusts its shape."""
    run = Run.from_dict(as_object(data))
    found = [status_of(run), is_over(run), waits_for_caller(run), pending(run), unapproved(run)]

    assert all(one is not None for one in found)


def giving(bodies: list[Any]) -> tuple[Handler, Any]:
    """Return a handler that gives one body after another, then a run that has ended; and how many there were."""
    numbers = count()

    def answer(_: httpx.Request) -> httpx.Response:
        number = next(numbers)
        body = bodies[number] if number < len(bodies) else run_json("completed")
        return httpx.Response(200, json=body, headers=FAST)

    return answer, numbers


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=30)
@given(bodies=st.lists(ODD, max_size=4), on_approval=st.sampled_from([None, bool]))
def test_loops_end_whatever_a_run_looks_like(way: str, bodies: list[Any], on_approval: Any) -> None:
    """A loop returns what it has come to, or raises an error of ours, never another."""
    answer, numbers = giving(bodies)
    with mocking(way, answer) as call:
        try:
            result = call(
                "threads.runs.run_tools",
                THREAD,
                assistant_id="asst_1",
                tools=[note],
                on_approval=on_approval,
                deadline=0.15,
                max_retries=0,
            )
            assert isinstance(result, ToolRun)
            assert repr(result)
            assert isinstance(result.text, str)
        except ApiError:
            pass
    assert next(numbers) < 60


STATUSES: list[Any] = [[], {}, 5, None, ["completed"], deep(), "x" * 1000]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("status", STATUSES, ids=type)
def test_a_status_that_is_none_is_waited_for(way: str, status: Any) -> None:
    """A run of no known status goes on; waiting for it ends with the deadline, and the error says what is known."""
    answer, _ = giving([{**run_json("queued"), "status": status}] * 10_000)
    with mocking(way, answer) as call, pytest.raises(RunDeadlineError, match="run_1 was"):
        call("threads.runs.create_and_wait", THREAD, assistant_id="asst_1", deadline=0.3)


ACTIONS: list[Any] = [
    "text",
    5,
    [],
    {"type": "submit_tool_outputs"},
    {"type": ["x"]},
    {"submit_tool_outputs": {"tool_calls": 5}},
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("action", ACTIONS, ids=repr)
def test_an_action_that_is_none_cannot_be_answered(way: str, action: Any) -> None:
    """The error carries the run."""
    answer, _ = giving([{**run_json("requires_action"), "required_action": action}])
    with mocking(way, answer) as call, pytest.raises(ApiError, match="other than") as caught:
        call("threads.runs.run_tools", THREAD, assistant_id="asst_1", tools=[note])

    assert "requires_action" == caught.value.run.status  # type: ignore[attr-defined]


NAMELESS: list[Any] = [None, "", 5, [], "absent"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NAMELESS, ids=repr)
def test_a_run_without_an_id(way: str, name: Any) -> None:
    """Where it has ended it is returned; else the error says that the server named none, and carries the run."""
    for status in ("queued", "completed"):
        body = {**run_json(status), "id": name}
        if name == "absent":
            del body["id"]
        answer, _ = giving([body])
        with mocking(way, answer) as call:
            if status == "completed":
                run = call("threads.runs.create_and_wait", THREAD, assistant_id="asst_1")
                assert "completed" == run.status
                continue
            with pytest.raises(RunWaitInterruptedError, match="no id") as caught:
                call("threads.runs.create_and_wait", THREAD, assistant_id="asst_1")
            assert "queued" == caught.value.run.status
            with pytest.raises(InvalidInputError, match="does not say its id"):
                call("threads.runs.wait", caught.value.run)


@pytest.mark.parametrize("way", WAYS)
def test_a_created_run_without_its_thread(way: str) -> None:
    """Creating both in one call needs the server to say which thread it is."""
    body = run_json("queued")
    del body["thread_id"]
    answer, _ = giving([body])
    with mocking(way, answer) as call, pytest.raises(RunWaitInterruptedError, match="or its thread"):
        call("threads.create_and_run_and_wait", assistant_id="asst_1")


@pytest.mark.parametrize("way", WAYS)
def test_a_stream_that_never_tells_of_the_run(way: str) -> None:
    """A loop with events ends in an error of streams."""
    kind = {"Content-Type": "text/event-stream"}
    with (
        mocking(way, lambda _: httpx.Response(200, content=b"data: [DONE]\n\n", headers=kind)) as call,
        pytest.raises(StreamError, match="without telling of the run"),
    ):
        call("threads.runs.run_tools", THREAD, assistant_id="asst_1", tools=[note], on_event=str)


def test_outputs_that_are_none() -> None:
    """What a caller puts in place of outputs is for the server to judge."""
    answer, _ = giving([run_json("completed")])
    with mocking("sync", answer) as call:
        run = call(
            "threads.runs.submit_tool_outputs_and_wait",
            THREAD,
            "run_1",
            tool_outputs=[],
            extra_body={"tool_outputs": 5},
        )
    assert "completed" == run.status


def test_a_reply_that_is_nested_deeply_is_read() -> None:
    """Free JSON of 500 levels is kept and given back; what cannot be read is a malformed reply."""
    data = {**run_json("completed"), "hologram": deep(), "metadata": deep()}
    answer, _ = giving([data])
    with mocking("sync", answer) as call:
        run = call("threads.runs.retrieve", THREAD, "run_1")
    assert data == run.to_dict()

    raw = b'{"id": "run_1", "metadata": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    with mocking("sync", lambda _: httpx.Response(200, content=raw)) as call, pytest.raises(MalformedReplyError):
        call("threads.runs.retrieve", THREAD, "run_1")
