"""Streaming calls over real connections: what they send, how they end, and what they leave behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from openai_conversations import (
    CallCancelledError,
    Cancellation,
    Client,
    DeadlineExceededError,
    InvalidInputError,
    MalformedReplyError,
    NotFoundError,
    StreamInterrupted,
)
from openai_conversations_api import AuthenticatedClient
from openai_conversations_api.api.runs import create_run
from tests.servers import faults
from tests.servers.fault_server import Fault, FaultServer, Wire
from tests.streaming.reading import KEY, WAYS, Reading, reading
from tests.streaming.scripts import ANSWER, EVERY, Event, encoded, read, run, step, step_delta, text_delta

pytest_plugins = ["tests.overlay.fault_fixtures"]
KIND = {"Content-Type": "text/event-stream; charset=utf-8"}
ENDLESS = faults.head(200, {**KIND, "Connection": "close"})
SUBMIT = "threads.runs.submit_tool_outputs_stream"


def stream(script: list[Event]) -> Fault:
    """Send a script as a whole."""
    return faults.reply(200, b"".join(encoded(script)), KIND)


def stalling(script: list[Event], seen: threading.Event | None = None) -> Fault:
    """Send a script, and then nothing; seen is set once the client has gone."""

    def act(wire: Wire) -> None:
        wire.say(ENDLESS + b"".join(encoded(script)))
        if not wire.wait(30) and seen is not None:
            seen.set()
        wire.close()

    return Fault(act)


@pytest.mark.parametrize("way", WAYS)
def test_every_event_arrives(way: str, faulty: FaultServer) -> None:
    """All events of the specification come through a client, and add up."""
    faulty.will(stream(EVERY))
    outcome = reading(way, faulty.url)

    assert (None, [name for name, _ in EVERY]) == (outcome.error, outcome.names)
    assert ("completed", "Hello") == (outcome.stream.complete_run().status, outcome.stream.snapshot.text)


@pytest.mark.parametrize("way", WAYS)
def test_bytes_that_trickle_in_change_nothing(way: str, faulty: FaultServer) -> None:
    """A byte at a time over the wire, and with other line ends, the events are the same."""
    data = b"".join(encoded(ANSWER, "\r\n"))
    faulty.will(faults.drip(data, 0.0001, first=ENDLESS))
    outcome = reading(way, faulty.url)

    assert (None, read(encoded(ANSWER))) == (outcome.error, outcome.events)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("how", "path", "body"),
    [
        (Reading(), "/v1/threads/thread_1/runs", {"assistant_id": "asst_1"}),
        (Reading("threads.create_and_run_stream", ()), "/v1/threads/runs", {"assistant_id": "asst_1"}),
        (Reading(SUBMIT, ("thread_1", "run_1")), "/v1/threads/thread_1/runs/run_1/submit_tool_outputs", {}),
    ],
    ids=["run", "thread and run", "outputs"],
)
def test_the_call_asks_for_a_stream(
    way: str, how: Reading, path: str, body: dict[str, Any], faulty: FaultServer
) -> None:
    """Each of the three methods sets `stream` and takes what its plain twin takes."""
    faulty.will(stream(ANSWER))
    outputs = [{"tool_call_id": "call_1", "output": "1"}]
    given: dict[str, Any] = {"tool_outputs": outputs} if how.method == SUBMIT else {"extra_body": {"extra": 1}}
    outcome = reading(way, faulty.url, how, **given)
    (sent,) = faulty.received

    assert None is outcome.error
    assert (path, {**body, **given.get("extra_body", given), "stream": True}) == (sent.path, sent.json)
    assert (["text/event-stream"], ["assistants=v2"]) == (sent.header("accept"), sent.header("openai-beta"))


@pytest.mark.parametrize("way", WAYS)
def test_leaving_early_closes_the_connection(way: str, faulty: FaultServer) -> None:
    """The server sees the end of the connection as soon as the block is left."""
    gone = threading.Event()
    faulty.will(stalling(ANSWER[:3], gone))
    outcome = reading(way, faulty.url, Reading(leave=2))

    assert (None, 2) == (outcome.error, len(outcome.events))
    assert gone.wait(10)


@pytest.mark.parametrize("way", WAYS)
def test_silence_between_events_is_an_interruption(way: str, faulty: FaultServer) -> None:
    """A server that says nothing for longer than the timeout ends the stream, and what came is kept."""
    faulty.will(stalling(ANSWER[:7]))
    outcome = reading(way, faulty.url, timeout=0.3)

    assert isinstance(outcome.error, StreamInterrupted)
    assert (7, "ReadTimeout") == (len(outcome.events), type(outcome.error.__cause__).__name__)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("fault", ["silence", "drip"])
def test_the_deadline_ends_a_stream(way: str, fault: str, faulty: FaultServer) -> None:
    """However busy or silent the server is, the call ends when its deadline passes, with what came at hand."""
    pings = faults.drip(b": ping\n" * 2000, 0.02, first=ENDLESS + encoded(ANSWER)[0])
    faulty.will(stalling(ANSWER[:1]) if fault == "silence" else pings)
    start = time.monotonic()
    outcome = reading(way, faulty.url, deadline=0.4, timeout=20)

    assert isinstance(outcome.error, DeadlineExceededError)
    assert (["thread.run.created"], "run_1") == (outcome.names, outcome.stream.run_id)
    assert time.monotonic() - start < 15


@pytest.mark.parametrize("way", WAYS)
def test_another_thread_cancels_a_stream_that_waits(way: str, faulty: FaultServer) -> None:
    """Cancelling ends the wait for the next event at once, and closes the connection."""
    gone, cancellation = threading.Event(), Cancellation()
    faulty.will(stalling(ANSWER[:2], gone))
    timer = threading.Timer(0.3, cancellation.cancel)
    timer.start()
    outcome = reading(way, faulty.url, cancellation=cancellation, timeout=25)
    timer.join()

    assert isinstance(outcome.error, CallCancelledError)
    assert (2, True) == (len(outcome.events), gone.wait(10))


@pytest.mark.parametrize("way", WAYS)
def test_cancelling_before_the_reply(way: str, faulty: FaultServer) -> None:
    """It also ends the wait for the reply itself."""
    cancellation = Cancellation()
    faulty.will(faults.stall(20))
    timer = threading.Timer(0.3, cancellation.cancel)
    timer.start()
    outcome = reading(way, faulty.url, cancellation=cancellation, timeout=25)
    timer.join()

    assert isinstance(outcome.error, CallCancelledError)


def test_a_reply_that_nobody_waits_for_any_more_is_closed(faulty: FaultServer) -> None:
    """A stream that begins after its call was cancelled is hung up on, though its client stays open."""
    gone, cancellation = threading.Event(), Cancellation()

    def act(wire: Wire) -> None:
        cancellation.cancel()
        time.sleep(0.2)
        stalling(ANSWER[:2], gone).act(wire)

    faulty.will(Fault(act))
    with Client(base_url=faulty.url, api_key=KEY) as client:
        late = client.threads.runs.stream("thread_1", assistant_id="asst_1", cancellation=cancellation, timeout=25)
        with pytest.raises(CallCancelledError):
            late.until_done()

        assert gone.wait(15)


@pytest.mark.parametrize("way", WAYS)
def test_cancelling_between_events(way: str, faulty: FaultServer) -> None:
    """The program that reads may cancel from within; the next piece does not come any more."""
    cancellation = Cancellation()
    faulty.will(stalling(ANSWER[:1]))
    seen: Callable[[Any], None] = lambda event: cancellation.cancel()  # noqa: E731
    outcome = reading(way, faulty.url, Reading(seen=seen), cancellation=cancellation)

    assert isinstance(outcome.error, CallCancelledError)


@pytest.mark.parametrize("way", WAYS)
def test_refusals_are_raised_as_for_any_call(way: str, faulty: FaultServer) -> None:
    """A status that is no success raises its error, retried where that is safe."""
    faulty.will(faults.error(429, "slow_down"), faults.error(404, "missing", "no such thread"))
    outcome = reading(way, faulty.url)

    assert isinstance(outcome.error, NotFoundError)
    assert (2, "no such thread" in str(outcome.error)) == (faulty.seen, True)


@pytest.mark.parametrize("way", WAYS)
def test_a_server_that_does_not_stream_is_named(way: str, faulty: FaultServer) -> None:
    """JSON instead of an event stream is an error that holds the JSON."""
    faulty.will(faults.json_reply(run()))
    outcome = reading(way, faulty.url)

    assert isinstance(outcome.error, MalformedReplyError)
    assert b"run_1" in outcome.error.content
    assert "instead of an event stream" in str(outcome.error)


def test_a_stream_goes_on_after_tool_outputs(faulty: FaultServer) -> None:
    """The accumulator of the first stream takes in the second: one run, one step, all messages."""
    call = {"index": 0, "id": "call_1", "type": "function", "function": {"name": "f", "arguments": '{"a'}}
    rest = {"index": 0, "type": "function", "function": {"arguments": '": 1}'}}
    beginning: list[Event] = [("thread.run.created", run()), ("thread.run.step.created", step())]
    waiting: list[Event] = [step_delta(call), step_delta(rest), ("thread.run.requires_action", run("requires_action"))]
    faulty.will(stream([*beginning, *waiting, ("done", "[DONE]")]))
    faulty.will(stream([("thread.run.queued", run("queued")), *ANSWER[5:]]))
    with Client(base_url=faulty.url, api_key=KEY) as client:
        first = client.threads.runs.stream("thread_1", assistant_id="asst_1")
        asked = first.final_run()
        outputs = [{"tool_call_id": "call_1", "output": "1"}]
        second = client.threads.runs.submit_tool_outputs_stream("thread_1", asked.id, tool_outputs=outputs)
        answered = second.continuing(first).final_run()

    assert ("requires_action", "completed") == (asked.status, answered.status)
    (found,) = second.final_steps()
    assert [{**call, "function": {"name": "f", "arguments": '{"a": 1}'}}] == [
        {"index": 0, **one} for one in found.to_dict()["step_details"]["tool_calls"]
    ]
    assert "Two, \u2028naturally: ½ 😀" == second.snapshot.text


def test_nothing_is_sent_before_the_stream_is_entered(faulty: FaultServer) -> None:
    """Making a stream sends nothing; bad arguments are refused all the same."""
    with Client(base_url=faulty.url, api_key=KEY) as client:
        stream = client.threads.runs.stream("thread_1", assistant_id="asst_1")
        with pytest.raises(InvalidInputError):
            client.threads.runs.stream("", assistant_id="asst_1")
        with pytest.raises(InvalidInputError, match="has not been opened"):
            _ = stream.response

    assert 0 == faulty.seen


def test_texts_come_as_they_are_said(faulty: FaultServer) -> None:
    """`text_deltas` gives the pieces; afterwards the run and its messages are there, and the stream is spent."""
    faulty.will(stream(ANSWER))
    with Client(base_url=faulty.url, api_key=KEY) as client:
        stream_ = client.threads.runs.stream("thread_1", assistant_id="asst_1")
        texts = list(stream_.text_deltas())

        assert ["Two, \u2028", "naturally: ½ 😀"] == texts
        assert ("completed", 1, 1) == (
            stream_.final_run().status,
            len(stream_.final_messages()),
            len(stream_.final_steps()),
        )
        assert [] == list(stream_)


def test_texts_asked_for_later_are_those_still_to_come(faulty: FaultServer) -> None:
    """What events said before counts as told, whether more of it comes in pieces or with the whole message."""
    faulty.will(stream(ANSWER))
    with Client(base_url=faulty.url, api_key=KEY) as client:
        stream_ = client.threads.runs.stream("thread_1", assistant_id="asst_1")
        next(one for one in stream_ if one.event == "thread.message.delta")

        assert ["naturally: ½ 😀"] == list(stream_.text_deltas())


@pytest.mark.parametrize("way", WAYS)
def test_operations_stream_with_a_plain_client(way: str, faulty: FaultServer) -> None:
    """The generated modules offer the same events to those who use them directly, body as a whole included."""
    import asyncio  # noqa: PLC0415

    faulty.will(stream(EVERY))
    client = AuthenticatedClient(base_url=faulty.url, token=KEY)

    async def read_async() -> list[str]:
        async with create_run.asyncio_stream("thread_1", client=client, body={"assistant_id": "a"}) as events, client:
            return [event.event async for event in events]

    if way == "async":
        names = asyncio.run(read_async())
    else:
        with create_run.sync_stream("thread_1", client=client, body={"assistant_id": "a"}) as events, client:
            names = [event.event for event in events]

    assert [name for name, _ in EVERY] == names
    assert {"assistant_id": "a", "stream": True} == faulty.received[0].json


def test_no_thread_is_left_behind(faulty: FaultServer) -> None:
    """What watches the deadline and the cancellation ends with the stream."""
    faulty.will(stream(ANSWER))
    before = threading.active_count()
    outcome = reading("sync", faulty.url, deadline=600, cancellation=Cancellation())

    assert (None, text_delta("")[0] in outcome.names) == (outcome.error, True)
    for _ in range(100):
        if threading.active_count() <= before:
            break
        time.sleep(0.05)
    assert before >= threading.active_count()
