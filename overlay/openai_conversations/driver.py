"""Do the steps of a call, in a thread or in an event loop, and end them on time."""

from __future__ import annotations

import inspect
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from threading import Event as Flag
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import httpx
from attrs import define

from openai_conversations_api.cancellation import Cancellation

from .errors import ApiError, CallCancelledError, DeadlineExceededError, NoReplyError
from .events import Event, Hook, Hooks, logger
from .exchange import Send, Sleep, Step, Steps
from .policy import Deadline

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")
# Sends a request; the second argument, where there is one, raises once nobody waits for the reply any more.
SendNow: TypeAlias = Callable[[Mapping[str, Any], Callable[[], None] | None], httpx.Response]
SendSoon: TypeAlias = Callable[[Mapping[str, Any]], Awaitable[httpx.Response]]


@define
class Watch:
    """What can end a call before its time: its deadline, and a cancellation."""

    operation: str
    deadline: Deadline
    cancellation: Cancellation | None

    @property
    def over(self) -> bool:
        """Whether the time is up, or the call was cancelled."""
        return self._is_cancelled() or self.deadline.left == 0

    @property
    def guarded(self) -> bool:
        """Whether anything can end the call from outside."""
        return self.deadline.seconds is not None or self.cancellation is not None

    def check(self) -> None:
        """Raise the error that ends the call now, if there is one, with nothing on its way."""
        if self.over:
            raise self.verdict(in_flight=False)

    def verdict(self, *, in_flight: bool) -> NoReplyError:
        """Return the error that ends the call; in_flight: whether a request is on its way."""
        facts: dict[str, Any] = {"attempts": int(in_flight), "may_have_been_carried_out": in_flight}
        if self._is_cancelled():
            return CallCancelledError(f"{self.operation} was cancelled", **facts)
        return DeadlineExceededError(f"{self.operation} did not end within its {self.deadline.seconds:g} s", **facts)

    def _is_cancelled(self) -> bool:
        return self.cancellation is not None and self.cancellation.cancelled


def drive(steps: Steps, send: SendNow, watch: Watch, hooks: Hooks) -> httpx.Response:
    """Return the reply that the steps of a call end in, doing them in this thread."""

    def do(step: Step) -> Any:
        match step:
            case Send():
                return _send(step.parts, send, watch)
            case Sleep():
                return sleep(step.seconds, watch)
            case _:
                return _tell_now(hooks.of(step.event), step.event)

    step = _advance(steps.send, None)
    while not isinstance(step, httpx.Response):
        try:
            outcome = do(step)
        except (httpx.TransportError, ApiError) as error:
            step = _advance(steps.throw, error)
        else:
            step = _advance(steps.send, outcome)
    return step


def _advance(go: Callable[[Any], Step], outcome: Any) -> Step | httpx.Response:
    """Return the next step, or the reply that the steps end in."""
    try:
        return go(outcome)
    except StopIteration as stop:
        reply: httpx.Response = stop.value
        return reply


def _send(parts: Mapping[str, Any], send: SendNow, watch: Watch) -> httpx.Response:
    watch.check()
    return _in_thread(parts, send, watch) if watch.guarded else send(parts, None)


class _AbandonedError(Exception):
    """Nobody waits for the reply any more."""


class _Handover:
    """A reply on its way from the thread that gets it to the one that waits for it, which may leave before."""

    def __init__(self, send: SendNow, parts: Mapping[str, Any]) -> None:
        self._send = partial(send, parts)
        self._lock = Lock()
        self._abandoned = False
        self.done = Flag()
        self.reply: httpx.Response | None = None
        self.failures: list[BaseException] = []

    def get(self) -> None:
        """Get the reply; one that nobody waits for any more is closed, which ends an event stream."""
        try:
            reply = self._send(self._ask)
            with self._lock:
                if self._abandoned:
                    reply.close()
                self.reply = reply
        except BaseException as error:  # raised again where it is waited for
            self.failures.append(error)
        finally:
            self.done.set()

    def _ask(self) -> None:
        if self._abandoned:
            raise _AbandonedError

    def leave(self) -> httpx.Response | None:
        """Return the reply if it is there; if not, it is not waited for any more."""
        with self._lock:
            self._abandoned = self.reply is None
            return self.reply


def _in_thread(parts: Mapping[str, Any], send: SendNow, watch: Watch) -> httpx.Response:
    """Send in a thread of its own, so that waiting for the reply can end while it cannot.

    What is abandoned ends with the headers of its reply or the next piece of its body, or with its timeout.
    """
    handover = _Handover(send, parts)
    unsubscribe = watch.cancellation.subscribe(handover.done.set) if watch.cancellation is not None else None
    try:
        Thread(target=copy_context().run, args=(handover.get,), name="openai-conversations-call", daemon=True).start()
        handover.done.wait(watch.deadline.left)
    finally:
        reply = handover.leave()
        if unsubscribe is not None:
            unsubscribe()
    if reply is not None:
        return reply
    failures = handover.failures  # a list, as an error that a variable holds would live in a cycle with its traceback
    if failures and not isinstance(failures[0], _AbandonedError):
        raise failures.pop()
    raise watch.verdict(in_flight=True)


def sleep(seconds: float, watch: Watch) -> None:
    """Wait some seconds, at most until what ends the call; that is raised then."""
    left = watch.deadline.left
    seconds = seconds if left is None else min(seconds, left)
    if watch.cancellation is None:
        time.sleep(seconds)
    else:
        watch.cancellation.wait(seconds)
    watch.check()


def _tell_now(hook: Hook | None, event: Event) -> None:
    told = _tell(hook, event)
    if inspect.isawaitable(told):
        if inspect.iscoroutine(told):
            told.close()
        _note_failed_hook(event, "it has to be awaited, which only an AsyncClient does")


def _tell(hook: Hook | None, event: Event) -> Any:
    try:
        return hook(event) if hook is not None else None
    except Exception as error:  # instrumentation must not disturb the call
        _note_failed_hook(event, type(error).__name__)
        return None


def _note_failed_hook(event: Event, why: str) -> None:
    logger.warning("a hook failed on %s: %s", type(event).__name__, why)


async def drive_async(steps: Steps, send: SendSoon, watch: Watch, hooks: Hooks) -> httpx.Response:
    """Return the reply that the steps of a call end in, doing them in the running event loop."""

    async def do(step: Step) -> Any:
        match step:
            case Send():
                watch.check()
                return await (watched(send(step.parts), watch) if watch.guarded else send(step.parts))
            case Sleep():
                return await sleep_async(step.seconds, watch)
            case _:
                return await _tell_async(hooks.of(step.event), step.event)

    step = _advance(steps.send, None)
    while not isinstance(step, httpx.Response):
        try:
            outcome = await do(step)
        except (httpx.TransportError, ApiError) as error:
            step = _advance(steps.throw, error)
        else:
            step = _advance(steps.send, outcome)
    return step


async def watched(work: Awaitable[T], watch: Watch) -> T:
    """Wait for something until it is done, cancelled from outside, or late; what is left of it is cancelled."""
    import asyncio  # noqa: PLC0415  sync programs do without it

    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(work)
    stopped = asyncio.Event()
    subscribe = watch.cancellation.subscribe if watch.cancellation is not None else None
    unsubscribe = subscribe(lambda: _set_in(loop, stopped)) if subscribe is not None else None
    stop = asyncio.ensure_future(stopped.wait())
    try:
        await asyncio.wait({task, stop}, timeout=watch.deadline.left, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            return task.result()
    finally:
        if unsubscribe is not None:
            unsubscribe()
        stop.cancel()
        task.cancel()
        await asyncio.gather(stop, task, return_exceptions=True)
    raise watch.verdict(in_flight=True)


def _set_in(loop: asyncio.AbstractEventLoop, flag: asyncio.Event) -> None:
    with suppress(RuntimeError):  # the loop was closed meanwhile: nobody waits any more
        loop.call_soon_threadsafe(flag.set)


async def sleep_async(seconds: float, watch: Watch) -> None:
    """Wait some seconds, at most until what ends the call; that is raised then."""
    import asyncio  # noqa: PLC0415  see watched

    import anyio  # noqa: PLC0415

    left = watch.deadline.left
    seconds = seconds if left is None else min(seconds, left)
    if watch.cancellation is None:
        await anyio.sleep(seconds)
    elif not watch.cancellation.cancelled:
        alarm = Watch(watch.operation, Deadline(seconds), watch.cancellation)
        with suppress(NoReplyError):  # the sleep is over, or cancelled
            await watched(asyncio.Event().wait(), alarm)
    watch.check()


async def _tell_async(hook: Hook | None, event: Event) -> None:
    told = _tell(hook, event)
    if inspect.isawaitable(told):
        try:
            await told
        except Exception as error:  # instrumentation must not disturb the call
            _note_failed_hook(event, type(error).__name__)
