"""Keep track of a streamed run: its messages, steps and state, as far as the events tell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from attrs import frozen

from openai_conversations_api.model import Model, UnknownObject
from openai_conversations_api.models import (
    AssistantStreamEvent,
    MessageDeltaObject,
    Run,
    RunStep,
    RunStepDeltaObject,
    Thread,
    ThreadMessage,
)

from .merging import Object, is_object, merge, plain

ModelT = TypeVar("ModelT", bound=Model)
_KINDS: dict[object, type[Model]] = {
    "thread": Thread,
    "thread.message": ThreadMessage,
    "thread.message.delta": MessageDeltaObject,
    "thread.run": Run,
    "thread.run.step": RunStep,
    "thread.run.step.delta": RunStepDeltaObject,
}


@frozen
class RunSnapshot:
    """What is known of a run at one moment; later events do not change it.

    run: None before the first event of the run itself; messages and steps: in the order in which they began.
    """

    run: Run | None
    messages: tuple[ThreadMessage, ...]
    steps: tuple[RunStep, ...]
    thread: Thread | None = None

    @property
    def text(self) -> str:
        """The text of all messages, those parts that are text, one after the other."""
        return "".join(_texts(self.messages))


def _texts(messages: Iterable[ThreadMessage]) -> Iterable[str]:
    for message in messages:
        for part in message.content or ():
            value: object = part.text.value if part.type_ == "text" else None
            if isinstance(value, str):
                yield value


class _Tracked(Generic[ModelT]):
    """One message or step: as the server sent it last, or that with the deltas since then."""

    __slots__ = ("_cls", "_model", "_state")

    def __init__(self, cls: type[ModelT], identity: str, kind: str) -> None:
        self._cls = cls
        self._model: ModelT | None = None
        self._state = Object(id=identity, object=kind)

    def replace(self, model: ModelT) -> None:
        """Take over an object that the server sent as a whole."""
        self._model = model
        self._state = Object()

    def merge(self, delta: dict[str, Any]) -> None:
        """Take in a delta."""
        if self._model is not None:
            self._state = Object(self._model.to_dict())
            self._model = None
        merge(self._state, delta)

    def model(self) -> ModelT:
        """Return the object as it is now."""
        if self._model is not None:
            return self._model
        return self._cls.from_dict(plain(self._state))


class _Group(dict[str, _Tracked[ModelT]]):
    """The messages, or the steps, of a run by their ids; current: the one that the last event was about."""

    def __init__(self, cls: type[ModelT], kind: str) -> None:
        super().__init__()
        self._cls = cls
        self._kind = kind
        self.current: _Tracked[ModelT] | None = None

    def at(self, identity: object) -> _Tracked[ModelT]:
        """Return the one with an id, which becomes the current one."""
        key = identity if isinstance(identity, str) else ""
        found = self.get(key)
        if found is None:
            found = self[key] = _Tracked(self._cls, key, self._kind)
        self.current = found
        return found

    def models(self) -> tuple[ModelT, ...]:
        """Return all as they are now."""
        return tuple(one.model() for one in self.values())


class Accumulator:
    """Turn the events of a run into its current messages, steps and state.

    Give it every event, also those of the streams that follow after tool outputs were submitted. What it hands out
    never changes; asking again gives a newer one.
    """

    def __init__(self) -> None:
        self._run: Run | None = None
        self._thread: Thread | None = None
        self._messages = _Group(ThreadMessage, "thread.message")
        self._steps = _Group(RunStep, "thread.run.step")

    def add(self, event: AssistantStreamEvent) -> None:
        """Take in an event; those that tell nothing of a run, and unknown ones, change nothing."""
        if isinstance(event, UnknownObject):
            self._add_unknown(event)
        else:
            self._take(event.data)

    def _add_unknown(self, event: UnknownObject) -> None:
        """An event that is new may carry an object that is not."""
        data: object = event.get("data")
        if is_object(data) and data.get("object") in _KINDS:
            self._take(_KINDS[data["object"]].from_dict(data))

    def _take(self, data: object) -> None:
        match data:
            case MessageDeltaObject():
                self._messages.at(data.id).merge(_changes(data.delta))
            case RunStepDeltaObject():
                self._steps.at(data.id).merge(_changes(data.delta))
            case ThreadMessage():
                self._messages.at(data.id).replace(data)
            case RunStep():
                self._steps.at(data.id).replace(data)
            case Run():
                self._run = data
            case Thread():
                self._thread = data
            case _:
                pass

    def complete(self, run: Run, messages: Iterable[ThreadMessage], steps: Iterable[RunStep]) -> None:
        """Take over what was read from the server, for events that did not arrive."""
        self._run = run
        for message in messages:
            self._messages.at(message.id).replace(message)
        for step in steps:
            self._steps.at(step.id).replace(step)

    @property
    def run(self) -> Run | None:
        """The run, as the last event about it has it."""
        return self._run

    @property
    def thread(self) -> Thread | None:
        """The thread, where the stream began by creating it."""
        return self._thread

    @property
    def message(self) -> ThreadMessage | None:
        """The message that the last event about a message belongs to, as it is now."""
        current = self._messages.current
        return None if current is None else current.model()

    @property
    def step(self) -> RunStep | None:
        """The run step that the last event about a step belongs to, as it is now."""
        current = self._steps.current
        return None if current is None else current.model()

    @property
    def messages(self) -> tuple[ThreadMessage, ...]:
        """All messages of the run, as they are now, in the order in which they began."""
        return self._messages.models()

    @property
    def steps(self) -> tuple[RunStep, ...]:
        """All steps of the run, as they are now, in the order in which they began."""
        return self._steps.models()

    def snapshot(self) -> RunSnapshot:
        """Return all of it, as it is now."""
        return RunSnapshot(self._run, self.messages, self.steps, self._thread)

    def __repr__(self) -> str:
        status = "no run yet" if self._run is None else f"{self._run.id} {self._run.status}"
        return f"Accumulator({status}, {len(self._messages)} messages, {len(self._steps)} steps)"


def _changes(delta: object) -> dict[str, Any]:
    if isinstance(delta, Model):
        return delta.to_dict()
    return delta if is_object(delta) else {}
