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
        "message": "Message",
        "function_call": "FunctionToolCallResource",
        "function_call_output": "FunctionToolCallOutputResource",
        "file_search_call": "FileSearchToolCall",
        "web_search_call": "WebSearchToolCall",
        "image_generation_call": "ImageGenToolCall",
        "computer_call": "ComputerToolCall",
        "computer_call_output": "ComputerToolCallOutputResource",
        "tool_search_call": "ToolSearchCall",
        "tool_search_output": "ToolSearchOutput",
        "additional_tools": "AdditionalTools",
        "reasoning": "ReasoningItem",
        "program": "Program",
        "program_output": "ProgramOutput",
        "compaction": "CompactionBody",
        "code_interpreter_call": "CodeInterpreterToolCall",
        "local_shell_call": "LocalShellToolCall",
        "local_shell_call_output": "LocalShellToolCallOutput",
        "shell_call": "FunctionShellCall",
        "shell_call_output": "FunctionShellCallOutput",
        "apply_patch_call": "ApplyPatchToolCall",
        "apply_patch_call_output": "ApplyPatchToolCallOutput",
        "mcp_list_tools": "MCPListTools",
        "mcp_approval_request": "MCPApprovalRequest",
        "mcp_approval_response": "MCPApprovalResponseResource",
        "mcp_call": "MCPToolCall",
        "custom_tool_call": "CustomToolCall",
        "custom_tool_call_output": "CustomToolCallOutput",
    },
)

if TYPE_CHECKING:
    ConversationItem: TypeAlias = (
        models.Message
        | models.FunctionToolCallResource
        | models.FunctionToolCallOutputResource
        | models.FileSearchToolCall
        | models.WebSearchToolCall
        | models.ImageGenToolCall
        | models.ComputerToolCall
        | models.ComputerToolCallOutputResource
        | models.ToolSearchCall
        | models.ToolSearchOutput
        | models.AdditionalTools
        | models.ReasoningItem
        | models.Program
        | models.ProgramOutput
        | models.CompactionBody
        | models.CodeInterpreterToolCall
        | models.LocalShellToolCall
        | models.LocalShellToolCallOutput
        | models.FunctionShellCall
        | models.FunctionShellCallOutput
        | models.ApplyPatchToolCall
        | models.ApplyPatchToolCallOutput
        | models.MCPListTools
        | models.MCPApprovalRequest
        | models.MCPApprovalResponseResource
        | models.MCPToolCall
        | models.CustomToolCall
        | models.CustomToolCallOutput
        | models.UnknownVariant
    )
    """One entry of a conversation, such as a message, a tool call or its outcome; told apart by `type`."""
else:
    __getattr__ = lazily(globals(), "ConversationItem", VARIANTS.union)
