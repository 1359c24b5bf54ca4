"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime.unions import Models, Variants
from .unknown_variant import UnknownVariant

_models = Models(__package__)
VARIANTS = Variants(
    _models,
    UnknownVariant,
    "event",
    {
        "thread.message.created": "thread_message_created_event.ThreadMessageCreatedEvent",
        "thread.message.in_progress": "thread_message_in_progress_event.ThreadMessageInProgressEvent",
        "thread.message.delta": "thread_message_delta_event.ThreadMessageDeltaEvent",
        "thread.message.completed": "thread_message_completed_event.ThreadMessageCompletedEvent",
        "thread.message.incomplete": "thread_message_incomplete_event.ThreadMessageIncompleteEvent",
    },
)

if TYPE_CHECKING:
    from .thread_message_completed_event import ThreadMessageCompletedEvent
    from .thread_message_created_event import ThreadMessageCreatedEvent
    from .thread_message_delta_event import ThreadMessageDeltaEvent
    from .thread_message_in_progress_event import ThreadMessageInProgressEvent
    from .thread_message_incomplete_event import ThreadMessageIncompleteEvent

    MessageStreamEvent: TypeAlias = (
        ThreadMessageCreatedEvent
        | ThreadMessageInProgressEvent
        | ThreadMessageDeltaEvent
        | ThreadMessageCompletedEvent
        | ThreadMessageIncompleteEvent
        | UnknownVariant
    )
    """A streamed event about a message."""


def _imported() -> Any:
    from .thread_message_completed_event import ThreadMessageCompletedEvent
    from .thread_message_created_event import ThreadMessageCreatedEvent
    from .thread_message_delta_event import ThreadMessageDeltaEvent
    from .thread_message_in_progress_event import ThreadMessageInProgressEvent
    from .thread_message_incomplete_event import ThreadMessageIncompleteEvent

    return (
        ThreadMessageCreatedEvent
        | ThreadMessageInProgressEvent
        | ThreadMessageDeltaEvent
        | ThreadMessageCompletedEvent
        | ThreadMessageIncompleteEvent
        | UnknownVariant
    )


def __getattr__(name: str) -> Any:
    if name != "MessageStreamEvent":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
