"""The raw replies of calls, and what they say about rate limits."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations import (
    AsyncClient,
    Client,
    Limit,
    RateLimit,
    capture_replies,
    errors,
    user_message,
)
from openai_conversations.events import read_rate_limit
from tests.overlay.calling import KEY, QUICK, WAYS, mocking
from tests.overlay.unreliable import Unreliable


def answer(request: httpx.Request) -> httpx.Response:
    """Answer with the id that was asked for."""
    name = request.url.path.rpartition("/")[2]
    return httpx.Response(200, json={"id": name}, headers={"x-request-id": f"req_{name}", "x-mine": "1"})


@pytest.mark.parametrize("options", [{}, {"deadline": 9.0}], ids=["plain", "with a deadline"])
@pytest.mark.parametrize("way", WAYS)
def test_replies_are_captured(way: str, options: dict[str, Any]) -> None:
    """Status, headers, content, request id and time of every reply are there, whatever the call returned."""
    with mocking(way, answer) as call, capture_replies() as replies:
        call("conversations.retrieve", "a", **options)
        call("conversations.retrieve", "b", **options)
    (first, second) = replies

    assert ("req_a", "req_b") == (first.request_id, second.request_id)
    assert first.response is not None
    assert (200, b'{"id":"a"}', "1") == (first.status_code, first.response.content, first.response.headers["x-mine"])
    assert first.seconds >= 0
    assert KEY not in repr(replies)


@pytest.mark.parametrize("way", WAYS)
def test_every_attempt_and_every_part_counts(way: str) -> None:
    """Repeated calls show each reply, also those that ended in an error or never came."""
    server = Unreliable([(False, "429"), (True, "ok"), (False, "400")])
    with mocking(way, server) as call, capture_replies() as replies, pytest.raises(errors.PartlyStoredError):
        call("conversations.items.create", "c", items=[user_message("a")] * 25)

    assert [429, 200, 400] == [reply.status_code for reply in replies]


@pytest.mark.parametrize("way", WAYS)
def test_only_what_happens_in_the_block_is_captured(way: str) -> None:
    """Before and after it nothing is kept; an inner block keeps its own."""
    with mocking(way, answer) as call:
        call("conversations.retrieve", "before")
        with capture_replies() as outer:
            call("conversations.retrieve", "a")
            with capture_replies() as inner:
                call("conversations.retrieve", "b")
            call("conversations.retrieve", "c")
        call("conversations.retrieve", "after")

    assert (["req_a", "req_c"], ["req_b"]) == (
        [reply.request_id for reply in outer],
        [reply.request_id for reply in inner],
    )


def test_threads_and_tasks_do_not_see_each_other() -> None:
    """A block captures the calls of its own thread, or of its own task and those started in it."""
    with Client(base_url="https://host.test/v1", api_key=KEY, transport=httpx.MockTransport(answer)) as client:
        other = threading.Thread(target=client.conversations.retrieve, args=("other",))
        with capture_replies() as replies:
            other.start()
            other.join()
            client.conversations.retrieve("mine")

    async def one(client: AsyncClient, name: str) -> list[str]:
        with capture_replies() as captured:
            await asyncio.gather(*(client.conversations.retrieve(f"{name}{number}") for number in range(3)))
        return sorted(str(reply.request_id) for reply in captured)

    async def run() -> list[list[str]]:
        transport = httpx.MockTransport(answer)
        async with AsyncClient(base_url="https://host.test/v1", api_key=KEY, transport=transport) as client:
            return list(await asyncio.gather(one(client, "a"), one(client, "b")))

    assert ["req_mine"] == [reply.request_id for reply in replies]
    assert [[f"req_{name}{number}" for number in range(3)] for name in "ab"] == asyncio.run(run())


HEADERS = {
    "x-ratelimit-limit-requests": "60",
    "x-ratelimit-remaining-requests": "59",
    "x-ratelimit-reset-requests": "1s",
    "x-ratelimit-limit-tokens": "150000",
    "x-ratelimit-remaining-tokens": "149984",
    "x-ratelimit-reset-tokens": "6m0s",
}
LIMITS = RateLimit(Limit(60, 59, 1.0), Limit(150_000, 149_984, 360.0))


@pytest.mark.parametrize("way", WAYS)
def test_rate_limits(way: str) -> None:
    """The state of the limits is on each captured reply, and on each reply that a hook is told of."""
    heard: list[Any] = []

    def limited(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"object": "any", "type": "any"}, headers=HEADERS)

    with mocking(way, limited, on_response=heard.append) as call, capture_replies() as replies:
        call("conversations.retrieve", "c")

    assert [LIMITS, LIMITS] == [replies[0].rate_limit, heard[0].rate_limit]


def test_a_client_knows_the_last_limits() -> None:
    """`rate_limit` is what the last reply stated, errors included; a reply that states nothing takes it back."""
    answers = [
        httpx.Response(200, json={"object": "any", "type": "any"}),
        httpx.Response(200, json={"object": "any", "type": "any"}, headers=HEADERS),
        httpx.Response(429, json={}, headers={**HEADERS, "x-ratelimit-remaining-requests": "0"}),
    ]
    transport = httpx.MockTransport(lambda _: answers.pop(0))
    client = Client(base_url="https://host.test/v1", api_key=KEY, transport=transport, policy=QUICK, max_retries=0)

    known = [client.rate_limit]
    for _ in range(3):
        with suppress(errors.RateLimitError):
            client.conversations.retrieve("c")
        known.append(client.rate_limit)

    assert [None, None, LIMITS, RateLimit(Limit(60, 0, 1.0), LIMITS.tokens)] == known


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1s", 1.0),
        ("6m0s", 360.0),
        ("20ms", 0.02),
        ("1h2m3s", 3723.0),
        ("1d", 86400.0),
        ("1.5s", 1.5),
        ("7", 7.0),
        ("0.5", 0.5),
        (" 7 ", 7.0),
        ("-1s", None),
        ("soon", None),
        ("1s soon", None),
        ("", None),
    ],
)
def test_forms_of_resets(text: str, seconds: float | None) -> None:
    """Times are read in every form that servers use; what makes no sense is None."""
    found = read_rate_limit({"x-ratelimit-limit-requests": "1", "x-ratelimit-reset-requests": text})

    assert found is not None
    assert seconds == found.requests.reset


@given(st.dictionaries(st.sampled_from(sorted(HEADERS)), st.text(max_size=30)))
def test_no_header_makes_it_fail(headers: dict[str, str]) -> None:
    """Whatever a server puts there, reading it gives numbers that are not negative, or None."""
    found = read_rate_limit(headers)
    limits = [] if found is None else [found.requests, found.tokens]
    values = [value for limit in limits for value in (limit.limit, limit.remaining, limit.reset) if value is not None]

    assert all(value >= 0 for value in values)
