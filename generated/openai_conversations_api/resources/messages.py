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
from ..api.messages import create_message as _create_message
from ..api.messages import delete_message as _delete_message
from ..api.messages import get_message as _get_message
from ..api.messages import list_messages as _list_messages
from ..api.messages import modify_message as _modify_message


class Messages(_Resource[SyncStreamingClient]):
    """The messages of a thread."""

    def list(
        self,
        thread_id: str,
        *,
        limit: int | None | Unset = UNSET,
        order: models.ListMessagesOrder | None | Unset = UNSET,
        after: str | None | Unset = UNSET,
        before: str | None | Unset = UNSET,
        run_id: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Page[models.ThreadMessage, models.ListMessagesResponse]:
        """List the messages of a thread; iterate over the result for every page.

        Returns one page of the messages of a thread, all of them or those of one run. Part of the threads
        family, which OpenAI's own host switched off on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            limit: How many entries to put on one page, 1 to 100; 20 when left out.
            order: Sorted by creation time, newest first (`desc`) or oldest first (`asc`); `desc` when left out.
            after: Identifier of an entry; the page starts with the one that follows it. Give the `last_id` of a
                page to get the next.
            before: Identifier of an entry; the page holds those that precede it. Give the `first_id` of a page to
                get the previous one.
            run_id: Identifier of a run; only messages that this run produced are listed.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: listMessages, `GET /threads/{thread_id}/messages`.
        """
        return Page(
            self._client,
            _list_messages.prepare(
                thread_id, limit=limit, order=order, after=after, before=before, run_id=run_id, **options
            ),
        )

    def create(
        self,
        thread_id: str,
        *,
        content: str | Sequence[models.CreateMessageRequestContentItem | Mapping[str, Any]],
        role: models.CreateMessageRequestRole,
        attachments: Sequence[models.CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset = UNSET,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.ThreadMessage:
        """Add a message to a thread.

        Adds a message to a thread and returns it; no run is started. Part of the threads family, which
        OpenAI's own host switched off on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            content: Text of the message, or a list of at least one text or image part. Images need a model with
                vision.
            role: Whose message it is: `user` for the person's own messages (the usual case), `assistant` to
                insert one in the assistant's name.
            attachments: Files that come with the message, each with the tools that may read it; `null` for none.
            metadata: Key-value pairs to store on the message; at most 16, keys up to 64 and values up to 512
                characters.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: createMessage, `POST /threads/{thread_id}/messages`.
        """
        return _create_message.sync(
            thread_id,
            client=self._client,
            content=content,
            role=role,
            attachments=attachments,
            metadata=metadata,
            **options,
        )

    def retrieve(self, thread_id: str, message_id: str, **options: Unpack[CallOptions]) -> models.ThreadMessage:
        """Get a message.

        Returns one message of a thread. Part of the threads family, which OpenAI's own host switched off on
        2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            message_id: Identifier of the message.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: getMessage, `GET /threads/{thread_id}/messages/{message_id}`.
        """
        return _get_message.sync(thread_id, message_id, client=self._client, **options)

    def update(
        self,
        thread_id: str,
        message_id: str,
        *,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.ThreadMessage:
        """Change a message's metadata.

        Changes the metadata of a message and returns the message; its content stays as it is. Part of the
        threads family, which OpenAI's own host switched off on 2026-08-26 and other servers still
        offer.

        Args:
            thread_id: Identifier of the thread.
            message_id: Identifier of the message.
            metadata: New key-value pairs of the message; at most 16, keys up to 64 and values up to 512 characters.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: modifyMessage, `POST /threads/{thread_id}/messages/{message_id}`.
        """
        return _modify_message.sync(thread_id, message_id, client=self._client, metadata=metadata, **options)

    def delete(self, thread_id: str, message_id: str, **options: Unpack[CallOptions]) -> models.DeleteMessageResponse:
        """Delete a message.

        Removes a message from a thread and returns a marker that says so. Part of the threads family, which
        OpenAI's own host switched off on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            message_id: Identifier of the message.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: deleteMessage, `DELETE /threads/{thread_id}/messages/{message_id}`.
        """
        return _delete_message.sync(thread_id, message_id, client=self._client, **options)


class AsyncMessages(_Resource[AsyncStreamingClient]):
    """The messages of a thread."""

    list = _paged(Messages.list, _list_messages.prepare)
    create = _awaited(Messages.create, _create_message.asyncio)
    retrieve = _awaited(Messages.retrieve, _get_message.asyncio)
    update = _awaited(Messages.update, _modify_message.asyncio)
    delete = _awaited(Messages.delete, _delete_message.asyncio)
