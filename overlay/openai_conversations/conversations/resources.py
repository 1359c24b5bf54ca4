"""The resources of conversations: what is generated, and what takes several calls, written as its steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Unpack

from openai_conversations_api import models
from openai_conversations_api._runtime.operation import CallOptions
from openai_conversations_api._runtime.resource import LazyResource
from openai_conversations_api._runtime.types import UNSET, Unset
from openai_conversations_api.api.conversations import create_conversation
from openai_conversations_api.resources import conversations, items

from .._steps.drivers import awaiting, awaiting_instead, blocking
from .._steps.steps import Plan
from . import copying, plans
from .plans import Terms, accepted


class Items(items.Items):
    """The items of a conversation."""

    @blocking
    def create(  # pyright: ignore[reportIncompatibleMethodOverride]  one keyword more, which is no harm
        self,
        conversation_id: str,
        *,
        items: accepted.AnyItems,
        include: Sequence[models.IncludeEnum] | Unset | None = UNSET,
        look_first: bool = False,
        **options: Unpack[CallOptions],
    ) -> Plan[models.ConversationItemList]:
        """Add any number of items to a conversation, in order, and return them as the server stored them.

        More items than one call takes go in several calls, of 20 each.

        Parameters:
            conversation_id: Identifier of the conversation.
            items: Items as builders, models or mappings, of a list, a generator or any other iterable; or a single one.
            include: Details to add to the returned items that are otherwise left out.
            look_first: Look what was stored before anything is sent again, so that each item is stored once.
            **options: `deadline` in seconds for all calls together, and what else CallOptions lists.

        Raises PartlyStoredError when some items were stored, or may have been, before a call failed: it says which.
        Otherwise raises what every call raises, and InvalidInputError before anything was sent.

        Source: createConversationItems, `POST /conversations/{conversation_id}/items`.
        """
        terms = Terms.of("items.create", self._client, options, look=look_first)
        return plans.add(conversation_id, items, include, terms)


class AsyncItems(items.AsyncItems):
    """The items of a conversation; every method is that of Items, awaited."""

    @awaiting_instead(Items.create)
    def create(self) -> None:
        """Take any number of items."""


class Conversations(conversations.Conversations):
    """Conversations and their metadata."""

    @LazyResource
    def items(self) -> Items:
        """The items of a conversation."""
        return Items(self._client)

    @blocking
    def create(  # pyright: ignore[reportIncompatibleMethodOverride]  one keyword more, which is no harm
        self,
        *,
        items: accepted.AnyItems | Unset | None = UNSET,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        look_first: bool = False,
        **options: Unpack[CallOptions],
    ) -> Plan[models.Conversation]:
        """Create a conversation, empty or with any number of items, and return it without its items.

        The first 20 items go with the call that creates it, the others in calls of 20 each.

        Parameters:
            items: Items as builders, models or mappings, of a list, a generator or any other iterable; or a single one.
            metadata: Key-value pairs to keep with it; at most 16, keys up to 64 and values up to 512 characters.
            look_first: For the items after the first 20, as for `items.create`.
            **options: `deadline` in seconds for all calls together, and what else CallOptions lists.

        Raises PartlyStoredError, which has the `conversation_id`, when it was created and an item was not added.
        Otherwise raises what every call raises, and InvalidInputError before anything was sent.

        Source: createConversation, `POST /conversations`.
        """
        if items is None or isinstance(items, Unset):
            return create_conversation.prepare(items=items, metadata=metadata, **options)
        terms = Terms.of("conversations.create", self._client, options, look=look_first)
        return plans.create(items, metadata, terms)

    @blocking
    def fork(
        self,
        conversation_id: str,
        *,
        upto: str | None = None,
        metadata: models.Metadata | Mapping[str, str] | Unset | None = UNSET,
        include: Sequence[models.IncludeEnum] | Unset = copying.WHOLE,
        look_first: bool = False,
        **options: Unpack[CallOptions],
    ) -> Plan[models.Conversation]:
        """Return a new conversation with the items of another, which stays as it is.

        Parameters:
            conversation_id: Identifier of the conversation to copy.
            upto: Identifier of the last item to copy; all are when left out.
            metadata: Of the new conversation, None for none; that of the other one when left out.
            include: Details that servers leave out of lists unless asked; give `()` where a server knows none.
            look_first, **options: As for `create`.

        Raises InvalidInputError, before anything is created, when there is no such item or one cannot be an input.
        Raises PartlyStoredError, which has the new `conversation_id`, when an item was not added.

        Source: getConversation, `GET /conversations/{conversation_id}`, listConversationItems,
        `GET /conversations/{conversation_id}/items`, and what `create` calls.
        """
        terms = Terms.of("conversations.fork", self._client, options, look=look_first)
        return copying.fork(conversation_id, upto, metadata, include, terms)

    @blocking
    def clear(self, conversation_id: str, **options: Unpack[CallOptions]) -> Plan[list[str]]:
        """Delete the items that a conversation holds and return their identifiers; items added meanwhile stay.

        Parameters:
            conversation_id: Identifier of the conversation, which stays, empty.
            **options: `deadline` in seconds for all calls together; and what else CallOptions lists.

        Raises PartlyDeletedError when some were deleted, or may have been, before a call failed: it says which.

        Source: listConversationItems, `GET /conversations/{conversation_id}/items`, and deleteConversationItem,
        `DELETE /conversations/{conversation_id}/items/{item_id}`.
        """
        terms = Terms.of("conversations.clear", self._client, options)
        return copying.clear(conversation_id, terms)


class AsyncConversations(conversations.AsyncConversations):
    """Conversations and their metadata; every method is that of Conversations, awaited."""

    @LazyResource
    def items(self) -> AsyncItems:
        """The items of a conversation."""
        return AsyncItems(self._client)

    @awaiting_instead(Conversations.create)
    def create(self) -> None:
        """Take any number of items."""

    fork = awaiting(Conversations.fork)
    clear = awaiting(Conversations.clear)
