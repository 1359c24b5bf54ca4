"""Checked, not run: the types that users of streams see, without a cast."""

from __future__ import annotations

from typing import assert_type

from openai_conversations import (
    Accumulator,
    AsyncClient,
    AsyncRunStream,
    Client,
    MessageDeltaObject,
    Run,
    RunSnapshot,
    RunStep,
    RunStream,
    StreamInterrupted,
    ThreadMessage,
)
from openai_conversations_api import AsyncStream, Stream
from openai_conversations_api import Client as PlainClient
from openai_conversations_api.api.runs import create_run
from openai_conversations_api.models import AssistantStreamEvent, DoneEvent, Error, ErrorEvent


def sync(client: Client) -> None:
    """Comparing `event` narrows an event to its class; what the stream adds up to is typed too."""
    with client.threads.runs.stream("thread_1", assistant_id="asst_1", deadline=60) as stream:
        assert_type(stream, RunStream)
        for event in stream:
            assert_type(event, AssistantStreamEvent)
            if event.event == "thread.message.delta":
                assert_type(event.data, MessageDeltaObject)
            elif event.event == "thread.run.completed":
                assert_type(event.data, Run)
            elif event.event == "thread.run.step.created":
                assert_type(event.data, RunStep)
            elif event.event == "error":
                assert_type(event, ErrorEvent)
                assert_type(event.data, Error)
            elif event.event == "done":
                assert_type(event, DoneEvent)
        assert_type(stream.accumulator, Accumulator)
        assert_type(stream.accumulator.message, ThreadMessage | None)
        assert_type(stream.final_run(), Run)
        assert_type(stream.final_messages(), list[ThreadMessage])
        assert_type(stream.resume(deadline=30), RunSnapshot)
    second = client.threads.runs.submit_tool_outputs_stream("thread_1", "run_1", tool_outputs=[]).continuing(stream)
    assert_type(second, RunStream)
    assert_type(client.threads.create_and_run_stream(assistant_id="asst_1"), RunStream)
    for text in second.text_deltas():
        assert_type(text, str)
    client.threads.runs.stream("thread_1", assistant="asst_1")  # type: ignore[call-arg]


async def asynchronous(client: AsyncClient) -> None:
    """The async client has the same, awaited."""
    async with client.threads.runs.stream("thread_1", assistant_id="asst_1") as stream:
        assert_type(stream, AsyncRunStream)
        async for event in stream:
            assert_type(event, AssistantStreamEvent)
        async for text in stream.text_deltas():
            assert_type(text, str)
        assert_type(await stream.final_run(), Run)
        assert_type(await stream.resume(), RunSnapshot)


def interrupted(stream: RunStream) -> None:
    """An interruption carries what was received."""
    try:
        stream.until_done()
    except StreamInterrupted as error:
        assert_type(error.snapshot, RunSnapshot)
        assert_type(error.snapshot.text, str)
        assert_type(error.run_id, str | None)


def plain(client: PlainClient) -> None:
    """The operations themselves stream plain events, with any client."""
    assert_type(create_run.sync_stream("thread_1", client=client, assistant_id="asst_1"), Stream[AssistantStreamEvent])
    assert_type(
        create_run.asyncio_stream("thread_1", client=client, body={"assistant_id": "asst_1"}),
        AsyncStream[AssistantStreamEvent],
    )
