"""Whatever a server does with a run, no call is answered twice, and nothing that tools returned is lost."""

from __future__ import annotations

import inspect
import json
from collections import Counter
from typing import Any

import httpx
from attrs import define, field
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations import ApiError, BadRequestError, ConnectionFailedError, RunError, Runs, ToolRun, tool
from openai_conversations._steps import work
from openai_conversations._steps.steps import Pause, Request, Step, Tell, Work
from openai_conversations_api._runtime.operation import Call
from tests.runs.run_script import THREAD, run_json, tool_call

# What becomes of a submission: taken, taken without saying so, lost on the way, refused though it was taken before.
FATES = st.lists(st.sampled_from(["well", "unsaid", "lost", "failed"]), max_size=12)
# What a look shows: the run as it is, as it was before the last submission, or nothing.
VIEWS = st.lists(st.sampled_from(["now", "late", "broken"]), max_size=20)
ROUNDS = st.lists(st.integers(min_value=1, max_value=3), max_size=4)


def refused() -> BadRequestError:
    """Return what comes of outputs that the run does not wait for."""
    facts: dict[str, Any] = {"headers": {}, "content": b"", "method": "POST", "path": "/"}
    return BadRequestError("refused", status_code=400, **facts)


@define
class World:
    """A server with a run that asks for some calls in each round, and a clock that only pauses move."""

    rounds: list[int]
    fates: list[str]
    views: list[str]
    taken: list[str] = field(factory=list[str])
    called: list[str] = field(factory=list[str])
    round: int = 0
    pauses: int = 0

    def shown(self, number: int) -> dict[str, Any]:
        """Return the run as it is in a round."""
        calls = self.calls(number)
        return run_json("requires_action", calls) if calls else run_json("completed")

    def calls(self, number: int) -> list[dict[str, Any]]:
        """Return the calls that a round asks for, none after the last."""
        count = self.rounds[number] if number < len(self.rounds) else 0
        return [tool_call(f"call_{number}_{one}", "note", text=f"{number}.{one}") for one in range(count)]

    def do(self, step: Step) -> httpx.Response | None:
        """Do a step."""
        match step:
            case Request():
                return httpx.Response(200, json=self.reply(step.call), request=httpx.Request("GET", "http://x/"))
            case Work():
                work.do(step)
            case Pause():
                self.pauses += 1
                assert self.pauses < 100, "the run is stuck"
            case Tell():
                pass
            case _:
                raise AssertionError(step)
        return None

    def reply(self, call: Call) -> dict[str, Any]:
        """Carry out a call. Raises what a client raises."""
        if call.path.endswith("submit_tool_outputs"):
            return self.submit(json.loads(call.content or b"{}")["tool_outputs"])
        view = self.views.pop() if self.views and call.operation.method == "GET" else "now"
        if view == "broken":
            raise ConnectionFailedError("broken", attempts=1)
        return self.shown(max(0, self.round - 1) if view == "late" else self.round)

    def submit(self, outputs: list[dict[str, str]]) -> dict[str, Any]:
        """Take outputs, or not."""
        fate = self.fates.pop() if self.fates else "well"
        open_ids = [one["id"] for one in self.calls(self.round)]
        given = [one["tool_call_id"] for one in outputs]
        if fate == "lost":
            raise ConnectionFailedError("lost", attempts=1, may_have_been_carried_out=True)
        if fate == "failed":
            raise ConnectionFailedError("failed", attempts=1)
        if open_ids != given:
            raise refused()
        self.taken += given
        self.round += 1
        if fate == "unsaid":
            raise ConnectionFailedError("unsaid", attempts=1, may_have_been_carried_out=True)
        return run_json("queued")


@given(ROUNDS, FATES, VIEWS)
def test_calls_are_answered_once_and_outputs_are_kept(rounds: list[int], fates: list[str], views: list[str]) -> None:
    """Each call reaches its function at most once; each output reaches the server at most once, or is in the error."""
    world = World(rounds, fates, views)

    @tool
    def note(text: str) -> str:
        """Note."""
        world.called.append(text)
        return text

    run_tools: Any = inspect.unwrap(Runs.run_tools)
    steps = run_tools(None, THREAD, assistant_id="asst_1", tools=[note])
    kept: list[str] = []
    try:
        ended: ToolRun | None = _driven(world, steps)
    except RunError as error:
        ended, kept = None, [one["tool_call_id"] for one in error.tool_outputs]

    assert {1} >= set(Counter(world.called).values())
    assert {1} >= set(Counter(world.taken).values())
    assert len(world.called) == len(set(world.taken) | set(kept))
    if ended is not None:
        assert (sum(rounds), len(rounds)) == (len(ended.answers), ended.rounds)


def _driven(world: World, steps: Any) -> ToolRun:
    step = next(steps)
    try:
        while True:
            try:
                outcome = world.do(step)
            except ApiError as error:
                step = steps.throw(error)
            else:
                step = steps.send(outcome)
    except StopIteration as stop:
        run: ToolRun = stop.value
        return run
