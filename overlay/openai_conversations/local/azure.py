"""What Azure takes beyond the specification, at its addresses: further kinds of tools, and what belongs to them.

The names are those of Microsoft's `azure-ai-agents` (1.1 to 1.2) and of its REST reference. What a kind is set up with
is not looked at, as nothing here carries it out: it is kept, and comes back as it was sent.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from .json_types import is_list, is_object
from .specification import document

Schema = dict[str, Any]

_OBJECT: Schema = {"type": "object"}
_LIST: Schema = {"type": "array"}
_SET_UP = (
    *("azure_function", "bing_custom_search", "bing_grounding", "browser_automation", "connected_agent"),
    *("deep_research", "fabric_dataagent", "openapi", "sharepoint_grounding"),
)
_MAY_BE_SET_UP = ("azure_ai_search", "computer_use_preview")


def _tool(kind: str, settings: dict[str, Schema], *required: str) -> Schema:
    properties = {"type": {"type": "string", "const": kind}, **settings}
    return {"type": "object", "properties": properties, "required": ["type", *required]}


_TEXT: Schema = {"type": "string"}
_MCP = {
    "server_label": _TEXT,
    "server_url": _TEXT,
    "allowed_tools": _LIST,
    "headers": _OBJECT,
    "require_approval": {"type": ["object", "string"]},
}
TOOLS: dict[str, Schema] = {
    **{kind: _tool(kind, {kind: _OBJECT}, kind) for kind in _SET_UP},
    **{kind: _tool(kind, {kind: _OBJECT}) for kind in _MAY_BE_SET_UP},
    "mcp": _tool("mcp", _MCP, "server_label", "server_url"),
}
_RESOURCES: Schema = {
    "azure_ai_search": _OBJECT,
    "mcp": _LIST,
    "code_interpreter": {"type": "object", "properties": {"file_ids": _LIST, "data_sources": _LIST}},
    "file_search": {"type": "object", "properties": {"vector_store_ids": _LIST, "vector_stores": _LIST}},
}
_ATTACHMENT: Schema = {"file_id": _TEXT, "data_source": _OBJECT}


@cache
def components() -> Schema:
    """Return the components of the specification as Azure has them."""
    widened: Schema = _widened(document()["components"])
    return widened


def _widened(node: Any) -> Any:
    if is_list(node):
        return [_widened(one) for one in node]
    if not is_object(node):
        return node
    return {key: _WIDER.get(key, _same)(_widened(value)) for key, value in node.items()}


def _same(found: Any) -> Any:
    return found


def _more_tools(found: Any) -> Any:
    functions = {"$ref": "#/components/schemas/AssistantToolsFunction"}
    return [*found, *TOOLS.values()] if functions in found else found


def _more_resources(found: Any) -> Any:
    object_, *rest = found["anyOf"]
    return {"anyOf": [{**object_, "properties": {**object_["properties"], **_RESOURCES}}, *rest]}


def _more_attachments(found: Any) -> Any:
    list_, *rest = found["anyOf"]
    item = list_["items"]
    wider = {**item, "properties": {**item["properties"], **_ATTACHMENT}, "required": ["tools"]}
    return {"anyOf": [{**list_, "items": wider}, *rest]}


def _more_choices(found: Any) -> Any:
    kind = found["properties"]["type"]
    return {**found, "properties": {**found["properties"], "type": {**kind, "enum": [*kind["enum"], *TOOLS]}}}


# By the key under which a list of alternatives, a property or a component stands.
_WIDER: dict[str, Callable[[Any], Any]] = {
    "oneOf": _more_tools,
    "tool_resources": _more_resources,
    "attachments": _more_attachments,
    "AssistantsNamedToolChoice": _more_choices,
}
