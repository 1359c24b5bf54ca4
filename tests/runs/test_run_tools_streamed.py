"""A run with functions as tools, streamed: the caller gets every event, and interruptions change nothing."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from typing import Any

import pytest

from openai_conversations import AssistantStreamEvent, RunDeadlineError, tool
from openai_conversations_api._runtime.errors import StreamError
from tests.overlay.calling import Call, calling
from tests.runs.run_script import THREAD, RunScript, Trouble, tool_call
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]
LOOP = "threads.runs.run_tools"
ROUND = ["thread.run.queued", "thread.run.requires_action", "done"]
LAST = ["thread.run.queued", "thread.run.in_progress", "thread.run.completed", "done"]


class Notes:
    """A tool that writes down what it is called with, and a list of the events."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.events: list[str] = []

        @tool
        def note(text: str) -> str:
            """Note a text."""
            self.written.append(text)
            return f"noted {text}"

        self.tool = note

    def on_event(self, event: AssistantStreamEvent) -> None:
        """Note an event."""
        self.events.append(str(event.event))


def one_round(*cuts: int | None, **more: Any) -> RunScript:
    """Return a run that asks for a call once and then completes; cuts: where its streams end too early."""
    calls = {0: [tool_call("call_1", "note", text="a")]}
    return RunScript([["requires_action"], ["in_progress", "completed"]], calls, cuts=deque(cuts), **more)


def test_every_event_of_every_round_arrives(call: Call, faulty: FaultServer) -> None:
    """With `on_event` a run is streamed through all its rounds, and nothing is polled."""
    notes, script = Notes(), one_round()
    faulty.answer = script.answer

    result = call(LOOP, THREAD, assistant_id="asst_1", tools=[notes.tool], on_event=notes.on_event, deadline=60)

    assert ("completed", 1, ["a"]) == (result.run.status, result.rounds, notes.written)
    assert [*ROUND, *LAST] == notes.events
    assert ["POST", "POST /submit_tool_outputs"] == script.asked


@pytest.mark.parametrize("cuts", [(1,), (None, 1), (1, 1), (2, 3), (None, 0)])
def test_an_interrupted_stream_is_followed_by_polling(cuts: Any, call: Call, faulty: FaultServer) -> None:
    """Wherever a stream breaks off after the run is known, the run comes to its end, and no tool is called twice."""
    notes, script = Notes(), one_round(*cuts)
    faulty.answer = script.answer

    result = call(LOOP, THREAD, assistant_id="asst_1", tools=[notes.tool], on_event=notes.on_event)

    assert ("completed", ["a"], 1) == (result.run.status, notes.written, len(script.taken))


def test_a_stream_that_never_began_is_an_error(call: Call, faulty: FaultServer) -> None:
    """Without an event nobody knows which run it was; it is not created again."""
    notes, script = Notes(), one_round(0)
    faulty.answer = script.answer

    with pytest.raises(StreamError):
        call(LOOP, THREAD, assistant_id="asst_1", tools=[notes.tool], on_event=notes.on_event)

    assert ["POST"] == script.asked


@pytest.mark.parametrize("commits", [True, False])
def test_a_streamed_submission_arrives_once(commits: bool, call: Call, faulty: FaultServer) -> None:
    """A submission that fails, before or after the server took it, is looked after before it is repeated."""
    notes, script = Notes(), one_round(submissions=deque([Trouble(500, commits=commits)]))
    faulty.answer = script.answer

    result = call(LOOP, THREAD, assistant_id="asst_1", tools=[notes.tool], on_event=notes.on_event)

    assert ("completed", ["a"], 1) == (result.run.status, notes.written, len(script.taken))


def test_what_on_event_raises_ends_the_loop(call: Call, faulty: FaultServer) -> None:
    """An error of the caller's own function comes out as it is."""
    notes, script = Notes(), one_round()
    faulty.answer = script.answer
    enough = StreamError("enough", received=1)

    def stop(_: AssistantStreamEvent) -> None:
        raise enough

    with pytest.raises(StreamError) as caught:
        call(LOOP, THREAD, assistant_id="asst_1", tools=[notes.tool], on_event=stop)

    assert (enough, ["POST"]) == (caught.value, script.asked)


def test_on_event_may_be_a_coroutine_function(faulty: FaultServer) -> None:
    """An AsyncClient awaits what `on_event` returns."""
    notes = Notes()
    faulty.answer = one_round().answer

    async def later(event: AssistantStreamEvent) -> None:
        await asyncio.sleep(0)
        notes.on_event(event)

    with calling("async", faulty.url) as call:
        call(LOOP, THREAD, assistant_id="asst_1", tools=[notes.tool], on_event=later)

    assert [*ROUND, *LAST] == notes.events


def test_the_deadline_ends_a_streamed_loop(call: Call, faulty: FaultServer) -> None:
    """A tool that hangs does not outlast the deadline."""
    release = threading.Event()

    @tool
    def note(text: str) -> None:
        """Hang."""
        release.wait(60)

    faulty.answer = one_round().answer
    with pytest.raises(RunDeadlineError) as caught:
        call(LOOP, THREAD, assistant_id="asst_1", tools=[note], on_event=Notes().on_event, deadline=1)
    release.set()

    assert "requires_action" == caught.value.run.status
