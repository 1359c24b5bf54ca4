"""Messages of threads."""

from __future__ import annotations

from typing import Any

from . import metadata, threads
from .calls import Call, Reply, new_id
from .completion import complete
from .errors import not_found
from .lists import page_reply
from .routing import operation
from .specification import document
from .store import Document

KIND = "message"


def add(call: Call, thread_id: str, sent: Document) -> Document:
    """Keep a message behind those of a thread, and return it."""
    now = call.now()
    made: Document = {
        "id": new_id("msg"),
        "object": "thread.message",
        "created_at": now,
        "thread_id": thread_id,
        "status": "completed",
        "completed_at": now,
        "incomplete_at": None,
        "incomplete_details": None,
        "role": sent["role"],
        "content": [_part(one) for one in _parts(sent["content"])],
        "assistant_id": None,
        "run_id": None,
        "attachments": sent.get("attachments") or [],
        "metadata": metadata.created(sent),
    }
    made = complete(made, document()["components"]["schemas"]["MessageObject"])
    call.store.insert(KIND, thread_id, made)
    return made


def _parts(content: Any) -> list[Document]:
    return [{"type": "text", "text": content}] if isinstance(content, str) else content


def _part(sent: Document) -> Document:
    return {**sent, "text": {"value": sent["text"], "annotations": []}} if sent["type"] == "text" else sent


def _find(call: Call) -> Document:
    found = call.store.get(KIND, threads.find(call)["id"], call.ids["message_id"])
    if found is None:
        raise not_found("message", call.ids["message_id"])
    return found


@operation("createMessage")
def create(call: Call) -> Reply:
    """Add a message behind those of a thread."""
    return add(call, threads.find(call)["id"], call.body)


@operation("listMessages")
def list_all(call: Call) -> Reply:
    """Return a page of a thread's messages, or of those that one run wrote."""
    where = {"run_id": call.query["run_id"]} if "run_id" in call.query else None
    return page_reply(call, KIND, threads.find(call)["id"], where)


@operation("getMessage")
def get(call: Call) -> Reply:
    """Return a message."""
    return _find(call)


@operation("modifyMessage")
def modify(call: Call) -> Reply:
    """Put other metadata in the place of a message's."""
    changed = metadata.modify(_find(call), call.body)
    call.store.replace(KIND, changed["thread_id"], changed)
    return changed


@operation("deleteMessage")
def delete(call: Call) -> Reply:
    """Delete a message."""
    found = _find(call)
    call.store.delete(KIND, found["thread_id"], found["id"])
    return {"id": found["id"], "object": "thread.message.deleted", "deleted": True}
