"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .. import models
from .._runtime.lazy import lazily
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

VARIANTS = Variants(
    _models,
    UnknownVariant,
    "event",
    {
        "thread.created": "ThreadCreatedEvent",
        "thread.run.created": "ThreadRunCreatedEvent",
        "thread.run.queued": "ThreadRunQueuedEvent",
        "thread.run.in_progress": "ThreadRunInProgressEvent",
        "thread.run.requires_action": "ThreadRunRequiresActionEvent",
        "thread.run.completed": "ThreadRunCompletedEvent",
        "thread.run.incomplete": "ThreadRunIncompleteEvent",
        "thread.run.failed": "ThreadRunFailedEvent",
        "thread.run.cancelling": "ThreadRunCancellingEvent",
        "thread.run.cancelled": "ThreadRunCancelledEvent",
        "thread.run.expired": "ThreadRunExpiredEvent",
        "thread.run.step.created": "ThreadRunStepCreatedEvent",
        "thread.run.step.in_progress": "ThreadRunStepInProgressEvent",
        "thread.run.step.delta": "ThreadRunStepDeltaEvent",
        "thread.run.step.completed": "ThreadRunStepCompletedEvent",
        "thread.run.step.failed": "ThreadRunStepFailedEvent",
        "thread.run.step.cancelled": "ThreadRunStepCancelledEvent",
        "thread.run.step.expired": "ThreadRunStepExpiredEvent",
        "thread.message.created": "ThreadMessageCreatedEvent",
        "thread.message.in_progress": "ThreadMessageInProgressEvent",
        "thread.message.delta": "ThreadMessageDeltaEvent",
        "thread.message.completed": "ThreadMessageCompletedEvent",
        "thread.message.incomplete": "ThreadMessageIncompleteEvent",
        "error": "ErrorEvent",
        "done": "DoneEvent",
    },
)

if TYPE_CHECKING:
    AssistantStreamEvent: TypeAlias = (
        models.ThreadCreatedEvent
        | models.ThreadRunCreatedEvent
        | models.ThreadRunQueuedEvent
        | models.ThreadRunInProgressEvent
        | models.ThreadRunRequiresActionEvent
        | models.ThreadRunCompletedEvent
        | models.ThreadRunIncompleteEvent
        | models.ThreadRunFailedEvent
        | models.ThreadRunCancellingEvent
        | models.ThreadRunCancelledEvent
        | models.ThreadRunExpiredEvent
        | models.ThreadRunStepCreatedEvent
        | models.ThreadRunStepInProgressEvent
        | models.ThreadRunStepDeltaEvent
        | models.ThreadRunStepCompletedEvent
        | models.ThreadRunStepFailedEvent
        | models.ThreadRunStepCancelledEvent
        | models.ThreadRunStepExpiredEvent
        | models.ThreadMessageCreatedEvent
        | models.ThreadMessageInProgressEvent
        | models.ThreadMessageDeltaEvent
        | models.ThreadMessageCompletedEvent
        | models.ThreadMessageIncompleteEvent
        | models.ErrorEvent
        | models.DoneEvent
        | models.UnknownVariant
    )
    """One server-sent event of a streamed run, told apart by `event`. Servers may introduce further event names,
    so skip those you do not know."""
else:
    __getattr__ = lazily(globals(), "AssistantStreamEvent", VARIANTS.union)
