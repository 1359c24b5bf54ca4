"""What a run that calls tools has come to."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from openai_conversations_api._runtime.json_types import text_or_none
from openai_conversations_api._runtime.model import short
from openai_conversations_api.models import Run, ThreadMessage

from ..errors import RunError
from ..following.approvals import Approval, McpCall
from ..following.states import status_of


@frozen(repr=False)
class ToolAnswer:
    """What became of one call of a tool.

    call_id, name, arguments: of the call, as the model made it; output: the text for the model; error: what went wrong
    in the function, None where nothing did.
    """

    call_id: str
    name: str
    arguments: str
    output: str
    error: BaseException | None = None

    def __repr__(self) -> str:
        shown = f"{self.name}, arguments={short(self.arguments)}, output={short(self.output)}"
        return f"ToolAnswer({shown}{', failed' if self.error else ''})"


@frozen
class ApprovalAnswer:
    """What was answered to a call of an MCP tool that waited for approval.

    call: what was asked; approval: the answer.
    """

    call: McpCall
    approval: Approval


@frozen(repr=False)
class ToolRun:
    """A run at its end, whichever that is (see `run.status`), with the calls that were answered on the way.

    run: as the server last had it; rounds: how often calls were answered; answers: the calls of functions; approvals:
    those of MCP tools; unread: why the messages of the run could not be read, None where they were; messages: those
    that the run wrote, oldest first.
    """

    run: Run
    rounds: int
    answers: tuple[ToolAnswer, ...]
    approvals: tuple[ApprovalAnswer, ...] = ()
    unread: RunError | None = None
    _messages: tuple[ThreadMessage, ...] = field(default=(), alias="messages")

    @property
    def messages(self) -> tuple[ThreadMessage, ...]:
        """The messages that the run wrote, oldest first. Raises RunError when they could not be read."""
        if self.unread is not None:
            raise self.unread
        return self._messages

    @property
    def text(self) -> str:
        """The text that the run wrote. Raises RunError when it could not be read."""
        return "".join(message.text for message in self.messages)

    def __repr__(self) -> str:
        said = (
            f"text={short(''.join(message.text for message in self._messages))}"
            if self.unread is None
            else "text not read"
        )
        state: Any = f"{text_or_none(self.run.id) or 'without id'} {status_of(self.run)}"
        return f"ToolRun({state}, {said}, {self.rounds} rounds, {len(self.answers)} answers)"
