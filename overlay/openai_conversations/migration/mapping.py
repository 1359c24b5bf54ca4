"""A record as the items and metadata of a conversation, and an account of what that loses. Pure: no I/O."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, evolve, field, frozen

from openai_conversations_api._runtime.json_types import is_object

from ..builders import assistant_message, user_message
from ..builders.inputs import to_input
from ..errors import InvalidInputError
from .chats import chat_items
from .contents import Contents
from .losses import Account, Fallback, Loss, Policy
from .metadata import conversation_metadata
from .records import ENTRIES, Json, Record, list_of
from .steps import Timeline, filenames


@frozen
class Mapped:
    """What a record becomes.

    metadata: of the conversation or thread; items: what is put into it, in order; sources: for each item, the id of the
    message or step that it comes from; head: what else is given when it is created; fallbacks: texts for items that
    servers may refuse; kind: "conversation" or "thread".
    """

    metadata: dict[str, str] | None
    items: list[Json] = field(repr=False)
    sources: list[str]
    losses: list[Loss] = field(repr=False)
    head: Json = field(factory=dict[str, Any], repr=False)
    fallbacks: list[Fallback] = field(factory=list[Fallback], repr=False)
    kind: str = "conversation"

    def told_from(self, number: int | None) -> Mapped:
        """Return it with texts in place of what servers may refuse, from an item of some number on; None: nowhere."""
        if number is None:
            return self
        texts = {id(one.item): one for one in self.fallbacks}
        items, losses = list(self.items), list(self.losses)
        for place, item in enumerate(items[number:], number):
            if (found := texts.get(id(item))) is not None:
                items[place] = found.text
                losses[found.loss] = evolve(losses[found.loss], outcome="noted", reason=_REFUSED)
        return evolve(self, items=items, losses=losses)


_REFUSED = "the server refuses the native item, so it is told as text"


@define
class _Conversation:
    account: Account
    items: list[Json] = field(factory=list[Json])
    sources: list[str] = field(factory=list[str])

    def add(self, source: str, *items: Any) -> None:
        self.items += [item if is_object(item) else item.to_dict() for item in items]
        self.sources += [source] * len(items)

    def tell(self, source: str, note: str | None) -> None:
        if note:
            self.add(source, user_message(note))


def to_conversation(record: Record, policy: Mapping[str, Policy], *, migration: str = "") -> Mapped:
    """Return a record as a conversation.

    policy: what becomes of each kind of thing that has no place, from `losses.policies`. migration: what to name this
    migration in the metadata, where there is room for it.

    Raises RefusedError when a policy says so.
    """
    made = _Conversation(Account(policy))
    record = storable(record, made.account)
    made.account.cut_lists(record.cut)
    if record.kind == "thread":
        metadata, note = conversation_metadata(record, made.account, migration)
        made.tell(record.id, note)
        _add_thread(record, made)
    elif record.kind == "chat":
        metadata, _ = conversation_metadata(record, made.account, migration)
        for number, message in enumerate(record.entries):
            made.add(f"{record.id}[{number}]", *chat_items(message, f"messages[{number}]", made.account))
    else:
        own = record.head.get("metadata")
        metadata = own if is_object(own) else {}
        told = {"created_at": record.created_at is not None, "metadata": own is metadata}
        carried = ("id", "object", *(name for name, is_told in told.items() if is_told))
        made.account.left_over("conversation", "thread_fields", record.head, *carried)
        _add_items(record, made)
    account = made.account
    return Mapped(metadata, made.items, made.sources, account.losses, fallbacks=account.fallbacks)


def storable(record: Record, account: Account) -> Record:
    """Return a record without halves of characters, which JSON can name and no server can store."""
    [head] = _mended(record.kind, [record.head], account)
    entries = _mended(ENTRIES[record.kind], record.entries, account)
    runs, steps = _mended("runs", record.runs, account), _mended("steps", record.steps, account)
    return evolve(record, head=head, entries=entries, runs=runs, steps=steps)


def _mended(name: str, entries: list[Json], account: Account) -> list[Json]:
    texts = [json.dumps(entry, ensure_ascii=False) for entry in entries]
    if all(map(_is_whole, texts)):
        return entries
    for number, text in enumerate(texts):
        if not _is_whole(text):
            reason = "it holds half of a character (a lone surrogate), which became a question mark"
            account.changed(f"{name}[{number}]", "content", reason, entries[number])
    return [json.loads(text.encode("utf-8", "replace")) for text in texts]


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _add_items(record: Record, made: _Conversation) -> None:
    for number, item in enumerate(record.entries):
        try:
            made.add(str(item.get("id", "")), to_input(item).to_dict())
        except InvalidInputError as error:
            note = made.account.noted(f"items[{number}]", "content", str(error), item, "Item")
            made.tell(str(item.get("id", "")), note)


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
    content.note(made.account.left_over(place, "message_fields", message, *_carried(message, said=bool(content.parts))))
    if not content.parts and not content.beside:
        if made.account.decide(place, "empty_message", "the message has no content", _outline(message)) != "note":
            return
        content.note("[Empty message]")
    try:
        made.add(source, *_said(message, content))
    except InvalidInputError as error:
        made.tell(source, made.account.noted(place, "content", str(error), message, "Message"))


def _said(message: Json, content: Contents) -> list[Any]:
    said: list[Any] = []
    if content.parts:
        said.append(_assistant(message, content.parts) if content.by_assistant else user_message(content.parts))
    if content.beside:
        said.append(user_message(content.beside))
    return said


def _carried(message: Json, *, said: bool) -> list[str]:
    """Return the fields that an item says, too: role and status only where there is one that says the same."""
    role = message.get("role") in ("user", "assistant")
    by_assistant = said and message.get("role") == "assistant"
    status = message.get("status") in (None, "completed", *(("in_progress", "incomplete") if by_assistant else ()))
    same = {"role": role, "status": status}
    return [name for name in _CARRIED if same.get(name, True)]


def _parts(message: Json) -> list[Any]:
    found = list_of(message, "content")
    return [{"type": "text", "text": part} if isinstance(part, str) else part for part in found]


def _outline(message: Json) -> Json:
    return {name: message.get(name) for name in ("id", "role", "status") if name in message}


def _assistant(message: Json, parts: list[Any]) -> Any:
    """A plain text goes without an id, which servers may refuse; anything else has to have one."""
    build: Callable[..., Any] = assistant_message
    status: Any = message.get("status")
    if status not in ("in_progress", "incomplete"):
        status = "completed"
    only: Json = parts[0].to_dict() if len(parts) == 1 else {}
    if status == "completed" and only.get("type") == "output_text" and not only.get("annotations"):
        return build(only["text"])
    identifier = str(message.get("id") or "message")
    identifier = identifier if identifier.startswith("msg_") else f"msg_{identifier}"
    return build(parts, id=identifier, status=status)
