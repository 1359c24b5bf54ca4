"""A call of every builder of items with all of its arguments, and the JSON that it stands for."""

from __future__ import annotations

from typing import Any

from openai_conversations import builders
from openai_conversations_api import models

_DIRECT = models.DirectToolCallCaller()
_PROGRAM = models.ProgramToolCallCallerParam(caller_id="call_0")
_CALLER = {"type": "program", "caller_id": "call_0"}
_TOOL = models.FunctionTool(name="f", parameters={"type": "object"}, strict=True)
_TOOL_JSON = {"type": "function", "name": "f", "parameters": {"type": "object"}, "strict": True}
_CHECK = models.ComputerCallSafetyCheckParam(id="sc_1", code="malicious", message="Sure?")
_CHECK_JSON = {"id": "sc_1", "code": "malicious", "message": "Sure?"}
_CLICK = models.ClickParam(button="left", x=1, y=2)
_CLICK_JSON = {"type": "click", "button": "left", "x": 1, "y": 2}
_FOUND = models.FileSearchToolCallResultsItem(file_id="file_1", score=0.5, attributes={"year": 2026})
_FOUND_JSON = {"file_id": "file_1", "score": 0.5, "attributes": {"year": 2026}}
_LOGS = models.CodeInterpreterOutputLogs(logs="1")
_LOGS_JSON = {"type": "logs", "logs": "1"}
_MCP_TOOL = models.MCPListToolsTool(name="search", input_schema={"type": "object"})
_MCP_ERROR = models.HTTPError(code=500, message="Broken")

AS_PASSED: dict[str, Any] = {}
_EXAMPLES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (
        "function_call",
        {
            "name": "f",
            "arguments": {"ö": 1},
            "call_id": "c",
            "id": "fc_1",
            "caller": _DIRECT,
            "namespace": "n",
            "status": "completed",
        },
        {
            "name": "f",
            "arguments": '{"ö": 1}',
            "call_id": "c",
            "id": "fc_1",
            "caller": {"type": "direct"},
            "namespace": "n",
            "status": "completed",
        },
    ),
    (
        "function_call_output",
        {
            "call_id": "c",
            "output": "4",
            "id": "o_1",
            "caller": _PROGRAM,
            "name": "f",
            "namespace": "n",
            "status": "completed",
        },
        {
            "call_id": "c",
            "output": "4",
            "id": "o_1",
            "caller": _CALLER,
            "name": "f",
            "namespace": "n",
            "status": "completed",
        },
    ),
    (
        "custom_tool_call",
        {"name": "grep", "input": "x", "call_id": "c", "id": "ct_1", "caller": _DIRECT, "namespace": "n"},
        {"name": "grep", "input": "x", "call_id": "c", "id": "ct_1", "caller": {"type": "direct"}, "namespace": "n"},
    ),
    (
        "custom_tool_call_output",
        {"call_id": "c", "output": ["a"], "id": "co_1", "caller": _PROGRAM},
        {"call_id": "c", "output": [{"type": "input_text", "text": "a"}], "id": "co_1", "caller": _CALLER},
    ),
    (
        "tool_search_call",
        {"arguments": {"goal": "mail"}, "call_id": "c", "execution": "client", "id": "ts_1", "status": None},
        AS_PASSED,
    ),
    (
        "tool_search_output",
        {"tools": (_TOOL,), "call_id": "c", "execution": "client", "id": "to_1", "status": "completed"},
        {"tools": [_TOOL_JSON], "call_id": "c", "execution": "client", "id": "to_1", "status": "completed"},
    ),
    ("additional_tools", {"tools": [_TOOL], "id": "at_1"}, {"tools": [_TOOL_JSON], "id": "at_1", "role": "developer"}),
    (
        "reasoning",
        {"summary": ["a"], "id": "rs_1", "content": ["b"], "encrypted_content": "x", "status": "completed"},
        {
            "summary": [{"type": "summary_text", "text": "a"}],
            "id": "rs_1",
            "content": [{"type": "reasoning_text", "text": "b"}],
            "encrypted_content": "x",
            "status": "completed",
        },
    ),
    ("compaction", {"encrypted_content": "x", "id": "cmp_1"}, AS_PASSED),
    ("compaction_trigger", {}, AS_PASSED),
    ("item_reference", {"id": "msg_1"}, AS_PASSED),
    ("program", {"code": "f()", "id": "p_1", "call_id": "c", "fingerprint": "y"}, AS_PASSED),
    ("program_output", {"call_id": "c", "id": "po_1", "result": "4", "status": "incomplete"}, AS_PASSED),
    (
        "file_search_call",
        {"queries": ["a"], "id": "fs_1", "results": [_FOUND], "status": "failed"},
        {"queries": ["a"], "id": "fs_1", "results": [_FOUND_JSON], "status": "failed"},
    ),
    (
        "web_search_call",
        {"action": models.WebSearchActionSearch(queries=["a"]), "id": "ws_1", "status": "failed"},
        {"action": {"type": "search", "queries": ["a"]}, "id": "ws_1", "status": "failed"},
    ),
    (
        "code_interpreter_call",
        {"code": "1", "id": "ci_1", "container_id": "cntr_1", "outputs": [_LOGS], "status": "failed"},
        {"code": "1", "id": "ci_1", "container_id": "cntr_1", "outputs": [_LOGS_JSON], "status": "failed"},
    ),
    ("image_generation_call", {"result": None, "id": "ig_1", "status": "failed"}, AS_PASSED),
    (
        "computer_call",
        {
            "actions": [_CLICK],
            "action": _CLICK,
            "id": "cu_1",
            "call_id": "c",
            "pending_safety_checks": [_CHECK],
            "status": "incomplete",
        },
        {
            "actions": [_CLICK_JSON],
            "action": _CLICK_JSON,
            "id": "cu_1",
            "call_id": "c",
            "pending_safety_checks": [_CHECK_JSON],
            "status": "incomplete",
        },
    ),
    (
        "computer_call_output",
        {
            "call_id": "c",
            "output": builders.computer_screenshot(file_id="file_1"),
            "acknowledged_safety_checks": [_CHECK],
            "id": "cuo_1",
            "status": "completed",
        },
        {
            "call_id": "c",
            "output": {"type": "computer_screenshot", "file_id": "file_1"},
            "acknowledged_safety_checks": [_CHECK_JSON],
            "id": "cuo_1",
            "status": "completed",
        },
    ),
    (
        "shell_call",
        {
            "commands": ("ls",),
            "call_id": "c",
            "timeout_ms": 5,
            "max_output_length": 9,
            "environment": models.LocalEnvironmentParam(),
            "id": "sh_1",
            "caller": _PROGRAM,
            "status": "completed",
        },
        {
            "action": {"commands": ["ls"], "timeout_ms": 5, "max_output_length": 9},
            "call_id": "c",
            "environment": {"type": "local"},
            "id": "sh_1",
            "caller": _CALLER,
            "status": "completed",
        },
    ),
    (
        "shell_call_output",
        {
            "call_id": "c",
            "output": [builders.shell_output("a", stderr="b", exit_code=2), builders.shell_output(exit_code=None)],
            "max_output_length": 9,
            "id": "sho_1",
            "caller": _PROGRAM,
            "status": "completed",
        },
        {
            "call_id": "c",
            "output": [
                {"stdout": "a", "stderr": "b", "outcome": {"type": "exit", "exit_code": 2}},
                {"stdout": "", "stderr": "", "outcome": {"type": "timeout"}},
            ],
            "max_output_length": 9,
            "id": "sho_1",
            "caller": _CALLER,
            "status": "completed",
        },
    ),
    (
        "local_shell_call",
        {
            "command": ["ls"],
            "id": "ls_1",
            "call_id": "c",
            "env": {"A": "b"},
            "timeout_ms": 5,
            "user": "u",
            "working_directory": "/",
            "status": "completed",
        },
        {
            "action": {
                "type": "exec",
                "command": ["ls"],
                "env": {"A": "b"},
                "timeout_ms": 5,
                "user": "u",
                "working_directory": "/",
            },
            "id": "ls_1",
            "call_id": "c",
            "status": "completed",
        },
    ),
    ("local_shell_call_output", {"id": "c", "output": "{}", "status": "completed"}, AS_PASSED),
    (
        "apply_patch_call",
        {
            "operation": builders.create_file("a.py", diff="+1"),
            "call_id": "c",
            "status": "in_progress",
            "id": "ap_1",
            "caller": _PROGRAM,
        },
        {
            "operation": {"type": "create_file", "path": "a.py", "diff": "+1"},
            "call_id": "c",
            "status": "in_progress",
            "id": "ap_1",
            "caller": _CALLER,
        },
    ),
    (
        "apply_patch_call_output",
        {"call_id": "c", "status": "failed", "output": "No such file", "id": "apo_1", "caller": _PROGRAM},
        {"call_id": "c", "status": "failed", "output": "No such file", "id": "apo_1", "caller": _CALLER},
    ),
    (
        "mcp_list_tools",
        {"server_label": "s", "id": "ml_1", "tools": [_MCP_TOOL], "error": None},
        {
            "server_label": "s",
            "id": "ml_1",
            "tools": [{"name": "search", "input_schema": {"type": "object"}}],
            "error": None,
        },
    ),
    ("mcp_approval_request", {"name": "search", "id": "ma_1", "server_label": "s", "arguments": "{}"}, AS_PASSED),
    (
        "mcp_approval_response",
        {"approval_request_id": "ma_1", "approve": False, "reason": "No", "id": "mr_1"},
        AS_PASSED,
    ),
    (
        "mcp_call",
        {
            "name": "search",
            "id": "mc_1",
            "server_label": "s",
            "arguments": {},
            "output": "x",
            "error": _MCP_ERROR,
            "approval_request_id": "ma_1",
            "status": "failed",
        },
        {
            "name": "search",
            "id": "mc_1",
            "server_label": "s",
            "arguments": "{}",
            "output": "x",
            "error": {"type": "http_error", "code": 500, "message": "Broken"},
            "approval_request_id": "ma_1",
            "status": "failed",
        },
    ),
]
ITEMS = [(name, arguments, {"type": name, **(data or arguments)}) for name, arguments, data in _EXAMPLES]
