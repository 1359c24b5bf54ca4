"""Do the steps of a call, in a thread or in an event loop, and end them on time."""

from __future__ import annotations

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from contextvars import copy_context
from threading import Event as Flag
from threading import Thread
from typing import Any, TypeVar

import anyio
import httpx
from attrs import define

from openai_conversations_api.cancellation import Cancellation

from .errors import CallCancelledError, DeadlineExceededError, NoReplyError
from .events import Event, Hook, Hooks, logger
from .exchange import Send, Sleep, Step, Steps
from .policy import Deadline

T = TypeVar("T")


@define
class Watch:
    """What can end a call before its time: its deadline, and a cancellation."""

    operation: str
    deadline: Deadline
    cancellation: Cancellation | None
    sent: int = 0

    @property
    def guarded(self) -> bool:
        """Whether anything can end the call from outside."""
        return self.deadline.seconds is not None or self.cancellation is not None

    def verdict(self) -> NoReplyError | None:
        """Return the error that ends the call now, or None to go on."""
        doubt = "; the server may have carried it out" if self.sent else ""
        if self.cancellation is not None and self.cancellation.cancelled:
            message = f"{self.operation} was cancelled{doubt}"
            return CallCancelledError(message, attempts=self.sent, may_have_been_carried_out=self.sent > 0)
        if self.deadline.left == 0:
            seconds = self.deadline.seconds
            message = f"{self.operation} did not end within its {seconds:g} s{doubt}"
            return DeadlineExceededError(message, attempts=self.sent, may_have_been_carried_out=self.sent > 0)
        return None

    def check(self) -> None:
        """Raise the error that ends the call now, if there is one."""
        error = self.verdict()
        if error is not None:
            raise error


def drive(
    steps: Steps, send: Callable[[Mapping[str, Any]], httpx.Response], watch: Watch, hooks: Hooks
) -> httpx.Response:
    """Return the reply that the steps of a call end in, doing them in this thread."""

    def do(step: Step) -> Any:
        match step:
            case Send():
                watch.check()
                watch.sent += 1
                return _send(lambda: send(step.parts), watch)
            case Sleep():
                return _sleep(step.seconds, watch)
            case _:
                return _tell(hooks.of(step.event), step.event)

    try:
        step = next(steps)
        while True:
            try:
                outcome = do(step)
            except httpx.TransportError as error:
                step = steps.throw(error)
            else:
                step = steps.send(outcome)
    except StopIteration as stop:
        reply: httpx.Response = stop.value
        return reply


def _send(send: Callable[[], T], watch: Watch) -> T:
    return _in_thread(send, watch) if watch.guarded else send()


def _in_thread(act: Callable[[], T], watch: Watch) -> T:
    """Do something in a thread of its own, so that waiting for it can end while it cannot."""
    done = Flag()
    outcome: list[T] = []
    failure: list[BaseException] = []

    def work() -> None:
        try:
            outcome.append(act())
        except BaseException as error:  # raised again where it is waited for
            failure.append(error)
        finally:
            done.set()

    unsubscribe = watch.cancellation.subscribe(done.set) if watch.cancellation is not None else None
    Thread(target=copy_context().run, args=(work,), name="openai-conversations-call", daemon=True).start()
    done.wait(watch.deadline.left)
    if unsubscribe is not None:
        unsubscribe()
    if outcome:
        return outcome[0]
    if failure:
        raise failure[0]
    raise watch.verdict() or DeadlineExceededError(f"{watch.operation} did not end in time", attempts=watch.sent)


def _sleep(seconds: float, watch: Watch) -> None:
    if watch.cancellation is None:
        time.sleep(seconds)
    else:
        watch.cancellation.wait(seconds)
    watch.check()


def _tell(hook: Hook | None, event: Event) -> Any:
    try:
        return hook(event) if hook is not None else None
    except Exception as error:  # instrumentation must not disturb the call
        logger.warning("a hook failed on %s: %s", type(event).__name__, type(error).__name__)
        return None


async def drive_async(
    steps: Steps, send: Callable[[Mapping[str, Any]], Awaitable[httpx.Response]], watch: Watch, hooks: Hooks
) -> httpx.Response:
    """Return the reply that the steps of a call end in, doing them in the running event loop."""

    async def do(step: Step) -> Any:
        match step:
            case Send():
                watch.check()
                watch.sent += 1
                return await (_watched(send(step.parts), watch) if watch.guarded else send(step.parts))
            case Sleep():
                return await _sleep_async(step.seconds, watch)
            case _:
                return await _tell_async(hooks.of(step.event), step.event)

    try:
        step = next(steps)
        while True:
            try:
                outcome = await do(step)
            except httpx.TransportError as error:
                step = steps.throw(error)
            else:
                step = steps.send(outcome)
    except StopIteration as stop:
        reply: httpx.Response = stop.value
        return reply


async def _watched(work: Awaitable[T], watch: Watch) -> T:
    """Wait for something until it is done, cancelled from outside, or late; what is left of it is cancelled."""
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
    raise watch.verdict() or DeadlineExceededError(f"{watch.operation} did not end in time", attempts=watch.sent)


def _set_in(loop: asyncio.AbstractEventLoop, flag: asyncio.Event) -> None:
    if not loop.is_closed():
        loop.call_soon_threadsafe(flag.set)


async def _sleep_async(seconds: float, watch: Watch) -> None:
    if watch.cancellation is None:
        await anyio.sleep(seconds)
    elif not watch.cancellation.cancelled:
        left = watch.deadline.left
        alarm = Watch(watch.operation, Deadline(seconds if left is None else min(seconds, left)), watch.cancellation)
        with suppress(DeadlineExceededError):  # the sleep is over
            await _watched(asyncio.Event().wait(), alarm)
    watch.check()


async def _tell_async(hook: Hook | None, event: Event) -> None:
    told = _tell(hook, event)
    if inspect.isawaitable(told):
        try:
            await told
        except Exception as error:  # instrumentation must not disturb the call
            logger.warning("a hook failed on %s: %s", type(event).__name__, type(error).__name__)
