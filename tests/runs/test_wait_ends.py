"""Every wait ends on time: by its deadline, or when the caller cancels it."""

from __future__ import annotations

import pickle
import time
from threading import Timer

import pytest

from openai_conversations import (
    CallCancelledError,
    Cancellation,
    DeadlineExceededError,
    RunDeadlineError,
    RunWaitCancelledError,
)
from tests.overlay.calling import Call
from tests.runs.run_script import RUN, THREAD, RunScript
from tests.servers.fault_server import Fault, FaultServer, Wire
from tests.servers.scripted import Received

pytest_plugins = ["tests.overlay.fault_fixtures"]
CREATE = "threads.runs.create_and_wait"
GENEROUS = 20.0  # seconds that a busy machine may need for what takes one


def hang(wire: Wire) -> None:
    """Say nothing for a long time."""
    wire.wait(60)


def late(call: Call, **options: object) -> RunDeadlineError:
    """Wait for a run in vain; return the error."""
    started = time.monotonic()
    with pytest.raises(RunDeadlineError) as caught:
        call(CREATE, THREAD, assistant_id="asst_1", **options)
    assert time.monotonic() - started < GENEROUS
    return caught.value


def test_a_run_that_never_ends_ends_for_the_caller(call: Call, faulty: FaultServer) -> None:
    """The deadline ends the wait; the error carries the run as last seen, and is a DeadlineExceededError."""
    faulty.answer = RunScript([["queued", "in_progress"]]).answer

    error = late(call, deadline=0.6)

    assert ("in_progress", True) == (error.run.status, isinstance(error, DeadlineExceededError))
    assert "run run_1 was in_progress when last seen, and did not end within 0.6 s" == str(error)


def test_a_server_that_asks_for_patience_gets_one_look_before_the_deadline(call: Call, faulty: FaultServer) -> None:
    """A wait that the deadline would cut short is shortened, so that the last look comes just before it."""
    script = RunScript([["completed"]], headers={"openai-poll-after-ms": "3600000"})
    faulty.answer = script.answer

    assert "completed" == call(CREATE, THREAD, assistant_id="asst_1", deadline=1).status


def test_a_server_that_falls_silent_ends_on_time(call: Call, faulty: FaultServer) -> None:
    """A look that gets no answer does not outlast the deadline."""
    script = RunScript([["in_progress"]])

    def answer(request: Received) -> Fault:
        return script.answer(request) if request.method == "POST" else Fault(hang)

    faulty.answer = answer

    assert "queued" == late(call, deadline=0.6).run.status


def test_the_run_is_cancelled_when_asked_for(call: Call, faulty: FaultServer) -> None:
    """`cancel_on_deadline` cancels the run within the deadline, once, and the error has what came of it."""
    script = RunScript([["in_progress"]])
    faulty.answer = script.answer

    error = late(call, deadline=1, cancel_on_deadline=True)

    assert ("cancelling", 1) == (error.run.status, script.asked.count("POST /cancel"))


def test_the_run_is_left_alone_otherwise(call: Call, faulty: FaultServer) -> None:
    """Without `cancel_on_deadline` the run goes on."""
    script = RunScript([["in_progress"]])
    faulty.answer = script.answer

    late(call, deadline=0.5)

    assert 0 == script.asked.count("POST /cancel")


def test_a_run_that_ends_just_before_it_is_cancelled_is_returned(call: Call, faulty: FaultServer) -> None:
    """A server that refuses to cancel a run because it is over is asked for the run."""
    faulty.answer = RunScript([["in_progress"]], cancel_refused=True).answer

    run = call(CREATE, THREAD, assistant_id="asst_1", deadline=1, cancel_on_deadline=True)

    assert "completed" == run.status


def test_waiting_can_be_cancelled(call: Call, faulty: FaultServer) -> None:
    """A cancellation ends the wait from another thread; the error carries the run, which goes on."""
    script = RunScript([["in_progress"]])
    faulty.answer = script.answer
    cancellation = Cancellation()
    timer = Timer(0.3, cancellation.cancel)
    timer.start()

    with pytest.raises(RunWaitCancelledError) as caught:
        call(CREATE, THREAD, assistant_id="asst_1", deadline=60, cancellation=cancellation)
    timer.join()

    assert (RUN, True) == (caught.value.run.id, isinstance(caught.value, CallCancelledError))
    assert 0 == script.asked.count("POST /cancel")


def test_errors_of_runs_can_be_pickled(call: Call, faulty: FaultServer) -> None:
    """An error keeps message, run and outputs on its way to another process."""
    faulty.answer = RunScript([["in_progress"]]).answer
    error = late(call, deadline=0.4)

    again = pickle.loads(pickle.dumps(error))

    assert (str(error), error.run, []) == (str(again), again.run, again.tool_outputs)
