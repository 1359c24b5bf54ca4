"""List the items of a conversation.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Unpack

from ... import models
from ..._runtime.lazy import lazily
from ..._runtime.operation import Call, CallOptions, Operation
from ..._runtime.types import UNSET, Unset
from ..._runtime.ways import ClientT, ReplyT, Way, keywords
from ...models import _models

if TYPE_CHECKING:

    class Arguments(CallOptions, total=False):
        """What `sync` takes by name, for functions that pass it on: `**arguments: Unpack[Arguments]`."""

        limit: int | None | Unset
        order: models.ListConversationItemsOrder | None | Unset
        after: str | None | Unset
        include: Sequence[models.IncludeEnum] | None | Unset
else:
    __getattr__ = lazily(globals(), "Arguments", lambda: keywords(prepare))

OPERATION: Operation[models.ConversationItemList] = Operation(
    name="listConversationItems",
    method="GET",
    path="/conversations/{conversation_id}/items",
    read=_models.decode_as("ConversationItemList"),
    query=frozenset(["limit", "order", "after", "include[]"]),
    limits={"limit": {"minimum": 1, "maximum": 100}},
    promised=_models.required("ConversationItemList"),
)


def prepare(
    conversation_id: str,
    *,
    limit: int | None | Unset = UNSET,
    order: models.ListConversationItemsOrder | None | Unset = UNSET,
    after: str | None | Unset = UNSET,
    include: Sequence[models.IncludeEnum] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        options,
        ids={"conversation_id": conversation_id},
        query={"limit": limit, "order": order, "after": after, "include[]": include},
    )


class _Way(Way[ClientT, ReplyT]):
    def call(
        self,
        conversation_id: str,
        *,
        client: ClientT,
        limit: int | None | Unset = UNSET,
        order: models.ListConversationItemsOrder | None | Unset = UNSET,
        after: str | None | Unset = UNSET,
        include: Sequence[models.IncludeEnum] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReplyT:
        """List the items of a conversation.

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
            client: What sends the call.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: listConversationItems, `GET /conversations/{conversation_id}/items`.
        """
        return self.send(
            client, prepare(conversation_id, limit=limit, order=order, after=after, include=include, **options)
        )


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""List the items of a conversation; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""List the items of a conversation; the whole reply, headers included."""
