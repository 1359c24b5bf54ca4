"""Submit tool outputs to a run.

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

        tool_outputs: Required[Sequence[models.SubmitToolOutputsRunRequestToolOutputsItem | Mapping[str, Any]]]
        stream: bool | None | Unset
else:
    __getattr__ = lazily(globals(), "Arguments", lambda: keywords(prepare))

OPERATION: Operation[models.Run] = Operation(
    name="submitToolOutputs",
    method="POST",
    path="/threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
    read=_models.decode_as("Run"),
    body=Body(required=True, flat=True, keys=frozenset(["tool_outputs"]), never_null=frozenset(["tool_outputs"])),
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
    thread_id: str,
    run_id: str,
    *,
    tool_outputs: Sequence[models.SubmitToolOutputsRunRequestToolOutputsItem | Mapping[str, Any]] | Unset = UNSET,
    stream: bool | None | Unset = UNSET,
    body: models.SubmitToolOutputsRunRequest | Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call:
    """Return the request that the arguments of `sync` make, unsent. Raises InvalidInputError."""
    return OPERATION.call(
        options,
        ids={"thread_id": thread_id, "run_id": run_id},
        body=body,
        fields={"stream": stream, "tool_outputs": tool_outputs},
    )


class _Way(Way[ClientT, ReplyT]):
    @overload
    def call(
        self,
        thread_id: str,
        run_id: str,
        *,
        client: ClientT,
        tool_outputs: Sequence[models.SubmitToolOutputsRunRequestToolOutputsItem | Mapping[str, Any]],
        stream: bool | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    @overload
    def call(
        self,
        thread_id: str,
        run_id: str,
        *,
        client: ClientT,
        body: models.SubmitToolOutputsRunRequest | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    def call(self, thread_id: str, run_id: str, *, client: ClientT, **_arguments: Any) -> ReplyT:
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
            client: What sends the call.
            body: The whole body, as a model or a mapping, instead of its parts.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.

        Source: submitToolOutputs, `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`.
        """
        return self.send(client, prepare(thread_id, run_id, **_arguments))


sync = _Way(OPERATION.sync).call
asyncio = _Way(OPERATION.asyncio).call
sync_detailed = _Way(OPERATION.sync_detailed).call
"""Submit tool outputs to a run; the whole reply, headers included."""
asyncio_detailed = _Way(OPERATION.asyncio_detailed).call
"""Submit tool outputs to a run; the whole reply, headers included."""


class _Stream(Way[ClientT, ReplyT]):
    without = "stream"

    @overload
    def call(
        self,
        thread_id: str,
        run_id: str,
        *,
        client: ClientT,
        tool_outputs: Sequence[models.SubmitToolOutputsRunRequestToolOutputsItem | Mapping[str, Any]],
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    @overload
    def call(
        self,
        thread_id: str,
        run_id: str,
        *,
        client: ClientT,
        body: models.SubmitToolOutputsRunRequest | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> ReplyT: ...
    def call(self, thread_id: str, run_id: str, *, client: ClientT, **_arguments: Any) -> ReplyT:
        """Submit tool outputs to a run; the events of it as they come.

        Nothing is sent before the stream is entered or read.

        Args:
            thread_id: Identifier of the thread.
            run_id: Identifier of the run.
            tool_outputs: One output for each tool call that is answered.
            client: What sends the call.
            body: The whole body, as a model or a mapping, instead of its parts.
            **options: `timeout` in seconds, `extra_headers`, `extra_query`, `extra_body`, and what else CallOptions lists.

        Raises:
            InvalidInputError: an argument cannot be sent; nothing was.
            StatusError: the server answered with any other status than success.
            MalformedReplyError: the reply is not what the specification says.
            StreamError: while reading: the stream ended before its time.

        Source: submitToolOutputs, `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`.
        """
        return self.send(client, prepare(thread_id, run_id, **_streaming(_arguments, "stream")))


sync_stream = _Stream(stream_of(EVENTS)).call
asyncio_stream = _Stream(async_stream_of(EVENTS)).call
