"""Runs, run steps and assistant messages as they are when they begin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..calls import new_id
from ..replies import Assistant

Document = dict[str, Any]
_TAKEN = (
    "max_completion_tokens",
    "max_prompt_tokens",
    "reasoning_effort",
    "temperature",
    "top_p",
    "tool_choice",
    "response_format",
    "parallel_tool_calls",
    "truncation_strategy",
)
_UNLESS_GIVEN: Document = {
    "temperature": 1.0,
    "top_p": 1.0,
    "tool_choice": "auto",
    "response_format": "auto",
    "parallel_tool_calls": True,
    "truncation_strategy": {"type": "auto", "last_messages": None},
}


def new_run(
    thread_id: str, request: Mapping[str, Any], assistant: Assistant, *, now: float, expires: float
) -> Document:
    """Return a queued run. request: the body of the call; now, expires: seconds since the epoch."""
    taken = {name: request.get(name) for name in _TAKEN}
    given = {name: value for name, value in taken.items() if value is not None}
    return {
        "id": new_id("run"),
        "object": "thread.run",
        "created_at": int(now),
        "assistant_id": request["assistant_id"],
        "thread_id": thread_id,
        "status": "queued",
        "started_at": None,
        "expires_at": int(expires),
        "cancelled_at": None,
        "failed_at": None,
        "completed_at": None,
        "required_action": None,
        "last_error": None,
        "model": request.get("model") or assistant.model,
        "instructions": _instructions(request, assistant),
        "tools": request["tools"] if request.get("tools") is not None else list(assistant.tools),
        "tool_resources": request.get("tool_resources") or {},
        "metadata": request.get("metadata") or {},
        "incomplete_details": None,
        "usage": None,
        **taken,
        **_UNLESS_GIVEN,
        **assistant.settings,
        **given,
    }


def _instructions(request: Mapping[str, Any], assistant: Assistant) -> str:
    given = request.get("instructions")
    parts = [assistant.instructions if given is None else given, request.get("additional_instructions")]
    return "\n\n".join(part for part in parts if part)


def new_step(run: Document, details: Document, *, at: float) -> Document:
    """Return a step of a run in progress. details: what it does, as `step_details`; at: seconds since the epoch."""
    return {
        "id": new_id("step"),
        "object": "thread.run.step",
        "created_at": int(at),
        "run_id": run["id"],
        "assistant_id": run["assistant_id"],
        "thread_id": run["thread_id"],
        "type": details["type"],
        "status": "in_progress",
        "cancelled_at": None,
        "completed_at": None,
        "expired_at": None,
        "expires_at": run["expires_at"],
        "failed_at": None,
        "last_error": None,
        "step_details": details,
        "metadata": {},
        "usage": None,
    }


def new_message(run: Document, *, at: float) -> Document:
    """Return an assistant's message in progress, without content yet. at: seconds since the epoch."""
    return {
        "id": new_id("msg"),
        "object": "thread.message",
        "created_at": int(at),
        "assistant_id": run["assistant_id"],
        "thread_id": run["thread_id"],
        "run_id": run["id"],
        "status": "in_progress",
        "incomplete_details": None,
        "incomplete_at": None,
        "completed_at": None,
        "role": "assistant",
        "content": [],
        "attachments": [],
        "metadata": {},
    }


def usage_of(prompt: int, completion: int) -> Document:
    """Return token counts in the form in which steps and runs carry them."""
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
        "prompt_token_details": {"cached_tokens": 0},
        "completion_tokens_details": {"reasoning_tokens": 0},
    }


def total_usage(steps: list[Document]) -> Document:
    """Return the sum of what steps used."""
    used = [step["usage"] for step in steps if step["usage"]]
    return usage_of(sum(one["prompt_tokens"] for one in used), sum(one["completion_tokens"] for one in used))
