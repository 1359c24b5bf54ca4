"""Mistakes around tools: the model's, the functions', and the caller's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from openai_conversations import InvalidInputError, ToolCallError, tool
from tests.overlay.calling import Call
from tests.runs.notebook import LOOP, notebook, one_round, outputs
from tests.runs.run_script import THREAD, raw_call, tool_call
from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]
MISTAKES = {
    "unknown": (tool_call("call_1", "nought"), "Error: there is no tool 'nought'; there is note"),
    "missing": (tool_call("call_1", "note"), "Error: the arguments of note are not valid: text: Field required"),
    "type": (
        tool_call("call_1", "note", text=["a"]),
        "Error: the arguments of note are not valid: text: Input should be a valid string",
    ),
    "extra": (
        tool_call("call_1", "note", text="a", tone="b"),
        "Error: the arguments of note are not valid: tone: Extra inputs are not permitted",
    ),
    "not JSON": (raw_call("call_1", "note", '{"text": '), "Error: the arguments of note are not valid: Invalid JSON"),
    "no object": (raw_call("call_1", "note", "[1]"), "Error: the arguments of note are not valid: "),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_model_is_told_of_its_mistakes(mistake: str, call: Call, faulty: FaultServer) -> None:
    """A call that cannot be is answered with what is wrong with it, and no function is called."""
    asked, told = MISTAKES[mistake]
    notes, note, _ = notebook()
    script = one_round(asked)
    faulty.answer = script.answer

    call(LOOP, THREAD, assistant_id="asst_1", tools=[note])

    assert (told, []) == (outputs(script)["call_1"][: len(told)], notes)


def test_mistakes_of_the_model_can_be_raised(call: Call, faulty: FaultServer) -> None:
    """With `tool_errors="raise"` a call that cannot be ends the loop before any function of the round is called."""
    notes, note, _ = notebook()
    faulty.answer = one_round(tool_call("call_1", "note", text="a"), tool_call("call_2", "nought")).answer

    with pytest.raises(ToolCallError) as caught:
        call(LOOP, THREAD, assistant_id="asst_1", tools=[note], tool_errors="raise")

    assert ("nought", []) == (caught.value.tool, notes)


@tool
def failing(text: str) -> str:
    """Fail."""
    raise LookupError(f"no {text}\nwith sk-0123456789abcdef0123456789")


def test_the_model_is_told_when_a_tool_raises(call: Call, faulty: FaultServer) -> None:
    """The model reads kind and message of the error on one line, without secrets; the result has the error itself."""
    script = one_round(tool_call("call_1", "failing", text="weather"))
    faulty.answer = script.answer

    result = call(LOOP, THREAD, assistant_id="asst_1", tools=[failing])

    assert "Error: LookupError: no weather with sk-[redacted]" == outputs(script)["call_1"]
    assert [LookupError] == [type(answer.error) for answer in result.answers]


def test_what_a_tool_raises_can_be_raised(call: Call, faulty: FaultServer) -> None:
    """With `tool_errors="raise"` the error itself comes out, and no later tool of the round is called."""
    notes, note, _ = notebook()
    script = one_round(tool_call("call_1", "failing", text="x"), tool_call("call_2", "note", text="b"))
    faulty.answer = script.answer

    with pytest.raises(LookupError, match="no x"):
        call(LOOP, THREAD, assistant_id="asst_1", tools=[note, failing], tool_errors="raise")

    assert ([], []) == (notes, script.taken)


REFUSED: dict[str, Callable[[Any], dict[str, Any]]] = {
    "no function": lambda _: {"tools": [{"type": "file_search"}]},
    "no tools": lambda _: {},
    "two of one name": lambda note: {"tools": [note, note]},
    "no rounds": lambda note: {"tools": [note], "max_rounds": 0},
    "unknown choice": lambda note: {"tools": [note], "tool_errors": "ignore"},
    "a stream": lambda note: {"tools": [note], "stream": True},
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_is_refused_before_anything_is_sent(kind: str, call: Call, faulty: FaultServer) -> None:
    """A loop that has nothing to call, or no sense, does not start a run."""
    _, note, _ = notebook()
    with pytest.raises(InvalidInputError):
        call(LOOP, THREAD, assistant_id="asst_1", **REFUSED[kind](note))

    assert [] == faulty.received
