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
        "function": "function_tool.FunctionTool",
        "file_search": "file_search_tool.FileSearchTool",
        "computer": "computer_tool.ComputerTool",
        "computer_use_preview": "computer_use_preview_tool.ComputerUsePreviewTool",
        "web_search": "web_search_tool.WebSearchTool",
        "web_search_2025_08_26": "web_search_tool.WebSearchTool",
        "mcp": "mcp_tool.MCPTool",
        "code_interpreter": "code_interpreter_tool.CodeInterpreterTool",
        "programmatic_tool_calling": "programmatic_tool_calling_param.ProgrammaticToolCallingParam",
        "image_generation": "image_gen_tool.ImageGenTool",
        "local_shell": "local_shell_tool_param.LocalShellToolParam",
        "shell": "function_shell_tool_param.FunctionShellToolParam",
        "custom": "custom_tool_param.CustomToolParam",
        "namespace": "namespace_tool_param.NamespaceToolParam",
        "tool_search": "tool_search_tool_param.ToolSearchToolParam",
        "web_search_preview": "web_search_preview_tool.WebSearchPreviewTool",
        "web_search_preview_2025_03_11": "web_search_preview_tool.WebSearchPreviewTool",
        "apply_patch": "apply_patch_tool_param.ApplyPatchToolParam",
    },
)

if TYPE_CHECKING:
    from .apply_patch_tool_param import ApplyPatchToolParam
    from .code_interpreter_tool import CodeInterpreterTool
    from .computer_tool import ComputerTool
    from .computer_use_preview_tool import ComputerUsePreviewTool
    from .custom_tool_param import CustomToolParam
    from .file_search_tool import FileSearchTool
    from .function_shell_tool_param import FunctionShellToolParam
    from .function_tool import FunctionTool
    from .image_gen_tool import ImageGenTool
    from .local_shell_tool_param import LocalShellToolParam
    from .mcp_tool import MCPTool
    from .namespace_tool_param import NamespaceToolParam
    from .programmatic_tool_calling_param import ProgrammaticToolCallingParam
    from .tool_search_tool_param import ToolSearchToolParam
    from .web_search_preview_tool import WebSearchPreviewTool
    from .web_search_tool import WebSearchTool

    Tool: TypeAlias = (
        FunctionTool
        | FileSearchTool
        | ComputerTool
        | ComputerUsePreviewTool
        | WebSearchTool
        | MCPTool
        | CodeInterpreterTool
        | ProgrammaticToolCallingParam
        | ImageGenTool
        | LocalShellToolParam
        | FunctionShellToolParam
        | CustomToolParam
        | NamespaceToolParam
        | ToolSearchToolParam
        | WebSearchPreviewTool
        | ApplyPatchToolParam
        | UnknownVariant
    )
    """A tool the model may use, either one of the server's own, one on an MCP server, or one of yours; told apart by
`type`."""


def _imported() -> Any:
    from .apply_patch_tool_param import ApplyPatchToolParam
    from .code_interpreter_tool import CodeInterpreterTool
    from .computer_tool import ComputerTool
    from .computer_use_preview_tool import ComputerUsePreviewTool
    from .custom_tool_param import CustomToolParam
    from .file_search_tool import FileSearchTool
    from .function_shell_tool_param import FunctionShellToolParam
    from .function_tool import FunctionTool
    from .image_gen_tool import ImageGenTool
    from .local_shell_tool_param import LocalShellToolParam
    from .mcp_tool import MCPTool
    from .namespace_tool_param import NamespaceToolParam
    from .programmatic_tool_calling_param import ProgrammaticToolCallingParam
    from .tool_search_tool_param import ToolSearchToolParam
    from .web_search_preview_tool import WebSearchPreviewTool
    from .web_search_tool import WebSearchTool

    return (
        FunctionTool
        | FileSearchTool
        | ComputerTool
        | ComputerUsePreviewTool
        | WebSearchTool
        | MCPTool
        | CodeInterpreterTool
        | ProgrammaticToolCallingParam
        | ImageGenTool
        | LocalShellToolParam
        | FunctionShellToolParam
        | CustomToolParam
        | NamespaceToolParam
        | ToolSearchToolParam
        | WebSearchPreviewTool
        | ApplyPatchToolParam
        | UnknownVariant
    )


def __getattr__(name: str) -> Any:
    if name != "Tool":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
