"""Streams that end before their time, over real connections: nothing is silently short, and resuming completes them."""

from __future__ import annotations

import pickle
from contextlib import nullcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations import ErrorDetail, RunStreamFailedError, StreamInterrupted
from openai_conversations_api._runtime.errors import StreamInterruptedError
from openai_conversations_api._runtime.events import EventReader
from openai_conversations_api.api.runs import create_run
from tests.servers import faults
from tests.servers.fault_server import Fault, FaultServer
from tests.servers.scripted import Received
from tests.streaming.reading import WAYS, Outcome, Reading, reading
from tests.streaming.scripts import ANSWER, Event, accumulated, cut, encoded, message, read, run, step

pytest_plugins = ["tests.overlay.fault_fixtures"]
HEAD = faults.head(200, {"Content-Type": "text/event-stream", "Connection": "close"})
PIECES = encoded(ANSWER)
# Behind these the run has ended, or waits; a stream without `done` is whole then.
WHOLE = len(ANSWER) - 1


def page(*entries: dict[str, Any]) -> dict[str, Any]:
    """Return the only page of a list."""
    return {"object": "list", "data": list(entries), "has_more": False, "first_id": None, "last_id": None}


def serve(server: FaultServer, stream: Fault) -> None:
    """Answer the streaming call with a fault, and every other with the run as it ended."""
    calls: list[dict[str, Any]] = [
        {"id": "call_1", "type": "code_interpreter", "code_interpreter": {"input": "1 + 1", "outputs": []}}
    ]
    replies: dict[str, Any] = {
        "/v1/threads/thread_1/runs/run_1": run("completed"),
        "/v1/threads/thread_1/messages": page(message("completed", "Two, \u2028naturally: ½ 😀")),
        "/v1/threads/thread_1/runs/run_1/steps": page(step("completed", calls)),
    }

    def answer(request: Received) -> Fault:
        return stream if request.method == "POST" else faults.json_reply(replies[request.path])

    server.answer = answer


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("count", range(WHOLE))
def test_a_stream_cut_behind_an_event_is_interrupted_and_resumed(way: str, count: int, faulty: FaultServer) -> None:
    """Behind every event but the last ones, the end of the connection is an error that carries what came."""
    serve(faulty, faults.raw(HEAD + b"".join(PIECES[:count])))
    outcome = reading(way, faulty.url, Reading(resume=count > 0))

    assert isinstance(outcome.error, StreamInterrupted)
    assert [name for name, _ in ANSWER[:count]] == outcome.names
    assert accumulated(outcome.events).snapshot() == outcome.error.snapshot
    if count:
        assert ("run_1", "thread_1") == (outcome.error.run_id, outcome.error.thread_id)
        assert_complete(outcome)


def assert_complete(outcome: Outcome) -> None:
    """Check that resuming gave the run as it ended, with all of its message and step."""
    found = outcome.resumed
    assert ("completed", "Two, \u2028naturally: ½ 😀") == (found.run.status, found.text)
    assert [("completed", "1 + 1")] == [
        (one.status, one.step_details.tool_calls[0].code_interpreter.input_) for one in found.steps
    ]
    assert found == outcome.stream.snapshot


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("fault", ["reset", "chunk", "length"])
def test_a_broken_connection_is_an_interruption(way: str, fault: str, faulty: FaultServer) -> None:
    """However a connection breaks, the error says so, and carries what came."""
    sent = b"".join(PIECES[:8])
    headers = {"Content-Type": "text/event-stream"}
    breaking = {
        "reset": faults.then_reset(HEAD + sent),
        "chunk": faults.raw(
            faults.head(200, {**headers, "Transfer-Encoding": "chunked"}) + b"%x\r\n" % len(sent) + sent + b"\r\n"
        ),
        "length": faults.raw(faults.head(200, {**headers, "Content-Length": "99999"}) + sent),
    }
    serve(faulty, breaking[fault])
    outcome = reading(way, faulty.url, Reading(resume=True))

    assert isinstance(outcome.error, StreamInterrupted)
    assert "Two, \u2028naturally: ½ 😀" == outcome.error.snapshot.text
    assert outcome.error.__cause__ is not None
    assert_complete(outcome)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("ending", ["no done", "no empty line", "no newline", "reset"])
def test_the_end_of_the_run_is_the_end_of_the_stream(way: str, ending: str, faulty: FaultServer) -> None:
    """Servers that leave out `done`, or the last line break, or break the connection then, have said everything."""
    sent = {
        "no done": b"".join(PIECES[:-1]),
        "no empty line": b"".join(PIECES)[:-1],
        "no newline": b"".join(PIECES[:-1])[:-2],
        "reset": b"".join(PIECES[:-1]),
    }[ending]
    faulty.will(faults.then_reset(HEAD + sent) if ending == "reset" else faults.raw(HEAD + sent))
    outcome = reading(way, faulty.url)

    assert (None, "completed") == (outcome.error, outcome.stream.complete_run().status)


@given(place=st.integers(0, len(b"".join(PIECES)) - 1), more=st.lists(st.integers(0, 3000), max_size=5))
def test_a_stream_cut_anywhere_gives_the_events_that_came_whole(place: int, more: list[int]) -> None:
    """At any byte, the events are those whose data are complete, and the snapshot is theirs."""
    data = b"".join(PIECES)[:place]
    whole = sum(len(b"".join(PIECES[: count + 1])) - 2 <= place for count in range(len(PIECES)))
    reader = EventReader(create_run.EVENTS)
    before = [event for piece in cut(data, more) for event in reader.feed(piece)]
    with nullcontext() if whole >= WHOLE else pytest.raises(StreamInterruptedError):
        before.extend(reader.end())

    assert whole == reader.received


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "data",
    [
        {"type": "server_error", "code": "overloaded", "message": "Too much", "param": None},
        {"error": {"type": "server_error", "code": "overloaded", "message": "Too much", "param": None}},
    ],
    ids=["bare", "in an envelope"],
)
def test_an_error_event_is_an_error(way: str, data: dict[str, Any], faulty: FaultServer) -> None:
    """An `error` event, in either form, raises an error with what the server says and what came before."""
    sent: list[Event] = [*ANSWER[:7], ("error", data)]
    faulty.will(faults.raw(HEAD + b"".join(encoded(sent))))
    outcome = reading(way, faulty.url)

    assert isinstance(outcome.error, RunStreamFailedError)
    assert ErrorDetail("Too much", "server_error", "overloaded", None) == outcome.error.error
    assert "Two, \u2028" == outcome.error.snapshot.text
    assert "Too much" in str(outcome.error)


@pytest.mark.parametrize("way", WAYS)
def test_an_error_without_a_name_is_an_error(way: str, faulty: FaultServer) -> None:
    """Some gateways send an error as data alone."""
    faulty.will(faults.raw(HEAD + PIECES[0] + b'data: {"error": {"message": "gone"}}\n\n'))

    assert isinstance(reading(way, faulty.url).error, RunStreamFailedError)


@pytest.mark.parametrize("way", WAYS)
def test_unknown_and_unreadable_events_are_kept(way: str, faulty: FaultServer) -> None:
    """An event that the specification lacks, or whose data are no JSON, comes as it is, and the stream goes on."""
    odd = b'event: thread.run.dreaming\ndata: {"depth": 2}\n\nevent: thread.run.queued\ndata: {"id"\n\ndata: hello\n\n'
    faulty.will(faults.raw(HEAD + PIECES[0] + odd + b"".join(PIECES[1:])))
    outcome = reading(way, faulty.url)
    found: list[Any] = outcome.events[1:4]

    assert None is outcome.error
    assert ["thread.run.dreaming", "<unknown>", "message"] == [event.event for event in found]
    assert [("thread.run.dreaming", {"depth": 2}), ("thread.run.queued", '{"id"'), ("message", "hello")] == [
        (event["event"], event["data"]) for event in found
    ]


@pytest.mark.parametrize("way", WAYS)
def test_a_stream_left_early_does_not_pass_for_a_whole_one(way: str, faulty: FaultServer) -> None:
    """What was left before its end has no final run; resuming reads it."""
    serve(faulty, faults.raw(HEAD + b"".join(PIECES)))
    outcome = reading(way, faulty.url, Reading(leave=3, resume=True))

    assert (None, 3) == (outcome.error, len(outcome.events))
    assert_complete(outcome)


def test_an_interruption_can_be_pickled() -> None:
    """Errors cross process borders with all they carry."""
    error = StreamInterrupted(
        "gone", snapshot=accumulated(read(PIECES)).snapshot(), thread_id="t", run_id="r", received=3
    )
    copied = pickle.loads(pickle.dumps(error))

    assert (str(error), error.snapshot, error.run_id, error.received) == (
        str(copied),
        copied.snapshot,
        copied.run_id,
        copied.received,
    )
