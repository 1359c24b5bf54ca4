"""Tokens that end: renewed ahead of time, once for everybody, and again after a 401."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import anyio
import pytest
import trio

from openai_conversations.auth import refresh
from openai_conversations.auth.refresh import FreshToken
from openai_conversations.auth.sources import Source, checked_token, source_of
from openai_conversations.errors import CredentialsError

from .test_auth_tokens import Token


class Issuer:
    """A slow source that numbers its tokens; lives in seconds, None for plain texts."""

    def __init__(self, life: float | None = None, delay: float = 0.0) -> None:
        self.calls = 0
        self.life = life
        self.delay = delay
        self.failing = False

    def __call__(self) -> str | Token:
        """Return the next token."""
        self.calls += 1
        name = f"token-{self.calls}"
        time.sleep(self.delay)
        if self.failing:
            raise OSError("no connection to the identity service")
        return name if self.life is None else Token(name, time.time() + self.life)

    async def asynchronously(self) -> str | Token:
        """Return the next token, from the event loop."""
        self.calls += 1
        name = f"token-{self.calls}"
        await anyio.sleep(self.delay)
        return name if self.life is None else Token(name, time.time() + self.life)


class Clock:
    """The time, and what it is ahead of the real one."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def time(self) -> float:
        """Return the seconds since 1970."""
        return time.time() + self.ahead


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that decides when tokens are renewed."""
    clock = Clock()
    monkeypatch.setattr(refresh, "time", clock)
    return clock


def fresh(source: Callable[[], object]) -> FreshToken:
    """Return the token of a source."""
    return FreshToken(source_of(source, None))


async def ask_together(token: FreshToken, times: int = 25) -> set[str]:
    """Ask in many tasks at once."""
    return set(await asyncio.gather(*(token.get_async() for _ in range(times))))


@pytest.mark.parametrize(("life", "ahead"), [(3600, 300), (700, 300), (600, 300), (400, 200), (60, 30), (-5, 0)])
def test_tokens_are_renewed_ahead(life: float, ahead: float) -> None:
    """Renewal is due five minutes before the end, or at half of a shorter life."""
    token = checked_token(
        Token("t", time.time() + life), Source(lambda: None, "s", asynchronous=False, immediate=False)
    )

    assert ahead == pytest.approx(token.expires_at - token.refresh_at, abs=1)


def test_a_valid_token_is_asked_for_once() -> None:
    """A token with an end is kept; a plain text is asked for every time."""
    kept, asked = Issuer(life=3600), Issuer()
    tokens = [fresh(kept), fresh(asked)]
    for _ in range(5):
        for token in tokens:
            token.get()

    assert (1, 5) == (kept.calls, asked.calls)


@pytest.mark.parametrize("life", [None, 3600])
def test_threads_share_one_question(life: float | None) -> None:
    """Many threads that need a token at once ask the source once."""
    issuer = Issuer(life, delay=0.4)
    token = fresh(issuer)
    start = threading.Barrier(20)

    def ask(_: int) -> str:
        start.wait()
        return token.get()

    with ThreadPoolExecutor(20) as pool:
        tokens = set(pool.map(ask, range(20)))

    assert ({"token-1"}, 1) == (tokens, issuer.calls)


@pytest.mark.parametrize("life", [None, 3600])
@pytest.mark.parametrize("asynchronous", [False, True])
def test_tasks_share_one_question(life: float | None, asynchronous: bool) -> None:
    """Many tasks that need a token at once ask the source once, be it sync or async."""
    issuer = Issuer(life, delay=0.1)
    token = fresh(issuer.asynchronously if asynchronous else issuer)

    assert {"token-1"} == asyncio.run(ask_together(token))
    assert 1 == issuer.calls


@pytest.mark.parametrize("asynchronous", [False, True])
def test_event_loops_share_one_question(asynchronous: bool) -> None:
    """Loops of several threads, and plain threads, share one answer."""
    issuer = Issuer(delay=0.5)
    token = fresh(issuer.asynchronously if asynchronous else issuer)
    start = threading.Barrier(6)

    def ask(number: int) -> set[str]:
        start.wait()
        return {token.get()} if number % 2 and not asynchronous else asyncio.run(ask_together(token, 5))

    with ThreadPoolExecutor(6) as pool:
        tokens = set[str]().union(*pool.map(ask, range(6)))

    assert ({"token-1"}, 1) == (tokens, issuer.calls)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_trio(asynchronous: bool) -> None:
    """Tasks of trio share one question too, with each other and with a thread that asks."""
    issuer = Issuer(delay=0.1)
    token = fresh(issuer.asynchronously if asynchronous else issuer)
    found: list[str] = []

    async def ask() -> None:
        found.append(await token.get_async())

    async def together() -> None:
        async with trio.open_nursery() as nursery:
            for _ in range(60):
                nursery.start_soon(ask)

    trio.run(together)
    assert (["token-1"] * 60, 1) == (found, issuer.calls)


def test_trio_and_asyncio_share_a_question() -> None:
    """A task of one library waits for what a task of the other asks."""
    issuer = Issuer(delay=0.3)
    token = fresh(issuer)
    with ThreadPoolExecutor(2) as pool:
        asking = [pool.submit(lambda: trio.run(token.get_async)), pool.submit(lambda: asyncio.run(token.get_async()))]

    assert (["token-1"] * 2, 1) == ([one.result() for one in asking], issuer.calls)


def test_loops_one_after_the_other() -> None:
    """A token outlives the event loop that it was fetched in."""
    issuer = Issuer(life=3600)
    token = fresh(issuer.asynchronously)

    assert [{"token-1"}] * 2 == [asyncio.run(ask_together(token)) for _ in range(2)]
    assert 1 == issuer.calls


def test_nobody_waits_while_the_old_token_is_valid(clock: Clock) -> None:
    """While one thread renews a token ahead of time, others go on with the old one at once."""
    issuer = Issuer(life=3600)
    token = fresh(issuer)
    token.get()
    clock.ahead = 3400
    issuer.delay = 0.5
    renewing = threading.Thread(target=token.get)
    renewing.start()
    while issuer.calls < 2:
        time.sleep(0.01)
    old = token.get()
    still_renewing = renewing.is_alive()
    renewing.join()
    clock.ahead = 0

    assert ("token-1", True, "token-2") == (old, still_renewing, token.get())


def test_a_failing_renewal_keeps_the_old_token(clock: Clock) -> None:
    """While the old token is valid, a failing source is not an error, and is left alone for half a minute."""
    issuer = Issuer(life=3600)
    token = fresh(issuer)
    token.get()
    issuer.failing = True
    kept: list[tuple[str, int]] = []
    for clock.ahead in (3350, 3360, 3370, 3390, 3590):
        kept.append((token.get(), issuer.calls))
    clock.ahead = 3601
    with pytest.raises(CredentialsError, match="no connection to the identity service"):
        token.get()

    assert [("token-1", calls) for calls in (2, 2, 2, 3, 4)] == kept


def test_everybody_hears_of_a_failure() -> None:
    """All who wait get an error of their own, with the same cause."""
    issuer = Issuer(delay=0.1)
    issuer.failing = True
    token = fresh(issuer)

    async def ask() -> list[str | BaseException]:
        return await asyncio.gather(*(token.get_async() for _ in range(10)), return_exceptions=True)

    errors = asyncio.run(ask())

    assert {CredentialsError} == {type(error) for error in errors}
    assert 10 == len({id(error) for error in errors})
    assert 1 == issuer.calls


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_cancelled_task_does_not_take_others_along(asynchronous: bool) -> None:
    """When the task that asked is cancelled, one of those who wait asks again."""
    issuer = Issuer(delay=0.1)
    token = fresh(issuer.asynchronously if asynchronous else issuer)

    async def ask() -> set[str]:
        first = asyncio.ensure_future(token.get_async())
        await asyncio.sleep(0.03)
        others = asyncio.ensure_future(ask_together(token, 5))
        await asyncio.sleep(0.03)
        first.cancel()
        return await others

    assert {"token-2"} == asyncio.run(ask())


def test_those_who_wait_can_be_cancelled() -> None:
    """Cancelling one that waits leaves the question alone."""
    issuer = Issuer(delay=0.1)
    token = fresh(issuer.asynchronously)

    async def ask() -> str:
        first = asyncio.ensure_future(token.get_async())
        await asyncio.sleep(0.02)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(token.get_async(), 0.02)
        return await first

    assert "token-1" == asyncio.run(ask())
