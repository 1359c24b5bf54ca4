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
        "message": "message.Message",
        "function_call": "function_tool_call_resource.FunctionToolCallResource",
        "function_call_output": "function_tool_call_output_resource.FunctionToolCallOutputResource",
        "file_search_call": "file_search_tool_call.FileSearchToolCall",
        "web_search_call": "web_search_tool_call.WebSearchToolCall",
        "image_generation_call": "image_gen_tool_call.ImageGenToolCall",
        "computer_call": "computer_tool_call.ComputerToolCall",
        "computer_call_output": "computer_tool_call_output_resource.ComputerToolCallOutputResource",
        "tool_search_call": "tool_search_call.ToolSearchCall",
        "tool_search_output": "tool_search_output.ToolSearchOutput",
        "additional_tools": "additional_tools.AdditionalTools",
        "reasoning": "reasoning_item.ReasoningItem",
        "program": "program.Program",
        "program_output": "program_output.ProgramOutput",
        "compaction": "compaction_body.CompactionBody",
        "code_interpreter_call": "code_interpreter_tool_call.CodeInterpreterToolCall",
        "local_shell_call": "local_shell_tool_call.LocalShellToolCall",
        "local_shell_call_output": "local_shell_tool_call_output.LocalShellToolCallOutput",
        "shell_call": "function_shell_call.FunctionShellCall",
        "shell_call_output": "function_shell_call_output.FunctionShellCallOutput",
        "apply_patch_call": "apply_patch_tool_call.ApplyPatchToolCall",
        "apply_patch_call_output": "apply_patch_tool_call_output.ApplyPatchToolCallOutput",
        "mcp_list_tools": "mcp_list_tools.MCPListTools",
        "mcp_approval_request": "mcp_approval_request.MCPApprovalRequest",
        "mcp_approval_response": "mcp_approval_response_resource.MCPApprovalResponseResource",
        "mcp_call": "mcp_tool_call.MCPToolCall",
        "custom_tool_call": "custom_tool_call.CustomToolCall",
        "custom_tool_call_output": "custom_tool_call_output.CustomToolCallOutput",
    },
)

if TYPE_CHECKING:
    from .additional_tools import AdditionalTools
    from .apply_patch_tool_call import ApplyPatchToolCall
    from .apply_patch_tool_call_output import ApplyPatchToolCallOutput
    from .code_interpreter_tool_call import CodeInterpreterToolCall
    from .compaction_body import CompactionBody
    from .computer_tool_call import ComputerToolCall
    from .computer_tool_call_output_resource import ComputerToolCallOutputResource
    from .custom_tool_call import CustomToolCall
    from .custom_tool_call_output import CustomToolCallOutput
    from .file_search_tool_call import FileSearchToolCall
    from .function_shell_call import FunctionShellCall
    from .function_shell_call_output import FunctionShellCallOutput
    from .function_tool_call_output_resource import FunctionToolCallOutputResource
    from .function_tool_call_resource import FunctionToolCallResource
    from .image_gen_tool_call import ImageGenToolCall
    from .local_shell_tool_call import LocalShellToolCall
    from .local_shell_tool_call_output import LocalShellToolCallOutput
    from .mcp_approval_request import MCPApprovalRequest
    from .mcp_approval_response_resource import MCPApprovalResponseResource
    from .mcp_list_tools import MCPListTools
    from .mcp_tool_call import MCPToolCall
    from .message import Message
    from .program import Program
    from .program_output import ProgramOutput
    from .reasoning_item import ReasoningItem
    from .tool_search_call import ToolSearchCall
    from .tool_search_output import ToolSearchOutput
    from .web_search_tool_call import WebSearchToolCall

    ConversationItem: TypeAlias = (
        Message
        | FunctionToolCallResource
        | FunctionToolCallOutputResource
        | FileSearchToolCall
        | WebSearchToolCall
        | ImageGenToolCall
        | ComputerToolCall
        | ComputerToolCallOutputResource
        | ToolSearchCall
        | ToolSearchOutput
        | AdditionalTools
        | ReasoningItem
        | Program
        | ProgramOutput
        | CompactionBody
        | CodeInterpreterToolCall
        | LocalShellToolCall
        | LocalShellToolCallOutput
        | FunctionShellCall
        | FunctionShellCallOutput
        | ApplyPatchToolCall
        | ApplyPatchToolCallOutput
        | MCPListTools
        | MCPApprovalRequest
        | MCPApprovalResponseResource
        | MCPToolCall
        | CustomToolCall
        | CustomToolCallOutput
        | UnknownVariant
    )
    """One entry of a conversation, such as a message, a tool call or its outcome; told apart by `type`."""


def _imported() -> Any:
    from .additional_tools import AdditionalTools
    from .apply_patch_tool_call import ApplyPatchToolCall
    from .apply_patch_tool_call_output import ApplyPatchToolCallOutput
    from .code_interpreter_tool_call import CodeInterpreterToolCall
    from .compaction_body import CompactionBody
    from .computer_tool_call import ComputerToolCall
    from .computer_tool_call_output_resource import ComputerToolCallOutputResource
    from .custom_tool_call import CustomToolCall
    from .custom_tool_call_output import CustomToolCallOutput
    from .file_search_tool_call import FileSearchToolCall
    from .function_shell_call import FunctionShellCall
    from .function_shell_call_output import FunctionShellCallOutput
    from .function_tool_call_output_resource import FunctionToolCallOutputResource
    from .function_tool_call_resource import FunctionToolCallResource
    from .image_gen_tool_call import ImageGenToolCall
    from .local_shell_tool_call import LocalShellToolCall
    from .local_shell_tool_call_output import LocalShellToolCallOutput
    from .mcp_approval_request import MCPApprovalRequest
    from .mcp_approval_response_resource import MCPApprovalResponseResource
    from .mcp_list_tools import MCPListTools
    from .mcp_tool_call import MCPToolCall
    from .message import Message
    from .program import Program
    from .program_output import ProgramOutput
    from .reasoning_item import ReasoningItem
    from .tool_search_call import ToolSearchCall
    from .tool_search_output import ToolSearchOutput
    from .web_search_tool_call import WebSearchToolCall

    return (
        Message
        | FunctionToolCallResource
        | FunctionToolCallOutputResource
        | FileSearchToolCall
        | WebSearchToolCall
        | ImageGenToolCall
        | ComputerToolCall
        | ComputerToolCallOutputResource
        | ToolSearchCall
        | ToolSearchOutput
        | AdditionalTools
        | ReasoningItem
        | Program
        | ProgramOutput
        | CompactionBody
        | CodeInterpreterToolCall
        | LocalShellToolCall
        | LocalShellToolCallOutput
        | FunctionShellCall
        | FunctionShellCallOutput
        | ApplyPatchToolCall
        | ApplyPatchToolCallOutput
        | MCPListTools
        | MCPApprovalRequest
        | MCPApprovalResponseResource
        | MCPToolCall
        | CustomToolCall
        | CustomToolCallOutput
        | UnknownVariant
    )


def __getattr__(name: str) -> Any:
    if name != "ConversationItem":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
