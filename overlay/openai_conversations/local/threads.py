"""Threads."""

from __future__ import annotations

from . import messages, metadata
from .assistants import with_store_ids
from .calls import Call, Reply, new_id
from .errors import not_found
from .lists import page_reply
from .routing import operation
from .runs.streaming import redirect
from .store import Document

KIND = "thread"


def find(call: Call) -> Document:
    """Return the thread that the call's path names. Raises ApiProblem, 404."""
    found = call.store.get(KIND, "", call.ids["thread_id"])
    if found is None:
        raise not_found("thread", call.ids["thread_id"])
    return found


def make(call: Call, body: Document) -> Document:
    """Keep a thread with its messages, as a body for `createThread` describes it, and return it."""
    made: Document = {
        "id": new_id("thread"),
        "object": "thread",
        "created_at": call.now(),
        "metadata": metadata.created(body),
        "tool_resources": with_store_ids(body.get("tool_resources") or {}),
    }
    call.store.insert(KIND, "", made)
    for sent in body.get("messages") or ():
        messages.add(call, made["id"], sent)
    return made


@operation("createThread")
def create(call: Call) -> Reply:
    """Keep a thread, and the messages that come with it."""
    return make(call, call.body)


@operation("listThreads")
def list_all(call: Call) -> Reply:
    """Return a page of threads."""
    return page_reply(call, KIND, "")


@operation("getThread")
def get(call: Call) -> Reply:
    """Return a thread."""
    return find(call)


@operation("modifyThread")
def modify(call: Call) -> Reply:
    """Change a thread's metadata and tool resources."""
    changed = metadata.modify(find(call), call.body)
    if "tool_resources" in call.body:
        changed = {**changed, "tool_resources": with_store_ids(call.body["tool_resources"] or {})}
    call.store.replace(KIND, "", changed)
    return changed


@operation("deleteThread")
def delete(call: Call) -> Reply:
    """Delete a thread, with its messages, runs and their steps."""
    found = find(call)
    for run_id in call.store.ids("run", found["id"]):
        call.store.delete_all("run_step", run_id)
        redirect(call.server, run_id, [])
    for kind in ("run", "plan", messages.KIND):
        call.store.delete_all(kind, found["id"])
    call.store.delete(KIND, "", found["id"])
    return {"id": found["id"], "object": "thread.deleted", "deleted": True}
