"""Waiting for a run: it ends when the run does, and what it does in between."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any

import pytest

from openai_conversations import (
    ConnectionFailedError,
    InvalidInputError,
    RateLimitError,
    Run,
    RunError,
    RunWaitInterruptedError,
)
from tests.overlay.calling import Call, calling
from tests.runs.run_script import RUN, THREAD, RunScript, Trouble, run_json, tool_call
from tests.servers.fault_server import Fault, FaultServer, Wire

pytest_plugins = ["tests.overlay.fault_fixtures"]
ENDS = ["cancelled", "completed", "expired", "failed", "incomplete", "requires_action"]
CREATE = "threads.runs.create_and_wait"
WAIT = "threads.runs.wait"


@pytest.mark.parametrize("status", ENDS)
def test_waiting_ends_when_the_run_does(status: str, call: Call, faulty: FaultServer) -> None:
    """Every way in which a run ends, or waits for the caller, is returned, whoever brought it about."""
    faulty.answer = RunScript([["queued", "in_progress", status]], {0: [tool_call("call_1", "f")]}).answer

    assert status == call(CREATE, THREAD, assistant_id="asst_1", deadline=60).status


def test_what_has_ended_is_returned_at_once(call: Call, faulty: FaultServer) -> None:
    """A run that is over is not asked for again."""
    run = Run.from_dict(run_json("completed"))

    assert (run, []) == (call(WAIT, run), faulty.received)


def test_a_run_is_waited_for_from_where_it_is(call: Call, faulty: FaultServer) -> None:
    """A run that goes on is asked for until it ends."""
    script = RunScript([["in_progress", "completed"]])
    faulty.answer = script.answer

    assert ("completed", ["GET", "GET"]) == (call(WAIT, Run.from_dict(run_json("queued"))).status, script.asked)


def test_a_thread_and_its_run_are_created_and_waited_for(call: Call, faulty: FaultServer) -> None:
    """`create_and_run_and_wait` follows the run on the thread that the server made for it."""
    script = RunScript([["completed"]])
    faulty.answer = script.answer

    run = call("threads.create_and_run_and_wait", assistant_id="asst_1")

    assert ("completed", ["POST /threads/runs", "GET"]) == (run.status, script.asked)


def test_a_status_from_the_future_is_waited_out(call: Call, faulty: FaultServer) -> None:
    """A status that nobody knows is no end."""
    faulty.answer = RunScript([["napping", "completed"]]).answer

    assert "completed" == call(CREATE, THREAD, assistant_id="asst_1").status


def test_on_poll_sees_every_look(call: Call, faulty: FaultServer) -> None:
    """`on_poll` is told the run as it was created, and at each look."""
    faulty.answer = RunScript([["queued", "in_progress", "completed"]]).answer
    seen: list[str] = []

    def note(run: Run) -> None:
        seen.append(run.status)

    call(CREATE, THREAD, assistant_id="asst_1", on_poll=note)

    assert ["queued", "queued", "in_progress", "completed"] == seen


def test_on_poll_may_be_a_coroutine_function(faulty: FaultServer) -> None:
    """An AsyncClient awaits what `on_poll` returns."""
    faulty.answer = RunScript([["completed"]]).answer
    seen: list[str] = []

    async def note(run: Run) -> None:
        await asyncio.sleep(0)
        seen.append(run.status)

    with calling("async", faulty.url) as call:
        call(CREATE, THREAD, assistant_id="asst_1", on_poll=note)

    assert ["queued", "completed"] == seen


def test_what_on_poll_raises_ends_the_waiting(call: Call, faulty: FaultServer) -> None:
    """An error of the caller's own function comes out as it is, even one that this package defines."""
    faulty.answer = RunScript([["in_progress"]]).answer
    enough = InvalidInputError("enough")

    def stop(_: Run) -> None:
        raise enough

    with pytest.raises(InvalidInputError) as caught:
        call(CREATE, THREAD, assistant_id="asst_1", on_poll=stop)

    assert enough is caught.value


def test_too_many_requests_are_waited_out(call: Call, faulty: FaultServer) -> None:
    """429 while polling is asked again, when the server says so."""
    busy = Trouble(429, headers={"Retry-After-Ms": "5"})
    faulty.answer = RunScript([["completed"]], looks=deque([busy, busy])).answer

    assert "completed" == call(CREATE, THREAD, assistant_id="asst_1").status


def test_a_lost_connection_is_made_anew(call: Call, faulty: FaultServer) -> None:
    """A look that gets no reply, or a 503, is repeated."""
    faulty.answer = RunScript([["completed"]], looks=deque([Trouble(), Trouble(503)])).answer

    assert "completed" == call(CREATE, THREAD, assistant_id="asst_1").status


def test_polls_that_fail_for_good_say_which_run(call: Call, faulty: FaultServer) -> None:
    """When the policy's retries are used up, the error carries the run, so that waiting can go on."""
    script = RunScript([["completed"]], looks=deque([Trouble(429, headers={"Retry-After-Ms": "1"})] * 3))
    faulty.answer = script.answer
    with pytest.raises(RunWaitInterruptedError) as caught:
        call(CREATE, THREAD, assistant_id="asst_1")

    went_on = call(WAIT, caught.value.run).status

    assert (RUN, RateLimitError, "completed") == (caught.value.run.id, type(caught.value.__cause__), went_on)


def test_a_run_that_was_not_created_is_no_run_error(call: Call, faulty: FaultServer) -> None:
    """Before there is a run, errors are those of `create`, and nothing is repeated that may have been carried out."""
    faulty.will(Fault(Wire.close))
    with pytest.raises(ConnectionFailedError) as caught:
        call(CREATE, THREAD, assistant_id="asst_1")

    assert (False, 1) == (isinstance(caught.value, RunError), faulty.seen)


@pytest.mark.parametrize("deadline", [None, 0, -1, float("inf"), float("nan"), True, "5"])
def test_there_is_no_wait_without_end(deadline: Any, call: Call, faulty: FaultServer) -> None:
    """A deadline that is none is refused before anything is sent."""
    with pytest.raises(InvalidInputError, match="deadline"):
        call(CREATE, THREAD, assistant_id="asst_1", deadline=deadline)

    assert [] == faulty.received


def test_streams_are_not_polled(call: Call, faulty: FaultServer) -> None:
    """`stream` is refused where the wait is by polling."""
    with pytest.raises(InvalidInputError, match="stream"):
        call(CREATE, THREAD, assistant_id="asst_1", stream=True)

    assert [] == faulty.received


def test_only_runs_can_be_waited_for(call: Call, faulty: FaultServer) -> None:
    """An id alone does not say on which thread the run is."""
    with pytest.raises(InvalidInputError, match="give the run itself, not str"):
        call(WAIT, RUN)

    assert [] == faulty.received
