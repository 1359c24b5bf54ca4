"""Create a conversation.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack, overload

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

        items: Sequence[models.InputItem | Mapping[str, Any]] | None | Unset
        metadata: models.Metadata | Mapping[str, str] | Unset
else:
    __getattr__ = lazily(globals(), "Arguments", lambda: keywords(prepare))

OPERATION: Operation[models.Conversation] = Operation(
    name="createConversation",
    method="POST",
    path="/conversations",
    read=_models.decode_as("Conversation"),
    body=Body(required=False, flat=True, limits=_models.limits("CreateConversationBody")),
    promised=_models.required("Conversation"),
)


def prepare(
    *,
    items: Sequence[models.InputItem | Mapping[str, Any]] | None | Unset = UNSET,
    metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
    body: models.CreateConversationBody | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(options, body=body, fields={"items": items, "metadata": metadata})


class _Way(Way[ClientT, ReplyT]):
    @overload
    def call(
        self,
        *,
        client: ClientT,
        items: Sequence[models.InputItem | Mapping[str, Any]] | None | Unset = UNSET,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    @overload
    def call(
        self,
        *,
        client: ClientT,
        body: models.CreateConversationBody | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    def call(self, *, client: ClientT, **_arguments: Any) -> ReplyT:
        """Create a conversation.

        Starts a conversation, empty or with up to 20 items, and returns it without its items. Add more items
        with later calls.

        Args:
            items: Entries the conversation starts with; at most 20; may be `null` or left out.
            metadata: Key-value pairs to store on the conversation; at most 16, keys up to 64 and values up to 512
                characters; may be `null` or left out.
            client: What sends the call.
            body: The whole body, as a model or a mapping, instead of its parts.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: createConversation, `POST /conversations`.
        """
        return self.send(client, prepare(**_arguments))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Create a conversation; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Create a conversation; the whole reply, headers included."""
