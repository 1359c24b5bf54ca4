"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Unpack

from .. import models
from .._runtime.operation import AsyncStreamingClient, CallOptions, SyncStreamingClient
from .._runtime.paging import Page
from .._runtime.resource import Resource as _Resource
from .._runtime.types import UNSET, Unset
from .._runtime.ways import awaited as _awaited
from .._runtime.ways import paged as _paged
from ..api.run_steps import get_run_step as _get_run_step
from ..api.run_steps import list_run_steps as _list_run_steps


class RunSteps(_Resource[SyncStreamingClient]):
    """The steps that a run went through."""

    def list(
        self,
        thread_id: str,
        run_id: str,
        *,
        limit: int | None | Unset = UNSET,
        order: models.ListRunStepsOrder | None | Unset = UNSET,
        after: str | None | Unset = UNSET,
        before: str | None | Unset = UNSET,
        include: Sequence[Literal["step_details.tool_calls[*].file_search.results[*].content"]] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Page[models.RunStep, models.ListRunStepsResponse]:
        """List the steps of a run; iterate over the result for every page.

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
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: listRunSteps, `GET /threads/{thread_id}/runs/{run_id}/steps`.
        """
        return Page(
            self._client,
            _list_run_steps.prepare(
                thread_id, run_id, limit=limit, order=order, after=after, before=before, include=include, **options
            ),
        )

    def retrieve(
        self,
        thread_id: str,
        run_id: str,
        step_id: str,
        *,
        include: Sequence[Literal["step_details.tool_calls[*].file_search.results[*].content"]] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.RunStep:
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
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: getRunStep, `GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}`.
        """
        return _get_run_step.sync(thread_id, run_id, step_id, client=self._client, include=include, **options)


class AsyncRunSteps(_Resource[AsyncStreamingClient]):
    """The steps that a run went through."""

    list = _paged(RunSteps.list, _list_run_steps.prepare)
    retrieve = _awaited(RunSteps.retrieve, _get_run_step.asyncio)
