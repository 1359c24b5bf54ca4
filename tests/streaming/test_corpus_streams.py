"""Recorded and published event streams, however they arrive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations_api._runtime.model import UnknownObject
from openai_conversations_api.models import ThreadMessage
from tests.shared_data import events as named_events
from tests.shared_data import exchanges, needs_shared
from tests.streaming.scripts import accumulated, cut, read, recorded

STREAMS = dict(recorded())
RECORDED = [source for source in STREAMS if source.startswith("recorded")]
pytestmark = needs_shared


@pytest.mark.parametrize("source", STREAMS)
def test_bytes_one_at_a_time_and_other_newlines_change_nothing(source: str) -> None:
    """Byte by byte, and with CRLF, a stream has the same events and ends in the same snapshot."""
    data = STREAMS[source]
    whole = read([data])
    crlf = data.replace(b"\n", b"\r\n")
    arrivals = [read([bytes([byte]) for byte in form]) for form in (data, crlf)]

    assert [(whole, accumulated(whole).snapshot())] * 2 == [(one, accumulated(one).snapshot()) for one in arrivals]


@given(data=st.sampled_from(sorted(STREAMS.values()) or [b""]), places=st.lists(st.integers(0, 40_000), max_size=30))
def test_random_pieces_change_nothing(data: bytes, places: list[int]) -> None:
    """Cut anywhere, a stream has the same events."""
    assert read([data]) == read(cut(data, places))


@pytest.mark.parametrize("source", STREAMS)
def test_every_event_is_typed(source: str) -> None:
    """Every event gets the class of its name, unless its data are no JSON, as in some published examples."""
    events = read([STREAMS[source]])

    assert len(list(named_events(STREAMS[source].decode()))) == len(events)
    assert [] == [one for one in events if isinstance(one, UnknownObject) and not isinstance(one["data"], str)]


@pytest.mark.parametrize("source", RECORDED)
def test_the_deltas_add_up_to_what_the_server_says_in_the_end(source: str) -> None:
    """Without the objects that servers send in the end, texts, code and outputs are the same."""
    events = read([STREAMS[source]])
    deltas = accumulated([one for one in events if not one.event.endswith(".completed")]).snapshot()
    whole = accumulated(events).snapshot()

    assert whole.text == deltas.text
    assert [one.step_details for one in whole.steps] == [one.step_details for one in deltas.steps]


def test_snapshots_equal_what_is_read_later() -> None:
    """Where a recording reads a streamed message again, its content is that of the snapshot."""
    streamed = {one.id: one for data in STREAMS.values() for one in accumulated(read([data])).messages}
    listed = [one for one in _read_again() if one.id in streamed]
    if not listed:
        pytest.skip("no recording reads a streamed message again")

    assert [one.content for one in listed] == [streamed[one.id].content for one in listed]


def _read_again() -> Iterator[ThreadMessage]:
    for exchange in exchanges():
        if exchange.operation == "listMessages" and exchange.status == 200 and "recorded" in exchange.source:
            reply: Any = exchange.reply
            yield from (ThreadMessage.from_dict(entry) for entry in reply["data"])
