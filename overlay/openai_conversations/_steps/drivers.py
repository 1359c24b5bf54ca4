"""Do steps, in a thread or in an event loop."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine, Generator
from contextlib import contextmanager
from functools import wraps
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

import httpx
from attrs import evolve, frozen

from openai_conversations_api._runtime.deadline import Watch
from openai_conversations_api._runtime.interrupt import sleep, sleep_async
from openai_conversations_api._runtime.operation import AsyncStreamingClient, Call, CallOptions, SyncStreamingClient
from openai_conversations_api._runtime.resource import Resource
from openai_conversations_api._runtime.streams import AsyncStream, Stream
from openai_conversations_api._runtime.ways import awaited

from .._transport.error_mapping import ended
from ..errors import ApiError, DeadlineExceededError
from . import work
from .steps import Follow, Job, Outcome, Pause, Plan, Request, Step, Steps, Tell, Work

P = ParamSpec("P")
T = TypeVar("T")
_LEAST = 0.001  # a call takes no deadline of zero


@frozen(eq=False, repr=False)
class _End(Generic[T]):
    value: T


def blocking(plan: Callable[Concatenate[Any, P], Plan[T]]) -> Callable[Concatenate[Any, P], T]:
    """Return the method of a resource that carries out a plan, which is written as a method, too."""
    plan.__annotations__["return"] = plan.__annotations__["return"].removeprefix("Plan[").removesuffix("]")

    @wraps(plan)
    def method(self: Any, /, *args: P.args, **kwargs: P.kwargs) -> Any:
        planned = plan(self, *args, **kwargs)
        if isinstance(planned, Call):
            return planned.operation.sync(self._client, planned)
        return drive(planned, self._client)

    return method


def awaiting(method: Callable[Concatenate[Any, P], T]) -> Callable[Concatenate[Any, P], Coroutine[Any, Any, T]]:
    """Return the asynchronous twin of a `blocking` method, which takes and says the same."""
    plan: Any = inspect.unwrap(method)

    async def asyncio(*args: Any, client: AsyncStreamingClient, **kwargs: Any) -> Any:
        planned = plan(Resource(client), *args, **kwargs)
        if isinstance(planned, Call):
            return await planned.operation.asyncio(client, planned)
        return await drive_async(planned, client)

    return awaited(method, asyncio)


def awaiting_instead(
    method: Callable[Concatenate[Any, P], T],
) -> Callable[[Callable[..., None]], Callable[Concatenate[Any, P], Coroutine[Any, Any, T]]]:
    """Return what replaces a method by such a twin: mypy would give an assignment the type of what it overrides."""
    return lambda _: awaiting(method)


def drive(steps: Steps[T], client: SyncStreamingClient) -> T:
    """Return what the steps end in, doing them in this thread; what functions of the caller raise ends them."""
    step = _advance(steps.send, None)
    while not isinstance(step, _End):
        try:
            outcome = _do(step, client)
        except ApiError as error:
            step = _advance(steps.throw, error)
        else:
            step = _advance(steps.send, _unless_failed(outcome))
    ended: T = step.value
    return ended


def _do(step: Step, client: SyncStreamingClient) -> httpx.Response | Outcome | None:
    match step:
        case Request():
            with _told_whole(step.watch):
                return client.__execute__(_limited(step))
        case Follow():
            return _follow(step, client)
        case Pause():
            sleep(step.seconds, step.watch)
        case Work():
            work.do(step)
        case Tell():
            return _told(step.on_poll, step.run)
    return None


def _follow(step: Follow, client: SyncStreamingClient) -> Outcome:
    with Stream(client, _limited(step), step.events) as stream:
        for event in stream:
            step.observe(event)
            told = _told(step.on_event, event)
            if told.error is not None:
                return told
    return Outcome()


def _told(function: Callable[[T], object] | None, value: T) -> Outcome:
    """Call a function of the user; what it raises must not look like a failed step."""
    try:
        return Outcome(function(value) if function is not None else None)
    except BaseException as error:  # raised again outside of the steps
        return Outcome(error=error)


def _unless_failed(outcome: httpx.Response | Outcome | None) -> httpx.Response | None:
    if not isinstance(outcome, Outcome):
        return outcome
    if outcome.error is not None:
        raise outcome.error
    return None


async def drive_async(steps: Steps[T], client: AsyncStreamingClient) -> T:
    """Return what the steps end in, doing them in the event loop; what functions of the caller raise ends them."""
    step = _advance(steps.send, None)
    while not isinstance(step, _End):
        try:
            outcome = await _do_async(step, client)
        except ApiError as error:
            step = _advance(steps.throw, error)
        else:
            step = _advance(steps.send, _unless_failed(outcome))
    ended: T = step.value
    return ended


async def _do_async(step: Step, client: AsyncStreamingClient) -> httpx.Response | Outcome | None:
    match step:
        case Request():
            with _told_whole(step.watch):
                return await client.__execute_async__(_limited(step))
        case Follow():
            return await _follow_async(step, client)
        case Pause():
            await sleep_async(step.seconds, step.watch)
        case Work():
            await work.do_async(step)
        case Tell():
            return await _told_async(step.on_poll, step.run, step.watch)
    return None


async def _follow_async(step: Follow, client: AsyncStreamingClient) -> Outcome:
    async with AsyncStream(client, _limited(step), step.events) as stream:
        async for event in stream:
            step.observe(event)
            told = await _told_async(step.on_event, event, step.watch)
            if told.error is not None:
                return told
    return Outcome()


async def _told_async(function: Callable[[T], object] | None, value: T, watch: Watch) -> Outcome:
    """Call a function of the user, and await what it returns; see _told. Raises what ends the watch."""
    told = _told(function, value)
    if told.error is not None or not inspect.isawaitable(told.value):
        return told
    job = Job(work.awaited, {"found": told.value})
    await work.do_async(Work([job], together=False, careful=False, watch=watch))
    return job.outcome or Outcome()


def _limited(request: Request | Follow) -> Call:
    """Return a call that ends with its watch. Raises what has ended the watch."""
    request.watch.check()
    left = request.watch.deadline.left
    options: CallOptions = {**request.call.options}
    if left is not None:
        options["deadline"] = max(left, _LEAST)
    if request.watch.cancellation is not None:
        options["cancellation"] = request.watch.cancellation
    return evolve(request.call, options=options)


@contextmanager
def _told_whole(watch: Watch) -> Generator[None]:
    """Let a deadline that passes during a call be told as that of everything together."""
    try:
        yield
    except DeadlineExceededError as late:
        if watch.deadline.seconds is None:
            raise
        whole = DeadlineExceededError(f"{watch.operation} did not end within its {watch.deadline.seconds:g} s")
        raise ended(whole, attempts=late.attempts, in_doubt=late.may_have_been_carried_out) from late


def _advance(go: Callable[[Any], Step], outcome: Any) -> Step | _End[Any]:
    try:
        return go(outcome)
    except StopIteration as stop:
        return _End(stop.value)
