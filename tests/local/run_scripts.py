"""A server's state without a server, for tests of what runs do."""

from __future__ import annotations

from typing import Any

from attrs import define

from openai_conversations.local.calls import Server
from openai_conversations.local.replies import Script, read_replies
from openai_conversations.local.runs import engine
from openai_conversations.local.runs.moments import Moment
from openai_conversations.local.runs.plans import catch_up, plan_of
from openai_conversations.local.store import Store

Json = Any
THREAD: dict[str, Json] = {
    "id": "thread_1",
    "object": "thread",
    "created_at": 1000,
    "metadata": {},
    "tool_resources": None,
}


def script(*actions: Json, **settings: Json) -> Script:
    """Return a script of one rule for every run."""
    return read_replies({"replies": [{"actions": list(actions), **settings}]})


@define
class Clock:
    """A clock that only moves when told to."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


class Played:
    """One run of a script on a thread, by a clock that stands still."""

    def __init__(
        self,
        script: Script,
        *,
        prompt: str = "hello",
        created: bool = False,
        store: Store | None = None,
        clock: Clock | None = None,
        **request: Json,
    ) -> None:
        self.clock = clock or Clock()
        self.server = Server(store=store or Store(), clock=self.clock)
        body = {"assistant_id": "asst_1", **request}
        self.moments = engine.start(self.server, script, THREAD, body, prompt=prompt, created=created)
        self.id: str = next(one.data["id"] for one in self.moments if one.event == "thread.run.created")

    def at(self, now: float) -> dict[str, Json]:
        """Return the run as it is seen at a time."""
        self.clock.now = now
        catch_up(self.server, "thread_1")
        return self.run

    @property
    def run(self) -> dict[str, Json]:
        """The run as it is stored."""
        found = self.server.store.get("run", "thread_1", self.id)
        assert found is not None
        return found

    @property
    def steps(self) -> list[dict[str, Json]]:
        """The run's steps as they are stored, oldest first."""
        return self.server.store.page("run_step", self.id, limit=100).data

    @property
    def messages(self) -> list[dict[str, Json]]:
        """The thread's messages as they are stored, oldest first."""
        return self.server.store.page("message", "thread_1", limit=100).data

    def answer(self, *outputs: str) -> list[Moment]:
        """Submit outputs of the calls that the run waits for, in their order."""
        plan = plan_of(self.server.store, "thread_1", self.id)
        assert plan is not None
        calls = self.run["required_action"]["submit_tool_outputs"]["tool_calls"]
        given = {call["id"]: output for call, output in zip(calls, outputs, strict=True)}
        return engine.go_on(self.server, plan, self.run, given)

    def cancel(self) -> list[Moment]:
        """Cancel the run."""
        return engine.cancel(self.server, self.run)


def names(moments: list[Moment]) -> list[str]:
    """Return the names of events without the `thread.` that most begin with, repeated ones once."""
    shortened = [one.event.removeprefix("thread.") for one in moments]
    return [name for number, name in enumerate(shortened) if number == 0 or name != shortened[number - 1]]
