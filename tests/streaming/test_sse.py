"""The decoder of server-sent events, on its own."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations_api._runtime.errors import EventTooLargeError
from openai_conversations_api._runtime.sse import ServerSentEvent, SseDecoder
from tests.streaming.scripts import cut


def decoded(*pieces: bytes) -> list[ServerSentEvent]:
    """Return the events of some pieces."""
    decoder = SseDecoder()
    return [event for piece in pieces for event in decoder.feed(piece)]


def event(name: str, text: str, id: str = "", retry: int | None = None) -> ServerSentEvent:
    """Return an event with data as text."""
    return ServerSentEvent(name, text.encode(), id, retry)


CASES: dict[str, tuple[bytes, list[ServerSentEvent]]] = {
    "an event": (b"event: a\ndata: x\n\n", [event("a", "x")]),
    "without a name": (b"data: x\n\n", [event("", "x")]),
    "data first": (b"data: x\nevent: a\n\n", [event("a", "x")]),
    "lines of data": (b"data: x\ndata:\ndata: y\n\n", [event("", "x\n\ny")]),
    "one space goes": (b"data:  x \n\n", [event("", " x ")]),
    "no space": (b"data:x\n\n", [event("", "x")]),
    "a field without a colon": (b"data\n\n", [event("", "")]),
    "comments": (b": ping\n\n:\ndata: x\n: y\n\n", [event("", "x")]),
    "a mark at the start": (b"\xef\xbb\xbfdata: x\n\n", [event("", "x")]),
    "a mark later on": (b"data: x\n\n\xef\xbb\xbfdata: y\n\n", [event("", "x")]),
    "ids stay": (b"id: 7\ndata: x\n\ndata: y\n\n", [event("", "x", "7"), event("", "y", "7")]),
    "ids with a null are none": (b"id: 7\0\ndata: x\n\n", [event("", "x")]),
    "retry": (b"retry: 300\ndata: x\n\nretry: no\ndata: y\n\n", [event("", "x", "", 300), event("", "y", "", 300)]),
    "names do not stay": (b"event: a\n\ndata: x\n\n", [event("", "x")]),
    "unknown fields": (b"other: 1\ndata: x\n\n", [event("", "x")]),
    "no event without an empty line": (b"data: x\n", []),
    "separators of Unicode are data": (
        "data: a\u2028b\u2029c\u0085d\x0be\n\n".encode(),
        [event("", "a\u2028b\u2029c\u0085d\x0be")],
    ),
}


@pytest.mark.parametrize(("data", "expected"), CASES.values(), ids=CASES)
@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_events_are_read_as_the_standard_says(data: bytes, expected: list[ServerSentEvent], newline: bytes) -> None:
    """Whatever ends the lines, and whether the bytes come at once or one at a time, the events are the same."""
    data = data.replace(b"\n", newline)

    assert (expected, expected) == (decoded(data), decoded(*(bytes([byte]) for byte in data)))


LINES = st.sampled_from(
    [
        b"data: x",
        b"data",
        b"data:",
        "data: é😀\u2028".encode(),
        b"event: a",
        b"id: 1",
        b"retry: 5",
        b":c",
        b"z",
        b"",
        b"",
    ]
)
STREAMS = st.lists(st.tuples(LINES, st.sampled_from([b"\n", b"\r\n", b"\r"])), max_size=30).map(
    lambda lines: b"".join(line + end for line, end in lines)
)


@given(data=STREAMS, places=st.lists(st.integers(0, 10_000), max_size=12))
def test_cuts_change_nothing(data: bytes, places: list[int]) -> None:
    """Wherever a stream is cut, between CR and LF or inside a character, its events are the same."""
    assert decoded(data) == decoded(*cut(data, places))


@given(data=st.binary(max_size=200), places=st.lists(st.integers(0, 200), max_size=5))
def test_any_bytes_are_read(data: bytes, places: list[int]) -> None:
    """Bytes that mean nothing raise nothing, and cuts change nothing."""
    assert decoded(data) == decoded(*cut(data, places))


def test_what_is_no_utf8_is_replaced() -> None:
    """Broken characters become U+FFFD, as the standard has it."""
    assert ["a\ufffdb"] == [one.text for one in decoded(b"data: a\xffb\n\n")]


@pytest.mark.parametrize(
    "piece", [b"data: " + b"x" * 60, b"data: xxxxxxxx\n", b"x" * 60], ids=["line", "lines", "junk"]
)
def test_an_endless_event_is_refused(piece: bytes) -> None:
    """An event beyond the limit raises an error instead of filling the memory."""
    decoder = SseDecoder(largest=50)
    with pytest.raises(EventTooLargeError, match="more than 50 bytes"):
        list(chain.from_iterable(decoder.feed(piece) for _ in range(100)))


def test_events_before_one_that_is_too_large_are_given() -> None:
    """What came before an event beyond the limit is not lost."""
    found = SseDecoder(largest=50).feed(b"data: 1\n\ndata: " + b"x" * 60 + b"\n\n")

    assert event("", "1") == next(found)
    with pytest.raises(EventTooLargeError):
        next(found)


def test_the_limit_counts_for_each_event() -> None:
    """A stream of many small events has no limit."""
    decoder = SseDecoder(largest=50)

    assert 30 == len([one for _ in range(30) for one in decoder.feed(b"data: 12345\n\n")])


def test_the_last_event_may_lack_its_end() -> None:
    """What stands behind the last empty line is given on demand, if its name is known to be whole."""
    ends = {b"event: a\ndata: x\n": "x", b"event: a\ndata: x": "x", b"event: a\nda": None, b"data: x\nevent: a": None}
    found = {}
    for data in ends:
        decoder = SseDecoder()
        assert [] == list(decoder.feed(data))
        last = decoder.end()
        found[data] = None if last is None else last.text

    assert ends == found
