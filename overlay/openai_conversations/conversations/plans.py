"""Turn the arguments of the methods of `conversations` into the steps that carry them out; nothing is sent here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import httpx
from attrs import frozen

from openai_conversations_api._runtime.deadline import Deadline, Watch
from openai_conversations_api._runtime.errors import InvalidInputError
from openai_conversations_api._runtime.json_types import text_or_none
from openai_conversations_api._runtime.lazy import LazyModule
from openai_conversations_api._runtime.operation import Call, CallOptions
from openai_conversations_api._runtime.reply import malformed
from openai_conversations_api.api.conversations import create_conversation
from openai_conversations_api.api.items import create_conversation_items
from openai_conversations_api.models import Conversation, ConversationItemList, CreateMessageRequest, ThreadMessage

from .._steps.limits import of_every_call
from .._steps.steps import Request, Steps
from .._transport.retry import Policy, check_call
from .adding import Adding, beginning

if TYPE_CHECKING:
    from ..builders import accepted as accepted  # noqa: PLC0414  for the modules beside this one
else:
    accepted = LazyModule("openai_conversations.builders.accepted")


@frozen
class Terms:
    """What all calls of one method obey; look: whether to look what was stored before items are sent again."""

    watch: Watch
    policy: Policy
    options: CallOptions
    look: bool

    @classmethod
    def of(cls, name: str, client: object, options: CallOptions, *, look: bool = False) -> Terms:
        """Return the terms that a client and the options of a call set. Raises InvalidInputError."""
        policy = getattr(client, "policy", None)
        policy = policy if isinstance(policy, Policy) else Policy()
        check_call(name, options)
        seconds = options.get("deadline", policy.deadline)
        return cls(Watch(name, Deadline(seconds), options.get("cancellation")), policy, options, look)

    @property
    def kept(self) -> CallOptions:
        """The options of every call."""
        return of_every_call(self.options)

    @property
    def first(self) -> Any:
        """The options of the first call, without the deadline, which holds for all together."""
        return {name: value for name, value in self.options.items() if name != "deadline"}


def add(conversation_id: str, items: object, include: Any, terms: Terms) -> Steps[ConversationItemList]:
    """Return the steps of adding items. Raises InvalidInputError."""
    call = create_conversation_items.prepare(conversation_id, items=listed(items), include=include, **terms.first)
    return Adding(conversation_id, terms.watch, terms.policy, terms.look).steps(call)


def create(items: object, metadata: Any, terms: Terms) -> Steps[Conversation]:
    """Return the steps of creating a conversation with any number of items. Raises InvalidInputError."""
    call = create_conversation.prepare(items=listed(items), metadata=metadata, **terms.first)
    return _create(*beginning(call), terms)


def _create(call: Call, first: list[Any], rest: list[Any], terms: Terms) -> Steps[Conversation]:
    reply: httpx.Response = yield Request(call, terms.watch)
    conversation = create_conversation.OPERATION.response(reply).parsed
    if rest:
        name = text_or_none(conversation.id)
        if name is None:
            raise malformed(reply, f"a conversation without an id, so that {len(rest)} of its items cannot be added")
        adding = Adding(name, terms.watch, terms.policy, terms.look, stored=first)
        yield from adding.steps(create_conversation_items.prepare(name, items=rest, **terms.kept))
    return conversation


def listed(items: Any) -> Sequence[Any]:
    """Return items as a list, also a single one, and those of a generator. Raises InvalidInputError, with the place."""
    if isinstance(items, Mapping) or hasattr(items, "to_dict"):
        items = [items]
    if isinstance(items, str | bytes | bytearray) or not hasattr(items, "__iter__"):
        raise InvalidInputError(f"items must be a list of items, not {type(items).__name__}")
    found = list[Any](items)
    for number, item in enumerate(found):
        if isinstance(item, CreateMessageRequest | ThreadMessage):
            raise InvalidInputError(
                f"items[{number}] is a message for a thread; `user_message` and `assistant_message` make those of "
                "conversations, and a migration takes over whole threads"
            )
        if not isinstance(item, Mapping) and not hasattr(item, "to_dict"):
            raise InvalidInputError(f"items[{number}] must be an item or a mapping, not {type(item).__name__}")
    return found
