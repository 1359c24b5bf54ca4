"""Whatever the data of events are, streams end in what came, or in errors of ours."""

from __future__ import annotations

import asyncio
import json
from itertools import pairwise
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations import (
    ApiError,
    AsyncClient,
    Client,
    MessageDeltaObject,
    ThreadMessage,
    UnknownVariant,
)
from openai_conversations_api.models import AssistantStreamEvent
from tests.any_json import JSON, deep, mutations
from tests.streaming.reading import KEY, QUICK, WAYS
from tests.streaming.scripts import (
    ANSWER,
    EVERY,
    Event,
    accumulated,
    encoded,
    message,
    message_delta,
    read,
    run,
    text_delta,
)

NAMES = [*sorted({name for name, _ in EVERY}), "thread.run.dreaming", "message"]
DONE: Event = ("done", "[DONE]")


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    """Draw events with arbitrary JSON as data, or in their data."""
    odd = st.tuples(st.sampled_from(NAMES), JSON) | st.sampled_from(EVERY[:-1]).flatmap(
        lambda event: st.tuples(st.just(event[0]), mutations(event[1]))
    )
    return [*draw(st.lists(odd, max_size=6)), DONE]


def sent(found: list[Event]) -> bytes:
    """Return events as bytes; halves of characters go as escapes."""
    return b"".join(
        f"event: {name}\ndata: {'[DONE]' if data == '[DONE]' else json.dumps(data)}\n\n".encode()
        for name, data in found
    )


def texts(way: str, content: bytes) -> tuple[list[str], Any]:
    """Return the pieces of text that a stream yields, and the stream. Raises as reading does."""
    kind = {"Content-Type": "text/event-stream"}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=content, headers=kind))
    if way == "sync":
        with Client(base_url="https://a.test/v1", api_key=KEY, transport=transport, policy=QUICK) as client:
            stream = client.threads.runs.stream("thread_1", assistant_id="asst_1")
            return list(stream.text_deltas()), stream

    async def collect() -> tuple[list[str], Any]:
        async with AsyncClient(base_url="https://a.test/v1", api_key=KEY, transport=transport, policy=QUICK) as client:
            stream = client.threads.runs.stream("thread_1", assistant_id="asst_1")
            return [text async for text in stream.text_deltas()], stream

    return asyncio.run(collect())


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=120)
@given(found=events())
def test_arbitrary_data_raise_nothing_but_our_errors(way: str, found: list[Event]) -> None:
    """All that a stream offers works on any data; its text is that of the snapshot wherever no text is rewritten."""
    try:
        pieces, stream = texts(way, sent(found))
    except ApiError:
        return
    snapshot = stream.snapshot
    assert all(pieces)
    assert isinstance(snapshot.text, str)
    assert repr(snapshot)
    assert repr(stream.accumulator)
    for one in (*snapshot.messages, *snapshot.steps):
        assert json.dumps(one.to_dict())
    for unknown in (stream.run_id, stream.thread_id):
        assert unknown is None or isinstance(unknown, str)


def narrowed(event: AssistantStreamEvent) -> str:
    """Return a word for an event, told apart by its name as type checkers do, without a cast."""
    if event.event == "thread.message.delta":
        assert isinstance(event.data, MessageDeltaObject)
        _ = event.data.delta.content
        return "delta"
    if event.event == "thread.message.created":
        assert isinstance(event.data, ThreadMessage)
        return "message"
    return "unknown" if isinstance(event, UnknownVariant) else "other"


@pytest.mark.parametrize("data", [{}, None, [], "text", 5, {"id": "msg_1"}, run(), {"delta": 5}, deep()], ids=type)
def test_an_event_that_is_not_what_its_name_says_does_not_narrow_to_it(data: Any) -> None:
    """Its name is not that of a known event, as type checkers believe; as a mapping it keeps what came."""
    (event, _) = read([sent([("thread.message.delta", data), DONE])])

    assert "unknown" == narrowed(event)
    assert "thread.message.delta" == event["event"]  # type: ignore[index]
    assert data == event["data"]  # type: ignore[index]
    assert {"event": "thread.message.delta", "data": data} == event.to_dict()


def test_an_event_that_lacks_something_is_still_what_it_says() -> None:
    """Servers leave out what the specification calls required."""
    lacking: list[Event] = [
        ("thread.message.delta", {"delta": {"content": []}}),
        ("thread.message.created", {"id": "msg_1"}),
        ("thread.run.created", {"id": "run_1"}),
    ]
    assert ["delta", "message", "other"] == [narrowed(one) for one in read([sent([*lacking, DONE])])][:3]


def inside(name: str, data: Any) -> Any:
    """Put the name of an event beside its data."""
    return {"event": name, "data": data}


def alone(_: str, data: Any) -> Any:
    """Leave the name out."""
    return data


WRAPPED = {"name and data inside": inside, "the data alone": alone}


@pytest.mark.parametrize("wrap", WRAPPED)
@pytest.mark.parametrize("name", ["", "event: message\n"], ids=["without a name", "called message"])
@pytest.mark.parametrize("way", WAYS)
def test_events_without_a_name_say_what_they_are_inside(way: str, name: str, wrap: str) -> None:
    """Some proxies put the name of an event beside its data, or nowhere."""
    lines = [f"{name}data: {json.dumps(WRAPPED[wrap](*event))}\n\n" for event in ANSWER[:-1]]
    pieces, stream = texts(way, "".join([*lines, "data: [DONE]\n\n"]).encode())

    assert "Two, \u2028naturally: ½ 😀" == "".join(pieces) == stream.snapshot.text
    assert "completed" == stream.final_run().status if way == "sync" else stream.complete_run().status


@st.composite
def cut_texts(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Draw a text and pieces of its UTF-16 units, as servers cut it: also within a character."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.just("a😀b👩‍👧c"))
    data = text.encode("utf-16-le")
    cuts = sorted(draw(st.lists(st.integers(0, len(data) // 2), max_size=6)))
    edges = [0, *cuts, len(data) // 2]
    units = [data[2 * start : 2 * end] for start, end in pairwise(edges)]
    return text, [unit.decode("utf-16-le", "surrogatepass") for unit in units]


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=80)
@given(cut=cut_texts(), named=st.booleans(), indexed=st.booleans(), beginning=st.booleans(), whole=st.booleans())
def test_text_in_parts_is_the_text_that_is_read_later(
    *, way: str, cut: tuple[str, list[str]], named: bool, indexed: bool, beginning: bool, whole: bool
) -> None:
    """Wherever a text is cut, and whichever of its events come, all its pieces are the text."""
    text, pieces = cut
    found: list[Event] = [("thread.message.created", message("in_progress", *pieces[:1] if beginning else ()))]
    for piece in pieces[beginning:]:
        name, data = text_delta(piece)
        part = data["delta"]["content"][0]
        if not indexed:
            del part["index"]
        if not named:
            del part["type"]
        found.append((name, data))
    if whole:
        found.append(("thread.message.completed", message("completed", text)))
    told, stream = texts(way, sent([*found, ("thread.run.completed", run("completed")), DONE]))

    assert text == "".join(told)
    if whole or named:
        assert text == stream.snapshot.text == "".join(one.text for one in stream.snapshot.messages)


def test_a_message_that_comes_as_a_whole_is_told_once() -> None:
    """Servers that do not stream the text send it with the message, some of them several times."""
    whole = message("completed", "Hello")
    once: list[Event] = [("thread.message.created", message("in_progress", "Hel")), ("thread.message.completed", whole)]

    assert ["Hel", "lo"] == texts("sync", sent([*once, ("thread.message.completed", whole), DONE]))[0]


def test_half_a_character_that_stays_alone_is_not_lost() -> None:
    """It comes at the end, as it would be read later."""
    told, stream = texts("sync", sent([text_delta("a\ud83d"), DONE]))

    assert ["a", "\ud83d"] == told
    assert "a\ud83d" == stream.snapshot.text


def test_messages_without_an_id() -> None:
    """Empty data add nothing; deltas without an id are about the current message, which may get its id later."""
    nameless = {"delta": {"content": [{"index": 0, "type": "text", "text": {"value": "Hi"}}]}}
    nothing = accumulated(read([sent([("thread.message.delta", {}), ("thread.message.delta", {"delta": {}}), DONE])]))
    begun = accumulated(read([sent([("thread.message.delta", nameless)] * 2 + [DONE])]))
    named = accumulated(
        read(
            [
                sent(
                    [
                        ("thread.message.delta", nameless),
                        ("thread.message.completed", message("completed", "Hi!")),
                        DONE,
                    ]
                )
            ]
        )
    )

    assert () == nothing.messages
    assert ["HiHi"] == [one.text for one in begun.messages]
    assert [("msg_1", "Hi!")] == [(one.id, one.text) for one in named.messages]


@pytest.mark.parametrize("levels", [450, 500, 900])
def test_deeply_nested_deltas(levels: int) -> None:
    """What is nested deeply is kept, or the event is unknown; the stream goes on."""
    found = accumulated(
        read([sent([text_delta("Hi"), message_delta({"index": 1, "type": "hologram", "beam": deep(levels)}), DONE])])
    )

    assert "Hi" == "".join(one.text for one in found.messages)
    parts = found.messages[0].to_dict()["content"]
    assert {"type": "hologram", "beam": deep(levels)} == parts[1]


def test_keys_that_come_twice() -> None:
    """The last one counts, as for every reader of JSON in Python."""
    twice = json.dumps(text_delta("no")[1])[:-1] + ', "id": "msg_2", "id": "msg_1"}'
    doubled = twice.replace('"value": "no"', '"value": "no", "value": "yes"')
    found = accumulated(read([f"event: thread.message.delta\ndata: {doubled}\n\n".encode(), *encoded([DONE])]))

    assert [("msg_1", "yes")] == [(one.id, one.text) for one in found.messages]
