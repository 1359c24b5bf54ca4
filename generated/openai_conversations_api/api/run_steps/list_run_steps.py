"""List the steps of a run.

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

        limit: int | None | Unset
        order: models.ListRunStepsOrder | None | Unset
        after: str | None | Unset
        before: str | None | Unset
        include: Sequence[Literal["step_details.tool_calls[*].file_search.results[*].content"]] | None | Unset
else:
    __getattr__ = lazily(globals(), "Arguments", lambda: keywords(prepare))

OPERATION: Operation[models.ListRunStepsResponse] = Operation(
    name="listRunSteps",
    method="GET",
    path="/threads/{thread_id}/runs/{run_id}/steps",
    read=_models.decode_as("ListRunStepsResponse"),
    headers={"OpenAI-Beta": "assistants=v2"},
    query=frozenset(["limit", "order", "after", "before", "include[]"]),
    limits={"limit": {"minimum": 1, "maximum": 100}},
    promised=_models.required("ListRunStepsResponse"),
)


def prepare(
    thread_id: str,
    run_id: str,
    *,
    limit: int | None | Unset = UNSET,
    order: models.ListRunStepsOrder | None | Unset = UNSET,
    after: str | None | Unset = UNSET,
    before: str | None | Unset = UNSET,
    include: Sequence[Literal["step_details.tool_calls[*].file_search.results[*].content"]] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        options,
        ids={"thread_id": thread_id, "run_id": run_id},
        query={"limit": limit, "order": order, "after": after, "before": before, "include[]": include},
    )


class _Way(Way[ClientT, ReplyT]):
    def call(
        self,
        thread_id: str,
        run_id: str,
        *,
        client: ClientT,
        limit: int | None | Unset = UNSET,
        order: models.ListRunStepsOrder | None | Unset = UNSET,
        after: str | None | Unset = UNSET,
        before: str | None | Unset = UNSET,
        include: Sequence[Literal["step_details.tool_calls[*].file_search.results[*].content"]] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReplyT:
        """List the steps of a run.

        Returns one page of the steps of a run. Part of the threads family, which OpenAI's own host switched
        off on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            run_id: Identifier of the run.
            limit: How many entries to put on one page, 1 to 100; 20 when left out.
            order: Sorted by creation time, newest first (`desc`) or oldest first (`asc`); `desc` when left out.
            after: Identifier of an entry; the page starts with the one that follows it. Give the `last_id` of a
                page to get the next.
            before: Identifier of an entry; the page holds those that precede it. Give the `first_id` of a page to
                get the previous one.
            include: Details to add to run steps; the one known value is
                `step_details.tool_calls[*].file_search.results[*].content`, the text that a
                file search found.
            client: What sends the call.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: listRunSteps, `GET /threads/{thread_id}/runs/{run_id}/steps`.
        """
        return self.send(
            client,
            prepare(
                thread_id, run_id, limit=limit, order=order, after=after, before=before, include=include, **options
            ),
        )


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""List the steps of a run; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""List the steps of a run; the whole reply, headers included."""
