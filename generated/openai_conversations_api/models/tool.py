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
        "function": "FunctionTool",
        "file_search": "FileSearchTool",
        "computer": "ComputerTool",
        "computer_use_preview": "ComputerUsePreviewTool",
        "web_search": "WebSearchTool",
        "web_search_2025_08_26": "WebSearchTool",
        "mcp": "MCPTool",
        "code_interpreter": "CodeInterpreterTool",
        "programmatic_tool_calling": "ProgrammaticToolCallingParam",
        "image_generation": "ImageGenTool",
        "local_shell": "LocalShellToolParam",
        "shell": "FunctionShellToolParam",
        "custom": "CustomToolParam",
        "namespace": "NamespaceToolParam",
        "tool_search": "ToolSearchToolParam",
        "web_search_preview": "WebSearchPreviewTool",
        "web_search_preview_2025_03_11": "WebSearchPreviewTool",
        "apply_patch": "ApplyPatchToolParam",
    },
)

if TYPE_CHECKING:
    Tool: TypeAlias = (
        models.FunctionTool
        | models.FileSearchTool
        | models.ComputerTool
        | models.ComputerUsePreviewTool
        | models.WebSearchTool
        | models.MCPTool
        | models.CodeInterpreterTool
        | models.ProgrammaticToolCallingParam
        | models.ImageGenTool
        | models.LocalShellToolParam
        | models.FunctionShellToolParam
        | models.CustomToolParam
        | models.NamespaceToolParam
        | models.ToolSearchToolParam
        | models.WebSearchPreviewTool
        | models.ApplyPatchToolParam
        | models.UnknownVariant
    )
    """A tool the model may use, either one of the server's own, one on an MCP server, or one of yours; told
    apart by `type`."""
else:
    __getattr__ = lazily(globals(), "Tool", VARIANTS.union)
