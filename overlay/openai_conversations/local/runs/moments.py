"""What happens in a run and when; and what the run, its steps and messages are after that."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from attrs import asdict, define, field

Document = dict[str, Any]

# What a stream does besides sending events; these names never leave the server.
RAW, CUT, CUT_AFTER_EVENTS, CUT_AFTER_BYTES = "raw", "cut", "cut_after_events", "cut_after_bytes"
DONE = "done"
MESSAGE_DELTA, STEP_DELTA = "thread.message.delta", "thread.run.step.delta"


@define(frozen=True, kw_only=True)
class Moment:
    """One event of a run.

    at: when, in seconds since the epoch; event: its name; data: the event's data, complete at that time.
    """

    at: float
    event: str
    data: Document

    def as_document(self) -> Document:
        """Return it as JSON."""
        return asdict(self, recurse=False)


@define
class State:
    """A run, its steps and its messages, the latter two by id in order of creation.

    touched: ids of the steps and messages that changed since this state was made.
    """

    run: Document
    steps: dict[str, Document] = field(factory=dict[str, Document])
    messages: dict[str, Document] = field(factory=dict[str, Document])
    touched: dict[str, None] = field(factory=dict[str, None])

    def take(self, moment: Moment) -> None:
        """Let an event change what it is about; events about anything else change nothing."""
        event, data = moment.event, moment.data
        if event == MESSAGE_DELTA:
            _merge_all(self.messages[data["id"]]["content"], data["delta"]["content"])
        elif event == STEP_DELTA:
            _merge_all(
                self.steps[data["id"]]["step_details"]["tool_calls"], data["delta"]["step_details"]["tool_calls"]
            )
        elif event.startswith("thread.run.step."):
            self.steps[data["id"]] = _after(self.steps.get(data["id"]), data)
        elif event.startswith("thread.message."):
            self.messages[data["id"]] = _after(self.messages.get(data["id"]), data)
        elif event.startswith("thread.run."):
            self.run = _after(self.run, data)
        if event.startswith(("thread.run.step.", "thread.message.")):
            self.touched[data["id"]] = None

    def take_all(self, moments: Iterable[Moment]) -> None:
        """Let events change this state, one after the other."""
        for moment in moments:
            self.take(moment)

    @property
    def open_step(self) -> Document | None:
        """The step in progress."""
        return next((step for step in self.steps.values() if step["status"] == "in_progress"), None)

    @property
    def open_message(self) -> Document | None:
        """The message in progress."""
        return next((one for one in self.messages.values() if one["status"] == "in_progress"), None)


def _after(before: Document | None, data: Document) -> Document:
    # Metadata can be changed while a run is under way, and then no event tells.
    return {**deepcopy(data), "metadata": (before or data)["metadata"]}


def _merge_all(pieces: list[Document], deltas: list[Document]) -> None:
    for delta in deltas:
        rest = {name: value for name, value in delta.items() if name != "index"}
        if delta["index"] == len(pieces):
            pieces.append({})
        _merge(pieces[delta["index"]], rest)


def _merge(whole: Document, delta: Document) -> None:
    for name, value in delta.items():
        old = whole.get(name)
        if isinstance(value, dict):
            _merge(whole.setdefault(name, {}), value)
        elif _is_indexed(value):
            _merge_all(whole.setdefault(name, []), value)
        elif isinstance(old, str) and isinstance(value, str) and name not in ("type", "id"):
            whole[name] = old + value
        else:
            whole[name] = deepcopy(value)


def _is_indexed(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) and "index" in one for one in value)
