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
        "thread.run.step.created": "thread_run_step_created_event.ThreadRunStepCreatedEvent",
        "thread.run.step.in_progress": "thread_run_step_in_progress_event.ThreadRunStepInProgressEvent",
        "thread.run.step.delta": "thread_run_step_delta_event.ThreadRunStepDeltaEvent",
        "thread.run.step.completed": "thread_run_step_completed_event.ThreadRunStepCompletedEvent",
        "thread.run.step.failed": "thread_run_step_failed_event.ThreadRunStepFailedEvent",
        "thread.run.step.cancelled": "thread_run_step_cancelled_event.ThreadRunStepCancelledEvent",
        "thread.run.step.expired": "thread_run_step_expired_event.ThreadRunStepExpiredEvent",
    },
)

if TYPE_CHECKING:
    from .thread_run_step_cancelled_event import ThreadRunStepCancelledEvent
    from .thread_run_step_completed_event import ThreadRunStepCompletedEvent
    from .thread_run_step_created_event import ThreadRunStepCreatedEvent
    from .thread_run_step_delta_event import ThreadRunStepDeltaEvent
    from .thread_run_step_expired_event import ThreadRunStepExpiredEvent
    from .thread_run_step_failed_event import ThreadRunStepFailedEvent
    from .thread_run_step_in_progress_event import ThreadRunStepInProgressEvent

    RunStepStreamEvent: TypeAlias = (
        ThreadRunStepCreatedEvent
        | ThreadRunStepInProgressEvent
        | ThreadRunStepDeltaEvent
        | ThreadRunStepCompletedEvent
        | ThreadRunStepFailedEvent
        | ThreadRunStepCancelledEvent
        | ThreadRunStepExpiredEvent
        | UnknownVariant
    )
    """A streamed event about a run step."""


def _imported() -> Any:
    from .thread_run_step_cancelled_event import ThreadRunStepCancelledEvent
    from .thread_run_step_completed_event import ThreadRunStepCompletedEvent
    from .thread_run_step_created_event import ThreadRunStepCreatedEvent
    from .thread_run_step_delta_event import ThreadRunStepDeltaEvent
    from .thread_run_step_expired_event import ThreadRunStepExpiredEvent
    from .thread_run_step_failed_event import ThreadRunStepFailedEvent
    from .thread_run_step_in_progress_event import ThreadRunStepInProgressEvent

    return (
        ThreadRunStepCreatedEvent
        | ThreadRunStepInProgressEvent
        | ThreadRunStepDeltaEvent
        | ThreadRunStepCompletedEvent
        | ThreadRunStepFailedEvent
        | ThreadRunStepCancelledEvent
        | ThreadRunStepExpiredEvent
        | UnknownVariant
    )


def __getattr__(name: str) -> Any:
    if name != "RunStepStreamEvent":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
