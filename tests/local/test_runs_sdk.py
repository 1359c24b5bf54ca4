"""OpenAI's own library against the runs of the local server, with strict checks of every reply."""

# pyright: reportDeprecated=false
# The library calls every method used here deprecated.

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from openai import AssistantEventHandler, AsyncAssistantEventHandler, AsyncOpenAI, OpenAI
from typing_extensions import override

from tests.local.run_examples import CALL
from tests.local.run_server import serving

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # the library's own, on every method used here

_WEATHER = {"match": {"contains": "weather"}, "actions": [CALL, {"text": "It is ${output}."}]}
_SLOW = {"match": {"contains": "slow"}, "actions": [{"text": "a b c d", "pace": 0.05}], "queued_for": 0.05}
_STUCK = {"match": {"contains": "stuck"}, "actions": [{"text": "a"}, {"wait": 60}]}
_SEARCH = {
    "match": {"contains": "search"},
    "actions": [{"file_search": {"results": [{"file_id": "f", "file_name": "n", "text": "words"}]}}, {"text": "found"}],
}
_SCRIPT = {"replies": [_WEATHER, _SLOW, _STUCK, _SEARCH]}
_FOUND: Any = "step_details.tool_calls[*].file_search.results[*].content"
_ANSWER = "It is 4 degrees\nnoon."


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    """A server with the script of these tests."""
    with serving(_SCRIPT) as url:
        yield url


@pytest.fixture
def client(base_url: str) -> Iterator[OpenAI]:
    """The library's client, which raises on any reply that is not as it should be."""
    with OpenAI(api_key="k", base_url=base_url, _strict_response_validation=True, max_retries=0) as opened:
        yield opened


def _thread(client: OpenAI, text: str) -> str:
    return client.beta.threads.create(messages=[{"role": "user", "content": text}]).id


def _last(client: OpenAI, thread_id: str) -> str:
    (part,) = client.beta.threads.messages.list(thread_id).data[0].content
    assert part.type == "text"
    return part.text.value


def _outputs(run: Any) -> list[Any]:
    calls = run.required_action.submit_tool_outputs.tool_calls
    return [{"tool_call_id": call.id, "output": out} for call, out in zip(calls, ("4 degrees", "noon"), strict=True)]


class _Told(AssistantEventHandler):
    """Keeps what the library makes of a stream."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.told: list[str] = []

    @override
    def on_event(self, event: Any) -> None:
        self.told.append(event.event)

    @override
    def on_text_delta(self, delta: Any, snapshot: Any) -> None:
        self.text += delta.value or ""

    @override
    def on_tool_call_done(self, tool_call: Any) -> None:
        self.told.append(f"call {tool_call.function.name}")


class _AsyncTold(AsyncAssistantEventHandler):
    """Keeps what the library makes of a stream."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    @override
    async def on_text_delta(self, delta: Any, snapshot: Any) -> None:
        self.text += delta.value or ""


def test_polling_helpers_reach_the_answer(client: OpenAI) -> None:
    """create_and_poll stops at the calls, submit_tool_outputs_and_poll at the end."""
    thread = _thread(client, "the weather?")
    run = client.beta.threads.runs.create_and_poll(thread_id=thread, assistant_id="asst_1")
    assert "requires_action" == run.status
    run = client.beta.threads.runs.submit_tool_outputs_and_poll(
        thread_id=thread, run_id=run.id, tool_outputs=_outputs(run)
    )
    assert ("completed", _ANSWER) == (run.status, _last(client, thread))


def test_streaming_helpers_reach_the_same_answer(client: OpenAI) -> None:
    """stream and submit_tool_outputs_stream end with the message that polling ends with."""
    thread = _thread(client, "the weather?")
    with client.beta.threads.runs.stream(
        thread_id=thread, assistant_id="asst_1", event_handler=(first := _Told())
    ) as stream:
        stream.until_done()
        run = stream.current_run
    assert run is not None
    assert ["call weather", "call time"] == [one for one in first.told if one.startswith("call ")]
    with client.beta.threads.runs.submit_tool_outputs_stream(
        thread_id=thread, run_id=run.id, tool_outputs=_outputs(run), event_handler=(second := _Told())
    ) as stream:
        messages = stream.get_final_messages()
    assert (_ANSWER, _ANSWER) == (second.text, messages[0].content[0].text.value)  # type: ignore[union-attr]
    assert _ANSWER == _last(client, thread)


def test_thread_and_run_in_one_call(client: OpenAI) -> None:
    """A thread and its run can be created together: to be polled, streamed, or looked at later."""
    thread: Any = {"messages": [{"role": "user", "content": "say this"}]}
    polled = client.beta.threads.create_and_run_poll(assistant_id="asst_1", thread=thread)
    assert ("completed", "say this") == (polled.status, _last(client, polled.thread_id))
    with client.beta.threads.create_and_run_stream(
        assistant_id="asst_1", thread=thread, event_handler=(told := _Told())
    ) as stream:
        stream.until_done()
    assert ("say this", "thread.created") == (told.text, told.told[0])
    assert "queued" == client.beta.threads.create_and_run(assistant_id="asst_1", thread=thread).status


def test_raw_streams_are_read_to_their_end(client: OpenAI) -> None:
    """stream=True without a helper yields typed events for both kinds of call."""
    thread = _thread(client, "the weather?")
    started = list(client.beta.threads.runs.create(thread, assistant_id="asst_1", stream=True))
    assert "thread.run.requires_action" == started[-1].event
    run: Any = started[-1].data
    went_on = list(
        client.beta.threads.runs.submit_tool_outputs(run.id, thread_id=thread, tool_outputs=_outputs(run), stream=True)
    )
    assert ("thread.run.step.completed", "thread.run.completed") == (went_on[0].event, went_on[-1].event)


def test_slow_runs_are_streamed_as_they_happen(client: OpenAI) -> None:
    """A run that takes its time is streamed to its end, in order."""
    thread = _thread(client, "slow")
    with client.beta.threads.runs.stream(
        thread_id=thread, assistant_id="asst_1", event_handler=(told := _Told())
    ) as stream:
        stream.until_done()
    assert ("a b c d", "thread.run.completed") == (told.text, told.told[-1])


def test_the_other_operations_of_runs(client: OpenAI) -> None:
    """Runs are listed, read and changed, and their steps listed and read with what was asked for."""
    thread = _thread(client, "search")
    runs = client.beta.threads.runs
    run = runs.create_and_poll(thread_id=thread, assistant_id="asst_1", metadata={"a": "1"})
    assert [run.id] == [one.id for one in runs.list(thread)]
    assert {"b": "2"} == runs.update(run.id, thread_id=thread, metadata={"b": "2"}).metadata
    assert {"b": "2"} == runs.retrieve(run.id, thread_id=thread).metadata
    steps: Any = runs.steps.list(run.id, thread_id=thread, order="asc", include=[_FOUND]).data
    assert ["tool_calls", "message_creation"] == [step.type for step in steps]
    assert "words" == steps[0].step_details.tool_calls[0].file_search.results[0].content[0].text
    bare: Any = runs.steps.retrieve(steps[0].id, thread_id=thread, run_id=run.id)
    assert None is bare.step_details.tool_calls[0].file_search.results[0].content


def test_a_run_is_cancelled(client: OpenAI) -> None:
    """A run under way is cancelled, and says so when it is polled."""
    thread = _thread(client, "stuck")
    run = client.beta.threads.runs.create(thread, assistant_id="asst_1")
    assert "cancelling" == client.beta.threads.runs.cancel(run.id, thread_id=thread).status
    assert "cancelled" == client.beta.threads.runs.poll(run.id, thread_id=thread).status


def test_asynchronous_helpers_reach_the_same_answer(base_url: str) -> None:
    """The asynchronous helpers poll and stream to the message that the synchronous ones reach."""
    asyncio.run(_asynchronous_helpers_reach_the_same_answer(base_url))


async def _asynchronous_helpers_reach_the_same_answer(base_url: str) -> None:
    async with AsyncOpenAI(
        api_key="k", base_url=base_url, _strict_response_validation=True, max_retries=0
    ) as async_client:
        threads = async_client.beta.threads
        thread = (await threads.create(messages=[{"role": "user", "content": "the weather?"}])).id
        run = await threads.runs.create_and_poll(thread_id=thread, assistant_id="asst_1")
        run = await threads.runs.submit_tool_outputs_and_poll(
            thread_id=thread, run_id=run.id, tool_outputs=_outputs(run)
        )
        assert "completed" == run.status
        async with threads.runs.stream(thread_id=thread, assistant_id="asst_1", event_handler=_AsyncTold()) as stream:
            await stream.until_done()
            again = stream.current_run
        assert again is not None
        told = _AsyncTold()
        async with threads.runs.submit_tool_outputs_stream(
            thread_id=thread, run_id=again.id, tool_outputs=_outputs(again), event_handler=told
        ) as stream:
            await stream.until_done()
        assert _ANSWER == told.text


def test_the_other_operations_work_asynchronously(base_url: str) -> None:
    """Listing, reading, changing and cancelling runs, and their steps, work in the asynchronous client too."""
    asyncio.run(_the_other_operations_work_asynchronously(base_url))


async def _the_other_operations_work_asynchronously(base_url: str) -> None:
    async with AsyncOpenAI(
        api_key="k", base_url=base_url, _strict_response_validation=True, max_retries=0
    ) as async_client:
        threads = async_client.beta.threads
        created = await threads.create_and_run(
            assistant_id="asst_1", thread={"messages": [{"role": "user", "content": "stuck"}]}
        )
        where: Any = {"thread_id": created.thread_id}
        assert [created.id] == [one.id async for one in threads.runs.list(created.thread_id)]
        assert {"b": "2"} == (await threads.runs.update(created.id, metadata={"b": "2"}, **where)).metadata
        steps = [one async for one in threads.runs.steps.list(created.id, **where)]
        assert steps[0] == await threads.runs.steps.retrieve(steps[0].id, run_id=created.id, **where)
        await threads.runs.cancel(created.id, **where)
        assert "cancelled" == (await threads.runs.poll(created.id, **where)).status
        async with threads.create_and_run_stream(
            assistant_id="asst_1", thread={"messages": [{"role": "user", "content": "hi"}]}, event_handler=_AsyncTold()
        ) as stream:
            final = await stream.get_final_run()
        assert "completed" == final.status
