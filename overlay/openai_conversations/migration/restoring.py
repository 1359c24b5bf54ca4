"""A thread's record as a thread again: what can be created, and an account of what cannot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from openai_conversations_api._runtime.json_types import is_object

from ..builders.inputs import to_input
from ..errors import InvalidInputError
from .losses import Account, Policy
from .mapping import Mapped, storable
from .records import Json, Record, list_of

_SENT = ("role", "content", "attachments", "metadata", "id", "object", "thread_id")
_CHANGED = "messages cannot be sent like this"


def to_thread(record: Record, policy: Mapping[str, Policy]) -> Mapped:
    """Return a thread's record as the thread to create. Runs cannot be created without being carried out.

    Raises RefusedError when a policy says so.
    """
    account = Account({**policy, **{kind: "skip" for kind, chosen in policy.items() if chosen != "fail"}})
    record = storable(record, account)
    account.cut_lists(record.cut)
    head = record.head
    timed = ("created_at",) if record.created_at is not None else ()  # the server sets another; what is none is lost
    account.left_over("thread", "thread_fields", head, "id", "object", *timed, "metadata", "tool_resources")
    for name, kind, found in (("runs", "run", record.runs), ("steps", "step", record.steps)):
        for number, one in enumerate(found):
            account.left_over(f"{name}[{number}]", kind, one, "object")
    items: list[Json] = []
    sources: list[str] = []
    for number, message in enumerate(record.entries):
        made = _message(message, f"messages[{number}]", account)
        if made is not None:
            items.append(made)
            sources.append(str(message.get("id", "")))
    metadata = head.get("metadata") or None
    extra = {"tool_resources": head["tool_resources"]} if head.get("tool_resources") else {}
    return Mapped(metadata, items, sources, account.losses, extra, kind="thread")


def _message(message: Json, place: str, account: Account) -> Json | None:
    account.left_over(place, "message_fields", message, *_SENT)
    try:
        made = to_input({"object": "thread.message", **message}).to_dict()
    except InvalidInputError as error:
        account.decide(place, "content", str(error), message)
        return None
    if made.get("role") != message.get("role"):
        account.changed(f"{place}.role", "message_fields", f"it becomes {made.get('role')}", message.get("role"))
    for name in ("attachments", "metadata"):
        if message.get(name) and made.get(name) != message[name]:
            account.changed(f"{place}.{name}", "message_fields", _CHANGED, message[name])
    parts, sent = list_of(message, "content"), list_of(made, "content")
    for number, part in enumerate(parts):
        _compare(part, sent[number] if len(sent) == len(parts) else None, f"{place}.content[{number}]", account)
    return made


def _compare(part: Any, sent: Any, place: str, account: Account) -> None:
    """Put down what a part of a message has lost in the form in which it is sent."""
    text = part.get("text") if is_object(part) else None
    for number, annotation in enumerate(list_of(text, "annotations")):
        account.decide(f"{place}.text.annotations[{number}]", "annotation", "a sent text has none", annotation)
    said = sent.get("text") if is_object(sent) else sent
    same = part == sent or said == (text.get("value") if is_object(text) else part)
    if not same:
        account.changed(place, "content", _CHANGED, part)
