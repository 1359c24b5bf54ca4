"""What a run says of itself to those who wait for it; servers may send anything, so nothing is taken for granted."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Any

from openai_conversations_api._runtime.json_types import is_object, list_at, text_or_none
from openai_conversations_api._runtime.model import Model
from openai_conversations_api.models import Run, RunToolCallObject

from .approvals import McpCall

_GOING_ON = frozenset({"queued", "in_progress", "cancelling"})
_OVER = frozenset({"cancelled", "completed", "expired", "failed", "incomplete"})
_ENDS = ("cancelled_at", "completed_at", "failed_at")


def status_of(run: Run) -> str:
    """Return the status of a run; `unknown` where the server names none."""
    return text_or_none(run.status) or "unknown"


def is_over(run: Run) -> bool:
    """Say whether a run has ended for good; one of an unknown status has when it says when."""
    status = status_of(run)
    if status in _OVER or status in _GOING_ON or status == "requires_action":
        return status in _OVER
    return any(isinstance(getattr(run, name), int | float) for name in _ENDS)


def waits_for_caller(run: Run, answered: Set[str] = frozenset()) -> bool:
    """Say whether a run waits for tool outputs, or for an approval.

    answered: ids of calls that the server has accepted answers to; a run that waits for nothing else is out of date.
    """
    if status_of(run) != "requires_action":
        return False
    return not answered or bool(waiting(run) - answered)


def waiting(run: Run) -> frozenset[str]:
    """Return the ids of the calls that a run waits for answers to."""
    return frozenset([*(call.id for call in pending(run)), *(call.id for call in unapproved(run))])


def pending(run: Run) -> list[RunToolCallObject]:
    """Return the function calls that a run waits for."""
    return [RunToolCallObject.from_dict(call) for call in _calls(run, "submit_tool_outputs") if not _is_mcp(call)]


def unapproved(run: Run) -> list[McpCall]:
    """Return the calls of MCP tools that a run asks to approve; none where it asks for nothing.

    run: as it was created, retrieved or waited for. Raises nothing, whatever the server says of the run.
    """
    asked = [*_calls(run, "submit_tool_approval"), *filter(_is_mcp, _calls(run, "submit_tool_outputs"))]
    return [McpCall.of(call) for call in asked]


def _is_mcp(call: dict[str, Any]) -> bool:
    return call.get("type") == "mcp"


def _calls(run: Run, kind: str) -> Iterator[dict[str, Any]]:
    """Yield what a run waits for, as JSON; entries that no answer could name are left out."""
    action: object = run.required_action
    wanted = action.to_dict().get(kind) if isinstance(action, Model) else None
    for call in list_at(wanted, "tool_calls"):
        if is_object(call) and text_or_none(call.get("id")):
            yield call


def ids_of(body: object) -> frozenset[str]:
    """Return the ids of the calls that the body of a submission answers."""
    entries = [list_at(body, name) for name in ("tool_outputs", "tool_approvals")]
    ids = [one.get("tool_call_id") for listed in entries for one in listed if is_object(one)]
    return frozenset(one for one in ids if isinstance(one, str))
