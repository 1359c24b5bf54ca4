"""This package's own client, in both ways, against the runs of the local server."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from openai_conversations import AsyncClient, BadRequestError, Client, NotFoundError
from tests.local.run_examples import CALL
from tests.local.run_server import serving

Json = Any
Get = Callable[[Any], Any]
_REPLIES = {"replies": [{"match": {"text": "what?"}, "actions": [CALL, {"text": "It is ${output}."}]}]}


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    """A server that calls two functions when asked what."""
    with serving(_REPLIES) as url:
        yield url


async def _awaited(value: Json) -> Json:
    return await value


@pytest.fixture(params=["sync", "asyncio"])
def threads(request: pytest.FixtureRequest, base_url: str) -> Iterator[tuple[Json, Get]]:
    """The client's threads, and a function that waits for what a call returns."""
    if request.param == "sync":
        with Client.from_url(base_url) as client:
            yield client.threads, lambda value: value
        return
    with asyncio.Runner() as runner:
        opened = AsyncClient.from_url(base_url)
        yield opened.threads, lambda value: runner.run(_awaited(value)) if inspect.isawaitable(value) else value
        runner.run(opened.aclose())


def _waiting(threads: Json, get: Get) -> Json:
    """Return a run that waits for two outputs."""
    thread = {"messages": [{"role": "user", "content": "what?"}]}
    started = get(threads.create_and_run(assistant_id="asst_1", thread=thread))
    return get(threads.runs.retrieve(started.thread_id, started.id))


def test_a_run_is_taken_to_its_end(threads: tuple[Json, Get]) -> None:
    """A run is started, read, given its outputs, and has said its answer."""
    api, get = threads
    run = _waiting(api, get)
    assert "requires_action" == run.status
    outputs = [{"tool_call_id": call.id, "output": "4"} for call in run.required_action.submit_tool_outputs.tool_calls]
    went_on = get(api.runs.submit_tool_outputs(run.thread_id, run.id, tool_outputs=outputs))
    assert ("queued", run.id) == (went_on.status, went_on.id)
    assert "completed" == get(api.runs.retrieve(run.thread_id, run.id)).status
    message = get(api.messages.list(run.thread_id, run_id=run.id)).data[0]
    assert "It is 4\n4." == message.content[0].text.value
    steps = get(api.runs.steps.list(run.thread_id, run.id, order="asc")).data
    assert ["tool_calls", "message_creation"] == [step.type_ for step in steps]
    assert steps[0] == get(api.runs.steps.retrieve(run.thread_id, run.id, steps[0].id))


def test_a_run_is_changed_cancelled_and_deleted(threads: tuple[Json, Get]) -> None:
    """A run's metadata is replaced; it is cancelled, which is refused a second time; deleted, it is not found."""
    api, get = threads
    run = _waiting(api, get)
    changed = get(api.runs.update(run.thread_id, run.id, metadata={"a": "1"}))
    assert {"a": "1"} == dict(changed.metadata)
    assert "cancelling" == get(api.runs.cancel(run.thread_id, run.id)).status
    with pytest.raises(BadRequestError, match="Cannot cancel run with status 'cancelled'"):
        get(api.runs.cancel(run.thread_id, run.id))
    assert get(api.runs.delete(run.thread_id, run.id)).deleted
    with pytest.raises(NotFoundError, match=run.id):
        get(api.runs.retrieve(run.thread_id, run.id))
