"""What servers ask to wait is understood in every form, and what makes no sense is passed over."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations import Policy, errors
from openai_conversations_api._runtime.retry_after import retry_after
from tests.overlay.calling import QUICK, WAYS, mocking

pytest_plugins = ["tests.overlay.fault_fixtures"]
NOW = 784_111_767.0  # ten seconds before the moment in the dates below
FORMS: dict[str, tuple[dict[str, str], float | None]] = {
    "seconds": ({"retry-after": "3"}, 3.0),
    "zero": ({"retry-after": "0"}, 0.0),
    "a fraction": ({"retry-after": "0.25"}, 0.25),
    "spaces around": ({"retry-after": "  3 "}, 3.0),
    "milliseconds": ({"retry-after-ms": "1500"}, 1.5),
    "both": ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5),
    "an HTTP date": ({"retry-after": "Sun, 06 Nov 1994 08:49:37 GMT"}, 10.0),
    "an HTTP date of RFC 850": ({"retry-after": "Sunday, 06-Nov-94 08:49:37 GMT"}, 10.0),
    "an HTTP date of asctime": ({"retry-after": "Sun Nov  6 08:49:37 1994"}, 10.0),
    "an HTTP date with an offset": ({"retry-after": "Sun, 06 Nov 1994 09:49:37 +0100"}, 10.0),
    "an ISO date": ({"retry-after": "1994-11-06T08:49:37Z"}, 10.0),
    "an ISO date with an offset": ({"retry-after": "1994-11-06T10:49:37.000+02:00"}, 10.0),
    "an ISO date without a zone": ({"retry-after": "1994-11-06T08:49:37"}, 10.0),
    "a date in the past": ({"retry-after": "Sun, 06 Nov 1994 08:00:00 GMT"}, 0.0),
    "less than nothing": ({"retry-after": "-5"}, None),
    "less than nothing in milliseconds": ({"retry-after-ms": "-5"}, None),
    "milliseconds that make no sense": ({"retry-after-ms": "soon", "retry-after": "2"}, 2.0),
    "infinity": ({"retry-after": "inf"}, None),
    "more than a number holds": ({"retry-after": "9" * 400}, None),
    "no number": ({"retry-after": "nan"}, None),
    "a word": ({"retry-after": "soon"}, None),
    "a number with a unit": ({"retry-after": "5 minutes"}, None),
    "a date that is none": ({"retry-after": "Sun, 36 Nov 1994 08:49:37 GMT"}, None),
    "empty": ({"retry-after": ""}, None),
    "nothing": ({}, None),
}


@pytest.fixture(params=["UTC", "Asia/Tokyo"])
def time_zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Let this machine be somewhere."""
    before = os.environ.get("TZ")
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    assert before == os.environ.get("TZ")
    time.tzset()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.usefixtures("time_zone")
def test_forms(form: str) -> None:
    """Seconds, milliseconds and dates are read as what they mean, wherever this machine is."""
    headers, seconds = FORMS[form]

    assert seconds == retry_after(httpx.Headers(headers), lambda: NOW)


dates = st.text("0123456789-+:., TZ", max_size=30)


@given(text=st.text(st.characters(min_codepoint=32, max_codepoint=126)) | dates)
def test_nothing_that_is_sent_fails(text: str) -> None:
    """Whatever the header says, the answer is a wait that has an end, or None."""
    seconds = retry_after(httpx.Headers({"retry-after": text}))

    assert seconds is None or (seconds >= 0 and math.isfinite(seconds))


class Asking:
    """A server that asks to wait before it answers, and what waits there were."""

    def __init__(self, status: int, **headers: str) -> None:
        self.sent = 0
        self._status = status
        self._headers = {name.replace("_", "-"): value for name, value in headers.items()}

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Refuse the first request and answer the next."""
        self.sent += 1
        return httpx.Response(
            self._status if self.sent == 1 else 200, headers=self._headers, json={"object": "any", "type": "any"}
        )


def waits_of(way: str, server: Asking, **options: Any) -> list[float]:
    """Make a call and return what was waited, without waiting."""
    events: list[Any] = []
    with mocking(way, server, on_retry=events.append, **options) as call:
        call("conversations.retrieve", "conv_1")
    return [event.delay for event in events]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.usefixtures("no_waiting")
def test_what_the_server_asks_is_what_is_waited(way: str) -> None:
    """A wait that a server asks for replaces our own."""
    assert [7.0] == waits_of(way, Asking(429, retry_after="7"))
    assert [0.5] == waits_of(way, Asking(503, retry_after_ms="500"))
    assert [0.0] == waits_of(way, Asking(503, retry_after="0"))


@pytest.mark.parametrize("headers", [{"retry_after": "-5"}, {"retry_after": "soon"}, {}], ids=str)
@pytest.mark.parametrize("way", WAYS)
def test_what_makes_no_sense_leaves_our_own_wait(way: str, headers: dict[str, str]) -> None:
    """Without a meaningful wish the delay is that of the policy."""
    (waited,) = waits_of(way, Asking(429, **headers))

    assert 0.0005 <= waited <= QUICK.first_delay


@pytest.mark.parametrize("way", WAYS)
def test_who_asks_for_too_much_gets_no_retry(way: str) -> None:
    """A wait beyond the policy's limit ends the call at once, and the error says what was asked."""
    server = Asking(429, retry_after="121")
    with mocking(way, server) as call, pytest.raises(errors.RateLimitError) as caught:
        call("conversations.retrieve", "conv_1")

    assert (1, ["the server asks to wait 121 s"]) == (server.sent, caught.value.__notes__)


@pytest.mark.parametrize("way", WAYS)
def test_a_wait_beyond_the_deadline_is_not_begun(way: str) -> None:
    """If the deadline does not leave the time, the error comes at once and not when it is over."""
    server = Asking(429, retry_after="30")
    started = time.monotonic()
    with mocking(way, server, deadline=20) as call, pytest.raises(errors.RateLimitError):
        call("conversations.retrieve", "conv_1")

    assert time.monotonic() - started < 5
    assert 1 == server.sent


@given(retry=st.integers(0, 5000), first=st.floats(0.001, 10), longest=st.floats(0.001, 100))
def test_delays_grow_to_a_limit_with_some_jitter(retry: int, first: float, longest: float) -> None:
    """Delays double from the first to the longest, less up to a quarter, however many there are."""
    whole = min(first * 2.0 ** min(retry, 60), longest)
    delay = Policy(first_delay=first, longest_delay=longest).delay(retry)

    assert 0.75 * whole <= delay <= whole


def test_delays_differ() -> None:
    """Clients that failed together do not come back together."""
    assert len({Policy().delay(0) for _ in range(20)}) > 10
