"""Call functions of the user so that waiting for them ends on time, whatever they do."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future
from concurrent.futures import wait as wait_for
from contextvars import copy_context
from functools import partial
from threading import Thread
from typing import Any, TypeVar

from openai_conversations_api._runtime.deadline import Watch
from openai_conversations_api._runtime.interrupt import ended_on_time, outcome_of, subscribed

from ..events import is_async
from .steps import Job, Outcome, Work

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
    for group in _groups(work):
        work.watch.check()
        tasks = [_Task(job) for job in group]
        try:
            with ended_on_time(work.watch, partial(work.watch.verdict, in_flight=False)):
                for task in tasks:
                    await task.done.wait()
        finally:
            for task in tasks:
                task.leave()


class _Task:
    """A job that runs in the event loop by itself, so that who waits for it can leave although it does not end."""

    def __init__(self, job: Job) -> None:
        import anyio  # noqa: PLC0415  sync programs do without it

        self._job = job
        self._outcome: Outcome | None = None
        self._cancelled = anyio.get_cancelled_exc_class()
        self.done = anyio.Event()
        self._cancel = _by_itself(self._run)

    async def _run(self) -> None:
        try:
            self._outcome = Outcome(await _result(self._job))
        except self._cancelled:
            self._outcome = Outcome(error=RuntimeError("it cancelled itself"))
            raise
        except BaseException as error:  # raised again, or told, where it is waited for
            self._outcome = Outcome(error=error)
        finally:
            self.done.set()

    def leave(self) -> None:
        """Note what has become of the job by now, and cancel it otherwise, without waiting for it."""
        self._job.outcome = self._outcome
        self._cancel()


def _by_itself(function: Callable[[], Coroutine[Any, Any, None]]) -> Callable[[], object]:
    """Run a coroutine function that raises nothing, in asyncio or trio; return what cancels it."""
    import asyncio  # noqa: PLC0415  see _Task

    try:
        return asyncio.get_running_loop().create_task(function()).cancel
    except RuntimeError:
        import trio  # noqa: PLC0415  it runs, so it is there

    scope = trio.CancelScope()

    async def within() -> None:
        with scope:
            await function()

    trio.lowlevel.spawn_system_task(within, context=copy_context())
    return scope.cancel


def _groups(work: Work) -> Iterator[Sequence[Job]]:
    """Yield what to do at the same time; nothing after a failure where that is to be so."""
    if work.together:
        yield work.jobs
        return
    for job in work.jobs:
        yield [job]
        if work.careful and job.outcome is not None and job.outcome.error is not None:
            return


def _outcome(done: Future[Any]) -> Outcome:
    error = done.exception()
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
    if is_async(job.function):
        return await job.function(**job.arguments)
    found = await outcome_of(_started(lambda: job.function(**job.arguments)))
    return await found if inspect.isawaitable(found) else found


async def awaited(found: Awaitable[T]) -> T:
    return await found


def _wait(futures: Sequence[Future[Any]], watch: Watch) -> None:
    pending, stop = set(futures), Future[Any]()
    with subscribed(watch, lambda: stop.set_result(None)):
        while pending:
            done, _ = wait_for({*pending, stop}, timeout=watch.deadline.left, return_when=FIRST_COMPLETED)
            pending -= done
            if pending and (stop in done or not done):
                raise watch.verdict(in_flight=False)
