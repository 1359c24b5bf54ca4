"""Conversations."""

from __future__ import annotations

from . import items, metadata
from .calls import Call, Reply, new_id
from .errors import ApiProblem
from .lists import page_reply
from .routing import operation
from .store import Document

KIND = "conversation"


def find(call: Call) -> Document:
    """Return the conversation that the call's path names. Raises ApiProblem, 404."""
    identifier = call.ids["conversation_id"]
    found = call.store.get(KIND, "", identifier)
    if found is None:
        raise ApiProblem(404, f"Conversation with id '{identifier}' not found.")
    return found


@operation("createConversation")
def create(call: Call) -> Reply:
    """Keep a conversation, and the items that come with it."""
    made: Document = {
        "id": new_id("conv"),
        "object": "conversation",
        "created_at": call.now(),
        "metadata": metadata.created(call.body),
    }
    call.store.insert(KIND, "", made)
    items.add(call, made["id"], call.body.get("items") or [])
    return made


@operation("listConversations")
def list_all(call: Call) -> Reply:
    """Return a page of conversations."""
    return page_reply(call, KIND, "")


@operation("getConversation")
def get(call: Call) -> Reply:
    """Return a conversation."""
    return find(call)


@operation("updateConversation")
def update(call: Call) -> Reply:
    """Put other metadata in the place of a conversation's."""
    changed = metadata.modify(find(call), call.body)
    call.store.replace(KIND, "", changed)
    return changed


@operation("deleteConversation")
def delete(call: Call) -> Reply:
    """Forget a conversation; its items stay, for references to them, but are not reached by its id any more."""
    found = find(call)
    call.store.delete(KIND, "", found["id"])
    return {"id": found["id"], "object": "conversation.deleted", "deleted": True}


@operation("createConversationItems")
def create_items(call: Call) -> Reply:
    """Add items behind those of a conversation."""
    return items.added(call, find(call)["id"])


@operation("listConversationItems")
def list_items(call: Call) -> Reply:
    """Return a page of a conversation's items."""
    return items.page(call, find(call)["id"])


@operation("getConversationItem")
def get_item(call: Call) -> Reply:
    """Return an item."""
    return items.shown(call, items.find(call, find(call)["id"]))


@operation("deleteConversationItem")
def delete_item(call: Call) -> Reply:
    """Delete an item; the reply is its conversation, with the `deleted` that some servers send instead."""
    conversation = find(call)
    item = items.find(call, conversation["id"])
    call.store.delete(items.KIND, conversation["id"], item["id"])
    return {**conversation, "deleted": True}
