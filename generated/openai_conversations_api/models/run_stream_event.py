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
    },
)

if TYPE_CHECKING:
    RunStreamEvent: TypeAlias = (
        models.ThreadRunCreatedEvent
        | models.ThreadRunQueuedEvent
        | models.ThreadRunInProgressEvent
        | models.ThreadRunRequiresActionEvent
        | models.ThreadRunCompletedEvent
        | models.ThreadRunIncompleteEvent
        | models.ThreadRunFailedEvent
        | models.ThreadRunCancellingEvent
        | models.ThreadRunCancelledEvent
        | models.ThreadRunExpiredEvent
        | models.UnknownVariant
    )
    """A streamed event about a run."""
else:
    __getattr__ = lazily(globals(), "RunStreamEvent", VARIANTS.union)
