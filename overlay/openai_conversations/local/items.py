"""Items of conversations: what was sent becomes what the API returns."""

from __future__ import annotations

from typing import Any

from .calls import Call, new_id
from .completion import chosen, complete
from .details import without_details
from .errors import ApiProblem, bad_request
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


def add(call: Call, conversation_id: str, sent: list[Document]) -> list[Document]:
    """Keep items behind those that a conversation has, and return them as the API does.

    Raises ApiProblem for a reference to nothing (404), an id that is there already, and a kind that cannot be stored.
    """
    made = [_stored(call, one, f"items[{number}]") for number, one in enumerate(sent)]
    for number, item in enumerate(made):
        if call.store.get(KIND, conversation_id, item["id"]) is not None:
            message = f"Duplicate item found with id {item['id']}: the conversation has it already."
            raise bad_request(message, param=f"items[{number}].id", code="duplicate_item")
        call.store.insert(KIND, conversation_id, item)
    return made


def added(call: Call, conversation_id: str) -> Document:
    """Add the items of a request, and return them as a list."""
    made = add(call, conversation_id, call.body["items"])
    return list_of([shown(call, one) for one in made], has_more=False)


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


def _stored(call: Call, sent: Document, where: str) -> Document:
    kind = sent.get("type") or ("message" if "role" in sent else "item_reference")
    if kind == "item_reference":
        return _referred(call, sent["id"], where)
    identifier = sent.get("id") or new_id(_PREFIXES.get(kind, "item"))
    rest = {name: value for name, value in sent.items() if name not in {"id", "type"}}
    item = {"id": identifier, "type": kind, **rest}
    if isinstance(sent.get("content"), str) and kind == "message":
        item["content"] = [_part(sent)]
    schema = document()["components"]["schemas"]["ConversationItem"]
    made: Document = complete(item, chosen(item, schema))
    if not satisfies(schema, made):
        message = f"'{where}': an item of type '{kind}' cannot be stored in a conversation as it is."
        raise bad_request(message, param=where, code="invalid_item")
    return made


def _part(message: Document) -> dict[str, Any]:
    kind = "output_text" if message["role"] == "assistant" else "input_text"
    return {"type": kind, "text": message["content"]}


def _referred(call: Call, identifier: str, where: str) -> Document:
    found = call.store.find(KIND, identifier)
    if found is None:
        raise ApiProblem(404, f"Item with id '{identifier}' not found.", param=f"{where}.id")
    return found
