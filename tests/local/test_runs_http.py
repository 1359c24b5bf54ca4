"""Runs over HTTP: what is refused, what streams send, and what becomes of runs whose streams break."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.local.run_examples import CALL, RESULT
from tests.local.run_server import calling, thread_of
from tests.shared_data import events

Json = Any
_FOUND = "step_details.tool_calls[*].file_search.results[*].content"
_ASSISTANT = {"assistant_id": "asst_1"}


def _run(client: httpx.Client, thread: str, **more: Json) -> Json:
    return client.post(f"/threads/{thread}/runs", json={**_ASSISTANT, **more}).raise_for_status().json()


def _stream(client: httpx.Client, thread: str, **params: str) -> list[dict[str, Json]]:
    """Return the events that arrive until the stream ends, however it does."""
    arrived = b""
    body = {**_ASSISTANT, "stream": True}
    with client.stream("POST", f"/threads/{thread}/runs", json=body, params=params) as reply:
        try:
            for piece in reply.iter_raw():
                arrived += piece
        except httpx.RemoteProtocolError:
            arrived += b"\n\nevent: broken\ndata: {}\n\n"
    return list(events(arrived.decode()))


def _refused(reply: httpx.Response) -> tuple[int, str, str | None]:
    error = reply.json()["error"]
    return reply.status_code, error["message"], error["param"]


def _soon(there: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 30
    while not there() and time.monotonic() < deadline:
        time.sleep(0.02)
    return there()


def test_an_active_run_keeps_others_out() -> None:
    """A thread takes neither a run nor a message while a run is not over."""
    with calling(CALL) as client:
        thread = thread_of(client)
        run = _run(client, thread)["id"]
        expected = f"Thread {thread} already has an active run {run}."
        assert (400, expected, None) == _refused(client.post(f"/threads/{thread}/runs", json=_ASSISTANT))
        message = {"role": "user", "content": "more"}
        status, said, _ = _refused(client.post(f"/threads/{thread}/messages", json=message))
        assert (400, f"Can't add messages to {thread} while a run {run} is active.") == (status, said)


@pytest.mark.parametrize(
    ("outputs", "message", "param"),
    [
        ([], "Expected tool outputs for call_ids ['call_a', 'call_b'], got []", "tool_outputs"),
        (["call_a"], "Expected tool outputs for call_ids ['call_a', 'call_b'], got ['call_a']", "tool_outputs"),
        (["call_a", "call_a"], "got ['call_a', 'call_a']", "tool_outputs"),
        (["call_a", "call_x"], "got ['call_a', 'call_x']", "tool_outputs"),
        ([None, "call_a"], "Missing required parameter", "tool_outputs[0].tool_call_id"),
    ],
)
def test_tool_outputs_must_be_for_the_calls(outputs: list[str | None], message: str, param: str) -> None:
    """Outputs that are missing, twice there, or for other calls are refused, and the run waits on."""
    with calling({"call": [{"name": "f", "id": "call_a"}, {"name": "g", "id": "call_b"}]}) as client:
        thread = thread_of(client)
        path = f"/threads/{thread}/runs/{_run(client, thread)['id']}"
        given = [{"output": "x"} | ({"tool_call_id": one} if one else {}) for one in outputs]
        status, said, where = _refused(client.post(f"{path}/submit_tool_outputs", json={"tool_outputs": given}))
        assert (400, True, param) == (status, message in said, where)
        assert "requires_action" == client.get(path).json()["status"]


def test_a_run_that_is_over_takes_nothing() -> None:
    """A completed run takes no tool outputs and cannot be cancelled."""
    with calling({"text": "a"}) as client:
        thread = thread_of(client)
        path = f"/threads/{thread}/runs/{_run(client, thread)['id']}"
        outputs = client.post(f"{path}/submit_tool_outputs", json={"tool_outputs": []})
        assert (400, 'Runs in status "completed" do not accept tool outputs.', None) == _refused(outputs)
        assert (400, "Cannot cancel run with status 'completed'.", None) == _refused(client.post(f"{path}/cancel"))


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("/threads/thread_x/runs", "thread_x"),
        ("/threads/{thread}/runs/run_x", "run_x"),
        ("/threads/{thread}/runs/run_x/steps", "run_x"),
        ("/threads/{thread}/runs/{run}/steps/step_x", "step_x"),
    ],
)
def test_what_is_not_there_is_named(path: str, named: str) -> None:
    """Threads, runs and steps that do not exist are answered with 404 and their id."""
    with calling() as client:
        thread = thread_of(client)
        status, said, _ = _refused(client.get(path.format(thread=thread, run=_run(client, thread)["id"])))
        assert (404, True) == (status, named in said)


def test_a_deleted_run_is_gone_and_its_messages_stay() -> None:
    """Deleting a run removes it and its steps, frees the thread, and leaves what was said."""
    with calling({"text": "a"}, CALL) as client:
        thread = thread_of(client)
        run = _run(client, thread)["id"]
        deleted = client.delete(f"/threads/{thread}/runs/{run}").json()
        assert {"id": run, "object": "thread.run.deleted", "deleted": True} == deleted
        assert 404 == client.get(f"/threads/{thread}/runs/{run}").status_code
        assert 2 == len(client.get(f"/threads/{thread}/messages").json()["data"])
        assert 200 == client.post(f"/threads/{thread}/runs", json=_ASSISTANT).status_code


def test_a_deleted_thread_takes_its_runs_along() -> None:
    """A thread can be deleted while a run of it is under way."""
    with calling({"wait": 60}) as client:
        thread = thread_of(client)
        run = _run(client, thread)["id"]
        assert 200 == client.delete(f"/threads/{thread}").status_code
        assert 404 == client.get(f"/threads/{thread}/runs/{run}").status_code


def test_additional_messages_come_before_the_run() -> None:
    """The messages of createRun are added to the thread, and the run answers the last of them."""
    with calling({"text": "You said ${message}"}) as client:
        thread = thread_of(client)
        _run(client, thread, additional_messages=[{"role": "user", "content": "and this"}])
        said = [one["content"][0]["text"]["value"] for one in client.get(f"/threads/{thread}/messages").json()["data"]]
        assert ["You said and this", "and this", "hello"] == said


def test_an_unfinished_run_says_when_to_look_again() -> None:
    """Replies with a run that is not over carry the poll-after header, others do not."""
    with calling({"wait": 60}) as client:
        thread = thread_of(client)
        path = f"/threads/{thread}/runs/{_run(client, thread)['id']}"
        assert 1000 == int(client.get(path).headers["openai-poll-after-ms"])
        client.post(f"{path}/cancel")
        assert "openai-poll-after-ms" not in client.get(path).headers


def test_streams_are_event_streams() -> None:
    """A stream has its content type and ends with `done` and `[DONE]`."""
    with calling() as client:
        body = {**_ASSISTANT, "stream": True}
        reply = client.post(f"/threads/{thread_of(client)}/runs", json=body)
        assert "text/event-stream" == reply.headers["content-type"].partition(";")[0]
        assert reply.text.endswith("event: done\ndata: [DONE]\n\n")


@pytest.mark.parametrize(("asked", "present"), [({"include[]": _FOUND}, True), ({}, False)])
def test_found_text_is_streamed_only_where_asked_for(asked: dict[str, str], present: bool) -> None:
    """The text that a file search found is in the events if `include[]` says so."""
    with calling({"file_search": {"results": [RESULT]}}) as client:
        whole = str(_stream(client, thread_of(client), **asked))
        assert (True, present) == ("file-1" in whole, "found words" in whole)


def test_an_error_event_ends_the_stream_and_the_run() -> None:
    """A scripted error is the last event, and the run has failed."""
    with calling({"text": "I was"}, {"error": {"message": "It broke.", "code": "server_error"}}) as client:
        thread = thread_of(client)
        last = _stream(client, thread)[-1]
        assert ("error", "It broke.") == (last["event"], last["data"]["message"])
        assert "failed" == client.get(f"/threads/{thread}/runs").json()["data"][0]["status"]


@pytest.mark.parametrize(
    ("actions", "settings", "last"),
    [
        ([{"text": "a b c"}, {"cut": True}, {"text": "d"}], {}, "thread.message.delta"),
        ([{"text": "a b c"}], {"cut_after_events": 3}, "thread.run.in_progress"),
        ([{"text": "a b c"}], {"cut_after_events": 0}, None),
    ],
)
def test_a_cut_stream_leaves_the_run_alone(actions: list[Json], settings: dict[str, int], last: str | None) -> None:
    """A stream breaks where the replies file says, without its end, and the run completes all the same."""
    with calling(*actions, **settings) as client:
        thread = thread_of(client)
        arrived = [one["event"] for one in _stream(client, thread)]
        assert [last, "broken"][last is None :] == arrived[-2:]
        assert "completed" == client.get(f"/threads/{thread}/runs").json()["data"][0]["status"]


def test_a_stream_can_break_within_an_event() -> None:
    """After the given number of bytes nothing more arrives."""
    with calling({"text": "a"}, cut_after_bytes=100) as client:
        body = {**_ASSISTANT, "stream": True}
        arrived: list[bytes] = []
        with (
            pytest.raises(httpx.RemoteProtocolError),
            client.stream("POST", f"/threads/{thread_of(client)}/runs", json=body) as reply,
        ):
            arrived.extend(reply.iter_raw())
        assert 100 == len(b"".join(arrived))


def test_garbage_is_sent_as_it_is() -> None:
    """Raw text is put between the events."""
    with calling({"raw": "event: nonsense\ndata: {\n\n"}) as client:
        assert {"event": "nonsense", "data": "{"} in _stream(client, thread_of(client))


def test_a_cancelled_run_ends_its_stream() -> None:
    """A stream under way tells of the cancellation that another call asks for, and ends."""
    with calling({"text": "a"}, {"wait": 60}) as client:
        thread = thread_of(client)
        arrived: list[dict[str, Json]] = []
        listener = threading.Thread(target=lambda: arrived.extend(_stream(client, thread)))
        listener.start()
        assert _soon(lambda: bool(client.get(f"/threads/{thread}/runs").json()["data"]))
        run = client.get(f"/threads/{thread}/runs").json()["data"][0]["id"]
        client.post(f"/threads/{thread}/runs/{run}/cancel").raise_for_status()
        listener.join(30)
        tail = ["run.cancelling", "message.incomplete", "run.step.cancelled", "run.cancelled"]
        assert [*(f"thread.{one}" for one in tail), "done"] == [one["event"] for one in arrived[-5:]]


def test_a_run_goes_on_without_its_listener() -> None:
    """Closing a stream does not stop the run."""
    with calling({"text": "a b c d", "pace": 0.05}) as client:
        thread = thread_of(client)
        body = {**_ASSISTANT, "stream": True}
        with client.stream("POST", f"/threads/{thread}/runs", json=body) as reply:
            next(reply.iter_raw())
        runs = f"/threads/{thread}/runs"
        assert _soon(lambda: client.get(runs).json()["data"][0]["status"] == "completed")
        last = client.get(f"/threads/{thread}/messages").json()["data"][0]
        assert "a b c d" == last["content"][0]["text"]["value"]
