"""How runs go on by the clock, are answered, cancelled, and expire."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from openai_conversations.local.calls import Server
from openai_conversations.local.replies import Script, read_replies
from openai_conversations.local.runs.plans import active_run, catch_up, plan_of
from openai_conversations.local.store import Store
from tests.local.run_examples import CALL, SAID
from tests.local.run_scripts import Clock, Played, names, script

_SLOW = script({"text": "one two three", "delay": 10}, {"wait": 10}, queued_for=5, pace=1)


@pytest.mark.parametrize(
    ("now", "status", "said"),
    [
        (1004.9, "queued", None),
        (1005, "in_progress", None),
        (1015, "in_progress", "one "),
        (1016.5, "in_progress", "one two "),
        (1026, "in_progress", "one two three"),
        (1027, "completed", "one two three"),
        (9999, "completed", "one two three"),
    ],
)
def test_a_run_is_as_far_along_as_the_clock_says(now: float, status: str, said: str | None) -> None:
    """Delays and pace of the replies file decide when a run does what."""
    played = Played(_SLOW)
    assert status == played.at(now)["status"]
    assert said == (played.messages[0]["content"][0]["text"]["value"] if played.messages else None)


def test_looking_seldom_or_often_makes_no_difference() -> None:
    """What is stored in the end does not depend on how often somebody looked."""
    often, once = Played(_SLOW), Played(_SLOW)
    for now in range(1000, 1040):
        often.at(float(now))
    once.at(1040.0)
    for name in ("started_at", "completed_at", "expires_at", "status", "usage"):
        assert once.run[name] == often.run[name]
    assert [one["content"] for one in once.messages] == [one["content"] for one in often.messages]
    assert [one["completed_at"] for one in once.steps] == [one["completed_at"] for one in often.steps]


def test_timestamps_are_those_of_the_plan() -> None:
    """A run carries when it did what, not when somebody looked."""
    run = Played(_SLOW).at(5000.0)
    assert (1000, 1005, 1027, None) == tuple(
        run[name] for name in ("created_at", "started_at", "completed_at", "expires_at")
    )


def test_a_run_goes_on_in_another_process(tmp_path: Path) -> None:
    """What a server leaves in its file is enough for the next one to go on with the run."""
    clock = Clock()
    played = Played(_SLOW, store=Store(tmp_path / "a.db"), clock=clock)
    played.at(1015.0)
    played.server.store.close()
    again = Server(store=Store(tmp_path / "a.db"), clock=clock)
    clock.now = 1100.0
    catch_up(again, "thread_1")
    run = again.store.get("run", "thread_1", played.id)
    (message,) = again.store.page("message", "thread_1", limit=10).data
    assert ("completed", "one two three") == (run and run["status"], message["content"][0]["text"]["value"])
    again.store.close()


def test_tool_outputs_let_a_run_go_on() -> None:
    """With its outputs a run finishes its step, is queued again, and says what follows the calls."""
    played = Played(script(CALL, {"text": "It is ${output}, you asked ${message}"}), prompt="what?")
    went_on = played.answer("4 degrees", "noon")
    assert f"run.step.completed run.queued run.in_progress {SAID} run.completed done".split() == names(went_on)
    (message,) = played.messages
    assert "It is 4 degrees\nnoon, you asked what?" == message["content"][0]["text"]["value"]
    calls = played.steps[0]["step_details"]["tool_calls"]
    assert ["4 degrees", "noon"] == [call["function"]["output"] for call in calls]
    assert ("completed", None) == (played.run["status"], played.run["required_action"])


def test_a_run_can_call_again() -> None:
    """Calls may follow calls; each waits for its outputs."""
    played = Played(script({"call": [{"name": "f"}]}, {"call": [{"name": "g", "arguments": {"x": "${output}"}}]}))
    played.answer("1")
    (call,) = played.run["required_action"]["submit_tool_outputs"]["tool_calls"]
    assert ("g", '{"x": "1"}') == (call["function"]["name"], call["function"]["arguments"])
    played.answer("2")
    assert "completed" == played.run["status"]


@pytest.mark.parametrize(
    "reply", [Script(), script({"fail": {"message": "no"}}), script({"incomplete": "max_prompt_tokens"})]
)
def test_a_run_that_is_over_leaves_the_thread_free(reply: Script) -> None:
    """Only a run that is not over is the active one of its thread."""
    played = Played(reply)
    assert None is active_run(played.server.store, "thread_1")


def test_a_waiting_run_expires() -> None:
    """A run whose outputs do not come expires when it said it would, with its step."""
    played = Played(script(CALL, expires_after=60))
    assert "requires_action" == played.at(1059.0)["status"]
    run = played.at(1061.0)
    assert ("expired", None, 1060) == (run["status"], run["required_action"], run["expires_at"])
    assert ("expired", 1060) == (played.steps[0]["status"], played.steps[0]["expired_at"])
    assert None is plan_of(played.server.store, "thread_1", played.id)


def test_a_slow_run_expires_with_what_it_said() -> None:
    """A run that takes too long keeps the part of its message that was said by then."""
    played = Played(script({"text": "one two three", "pace": 10}, expires_after=19.5))
    assert "expired" == played.at(2000.0)["status"]
    (message,) = played.messages
    assert ("incomplete", {"reason": "run_expired"}) == (message["status"], message["incomplete_details"])
    assert "one two " == message["content"][0]["text"]["value"]


@pytest.mark.parametrize("now", [1001.0, 1010.0, 1016.5])
def test_a_cancelled_run_stops_where_it_is(now: float) -> None:
    """Cancelling ends the run, its open step and its open message, and nothing is said any more."""
    played = Played(_SLOW)
    played.at(now)
    stopped = names(played.cancel())
    assert ("run.cancelling", "run.cancelled", "done") == (stopped[0], *stopped[-2:])
    run = played.at(5000.0)
    assert ("cancelled", int(now)) == (run["status"], run["cancelled_at"])
    assert {"cancelled"} >= {step["status"] for step in played.steps}
    assert {"run_cancelled"} >= {one["incomplete_details"]["reason"] for one in played.messages}


def test_cancelling_can_take_its_time() -> None:
    """A run stays `cancelling` for as long as the replies file says."""
    played = Played(script(CALL, cancelling_for=5))
    played.cancel()
    assert ["cancelling", "cancelling", "cancelled"] == [played.at(now)["status"] for now in (1000.0, 1004.0, 1005.0)]


def test_changed_metadata_stays_while_the_run_goes_on() -> None:
    """Metadata given to a run under way is not undone by what happens next."""
    played = Played(_SLOW, metadata={"a": "1"})
    played.server.store.replace("run", "thread_1", {**played.run, "metadata": {"b": "2"}})
    run: dict[str, Any] = played.at(5000.0)
    assert ("completed", {"b": "2"}) == (run["status"], run["metadata"])


def test_a_deleted_message_stays_deleted() -> None:
    """A message that is deleted while it is being said does not come back."""
    played = Played(_SLOW)
    played.at(1016.0)
    played.server.store.delete("message", "thread_1", played.messages[0]["id"])
    assert ("completed", []) == (played.at(5000.0)["status"], played.messages)


def test_a_run_takes_settings_from_the_request_then_from_the_assistant() -> None:
    """Model, instructions and tools are the request's, or those of the assistant in the replies file."""
    assistant = {"model": "m", "instructions": "Be brief.", "tools": [{"type": "code_interpreter"}]}
    described = Script(assistants=_assistants(assistant))
    taken = Played(described, additional_instructions="Be kind.").run
    assert ("m", "Be brief.\n\nBe kind.", assistant["tools"]) == _settings(taken)
    given = Played(described, model="n", instructions="Sing.", tools=[]).run
    assert ("n", "Sing.", []) == _settings(given)


def _settings(run: dict[str, Any]) -> tuple[Any, ...]:
    return run["model"], run["instructions"], run["tools"]


def _assistants(described: dict[str, Any]) -> Any:
    return read_replies({"assistants": {"asst_1": described}}).assistants
