"""Tools on MCP servers: what there is, calls, and the approval of calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from openai_conversations_api import models
from openai_conversations_api._runtime.types import UNSET, Unset

from .assembly import Many, checked, json_text, listed


def mcp_list_tools(
    server_label: str,
    *,
    id: str,
    tools: Many[models.MCPListToolsTool],
    error: str | Unset | None = UNSET,
) -> models.MCPListTools:
    """Return the tools that an MCP server offers.

    Parameters:
        server_label: Label of the server.
        id: Identifier of the item.
        tools: The tools, with the arguments that each takes.
        error: Why they could not be listed.

    Raises InvalidInputError when it is not what the API takes.
    """
    found = models.MCPListTools(server_label=server_label, id=id, tools=listed(tools), error=error)
    return checked(found, "mcp_list_tools")


def mcp_approval_request(
    name: str, *, id: str, server_label: str, arguments: str | Mapping[str, Any]
) -> models.MCPApprovalRequest:
    """Return a question whether a tool on an MCP server may be called.

    Parameters:
        name: Name of the tool.
        id: Identifier of the request, which the answer names.
        server_label: Label of the server.
        arguments: The tool's arguments, as JSON text or as what is to be written as such.

    Raises InvalidInputError when it is not what the API takes.
    """
    text = json_text(arguments, "mcp_approval_request")
    request = models.MCPApprovalRequest(name=name, id=id, server_label=server_label, arguments=text)
    return checked(request, "mcp_approval_request")


def mcp_approval_response(
    approval_request_id: str,
    *,
    approve: bool,
    reason: str | Unset | None = UNSET,
    id: str | Unset | None = UNSET,
) -> models.MCPApprovalResponse:
    """Return the answer to a question whether a tool may be called.

    Parameters:
        approval_request_id: Identifier of the request that this answers.
        approve: Whether the call may go ahead.
        reason: Why it was decided so.
        id: Identifier of the answer.

    Raises InvalidInputError when it is not what the API takes.
    """
    response = models.MCPApprovalResponse(
        approval_request_id=approval_request_id, approve=approve, reason=reason, id=id
    )
    return checked(response, "mcp_approval_response")


def mcp_call(
    name: str,
    *,
    id: str,
    server_label: str,
    arguments: str | Mapping[str, Any],
    output: str | Unset | None = UNSET,
    error: models.MCPToolCallError | Unset | None = UNSET,
    approval_request_id: str | Unset | None = UNSET,
    status: models.MCPToolCallStatus | Unset = UNSET,
) -> models.MCPToolCall:
    """Return a call of a tool on an MCP server, with what it gave back.

    Parameters:
        name: Name of the tool.
        id: Identifier of the call.
        server_label: Label of the server.
        arguments: The tool's arguments, as JSON text or as what is to be written as such.
        output: What the tool gave back.
        error: Why the call failed.
        approval_request_id: Identifier of the request for approval that belongs to the call.
        status: How far the call has come.

    Raises InvalidInputError when it is not what the API takes.
    """
    call = models.MCPToolCall(
        name=name,
        id=id,
        server_label=server_label,
        arguments=json_text(arguments, "mcp_call"),
        output=output,
        error=error,
        approval_request_id=approval_request_id,
        status=status,
    )
    return checked(call, "mcp_call")
