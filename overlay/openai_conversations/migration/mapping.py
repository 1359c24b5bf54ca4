"""A record as the items and metadata of a conversation, and an account of what that loses. Pure: no I/O."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attrs import define, field, frozen

from ..builders import assistant_message, user_message
from ..errors import InvalidInputError
from ..inputs import to_input
from .chats import chat_items
from .contents import Contents
from .losses import Account, Loss, Policy, compact
from .metadata import conversation_metadata
from .records import Json, Record, is_object, list_of
from .steps import Timeline, filenames


@frozen
class Mapped:
    """What a record becomes.

    metadata: of the conversation or thread; items: what is put into it, in order; sources: for each item, the id of the
    message or step that it comes from; head: what else is given when it is created.
    """

    metadata: dict[str, str] | None
    items: list[Json] = field(repr=False)
    sources: list[str]
    losses: list[Loss] = field(repr=False)
    head: Json = field(factory=dict[str, Any], repr=False)


@define
class _Conversation:
    """Items as they are made, each with where it comes from."""

    account: Account
    items: list[Json] = field(factory=list[Json])
    sources: list[str] = field(factory=list[str])

    def add(self, source: str, *items: Any) -> None:
        self.items += [item if is_object(item) else item.to_dict() for item in items]
        self.sources += [source] * len(items)


def to_conversation(record: Record, policy: Mapping[str, Policy], *, migration: str = "") -> Mapped:
    """Return a record as a conversation.

    policy: what becomes of each kind of thing that has no place, from `losses.policies`. migration: what to name this
    migration in the metadata, where there is room for it.

    Raises RefusedError when a policy says so.
    """
    made = _Conversation(Account(policy))
    if record.kind == "thread":
        metadata, note = conversation_metadata(record, made.account, migration)
        if note:
            made.add(record.id, user_message(note))
        _add_thread(record, made)
    elif record.kind == "chat":
        metadata, _ = conversation_metadata(record, made.account, migration)
        for number, message in enumerate(record.entries):
            made.add(f"{record.id}[{number}]", *chat_items(message, f"messages[{number}]", made.account))
    else:
        own = record.head.get("metadata")
        metadata = own if is_object(own) else {}
        _add_items(record, made)
    return Mapped(metadata, _storable(made), made.sources, made.account.losses)


def _storable(made: _Conversation) -> list[Json]:
    """Return the items without halves of characters, which JSON can name and no server can store."""
    texts = [json.dumps(item, ensure_ascii=False) for item in made.items]
    for number, text in enumerate(texts):
        if not _is_whole(text):
            reason = "it holds half of a character (a lone surrogate), which became a question mark"
            made.account.changed(f"item {number} of the conversation", "content", reason, made.items[number])
            made.items[number] = json.loads(text.encode("utf-8", "replace"))
    return made.items


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _add_items(record: Record, made: _Conversation) -> None:
    made.account.left_over("conversation", "thread_fields", record.head, "id", "object", "created_at", "metadata")
    for number, item in enumerate(record.entries):
        try:
            made.add(str(item.get("id", "")), to_input(item).to_dict())
        except InvalidInputError as error:
            if made.account.decide(f"items[{number}]", "content", str(error), item) == "note":
                made.add(str(item.get("id", "")), user_message(f"[Item: {compact(item)}]"))


def _add_thread(record: Record, made: _Conversation) -> None:
    names = filenames(record.steps)
    timeline = Timeline(record, made.account)
    timeline.account_for_runs()
    made.add("", *timeline.before_all())
    for number, message in enumerate(record.entries):
        for step_id, items in timeline.before(message):
            made.add(step_id, *items)
        _add_message(message, f"messages[{number}]", names, made)
        for step_id, items in timeline.after(number):
            made.add(step_id, *items)


_CARRIED = ("id", "object", "thread_id", "role", "content", "attachments", "status")


def _add_message(message: Json, place: str, names: Mapping[str, str], made: _Conversation) -> None:
    source = str(message.get("id", ""))
    by_assistant = message.get("role") == "assistant"
    content = Contents(made.account, place, by_assistant, names)
    for number, part in enumerate(_parts(message)):
        content.add(number, part)
    for number, attachment in enumerate(list_of(message, "attachments")):
        content.attach(number, attachment)
    content.note(made.account.left_over(place, "message_fields", message, *_carried(message)))
    if not content.parts and not content.beside:
        if made.account.decide(place, "empty_message", "the message has no content", _outline(message)) != "note":
            return
        content.note("[Empty message]")
    try:
        made.add(source, *_said(message, content))
    except InvalidInputError as error:
        if made.account.decide(place, "content", str(error), message) == "note":
            made.add(source, user_message(f"[Message: {compact(message)}]"))


def _said(message: Json, content: Contents) -> list[Any]:
    said: list[Any] = []
    if content.parts:
        said.append(_assistant(message, content.parts) if content.by_assistant else user_message(content.parts))
    if content.beside:
        said.append(user_message(content.beside))
    return said


def _carried(message: Json) -> list[str]:
    """Return the fields that an item says, too: role and status only where it says the same."""
    role = message.get("role") in ("user", "assistant")
    status = message.get("status") in (None, "completed") or (
        message.get("role") == "assistant" and message.get("status") in ("in_progress", "incomplete")
    )
    said = {"role": role, "status": status}
    return [name for name in _CARRIED if said.get(name, True)]


def _parts(message: Json) -> list[Any]:
    found = list_of(message, "content")
    return [{"type": "text", "text": part} if isinstance(part, str) else part for part in found]


def _outline(message: Json) -> Json:
    return {name: message.get(name) for name in ("id", "role", "status") if name in message}


def _assistant(message: Json, parts: list[Any]) -> Any:
    """A plain text goes without an id, which servers may refuse; anything else has to have one."""
    status: Any = message.get("status")
    if status not in ("in_progress", "incomplete"):
        status = "completed"
    only: Json = parts[0].to_dict() if len(parts) == 1 else {}
    if status == "completed" and only.get("type") == "output_text" and not only.get("annotations"):
        return assistant_message(only["text"])
    identifier = str(message.get("id") or "message")
    return assistant_message(
        parts, id=identifier if identifier.startswith("msg_") else f"msg_{identifier}", status=status
    )
