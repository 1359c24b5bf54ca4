"""What the status of a run means for those who wait for it."""

from __future__ import annotations

from collections.abc import Iterator, Set

from openai_conversations_api.models import Run, RunToolCallObject
from openai_conversations_api.types import Unset

_GOING_ON = frozenset({"queued", "in_progress", "cancelling"})
_OVER = frozenset({"cancelled", "completed", "expired", "failed", "incomplete"})
_ENDS = ("cancelled_at", "completed_at", "failed_at")


def is_over(run: Run) -> bool:
    """Say whether a run has ended for good; one of an unknown status has when it says when."""
    status: object = run.status
    if status in _OVER or status in _GOING_ON or status == "requires_action":
        return status in _OVER
    return any(isinstance(getattr(run, name), int | float) for name in _ENDS)


def waits_for_caller(run: Run, answered: Set[str] = frozenset()) -> bool:
    """Say whether a run waits for tool outputs.

    answered: ids of calls whose outputs the server has accepted; a run that waits for nothing else is out of date.
    """
    if run.status != "requires_action":
        return False
    return not answered or bool({call.id for call in pending(run)} - answered)


def pending(run: Run) -> list[RunToolCallObject]:
    """Return the function calls that a run waits for."""
    return list(_pending(run))


def _pending(run: Run) -> Iterator[RunToolCallObject]:
    action = run.required_action
    if isinstance(action, Unset) or action is None or action.type_ != "submit_tool_outputs":
        return
    # Servers leave out what the specification calls required.
    outputs: object = action.submit_tool_outputs
    for call in getattr(outputs, "tool_calls", None) or ():
        if isinstance(call, RunToolCallObject) and _is_text(call.id):
            yield call


def _is_text(value: object) -> bool:
    return isinstance(value, str)
