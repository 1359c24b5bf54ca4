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
        "thread.created": "thread_created_event.ThreadCreatedEvent",
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
        "thread.run.step.created": "thread_run_step_created_event.ThreadRunStepCreatedEvent",
        "thread.run.step.in_progress": "thread_run_step_in_progress_event.ThreadRunStepInProgressEvent",
        "thread.run.step.delta": "thread_run_step_delta_event.ThreadRunStepDeltaEvent",
        "thread.run.step.completed": "thread_run_step_completed_event.ThreadRunStepCompletedEvent",
        "thread.run.step.failed": "thread_run_step_failed_event.ThreadRunStepFailedEvent",
        "thread.run.step.cancelled": "thread_run_step_cancelled_event.ThreadRunStepCancelledEvent",
        "thread.run.step.expired": "thread_run_step_expired_event.ThreadRunStepExpiredEvent",
        "thread.message.created": "thread_message_created_event.ThreadMessageCreatedEvent",
        "thread.message.in_progress": "thread_message_in_progress_event.ThreadMessageInProgressEvent",
        "thread.message.delta": "thread_message_delta_event.ThreadMessageDeltaEvent",
        "thread.message.completed": "thread_message_completed_event.ThreadMessageCompletedEvent",
        "thread.message.incomplete": "thread_message_incomplete_event.ThreadMessageIncompleteEvent",
        "error": "error_event.ErrorEvent",
        "done": "done_event.DoneEvent",
    },
)

if TYPE_CHECKING:
    from .done_event import DoneEvent
    from .error_event import ErrorEvent
    from .thread_created_event import ThreadCreatedEvent
    from .thread_message_completed_event import ThreadMessageCompletedEvent
    from .thread_message_created_event import ThreadMessageCreatedEvent
    from .thread_message_delta_event import ThreadMessageDeltaEvent
    from .thread_message_in_progress_event import ThreadMessageInProgressEvent
    from .thread_message_incomplete_event import ThreadMessageIncompleteEvent
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
    from .thread_run_step_cancelled_event import ThreadRunStepCancelledEvent
    from .thread_run_step_completed_event import ThreadRunStepCompletedEvent
    from .thread_run_step_created_event import ThreadRunStepCreatedEvent
    from .thread_run_step_delta_event import ThreadRunStepDeltaEvent
    from .thread_run_step_expired_event import ThreadRunStepExpiredEvent
    from .thread_run_step_failed_event import ThreadRunStepFailedEvent
    from .thread_run_step_in_progress_event import ThreadRunStepInProgressEvent

    AssistantStreamEvent: TypeAlias = (
        ThreadCreatedEvent
        | ThreadRunCreatedEvent
        | ThreadRunQueuedEvent
        | ThreadRunInProgressEvent
        | ThreadRunRequiresActionEvent
        | ThreadRunCompletedEvent
        | ThreadRunIncompleteEvent
        | ThreadRunFailedEvent
        | ThreadRunCancellingEvent
        | ThreadRunCancelledEvent
        | ThreadRunExpiredEvent
        | ThreadRunStepCreatedEvent
        | ThreadRunStepInProgressEvent
        | ThreadRunStepDeltaEvent
        | ThreadRunStepCompletedEvent
        | ThreadRunStepFailedEvent
        | ThreadRunStepCancelledEvent
        | ThreadRunStepExpiredEvent
        | ThreadMessageCreatedEvent
        | ThreadMessageInProgressEvent
        | ThreadMessageDeltaEvent
        | ThreadMessageCompletedEvent
        | ThreadMessageIncompleteEvent
        | ErrorEvent
        | DoneEvent
        | UnknownVariant
    )
    """One server-sent event of a streamed run, told apart by `event`. Servers may introduce further event names, so
skip those you do not know."""


def _imported() -> Any:
    from .done_event import DoneEvent
    from .error_event import ErrorEvent
    from .thread_created_event import ThreadCreatedEvent
    from .thread_message_completed_event import ThreadMessageCompletedEvent
    from .thread_message_created_event import ThreadMessageCreatedEvent
    from .thread_message_delta_event import ThreadMessageDeltaEvent
    from .thread_message_in_progress_event import ThreadMessageInProgressEvent
    from .thread_message_incomplete_event import ThreadMessageIncompleteEvent
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
    from .thread_run_step_cancelled_event import ThreadRunStepCancelledEvent
    from .thread_run_step_completed_event import ThreadRunStepCompletedEvent
    from .thread_run_step_created_event import ThreadRunStepCreatedEvent
    from .thread_run_step_delta_event import ThreadRunStepDeltaEvent
    from .thread_run_step_expired_event import ThreadRunStepExpiredEvent
    from .thread_run_step_failed_event import ThreadRunStepFailedEvent
    from .thread_run_step_in_progress_event import ThreadRunStepInProgressEvent

    return (
        ThreadCreatedEvent
        | ThreadRunCreatedEvent
        | ThreadRunQueuedEvent
        | ThreadRunInProgressEvent
        | ThreadRunRequiresActionEvent
        | ThreadRunCompletedEvent
        | ThreadRunIncompleteEvent
        | ThreadRunFailedEvent
        | ThreadRunCancellingEvent
        | ThreadRunCancelledEvent
        | ThreadRunExpiredEvent
        | ThreadRunStepCreatedEvent
        | ThreadRunStepInProgressEvent
        | ThreadRunStepDeltaEvent
        | ThreadRunStepCompletedEvent
        | ThreadRunStepFailedEvent
        | ThreadRunStepCancelledEvent
        | ThreadRunStepExpiredEvent
        | ThreadMessageCreatedEvent
        | ThreadMessageInProgressEvent
        | ThreadMessageDeltaEvent
        | ThreadMessageCompletedEvent
        | ThreadMessageIncompleteEvent
        | ErrorEvent
        | DoneEvent
        | UnknownVariant
    )


def __getattr__(name: str) -> Any:
    if name != "AssistantStreamEvent":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
