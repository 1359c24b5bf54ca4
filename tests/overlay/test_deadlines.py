"""A call has ended when its deadline says so, whatever a server does and whatever the call is waiting for."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import Any

import httpx
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations import AsyncClient, Client, errors, user_message
from openai_conversations_api._runtime.deadline import Deadline
from tests.overlay.calling import KEY, QUICK, REAL_WAYS, WAYS, Call, call_with, calling, mocking
from tests.servers import faults
from tests.servers.fault_server import Fault, FaultServer
from tests.servers.faults import JSON, head

pytest_plugins = ["tests.overlay.fault_fixtures"]
DEADLINE = 0.3
# What a busy machine may take beyond it.
SLACK = 1.5
_OK = head(200, {**JSON, "Content-Length": "9999"})
NEVER: dict[str, Callable[[], Fault]] = {
    "nothing": faults.stall,
    "a dripping status line": lambda: faults.drip(b"HTTP/1.1 2" + b"0" * 500),
    "dripping headers": lambda: faults.drip(b"X-A: b\r\n" * 500, first=b"HTTP/1.1 200 OK\r\n"),
    "a dripping body": lambda: faults.drip(b"{" * 5000, first=_OK),
    "dripping chunks": lambda: faults.drip(
        b"1\r\n{\r\n" * 900, first=head(200, {"Transfer-Encoding": "chunked"}), pause=0.01
    ),
    "endless early hints": lambda: faults.drip(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 300, pause=0.005),
    "a body that stalls": lambda: faults.stall(first=_OK + b"{"),
}


@pytest.fixture(scope="module", autouse=True)
def imported() -> None:
    """Load what first calls load, which may take longer than a deadline here."""
    for way in REAL_WAYS:
        with calling(way, "http://127.0.0.1:9/v1", max_retries=0) as call, suppress(errors.ApiError):
            call("conversations.items.create", "c", items=[user_message("hi")], deadline=9)


def late(call: Call, method: str = "conversations.retrieve", **arguments: Any) -> errors.NoReplyError:
    """Make a call that is late, and return its error; it came on time."""
    started = time.monotonic()
    with pytest.raises(errors.NoReplyError) as caught:
        call(method, "conv_1", **arguments)
    took = time.monotonic() - started

    assert took < DEADLINE + SLACK
    return caught.value


@pytest.mark.parametrize("answer", NEVER)
@pytest.mark.parametrize("way", REAL_WAYS)
def test_no_server_outlasts_a_deadline(way: str, answer: str, faulty: FaultServer) -> None:
    """A server that keeps a call busy, or does nothing at all, does so only until the deadline."""
    faulty.will(*[NEVER[answer]()] * 3)
    with calling(way, faulty.url, policy=evolve(QUICK, timeout=5)) as call:
        error = late(call, deadline=DEADLINE)

    assert errors.DeadlineExceededError is type(error)
    # aiohttp reads a status line as it comes, and tries again when no number can be made of it.
    assert (1, 1) == (error.attempts, faulty.seen) or (way, answer) == ("aiohttp", "a dripping status line")
    assert "getConversation did not end within its 0.3 s" == str(error)


@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_deadline_covers_attempts_and_sleeps(way: str, faulty: FaultServer) -> None:
    """Timeouts do not add up beyond it: what is left is the limit of the last attempt."""
    faulty.will(*[faults.stall()] * 9)
    with calling(way, faulty.url, policy=evolve(QUICK, timeout=0.4, max_retries=8)) as call:
        error = late(call, deadline=0.7)

    assert errors.DeadlineExceededError is type(error)
    assert (2, 2) == (error.attempts, faulty.seen)


@pytest.mark.parametrize("way", REAL_WAYS)
def test_the_deadline_of_a_client_holds_for_each_of_its_calls(way: str, faulty: FaultServer) -> None:
    """It begins anew with every call; that of a call wins over it, and None lifts it."""
    faulty.will(faults.stall(), faults.good(), faults.good())
    with calling(way, faulty.url, policy=evolve(QUICK, max_retries=0), deadline=DEADLINE) as call:
        late(call)
        for deadline in (5, None):
            call("conversations.retrieve", "conv_1", deadline=deadline)

    assert 3 == faulty.seen


@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_post_that_is_late_may_have_been_carried_out(way: str, faulty: FaultServer) -> None:
    """The error says so, because the request was on its way."""
    faulty.will(faults.stall())
    with calling(way, faulty.url) as call:
        error = late(call, "conversations.items.create", items=[user_message("hi")], deadline=DEADLINE)

    assert error.may_have_been_carried_out
    assert str(error).endswith("; the server may have carried it out")


@pytest.mark.parametrize("way", REAL_WAYS)
def test_many_items_share_one_deadline(way: str, faulty: FaultServer) -> None:
    """All calls that a long list is sent in end with it, and the error says what became of each item."""
    stored = faults.json_reply({"object": "list", "data": [{"id": f"msg_{number}"} for number in range(20)]})
    faulty.will(stored, faults.stall())
    with calling(way, faulty.url) as call, pytest.raises(errors.PartlyStoredError) as caught:
        call("conversations.items.create", "conv_1", items=[user_message("hi")] * 45, deadline=DEADLINE)

    counts = [len(entries) for entries in (caught.value.stored, caught.value.uncertain, caught.value.unsent)]
    assert [20, 20, 5] == counts
    assert isinstance(caught.value.__cause__, errors.DeadlineExceededError)


@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_list_that_is_walked_has_a_deadline_for_each_page(way: str, faulty: FaultServer) -> None:
    """The deadline is that of a call; each page is one."""
    faulty.will(faults.stall())
    with calling(way, faulty.url) as call:
        error = late(call, "conversations.items.list", deadline=DEADLINE)

    assert errors.DeadlineExceededError is type(error)


def test_a_function_that_gives_the_key_is_part_of_the_call(faulty: FaultServer) -> None:
    """A key that does not come in time ends the call as a reply would, and when it comes nothing is sent any more."""
    late_key = Event()

    def key() -> str:
        late_key.wait(10)
        return KEY

    with Client(base_url=faulty.url, api_key=key, policy=QUICK) as client:
        late(call_with(client), deadline=DEADLINE)
        late_key.set()
        for thread in threading.enumerate():
            if thread.name == "interruptible-call":
                thread.join(5)

        assert 0 == faulty.seen


def test_an_async_function_that_gives_the_key_is_part_of_the_call(faulty: FaultServer) -> None:
    """The same holds in an event loop, where the function is cancelled."""
    cancelled: list[bool] = []

    async def key() -> str:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            cancelled.append(True)
            raise
        return KEY

    async def run() -> None:
        async with AsyncClient(base_url=faulty.url, api_key=key, policy=QUICK) as client:
            with pytest.raises(errors.DeadlineExceededError):
                await client.conversations.retrieve("conv_1", deadline=DEADLINE)

    asyncio.run(run())

    assert ([True], 0) == (cancelled, faulty.seen)


@pytest.mark.parametrize("way", REAL_WAYS)
def test_what_a_deadline_ends_is_given_up(way: str, faulty: FaultServer) -> None:
    """The connection of a call that ended early is closed, and does not go on reading what still drips in."""
    faulty.will(faults.drip(b"{" * 5000, first=_OK))
    with calling(way, faulty.url) as call:
        late(call, deadline=DEADLINE)
        given_up = time.monotonic() + 1
        while faulty.open_now and time.monotonic() < given_up:
            time.sleep(0.01)

        assert 0 == faulty.open_now


@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_timeout_is_for_one_wait(way: str, faulty: FaultServer) -> None:
    """A reply may take longer than the timeout altogether, as long as something keeps coming."""
    body = b'{"id": "conv_1", "object": "conversation", "created_at": 1, "metadata": {}}'
    faulty.will(faults.drip(body, pause=0.005, first=head(200, {**JSON, "Content-Length": str(len(body))})))
    started = time.monotonic()
    with calling(way, faulty.url) as call:
        conversation = call("conversations.retrieve", "conv_1", timeout=0.25)

    assert "conv_1" == conversation.id
    assert time.monotonic() - started > 0.25


@pytest.mark.parametrize("way", WAYS)
def test_timeouts_can_be_set_in_detail(way: str) -> None:
    """An httpx.Timeout sets each kind of wait; a deadline shortens all of them."""
    seen: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"])
        return httpx.Response(200, json={"object": "any", "type": "any"})

    with mocking(way, answer) as call:
        call("conversations.retrieve", "c", timeout=httpx.Timeout(9, connect=1))
        call("conversations.retrieve", "c", timeout=None)
        call("conversations.retrieve", "c", timeout=httpx.Timeout(None, read=9), deadline=5)

    assert [{"connect": 1, "read": 9, "write": 9, "pool": 9}, dict.fromkeys(seen[1])] == seen[:2]
    assert all(0 < value <= 5 for value in seen[2].values())


@given(seconds=st.floats(0.001, 1e6), passed=st.floats(0, 2e6), timeout=st.none() | st.floats(0.001, 1e6))
def test_no_single_wait_is_longer_than_what_is_left(seconds: float, passed: float, timeout: float | None) -> None:
    """Whatever the timeout, a deadline limits it to the time that is left, which is never negative."""
    now = [0.0]
    deadline = Deadline(seconds, lambda: now[0])
    now[0] = passed
    left = deadline.left

    assert left is not None
    assert left >= 0
    assert all(value is not None and 0 <= value <= left for value in deadline.limit(timeout).values())
    assert not deadline.allows(left)
