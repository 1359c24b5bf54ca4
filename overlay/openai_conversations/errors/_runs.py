"""Errors of runs: waiting for them, and their tools."""

from __future__ import annotations

from typing import Any

from openai_conversations_api import models
from openai_conversations_api._runtime.errors import ApiError, CallCancelledError, DeadlineExceededError


class RunError(ApiError):
    """Following a run ended before the run did; the run is on the server as it was.

    run: the run when it was last seen; tool_outputs: what tools returned and the server has not taken, for
    `submit_tool_outputs`.
    """

    def __init__(self, message: str, *, run: models.Run, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.run = run
        self.tool_outputs: list[dict[str, str]] = []


class RunDeadlineError(RunError, DeadlineExceededError):
    """The run did not end, or its tools did not, within the deadline."""


class RunWaitCancelledError(RunError, CallCancelledError):
    """The caller cancelled the waiting; the run goes on."""


class RunWaitInterruptedError(RunError):
    """A call failed for good while a run was followed; that failure is the cause. `runs.wait(error.run)` goes on."""


class ToolRoundsError(RunError):
    """The model asked for tools in more rounds than allowed."""


class UnanswerableRunError(RunError):
    """The run waits for something that tools cannot give."""


class ToolError(ApiError):
    """Something went wrong with a call of a tool.

    run: the run that called it, None outside of one; tool_outputs: what tools returned and the server has not taken.
    """

    run: models.Run | None = None

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.tool_outputs: list[dict[str, str]] = []


class ToolCallError(ToolError):
    """A model called a tool that does not exist, or with arguments that the tool does not take.

    tool: the name that the model used.
    """

    def __init__(self, message: str, *, tool: str) -> None:
        super().__init__(message)
        self.tool = tool


class ToolResultError(ToolError):
    """A tool returned something that has no JSON form; return a text, or what JSON can hold."""
