"""Create a thread and run it.

Written by `make generate` from openapi.yaml; do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Required, Unpack, overload

from ... import models
from ..._runtime.arguments import Body
from ..._runtime.events import Events
from ..._runtime.lazy import lazily
from ..._runtime.operation import Call, CallOptions, Operation
from ..._runtime.streams import async_stream_of, stream_of
from ..._runtime.streams import streaming as _streaming
from ..._runtime.types import UNSET, Unset
from ..._runtime.ways import ClientT, ReplyT, Way, keywords
from ...models import _models
from ...models.assistant_stream_event import VARIANTS as _assistant_stream_event_variants
from ...models.unknown_variant import UnknownVariant

if TYPE_CHECKING:

    class Arguments(CallOptions, total=False):
        """What `sync` takes by name, for functions that pass it on: `**arguments: Unpack[Arguments]`."""

        assistant_id: Required[str]
        instructions: str | None | Unset
        max_completion_tokens: int | None | Unset
        max_prompt_tokens: int | None | Unset
        metadata: models.Metadata | Mapping[str, str] | Unset
        model: str | models.CreateThreadAndRunRequestModel | None | Unset
        parallel_tool_calls: bool | Unset
        response_format: models.AssistantsApiResponseFormatOption | Mapping[str, Any] | None | Unset
        stream: bool | None | Unset
        temperature: float | None | Unset
        thread: models.CreateThreadRequest | Mapping[str, Any] | Unset
        tool_choice: models.AssistantsApiToolChoiceOption | Mapping[str, Any] | None | Unset
        tool_resources: models.CreateThreadAndRunRequestToolResources | Mapping[str, Any] | None | Unset
        tools: Sequence[models.RunToolsItem | Mapping[str, Any]] | None | Unset
        top_p: float | None | Unset
        truncation_strategy: models.TruncationObject | Mapping[str, Any] | None | Unset
else:
    __getattr__ = lazily(globals(), "Arguments", lambda: keywords(prepare))

OPERATION: Operation[models.Run] = Operation(
    name="createThreadAndRun",
    method="POST",
    path="/threads/runs",
    read=_models.decode_as("Run"),
    body=Body(
        required=True,
        flat=True,
        keys=frozenset(["assistant_id"]),
        never_null=frozenset(["assistant_id", "parallel_tool_calls", "thread"]),
        limits=_models.limits("CreateThreadAndRunRequest"),
    ),
    headers={"OpenAI-Beta": "assistants=v2"},
    promised=_models.required("Run"),
)

EVENTS: Events[models.AssistantStreamEvent] = Events(
    read=_assistant_stream_event_variants.decode,
    unknown=UnknownVariant,
    done="done",
    ends=frozenset(
        [
            "thread.run.completed",
            "thread.run.incomplete",
            "thread.run.failed",
            "thread.run.cancelled",
            "thread.run.expired",
            "thread.run.requires_action",
        ]
    ),
    failures=frozenset(["error"]),
)


def prepare(
    *,
    assistant_id: str | Unset = UNSET,
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
    body: models.CreateThreadAndRunRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        options,
        body=body,
        fields={
            "assistant_id": assistant_id,
            "instructions": instructions,
            "max_completion_tokens": max_completion_tokens,
            "max_prompt_tokens": max_prompt_tokens,
            "metadata": metadata,
            "model": model,
            "parallel_tool_calls": parallel_tool_calls,
            "response_format": response_format,
            "stream": stream,
            "temperature": temperature,
            "thread": thread,
            "tool_choice": tool_choice,
            "tool_resources": tool_resources,
            "tools": tools,
            "top_p": top_p,
            "truncation_strategy": truncation_strategy,
        },
    )


class _Way(Way[ClientT, ReplyT]):
    @overload
    def call(
        self,
        *,
        client: ClientT,
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
    ) -> ReplyT: ...
    @overload
    def call(
        self,
        *,
        client: ClientT,
        body: models.CreateThreadAndRunRequest | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    def call(self, *, client: ClientT, **_arguments: Any) -> ReplyT:
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
            client: What sends the call.
            body: The whole body, as a model or a mapping, instead of its parts.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: createThreadAndRun, `POST /threads/runs`.
        """
        return self.send(client, prepare(**_arguments))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Create a thread and run it; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Create a thread and run it; the whole reply, headers included."""


class _Stream(Way[ClientT, ReplyT]):
    without = "stream"

    @overload
    def call(
        self,
        *,
        client: ClientT,
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
    ) -> ReplyT: ...
    @overload
    def call(
        self,
        *,
        client: ClientT,
        body: models.CreateThreadAndRunRequest | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    def call(self, *, client: ClientT, **_arguments: Any) -> ReplyT:
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
            client: What sends the call.
            body: The whole body, as a model or a mapping, instead of its parts.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.
            StreamError: while reading: the stream ended before its time.

        Source: createThreadAndRun, `POST /threads/runs`.
        """
        return self.send(client, prepare(**_streaming(_arguments, "stream")))


sync_stream = _Stream(stream_of(EVENTS)).call
asyncio_stream = _Stream(async_stream_of(EVENTS)).call
