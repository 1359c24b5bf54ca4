"""Change a conversation's metadata.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Required, Unpack, overload

from ..._runtime.arguments import Body
from ..._runtime.operation import AsyncClient, Call, CallOptions, Operation, SyncClient
from ..._runtime.types import UNSET, Response, Unset
from ..._runtime.unions import Models

if TYPE_CHECKING:
    from ...models.conversation import Conversation
    from ...models.metadata import Metadata
    from ...models.update_conversation_body import UpdateConversationBody

    class Arguments(CallOptions, total=False):
        """What `sync` takes by name, for functions that pass it on: `**arguments: Unpack[Arguments]`."""

        metadata: Required[Metadata | Mapping[str, str]]


_models = Models("openai_conversations_api.models")
OPERATION: Operation[Conversation] = Operation(
    name="updateConversation",
    method="POST",
    path="/conversations/{conversation_id}",
    read=_models.decode_as("conversation.Conversation"),
    accepts=(dict,),
    body=Body(
        keys=frozenset(["metadata"]),
        nullable=frozenset(["metadata"]),
        flat=True,
        required=False,
    ),
    promised=frozenset(["created_at", "id", "metadata", "object"]),
)


def prepare(
    conversation_id: str,
    *,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    body: UpdateConversationBody | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        ids={"conversation_id": conversation_id},
        query={},
        body=body,
        fields={"metadata": metadata},
        headers={},
        options=options,
    )


@overload
def sync_detailed(
    conversation_id: str,
    *,
    client: SyncClient,
    metadata: Metadata | Mapping[str, str],
    **options: Unpack[CallOptions],
) -> Response[Conversation]: ...
@overload
def sync_detailed(
    conversation_id: str,
    *,
    client: SyncClient,
    body: UpdateConversationBody | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Conversation]: ...
def sync_detailed(
    conversation_id: str,
    *,
    client: SyncClient,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    body: UpdateConversationBody | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Conversation]:
    """Change a conversation's metadata; the whole reply, headers included.

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
    return OPERATION.response(client.__execute__(prepare(conversation_id, metadata=metadata, body=body, **options)))


@overload
def sync(
    conversation_id: str,
    *,
    client: SyncClient,
    metadata: Metadata | Mapping[str, str],
    **options: Unpack[CallOptions],
) -> Conversation: ...
@overload
def sync(
    conversation_id: str,
    *,
    client: SyncClient,
    body: UpdateConversationBody | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Conversation: ...
def sync(
    conversation_id: str,
    *,
    client: SyncClient,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    body: UpdateConversationBody | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Conversation:
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
    return OPERATION.response(
        client.__execute__(prepare(conversation_id, metadata=metadata, body=body, **options))
    ).parsed


@overload
async def asyncio_detailed(
    conversation_id: str,
    *,
    client: AsyncClient,
    metadata: Metadata | Mapping[str, str],
    **options: Unpack[CallOptions],
) -> Response[Conversation]: ...
@overload
async def asyncio_detailed(
    conversation_id: str,
    *,
    client: AsyncClient,
    body: UpdateConversationBody | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Conversation]: ...
async def asyncio_detailed(
    conversation_id: str,
    *,
    client: AsyncClient,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    body: UpdateConversationBody | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Conversation]:
    """Change a conversation's metadata; the whole reply, headers included.

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
    return OPERATION.response(
        await client.__execute_async__(prepare(conversation_id, metadata=metadata, body=body, **options))
    )


@overload
async def asyncio(
    conversation_id: str,
    *,
    client: AsyncClient,
    metadata: Metadata | Mapping[str, str],
    **options: Unpack[CallOptions],
) -> Conversation: ...
@overload
async def asyncio(
    conversation_id: str,
    *,
    client: AsyncClient,
    body: UpdateConversationBody | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Conversation: ...
async def asyncio(
    conversation_id: str,
    *,
    client: AsyncClient,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    body: UpdateConversationBody | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Conversation:
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
    return OPERATION.response(
        await client.__execute_async__(prepare(conversation_id, metadata=metadata, body=body, **options))
    ).parsed
