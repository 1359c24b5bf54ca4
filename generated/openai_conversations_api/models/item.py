"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .. import models
from .._runtime.lazy import lazily
from .._runtime.matching import Candidate
from .._runtime.unions import Variants
from . import _models
from .unknown_variant import UnknownVariant

VARIANTS = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "file_search_call": "FileSearchToolCall",
        "computer_call": "ComputerToolCall",
        "computer_call_output": "ComputerCallOutputItemParam",
        "web_search_call": "WebSearchToolCall",
        "function_call": "FunctionToolCall",
        "function_call_output": "FunctionCallOutputItemParam",
        "tool_search_call": "ToolSearchCallItemParam",
        "tool_search_output": "ToolSearchOutputItemParam",
        "additional_tools": "AdditionalToolsItemParam",
        "reasoning": "ReasoningItemParam",
        "compaction": "CompactionSummaryItemParam",
        "image_generation_call": "ImageGenToolCall",
        "code_interpreter_call": "CodeInterpreterToolCall",
        "local_shell_call": "LocalShellToolCall",
        "local_shell_call_output": "LocalShellToolCallOutput",
        "shell_call": "FunctionShellCallItemParam",
        "shell_call_output": "FunctionShellCallOutputItemParam",
        "apply_patch_call": "ApplyPatchToolCallItemParam",
        "apply_patch_call_output": "ApplyPatchToolCallOutputItemParam",
        "mcp_list_tools": "MCPListTools",
        "mcp_approval_request": "MCPApprovalRequest",
        "mcp_approval_response": "MCPApprovalResponse",
        "mcp_call": "MCPToolCall",
        "custom_tool_call_output": "CustomToolCallOutput",
        "custom_tool_call": "CustomToolCall",
    },
    (
        Candidate(
            "InputMessage",
            frozenset({"message", None}),
            frozenset({"content", "role"}),
            {
                "type": frozenset({"message"}),
                "role": frozenset({"developer", "system", "user"}),
                "status": frozenset({"completed", "in_progress", "incomplete"}),
            },
            {"type": (str,), "content": (list,), "role": (str,), "status": (str,), "id": (str,)},
            frozenset({"type", "content", "role", "status", "id"}),
        ),
        Candidate(
            "OutputMessage",
            frozenset({"message", None}),
            frozenset({"content", "role"}),
            {
                "type": frozenset({"message"}),
                "phase": frozenset({"commentary", "final_answer", None}),
                "role": frozenset({"assistant"}),
                "status": frozenset({"completed", "in_progress", "incomplete"}),
            },
            {
                "type": (str,),
                "id": (str,),
                "content": (list,),
                "phase": (
                    str,
                    type(None),
                ),
                "role": (str,),
                "status": (str,),
            },
            frozenset({"type", "id", "content", "phase", "role", "status"}),
        ),
    ),
)

if TYPE_CHECKING:
    Item: TypeAlias = (
        models.InputMessage
        | models.OutputMessage
        | models.FileSearchToolCall
        | models.ComputerToolCall
        | models.ComputerCallOutputItemParam
        | models.WebSearchToolCall
        | models.FunctionToolCall
        | models.FunctionCallOutputItemParam
        | models.ToolSearchCallItemParam
        | models.ToolSearchOutputItemParam
        | models.AdditionalToolsItemParam
        | models.ReasoningItemParam
        | models.CompactionSummaryItemParam
        | models.ImageGenToolCall
        | models.CodeInterpreterToolCall
        | models.LocalShellToolCall
        | models.LocalShellToolCallOutput
        | models.FunctionShellCallItemParam
        | models.FunctionShellCallOutputItemParam
        | models.ApplyPatchToolCallItemParam
        | models.ApplyPatchToolCallOutputItemParam
        | models.MCPListTools
        | models.MCPApprovalRequest
        | models.MCPApprovalResponse
        | models.MCPToolCall
        | models.CustomToolCallOutput
        | models.CustomToolCall
        | models.UnknownVariant
    )
    """An entry for the model to work from, as sent; a message, a tool call or the outcome of one, reasoning, and
    the like. Told apart by `type`; messages to and from the model share `message`."""
else:
    __getattr__ = lazily(globals(), "Item", VARIANTS.union)
