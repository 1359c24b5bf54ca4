"""Assistants: a run takes model, instructions and tools from them where its request leaves them out."""

from __future__ import annotations

from . import metadata
from .calls import Call, Reply, Server, new_id
from .completion import complete
from .errors import not_found
from .lists import page_reply
from .replies import Assistant, Script
from .routing import operation
from .specification import document
from .store import Document

KIND = "assistant"
_SETTINGS = ("temperature", "top_p", "response_format", "reasoning_effort")
_UNLESS_GIVEN: Document = {
    "temperature": 1.0,
    "top_p": 1.0,
    "response_format": "auto",
    "tools": [],
    "tool_resources": {},
}


def assistant_of(server: Server, script: Script, assistant_id: str) -> Assistant:
    """Return what runs take from an assistant: from one that was created, else from one of the replies file."""
    made = server.store.get(KIND, "", assistant_id)
    if made is None:
        return script.assistant(assistant_id)
    settings = {name: made[name] for name in _SETTINGS if made.get(name) is not None}
    instructions, tools = made["instructions"] or "", tuple(made["tools"])
    return Assistant(model=made["model"], instructions=instructions, tools=tools, settings=settings)


def with_store_ids(resources: Document) -> Document:
    """Return tool resources as they are kept: vector stores that are to be made become ids of such."""
    search = resources.get("file_search")
    if not search or "vector_stores" not in search:
        return resources
    ids = [*search.get("vector_store_ids", ()), *(new_id("vs") for _ in search["vector_stores"])]
    return {**resources, "file_search": {"vector_store_ids": ids}}


def _find(call: Call) -> Document:
    identifier = call.ids["assistant_id"]
    found = call.store.get(KIND, "", identifier)
    if found is not None:
        return found
    described = call.server.script.assistants.get(identifier)
    if described is None:
        raise not_found("assistant", identifier)
    body = {"model": described.model, "instructions": described.instructions, "tools": list(described.tools)}
    return _document(identifier, 0, body)


def _document(identifier: str, created_at: int, body: Document) -> Document:
    given = {name: value for name, value in body.items() if value is not None}
    made: Document = {"id": identifier, "object": "assistant", "created_at": created_at, **_UNLESS_GIVEN, **given}
    made["tool_resources"] = with_store_ids(made["tool_resources"])
    described: Document = {**made, "metadata": metadata.created(body)}
    finished: Document = complete(described, document()["components"]["schemas"]["AssistantObject"])
    return finished


@operation("createAssistant")
def create(call: Call) -> Reply:
    """Keep an assistant."""
    made = _document(new_id("asst"), call.now(), call.body)
    call.store.insert(KIND, "", made)
    return made


@operation("listAssistants")
def list_all(call: Call) -> Reply:
    """Return a page of the assistants that were created."""
    page = page_reply(call, KIND, "")
    return {**page, "first_id": page["first_id"] or "", "last_id": page["last_id"] or ""}


@operation("getAssistant")
def get(call: Call) -> Reply:
    """Return an assistant that was created, or that the replies file describes."""
    return _find(call)


@operation("modifyAssistant")
def modify(call: Call) -> Reply:
    """Change what the request names of an assistant; one of the replies file is kept with the change."""
    found = _find(call)
    changed = _document(found["id"], found["created_at"], {**found, **call.body})
    if not call.store.replace(KIND, "", changed):
        call.store.insert(KIND, "", changed)
    return changed


@operation("deleteAssistant")
def delete(call: Call) -> Reply:
    """Delete an assistant; its runs stay."""
    found = _find(call)
    call.store.delete(KIND, "", found["id"])
    return {"id": found["id"], "object": "assistant.deleted", "deleted": True}
