"""Get a step of a run.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Unpack

from ... import models
from ..._runtime.lazy import lazily
from ..._runtime.operation import Call, CallOptions, Operation
from ..._runtime.types import UNSET, Unset
from ..._runtime.ways import ClientT, ReplyT, Way, keywords
from ...models import _models

if TYPE_CHECKING:

    class Arguments(CallOptions, total=False):
        """What `sync` takes by name, for functions that pass it on: `**arguments: Unpack[Arguments]`."""

        include: Sequence[Literal["step_details.tool_calls[*].file_search.results[*].content"]] | None | Unset
else:
    __getattr__ = lazily(globals(), "Arguments", lambda: keywords(prepare))

OPERATION: Operation[models.RunStep] = Operation(
    name="getRunStep",
    method="GET",
    path="/threads/{thread_id}/runs/{run_id}/steps/{step_id}",
    read=_models.decode_as("RunStep"),
    headers={"OpenAI-Beta": "assistants=v2"},
    query=frozenset(["include[]"]),
    promised=_models.required("RunStep"),
)


def prepare(
    thread_id: str,
    run_id: str,
    step_id: str,
    *,
    include: Sequence[Literal["step_details.tool_calls[*].file_search.results[*].content"]] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        options, ids={"thread_id": thread_id, "run_id": run_id, "step_id": step_id}, query={"include[]": include}
    )


class _Way(Way[ClientT, ReplyT]):
    def call(
        self,
        thread_id: str,
        run_id: str,
        step_id: str,
        *,
        client: ClientT,
        include: Sequence[Literal["step_details.tool_calls[*].file_search.results[*].content"]] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReplyT:
        """Get a step of a run.

        Returns one step of a run. Part of the threads family, which OpenAI's own host switched off on
        2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            run_id: Identifier of the run.
            step_id: Identifier of the run step.
            include: Details to add to run steps; the one known value is
                `step_details.tool_calls[*].file_search.results[*].content`, the text that a
                file search found.
            client: What sends the call.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: getRunStep, `GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}`.
        """
        return self.send(client, prepare(thread_id, run_id, step_id, include=include, **options))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Get a step of a run; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Get a step of a run; the whole reply, headers included."""
