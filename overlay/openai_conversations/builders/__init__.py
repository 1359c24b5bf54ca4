"""A builder for every item that can be put into a conversation, for the parts they are made of, and for threads.

Builders are named after the `type` of what they build, return the generated model, and raise InvalidInputError, which
names the argument, the limit and the actual size, when the API would not take it.
"""

from .computer import computer_call, computer_call_output
from .content import input_text, output_text, reasoning_text, refusal, summary_text
from .files import input_file
from .functions import custom_tool_call, custom_tool_call_output, function_call, function_call_output
from .history import compaction, compaction_trigger, item_reference, program, program_output, reasoning
from .hosted import code_interpreter_call, file_search_call, image_generation_call, web_search_call
from .images import computer_screenshot, input_image
from .local_shell import local_shell_call, local_shell_call_output
from .mcp import mcp_approval_request, mcp_approval_response, mcp_call, mcp_list_tools
from .messages import assistant_message, developer_message, system_message, user_message
from .patches import apply_patch_call, apply_patch_call_output, create_file, delete_file, update_file
from .shell import shell_call, shell_call_output, shell_output
from .threads import thread_attachment, thread_image_file, thread_image_url, thread_message, thread_text
from .tools import additional_tools, tool_search_call, tool_search_output

__all__ = [
    "additional_tools",
    "apply_patch_call",
    "apply_patch_call_output",
    "assistant_message",
    "code_interpreter_call",
    "compaction",
    "compaction_trigger",
    "computer_call",
    "computer_call_output",
    "computer_screenshot",
    "create_file",
    "custom_tool_call",
    "custom_tool_call_output",
    "delete_file",
    "developer_message",
    "file_search_call",
    "function_call",
    "function_call_output",
    "image_generation_call",
    "input_file",
    "input_image",
    "input_text",
    "item_reference",
    "local_shell_call",
    "local_shell_call_output",
    "mcp_approval_request",
    "mcp_approval_response",
    "mcp_call",
    "mcp_list_tools",
    "output_text",
    "program",
    "program_output",
    "reasoning",
    "reasoning_text",
    "refusal",
    "shell_call",
    "shell_call_output",
    "shell_output",
    "summary_text",
    "system_message",
    "thread_attachment",
    "thread_image_file",
    "thread_image_url",
    "thread_message",
    "thread_text",
    "tool_search_call",
    "tool_search_output",
    "update_file",
    "user_message",
    "web_search_call",
]
