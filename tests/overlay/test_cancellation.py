"""A call, and its sleep between attempts, can be ended from another thread or task."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from threading import Thread
from typing import Any

import httpx
import pytest
from attrs import evolve

from openai_conversations import AsyncClient, Cancellation, Policy, errors, user_message
from tests.overlay.calling import KEY, QUICK, REAL_WAYS, WAYS, calling, mocking
from tests.servers import faults
from tests.servers.fault_server import FaultServer
from tests.servers.faults import JSON, head

pytest_plugins = ["tests.overlay.fault_fixtures"]
SLACK = 1.5
ITEMS = {"items": [user_message("hi")]}
SLEEPY = Policy(first_delay=30, longest_delay=30)


def cancelled(act: Callable[[], Any]) -> errors.CallCancelledError:
    """Do something that is cancelled soon, and return the error; it came on time."""
    started = time.monotonic()
    with pytest.raises(errors.CallCancelledError) as caught:
        act()
    took = time.monotonic() - started

    assert took < SLACK
    return caught.value


def soon(cancellation: Cancellation, ready: Callable[[], object]) -> Thread:
    """Cancel from another thread, a moment after something is so."""

    def work() -> None:
        given_up = time.monotonic() + 5
        while not ready() and time.monotonic() < given_up:
            time.sleep(0.005)
        time.sleep(0.05)
        cancellation.cancel()

    thread = Thread(target=work)
    thread.start()
    return thread


@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_call_that_is_waiting_for_a_reply(way: str, faulty: FaultServer) -> None:
    """It ends at once; the error says that the request was on its way."""
    faulty.will(faults.stall())
    cancellation = Cancellation()
    with calling(way, faulty.url) as call:
        thread = soon(cancellation, lambda: faulty.seen)
        error = cancelled(lambda: call("conversations.items.create", "c", cancellation=cancellation, **ITEMS))
        thread.join()

    assert (1, True, 1) == (error.attempts, error.may_have_been_carried_out, faulty.seen)
    assert "createConversationItems was cancelled; the server may have carried it out" == str(error)


@pytest.mark.parametrize("way", WAYS)
def test_a_call_that_is_asleep_between_attempts(way: str) -> None:
    """Its sleep ends at once; what was refused before was not carried out."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(429)

    cancellation = Cancellation()
    with mocking(way, answer, policy=SLEEPY) as call:
        thread = soon(cancellation, lambda: requests)
        error = cancelled(lambda: call("conversations.items.create", "c", cancellation=cancellation, **ITEMS))
        thread.join()

    assert (1, False, 1) == (error.attempts, error.may_have_been_carried_out, len(requests))
    assert "createConversationItems was cancelled" == str(error)


@pytest.mark.parametrize("way", WAYS)
def test_a_sleep_after_an_attempt_in_doubt(way: str) -> None:
    """What may have been carried out before the sleep still may have been."""
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(503)

    cancellation = Cancellation()
    with mocking(way, answer, policy=SLEEPY) as call:
        thread = soon(cancellation, lambda: asked)
        error = cancelled(
            lambda: call("conversations.items.create", "c", cancellation=cancellation, idempotency_key="k", **ITEMS)
        )
        thread.join()

    assert (1, True) == (error.attempts, error.may_have_been_carried_out)


@pytest.mark.parametrize("way", REAL_WAYS)
def test_before_it_begins(way: str, faulty: FaultServer) -> None:
    """A call with a cancellation that was used before sends nothing."""
    cancellation = Cancellation()
    cancellation.cancel()
    with calling(way, faulty.url) as call:
        error = cancelled(lambda: call("conversations.items.create", "c", cancellation=cancellation, **ITEMS))

    assert (0, False, 0) == (error.attempts, error.may_have_been_carried_out, faulty.seen)


@pytest.mark.parametrize("way", REAL_WAYS)
def test_after_it_has_ended(way: str, faulty: FaultServer) -> None:
    """Cancelling what is over changes nothing, and twice is as good as once."""
    faulty.will(faults.good())
    cancellation = Cancellation()
    with calling(way, faulty.url) as call:
        conversation = call("conversations.retrieve", "conv_1", cancellation=cancellation)
        cancellation.cancel()
        cancellation.cancel()

    assert "conv_1" == conversation.id


@pytest.mark.parametrize("way", REAL_WAYS)
def test_the_client_stays_usable(way: str, faulty: FaultServer) -> None:
    """The next call works, and the connection of the one that was cancelled is not left open."""
    faulty.will(faults.drip(b"{" * 5000, first=head(200, {**JSON, "Content-Length": "9999"})), faults.good())
    cancellation = Cancellation()
    with calling(way, faulty.url) as call:
        thread = soon(cancellation, lambda: faulty.seen)
        cancelled(lambda: call("conversations.retrieve", "conv_1", cancellation=cancellation))
        thread.join()
        conversation = call("conversations.retrieve", "conv_1")
        given_up = time.monotonic() + 1
        while faulty.open_now > 1 and time.monotonic() < given_up:
            time.sleep(0.01)

        assert ("conv_1", 1) == (conversation.id, faulty.open_now)


@pytest.mark.parametrize("way", WAYS)
def test_many_items(way: str) -> None:
    """What was stored before the cancellation is reported, and so is the rest."""
    cancellation = Cancellation()

    def answer(request: httpx.Request) -> httpx.Response:
        cancellation.cancel()
        return httpx.Response(200, json={"object": "list", "data": [{"id": "msg_1"}] * 20})

    with mocking(way, answer) as call, pytest.raises(errors.PartlyStoredError) as caught:
        call("conversations.items.create", "c", items=[user_message("hi")] * 45, cancellation=cancellation)

    counts = [len(entries) for entries in (caught.value.stored, caught.value.uncertain, caught.value.unsent)]
    # The reply and the cancellation come at the same time: either may win.
    assert counts in ([20, 0, 25], [0, 20, 25])


def test_one_cancellation_ends_many_calls(faulty: FaultServer) -> None:
    """It can be given to calls of many threads and is used up by none."""
    faulty.will(*[faults.stall()] * 8)
    cancellation = Cancellation()
    outcomes: list[BaseException] = []
    with calling("sync", faulty.url) as call:

        def work() -> None:
            try:
                call("conversations.retrieve", "conv_1", cancellation=cancellation)
            except errors.ApiError as error:
                outcomes.append(error)

        threads = [Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        given_up = time.monotonic() + 2
        while faulty.seen < 8 and time.monotonic() < given_up:
            time.sleep(0.01)
        cancellation.cancel()
        for thread in threads:
            thread.join(2)

    assert [errors.CallCancelledError] * 8 == [type(outcome) for outcome in outcomes]


def test_from_another_task(faulty: FaultServer) -> None:
    """A task can cancel the call of another one of the same event loop."""
    faulty.will(faults.stall())

    async def run() -> errors.CallCancelledError:
        cancellation = Cancellation()
        async with AsyncClient(base_url=faulty.url, api_key=KEY, policy=QUICK) as client:
            task = asyncio.create_task(client.conversations.retrieve("conv_1", cancellation=cancellation))
            await asyncio.sleep(0.05)
            cancellation.cancel()
            with pytest.raises(errors.CallCancelledError) as caught:
                await task
            return caught.value

    assert 1 == asyncio.run(run()).attempts


@pytest.mark.parametrize("options", [{}, {"deadline": 99}, {"cancellation": Cancellation()}], ids=["plain", "d", "c"])
@pytest.mark.parametrize("phase", ["waiting", "reading", "sleeping"])
def test_cancelling_the_task_of_a_call(phase: str, options: dict[str, Any], faulty: FaultServer) -> None:
    """asyncio's own cancellation passes through, whatever the call is doing, and leaves no connection behind."""
    first = head(200, {**JSON, "Content-Length": "9999"}) if phase == "reading" else b""
    faulty.will(faults.error(429) if phase == "sleeping" else faults.stall(first=first))

    async def run() -> int:
        policy = evolve(SLEEPY, timeout=5)
        async with AsyncClient(base_url=faulty.url, api_key=KEY, policy=policy) as client:
            task = asyncio.create_task(client.conversations.retrieve("conv_1", **options))
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await asyncio.sleep(0.05)
            left = len(asyncio.all_tasks()) - 1
            # A connection whose reply was read to its end is kept for the next call.
            return left + (0 if phase == "sleeping" else faulty.open_now)

    assert 0 == asyncio.run(run())


def test_a_time_limit_of_asyncio(faulty: FaultServer) -> None:
    """`asyncio.timeout` around a call works as around everything else."""
    faulty.will(faults.stall())

    async def run() -> None:
        async with AsyncClient(base_url=faulty.url, api_key=KEY, policy=QUICK) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await client.conversations.retrieve("conv_1", deadline=9)
            await client.conversations.delete("conv_1")

    asyncio.run(run())

    assert 2 == faulty.seen
