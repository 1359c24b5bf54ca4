"""List the runs of a thread.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

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
        order: models.ListRunsOrder | None | Unset
        after: str | None | Unset
        before: str | None | Unset
else:
    __getattr__ = lazily(globals(), "Arguments", lambda: keywords(prepare))

OPERATION: Operation[models.ListRunsResponse] = Operation(
    name="listRuns",
    method="GET",
    path="/threads/{thread_id}/runs",
    read=_models.decode_as("ListRunsResponse"),
    headers={"OpenAI-Beta": "assistants=v2"},
    query=frozenset(["limit", "order", "after", "before"]),
    limits={"limit": {"minimum": 1, "maximum": 100}},
    promised=_models.required("ListRunsResponse"),
)


def prepare(
    thread_id: str,
    *,
    limit: int | None | Unset = UNSET,
    order: models.ListRunsOrder | None | Unset = UNSET,
    after: str | None | Unset = UNSET,
    before: str | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        options, ids={"thread_id": thread_id}, query={"limit": limit, "order": order, "after": after, "before": before}
    )


class _Way(Way[ClientT, ReplyT]):
    def call(
        self,
        thread_id: str,
        *,
        client: ClientT,
        limit: int | None | Unset = UNSET,
        order: models.ListRunsOrder | None | Unset = UNSET,
        after: str | None | Unset = UNSET,
        before: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReplyT:
        """List the runs of a thread.

        Returns one page of the runs of a thread. Part of the threads family, which OpenAI's own host switched
        off on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            limit: How many entries to put on one page, 1 to 100; 20 when left out.
            order: Sorted by creation time, newest first (`desc`) or oldest first (`asc`); `desc` when left out.
            after: Identifier of an entry; the page starts with the one that follows it. Give the `last_id` of a
                page to get the next.
            before: Identifier of an entry; the page holds those that precede it. Give the `first_id` of a page to
                get the previous one.
            client: What sends the call.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: listRuns, `GET /threads/{thread_id}/runs`.
        """
        return self.send(client, prepare(thread_id, limit=limit, order=order, after=after, before=before, **options))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""List the runs of a thread; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""List the runs of a thread; the whole reply, headers included."""
