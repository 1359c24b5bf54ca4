"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Unpack

from .. import models
from .._runtime.operation import AsyncStreamingClient, CallOptions, SyncStreamingClient
from .._runtime.paging import Page
from .._runtime.resource import LazyResource as _LazyResource
from .._runtime.resource import Resource as _Resource
from .._runtime.streams import Stream
from .._runtime.types import UNSET, Unset
from .._runtime.ways import awaited as _awaited
from .._runtime.ways import paged as _paged
from .._runtime.ways import streamed as _streamed
from ..api.runs import cancel_run as _cancel_run
from ..api.runs import create_run as _create_run
from ..api.runs import delete_run as _delete_run
from ..api.runs import get_run as _get_run
from ..api.runs import list_runs as _list_runs
from ..api.runs import modify_run as _modify_run
from ..api.runs import submit_tool_outputs as _submit_tool_outputs

if TYPE_CHECKING:
    from .run_steps import AsyncRunSteps, RunSteps


class Runs(_Resource[SyncStreamingClient]):
    """Runs of an assistant on a thread."""

    @_LazyResource
    def steps(self) -> RunSteps:
        """The steps that a run went through."""
        from .run_steps import RunSteps as _resource

        return _resource(self._client)

    def list(
        self,
        thread_id: str,
        *,
        limit: int | None | Unset = UNSET,
        order: models.ListRunsOrder | None | Unset = UNSET,
        after: str | None | Unset = UNSET,
        before: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Page[models.Run, models.ListRunsResponse]:
        """List the runs of a thread; iterate over the result for every page.

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
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: listRuns, `GET /threads/{thread_id}/runs`.
        """
        return Page(
            self._client, _list_runs.prepare(thread_id, limit=limit, order=order, after=after, before=before, **options)
        )

    def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        additional_instructions: str | None | Unset = UNSET,
        additional_messages: Sequence[models.CreateMessageRequest | Mapping[str, Any]] | None | Unset = UNSET,
        instructions: str | None | Unset = UNSET,
        max_completion_tokens: int | None | Unset = UNSET,
        max_prompt_tokens: int | None | Unset = UNSET,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        model: str | models.AssistantSupportedModels | None | Unset = UNSET,
        parallel_tool_calls: bool | Unset = UNSET,
        reasoning_effort: models.ReasoningEffort | None | Unset = UNSET,
        response_format: models.AssistantsApiResponseFormatOption | Mapping[str, Any] | None | Unset = UNSET,
        stream: bool | None | Unset = UNSET,
        temperature: float | None | Unset = UNSET,
        tool_choice: models.AssistantsApiToolChoiceOption | Mapping[str, Any] | None | Unset = UNSET,
        tools: Sequence[models.RunToolsItem | Mapping[str, Any]] | None | Unset = UNSET,
        top_p: float | None | Unset = UNSET,
        truncation_strategy: models.TruncationObject | Mapping[str, Any] | None | Unset = UNSET,
        tool_resources: models.CreateRunRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
        include: Sequence[Literal["step_details.tool_calls[*].file_search.results[*].content"]] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Run:
        """Run an assistant on a thread.

        Starts a run and returns it at once; read the run again to see how far it has come. With `stream` true
        the reply is a stream of server-sent events instead. Part of the threads family, which
        OpenAI's own host switched off on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            assistant_id: Identifier of the assistant that carries out the run.
            additional_instructions: Text put after the run's instructions without replacing them; `null` for none.
            additional_messages: Messages put on the thread before the run starts; `null` for none.
            instructions: Instructions for this run alone, in place of the assistant's own; `null` keeps those of the
                assistant.
            max_completion_tokens: Budget of completion tokens over all turns of the run; `null` sets no budget. A run that goes
                beyond it ends as `incomplete`.
            max_prompt_tokens: Budget of prompt tokens over all turns of the run; `null` sets no budget. A run that goes
                beyond it ends as `incomplete`.
            metadata: Key-value pairs to store on the run; at most 16, keys up to 64 and values up to 512
                characters.
            model: Name of the model for this run; the assistant's model is taken when this is `null` or left
                out.
            parallel_tool_calls: Whether the model may call several tools at once; `true` when left out.
            reasoning_effort: How much a reasoning model thinks before it answers; `medium` when left out.
            response_format: Output format demanded of the model; `null` leaves it unset.
            stream: With `true`, the reply is a stream of server-sent events that ends with `data: [DONE]` once
                the run is over or waits for tool outputs. Otherwise it is a single run
                object.
            temperature: Randomness of sampling, 0 to 2; low values are focused, high ones varied. The server takes 1
                when left out.
            tool_choice: Which tools the model may call; `null` leaves it unset.
            tools: Tools for this run alone, in place of the assistant's own, at most 20; `null` keeps those of
                the assistant.
            top_p: Share of probability mass that nucleus sampling draws from, 0 to 1; the server takes 1 when
                left out. Change either `temperature` or `top_p`, not both.
            truncation_strategy: How older messages are dropped to fit the context window; `null` leaves it unset.
            tool_resources: Files and vector stores that the assistant's tools may use, by tool; `null` for none. Azure
                takes them, OpenAI did not.
            include: Details to add to run steps; the one known value is
                `step_details.tool_calls[*].file_search.results[*].content`, the text that a
                file search found.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: createRun, `POST /threads/{thread_id}/runs`.
        """
        return _create_run.sync(
            thread_id,
            client=self._client,
            assistant_id=assistant_id,
            additional_instructions=additional_instructions,
            additional_messages=additional_messages,
            instructions=instructions,
            max_completion_tokens=max_completion_tokens,
            max_prompt_tokens=max_prompt_tokens,
            metadata=metadata,
            model=model,
            parallel_tool_calls=parallel_tool_calls,
            reasoning_effort=reasoning_effort,
            response_format=response_format,
            stream=stream,
            temperature=temperature,
            tool_choice=tool_choice,
            tools=tools,
            top_p=top_p,
            truncation_strategy=truncation_strategy,
            tool_resources=tool_resources,
            include=include,
            **options,
        )

    def retrieve(self, thread_id: str, run_id: str, **options: Unpack[CallOptions]) -> models.Run:
        """Get a run.

        Returns a run with its current status. Part of the threads family, which OpenAI's own host switched
        off on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            run_id: Identifier of the run.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: getRun, `GET /threads/{thread_id}/runs/{run_id}`.
        """
        return _get_run.sync(thread_id, run_id, client=self._client, **options)

    def update(
        self,
        thread_id: str,
        run_id: str,
        *,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Run:
        """Change a run's metadata.

        Changes the metadata of a run and returns the run; its course is not affected. Part of the threads
        family, which OpenAI's own host switched off on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            run_id: Identifier of the run.
            metadata: New key-value pairs of the run; at most 16, keys up to 64 and values up to 512 characters.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: modifyRun, `POST /threads/{thread_id}/runs/{run_id}`.
        """
        return _modify_run.sync(thread_id, run_id, client=self._client, metadata=metadata, **options)

    def delete(self, thread_id: str, run_id: str, **options: Unpack[CallOptions]) -> models.DeleteRunResponse:
        """Delete a run.

        Deletes a run and returns a marker that says so. Some servers offer it; OpenAI's published
        specification does not list it, and servers without it answer 404 or 405. Part of the threads
        family, which OpenAI's own host switched off on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            run_id: Identifier of the run.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: deleteRun, `DELETE /threads/{thread_id}/runs/{run_id}` (not in the published specification; some servers offer it).
        """
        return _delete_run.sync(thread_id, run_id, client=self._client, **options)

    def cancel(self, thread_id: str, run_id: str, **options: Unpack[CallOptions]) -> models.Run:
        """Cancel a run.

        Asks the server to stop a run that is `in_progress`. It returns the run, which may stay `cancelling`
        for a while before it ends. Part of the threads family, which OpenAI's own host switched off
        on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            run_id: Identifier of the run.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: cancelRun, `POST /threads/{thread_id}/runs/{run_id}/cancel`.
        """
        return _cancel_run.sync(thread_id, run_id, client=self._client, **options)

    def submit_tool_outputs(
        self,
        thread_id: str,
        run_id: str,
        *,
        tool_outputs: Sequence[models.SubmitToolOutputsRunRequestToolOutputsItem | Mapping[str, Any]],
        stream: bool | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Run:
        """Submit tool outputs to a run.

        Answers the function calls of a run that waits with status `requires_action`, all of them in one call,
        and returns the run, which then goes on. With `stream` true the reply is a stream of
        server-sent events. Part of the threads family, which OpenAI's own host switched off on
        2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            run_id: Identifier of the run.
            tool_outputs: One output for each tool call that is answered.
            stream: With `true`, the reply is a stream of server-sent events that ends with `data: [DONE]` once
                the run is over or waits for tool outputs. Otherwise it is a single run
                object.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: submitToolOutputs, `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`.
        """
        return _submit_tool_outputs.sync(
            thread_id, run_id, client=self._client, tool_outputs=tool_outputs, stream=stream, **options
        )

    def stream(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        additional_instructions: str | None | Unset = UNSET,
        additional_messages: Sequence[models.CreateMessageRequest | Mapping[str, Any]] | None | Unset = UNSET,
        instructions: str | None | Unset = UNSET,
        max_completion_tokens: int | None | Unset = UNSET,
        max_prompt_tokens: int | None | Unset = UNSET,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        model: str | models.AssistantSupportedModels | None | Unset = UNSET,
        parallel_tool_calls: bool | Unset = UNSET,
        reasoning_effort: models.ReasoningEffort | None | Unset = UNSET,
        response_format: models.AssistantsApiResponseFormatOption | Mapping[str, Any] | None | Unset = UNSET,
        temperature: float | None | Unset = UNSET,
        tool_choice: models.AssistantsApiToolChoiceOption | Mapping[str, Any] | None | Unset = UNSET,
        tools: Sequence[models.RunToolsItem | Mapping[str, Any]] | None | Unset = UNSET,
        top_p: float | None | Unset = UNSET,
        truncation_strategy: models.TruncationObject | Mapping[str, Any] | None | Unset = UNSET,
        tool_resources: models.CreateRunRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
        include: Sequence[Literal["step_details.tool_calls[*].file_search.results[*].content"]] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Stream[models.AssistantStreamEvent]:
        """Run an assistant on a thread; the events of it as they come.

        Nothing is sent before the stream is entered or read.

        Args:
            thread_id: Identifier of the thread.
            assistant_id: Identifier of the assistant that carries out the run.
            additional_instructions: Text put after the run's instructions without replacing them; `null` for none.
            additional_messages: Messages put on the thread before the run starts; `null` for none.
            instructions: Instructions for this run alone, in place of the assistant's own; `null` keeps those of the
                assistant.
            max_completion_tokens: Budget of completion tokens over all turns of the run; `null` sets no budget. A run that goes
                beyond it ends as `incomplete`.
            max_prompt_tokens: Budget of prompt tokens over all turns of the run; `null` sets no budget. A run that goes
                beyond it ends as `incomplete`.
            metadata: Key-value pairs to store on the run; at most 16, keys up to 64 and values up to 512
                characters.
            model: Name of the model for this run; the assistant's model is taken when this is `null` or left
                out.
            parallel_tool_calls: Whether the model may call several tools at once; `true` when left out.
            reasoning_effort: How much a reasoning model thinks before it answers; `medium` when left out.
            response_format: Output format demanded of the model; `null` leaves it unset.
            temperature: Randomness of sampling, 0 to 2; low values are focused, high ones varied. The server takes 1
                when left out.
            tool_choice: Which tools the model may call; `null` leaves it unset.
            tools: Tools for this run alone, in place of the assistant's own, at most 20; `null` keeps those of
                the assistant.
            top_p: Share of probability mass that nucleus sampling draws from, 0 to 1; the server takes 1 when
                left out. Change either `temperature` or `top_p`, not both.
            truncation_strategy: How older messages are dropped to fit the context window; `null` leaves it unset.
            tool_resources: Files and vector stores that the assistant's tools may use, by tool; `null` for none. Azure
                takes them, OpenAI did not.
            include: Details to add to run steps; the one known value is
                `step_details.tool_calls[*].file_search.results[*].content`, the text that a
                file search found.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.
            StreamError: while reading: the stream ended before its time.

        Source: createRun, `POST /threads/{thread_id}/runs`.
        """
        return _create_run.sync_stream(
            thread_id,
            client=self._client,
            assistant_id=assistant_id,
            additional_instructions=additional_instructions,
            additional_messages=additional_messages,
            instructions=instructions,
            max_completion_tokens=max_completion_tokens,
            max_prompt_tokens=max_prompt_tokens,
            metadata=metadata,
            model=model,
            parallel_tool_calls=parallel_tool_calls,
            reasoning_effort=reasoning_effort,
            response_format=response_format,
            temperature=temperature,
            tool_choice=tool_choice,
            tools=tools,
            top_p=top_p,
            truncation_strategy=truncation_strategy,
            tool_resources=tool_resources,
            include=include,
            **options,
        )

    def submit_tool_outputs_stream(
        self,
        thread_id: str,
        run_id: str,
        *,
        tool_outputs: Sequence[models.SubmitToolOutputsRunRequestToolOutputsItem | Mapping[str, Any]],
        **options: Unpack[CallOptions],
    ) -> Stream[models.AssistantStreamEvent]:
        """Submit tool outputs to a run; the events of it as they come.

        Nothing is sent before the stream is entered or read.

        Args:
            thread_id: Identifier of the thread.
            run_id: Identifier of the run.
            tool_outputs: One output for each tool call that is answered.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.
            StreamError: while reading: the stream ended before its time.

        Source: submitToolOutputs, `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`.
        """
        return _submit_tool_outputs.sync_stream(
            thread_id, run_id, client=self._client, tool_outputs=tool_outputs, **options
        )


class AsyncRuns(_Resource[AsyncStreamingClient]):
    """Runs of an assistant on a thread."""

    @_LazyResource
    def steps(self) -> AsyncRunSteps:
        """The steps that a run went through."""
        from .run_steps import AsyncRunSteps as _resource

        return _resource(self._client)

    list = _paged(Runs.list, _list_runs.prepare)
    create = _awaited(Runs.create, _create_run.asyncio)
    retrieve = _awaited(Runs.retrieve, _get_run.asyncio)
    update = _awaited(Runs.update, _modify_run.asyncio)
    delete = _awaited(Runs.delete, _delete_run.asyncio)
    cancel = _awaited(Runs.cancel, _cancel_run.asyncio)
    submit_tool_outputs = _awaited(Runs.submit_tool_outputs, _submit_tool_outputs.asyncio)
    stream = _streamed(Runs.stream, _create_run.asyncio_stream)
    submit_tool_outputs_stream = _streamed(Runs.submit_tool_outputs_stream, _submit_tool_outputs.asyncio_stream)
