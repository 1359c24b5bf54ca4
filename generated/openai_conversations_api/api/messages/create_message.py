"""Add a message to a thread.

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

        content: Required[str | Sequence[models.CreateMessageRequestContentItem | Mapping[str, Any]]]
        role: Required[models.CreateMessageRequestRole]
        attachments: Sequence[models.CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset
        metadata: models.Metadata | Mapping[str, str] | Unset
else:
    __getattr__ = lazily(globals(), "Arguments", lambda: keywords(prepare))

OPERATION: Operation[models.ThreadMessage] = Operation(
    name="createMessage",
    method="POST",
    path="/threads/{thread_id}/messages",
    read=_models.decode_as("ThreadMessage"),
    body=Body(
        required=True,
        flat=True,
        keys=frozenset(["content", "role"]),
        never_null=frozenset(["content", "role"]),
        limits=_models.limits("CreateMessageRequest"),
    ),
    headers={"OpenAI-Beta": "assistants=v2"},
    promised=_models.required("ThreadMessage"),
)


def prepare(
    thread_id: str,
    *,
    content: str | Sequence[models.CreateMessageRequestContentItem | Mapping[str, Any]] | Unset = UNSET,
    role: models.CreateMessageRequestRole | Unset = UNSET,
    attachments: Sequence[models.CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset = UNSET,
    metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
    body: models.CreateMessageRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        options,
        ids={"thread_id": thread_id},
        body=body,
        fields={"attachments": attachments, "content": content, "metadata": metadata, "role": role},
    )


class _Way(Way[ClientT, ReplyT]):
    @overload
    def call(
        self,
        thread_id: str,
        *,
        client: ClientT,
        content: str | Sequence[models.CreateMessageRequestContentItem | Mapping[str, Any]],
        role: models.CreateMessageRequestRole,
        attachments: Sequence[models.CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset = UNSET,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    @overload
    def call(
        self,
        thread_id: str,
        *,
        client: ClientT,
        body: models.CreateMessageRequest | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    def call(self, thread_id: str, *, client: ClientT, **_arguments: Any) -> ReplyT:
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
            client: What sends the call.
            body: The whole body, as a model or a mapping, instead of its parts.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: createMessage, `POST /threads/{thread_id}/messages`.
        """
        return self.send(client, prepare(thread_id, **_arguments))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Add a message to a thread; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Add a message to a thread; the whole reply, headers included."""
