"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from .. import models
from .._runtime.operation import AsyncStreamingClient, CallOptions, SyncStreamingClient
from .._runtime.paging import Page
from .._runtime.resource import Resource as _Resource
from .._runtime.types import UNSET, Unset
from .._runtime.ways import awaited as _awaited
from .._runtime.ways import paged as _paged
from ..api.items import create_conversation_items as _create_conversation_items
from ..api.items import delete_conversation_item as _delete_conversation_item
from ..api.items import get_conversation_item as _get_conversation_item
from ..api.items import list_conversation_items as _list_conversation_items


class Items(_Resource[SyncStreamingClient]):
    """The items of a conversation."""

    def list(
        self,
        conversation_id: str,
        *,
        limit: int | None | Unset = UNSET,
        order: models.ListConversationItemsOrder | None | Unset = UNSET,
        after: str | None | Unset = UNSET,
        include: Sequence[models.IncludeEnum] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Page[models.ConversationItem, models.ConversationItemList]:
        """List the items of a conversation; iterate over the result for every page.

        Returns one page of the items of a conversation, by default newest first on OpenAI; other servers may
        start with the oldest, so set `order` where it matters. An unknown conversation is answered
        with an error (404).

        Args:
            conversation_id: Identifier of the conversation.
            limit: How many entries to put on one page, 1 to 100; 20 when left out.
            order: Newest first (`desc`) or oldest first (`asc`). When left out, OpenAI takes `desc`; other
                servers may take `asc`.
            after: Identifier of an entry; the page starts with the one that follows it. Give the `last_id` of a
                page to get the next.
            include: Details to add to the returned items that are otherwise left out.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: listConversationItems, `GET /conversations/{conversation_id}/items`.
        """
        return Page(
            self._client,
            _list_conversation_items.prepare(
                conversation_id, limit=limit, order=order, after=after, include=include, **options
            ),
        )

    def create(
        self,
        conversation_id: str,
        *,
        items: Sequence[models.InputItem | Mapping[str, Any]],
        include: Sequence[models.IncludeEnum] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.ConversationItemList:
        """Add items to a conversation.

        Adds items to a conversation and returns the added items; one request holds up to 20 of them. An
        unknown conversation is answered with an error (404).

        Args:
            conversation_id: Identifier of the conversation.
            items: Entries to add to the conversation, in order; at most 20 in one call.
            include: Details to add to the returned items that are otherwise left out.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: createConversationItems, `POST /conversations/{conversation_id}/items`.
        """
        return _create_conversation_items.sync(
            conversation_id, client=self._client, items=items, include=include, **options
        )

    def retrieve(
        self,
        conversation_id: str,
        item_id: str,
        *,
        include: Sequence[models.IncludeEnum] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.ConversationItem:
        """Get an item of a conversation.

        Returns one item of a conversation. An unknown conversation or item is answered with an error (404).

        Args:
            conversation_id: Identifier of the conversation.
            item_id: Identifier of the item.
            include: Details to add to the returned items that are otherwise left out.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: getConversationItem, `GET /conversations/{conversation_id}/items/{item_id}`.
        """
        return _get_conversation_item.sync(conversation_id, item_id, client=self._client, include=include, **options)

    def delete(
        self, conversation_id: str, item_id: str, **options: Unpack[CallOptions]
    ) -> models.DeleteConversationItemResponse:
        """Delete an item of a conversation.

        Removes one item from a conversation and returns the conversation; some servers return a marker that
        names the deleted item instead. An unknown conversation or item is answered with an error
        (404).

        Args:
            conversation_id: Identifier of the conversation.
            item_id: Identifier of the item.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: deleteConversationItem, `DELETE /conversations/{conversation_id}/items/{item_id}`.
        """
        return _delete_conversation_item.sync(conversation_id, item_id, client=self._client, **options)


class AsyncItems(_Resource[AsyncStreamingClient]):
    """The items of a conversation."""

    list = _paged(Items.list, _list_conversation_items.prepare)
    create = _awaited(Items.create, _create_conversation_items.asyncio)
    retrieve = _awaited(Items.retrieve, _get_conversation_item.asyncio)
    delete = _awaited(Items.delete, _delete_conversation_item.asyncio)
