"""Change a message's metadata.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping
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

        metadata: models.Metadata | Mapping[str, str] | Unset
else:
    __getattr__ = lazily(globals(), "Arguments", lambda: keywords(prepare))

OPERATION: Operation[models.ThreadMessage] = Operation(
    name="modifyMessage",
    method="POST",
    path="/threads/{thread_id}/messages/{message_id}",
    read=_models.decode_as("ThreadMessage"),
    body=Body(required=True, flat=True, limits=_models.limits("ModifyMessageRequest")),
    headers={"OpenAI-Beta": "assistants=v2"},
    promised=_models.required("ThreadMessage"),
)


def prepare(
    thread_id: str,
    message_id: str,
    *,
    metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
    body: models.ModifyMessageRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        options, ids={"thread_id": thread_id, "message_id": message_id}, body=body, fields={"metadata": metadata}
    )


class _Way(Way[ClientT, ReplyT]):
    @overload
    def call(
        self,
        thread_id: str,
        message_id: str,
        *,
        client: ClientT,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    @overload
    def call(
        self,
        thread_id: str,
        message_id: str,
        *,
        client: ClientT,
        body: models.ModifyMessageRequest | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    def call(self, thread_id: str, message_id: str, *, client: ClientT, **_arguments: Any) -> ReplyT:
        """Change a message's metadata.

        Changes the metadata of a message and returns the message; its content stays as it is. Part of the
        threads family, which OpenAI's own host switched off on 2026-08-26 and other servers still
        offer.

        Args:
            thread_id: Identifier of the thread.
            message_id: Identifier of the message.
            metadata: New key-value pairs of the message; at most 16, keys up to 64 and values up to 512 characters.
            client: What sends the call.
            body: The whole body, as a model or a mapping, instead of its parts.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: modifyMessage, `POST /threads/{thread_id}/messages/{message_id}`.
        """
        return self.send(client, prepare(thread_id, message_id, **_arguments))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Change a message's metadata; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Change a message's metadata; the whole reply, headers included."""
