"""Keep track of a streamed run: its messages, steps and state, as far as the events tell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from attrs import frozen

from openai_conversations_api._runtime.json_types import is_object, text_or_none
from openai_conversations_api._runtime.model import Model, short
from openai_conversations_api.models import (
    AssistantStreamEvent,
    MessageDeltaObject,
    Run,
    RunStep,
    RunStepDeltaObject,
    Thread,
    ThreadMessage,
)

from ..following.objects import carried
from ..following.states import status_of
from .merging import Object, merge, plain

ModelT = TypeVar("ModelT", bound=Model)


@frozen(repr=False)
class RunSnapshot:
    """What is known of a run at one moment; later events do not change it.

    run: None before the first event of the run itself; messages, steps: in the order in which they began; thread:
    where the stream began by creating it, else None.
    """

    run: Run | None
    messages: tuple[ThreadMessage, ...]
    steps: tuple[RunStep, ...]
    thread: Thread | None = None

    @property
    def text(self) -> str:
        """The text of all messages, those parts that are text, one after the other."""
        return "".join(message.text for message in self.messages)

    def __repr__(self) -> str:
        state = "no run yet" if self.run is None else f"{self.run.id} {status_of(self.run)}"
        return f"RunSnapshot({state}, text={short(self.text)}, {len(self.messages)} messages, {len(self.steps)} steps)"


class _Tracked(Generic[ModelT]):
    """One message or step: as the server sent it last, or that with the deltas since then."""

    __slots__ = ("_cls", "_model", "_state")

    def __init__(self, cls: type[ModelT], identity: str | None, kind: str) -> None:
        self._cls = cls
        self._model: ModelT | None = None
        self._state = Object(object=kind) if identity is None else Object(id=identity, object=kind)

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


class _Group(dict[str | int, _Tracked[ModelT]]):
    """The messages, or the steps, of a run by their ids; current: the one that the last event was about.

    One without an id is known by a number. Events without an id are about the current one.
    """

    def __init__(self, cls: type[ModelT], kind: str) -> None:
        super().__init__()
        self._cls = cls
        self._kind = kind
        self.current: _Tracked[ModelT] | None = None

    def at(self, identity: object) -> _Tracked[ModelT]:
        """Return the one with an id, which becomes the current one; it may have begun without its id."""
        named = text_or_none(identity)
        if named is None:
            self.current = self.current or self.new(None)
        elif named in self:
            self.current = self[named]
        else:
            self.current = self._found(named) or self.new(named)
        return self.current

    def change(self, identity: object, delta: object) -> None:
        """Take in a delta of the one with an id; one that says nothing begins nothing."""
        changes = delta.to_dict() if isinstance(delta, Model) else delta if is_object(delta) else {}
        if changes or text_or_none(identity) in self:
            self.at(identity).merge(changes)

    def new(self, named: str | None) -> _Tracked[ModelT]:
        """Return one that has just begun."""
        key = len(self) if named is None else named
        made = self[key] = _Tracked(self._cls, named, self._kind)
        return made

    def _found(self, named: str) -> _Tracked[ModelT] | None:
        """Give the current one its id, if it has none yet."""
        key = next((key for key, one in self.items() if isinstance(key, int) and one is self.current), None)
        if key is None:
            return None
        renamed = {named if one == key else one: tracked for one, tracked in self.items()}
        self.clear()
        self.update(renamed)
        self[named].merge({"id": named})
        return self[named]

    def complete(self, models: Iterable[ModelT]) -> None:
        """Take over what was read from the server; what it holds without an id is not one of those that are known."""
        for model in models:
            identity: object = getattr(model, "id", None)
            (self.at(identity) if text_or_none(identity) else self.new(None)).replace(model)

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
        """Take in an event; those that tell nothing of a run, and unknown ones, change nothing.

        event: as a stream gives it.
        """
        data = carried(event)
        match data:
            case MessageDeltaObject():
                self._messages.change(data.id, data.delta)
            case RunStepDeltaObject():
                self._steps.change(data.id, data.delta)
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
        """Take over what was read from the server, for events that did not arrive.

        run: as it is now; messages, steps: those that the run wrote, in the order in which they began.
        """
        self._run = run
        self._messages.complete(messages)
        self._steps.complete(steps)

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
        status = "no run yet" if self._run is None else f"{self._run.id} {status_of(self._run)}"
        return f"Accumulator({status}, {len(self._messages)} messages, {len(self._steps)} steps)"
