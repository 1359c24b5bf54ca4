"""Delete a conversation.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from typing import Unpack

from ... import models
from ..._runtime.operation import Call, CallOptions, Operation
from ..._runtime.ways import ClientT, ReplyT, Way
from ...models import _models

OPERATION: Operation[models.DeletedConversationResource] = Operation(
    name="deleteConversation",
    method="DELETE",
    path="/conversations/{conversation_id}",
    read=_models.decode_as("DeletedConversationResource"),
    promised=_models.required("DeletedConversationResource"),
)


def prepare(conversation_id: str, **options: Unpack[CallOptions]) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(options, ids={"conversation_id": conversation_id})


class _Way(Way[ClientT, ReplyT]):
    def call(self, conversation_id: str, *, client: ClientT, **options: Unpack[CallOptions]) -> ReplyT:
        """Delete a conversation.

        Deletes a conversation and returns a marker that says so. Its items are kept. An unknown conversation
        is answered with an error (404).

        Args:
            conversation_id: Identifier of the conversation.
            client: What sends the call.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: deleteConversation, `DELETE /conversations/{conversation_id}`.
        """
        return self.send(client, prepare(conversation_id, **options))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Delete a conversation; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Delete a conversation; the whole reply, headers included."""
