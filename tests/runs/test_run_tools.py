"""A run with functions as tools: what they are called with, what the model is told, and when it ends."""

from __future__ import annotations

import asyncio
import threading
from collections import deque

import pytest

from openai_conversations import (
    RunDeadlineError,
    RunWaitInterruptedError,
    ToolRoundsError,
    UnanswerableRunError,
    tool,
)
from tests.overlay.calling import Call
from tests.runs.notebook import LOOP, notebook, one_round, outputs
from tests.runs.run_script import THREAD, RunScript, Trouble, tool_call
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]


def test_a_run_is_driven_to_its_end(call: Call, faulty: FaultServer) -> None:
    """Calls of several rounds are answered, by plain and async functions, and the result tells of all."""
    notes, note, note_later = notebook()
    calls = {0: [tool_call("call_1", "note", text="a")], 1: [tool_call("call_2", "note_later", text="b")]}
    script = RunScript([["requires_action"], ["in_progress", "requires_action"], ["completed"]], calls)
    faulty.answer = script.answer

    result = call(LOOP, THREAD, assistant_id="asst_1", tools=[note, note_later], deadline=60)

    assert ("completed", 2, ["a", "b"]) == (result.run.status, result.rounds, notes)
    assert {"call_1": "noted a", "call_2": "noted b"} == outputs(script)
    assert ["call_1", "call_2"] == [answer.call_id for answer in result.answers]


def test_the_server_is_told_what_the_tools_are(call: Call, faulty: FaultServer) -> None:
    """Functions go out as function tools, beside the others."""
    _, note, _ = notebook()
    script = RunScript([["completed"]])
    faulty.answer = script.answer

    call(LOOP, THREAD, assistant_id="asst_1", tools=[note, {"type": "file_search"}])

    assert [note.to_dict(), {"type": "file_search"}] == script.created["tools"]


def test_tools_of_the_assistant_can_be_kept(call: Call, faulty: FaultServer) -> None:
    """With `send_tools=False` functions answer calls and nothing is sent."""
    _, note, _ = notebook()
    script = one_round(tool_call("call_1", "note", text="a"))
    faulty.answer = script.answer

    call(LOOP, THREAD, assistant_id="asst_1", tools=[note], send_tools=False)

    assert ({"assistant_id": "asst_1"}, {"call_1": "noted a"}) == (script.created, outputs(script))


@pytest.mark.parametrize("status", ["cancelled", "expired", "failed", "incomplete"])
def test_a_run_that_ends_badly_is_returned(status: str, call: Call, faulty: FaultServer) -> None:
    """However the run ends, also by somebody else's hand, the result has it."""
    _, note, _ = notebook()
    script = RunScript([["requires_action"], ["in_progress", status]], {0: [tool_call("call_1", "note", text="a")]})
    faulty.answer = script.answer

    assert status == call(LOOP, THREAD, assistant_id="asst_1", tools=[note]).run.status


def test_a_run_that_expires_while_tools_work_is_returned(call: Call, faulty: FaultServer) -> None:
    """Outputs that are refused because the run is over do not raise."""
    script = one_round(tool_call("call_1", "slow"))

    @tool
    def slow() -> None:
        """Take longer than the run lives."""
        script.phases[0] = ["expired"]

    faulty.answer = script.answer

    assert "expired" == call(LOOP, THREAD, assistant_id="asst_1", tools=[slow]).run.status


def test_a_tool_that_hangs_ends_on_time(call: Call, faulty: FaultServer) -> None:
    """The deadline ends the loop whatever a tool does; what others returned is in the error."""
    release = threading.Event()

    @tool
    def hang() -> None:
        """Hang."""
        release.wait(60)

    @tool
    async def hang_too() -> None:
        """Hang, and do not let go."""
        while not release.is_set():
            try:
                await asyncio.sleep(0.05)
            except asyncio.CancelledError:
                continue

    _, note, _ = notebook()
    calls = [tool_call("call_1", "note", text="a"), tool_call("call_2", "hang"), tool_call("call_3", "hang_too")]
    script = one_round(*calls)
    faulty.answer = script.answer

    with pytest.raises(RunDeadlineError) as caught:
        call(LOOP, THREAD, assistant_id="asst_1", tools=[note, hang, hang_too], deadline=1.5, parallel=True)
    release.set()

    assert [{"tool_call_id": "call_1", "output": "noted a"}] == caught.value.tool_outputs
    assert ("requires_action", []) == (caught.value.run.status, script.taken)


def test_a_hanging_tool_and_its_run_can_be_cancelled(call: Call, faulty: FaultServer) -> None:
    """`cancel_on_deadline` cancels the run that waits for the tool."""
    release = threading.Event()

    @tool
    def hang() -> None:
        """Hang."""
        release.wait(60)

    script = one_round(tool_call("call_1", "hang"))
    faulty.answer = script.answer

    with pytest.raises(RunDeadlineError):
        call(LOOP, THREAD, assistant_id="asst_1", tools=[hang], deadline=1, cancel_on_deadline=True)
    release.set()

    assert "POST /cancel" == script.asked[-1]


def test_tools_work_at_the_same_time_where_asked(call: Call, faulty: FaultServer) -> None:
    """With `parallel`, all tools of a round are under way before any has to be done."""
    together = threading.Barrier(2, timeout=30)

    @tool
    def meet(name: str) -> str:
        """Meet another."""
        together.wait()
        return name

    script = one_round(tool_call("call_1", "meet", name="a"), tool_call("call_2", "meet", name="b"))
    faulty.answer = script.answer

    call(LOOP, THREAD, assistant_id="asst_1", tools=[meet], parallel=True)

    assert {"call_1": "a", "call_2": "b"} == outputs(script)


@pytest.mark.parametrize("commits", [True, False])
def test_a_tool_is_called_once_though_its_output_is_sent_twice(commits: bool, call: Call, faulty: FaultServer) -> None:
    """A submission that fails, before or after the server took it, calls no function again."""
    notes, note, _ = notebook()
    script = one_round(tool_call("call_1", "note", text="a"), submissions=deque([Trouble(commits=commits)]))
    faulty.answer = script.answer

    result = call(LOOP, THREAD, assistant_id="asst_1", tools=[note])

    assert (["a"], {"call_1": "noted a"}, 1) == (notes, outputs(script), len(script.taken))
    assert ("completed", 1) == (result.run.status, result.rounds)


def test_a_call_that_comes_again_is_answered_from_memory(call: Call, faulty: FaultServer) -> None:
    """A server that asks for an answered call again, beside a new one, gets the same output."""
    notes, note, _ = notebook()
    first, second = tool_call("call_1", "note", text="a"), tool_call("call_2", "note", text="b")
    script = RunScript(
        [["requires_action"], ["requires_action"], ["completed"]], {0: [first, first], 1: [first, second]}
    )
    faulty.answer = script.answer

    call(LOOP, THREAD, assistant_id="asst_1", tools=[note])

    assert (["a", "b"], ["call_1", "call_1", "call_2"]) == (notes, [one["tool_call_id"] for one in script.taken])


def test_an_id_used_for_another_call_is_an_error(call: Call, faulty: FaultServer) -> None:
    """Two calls under one id cannot be told apart, so that neither guess is made."""
    notes, note, _ = notebook()
    calls = {
        0: [tool_call("call_1", "note", text="a")],
        1: [tool_call("call_1", "note", text="b"), tool_call("c", "x")],
    }
    faulty.answer = RunScript([["requires_action"], ["requires_action"]], calls).answer

    with pytest.raises(UnanswerableRunError, match="call_1 for two different calls"):
        call(LOOP, THREAD, assistant_id="asst_1", tools=[note])

    assert ["a"] == notes


def test_rounds_are_limited(call: Call, faulty: FaultServer) -> None:
    """A model that asks once more than `max_rounds` gets no answer; the error has the run."""
    notes, note, _ = notebook()
    calls = {number: [tool_call(f"call_{number}", "note", text=str(number))] for number in range(9)}
    script = RunScript([["requires_action"]] * 9, calls)
    faulty.answer = script.answer

    with pytest.raises(ToolRoundsError) as caught:
        call(LOOP, THREAD, assistant_id="asst_1", tools=[note], max_rounds=2, cancel_on_deadline=True)

    assert (["0", "1"], "cancelling") == (notes, caught.value.run.status)


def test_a_run_that_waits_for_something_else_is_an_error(call: Call, faulty: FaultServer) -> None:
    """A run that requires an action without function calls cannot be answered."""
    _, note, _ = notebook()
    faulty.answer = RunScript([["requires_action"]]).answer

    with pytest.raises(UnanswerableRunError, match="other than function calls"):
        call(LOOP, THREAD, assistant_id="asst_1", tools=[note])


def test_outputs_that_could_not_be_sent_are_not_lost(call: Call, faulty: FaultServer) -> None:
    """When a submission fails for good, the error carries the outputs, ready to be submitted."""
    notes, note, _ = notebook()
    troubles = deque([Trouble(500)] * 3)
    script = one_round(tool_call("call_1", "note", text="a"), submissions=troubles)
    faulty.answer = script.answer
    with pytest.raises(RunWaitInterruptedError) as caught:
        call(LOOP, THREAD, assistant_id="asst_1", tools=[note])

    error = caught.value
    run = call("threads.runs.submit_tool_outputs_and_wait", THREAD, error.run.id, tool_outputs=error.tool_outputs)

    assert ("completed", ["a"], {"call_1": "noted a"}) == (run.status, notes, outputs(script))
