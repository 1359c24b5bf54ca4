"""Calls of MCP tools that wait for somebody's consent, and the answer to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import field, frozen

from openai_conversations_api._runtime.json_types import is_mapping

from ..errors import InvalidInputError


@frozen
class McpCall:
    """A call of a tool of an MCP server that a run makes once it is approved.

    id: of the call; server_label: which server; name: of the tool; arguments: what the model wrote, as JSON text. What
    the server does not say is empty.
    """

    id: str
    server_label: str = ""
    name: str = ""
    arguments: str = ""

    @classmethod
    def of(cls, call: Mapping[str, Any]) -> Self:
        """Return what the server says of a call.

        call: an entry of the run's `required_action`, as JSON.
        """
        texts = {key: call.get(key) for key in ("id", "server_label", "name", "arguments")}
        return cls(**{key: value for key, value in texts.items() if isinstance(value, str)})


@frozen
class Approval:
    """An answer to a call that waits for approval.

    approve: whether the call may be made; reason: why not, for servers that pass it on; headers: what the service sends
    to the MCP server with the call, such as its token.
    """

    approve: bool
    reason: str | None = None
    headers: Mapping[str, str] | None = field(default=None, repr=False)

    @classmethod
    def of(cls, answer: object) -> Self:
        """Return an answer as an Approval.

        answer: an Approval, or True or False. Raises InvalidInputError for anything else.
        """
        if isinstance(answer, cls):
            return answer
        if isinstance(answer, bool):
            return cls(answer)
        raise InvalidInputError(f"an approval is True, False or an Approval, not {type(answer).__name__}")

    def to_dict(self, call_id: str) -> dict[str, Any]:
        """Return the answer as JSON; what is left out is absent.

        call_id: of the call that it answers.
        """
        more = {"reason": self.reason, "headers": dict(self.headers) if self.headers is not None else None}
        given = {key: value for key, value in more.items() if value is not None}
        return {"tool_call_id": call_id, "approve": self.approve, **given}


def approvals_body(answers: object) -> dict[str, Any]:
    """Return the body that hands in answers by the ids of their calls. Raises InvalidInputError."""
    if not is_mapping(answers) or not answers:
        raise InvalidInputError("approvals: give the answers by the ids of their calls, at least one")
    return {"tool_approvals": [Approval.of(answer).to_dict(call_id) for call_id, answer in answers.items()]}
