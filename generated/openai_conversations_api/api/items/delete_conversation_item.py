"""Delete an item of a conversation.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from typing import Unpack

from ... import models
from ..._runtime.operation import Call, CallOptions, Operation
from ..._runtime.ways import ClientT, ReplyT, Way
from ...models.delete_conversation_item_response import VARIANTS as _delete_conversation_item_response_variants

OPERATION: Operation[models.DeleteConversationItemResponse] = Operation(
    name="deleteConversationItem",
    method="DELETE",
    path="/conversations/{conversation_id}/items/{item_id}",
    read=_delete_conversation_item_response_variants.decode,
    promised=lambda: frozenset(["created_at", "deleted", "id", "metadata", "object"]),
)


def prepare(conversation_id: str, item_id: str, **options: Unpack[CallOptions]) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(options, ids={"conversation_id": conversation_id, "item_id": item_id})


class _Way(Way[ClientT, ReplyT]):
    def call(self, conversation_id: str, item_id: str, *, client: ClientT, **options: Unpack[CallOptions]) -> ReplyT:
        """Delete an item of a conversation.

        Removes one item from a conversation and returns the conversation; some servers return a marker that
        names the deleted item instead. An unknown conversation or item is answered with an error
        (404).

        Args:
            conversation_id: Identifier of the conversation.
            item_id: Identifier of the item.
            client: What sends the call.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: deleteConversationItem, `DELETE /conversations/{conversation_id}/items/{item_id}`.
        """
        return self.send(client, prepare(conversation_id, item_id, **options))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Delete an item of a conversation; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Delete an item of a conversation; the whole reply, headers included."""
