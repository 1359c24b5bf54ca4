"""Items of conversations: what was sent becomes what the API returns."""

from __future__ import annotations

import re
from typing import Any

from .calls import Call, new_id
from .completion import chosen, complete
from .details import without_details
from .errors import ApiProblem, bad_request
from .explanation import show
from .json_types import is_list
from .lists import list_of, page_reply
from .specification import document
from .store import Document
from .validation import satisfies

KIND = "item"
_PREFIXES = {
    "message": "msg",
    "function_call": "fc",
    "function_call_output": "fco",
    "reasoning": "rs",
    "file_search_call": "fs",
    "web_search_call": "ws",
    "image_generation_call": "ig",
    "code_interpreter_call": "ci",
    "computer_call": "cu",
    "computer_call_output": "cuo",
    "local_shell_call": "lsh",
    "local_shell_call_output": "lsho",
    "shell_call": "sh",
    "shell_call_output": "sho",
    "apply_patch_call": "apc",
    "apply_patch_call_output": "apco",
    "mcp_list_tools": "mcpl",
    "mcp_approval_request": "mcpr",
    "mcp_approval_response": "mcpa",
    "mcp_call": "mcp",
    "custom_tool_call": "ctc",
    "custom_tool_call_output": "ctco",
    "tool_search_call": "tsc",
    "tool_search_output": "tso",
    "compaction": "cmp",
}
# Kinds for which the API is known to insist on the prefix, or whose published examples all have it; the output of a
# function or of a custom tool may begin as its call does. Of the others, only an id of another kind is refused.
_INSISTED = {
    **{kind: _PREFIXES[kind] for kind in ("message", "function_call", "reasoning", "custom_tool_call", "compaction")},
    **{kind: _PREFIXES[kind] for kind in ("web_search_call", "file_search_call", "code_interpreter_call", "mcp_call")},
    **{kind: _PREFIXES[kind] for kind in ("image_generation_call", "computer_call", "mcp_list_tools")},
    "function_call_output": "fc",
    "custom_tool_call_output": "ctc",
}
_ANY_ID = frozenset({"local_shell_call_output"})  # its id is that of its call, whatever that is
_ID = re.compile(r"[A-Za-z0-9_-]+")
_LONGEST_ID = 64
_UNLESS_GIVEN: dict[str, Document] = {
    "output_text": {"annotations": [], "logprobs": []},
    "input_image": {"detail": "auto"},
}


def made(call: Call, sent: list[Document], name: str = "items") -> list[Document]:
    """Return items as the API returns them. name: what the request calls the list.

    Raises ApiProblem for a reference to nothing (404), an id of another kind, and a kind that cannot be stored.
    """
    return [_made(call, one, f"{name}[{number}]") for number, one in enumerate(sent)]


def keep(call: Call, parent_id: str, items: list[Document], name: str = "items") -> None:
    """Keep items behind those of a conversation. Raises ApiProblem for an id that is there already."""
    for number, item in enumerate(items):
        if call.store.get(KIND, parent_id, item["id"]) is not None:
            message = f"Duplicate item found with id {item['id']}: the conversation has it already."
            raise bad_request(message, param=f"{name}[{number}].id", code="duplicate_item")
        call.store.insert(KIND, parent_id, item)


def add(call: Call, conversation_id: str, sent: list[Document]) -> list[Document]:
    """Keep items of a request behind those that a conversation has, and return them as the API does.

    Raises ApiProblem as `made` and `keep` do.
    """
    found = made(call, sent)
    keep(call, conversation_id, found)
    return found


def added(call: Call, conversation_id: str) -> Document:
    """Add the items of a request, and return them as a list."""
    found = add(call, conversation_id, call.body["items"])
    return list_of([shown(call, one) for one in found], has_more=False)


def page(call: Call, conversation_id: str) -> Document:
    """Return the page of items that a call asks for."""
    found = page_reply(call, KIND, conversation_id)
    return {**found, "data": [shown(call, one) for one in found["data"]]}


def find(call: Call, conversation_id: str) -> Document:
    """Return the item that the call's path names. Raises ApiProblem, 404."""
    identifier = call.ids["item_id"]
    found = call.store.get(KIND, conversation_id, identifier)
    if found is None:
        raise ApiProblem(404, f"Item with id '{identifier}' not found in conversation.")
    return found


def shown(call: Call, item: Document) -> Document:
    """Return an item with the details only that the call asks for in `include[]`."""
    return without_details(item, call.query.get("include[]", ()))


def _made(call: Call, sent: Document, where: str) -> Document:
    kind = sent.get("type") or ("message" if "role" in sent else "item_reference")
    if kind == "item_reference":
        return _referred(call, sent["id"], where)
    identifier = sent.get("id")
    if identifier is None:
        identifier = new_id(_PREFIXES.get(kind, "item"))
    _check_id(kind, identifier, where)
    rest = {name: value for name, value in sent.items() if name not in {"id", "type"}}
    item: Document = {"id": identifier, "type": kind, **rest}
    if kind == "message":
        item["content"] = _parts(sent)
    for key in ("content", "output"):
        parts: Any = item.get(key)
        if is_list(parts):
            item[key] = [_with_defaults(part) for part in parts]
    schema = document()["components"]["schemas"]["ConversationItem"]
    stored: Document = complete(item, chosen(item, schema))
    if not satisfies(schema, stored):
        message = f"'{where}': an item of type '{kind}' cannot be stored in a conversation as it is."
        raise bad_request(message, param=where, code="invalid_item")
    return stored


def _with_defaults(part: Document) -> Document:
    return {**_UNLESS_GIVEN.get(part.get("type", ""), {}), **part}


def _check_id(kind: str, identifier: str, where: str) -> None:
    if len(identifier) > _LONGEST_ID:
        told = f"maximum length {_LONGEST_ID}, but got a string with length {len(identifier)} instead"
        message = f"Invalid '{where}.id': string too long. Expected a string with {told}."
        raise bad_request(message, param=f"{where}.id", code="string_above_max_length")
    wanted = "" if _ID.fullmatch(identifier) else "contains letters, numbers, underscores, or dashes"
    if not wanted and not _is_of_kind(kind, identifier):
        wanted = f"begins with '{_INSISTED.get(kind) or _PREFIXES[kind]}'"
    if wanted:
        message = f"Invalid '{where}.id': {show(identifier)}. Expected an ID that {wanted}."
        raise bad_request(message, param=f"{where}.id", code="invalid_value")


def _is_of_kind(kind: str, identifier: str) -> bool:
    if kind in _INSISTED:
        return identifier.startswith(_INSISTED[kind])
    prefix = identifier.partition("_")[0]
    return kind not in _PREFIXES or kind in _ANY_ID or prefix == _PREFIXES[kind] or prefix not in _PREFIXES.values()


def _parts(message: Document) -> list[Document]:
    content: Any = message["content"]
    if not isinstance(content, str):
        return list(content)
    return [{"type": "output_text" if message["role"] == "assistant" else "input_text", "text": content}]


def _referred(call: Call, identifier: str, where: str) -> Document:
    found = call.store.find(KIND, identifier)
    if found is None:
        raise ApiProblem(404, f"Item with id '{identifier}' not found.", param=f"{where}.id")
    return found
