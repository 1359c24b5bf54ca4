"""End waits on time and from outside: the only place with threads, wake-ups and hang-ups."""

from __future__ import annotations

import socket
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from contextvars import copy_context
from functools import partial
from threading import Event, Lock, Thread, Timer
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import httpx

from .deadline import Watch

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")


def sleep(seconds: float, watch: Watch) -> None:
    """Wait some seconds, at most until what ends the call; that is raised then."""
    wait = watch.deadline.at_most(seconds) or 0.0
    if watch.cancellation is None:
        time.sleep(wait)
    else:
        watch.cancellation.wait(wait)
    watch.check()


async def sleep_async(seconds: float, watch: Watch) -> None:
    """Wait some seconds, at most until what ends the call; that is raised then."""
    with ended_on_time(watch, lambda: watch.verdict(in_flight=False)):
        await pause(watch.deadline.at_most(seconds) or 0.0)
    watch.check()


async def pause(seconds: float) -> None:
    """Wait some seconds, in asyncio or trio."""
    import anyio  # noqa: PLC0415  sync programs do without it

    await anyio.sleep(seconds)


def ended_on_time(watch: Watch, verdict: Callable[[], Exception]) -> AbstractContextManager[None]:
    """End what is awaited in the block when its call is over, and raise the verdict then."""
    return _ended_on_time(watch, verdict) if watch.guarded else nullcontext()


@contextmanager
def _ended_on_time(watch: Watch, verdict: Callable[[], Exception]) -> Generator[None]:
    import anyio  # noqa: PLC0415  see pause

    left = watch.deadline.left
    with (
        anyio.CancelScope(deadline=anyio.current_time() + left if left is not None else float("inf")) as scope,
        subscribed(watch, partial(waker(), scope.cancel)),
    ):
        yield
    if scope.cancelled_caught:
        raise verdict()


def waker() -> Callable[[Callable[[], None]], None]:
    """Return how any thread has something done in the running event loop."""
    import asyncio  # noqa: PLC0415  see pause

    try:
        soon: Callable[[Callable[[], None]], object] = asyncio.get_running_loop().call_soon_threadsafe
    except RuntimeError:
        from trio.lowlevel import current_trio_token  # noqa: PLC0415  it runs, so it is there

        soon = current_trio_token().run_sync_soon

    def wake(act: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop has ended meanwhile: nobody waits any more
            soon(act)

    return wake


@contextmanager
def subscribed(watch: Watch, act: Callable[[], None]) -> Generator[None]:
    """Have something done when a call is cancelled from outside during the block."""
    unsubscribe = watch.cancellation.subscribe(act) if watch.cancellation is not None else None
    try:
        yield
    finally:
        if unsubscribe is not None:
            unsubscribe()


async def outcome_of(future: Future[T]) -> T:
    """Return the result of a future that another thread, task or event loop sets; cancelling does not touch it."""
    import anyio  # noqa: PLC0415  see pause

    if not future.done():
        done, wake = anyio.Event(), waker()
        future.add_done_callback(lambda _: wake(done.set))
        await done.wait()
    return future.result()


class Undisturbed(Generic[T]):
    """Something to await that is not cancelled at a mere turn of the event loop, only while it waits for something.

    httpx's pool loses a connection that is cancelled where it takes a lock, though nobody else has it. What came
    meanwhile is delivered at the next true wait, or by `check` once the awaited is over.
    """

    def __init__(self, work: Awaitable[T]) -> None:
        self._work = work
        self._pending: BaseException | None = None

    def __await__(self) -> Generator[Any, Any, T]:
        inner = self._work.__await__()
        sent: Any = None
        raised: BaseException | None = None
        while True:
            try:
                waiting = inner.send(sent) if raised is None else inner.throw(raised)
            except StopIteration as stop:
                value: T = stop.value
                return value
            if waiting is not None and self._pending is not None:
                raised, self._pending = self._pending, None
                continue
            sent, raised = None, None
            try:
                sent = yield waiting
            except BaseException as error:
                # Who is cancelled again at the next turn (anyio turns until it is) waits for nothing but that.
                if waiting is None and self._pending is None:
                    self._pending = error
                else:
                    raised, self._pending = error, None

    def check(self) -> None:
        """Raise the cancellation that came meanwhile, if one did."""
        if self._pending is not None:
            raise self._pending


class Uninterrupted(httpx.AsyncByteStream):
    """The pieces of a reply, read and closed undisturbed."""

    def __init__(self, stream: httpx.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncGenerator[bytes, None]:
        pieces = aiter(self._stream)
        while True:
            waiting: Undisturbed[bytes | None] = Undisturbed(anext(pieces, None))
            piece = await waiting
            waiting.check()
            if piece is None:
                return
            yield piece

    async def aclose(self) -> None:
        """Close the stream."""
        closing = Undisturbed(self._stream.aclose())
        await closing
        closing.check()


@contextmanager
def hung_up_on_time(reply: httpx.Response, watch: Watch, *, timed: bool) -> Generator[None]:
    """Hang up when a call is to end while a thread waits for data, which nothing else would wake.

    timed: whether the deadline needs that too, as network streams that are not ours go by timeouts alone.
    """
    alarm = None
    if timed and watch.deadline.left is not None:
        alarm = Timer(watch.deadline.left, partial(_hang_up, reply))
        alarm.daemon = True
        alarm.start()
    try:
        with subscribed(watch, partial(_hang_up, reply)):
            yield
    finally:
        if alarm is not None:
            alarm.cancel()


def _hang_up(reply: httpx.Response) -> None:
    stream = reply.extensions.get("network_stream")
    # Over HTTP/2, other calls share the connection: there the next piece, or the timeout, ends the wait.
    if reply.is_closed or stream is None or reply.http_version == "HTTP/2":
        return
    found = stream.get_extra_info("socket")
    if isinstance(found, socket.socket):
        with suppress(OSError):
            socket.socket.shutdown(found, socket.SHUT_RDWR)  # not that of TLS, which another thread is reading from


class AbandonedError(Exception):
    """Nobody waits for the outcome any more."""


class _Handover(Generic[T]):
    """A value on its way from the thread that gets it to the one that waits for it, which may leave before."""

    def __init__(self, get: Callable[[Callable[[], None]], T], discard: Callable[[T], object]) -> None:
        self._get = get
        self._discard = discard
        self._lock = Lock()
        self._abandoned = False
        self._values: list[T] = []
        self.done = Event()
        self.failures: list[BaseException] = []

    def run(self) -> None:
        """Get the value; one that nobody waits for any more is discarded."""
        try:
            value = self._get(self._ask)
            with self._lock:
                self._values.append(value)
                abandoned = self._abandoned
            if abandoned:
                self._discard(value)
        except BaseException as error:  # raised again where it is waited for
            self.failures.append(error)
        finally:
            self.done.set()

    def _ask(self) -> None:
        if self._abandoned:
            raise AbandonedError

    def leave(self, *, failed: bool) -> list[T]:
        """Return the value if it is there; if not, or if waiting failed, it is not wanted any more."""
        with self._lock:
            values = list(self._values)
            self._abandoned = failed or not values
        if failed and values:
            self._discard(values.pop())
        return values


def in_thread(get: Callable[[Callable[[], None]], T], watch: Watch, discard: Callable[[T], object]) -> T:
    """Return what a function gives, called in a thread of its own, so that waiting for it can end while it cannot.

    get: the function, given what raises once nobody waits any more. discard: what is done with a value that comes too
    late. Raises what the function raises, and what ends the watch.
    """
    handover = _Handover(get, discard)
    failed = True
    try:
        with subscribed(watch, handover.done.set):
            thread = Thread(target=copy_context().run, args=(handover.run,), name="interruptible-call")
            thread.daemon = True
            thread.start()
            handover.done.wait(watch.deadline.left)
        failed = False
    finally:
        values = handover.leave(failed=failed)
    if values:
        return values[0]
    failures = handover.failures  # a list, as an error that a variable holds would live in a cycle with its traceback
    if failures and not isinstance(failures[0], AbandonedError):
        raise failures.pop()
    raise watch.verdict(in_flight=True)
