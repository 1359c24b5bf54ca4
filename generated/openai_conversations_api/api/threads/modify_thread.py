"""Change a thread.

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
        tool_resources: models.ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset
else:
    __getattr__ = lazily(globals(), "Arguments", lambda: keywords(prepare))

OPERATION: Operation[models.Thread] = Operation(
    name="modifyThread",
    method="POST",
    path="/threads/{thread_id}",
    read=_models.decode_as("Thread"),
    body=Body(required=True, flat=True, limits=_models.limits("ModifyThreadRequest")),
    headers={"OpenAI-Beta": "assistants=v2"},
    promised=_models.required("Thread"),
)


def prepare(
    thread_id: str,
    *,
    metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
    tool_resources: models.ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
    body: models.ModifyThreadRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        options,
        ids={"thread_id": thread_id},
        body=body,
        fields={"metadata": metadata, "tool_resources": tool_resources},
    )


class _Way(Way[ClientT, ReplyT]):
    @overload
    def call(
        self,
        thread_id: str,
        *,
        client: ClientT,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        tool_resources: models.ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    @overload
    def call(
        self,
        thread_id: str,
        *,
        client: ClientT,
        body: models.ModifyThreadRequest | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    def call(self, thread_id: str, *, client: ClientT, **_arguments: Any) -> ReplyT:
        """Change a thread.

        Changes the metadata or the tool resources of a thread and returns the thread. Part of the threads
        family, which OpenAI's own host switched off on 2026-08-26 and other servers still offer.

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
        return self.send(client, prepare(thread_id, **_arguments))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Change a thread; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Change a thread; the whole reply, headers included."""
