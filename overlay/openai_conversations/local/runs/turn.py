"""Play the actions of a reply: what happens from when a run starts, or goes on, until it stops."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from attrs import define, field

from ..replies import Action, kind_of
from . import moments as names
from .deltas import code_deltas, count, function_deltas, part_deltas, search_deltas
from .documents import new_message, new_step, usage_of
from .endings import CANCELLED, COMPLETED, EXPIRED, Ending, close, failed, incomplete
from .moments import Moment, State

Document = dict[str, Any]
_BESIDES = frozenset({"reasoning", "wait", "raw", "cut", "fail", "incomplete", "expire", "cancel", "error"})


@define(kw_only=True)
class Turn:
    """A run in motion.

    state: as it is now; clock: now, in seconds since the epoch; prompt: the text that the run answers; pace: seconds
    between chunks; moments: what happened so far.
    """

    state: State
    clock: float
    prompt: str
    pace: float
    moments: list[Moment] = field(factory=list[Moment])

    def happens(self, event: str, data: Document) -> None:
        """Let an event happen now."""
        moment = Moment(at=self.clock, event=event, data=data)
        self.state.take(moment)
        self.moments.append(moment)

    def run_is(self, status: str, **changes: Any) -> None:
        """Give the run another status."""
        self.happens(f"thread.run.{status}", {**self.state.run, "status": status, **changes})

    def starts(self, queued_for: float) -> None:
        """Let a queued run begin. queued_for: after how many seconds."""
        self.clock += queued_for
        self.run_is("in_progress", started_at=int(self.clock))

    def streams(self, event: str, id: str, deltas: Iterable[Document], pace: float) -> None:
        """Send deltas. pace: seconds between two of them."""
        for number, delta in enumerate(deltas):
            self.clock += pace if number else 0.0
            self.happens(event, {"id": id, "object": event, "delta": delta})

    def step_begins(self, details: Document) -> Document:
        """Begin a step."""
        step = new_step(self.state.run, details, at=self.clock)
        self.happens("thread.run.step.created", step)
        self.happens("thread.run.step.in_progress", step)
        return step

    def step_counts(self, action: Action) -> None:
        """Write down what the open step used."""
        step = self.state.open_step
        if step is not None:
            given = action.get("usage") or {"prompt_tokens": count(self.prompt), "completion_tokens": _said(self.state)}
            step["usage"] = usage_of(given["prompt_tokens"], given["completion_tokens"])

    def finishes(self) -> None:
        """Complete the open message and step."""
        stamp = {"status": "completed", "completed_at": int(self.clock)}
        message, step = self.state.open_message, self.state.open_step
        if message is not None:
            self.happens("thread.message.completed", {**message, **stamp})
        if step is not None:
            self.happens("thread.run.step.completed", {**step, **stamp})

    def ends(self, ending: Ending) -> None:
        """End the run."""
        self.moments += close(self.state, ending, self.clock)


def play(turn: Turn, actions: Sequence[Action]) -> Sequence[Action]:
    """Let actions happen until the run ends or waits for tool outputs, and return those that are left."""
    for number, action in enumerate(actions):
        kind = kind_of(action)
        if kind not in _BESIDES:
            turn.finishes()
        turn.clock += action.get("delay", 0.0)
        _PLAYERS[kind](turn, action)
        turn.step_counts(action)
        if kind == "call":
            _asks(turn)
            return actions[number + 1 :]
        if turn.moments[-1].event == names.DONE:
            return ()
    turn.finishes()
    turn.ends(COMPLETED)
    return ()


def _message(turn: Turn, action: Action, parts: Sequence[Mapping[str, Any]]) -> None:
    message = new_message(turn.state.run, at=turn.clock)
    turn.step_begins({"type": "message_creation", "message_creation": {"message_id": message["id"]}})
    turn.happens("thread.message.created", message)
    turn.happens("thread.message.in_progress", message)
    deltas = chain.from_iterable(part_deltas(index, part) for index, part in enumerate(parts))
    pace = action.get("pace", turn.pace)
    turn.streams(names.MESSAGE_DELTA, message["id"], ({"content": [delta]} for delta in deltas), pace)


def _tools(turn: Turn, action: Action, deltas: Iterator[Document]) -> None:
    step = turn.step_begins({"type": "tool_calls", "tool_calls": []})
    wrapped = ({"step_details": {"type": "tool_calls", "tool_calls": [delta]}} for delta in deltas)
    turn.streams(names.STEP_DELTA, step["id"], wrapped, action.get("pace", turn.pace))


def _calls(turn: Turn, action: Action) -> None:
    _tools(turn, action, chain.from_iterable(function_deltas(index, one) for index, one in enumerate(action["call"])))


def _asks(turn: Turn) -> None:
    calls = [
        {**call, "function": {name: call["function"][name] for name in ("name", "arguments")}}
        for call in _open_calls(turn.state)
    ]
    asked = {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": calls}}
    turn.run_is("requires_action", required_action=asked)
    turn.happens(names.DONE, {})


def _breaks(turn: Turn, action: Action) -> None:
    error: Document = {"code": None, "param": None, "type": "server_error", **action["error"]}
    turn.happens("error", error)
    turn.ends(failed("server_error", error["message"]))


def _waits(turn: Turn, action: Action) -> None:
    turn.clock += action["wait"]


def _fails(turn: Turn, action: Action) -> None:
    turn.ends(failed(action["fail"].get("code", "server_error"), action["fail"]["message"]))


def _cancels(turn: Turn, _: Action) -> None:
    turn.run_is("cancelling")
    turn.ends(CANCELLED)


_PLAYERS: dict[str, Callable[[Turn, Action], None]] = {
    "text": lambda turn, action: _message(turn, action, [{"text": action["text"]}]),
    "refusal": lambda turn, action: _message(turn, action, [{"refusal": action["refusal"]}]),
    "message": lambda turn, action: _message(turn, action, action["message"]),
    "reasoning": lambda _turn, _action: None,  # a run has no place for it
    "call": _calls,
    "code_interpreter": lambda turn, action: _tools(turn, action, code_deltas(action["code_interpreter"])),
    "file_search": lambda turn, action: _tools(turn, action, search_deltas(action["file_search"])),
    "wait": _waits,
    "complete": lambda turn, _: turn.ends(COMPLETED),
    "fail": _fails,
    "incomplete": lambda turn, action: turn.ends(incomplete(action["incomplete"])),
    "expire": lambda turn, _: turn.ends(EXPIRED),
    "cancel": _cancels,
    "error": _breaks,
    "raw": lambda turn, action: turn.happens(names.RAW, {"text": action["raw"]}),
    "cut": lambda turn, _: turn.happens(names.CUT, {}),
}


def _open_calls(state: State) -> list[Document]:
    step = state.open_step
    calls: list[Document] = step["step_details"].get("tool_calls", []) if step else []
    return calls


def _said(state: State) -> int:
    """Return how many words the open step took so far."""
    message = state.open_message
    parts: list[Document] = message["content"] if message else []
    text = [part.get("refusal") or part.get("text", {}).get("value", "") for part in parts]
    inputs = [call.get("code_interpreter", {}).get("input", "") for call in _open_calls(state)]
    arguments = [call.get("function", {}).get("arguments", "") for call in _open_calls(state)]
    return count(" ".join([*text, *inputs, *arguments]))
