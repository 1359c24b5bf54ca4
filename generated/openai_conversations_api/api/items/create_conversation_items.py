"""Add items to a conversation.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

        items: Required[Sequence[models.InputItem | Mapping[str, Any]]]
        include: Sequence[models.IncludeEnum] | None | Unset
else:
    __getattr__ = lazily(globals(), "Arguments", lambda: keywords(prepare))

OPERATION: Operation[models.ConversationItemList] = Operation(
    name="createConversationItems",
    method="POST",
    path="/conversations/{conversation_id}/items",
    read=_models.decode_as("ConversationItemList"),
    body=Body(
        required=True,
        flat=True,
        keys=frozenset(["items"]),
        never_null=frozenset(["items"]),
        limits=_models.limits("CreateConversationItemsBody"),
    ),
    query=frozenset(["include[]"]),
    promised=_models.required("ConversationItemList"),
    batch=("items", 20),
)


def prepare(
    conversation_id: str,
    *,
    items: Sequence[models.InputItem | Mapping[str, Any]] | Unset = UNSET,
    include: Sequence[models.IncludeEnum] | None | Unset = UNSET,
    body: models.CreateConversationItemsBody | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        options,
        ids={"conversation_id": conversation_id},
        query={"include[]": include},
        body=body,
        fields={"items": items},
    )


class _Way(Way[ClientT, ReplyT]):
    @overload
    def call(
        self,
        conversation_id: str,
        *,
        client: ClientT,
        items: Sequence[models.InputItem | Mapping[str, Any]],
        include: Sequence[models.IncludeEnum] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    @overload
    def call(
        self,
        conversation_id: str,
        *,
        client: ClientT,
        body: models.CreateConversationItemsBody | Mapping[str, Any],
        include: Sequence[models.IncludeEnum] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    def call(self, conversation_id: str, *, client: ClientT, **_arguments: Any) -> ReplyT:
        """Add items to a conversation.

        Adds items to a conversation and returns the added items; one request holds up to 20 of them. An
        unknown conversation is answered with an error (404).

        Args:
            conversation_id: Identifier of the conversation.
            items: Entries to add to the conversation, in order; at most 20 in one call.
            include: Details to add to the returned items that are otherwise left out.
            client: What sends the call.
            body: The whole body, as a model or a mapping, instead of its parts.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: createConversationItems, `POST /conversations/{conversation_id}/items`.
        """
        return self.send(client, prepare(conversation_id, **_arguments))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Add items to a conversation; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Add items to a conversation; the whole reply, headers included."""
