"""When a run is looked at: as often as the server asks, else less and less often, and once before the deadline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations.following.pace import SHORTEST, Pace, asked_by

MOST = 2_000
SECONDS = st.floats(min_value=0.05, max_value=100_000)
ASKED = st.none() | st.floats(min_value=0, max_value=10_000_000)
PACE = st.builds(Pace, jitter=st.sampled_from([lambda: 0.0, lambda: 0.5, lambda: 0.999]))


def schedule(pace: Pace, whole: float, asked: float | None) -> list[float]:
    """Return the waits until a deadline, on a clock on which looks take no time."""
    waits: list[float] = []
    while (left := whole - sum(waits)) > 1e-9 and len(waits) < MOST:
        waits.append(pace.next(len(waits), asked, left=left, whole=whole))
    return waits


@given(PACE, SECONDS, ASKED)
def test_waits_never_outlast_the_deadline(pace: Pace, whole: float, asked: float | None) -> None:
    """Every wait is positive, and together they end at the deadline, not after it."""
    waits = schedule(pace, whole, asked)

    assert all(wait > 0 for wait in waits)
    assert sum(waits) <= whole * (1 + 1e-9)


@given(PACE, SECONDS, ASKED)
def test_there_is_always_a_look_before_the_deadline(pace: Pace, whole: float, asked: float | None) -> None:
    """However long the server asks to wait, the last look comes a tenth of the time before the end, or 0.75 s."""
    waits = schedule(pace, whole, asked)

    assert len(waits) == MOST or waits[-1] <= 1.51 * min(pace.last_look, whole / 10)


@given(PACE, SECONDS, st.floats(min_value=0, max_value=100))
def test_the_server_decides_unless_the_deadline_does(pace: Pace, left: float, asked: float) -> None:
    """A wait that the server asks for is kept to, but for the shortest wait there is and for the last look."""
    wait = pace.next(3, asked, left=left, whole=left)

    assert wait in {max(asked, SHORTEST), left - min(pace.last_look, left / 10)}


@given(PACE, st.integers(min_value=0, max_value=10**9))
def test_waits_grow_and_are_capped(pace: Pace, looks: int) -> None:
    """Without advice, no wait is longer than the longest, nor shorter than three quarters of what it grows to."""
    wait = pace.next(looks, None, left=1e9, whole=1e9)
    grown = min(pace.first * pace.growth ** min(looks, 60), pace.longest)

    assert grown * 0.75 <= wait <= grown


HEADERS = [
    ("0", 0.0),
    ("1500", 1.5),
    (" 20 ", 0.02),
    ("", None),
    ("soon", None),
    ("-5", None),
    ("nan", None),
    ("inf", None),
]


@pytest.mark.parametrize(("value", "seconds"), HEADERS)
def test_advice_is_milliseconds(value: str, seconds: float | None) -> None:
    """`openai-poll-after-ms` is a number of milliseconds; what is none counts as no advice."""
    assert seconds == asked_by({"openai-poll-after-ms": value})


def test_no_advice_is_none() -> None:
    """A reply without the header gives no advice."""
    assert asked_by({}) is None
