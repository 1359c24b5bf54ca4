"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .._runtime.matching import Candidate
from .._runtime.unions import Models, Variants
from .unknown_variant import UnknownVariant

_models = Models(__package__)
VARIANTS = Variants(
    _models,
    UnknownVariant,
    "type",
    {
        "file_search_call": "file_search_tool_call.FileSearchToolCall",
        "computer_call": "computer_tool_call.ComputerToolCall",
        "computer_call_output": "computer_call_output_item_param.ComputerCallOutputItemParam",
        "web_search_call": "web_search_tool_call.WebSearchToolCall",
        "function_call": "function_tool_call.FunctionToolCall",
        "function_call_output": "function_call_output_item_param.FunctionCallOutputItemParam",
        "tool_search_call": "tool_search_call_item_param.ToolSearchCallItemParam",
        "tool_search_output": "tool_search_output_item_param.ToolSearchOutputItemParam",
        "additional_tools": "additional_tools_item_param.AdditionalToolsItemParam",
        "reasoning": "reasoning_item_param.ReasoningItemParam",
        "compaction": "compaction_summary_item_param.CompactionSummaryItemParam",
        "image_generation_call": "image_gen_tool_call.ImageGenToolCall",
        "code_interpreter_call": "code_interpreter_tool_call.CodeInterpreterToolCall",
        "local_shell_call": "local_shell_tool_call.LocalShellToolCall",
        "local_shell_call_output": "local_shell_tool_call_output.LocalShellToolCallOutput",
        "shell_call": "function_shell_call_item_param.FunctionShellCallItemParam",
        "shell_call_output": "function_shell_call_output_item_param.FunctionShellCallOutputItemParam",
        "apply_patch_call": "apply_patch_tool_call_item_param.ApplyPatchToolCallItemParam",
        "apply_patch_call_output": "apply_patch_tool_call_output_item_param.ApplyPatchToolCallOutputItemParam",
        "mcp_list_tools": "mcp_list_tools.MCPListTools",
        "mcp_approval_request": "mcp_approval_request.MCPApprovalRequest",
        "mcp_approval_response": "mcp_approval_response.MCPApprovalResponse",
        "mcp_call": "mcp_tool_call.MCPToolCall",
        "custom_tool_call_output": "custom_tool_call_output.CustomToolCallOutput",
        "custom_tool_call": "custom_tool_call.CustomToolCall",
        "compaction_trigger": "compaction_trigger_item_param.CompactionTriggerItemParam",
        "item_reference": "item_reference_param.ItemReferenceParam",
        "program": "program_item_param.ProgramItemParam",
        "program_output": "program_output_item_param.ProgramOutputItemParam",
    },
    (
        Candidate(
            "easy_input_message.EasyInputMessage",
            frozenset({"message", None}),
            frozenset({"content", "role"}),
            {
                "type": frozenset({"message"}),
                "phase": frozenset({"commentary", "final_answer", None}),
                "role": frozenset({"assistant", "developer", "system", "user"}),
            },
            {
                "type": (str,),
                "content": (
                    str,
                    list,
                ),
                "phase": (
                    str,
                    type(None),
                ),
                "role": (str,),
                "id": (str,),
            },
            frozenset({"type", "content", "phase", "role", "id"}),
        ),
        Candidate(
            "input_message.InputMessage",
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
            "output_message.OutputMessage",
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
        Candidate(
            "item_reference_param.ItemReferenceParam",
            frozenset({"item_reference", None}),
            frozenset({"id"}),
            {"type": frozenset({"item_reference", None})},
            {
                "type": (
                    str,
                    type(None),
                ),
                "id": (str,),
            },
            frozenset({"type", "id"}),
        ),
    ),
)

if TYPE_CHECKING:
    from .additional_tools_item_param import AdditionalToolsItemParam
    from .apply_patch_tool_call_item_param import ApplyPatchToolCallItemParam
    from .apply_patch_tool_call_output_item_param import ApplyPatchToolCallOutputItemParam
    from .code_interpreter_tool_call import CodeInterpreterToolCall
    from .compaction_summary_item_param import CompactionSummaryItemParam
    from .compaction_trigger_item_param import CompactionTriggerItemParam
    from .computer_call_output_item_param import ComputerCallOutputItemParam
    from .computer_tool_call import ComputerToolCall
    from .custom_tool_call import CustomToolCall
    from .custom_tool_call_output import CustomToolCallOutput
    from .easy_input_message import EasyInputMessage
    from .file_search_tool_call import FileSearchToolCall
    from .function_call_output_item_param import FunctionCallOutputItemParam
    from .function_shell_call_item_param import FunctionShellCallItemParam
    from .function_shell_call_output_item_param import FunctionShellCallOutputItemParam
    from .function_tool_call import FunctionToolCall
    from .image_gen_tool_call import ImageGenToolCall
    from .input_message import InputMessage
    from .item_reference_param import ItemReferenceParam
    from .local_shell_tool_call import LocalShellToolCall
    from .local_shell_tool_call_output import LocalShellToolCallOutput
    from .mcp_approval_request import MCPApprovalRequest
    from .mcp_approval_response import MCPApprovalResponse
    from .mcp_list_tools import MCPListTools
    from .mcp_tool_call import MCPToolCall
    from .output_message import OutputMessage
    from .program_item_param import ProgramItemParam
    from .program_output_item_param import ProgramOutputItemParam
    from .reasoning_item_param import ReasoningItemParam
    from .tool_search_call_item_param import ToolSearchCallItemParam
    from .tool_search_output_item_param import ToolSearchOutputItemParam
    from .web_search_tool_call import WebSearchToolCall

    InputItem: TypeAlias = (
        EasyInputMessage
        | InputMessage
        | OutputMessage
        | FileSearchToolCall
        | ComputerToolCall
        | ComputerCallOutputItemParam
        | WebSearchToolCall
        | FunctionToolCall
        | FunctionCallOutputItemParam
        | ToolSearchCallItemParam
        | ToolSearchOutputItemParam
        | AdditionalToolsItemParam
        | ReasoningItemParam
        | CompactionSummaryItemParam
        | ImageGenToolCall
        | CodeInterpreterToolCall
        | LocalShellToolCall
        | LocalShellToolCallOutput
        | FunctionShellCallItemParam
        | FunctionShellCallOutputItemParam
        | ApplyPatchToolCallItemParam
        | ApplyPatchToolCallOutputItemParam
        | MCPListTools
        | MCPApprovalRequest
        | MCPApprovalResponse
        | MCPToolCall
        | CustomToolCallOutput
        | CustomToolCall
        | CompactionTriggerItemParam
        | ItemReferenceParam
        | ProgramItemParam
        | ProgramOutputItemParam
        | UnknownVariant
    )
    """An entry to put into a conversation, as sent, such as a message, a tool call, the outcome of one, or a
reference to an existing entry. Mostly told apart by `type`, which short messages and references may omit."""


def _imported() -> Any:
    from .additional_tools_item_param import AdditionalToolsItemParam
    from .apply_patch_tool_call_item_param import ApplyPatchToolCallItemParam
    from .apply_patch_tool_call_output_item_param import ApplyPatchToolCallOutputItemParam
    from .code_interpreter_tool_call import CodeInterpreterToolCall
    from .compaction_summary_item_param import CompactionSummaryItemParam
    from .compaction_trigger_item_param import CompactionTriggerItemParam
    from .computer_call_output_item_param import ComputerCallOutputItemParam
    from .computer_tool_call import ComputerToolCall
    from .custom_tool_call import CustomToolCall
    from .custom_tool_call_output import CustomToolCallOutput
    from .easy_input_message import EasyInputMessage
    from .file_search_tool_call import FileSearchToolCall
    from .function_call_output_item_param import FunctionCallOutputItemParam
    from .function_shell_call_item_param import FunctionShellCallItemParam
    from .function_shell_call_output_item_param import FunctionShellCallOutputItemParam
    from .function_tool_call import FunctionToolCall
    from .image_gen_tool_call import ImageGenToolCall
    from .input_message import InputMessage
    from .item_reference_param import ItemReferenceParam
    from .local_shell_tool_call import LocalShellToolCall
    from .local_shell_tool_call_output import LocalShellToolCallOutput
    from .mcp_approval_request import MCPApprovalRequest
    from .mcp_approval_response import MCPApprovalResponse
    from .mcp_list_tools import MCPListTools
    from .mcp_tool_call import MCPToolCall
    from .output_message import OutputMessage
    from .program_item_param import ProgramItemParam
    from .program_output_item_param import ProgramOutputItemParam
    from .reasoning_item_param import ReasoningItemParam
    from .tool_search_call_item_param import ToolSearchCallItemParam
    from .tool_search_output_item_param import ToolSearchOutputItemParam
    from .web_search_tool_call import WebSearchToolCall

    return (
        EasyInputMessage
        | InputMessage
        | OutputMessage
        | FileSearchToolCall
        | ComputerToolCall
        | ComputerCallOutputItemParam
        | WebSearchToolCall
        | FunctionToolCall
        | FunctionCallOutputItemParam
        | ToolSearchCallItemParam
        | ToolSearchOutputItemParam
        | AdditionalToolsItemParam
        | ReasoningItemParam
        | CompactionSummaryItemParam
        | ImageGenToolCall
        | CodeInterpreterToolCall
        | LocalShellToolCall
        | LocalShellToolCallOutput
        | FunctionShellCallItemParam
        | FunctionShellCallOutputItemParam
        | ApplyPatchToolCallItemParam
        | ApplyPatchToolCallOutputItemParam
        | MCPListTools
        | MCPApprovalRequest
        | MCPApprovalResponse
        | MCPToolCall
        | CustomToolCallOutput
        | CustomToolCall
        | CompactionTriggerItemParam
        | ItemReferenceParam
        | ProgramItemParam
        | ProgramOutputItemParam
        | UnknownVariant
    )


def __getattr__(name: str) -> Any:
    if name != "InputItem":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _imported()
    return value
