"""Written by `make generate` from openapi.yaml; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack

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
from ..api.threads import create_thread as _create_thread
from ..api.threads import create_thread_and_run as _create_thread_and_run
from ..api.threads import delete_thread as _delete_thread
from ..api.threads import get_thread as _get_thread
from ..api.threads import list_threads as _list_threads
from ..api.threads import modify_thread as _modify_thread

if TYPE_CHECKING:
    from .messages import AsyncMessages, Messages
    from .runs import AsyncRuns, Runs


class Threads(_Resource[SyncStreamingClient]):
    """Threads of the Assistants API."""

    @_LazyResource
    def messages(self) -> Messages:
        """The messages of a thread."""
        from .messages import Messages as _resource

        return _resource(self._client)

    @_LazyResource
    def runs(self) -> Runs:
        """Runs of an assistant on a thread."""
        from .runs import Runs as _resource

        return _resource(self._client)

    def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        order: models.ListThreadsOrder | None | Unset = UNSET,
        after: str | None | Unset = UNSET,
        before: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Page[models.Thread, models.ListThreadsResponse]:
        """List threads; iterate over the result for every page.

        Returns one page of the threads that the server keeps. Some servers offer it; OpenAI's published
        specification does not list it, and servers without it answer 404 or 405. Part of the threads
        family, which OpenAI's own host switched off on 2026-08-26 and other servers still offer.

        Args:
            limit: How many threads to put on one page, 1 to 100; the server decides when left out.
            order: Newest first (`desc`) or oldest first (`asc`); the server decides when left out.
            after: Identifier of an entry; the page starts with the one that follows it. Give the `last_id` of a
                page to get the next.
            before: Identifier of an entry; the page holds those that precede it. Give the `first_id` of a page to
                get the previous one.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: listThreads, `GET /threads` (not in the published specification; some servers offer it).
        """
        return Page(
            self._client, _list_threads.prepare(limit=limit, order=order, after=after, before=before, **options)
        )

    def create(
        self,
        *,
        messages: Sequence[models.CreateMessageRequest | Mapping[str, Any]] | Unset = UNSET,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        tool_resources: models.CreateThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Thread:
        """Create a thread.

        Starts a thread, empty or with messages, and returns it without them. Part of the threads family,
        which OpenAI's own host switched off on 2026-08-26 and other servers still offer.

        Args:
            messages: Messages the thread begins with.
            metadata: Key-value pairs to store on the thread; at most 16, keys up to 64 and values up to 512
                characters.
            tool_resources: Files and vector stores that tools may use on the thread, by tool; `null` for none.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: createThread, `POST /threads`.
        """
        return _create_thread.sync(
            client=self._client, messages=messages, metadata=metadata, tool_resources=tool_resources, **options
        )

    def create_and_run(
        self,
        *,
        assistant_id: str,
        instructions: str | None | Unset = UNSET,
        max_completion_tokens: int | None | Unset = UNSET,
        max_prompt_tokens: int | None | Unset = UNSET,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        model: str | models.CreateThreadAndRunRequestModel | None | Unset = UNSET,
        parallel_tool_calls: bool | Unset = UNSET,
        response_format: models.AssistantsApiResponseFormatOption | Mapping[str, Any] | None | Unset = UNSET,
        stream: bool | None | Unset = UNSET,
        temperature: float | None | Unset = UNSET,
        thread: models.CreateThreadRequest | Mapping[str, Any] | Unset = UNSET,
        tool_choice: models.AssistantsApiToolChoiceOption | Mapping[str, Any] | None | Unset = UNSET,
        tool_resources: models.CreateThreadAndRunRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
        tools: Sequence[models.RunToolsItem | Mapping[str, Any]] | None | Unset = UNSET,
        top_p: float | None | Unset = UNSET,
        truncation_strategy: models.TruncationObject | Mapping[str, Any] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Run:
        """Create a thread and run it.

        Starts a thread and runs an assistant on it, both in one call, and returns the run. With `stream` true
        the reply is a stream of server-sent events, the first of which tells of the thread. Part of
        the threads family, which OpenAI's own host switched off on 2026-08-26 and other servers still
        offer.

        Args:
            assistant_id: Identifier of the assistant that carries out the run.
            instructions: System message for this run alone, in place of the assistant's instructions; `null` keeps
                those.
            max_completion_tokens: Budget of completion tokens over all turns of the run; `null` sets no budget. A run that goes
                beyond it ends as `incomplete`.
            max_prompt_tokens: Budget of prompt tokens over all turns of the run; `null` sets no budget. A run that goes
                beyond it ends as `incomplete`.
            metadata: Key-value pairs to store on the run; at most 16, keys up to 64 and values up to 512
                characters.
            model: Name of the model for this run; the assistant's model is taken when this is `null` or left
                out.
            parallel_tool_calls: Whether the model may call several tools at once; `true` when left out.
            response_format: Output format demanded of the model; `null` leaves it unset.
            stream: With `true`, the reply is a stream of server-sent events that ends with `data: [DONE]` once
                the run is over or waits for tool outputs. Otherwise it is a single run
                object.
            temperature: Randomness of sampling, 0 to 2; low values are focused, high ones varied. The server takes 1
                when left out.
            thread: The thread to create; an empty one when left out.
            tool_choice: Which tools the model may call; `null` leaves it unset.
            tool_resources: Files and vector stores that the assistant's tools may use, by tool; `null` for none.
            tools: Tools for this run alone, in place of the assistant's own, at most 20; `null` keeps those of
                the assistant.
            top_p: Share of probability mass that nucleus sampling draws from, 0 to 1; the server takes 1 when
                left out. Change either `temperature` or `top_p`, not both.
            truncation_strategy: How older messages are dropped to fit the context window; `null` leaves it unset.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: createThreadAndRun, `POST /threads/runs`.
        """
        return _create_thread_and_run.sync(
            client=self._client,
            assistant_id=assistant_id,
            instructions=instructions,
            max_completion_tokens=max_completion_tokens,
            max_prompt_tokens=max_prompt_tokens,
            metadata=metadata,
            model=model,
            parallel_tool_calls=parallel_tool_calls,
            response_format=response_format,
            stream=stream,
            temperature=temperature,
            thread=thread,
            tool_choice=tool_choice,
            tool_resources=tool_resources,
            tools=tools,
            top_p=top_p,
            truncation_strategy=truncation_strategy,
            **options,
        )

    def retrieve(self, thread_id: str, **options: Unpack[CallOptions]) -> models.Thread:
        """Get a thread.

        Returns a thread without its messages. Part of the threads family, which OpenAI's own host switched
        off on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: getThread, `GET /threads/{thread_id}`.
        """
        return _get_thread.sync(thread_id, client=self._client, **options)

    def update(
        self,
        thread_id: str,
        *,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        tool_resources: models.ModifyThreadRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Thread:
        """Change a thread.

        Changes the metadata or the tool resources of a thread and returns the thread. Part of the threads
        family, which OpenAI's own host switched off on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            metadata: New key-value pairs of the thread; at most 16, keys up to 64 and values up to 512 characters.
            tool_resources: Files and vector stores that tools may use on the thread, by tool; may be `null`.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: modifyThread, `POST /threads/{thread_id}`.
        """
        return _modify_thread.sync(
            thread_id, client=self._client, metadata=metadata, tool_resources=tool_resources, **options
        )

    def delete(self, thread_id: str, **options: Unpack[CallOptions]) -> models.DeleteThreadResponse:
        """Delete a thread.

        Deletes a thread and returns a marker that says so. Part of the threads family, which OpenAI's own
        host switched off on 2026-08-26 and other servers still offer.

        Args:
            thread_id: Identifier of the thread.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: deleteThread, `DELETE /threads/{thread_id}`.
        """
        return _delete_thread.sync(thread_id, client=self._client, **options)

    def create_and_run_stream(
        self,
        *,
        assistant_id: str,
        instructions: str | None | Unset = UNSET,
        max_completion_tokens: int | None | Unset = UNSET,
        max_prompt_tokens: int | None | Unset = UNSET,
        metadata: models.Metadata | Mapping[str, str] | Unset = UNSET,
        model: str | models.CreateThreadAndRunRequestModel | None | Unset = UNSET,
        parallel_tool_calls: bool | Unset = UNSET,
        response_format: models.AssistantsApiResponseFormatOption | Mapping[str, Any] | None | Unset = UNSET,
        temperature: float | None | Unset = UNSET,
        thread: models.CreateThreadRequest | Mapping[str, Any] | Unset = UNSET,
        tool_choice: models.AssistantsApiToolChoiceOption | Mapping[str, Any] | None | Unset = UNSET,
        tool_resources: models.CreateThreadAndRunRequestToolResources | Mapping[str, Any] | None | Unset = UNSET,
        tools: Sequence[models.RunToolsItem | Mapping[str, Any]] | None | Unset = UNSET,
        top_p: float | None | Unset = UNSET,
        truncation_strategy: models.TruncationObject | Mapping[str, Any] | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Stream[models.AssistantStreamEvent]:
        """Create a thread and run it; the events of it as they come.

        Nothing is sent before the stream is entered or read.

        Args:
            assistant_id: Identifier of the assistant that carries out the run.
            instructions: System message for this run alone, in place of the assistant's instructions; `null` keeps
                those.
            max_completion_tokens: Budget of completion tokens over all turns of the run; `null` sets no budget. A run that goes
                beyond it ends as `incomplete`.
            max_prompt_tokens: Budget of prompt tokens over all turns of the run; `null` sets no budget. A run that goes
                beyond it ends as `incomplete`.
            metadata: Key-value pairs to store on the run; at most 16, keys up to 64 and values up to 512
                characters.
            model: Name of the model for this run; the assistant's model is taken when this is `null` or left
                out.
            parallel_tool_calls: Whether the model may call several tools at once; `true` when left out.
            response_format: Output format demanded of the model; `null` leaves it unset.
            temperature: Randomness of sampling, 0 to 2; low values are focused, high ones varied. The server takes 1
                when left out.
            thread: The thread to create; an empty one when left out.
            tool_choice: Which tools the model may call; `null` leaves it unset.
            tool_resources: Files and vector stores that the assistant's tools may use, by tool; `null` for none.
            tools: Tools for this run alone, in place of the assistant's own, at most 20; `null` keeps those of
                the assistant.
            top_p: Share of probability mass that nucleus sampling draws from, 0 to 1; the server takes 1 when
                left out. Change either `temperature` or `top_p`, not both.
            truncation_strategy: How older messages are dropped to fit the context window; `null` leaves it unset.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.
            StreamError: while reading: the stream ended before its time.

        Source: createThreadAndRun, `POST /threads/runs`.
        """
        return _create_thread_and_run.sync_stream(
            client=self._client,
            assistant_id=assistant_id,
            instructions=instructions,
            max_completion_tokens=max_completion_tokens,
            max_prompt_tokens=max_prompt_tokens,
            metadata=metadata,
            model=model,
            parallel_tool_calls=parallel_tool_calls,
            response_format=response_format,
            temperature=temperature,
            thread=thread,
            tool_choice=tool_choice,
            tool_resources=tool_resources,
            tools=tools,
            top_p=top_p,
            truncation_strategy=truncation_strategy,
            **options,
        )


class AsyncThreads(_Resource[AsyncStreamingClient]):
    """Threads of the Assistants API."""

    @_LazyResource
    def messages(self) -> AsyncMessages:
        """The messages of a thread."""
        from .messages import AsyncMessages as _resource

        return _resource(self._client)

    @_LazyResource
    def runs(self) -> AsyncRuns:
        """Runs of an assistant on a thread."""
        from .runs import AsyncRuns as _resource

        return _resource(self._client)

    list = _paged(Threads.list, _list_threads.prepare)
    create = _awaited(Threads.create, _create_thread.asyncio)
    create_and_run = _awaited(Threads.create_and_run, _create_thread_and_run.asyncio)
    retrieve = _awaited(Threads.retrieve, _get_thread.asyncio)
    update = _awaited(Threads.update, _modify_thread.asyncio)
    delete = _awaited(Threads.delete, _delete_thread.asyncio)
    create_and_run_stream = _streamed(Threads.create_and_run_stream, _create_thread_and_run.asyncio_stream)
