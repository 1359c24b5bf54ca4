"""Change a thread.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ..._runtime.arguments import Body
from ..._runtime.operation import AsyncClient, Call, CallOptions, Operation, SyncClient
from ..._runtime.types import UNSET, Response, Unset
from ..._runtime.unions import Models

if TYPE_CHECKING:
    from ...models.metadata import Metadata
    from ...models.modify_thread_request import ModifyThreadRequest
    from ...models.modify_thread_request_tool_resources import ModifyThreadRequestToolResources
    from ...models.thread import Thread

    class Arguments(CallOptions, total=False):
        """What `sync` takes by name, for functions that pass it on: `**arguments: Unpack[Arguments]`."""

        metadata: Metadata | Mapping[str, str] | Unset
        tool_resources: ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset


_models = Models("openai_conversations_api.models")
OPERATION: Operation[Thread] = Operation(
    name="modifyThread",
    method="POST",
    path="/threads/{thread_id}",
    read=_models.decode_as("thread.Thread"),
    accepts=(dict,),
    body=Body(
        keys=frozenset([]),
        nullable=frozenset(["metadata", "tool_resources"]),
        flat=True,
        required=True,
    ),
    headers={
        "OpenAI-Beta": "assistants=v2",
    },
    promised=frozenset(["created_at", "id", "metadata", "object"]),
)


def prepare(
    thread_id: str,
    *,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    body: ModifyThreadRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        ids={"thread_id": thread_id},
        query={},
        body=body,
        fields={"metadata": metadata, "tool_resources": tool_resources},
        headers={},
        options=options,
    )


@overload
def sync_detailed(
    thread_id: str,
    *,
    client: SyncClient,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Thread]: ...
@overload
def sync_detailed(
    thread_id: str,
    *,
    client: SyncClient,
    body: ModifyThreadRequest | Mapping[str, Any],
    **options: Unpack[CallOptions],
) -> Response[Thread]: ...
def sync_detailed(
    thread_id: str,
    *,
    client: SyncClient,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    body: ModifyThreadRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Thread]:
    """Change a thread; the whole reply, headers included.

    Changes the metadata or the tool resources of a thread and returns the thread. Part of the threads family,
    which OpenAI's own host switched off on 2026-08-26 and other servers still offer.

    Args:
        thread_id: Identifier of the thread.
        metadata: New key-value pairs of the thread; at most 16, keys up to 64 and values up to 512 characters.
        tool_resources: Files and vector stores that tools may use on the thread, by tool; may be `null`.
        client: What sends the call.
        body: The whole body, as a model or a mapping, instead of its parts.
        **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

    Raises:
        InvalidInputError: an argument cannot be sent; nothing was.
        StatusError: the server answered with any other status than success.
        MalformedReplyError: the reply is not what the specification says.

    Source: modifyThread, `POST /threads/{thread_id}`.
    """
    return OPERATION.response(
        client.__execute__(prepare(thread_id, metadata=metadata, tool_resources=tool_resources, body=body, **options))
    )


@overload
def sync(
    thread_id: str,
    *,
    client: SyncClient,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Thread: ...
@overload
def sync(
    thread_id: str,
    *,
    client: SyncClient,
    body: ModifyThreadRequest | Mapping[str, Any],
    **options: Unpack[CallOptions],
) -> Thread: ...
def sync(
    thread_id: str,
    *,
    client: SyncClient,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    body: ModifyThreadRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Thread:
    """Change a thread.

    Changes the metadata or the tool resources of a thread and returns the thread. Part of the threads family,
    which OpenAI's own host switched off on 2026-08-26 and other servers still offer.

    Args:
        thread_id: Identifier of the thread.
        metadata: New key-value pairs of the thread; at most 16, keys up to 64 and values up to 512 characters.
        tool_resources: Files and vector stores that tools may use on the thread, by tool; may be `null`.
        client: What sends the call.
        body: The whole body, as a model or a mapping, instead of its parts.
        **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

    Raises:
        InvalidInputError: an argument cannot be sent; nothing was.
        StatusError: the server answered with any other status than success.
        MalformedReplyError: the reply is not what the specification says.

    Source: modifyThread, `POST /threads/{thread_id}`.
    """
    return OPERATION.response(
        client.__execute__(prepare(thread_id, metadata=metadata, tool_resources=tool_resources, body=body, **options))
    ).parsed


@overload
async def asyncio_detailed(
    thread_id: str,
    *,
    client: AsyncClient,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Thread]: ...
@overload
async def asyncio_detailed(
    thread_id: str,
    *,
    client: AsyncClient,
    body: ModifyThreadRequest | Mapping[str, Any],
    **options: Unpack[CallOptions],
) -> Response[Thread]: ...
async def asyncio_detailed(
    thread_id: str,
    *,
    client: AsyncClient,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    body: ModifyThreadRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Thread]:
    """Change a thread; the whole reply, headers included.

    Changes the metadata or the tool resources of a thread and returns the thread. Part of the threads family,
    which OpenAI's own host switched off on 2026-08-26 and other servers still offer.

    Args:
        thread_id: Identifier of the thread.
        metadata: New key-value pairs of the thread; at most 16, keys up to 64 and values up to 512 characters.
        tool_resources: Files and vector stores that tools may use on the thread, by tool; may be `null`.
        client: What sends the call.
        body: The whole body, as a model or a mapping, instead of its parts.
        **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

    Raises:
        InvalidInputError: an argument cannot be sent; nothing was.
        StatusError: the server answered with any other status than success.
        MalformedReplyError: the reply is not what the specification says.

    Source: modifyThread, `POST /threads/{thread_id}`.
    """
    return OPERATION.response(
        await client.__execute_async__(
            prepare(thread_id, metadata=metadata, tool_resources=tool_resources, body=body, **options)
        )
    )


@overload
async def asyncio(
    thread_id: str,
    *,
    client: AsyncClient,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Thread: ...
@overload
async def asyncio(
    thread_id: str,
    *,
    client: AsyncClient,
    body: ModifyThreadRequest | Mapping[str, Any],
    **options: Unpack[CallOptions],
) -> Thread: ...
async def asyncio(
    thread_id: str,
    *,
    client: AsyncClient,
    metadata: Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    body: ModifyThreadRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Thread:
    """Change a thread.

    Changes the metadata or the tool resources of a thread and returns the thread. Part of the threads family,
    which OpenAI's own host switched off on 2026-08-26 and other servers still offer.

    Args:
        thread_id: Identifier of the thread.
        metadata: New key-value pairs of the thread; at most 16, keys up to 64 and values up to 512 characters.
        tool_resources: Files and vector stores that tools may use on the thread, by tool; may be `null`.
        client: What sends the call.
        body: The whole body, as a model or a mapping, instead of its parts.
        **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

    Raises:
        InvalidInputError: an argument cannot be sent; nothing was.
        StatusError: the server answered with any other status than success.
        MalformedReplyError: the reply is not what the specification says.

    Source: modifyThread, `POST /threads/{thread_id}`.
    """
    return OPERATION.response(
        await client.__execute_async__(
            prepare(thread_id, metadata=metadata, tool_resources=tool_resources, body=body, **options)
        )
    ).parsed
