"""The object that an event of a run is about."""

from __future__ import annotations

from typing import Any

from openai_conversations_api._runtime.model import Model, UnknownObject
from openai_conversations_api.models import (
    AssistantStreamEvent,
    MessageDeltaObject,
    Run,
    RunStep,
    RunStepDeltaObject,
    Thread,
    ThreadMessage,
)

_KINDS: dict[Any, type[Model]] = {
    "thread": Thread,
    "thread.message": ThreadMessage,
    "thread.message.delta": MessageDeltaObject,
    "thread.run": Run,
    "thread.run.step": RunStep,
    "thread.run.step.delta": RunStepDeltaObject,
}


def carried(event: AssistantStreamEvent) -> object:
    """Return the object that an event is about; one that is new, or misnamed, may carry an object that is not."""
    if not isinstance(event, UnknownObject):
        return event.data
    data: Any = event.get("data")
    tag = data.get("object") if data.__class__ is dict else None
    return _KINDS[tag].from_dict(data) if isinstance(tag, str) and tag in _KINDS else data
