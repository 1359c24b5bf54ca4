"""Keep one token fresh for many threads, tasks and event loops, asking its source once at a time."""

from __future__ import annotations

import inspect
import os
import threading
import time
import weakref
from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from attrs import evolve

from openai_conversations_api._runtime.interrupt import outcome_of

from ..errors import CredentialsError, InvalidInputError
from .secret import readable_reason
from .sources import Source, Token, checked_token

T = TypeVar("T")

_PAUSE_AFTER_FAILURE = 30.0


class _Abandoned:
    """What those who wait are told when the one who asked was cancelled: ask again."""


_Outcome = Token | CredentialsError | _Abandoned


class _Question:
    """One question to the source, on its way; others wait for its outcome."""

    __slots__ = ("outcome", "thread")

    def __init__(self) -> None:
        self.outcome: Future[_Outcome] = Future()
        self.thread = threading.get_ident()


class FreshToken:
    """The current token of a source.

    A token with an end is kept, and asked for anew five minutes (or half its life) before that; one without is asked
    for every time. Those who ask at the same time share one answer, so a source must stand for one identity.
    """

    __slots__ = ("__weakref__", "_lock", "_question", "_source", "_token")

    def __init__(self, source: Source) -> None:
        self._source = source
        self._token: Token | None = None
        self._question: _Question | None = None
        # Reentrant: collecting a forgotten coroutine settles its question, at any point of any thread.
        self._lock = threading.RLock()
        _ALL.add(self)

    def ready(self) -> str | None:
        """Return the token if it needs no renewal yet; takes no lock."""
        token = self._token
        return token.value if token is not None and time.time() < token.refresh_at else None

    def reject(self, value: str) -> None:
        """Forget a token that the server refused."""
        with self._lock:
            if self._token is not None and self._token.value == value:
                self._token = None

    def get(self, rejected: str | None = None) -> str:
        """Return a token, waiting for the source where needed.

        rejected: the token that is not wanted because the server refused it; the source may still give it again.
        Raises CredentialsError when the source fails and there is no valid token, and InvalidInputError for a source
        that must be awaited.
        """
        if self._source.asynchronous:
            raise self._needs_awaiting()
        while True:
            turn = self._turn()
            if isinstance(turn, str):
                return turn
            question, asks = turn
            if not asks and question.thread == threading.get_ident():
                # A task of this very thread asks, and cannot go on before this call returns.
                question, asks = _Question(), True
            if asks:
                with self._answering(question) as answers:
                    answers.append(self._ask())
            answer = self._answer(question.outcome.result())
            if answer is not None and (asks or answer != rejected):
                return answer

    async def get_async(self, rejected: str | None = None) -> str:
        """Return a token as get does, without blocking the event loop; sources may be asynchronous."""
        if self._source.immediate:
            return self.get(rejected)
        while True:
            turn = self._turn()
            if isinstance(turn, str):
                return turn
            question, asks = turn
            if asks:
                with self._answering(question) as answers:
                    answers.append(await self._ask_async())
            answer = self._answer(await outcome_of(question.outcome))
            if answer is not None and (asks or answer != rejected):
                return answer

    def _turn(self) -> str | tuple[_Question, bool]:
        """Return a token to use at once, or the question to wait for and whether it is the caller who asks it."""
        with self._lock:
            token, now = self._token, time.time()
            # While someone else renews a token that is still valid, nobody needs to wait.
            if token is not None and now < (token.refresh_at if self._question is None else token.expires_at):
                return token.value
            if self in _ASKING.get():
                raise CredentialsError(f"{self._source.name} uses the client that it provides the token for")
            if self._question is not None:
                return self._question, False
            self._question = _Question()
            return self._question, True

    @contextmanager
    def _answering(self, question: _Question) -> Generator[list[_Outcome]]:
        answers: list[_Outcome] = []
        before = _ASKING.get()
        _ASKING.set((*before, self))
        try:
            yield answers
        finally:
            _ASKING.set(before)
            self._settle(question, answers[0] if answers else _Abandoned())

    def _called(self) -> object:
        """Return what the source gives, or its failure: asyncio cannot carry every exception out of a thread."""
        try:
            return self._source.call()
        except Exception as error:
            return self._failure(error)

    def _ask(self) -> _Outcome:
        given = self._called()
        if inspect.isawaitable(given):
            if inspect.iscoroutine(given):
                given.close()
            raise self._needs_awaiting()
        return self._checked(given)

    async def _ask_async(self) -> _Outcome:
        given = self._called() if self._source.asynchronous else await _in_thread(self._called)
        try:
            if inspect.isawaitable(given):
                given = await given
        except Exception as error:
            return self._failure(error)
        return self._checked(given)

    def _checked(self, given: object) -> _Outcome:
        if isinstance(given, CredentialsError):
            return given
        try:
            return checked_token(given, self._source)
        except CredentialsError as error:
            return error

    def _failure(self, error: Exception) -> CredentialsError:
        if isinstance(error, CredentialsError):
            return error
        return CredentialsError(f"no token from {self._source.name}: {readable_reason(error)}")

    def _settle(self, question: _Question, outcome: _Outcome) -> None:
        with self._lock:
            if self._question is question:
                self._question = None
            if isinstance(outcome, Token):
                self._token = outcome
            elif isinstance(outcome, CredentialsError) and self._token is not None:
                pause_ends = min(time.time() + _PAUSE_AFTER_FAILURE, self._token.expires_at)
                self._token = evolve(self._token, refresh_at=pause_ends)
        question.outcome.set_result(outcome)

    def _answer(self, outcome: _Outcome) -> str | None:
        """Return the token of an outcome, or the old one while it is valid; None when the question must be repeated."""
        if isinstance(outcome, Token):
            return outcome.value
        if isinstance(outcome, _Abandoned):
            return None
        token = self._token
        if token is not None and time.time() < token.expires_at:
            return token.value
        # A new exception for each: several threads may be about to raise it.
        raise CredentialsError(*outcome.args)

    def _needs_awaiting(self) -> InvalidInputError:
        return InvalidInputError(f"{self._source.name} is asynchronous; use it with AsyncClient, not with Client")

    def forget_other_threads(self) -> None:
        """Make the object usable in a forked process, where the threads that may hold its lock do not exist."""
        self._lock = threading.RLock()
        self._question = None


# The sources that the running code was called by: waiting for one of them to answer would never end.
_ASKING: ContextVar[tuple[FreshToken, ...]] = ContextVar("_ASKING", default=())
_ALL: weakref.WeakSet[FreshToken] = weakref.WeakSet()


def _after_fork() -> None:
    for fresh in list(_ALL):
        fresh.forget_other_threads()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


async def _in_thread(function: Callable[[], T]) -> T:
    """Return the result of a blocking function, called in another thread; who is cancelled leaves it there."""
    from anyio import CapacityLimiter, to_thread  # noqa: PLC0415  sync programs do without it

    # A limit of its own: the usual one may be used up by those who wait for this very result.
    return await to_thread.run_sync(function, abandon_on_cancel=True, limiter=CapacityLimiter(1))
