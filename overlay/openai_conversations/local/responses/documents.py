"""Responses as the API returns them."""

from __future__ import annotations

from typing import Any

from ..calls import Call, new_id
from ..runs.documents import usage_of
from ..store import Document

_TAKEN = (
    *("background", "instructions", "max_output_tokens", "max_tool_calls", "metadata", "parallel_tool_calls"),
    *("previous_response_id", "prompt_cache_key", "reasoning", "safety_identifier", "service_tier", "temperature"),
    *("text", "tool_choice", "tools", "top_logprobs", "top_p", "truncation", "user"),
)
_UNLESS_GIVEN: Document = {
    "background": False,
    "instructions": None,
    "max_output_tokens": None,
    "max_tool_calls": None,
    "metadata": {},
    "parallel_tool_calls": True,
    "previous_response_id": None,
    "reasoning": {"effort": None, "summary": None},
    "service_tier": "default",
    "temperature": 1.0,
    "text": {"format": {"type": "text"}},
    "tool_choice": "auto",
    "tools": [],
    "top_logprobs": 0,
    "top_p": 1.0,
    "truncation": "disabled",
}


def new_response(call: Call, conversation_id: str | None) -> Document:
    """Return the response to a request, in progress and without output."""
    given = {name: call.body[name] for name in _TAKEN if call.body.get(name) is not None}
    conversation: Any = {"id": conversation_id} if conversation_id else None
    return {
        "id": new_id("resp"),
        "object": "response",
        "created_at": call.now(),
        "completed_at": None,
        "status": "in_progress",
        "error": None,
        "incomplete_details": None,
        "model": call.body.get("model") or "local",
        "conversation": conversation,
        "output": [],
        **_UNLESS_GIVEN,
        **given,
    }


def usage(prompt: int, completion: int) -> Document:
    """Return token counts as a response carries them."""
    counted = usage_of(prompt, completion)
    return {
        "input_tokens": prompt,
        "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
        "output_tokens": completion,
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": counted["total_tokens"],
    }
