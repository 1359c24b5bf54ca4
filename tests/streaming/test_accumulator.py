"""What deltas add up to."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations import Accumulator, RunStep, ThreadMessage
from openai_conversations_api._runtime.model import Model
from openai_conversations_api.models import assistant_stream_event
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
    step_delta,
    text_delta,
)

STATUSES = [("thread.message.created", message())]


def content(*events: Event) -> list[Any]:
    """Return the content of a message after some deltas."""
    (found,) = accumulated(typed([*STATUSES, *events])).messages
    parts: list[Any] = found.to_dict()["content"]
    return parts


def typed(events: list[Event]) -> list[Any]:
    """Return events as their classes."""
    return [assistant_stream_event.VARIANTS.decode({"event": name, "data": data}) for name, data in events]


def calls(*deltas: dict[str, Any]) -> list[Any]:
    """Return the tool calls of a step after some deltas."""
    (found,) = accumulated(typed([step_delta(one) for one in deltas])).steps
    made: list[Any] = found.to_dict()["step_details"]["tool_calls"]
    return made


def annotation(index: int, **more: Any) -> dict[str, Any]:
    """Return a text part with one annotation."""
    return {"index": 0, "type": "text", "text": {"annotations": [{"index": index, "type": "file_citation", **more}]}}


def test_texts_are_joined() -> None:
    """Pieces of text add up, each at its part."""
    found = content(text_delta("Hel"), text_delta("lo"), text_delta("second", 1), text_delta("!"))

    assert ["Hello!", "second"] == [part["text"]["value"] for part in found]


def test_parts_stand_where_their_index_says() -> None:
    """Parts that come in another order are put in order, and do not keep their index."""
    image = {"index": 0, "type": "image_file", "image_file": {"file_id": "file_1", "detail": "low"}}
    link = {"index": 2, "type": "image_url", "image_url": {"url": "https://a.test/b.png"}}

    assert [
        {"type": "image_file", "image_file": {"file_id": "file_1", "detail": "low"}},
        {"type": "text", "text": {"value": "ab"}},
        {"type": "image_url", "image_url": {"url": "https://a.test/b.png"}},
    ] == content(message_delta(link), text_delta("a", 1), message_delta(image), text_delta("b", 1))


def test_refusals_are_joined() -> None:
    """So do pieces of a refusal."""
    pieces = [message_delta({"index": 0, "type": "refusal", "refusal": text}) for text in ("I can", "not")]

    assert [{"type": "refusal", "refusal": "I cannot"}] == content(*pieces)


def test_annotations_are_merged_by_index() -> None:
    """Annotations keep their own order; their texts and file ids are not joined but replaced."""
    deltas = [
        text_delta("x【1】"),
        message_delta(annotation(1, text="【2】", file_citation={"file_id": "file_2"})),
        message_delta(annotation(0, text="【1】", start_index=1)),
        message_delta(annotation(0, text="【1】", end_index=4, file_citation={"file_id": "file_1"})),
    ]

    assert [
        {
            "type": "file_citation",
            "text": "【1】",
            "start_index": 1,
            "end_index": 4,
            "file_citation": {"file_id": "file_1"},
        },
        {"type": "file_citation", "text": "【2】", "file_citation": {"file_id": "file_2"}},
    ] == content(*deltas)[0]["text"]["annotations"]


def test_two_pieces_of_one_part_in_one_event() -> None:
    """One event may hold several pieces for the same index."""
    piece = {"index": 0, "type": "text", "text": {"value": "a"}}

    assert "aa" == content(message_delta(piece, piece))[0]["text"]["value"]


def test_arguments_of_functions_are_joined() -> None:
    """Names and ids are not joined, arguments are, and parallel calls stay apart."""
    assert [
        {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": '{"a":1}', "output": None}},
        {"id": "call_2", "type": "function", "function": {"name": "f", "arguments": "{}"}},
    ] == calls(
        {"index": 0, "id": "call_1", "type": "function", "function": {"name": "f", "arguments": "", "output": None}},
        {"index": 0, "type": "function", "function": {"arguments": '{"a"'}},
        {"index": 1, "id": "call_2", "type": "function", "function": {"name": "f", "arguments": "{}"}},
        {"index": 0, "id": "call_1", "type": "function", "function": {"name": "f", "arguments": ":1}"}},
    )


def test_code_its_logs_and_images_are_put_together() -> None:
    """Code and logs are joined; outputs stand where their index says."""
    code = {"index": 0, "type": "code_interpreter"}

    assert [
        {
            "id": "call_1",
            "type": "code_interpreter",
            "code_interpreter": {
                "input": "print(1)",
                "outputs": [{"type": "logs", "logs": "1\n2"}, {"type": "image", "image": {"file_id": "file_1"}}],
            },
        }
    ] == calls(
        {**code, "id": "call_1", "code_interpreter": {"input": "", "outputs": []}},
        {**code, "code_interpreter": {"input": "print"}},
        {**code, "code_interpreter": {"input": "(1)"}},
        {**code, "code_interpreter": {"outputs": [{"index": 0, "type": "logs", "logs": "1"}]}},
        {**code, "code_interpreter": {"outputs": [{"index": 1, "type": "image", "image": {"file_id": "file_1"}}]}},
        {**code, "code_interpreter": {"outputs": [{"index": 0, "type": "logs", "logs": "\n2"}]}},
    )


def test_results_of_a_file_search_are_kept() -> None:
    """Results stand in order, with an index or without."""
    result = {"file_id": "file_1", "file_name": "a.txt", "score": 0.5}
    search = {"index": 0, "type": "file_search"}

    assert [
        {"id": "call_1", "type": "file_search", "file_search": {"results": [result, {**result, "score": 0.25}]}}
    ] == calls(
        {**search, "id": "call_1", "file_search": {}},
        {**search, "file_search": {"results": [result]}},
        {**search, "file_search": {"results": [{**result, "index": 1, "score": 0.25}]}},
    )


def test_a_delta_without_a_beginning_makes_one() -> None:
    """A message whose first event was missed starts with its first delta."""
    (found,) = accumulated(typed([text_delta("late")])).messages

    assert ("msg_1", "thread.message", "late") == (
        found.id,
        found.object_,
        accumulated(typed([text_delta("late")])).snapshot().text,
    )


def test_what_was_handed_out_does_not_change() -> None:
    """Snapshots, and the events themselves, stay as they were, whatever follows."""
    accumulator = Accumulator()
    kept: list[tuple[object, object]] = []
    for event in typed([*ANSWER, *EVERY]):
        accumulator.add(event)
        for one in (event, accumulator.snapshot(), accumulator.message, accumulator.step):
            kept.append((one, copy.deepcopy(one)))

    assert [before for _, before in kept] == [one for one, _ in kept]


def test_the_current_message_and_step_are_at_hand() -> None:
    """`message` and `step` are those that the last events were about."""
    accumulator = accumulated(typed(ANSWER))

    assert (True, True) == (isinstance(accumulator.message, ThreadMessage), isinstance(accumulator.step, RunStep))
    assert (accumulator.messages[-1], accumulator.steps[-1]) == (accumulator.message, accumulator.step)
    assert "completed" == (accumulator.run and accumulator.run.status)


def test_a_new_event_with_a_known_object_counts() -> None:
    """An event that the specification lacks still updates the run it carries."""
    accumulator = accumulated(typed([("thread.run.created", run()), ("thread.run.paused", run("paused"))]))

    assert {**run("paused")} == (accumulator.run and accumulator.run.to_dict())


@given(texts=st.lists(st.tuples(st.integers(0, 3), st.text(max_size=5)), max_size=60))
def test_any_order_of_pieces_adds_up(texts: list[tuple[int, str]]) -> None:
    """The text of each part is what its pieces are in a row, however they are interleaved."""
    wanted: dict[int, str] = {}
    for index, text in texts:
        wanted[index] = wanted.get(index, "") + text

    assert [wanted[index] for index in sorted(wanted)] == [
        part["text"]["value"] for part in content(*(text_delta(text, index) for index, text in texts))
    ]


def test_ten_thousand_pieces_add_up() -> None:
    """Long texts come out whole."""
    pieces = [f"{number} " for number in range(10_000)]

    assert "".join(pieces) == content(*(text_delta(piece) for piece in pieces))[0]["text"]["value"]


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["index", "text", "value", "content", "type", "x"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(deltas=st.lists(st.tuples(st.sampled_from([name for name, _ in EVERY]), JUNK), max_size=4))
def test_no_delta_breaks_it(deltas: list[tuple[str, Any]]) -> None:
    """Whatever JSON a server sends as an event, it is taken in without an error."""
    events = typed([("thread.message.created", message()), *deltas])
    shaped = typed([("thread.message.delta", {"id": "msg_1", "delta": data}) for _, data in deltas])

    assert accumulated([*events, *shaped]).snapshot() is not None


@pytest.mark.parametrize("script", [ANSWER, EVERY])
def test_events_are_one_class_each(script: list[Event]) -> None:
    """Every event of the specification has its own class, which says its name."""
    events = read(encoded(script))

    assert [name for name, _ in script] == [event.event for event in events]
    assert len({name for name, _ in script}) == len({type(event) for event in events if isinstance(event, Model)})
