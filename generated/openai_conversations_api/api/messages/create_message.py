"""Add a message to a thread.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Required, Unpack, overload

from ..._runtime.arguments import Body
from ..._runtime.operation import AsyncClient, Call, CallOptions, Operation, SyncClient
from ..._runtime.types import UNSET, Response, Unset
from ..._runtime.unions import Models
from ...models.unknown_variant import UnknownVariant

if TYPE_CHECKING:
    from ...models.create_message_request import CreateMessageRequest
    from ...models.create_message_request_attachments_item import CreateMessageRequestAttachmentsItem
    from ...models.literals import CreateMessageRequestRole
    from ...models.message_content_image_file_object import MessageContentImageFileObject
    from ...models.message_content_image_url_object import MessageContentImageUrlObject
    from ...models.message_request_content_text_object import MessageRequestContentTextObject
    from ...models.metadata import Metadata
    from ...models.thread_message import ThreadMessage

    class Arguments(CallOptions, total=False):
        """What `sync` takes by name, for functions that pass it on: `**arguments: Unpack[Arguments]`."""

        content: Required[
            str
            | Sequence[
                MessageContentImageFileObject
                | Mapping[str, Any]
                | MessageContentImageUrlObject
                | MessageRequestContentTextObject
                | UnknownVariant
            ]
        ]
        role: Required[CreateMessageRequestRole]
        attachments: Sequence[CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset
        metadata: Metadata | Mapping[str, str] | Unset


_models = Models("openai_conversations_api.models")
OPERATION: Operation[ThreadMessage] = Operation(
    name="createMessage",
    method="POST",
    path="/threads/{thread_id}/messages",
    read=_models.decode_as("thread_message.ThreadMessage"),
    accepts=(dict,),
    body=Body(
        keys=frozenset(["content", "role"]),
        nullable=frozenset(["attachments", "metadata"]),
        flat=True,
        required=True,
    ),
    headers={
        "OpenAI-Beta": "assistants=v2",
    },
    promised=frozenset(
        ["assistant_id", "content", "created_at", "id", "metadata", "object", "role", "run_id", "thread_id"]
    ),
)


def prepare(
    thread_id: str,
    *,
    content: str
    | Sequence[
        MessageContentImageFileObject
        | Mapping[str, Any]
        | MessageContentImageUrlObject
        | MessageRequestContentTextObject
        | UnknownVariant
    ]
    | Unset = UNSET,
    role: CreateMessageRequestRole | Unset = UNSET,
    attachments: Sequence[CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    body: CreateMessageRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        ids={"thread_id": thread_id},
        query={},
        body=body,
        fields={"attachments": attachments, "content": content, "metadata": metadata, "role": role},
        headers={},
        options=options,
    )


@overload
def sync_detailed(
    thread_id: str,
    *,
    client: SyncClient,
    content: str
    | Sequence[
        MessageContentImageFileObject
        | Mapping[str, Any]
        | MessageContentImageUrlObject
        | MessageRequestContentTextObject
        | UnknownVariant
    ],
    role: CreateMessageRequestRole,
    attachments: Sequence[CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[ThreadMessage]: ...
@overload
def sync_detailed(
    thread_id: str,
    *,
    client: SyncClient,
    body: CreateMessageRequest | Mapping[str, Any],
    **options: Unpack[CallOptions],
) -> Response[ThreadMessage]: ...
def sync_detailed(
    thread_id: str,
    *,
    client: SyncClient,
    content: str
    | Sequence[
        MessageContentImageFileObject
        | Mapping[str, Any]
        | MessageContentImageUrlObject
        | MessageRequestContentTextObject
        | UnknownVariant
    ]
    | Unset = UNSET,
    role: CreateMessageRequestRole | Unset = UNSET,
    attachments: Sequence[CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    body: CreateMessageRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[ThreadMessage]:
    """Add a message to a thread; the whole reply, headers included.

    Adds a message to a thread and returns it; no run is started. Part of the threads family, which OpenAI's
    own host switched off on 2026-08-26 and other servers still offer.

    Args:
        thread_id: Identifier of the thread.
        content: Text of the message, or a list of at least one text or image part. Images need a model with
            vision.
        role: Whose message it is: `user` for the person's own messages (the usual case), `assistant` to insert
            one in the assistant's name.
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
    return OPERATION.response(
        client.__execute__(
            prepare(
                thread_id, content=content, role=role, attachments=attachments, metadata=metadata, body=body, **options
            )
        )
    )


@overload
def sync(
    thread_id: str,
    *,
    client: SyncClient,
    content: str
    | Sequence[
        MessageContentImageFileObject
        | Mapping[str, Any]
        | MessageContentImageUrlObject
        | MessageRequestContentTextObject
        | UnknownVariant
    ],
    role: CreateMessageRequestRole,
    attachments: Sequence[CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> ThreadMessage: ...
@overload
def sync(
    thread_id: str,
    *,
    client: SyncClient,
    body: CreateMessageRequest | Mapping[str, Any],
    **options: Unpack[CallOptions],
) -> ThreadMessage: ...
def sync(
    thread_id: str,
    *,
    client: SyncClient,
    content: str
    | Sequence[
        MessageContentImageFileObject
        | Mapping[str, Any]
        | MessageContentImageUrlObject
        | MessageRequestContentTextObject
        | UnknownVariant
    ]
    | Unset = UNSET,
    role: CreateMessageRequestRole | Unset = UNSET,
    attachments: Sequence[CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    body: CreateMessageRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> ThreadMessage:
    """Add a message to a thread.

    Adds a message to a thread and returns it; no run is started. Part of the threads family, which OpenAI's
    own host switched off on 2026-08-26 and other servers still offer.

    Args:
        thread_id: Identifier of the thread.
        content: Text of the message, or a list of at least one text or image part. Images need a model with
            vision.
        role: Whose message it is: `user` for the person's own messages (the usual case), `assistant` to insert
            one in the assistant's name.
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
    return OPERATION.response(
        client.__execute__(
            prepare(
                thread_id, content=content, role=role, attachments=attachments, metadata=metadata, body=body, **options
            )
        )
    ).parsed


@overload
async def asyncio_detailed(
    thread_id: str,
    *,
    client: AsyncClient,
    content: str
    | Sequence[
        MessageContentImageFileObject
        | Mapping[str, Any]
        | MessageContentImageUrlObject
        | MessageRequestContentTextObject
        | UnknownVariant
    ],
    role: CreateMessageRequestRole,
    attachments: Sequence[CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[ThreadMessage]: ...
@overload
async def asyncio_detailed(
    thread_id: str,
    *,
    client: AsyncClient,
    body: CreateMessageRequest | Mapping[str, Any],
    **options: Unpack[CallOptions],
) -> Response[ThreadMessage]: ...
async def asyncio_detailed(
    thread_id: str,
    *,
    client: AsyncClient,
    content: str
    | Sequence[
        MessageContentImageFileObject
        | Mapping[str, Any]
        | MessageContentImageUrlObject
        | MessageRequestContentTextObject
        | UnknownVariant
    ]
    | Unset = UNSET,
    role: CreateMessageRequestRole | Unset = UNSET,
    attachments: Sequence[CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    body: CreateMessageRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[ThreadMessage]:
    """Add a message to a thread; the whole reply, headers included.

    Adds a message to a thread and returns it; no run is started. Part of the threads family, which OpenAI's
    own host switched off on 2026-08-26 and other servers still offer.

    Args:
        thread_id: Identifier of the thread.
        content: Text of the message, or a list of at least one text or image part. Images need a model with
            vision.
        role: Whose message it is: `user` for the person's own messages (the usual case), `assistant` to insert
            one in the assistant's name.
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
    return OPERATION.response(
        await client.__execute_async__(
            prepare(
                thread_id, content=content, role=role, attachments=attachments, metadata=metadata, body=body, **options
            )
        )
    )


@overload
async def asyncio(
    thread_id: str,
    *,
    client: AsyncClient,
    content: str
    | Sequence[
        MessageContentImageFileObject
        | Mapping[str, Any]
        | MessageContentImageUrlObject
        | MessageRequestContentTextObject
        | UnknownVariant
    ],
    role: CreateMessageRequestRole,
    attachments: Sequence[CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> ThreadMessage: ...
@overload
async def asyncio(
    thread_id: str,
    *,
    client: AsyncClient,
    body: CreateMessageRequest | Mapping[str, Any],
    **options: Unpack[CallOptions],
) -> ThreadMessage: ...
async def asyncio(
    thread_id: str,
    *,
    client: AsyncClient,
    content: str
    | Sequence[
        MessageContentImageFileObject
        | Mapping[str, Any]
        | MessageContentImageUrlObject
        | MessageRequestContentTextObject
        | UnknownVariant
    ]
    | Unset = UNSET,
    role: CreateMessageRequestRole | Unset = UNSET,
    attachments: Sequence[CreateMessageRequestAttachmentsItem | Mapping[str, Any]] | None | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    body: CreateMessageRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> ThreadMessage:
    """Add a message to a thread.

    Adds a message to a thread and returns it; no run is started. Part of the threads family, which OpenAI's
    own host switched off on 2026-08-26 and other servers still offer.

    Args:
        thread_id: Identifier of the thread.
        content: Text of the message, or a list of at least one text or image part. Images need a model with
            vision.
        role: Whose message it is: `user` for the person's own messages (the usual case), `assistant` to insert
            one in the assistant's name.
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
    return OPERATION.response(
        await client.__execute_async__(
            prepare(
                thread_id, content=content, role=role, attachments=attachments, metadata=metadata, body=body, **options
            )
        )
    ).parsed
