"""Add any number of items to a conversation, in order, and say exactly what was stored; as steps, without I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NoReturn

import httpx
from attrs import define, evolve, field, frozen

from openai_conversations_api._runtime.deadline import Watch
from openai_conversations_api._runtime.json_types import is_array, is_object, list_at
from openai_conversations_api._runtime.operation import Call
from openai_conversations_api._runtime.reply import malformed
from openai_conversations_api._runtime.sending import as_json
from openai_conversations_api.api.items import create_conversation_items
from openai_conversations_api.models import ConversationItemList

from .._steps.steps import Parts, Request, Steps
from .._transport.error_mapping import ended
from .._transport.retry import Policy, leaves_open
from ..errors import ApiError, CallCancelledError, DeadlineExceededError, NoReplyError, PartlyStoredError
from .likeness import Json
from .looking import Looking

_INDEX = re.compile(r"\bitems(\[|\.)(\d+)")
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


@define
class Adding:
    """Sends the items of a call, and knows what became of each.

    conversation_id: where they go; look: whether to look what was stored before anything is sent again; stored: the
    items that the server has; lists: its replies.
    """

    conversation_id: str
    watch: Watch
    policy: Policy
    look: bool
    stored: list[Json] = field(factory=list[Json])
    lists: list[Json] = field(factory=list[Json])

    def steps(self, call: Call) -> Steps[ConversationItemList]:
        """Return the steps that add all items and end in one list of them.

        Raises PartlyStoredError when some were stored, or may have been, and as calls do when none was, or there is
        only one call whose error says that much.
        """
        parts = [*parts_of(call, len(self.stored))]
        if len(parts) == 1 and not self.look and not self.stored:
            reply: httpx.Response = yield Request(parts[0].call, self.watch)
            return create_conversation_items.OPERATION.response(reply).parsed
        yield from self._add(parts)
        return ConversationItemList.from_dict(self._merged())

    def _add(self, parts: list[Part]) -> Parts:
        for position, part in enumerate(parts):
            later = [item for one in parts[position + 1 :] for item in one.items]
            yield from (self._exactly_once if self.look else self._once)(part, later)

    def _once(self, part: Part, later: list[Any]) -> Steps[None]:
        try:
            yield from self._send(part)
        except ApiError as error:
            self._fail(error, part, later, in_doubt=leaves_open(error))

    def _exactly_once(self, part: Part, later: list[Any]) -> Steps[None]:
        looking = Looking(part.call, self.watch)
        left, attempts = part.call.options.get("max_retries", self.policy.max_retries), 0
        try:
            yield from looking.remember()
        except ApiError as error:
            self._fail(error, part, later, in_doubt=False)
        while part.items or not attempts:
            try:
                yield from self._send(part)
                return
            except ApiError as error:
                attempts += error.attempts if isinstance(error, NoReplyError) else 1
                if not self._may_have_arrived(error, part):
                    self._fail(error, part, later, in_doubt=False)
                failure = error
            verdict = yield from looking.after(failure, part.items, self.policy, left=left)
            if verdict.reason is not None:
                failure.add_note(f"whether the items were stored cannot be told: {verdict.reason}")
                self._fail(failure, part, later, in_doubt=True, seen=verdict.seen)
            self.stored += verdict.arrived
            part = part.after(len(verdict.arrived))
            if part.items and not verdict.again:
                self._fail(_settled(failure, attempts), part, later, in_doubt=False)
            left -= 1

    def _may_have_arrived(self, error: ApiError, part: Part) -> bool:
        """A key makes the client repeat a call by itself; what its first attempt did, the last one does not say."""
        return leaves_open(error) or "idempotency_key" in part.call.options

    def _send(self, part: Part) -> Steps[None]:
        reply: httpx.Response = yield Request(part.call, self.watch)
        body = create_conversation_items.OPERATION.response(reply).parsed.to_dict()
        data = body.get("data")
        if not is_array(data):
            raise malformed(reply, "a list without `data`")
        if self.look and len(data) != len(part.items):
            raise malformed(reply, f"{len(data)} items in place of {len(part.items)}")
        self.lists.append(body)
        self.stored += data

    def _fail(
        self, error: ApiError, part: Part, later: list[Any], *, in_doubt: bool, seen: list[Json] | None = None
    ) -> NoReturn:
        """Raise what says the most: the error itself where nothing was stored."""
        over = isinstance(error, DeadlineExceededError | CallCancelledError) and not later
        if not self.stored and (over or not in_doubt):
            raise error
        uncertain, unsent = (part.items, later) if in_doubt else ([], part.items + later)
        unsure = f", {len(uncertain)} uncertain" if uncertain else ""
        message = f"{len(self.stored)} entries stored{unsure}, {len(unsent)} not: {_placed(str(error), part.start)}"
        raise PartlyStoredError(
            message,
            stored=self.stored,
            uncertain=uncertain,
            unsent=unsent,
            conversation_id=self.conversation_id,
            seen=seen,
        ) from error

    def _merged(self) -> Json:
        """Return one list for several: the items in order, the first's beginning and the last's end."""
        last = self.lists[-1] if self.lists else {"object": "list", "has_more": False}
        ids = [item.get("id") for item in self.stored if is_object(item)]
        edges = {"first_id": ids[0], "last_id": ids[-1]} if ids else {}
        return {**last, **edges, "data": self.stored}


def _placed(message: str, start: int) -> str:
    """Return what a server says of an item, with its index in the whole list instead of that in its part."""
    return _INDEX.sub(lambda found: f"items{found.group(1)}{int(found.group(2)) + start}", message)


def _settled(error: ApiError, attempts: int) -> ApiError:
    """Return an error that says that nothing of what it is about was stored."""
    settled = ended(error, attempts=attempts, in_doubt=False) if isinstance(error, NoReplyError) else error
    settled.add_note("a look afterwards found that nothing was stored")
    return settled


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
