"""Cancel a run.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from typing import Unpack

from ... import models
from ..._runtime.operation import Call, CallOptions, Operation
from ..._runtime.ways import ClientT, ReplyT, Way
from ...models import _models

OPERATION: Operation[models.Run] = Operation(
    name="cancelRun",
    method="POST",
    path="/threads/{thread_id}/runs/{run_id}/cancel",
    read=_models.decode_as("Run"),
    headers={"OpenAI-Beta": "assistants=v2"},
    promised=_models.required("Run"),
)


def prepare(thread_id: str, run_id: str, **options: Unpack[CallOptions]) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(options, ids={"thread_id": thread_id, "run_id": run_id})


class _Way(Way[ClientT, ReplyT]):
    def call(self, thread_id: str, run_id: str, *, client: ClientT, **options: Unpack[CallOptions]) -> ReplyT:
        """Cancel a run.

        Asks the server to stop a run that is `in_progress`. It returns the run, which may stay `cancelling`
        for a while before it ends. Part of the threads family, which OpenAI's own host switched off
        on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            run_id: Identifier of the run.
            client: What sends the call.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: cancelRun, `POST /threads/{thread_id}/runs/{run_id}/cancel`.
        """
        return self.send(client, prepare(thread_id, run_id, **options))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Cancel a run; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Cancel a run; the whole reply, headers included."""
