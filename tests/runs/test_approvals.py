"""Runs that wait for the approval of calls of MCP tools: by a callback, and by hand."""

from __future__ import annotations

import time
from typing import Any

import httpx
import pytest

from openai_conversations import (
    Approval,
    InvalidInputError,
    McpCall,
    RunDeadlineError,
    UnanswerableRunError,
    tool,
    unapproved,
)
from tests.overlay.calling import WAYS, Call, mocking
from tests.runs.run_script import THREAD, run_json, tool_call

SEARCH = {"id": "call_1", "type": "mcp", "name": "search", "server_label": "docs", "arguments": '{"q": "x"}'}
DELETE = {"id": "call_2", "type": "mcp", "name": "delete", "server_label": "docs", "arguments": "{}"}


@tool
def note(text: str) -> str:
    """Note a text."""
    return f"noted {text}"


class Server:
    """A run that asks for approvals, and perhaps for outputs with them, until it got answers."""

    def __init__(self, *calls: dict[str, Any], outputs: bool = False) -> None:
        self.submitted: list[dict[str, Any]] = []
        action: dict[str, Any] = {"type": "submit_tool_approval", "submit_tool_approval": {"tool_calls": [*calls]}}
        if outputs:
            action["submit_tool_outputs"] = {"tool_calls": [tool_call("call_9", "note", text="a")]}
        self.waiting = {**run_json("requires_action"), "required_action": action}

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer a request."""
        if request.url.path.endswith("submit_tool_outputs"):
            self.submitted.append(httpx.Response(200, content=request.content).json())
        body = run_json("completed") if self.submitted else self.waiting
        return httpx.Response(200, json=body, headers={"openai-poll-after-ms": "1"})


def looped(call: Call, on_approval: Any, **more: Any) -> Any:
    """Return what a loop comes to."""
    return call(
        "threads.runs.run_tools",
        THREAD,
        assistant_id="asst_1",
        tools=[{"type": "mcp", "server_label": "docs", "server_url": "https://a.test"}],
        on_approval=on_approval,
        **more,
    )


@pytest.mark.parametrize("way", WAYS)
def test_a_callback_decides_about_each_call(way: str) -> None:
    """It is told what is asked, and what it says is handed in, a reason and headers with it."""
    asked: list[McpCall] = []

    def decide(call: McpCall) -> bool | Approval:
        asked.append(call)
        if call.name == "search":
            return Approval(True, headers={"Authorization": "Bearer 1"})
        return Approval(False, reason="not today")

    server = Server(SEARCH, DELETE)
    with mocking(way, server) as call:
        result = looped(call, decide)

    assert McpCall("call_1", "docs", "search", '{"q": "x"}') == asked[0]
    assert [
        {
            "tool_approvals": [
                {"tool_call_id": "call_1", "approve": True, "headers": {"Authorization": "Bearer 1"}},
                {"tool_call_id": "call_2", "approve": False, "reason": "not today"},
            ]
        }
    ] == server.submitted
    assert ("completed", [True, False]) == (result.run.status, [one.approval.approve for one in result.approvals])
    assert "Bearer" not in repr(result.approvals)


def test_an_async_client_takes_coroutine_functions() -> None:
    """The decision may come from anywhere, later."""

    async def decide(call: McpCall) -> bool:
        return call.name == "search"

    server = Server(SEARCH, DELETE)
    with mocking("async", server) as call:
        looped(call, decide)

    assert [True, False] == [one["approve"] for one in server.submitted[0]["tool_approvals"]]


@pytest.mark.parametrize("way", WAYS)
def test_outputs_and_approvals_of_one_round_go_together(way: str) -> None:
    """A run that waits for both gets both in one call."""
    server = Server(SEARCH, outputs=True)
    with mocking(way, server) as call:
        result = call("threads.runs.run_tools", THREAD, assistant_id="a", tools=[note], on_approval=bool)

    assert [
        {
            "tool_outputs": [{"tool_call_id": "call_9", "output": "noted a"}],
            "tool_approvals": [{"tool_call_id": "call_1", "approve": True}],
        }
    ] == server.submitted
    assert (1, 1, 1) == (result.rounds, len(result.answers), len(result.approvals))


def answering(answer: Any) -> Any:
    """Return a callback with one answer."""

    def decide(_: McpCall) -> Any:
        return answer

    return decide


def sleepy(_: McpCall) -> bool:
    """Take too long to think."""
    time.sleep(3)
    return True


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("answer", [None, "yes", 1, {"approve": True}], ids=repr)
def test_what_is_no_decision_approves_nothing(way: str, answer: Any) -> None:
    """The error carries the run, and nothing is handed in."""
    server = Server(SEARCH)
    with mocking(way, server) as call, pytest.raises(UnanswerableRunError, match="True, False or an Approval"):
        looped(call, answering(answer))

    assert [] == server.submitted


@pytest.mark.parametrize("way", WAYS)
def test_an_error_of_the_callback_ends_the_loop(way: str) -> None:
    """It is raised as it is; nothing is approved."""

    def decide(_: McpCall) -> bool:
        raise LookupError("nobody there")

    server = Server(SEARCH)
    with mocking(way, server) as call, pytest.raises(LookupError, match="nobody there"):
        looped(call, decide)

    assert [] == server.submitted


@pytest.mark.parametrize("way", WAYS)
def test_a_callback_that_takes_too_long(way: str) -> None:
    """The deadline holds while somebody thinks."""
    server = Server(SEARCH)
    began = time.monotonic()
    with mocking(way, server) as call, pytest.raises(RunDeadlineError):
        looped(call, sleepy, deadline=0.3)

    assert time.monotonic() - began < 2


@pytest.mark.parametrize("way", WAYS)
def test_without_a_callback_nothing_is_approved(way: str) -> None:
    """The error says what is missing."""
    with mocking(way, Server(SEARCH)) as call, pytest.raises(UnanswerableRunError, match="on_approval"):
        call("threads.runs.run_tools", THREAD, assistant_id="asst_1", tools=[note])


@pytest.mark.parametrize("way", WAYS)
def test_approving_by_hand(way: str) -> None:
    """Who drives runs themselves sees what is asked, answers it by its ids, and waits on."""
    server = Server(SEARCH, DELETE)
    with mocking(way, server) as call:
        run = call("threads.runs.create_and_wait", THREAD, assistant_id="asst_1")
        answers = {one.id: one.name == "search" for one in unapproved(run)}
        going_on = call("threads.runs.submit_approvals", THREAD, run.id, answers)
        ended = call("threads.runs.wait", going_on)

    assert ("requires_action", "completed") == (run.status, ended.status)
    assert [True, False] == [one["approve"] for one in server.submitted[0]["tool_approvals"]]


@pytest.mark.parametrize("approvals", [{}, None, [True], {"call_1": "yes"}], ids=repr)
def test_answers_that_cannot_be(approvals: Any) -> None:
    """Nothing is sent."""
    server = Server(SEARCH)
    with mocking("sync", server) as call, pytest.raises(InvalidInputError):
        call("threads.runs.submit_approvals", THREAD, "run_1", approvals)

    assert [] == server.submitted
