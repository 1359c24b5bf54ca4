"""Create a thread.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack, overload

from ..._runtime.arguments import Body
from ..._runtime.operation import AsyncClient, Call, CallOptions, Operation, SyncClient
from ..._runtime.types import UNSET, Response, Unset
from ..._runtime.unions import Models

if TYPE_CHECKING:
    from ...models.create_message_request import CreateMessageRequest
    from ...models.create_thread_request import CreateThreadRequest
    from ...models.create_thread_request_tool_resources import CreateThreadRequestToolResources
    from ...models.metadata import Metadata
    from ...models.thread import Thread

    class Arguments(CallOptions, total=False):
        """What `sync` takes by name, for functions that pass it on: `**arguments: Unpack[Arguments]`."""

        messages: Sequence[CreateMessageRequest | Mapping[str, Any]] | Unset
        metadata: Metadata | Mapping[str, str] | Unset
        tool_resources: CreateThreadRequestToolResources | Mapping[str, Any] | None | Unset


_models = Models("openai_conversations_api.models")
OPERATION: Operation[Thread] = Operation(
    name="createThread",
    method="POST",
    path="/threads",
    read=_models.decode_as("thread.Thread"),
    accepts=(dict,),
    body=Body(
        keys=frozenset([]),
        nullable=frozenset(["metadata", "tool_resources"]),
        flat=True,
        required=False,
    ),
    headers={
        "OpenAI-Beta": "assistants=v2",
    },
    promised=frozenset(["created_at", "id", "metadata", "object"]),
)


def prepare(
    *,
    messages: Sequence[CreateMessageRequest | Mapping[str, Any]] | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: CreateThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    body: CreateThreadRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        ids={},
        query={},
        body=body,
        fields={"messages": messages, "metadata": metadata, "tool_resources": tool_resources},
        headers={},
        options=options,
    )


@overload
def sync_detailed(
    *,
    client: SyncClient,
    messages: Sequence[CreateMessageRequest | Mapping[str, Any]] | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: CreateThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Thread]: ...
@overload
def sync_detailed(
    *,
    client: SyncClient,
    body: CreateThreadRequest | Mapping[str, Any],
    **options: Unpack[CallOptions],
) -> Response[Thread]: ...
def sync_detailed(
    *,
    client: SyncClient,
    messages: Sequence[CreateMessageRequest | Mapping[str, Any]] | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: CreateThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    body: CreateThreadRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Thread]:
    """Create a thread; the whole reply, headers included.

    Starts a thread, empty or with messages, and returns it without them. Part of the threads family, which
    OpenAI's own host switched off on 2026-08-26 and other servers still offer.

    Args:
        messages: Messages the thread begins with.
        metadata: Key-value pairs to store on the thread; at most 16, keys up to 64 and values up to 512 characters.
        tool_resources: Files and vector stores that tools may use on the thread, by tool; `null` for none.
        client: What sends the call.
        body: The whole body, as a model or a mapping, instead of its parts.
        **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

    Raises:
        InvalidInputError: an argument cannot be sent; nothing was.
        StatusError: the server answered with any other status than success.
        MalformedReplyError: the reply is not what the specification says.

    Source: createThread, `POST /threads`.
    """
    return OPERATION.response(
        client.__execute__(
            prepare(messages=messages, metadata=metadata, tool_resources=tool_resources, body=body, **options)
        )
    )


@overload
def sync(
    *,
    client: SyncClient,
    messages: Sequence[CreateMessageRequest | Mapping[str, Any]] | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: CreateThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Thread: ...
@overload
def sync(
    *,
    client: SyncClient,
    body: CreateThreadRequest | Mapping[str, Any],
    **options: Unpack[CallOptions],
) -> Thread: ...
def sync(
    *,
    client: SyncClient,
    messages: Sequence[CreateMessageRequest | Mapping[str, Any]] | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: CreateThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    body: CreateThreadRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Thread:
    """Create a thread.

    Starts a thread, empty or with messages, and returns it without them. Part of the threads family, which
    OpenAI's own host switched off on 2026-08-26 and other servers still offer.

    Args:
        messages: Messages the thread begins with.
        metadata: Key-value pairs to store on the thread; at most 16, keys up to 64 and values up to 512 characters.
        tool_resources: Files and vector stores that tools may use on the thread, by tool; `null` for none.
        client: What sends the call.
        body: The whole body, as a model or a mapping, instead of its parts.
        **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

    Raises:
        InvalidInputError: an argument cannot be sent; nothing was.
        StatusError: the server answered with any other status than success.
        MalformedReplyError: the reply is not what the specification says.

    Source: createThread, `POST /threads`.
    """
    return OPERATION.response(
        client.__execute__(
            prepare(messages=messages, metadata=metadata, tool_resources=tool_resources, body=body, **options)
        )
    ).parsed


@overload
async def asyncio_detailed(
    *,
    client: AsyncClient,
    messages: Sequence[CreateMessageRequest | Mapping[str, Any]] | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: CreateThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Thread]: ...
@overload
async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: CreateThreadRequest | Mapping[str, Any],
    **options: Unpack[CallOptions],
) -> Response[Thread]: ...
async def asyncio_detailed(
    *,
    client: AsyncClient,
    messages: Sequence[CreateMessageRequest | Mapping[str, Any]] | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: CreateThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    body: CreateThreadRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Thread]:
    """Create a thread; the whole reply, headers included.

    Starts a thread, empty or with messages, and returns it without them. Part of the threads family, which
    OpenAI's own host switched off on 2026-08-26 and other servers still offer.

    Args:
        messages: Messages the thread begins with.
        metadata: Key-value pairs to store on the thread; at most 16, keys up to 64 and values up to 512 characters.
        tool_resources: Files and vector stores that tools may use on the thread, by tool; `null` for none.
        client: What sends the call.
        body: The whole body, as a model or a mapping, instead of its parts.
        **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

    Raises:
        InvalidInputError: an argument cannot be sent; nothing was.
        StatusError: the server answered with any other status than success.
        MalformedReplyError: the reply is not what the specification says.

    Source: createThread, `POST /threads`.
    """
    return OPERATION.response(
        await client.__execute_async__(
            prepare(messages=messages, metadata=metadata, tool_resources=tool_resources, body=body, **options)
        )
    )


@overload
async def asyncio(
    *,
    client: AsyncClient,
    messages: Sequence[CreateMessageRequest | Mapping[str, Any]] | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: CreateThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Thread: ...
@overload
async def asyncio(
    *,
    client: AsyncClient,
    body: CreateThreadRequest | Mapping[str, Any],
    **options: Unpack[CallOptions],
) -> Thread: ...
async def asyncio(
    *,
    client: AsyncClient,
    messages: Sequence[CreateMessageRequest | Mapping[str, Any]] | Unset = UNSET,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: CreateThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    body: CreateThreadRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Thread:
    """Create a thread.

    Starts a thread, empty or with messages, and returns it without them. Part of the threads family, which
    OpenAI's own host switched off on 2026-08-26 and other servers still offer.

    Args:
        messages: Messages the thread begins with.
        metadata: Key-value pairs to store on the thread; at most 16, keys up to 64 and values up to 512 characters.
        tool_resources: Files and vector stores that tools may use on the thread, by tool; `null` for none.
        client: What sends the call.
        body: The whole body, as a model or a mapping, instead of its parts.
        **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

    Raises:
        InvalidInputError: an argument cannot be sent; nothing was.
        StatusError: the server answered with any other status than success.
        MalformedReplyError: the reply is not what the specification says.

    Source: createThread, `POST /threads`.
    """
    return OPERATION.response(
        await client.__execute_async__(
            prepare(messages=messages, metadata=metadata, tool_resources=tool_resources, body=body, **options)
        )
    ).parsed
