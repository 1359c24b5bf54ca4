"""Get an item of a conversation.

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
from ...models.conversation_item import VARIANTS as _conversation_item_variants

if TYPE_CHECKING:

    class Arguments(CallOptions, total=False):
        """What `sync` takes by name, for functions that pass it on: `**arguments: Unpack[Arguments]`."""

        include: Sequence[models.IncludeEnum] | None | Unset
else:
    __getattr__ = lazily(globals(), "Arguments", lambda: keywords(prepare))

OPERATION: Operation[models.ConversationItem] = Operation(
    name="getConversationItem",
    method="GET",
    path="/conversations/{conversation_id}/items/{item_id}",
    read=_conversation_item_variants.decode,
    query=frozenset(["include[]"]),
    promised=lambda: frozenset(
        [
            "action",
            "approval_request_id",
            "approve",
            "arguments",
            "call_id",
            "code",
            "container_id",
            "content",
            "encrypted_content",
            "environment",
            "execution",
            "fingerprint",
            "id",
            "input",
            "max_output_length",
            "name",
            "operation",
            "output",
            "outputs",
            "pending_safety_checks",
            "queries",
            "result",
            "role",
            "server_label",
            "status",
            "summary",
            "tools",
            "type",
        ]
    ),
)


def prepare(
    conversation_id: str,
    item_id: str,
    *,
    include: Sequence[models.IncludeEnum] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        options, ids={"conversation_id": conversation_id, "item_id": item_id}, query={"include[]": include}
    )


class _Way(Way[ClientT, ReplyT]):
    def call(
        self,
        conversation_id: str,
        item_id: str,
        *,
        client: ClientT,
        include: Sequence[models.IncludeEnum] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReplyT:
        """Get an item of a conversation.

        Returns one item of a conversation. An unknown conversation or item is answered with an error (404).

        Args:
            conversation_id: Identifier of the conversation.
            item_id: Identifier of the item.
            include: Details to add to the returned items that are otherwise left out.
            client: What sends the call.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: getConversationItem, `GET /conversations/{conversation_id}/items/{item_id}`.
        """
        return self.send(client, prepare(conversation_id, item_id, include=include, **options))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Get an item of a conversation; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Get an item of a conversation; the whole reply, headers included."""
