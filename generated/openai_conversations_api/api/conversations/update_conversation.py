"""Change a conversation's metadata.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Required, Unpack, overload

from ... import models
from ..._runtime.arguments import Body
from ..._runtime.lazy import lazily
from ..._runtime.operation import Call, CallOptions, Operation
from ..._runtime.types import UNSET, Unset
from ..._runtime.ways import ClientT, ReplyT, Way, keywords
from ...models import _models

if TYPE_CHECKING:

    class Arguments(CallOptions, total=False):
        """What `sync` takes by name, for functions that pass it on: `**arguments: Unpack[Arguments]`."""

        metadata: Required[models.Metadata | Mapping[str, str]]
else:
    __getattr__ = lazily(globals(), "Arguments", lambda: keywords(prepare))

OPERATION: Operation[models.Conversation] = Operation(
    name="updateConversation",
    method="POST",
    path="/conversations/{conversation_id}",
    read=_models.decode_as("Conversation"),
    body=Body(required=True, flat=True, keys=frozenset(["metadata"]), limits=_models.limits("UpdateConversationBody")),
    promised=_models.required("Conversation"),
)


def prepare(
    conversation_id: str,
    *,
    metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
    body: models.UpdateConversationBody | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(options, ids={"conversation_id": conversation_id}, body=body, fields={"metadata": metadata})


class _Way(Way[ClientT, ReplyT]):
    @overload
    def call(
        self,
        conversation_id: str,
        *,
        client: ClientT,
        metadata: models.Metadata | Mapping[str, str],
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    @overload
    def call(
        self,
        conversation_id: str,
        *,
        client: ClientT,
        body: models.UpdateConversationBody | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    def call(self, conversation_id: str, *, client: ClientT, **_arguments: Any) -> ReplyT:
        """Change a conversation's metadata.

        Changes the metadata of a conversation and returns the conversation; its items stay as they are. An
        unknown conversation is answered with an error (404).

        Args:
            conversation_id: Identifier of the conversation.
            metadata: New key-value pairs of the conversation; at most 16, keys up to 64 and values up to 512
                characters; may be `null`.
            client: What sends the call.
            body: The whole body, as a model or a mapping, instead of its parts.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: updateConversation, `POST /conversations/{conversation_id}`.
        """
        return self.send(client, prepare(conversation_id, **_arguments))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Change a conversation's metadata; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Change a conversation's metadata; the whole reply, headers included."""
