"""A call that adds items, and the calls that it is sent as where one does not take them all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen

from openai_conversations_api._runtime.json_types import is_object, list_at
from openai_conversations_api._runtime.operation import Call
from openai_conversations_api._runtime.sending import as_json
from openai_conversations_api.api.items import create_conversation_items

# The specification says how many items one call takes.
_NAME, LONGEST = create_conversation_items.OPERATION.batch or ("items", 20)


@frozen
class Part:
    """One of the calls: the items of the whole list from `start` on."""

    call: Call
    start: int
    items: list[Any]

    def after(self, number: int) -> Part:
        """Return the same without its first items."""
        body = self.call.body
        items = self.items[number:]
        return Part(_with_items(self.call, body, items), self.start + number, items)


def parts_of(call: Call, offset: int = 0) -> Iterator[Part]:
    """Yield the parts of a call; without items there is one. offset: how many items came before those of the call."""
    body = call.body
    items = list_at(body, _NAME)
    if len(items) <= LONGEST or not is_object(body):
        yield Part(call, offset, items)
        return
    for number, start in enumerate(range(0, len(items), LONGEST), 1):
        chunk = items[start : start + LONGEST]
        yield Part(_keyed(_with_items(call, body, chunk), number), offset + start, chunk)


def beginning(call: Call) -> tuple[Call, list[Any], list[Any]]:
    """Return a call that creates a conversation with the items that one call takes, those, and the others."""
    body = call.body
    items = list_at(body, _NAME)
    if len(items) <= LONGEST:
        return call, items, []
    first, rest = items[:LONGEST], items[LONGEST:]
    return _with_items(call, body, first), first, rest


def _with_items(call: Call, body: dict[str, Any], items: list[Any]) -> Call:
    changed = {**body, _NAME: items}
    return evolve(call, body=changed, content=as_json(changed))


def _keyed(call: Call, number: int) -> Call:
    """One key for all parts would make a server take the second for a repetition of the first."""
    key = call.options.get("idempotency_key")
    return call if key is None else evolve(call, options={**call.options, "idempotency_key": f"{key}-{number}"})
