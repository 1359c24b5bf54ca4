"""The steps of following a run, on a clock of the test's own, without I/O."""

from __future__ import annotations

import httpx
import pytest
from attrs import define
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations import ApiError, Run, RunDeadlineError
from openai_conversations._steps.limits import limits_of
from openai_conversations._steps.steps import Pause, Request, Step, Tell
from openai_conversations.following.run import Following, follow
from tests.runs.run_script import RUN, THREAD, run_json

WAITING = st.sampled_from(["queued", "in_progress", "cancelling", "napping"])
ENDS = st.sampled_from(["completed", "failed", "cancelled", "expired", "incomplete", "requires_action"])


@define
class World:
    """A server and a clock: replies in order, the last for ever; latency: seconds that each reply takes."""

    statuses: list[str]
    latency: float = 0.0
    asked: float | None = None
    now: float = 0.0
    looks: int = 0
    told: int = 0

    def clock(self) -> float:
        """Tell the time."""
        return self.now

    def do(self, step: Step) -> httpx.Response | None:
        """Do a step. Raises what ends its watch."""
        match step:
            case Tell():
                self.told += 1
                return None
            case Pause():
                self.now += step.seconds
                step.watch.check()
                return None
            case Request():
                step.watch.check()
                self.now += self.latency
                step.watch.check()
                return self._reply()
            case _:
                raise AssertionError(step)

    def _reply(self) -> httpx.Response:
        status = self.statuses[min(self.looks, len(self.statuses) - 1)]
        self.looks += 1
        headers = {} if self.asked is None else {"openai-poll-after-ms": str(self.asked * 1000)}
        return httpx.Response(200, json=run_json(status), headers=headers, request=httpx.Request("GET", "http://x/"))

    def run(self, deadline: float, *, cancel: bool = False) -> Run:
        """Follow a run to its end."""
        limits = limits_of("wait", {"deadline": deadline}, cancel_on_deadline=cancel, clock=self.clock)
        steps = follow(Following(THREAD, RUN, limits, Run.from_dict(run_json("queued"))))
        try:
            step = next(steps)
            while True:
                try:
                    outcome = self.do(step)
                except ApiError as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(outcome)
        except StopIteration as stop:
            run: Run = stop.value
            return run


@given(st.lists(WAITING, max_size=8), ENDS, st.none() | st.floats(0, 5))
def test_the_first_end_is_returned(before: list[str], end: str, asked: float | None) -> None:
    """Whatever a run goes through, it is followed to its first end, told at every look, and not looked at again."""
    world = World([*before, end, "completed"], asked=asked)

    assert end == world.run(10_000).status
    assert (len(before) + 1, len(before) + 1) == (world.looks, world.told)


@given(
    st.floats(min_value=0.1, max_value=1_000),
    st.floats(min_value=0, max_value=2),
    st.none() | st.floats(0, 500),
    st.booleans(),
)
def test_a_run_without_end_ends_at_the_deadline(
    deadline: float, latency: float, asked: float | None, cancel: bool
) -> None:
    """The wait is over at the deadline at the latest, give or take one reply, and not much before it."""
    world = World(["in_progress"], latency, asked)
    with pytest.raises(RunDeadlineError):
        world.run(deadline, cancel=cancel)

    assert deadline * 0.89 - 1 <= world.now <= deadline + 3 * latency + 1e-6
