"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.operation import AsyncStreamingClient, CallOptions, SyncStreamingClient
from .._runtime.paging import Page
from .._runtime.resource import LazyResource as _LazyResource
from .._runtime.resource import Resource as _Resource
from .._runtime.types import UNSET, Unset
from .._runtime.ways import awaited as _awaited
from .._runtime.ways import paged as _paged
from ..api.conversations import create_conversation as _create_conversation
from ..api.conversations import delete_conversation as _delete_conversation
from ..api.conversations import get_conversation as _get_conversation
from ..api.conversations import list_conversations as _list_conversations
from ..api.conversations import update_conversation as _update_conversation

if TYPE_CHECKING:
    from .items import AsyncItems, Items


class Conversations(_Resource[SyncStreamingClient]):
    """Conversations and their metadata."""

    @_LazyResource
    def items(self) -> Items:
        """The items of a conversation."""
        from .items import Items as _resource

        return _resource(self._client)

    def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        order: models.ListConversationsOrder | None | Unset = UNSET,
        after: str | None | Unset = UNSET,
        before: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Page[models.Conversation, models.ConversationList]:
        """List conversations; iterate over the result for every page.

        Returns one page of the conversations that the server keeps. Some servers offer it; OpenAI's published
        specification does not list it, and servers without it answer 404 or 405.

        Args:
            limit: How many conversations to put on one page, 1 to 100; the server decides when left out.
            order: Newest first (`desc`) or oldest first (`asc`); the server decides when left out.
            after: Identifier of an entry; the page starts with the one that follows it. Give the `last_id` of a
                page to get the next.
            before: Identifier of an entry; the page holds those that precede it. Give the `first_id` of a page to
                get the previous one.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: listConversations, `GET /conversations` (not in the published specification; some servers offer it).
        """
        return Page(
            self._client, _list_conversations.prepare(limit=limit, order=order, after=after, before=before, **options)
        )

    def create(
        self,
        *,
        items: Sequence[models.InputItem | Mapping[str, Any]] | None | Unset = UNSET,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Conversation:
        """Create a conversation.

        Starts a conversation, empty or with up to 20 items, and returns it without its items. Add more items
        with later calls.

        Args:
            items: Entries the conversation starts with; at most 20; may be `null` or left out.
            metadata: Key-value pairs to store on the conversation; at most 16, keys up to 64 and values up to 512
                characters; may be `null` or left out.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: createConversation, `POST /conversations`.
        """
        return _create_conversation.sync(client=self._client, items=items, metadata=metadata, **options)

    def retrieve(self, conversation_id: str, **options: Unpack[CallOptions]) -> models.Conversation:
        """Get a conversation.

        Returns a conversation with its metadata, without its items. An unknown conversation is answered with
        an error (404).

        Args:
            conversation_id: Identifier of the conversation.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: getConversation, `GET /conversations/{conversation_id}`.
        """
        return _get_conversation.sync(conversation_id, client=self._client, **options)

    def update(
        self, conversation_id: str, *, metadata: models.Metadata | Mapping[str, str], **options: Unpack[CallOptions]
    ) -> models.Conversation:
        """Change a conversation's metadata.

        Changes the metadata of a conversation and returns the conversation; its items stay as they are. An
        unknown conversation is answered with an error (404).

        Args:
            conversation_id: Identifier of the conversation.
            metadata: New key-value pairs of the conversation; at most 16, keys up to 64 and values up to 512
                characters; may be `null`.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: updateConversation, `POST /conversations/{conversation_id}`.
        """
        return _update_conversation.sync(conversation_id, client=self._client, metadata=metadata, **options)

    def delete(self, conversation_id: str, **options: Unpack[CallOptions]) -> models.DeletedConversationResource:
        """Delete a conversation.

        Deletes a conversation and returns a marker that says so. Its items are kept. An unknown conversation
        is answered with an error (404).

        Args:
            conversation_id: Identifier of the conversation.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: deleteConversation, `DELETE /conversations/{conversation_id}`.
        """
        return _delete_conversation.sync(conversation_id, client=self._client, **options)


class AsyncConversations(_Resource[AsyncStreamingClient]):
    """Conversations and their metadata."""

    @_LazyResource
    def items(self) -> AsyncItems:
        """The items of a conversation."""
        from .items import AsyncItems as _resource

        return _resource(self._client)

    list = _paged(Conversations.list, _list_conversations.prepare)
    create = _awaited(Conversations.create, _create_conversation.asyncio)
    retrieve = _awaited(Conversations.retrieve, _get_conversation.asyncio)
    update = _awaited(Conversations.update, _update_conversation.asyncio)
    delete = _awaited(Conversations.delete, _delete_conversation.asyncio)
