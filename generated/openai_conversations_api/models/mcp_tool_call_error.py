"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime.unions import Models, Variants
from .unknown_variant import UnknownVariant

_models = Models(__package__)
VARIANTS = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "mcp_protocol_error": "mcp_protocol_error.MCPProtocolError",
        "mcp_tool_execution_error": "mcp_tool_execution_error.MCPToolExecutionError",
        "http_error": "http_error.HTTPError",
    },
)

if TYPE_CHECKING:
    from .http_error import HTTPError
    from .mcp_protocol_error import MCPProtocolError
    from .mcp_tool_execution_error import MCPToolExecutionError

    MCPToolCallError: TypeAlias = MCPProtocolError | MCPToolExecutionError | HTTPError | UnknownVariant
    """Why an MCP call failed, in the protocol, in the tool itself or over HTTP; told apart by `type`."""


def _imported() -> Any:
    from .http_error import HTTPError
    from .mcp_protocol_error import MCPProtocolError
    from .mcp_tool_execution_error import MCPToolExecutionError

    return MCPProtocolError | MCPToolExecutionError | HTTPError | UnknownVariant


def __getattr__(name: str) -> Any:
    if name != "MCPToolCallError":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
