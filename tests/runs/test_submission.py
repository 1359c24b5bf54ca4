"""Tool outputs arrive once, whatever becomes of the reply."""

from __future__ import annotations

from collections import deque

import pytest

from openai_conversations import BadRequestError, RunWaitInterruptedError, ServerError
from tests.overlay.calling import Call
from tests.runs.run_script import RUN, THREAD, RunScript, Trouble, tool_call
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]
SUBMIT = "threads.runs.submit_tool_outputs_and_wait"
OUTPUTS = [{"tool_call_id": "call_1", "output": "20 degrees"}]
POST = "POST /submit_tool_outputs"


def waiting_run(*troubles: Trouble) -> RunScript:
    """Return a run that waits for one output and completes with it."""
    calls = {0: [tool_call("call_1", "weather")]}
    return RunScript([["requires_action"], ["in_progress", "completed"]], calls, submissions=deque(troubles))


def test_outputs_are_handed_in_and_the_run_is_waited_for(call: Call, faulty: FaultServer) -> None:
    """The run goes on with the outputs, to its end."""
    script = waiting_run()
    faulty.answer = script.answer

    assert "completed" == call(SUBMIT, THREAD, RUN, tool_outputs=OUTPUTS, deadline=60).status
    assert OUTPUTS == script.taken


@pytest.mark.parametrize("status", [0, 500, 502])
def test_a_reply_lost_after_the_commit_is_not_submitted_again(status: int, call: Call, faulty: FaultServer) -> None:
    """When the outputs were taken although the call failed, a look shows it, and they are not sent again."""
    script = waiting_run(Trouble(status, commits=True))
    faulty.answer = script.answer

    assert "completed" == call(SUBMIT, THREAD, RUN, tool_outputs=OUTPUTS).status
    assert ([POST, "GET"], OUTPUTS) == (script.asked[:2], script.taken)


@pytest.mark.parametrize("status", [0, 500, 502])
def test_a_request_lost_before_the_commit_is_submitted_again(status: int, call: Call, faulty: FaultServer) -> None:
    """When a look shows that the run still waits, the outputs are sent again, and arrive once."""
    script = waiting_run(Trouble(status), Trouble(status))
    faulty.answer = script.answer

    assert "completed" == call(SUBMIT, THREAD, RUN, tool_outputs=OUTPUTS).status
    assert ([POST, "GET"] * 2 + [POST], OUTPUTS) == (script.asked[:5], script.taken)


def test_a_server_that_never_takes_them_is_given_up(call: Call, faulty: FaultServer) -> None:
    """After the retries, the failure comes out with the run."""
    script = waiting_run(*[Trouble(500)] * 9)
    faulty.answer = script.answer

    with pytest.raises(RunWaitInterruptedError) as caught:
        call(SUBMIT, THREAD, RUN, tool_outputs=OUTPUTS, max_retries=1)

    assert (ServerError, 2) == (type(caught.value.__cause__), script.asked.count(POST))


def test_outputs_that_are_refused_raise(call: Call, faulty: FaultServer) -> None:
    """A refusal is the caller's to know, even though the run is over."""
    script = RunScript([["completed"]])
    faulty.answer = script.answer

    with pytest.raises(BadRequestError):
        call(SUBMIT, THREAD, RUN, tool_outputs=OUTPUTS)

    assert [POST] == script.asked


def test_a_look_that_lags_behind_is_no_new_request(call: Call, faulty: FaultServer) -> None:
    """A server that still shows the answered call as open is given time, instead of a second answer."""
    script = waiting_run()
    script.phases[1] = ["requires_action", "requires_action", "in_progress", "completed"]
    script.calls[1] = script.calls[0]
    faulty.answer = script.answer

    assert "completed" == call(SUBMIT, THREAD, RUN, tool_outputs=OUTPUTS).status
    assert OUTPUTS == script.taken
