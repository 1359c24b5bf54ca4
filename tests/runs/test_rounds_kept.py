"""What one tool returns or raises costs no result of another, and the run its answer."""

from __future__ import annotations

import os
from typing import Any

import httpx
import pytest

from openai_conversations import ToolCallError, ToolResultError, ToolRun, tool
from tests.overlay.calling import WAYS, Call, mocking
from tests.runs.notebook import LOOP, one_round, outputs
from tests.runs.run_script import THREAD, RunScript, run_json, tool_call
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]


class Unwritable(Exception):  # noqa: N818  a name of the user
    """An error that cannot be written."""

    def __str__(self) -> str:
        raise RuntimeError("no")


class Undumpable:
    """What looks like a model of pydantic and fails to be one."""

    def model_dump(self, **_: Any) -> Any:
        """Fail."""
        raise Unwritable


def fail(error: BaseException) -> Any:
    """Raise an error."""
    raise error


LOOP_OF_LISTS: list[Any] = []
LOOP_OF_LISTS.append(LOOP_OF_LISTS)
ODD: dict[str, Any] = {
    "half a character": lambda: os.fsdecode(b"caf\xe9.txt"),
    "half a character within": lambda: {"names": [os.fsdecode(b"caf\xe9.txt")]},
    "half a character in an error": lambda: fail(OSError(os.fsdecode(b"caf\xe9.txt"))),
    "an error that cannot be written": lambda: fail(Unwritable()),
    "a model that cannot be dumped": Undumpable,
    "a cause that cannot be written": lambda: fail(ValueError(Unwritable())),
    "bytes": lambda: b"\xff",
    "no number": lambda: float("nan"),
    "what holds itself": lambda: LOOP_OF_LISTS,
}


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize("what", ODD)
def test_odd_results_are_told_to_the_model(what: str, streamed: bool, call: Call, faulty: FaultServer) -> None:
    """Every call of the round is answered, with something that can be sent."""

    @tool
    def odd() -> Any:
        """Return something odd."""
        return ODD[what]()

    @tool
    def good() -> str:
        """Return a text."""
        return "good"

    script = one_round(tool_call("call_1", "good"), tool_call("call_2", "odd"), tool_call("call_3", "good"))
    faulty.answer = script.answer
    events: dict[str, Any] = {"on_event": str} if streamed else {}
    result = call(LOOP, THREAD, assistant_id="asst_1", tools=[odd, good], **events)

    assert ("completed", "good", "good") == (result.run.status, outputs(script)["call_1"], outputs(script)["call_3"])
    assert outputs(script)["call_2"]
    assert repr(result.answers)


def test_arguments_whose_checks_fail_oddly(call: Call, faulty: FaultServer) -> None:
    """A validator of the user may raise anything; the model is told."""
    pydantic = pytest.importorskip("pydantic")

    def check(_: str) -> str:
        raise KeyError("boom")

    @tool
    def picky(text: Any) -> str:
        """Take a text."""
        return str(text)

    object.__setattr__(picky, "reader", type("Reader", (), {"read": staticmethod(check)})())
    assert pydantic
    script = one_round(tool_call("call_1", "picky", text="a"))
    faulty.answer = script.answer
    call(LOOP, THREAD, assistant_id="asst_1", tools=[picky])

    assert outputs(script)["call_1"].startswith("Error: the arguments of picky are not valid")


def test_errors_of_tools_that_are_raised_carry_the_round(call: Call, faulty: FaultServer) -> None:
    """With `tool_errors="raise"` our errors have the run, and what other tools returned."""

    @tool
    def odd() -> Any:
        """Return something odd."""
        return object()

    @tool
    def good() -> str:
        """Return a text."""
        return "good"

    faulty.answer = one_round(tool_call("call_1", "good"), tool_call("call_2", "odd")).answer
    with pytest.raises(ToolResultError) as caught:
        call(LOOP, THREAD, assistant_id="asst_1", tools=[odd, good], tool_errors="raise")
    assert caught.value.run is not None
    assert ("run_1", "good") == (caught.value.run.id, caught.value.tool_outputs[0]["output"])

    faulty.answer = one_round(tool_call("call_1", "nought")).answer
    with pytest.raises(ToolCallError) as wrong:
        call(LOOP, THREAD, assistant_id="asst_1", tools=[good], tool_errors="raise")
    assert wrong.value.run is not None


MESSAGE: dict[str, Any] = {
    "id": "msg_1",
    "object": "thread.message",
    "role": "assistant",
    "content": [{"type": "text", "text": {"value": "It is noted.", "annotations": []}}],
}


@pytest.mark.parametrize("way", WAYS)
def test_what_the_run_wrote(way: str) -> None:
    """The result has the text of the run's messages; reprs show it, and what tools returned."""

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("messages"):
            assert "run_1" == request.url.params["run_id"]
            return httpx.Response(200, json={"object": "list", "data": [MESSAGE], "has_more": False})
        return httpx.Response(200, json=run_json("completed"))

    with mocking(way, answer) as call:
        result: ToolRun = call(LOOP, THREAD, assistant_id="asst_1", tools=[note])

    assert ("It is noted.", ["msg_1"]) == (result.text, [one.id for one in result.messages])
    assert "It is noted." in repr(result)


@pytest.mark.parametrize("way", WAYS)
def test_messages_that_cannot_be_read_cost_nothing_else(way: str) -> None:
    """The run is returned all the same; asking for its text says why there is none."""

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("messages"):
            return httpx.Response(404)
        return httpx.Response(200, json=run_json("completed"))

    with mocking(way, answer) as call:
        result: ToolRun = call(LOOP, THREAD, assistant_id="asst_1", tools=[note])

    assert "completed" == result.run.status
    assert "text not read" in repr(result)
    with pytest.raises(Exception, match="reading what it left was interrupted") as caught:
        _ = result.text
    assert caught.value is result.unread


@tool
def note(text: str) -> str:
    """Note a text."""
    return f"noted {text}"


def test_answers_show_what_was_returned(call: Call, faulty: FaultServer) -> None:
    """The beginning of both arguments and output."""
    script: RunScript = one_round(tool_call("call_1", "note", text="milk"))
    faulty.answer = script.answer
    result = call(LOOP, THREAD, assistant_id="asst_1", tools=[note])

    assert """ToolAnswer(note, arguments='{"text": "milk"}', output='noted milk')""" == repr(result.answers[0])
