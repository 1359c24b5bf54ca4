"""A tool that writes down what it is called with, and runs that ask for it."""

from __future__ import annotations

import asyncio
from typing import Any

from openai_conversations import tool
from tests.runs.run_script import RunScript

LOOP = "threads.runs.run_tools"
Notebook = list[str]


def notebook() -> tuple[Notebook, Any, Any]:
    """Return a list, and two tools, plain and async, that write into it."""
    notes: Notebook = []

    @tool
    def note(text: str) -> str:
        """Note a text."""
        notes.append(text)
        return f"noted {text}"

    @tool
    async def note_later(text: str) -> str:
        """Note a text."""
        await asyncio.sleep(0)
        notes.append(text)
        return f"noted {text}"

    return notes, note, note_later


def one_round(*calls: dict[str, Any], **more: Any) -> RunScript:
    """Return a run that asks for calls once and then completes."""
    return RunScript([["requires_action"], ["completed"]], {0: [*calls]}, **more)


def outputs(script: RunScript) -> dict[str, str]:
    """Return what the server was told, by call."""
    return {one["tool_call_id"]: one["output"] for one in script.taken}
