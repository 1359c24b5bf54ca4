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
        "thread.run.created": "thread_run_created_event.ThreadRunCreatedEvent",
        "thread.run.queued": "thread_run_queued_event.ThreadRunQueuedEvent",
        "thread.run.in_progress": "thread_run_in_progress_event.ThreadRunInProgressEvent",
        "thread.run.requires_action": "thread_run_requires_action_event.ThreadRunRequiresActionEvent",
        "thread.run.completed": "thread_run_completed_event.ThreadRunCompletedEvent",
        "thread.run.incomplete": "thread_run_incomplete_event.ThreadRunIncompleteEvent",
        "thread.run.failed": "thread_run_failed_event.ThreadRunFailedEvent",
        "thread.run.cancelling": "thread_run_cancelling_event.ThreadRunCancellingEvent",
        "thread.run.cancelled": "thread_run_cancelled_event.ThreadRunCancelledEvent",
        "thread.run.expired": "thread_run_expired_event.ThreadRunExpiredEvent",
    },
)

if TYPE_CHECKING:
    from .thread_run_cancelled_event import ThreadRunCancelledEvent
    from .thread_run_cancelling_event import ThreadRunCancellingEvent
    from .thread_run_completed_event import ThreadRunCompletedEvent
    from .thread_run_created_event import ThreadRunCreatedEvent
    from .thread_run_expired_event import ThreadRunExpiredEvent
    from .thread_run_failed_event import ThreadRunFailedEvent
    from .thread_run_in_progress_event import ThreadRunInProgressEvent
    from .thread_run_incomplete_event import ThreadRunIncompleteEvent
    from .thread_run_queued_event import ThreadRunQueuedEvent
    from .thread_run_requires_action_event import ThreadRunRequiresActionEvent

    RunStreamEvent: TypeAlias = (
        ThreadRunCreatedEvent
        | ThreadRunQueuedEvent
        | ThreadRunInProgressEvent
        | ThreadRunRequiresActionEvent
        | ThreadRunCompletedEvent
        | ThreadRunIncompleteEvent
        | ThreadRunFailedEvent
        | ThreadRunCancellingEvent
        | ThreadRunCancelledEvent
        | ThreadRunExpiredEvent
        | UnknownVariant
    )
    """A streamed event about a run."""


def _imported() -> Any:
    from .thread_run_cancelled_event import ThreadRunCancelledEvent
    from .thread_run_cancelling_event import ThreadRunCancellingEvent
    from .thread_run_completed_event import ThreadRunCompletedEvent
    from .thread_run_created_event import ThreadRunCreatedEvent
    from .thread_run_expired_event import ThreadRunExpiredEvent
    from .thread_run_failed_event import ThreadRunFailedEvent
    from .thread_run_in_progress_event import ThreadRunInProgressEvent
    from .thread_run_incomplete_event import ThreadRunIncompleteEvent
    from .thread_run_queued_event import ThreadRunQueuedEvent
    from .thread_run_requires_action_event import ThreadRunRequiresActionEvent

    return (
        ThreadRunCreatedEvent
        | ThreadRunQueuedEvent
        | ThreadRunInProgressEvent
        | ThreadRunRequiresActionEvent
        | ThreadRunCompletedEvent
        | ThreadRunIncompleteEvent
        | ThreadRunFailedEvent
        | ThreadRunCancellingEvent
        | ThreadRunCancelledEvent
        | ThreadRunExpiredEvent
        | UnknownVariant
    )


def __getattr__(name: str) -> Any:
    if name != "RunStreamEvent":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
