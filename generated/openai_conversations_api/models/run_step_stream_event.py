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
        "thread.run.step.created": "ThreadRunStepCreatedEvent",
        "thread.run.step.in_progress": "ThreadRunStepInProgressEvent",
        "thread.run.step.delta": "ThreadRunStepDeltaEvent",
        "thread.run.step.completed": "ThreadRunStepCompletedEvent",
        "thread.run.step.failed": "ThreadRunStepFailedEvent",
        "thread.run.step.cancelled": "ThreadRunStepCancelledEvent",
        "thread.run.step.expired": "ThreadRunStepExpiredEvent",
    },
)

if TYPE_CHECKING:
    RunStepStreamEvent: TypeAlias = (
        models.ThreadRunStepCreatedEvent
        | models.ThreadRunStepInProgressEvent
        | models.ThreadRunStepDeltaEvent
        | models.ThreadRunStepCompletedEvent
        | models.ThreadRunStepFailedEvent
        | models.ThreadRunStepCancelledEvent
        | models.ThreadRunStepExpiredEvent
        | models.UnknownVariant
    )
    """A streamed event about a run step."""
else:
    __getattr__ = lazily(globals(), "RunStepStreamEvent", VARIANTS.union)
