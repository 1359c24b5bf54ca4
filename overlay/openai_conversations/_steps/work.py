"""Call functions of the user so that waiting for them ends on time, whatever they do."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future
from concurrent.futures import wait as wait_for
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from openai_conversations_api._runtime.deadline import Watch
from openai_conversations_api._runtime.interrupt import subscribed

from .steps import Job, Outcome, Work

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


def do(work: Work) -> None:
    """Do jobs, each in a thread of its own. Raises what ends the watch; what is not done then is left to itself."""
    for group in _groups(work):
        work.watch.check()
        futures = [_started(partial(_blocking, job)) for job in group]
        try:
            _wait(futures, work.watch)
        finally:
            for job, future in zip(group, futures, strict=True):
                job.outcome = _outcome(future) if future.done() else None


async def do_async(work: Work) -> None:
    """Do jobs, coroutines in the running event loop and others in threads. Raises what ends the watch."""
    import asyncio  # noqa: PLC0415  sync programs do without it

    for group in _groups(work):
        work.watch.check()
        tasks = [asyncio.ensure_future(_result(job)) for job in group]
        try:
            await wait_async(tasks, work.watch)
        finally:
            for job, task in zip(group, tasks, strict=True):
                job.outcome = _outcome(task) if task.done() else None


def _groups(work: Work) -> Iterator[Sequence[Job]]:
    """Yield what to do at the same time; nothing after a failure where that is to be so."""
    if work.together:
        yield work.jobs
        return
    for job in work.jobs:
        yield [job]
        if work.careful and job.outcome is not None and job.outcome.error is not None:
            return


def _outcome(done: Future[Any] | asyncio.Future[Any]) -> Outcome:
    error = RuntimeError("it cancelled itself") if done.cancelled() else done.exception()
    return Outcome(error=error) if error is not None else Outcome(done.result())


def _started(function: Callable[[], Any]) -> Future[Any]:
    """Call a function in a thread that the end of the program does not wait for."""
    future: Future[Any] = Future()
    future.set_running_or_notify_cancel()

    def work() -> None:
        try:
            value = function()
        except BaseException as error:  # raised again, or told, where it is waited for
            future.set_exception(error)
        else:
            future.set_result(value)

    Thread(target=copy_context().run, args=(work,), name="openai-conversations-tool", daemon=True).start()
    return future


def _blocking(job: Job) -> Any:
    found = job.function(**job.arguments)
    if not inspect.isawaitable(found):
        return found
    import asyncio  # noqa: PLC0415  sync programs do without it

    return asyncio.run(awaited(found))


async def _result(job: Job) -> Any:
    import asyncio  # noqa: PLC0415  see _blocking

    if _is_async(job.function):
        return await job.function(**job.arguments)
    found = await asyncio.wrap_future(_started(lambda: job.function(**job.arguments)))
    return await found if inspect.isawaitable(found) else found


async def awaited(found: Awaitable[T]) -> T:
    """Return what something gives once it is awaited."""
    return await found


def _is_async(function: Callable[..., Any]) -> bool:
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(type(function).__call__)


def _wait(futures: Sequence[Future[Any]], watch: Watch) -> None:
    pending, stop = set(futures), Future[Any]()
    with subscribed(watch, lambda: stop.set_result(None)):
        while pending:
            done, _ = wait_for({*pending, stop}, timeout=watch.deadline.left, return_when=FIRST_COMPLETED)
            pending -= done
            if pending and (stop in done or not done):
                raise watch.verdict(in_flight=False)


async def wait_async(tasks: Sequence[asyncio.Future[Any]], watch: Watch) -> None:
    """Wait until tasks are done, and no longer than the watch allows. Raises what ends the watch."""
    import asyncio  # noqa: PLC0415  see _blocking

    loop, stop = asyncio.get_running_loop(), asyncio.Event()

    def wake() -> None:
        with suppress(RuntimeError):  # the loop was closed meanwhile: nobody waits any more
            loop.call_soon_threadsafe(stop.set)

    stopped = asyncio.ensure_future(stop.wait())
    everything = asyncio.ensure_future(asyncio.wait(tasks))
    try:
        with subscribed(watch, wake):
            await asyncio.wait({everything, stopped}, timeout=watch.deadline.left, return_when=FIRST_COMPLETED)
    finally:
        for one in (stopped, everything, *tasks):
            one.cancel()  # not waited for: what does not let itself be cancelled would outlast the deadline
            one.add_done_callback(_forget)
    if not all(task.done() for task in tasks):
        raise watch.verdict(in_flight=False)


def _forget(task: asyncio.Future[Any]) -> None:
    """Take note of what a task raised, which is logged otherwise."""
    if not task.cancelled():
        task.exception()
