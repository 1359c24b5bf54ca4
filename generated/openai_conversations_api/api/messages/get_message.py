"""Get a message.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from typing import Unpack

from ... import models
from ..._runtime.operation import Call, CallOptions, Operation
from ..._runtime.ways import ClientT, ReplyT, Way
from ...models import _models

OPERATION: Operation[models.ThreadMessage] = Operation(
    name="getMessage",
    method="GET",
    path="/threads/{thread_id}/messages/{message_id}",
    read=_models.decode_as("ThreadMessage"),
    headers={"OpenAI-Beta": "assistants=v2"},
    promised=_models.required("ThreadMessage"),
)


def prepare(thread_id: str, message_id: str, **options: Unpack[CallOptions]) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(options, ids={"thread_id": thread_id, "message_id": message_id})


class _Way(Way[ClientT, ReplyT]):
    def call(self, thread_id: str, message_id: str, *, client: ClientT, **options: Unpack[CallOptions]) -> ReplyT:
        """Get a message.

        Returns one message of a thread. Part of the threads family, which OpenAI's own host switched off on
        2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            message_id: Identifier of the message.
            client: What sends the call.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: getMessage, `GET /threads/{thread_id}/messages/{message_id}`.
        """
        return self.send(client, prepare(thread_id, message_id, **options))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Get a message; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Get a message; the whole reply, headers included."""
