"""When a run is looked at: as often as the server asks, else less and less often, and once before the deadline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations.following.pace import FIRST, GROWTH, LAST_LOOK, LONGEST, SHORTEST, asked_by, until_next

MOST = 2_000
SECONDS = st.floats(min_value=0.05, max_value=100_000)
ASKED = st.none() | st.floats(min_value=0, max_value=10_000_000)


def schedule(whole: float, asked: float | None) -> list[float]:
    """Return the waits until a deadline, on a clock on which looks take no time."""
    waits: list[float] = []
    while (left := whole - sum(waits)) > 1e-9 and len(waits) < MOST:
        waits.append(until_next(len(waits), asked, left=left, whole=whole))
    return waits


@given(SECONDS, ASKED)
def test_waits_never_outlast_the_deadline(whole: float, asked: float | None) -> None:
    """Every wait is positive, and together they end at the deadline, not after it."""
    waits = schedule(whole, asked)

    assert all(wait > 0 for wait in waits)
    assert sum(waits) <= whole * (1 + 1e-9)


@given(SECONDS, ASKED)
def test_there_is_always_a_look_before_the_deadline(whole: float, asked: float | None) -> None:
    """However long the server asks to wait, the last look comes a tenth of the time before the end, or 0.75 s."""
    waits = schedule(whole, asked)

    assert len(waits) == MOST or waits[-1] <= 1.51 * min(LAST_LOOK, whole / 10)


@given(SECONDS, st.floats(min_value=0, max_value=100))
def test_the_server_decides_unless_the_deadline_does(left: float, asked: float) -> None:
    """A wait that the server asks for is kept to, but for the shortest wait there is and for the last look."""
    wait = until_next(3, asked, left=left, whole=left)

    assert wait in {max(asked, SHORTEST), left - min(LAST_LOOK, left / 10)}


@given(st.integers(min_value=0, max_value=10**9))
def test_waits_grow_and_are_capped(looks: int) -> None:
    """Without advice, no wait is longer than the longest, nor shorter than three quarters of what it grows to."""
    wait = until_next(looks, None, left=1e9, whole=1e9)
    grown = min(FIRST * GROWTH ** min(looks, 60), LONGEST)

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
