"""What happens in a run and when; and what the run, its steps and messages are after that."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any, cast

from attrs import define, field

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


def is_run(moment: Moment) -> bool:
    """Return whether an event is about the run itself."""
    return moment.data.get("object") == "thread.run"


@define
class State:
    """A run, its steps and its messages, the latter two by id in order of creation.

    touched: ids of what changed since this state was made, in order.
    """

    run: Document
    steps: dict[str, Document] = field(factory=dict[str, Document])
    messages: dict[str, Document] = field(factory=dict[str, Document])
    touched: dict[str, None] = field(factory=dict[str, None])

    def take(self, moment: Moment) -> None:
        """Let an event change what it is about; other events, and those about what was deleted, change nothing."""
        event, data = moment.event, moment.data
        if event.startswith("thread.run.step."):
            _change(self.steps, event, data)
        elif event.startswith("thread.message."):
            _change(self.messages, event, data)
        elif event.startswith("thread.run."):
            self.run = _after(self.run, data)
        self.touched[data.get("id", "")] = None

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


def _change(documents: dict[str, Document], event: str, data: Document) -> None:
    old = documents.get(data["id"])
    if event.endswith(".created"):
        documents[data["id"]] = deepcopy(data)
    elif old is not None and event == MESSAGE_DELTA:
        _merge_all(old["content"], data["delta"]["content"])
    elif old is not None and event == STEP_DELTA:
        _merge_all(old["step_details"]["tool_calls"], data["delta"]["step_details"]["tool_calls"])
    elif old is not None:
        documents[data["id"]] = _after(old, data)


def _after(before: Document, data: Document) -> Document:
    # Metadata can be changed while a run is under way, and then no event tells.
    return {**deepcopy(data), "metadata": before["metadata"]}


def _merge_all(pieces: list[Any], deltas: list[Any]) -> None:
    for delta in deltas:
        rest = {name: value for name, value in delta.items() if name != "index"}
        if delta["index"] == len(pieces):
            pieces.append({})
        _merge(pieces[delta["index"]], rest)


def _merge(whole: Document, delta: Document) -> None:
    for name, value in delta.items():
        old = whole.get(name)
        if isinstance(value, dict):
            _merge(whole.setdefault(name, {}), cast("Document", value))
        elif _is_indexed(value):
            _merge_all(whole.setdefault(name, []), value)
        elif isinstance(old, str) and isinstance(value, str) and name not in ("type", "id"):
            whole[name] = old + value
        else:
            whole[name] = deepcopy(value)


def _is_indexed(value: Any) -> bool:
    return isinstance(value, list) and all("index" in one for one in cast("list[Document]", value))
