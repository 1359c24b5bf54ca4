"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .. import models
from .._runtime.lazy import lazily
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

VARIANTS = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "mcp_protocol_error": "MCPProtocolError",
        "mcp_tool_execution_error": "MCPToolExecutionError",
        "http_error": "HTTPError",
    },
)

if TYPE_CHECKING:
    MCPToolCallError: TypeAlias = (
        models.MCPProtocolError | models.MCPToolExecutionError | models.HTTPError | models.UnknownVariant
    )
    """Why an MCP call failed, in the protocol, in the tool itself or over HTTP; told apart by `type`."""
else:
    __getattr__ = lazily(globals(), "MCPToolCallError", VARIANTS.union)
