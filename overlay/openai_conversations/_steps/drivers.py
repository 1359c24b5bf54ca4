"""Do steps, in a thread or in an event loop."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from typing import Any, Generic, TypeAlias, TypeVar

import httpx
from attrs import evolve, frozen

from openai_conversations_api._runtime.deadline import Watch
from openai_conversations_api._runtime.interrupt import sleep, sleep_async
from openai_conversations_api._runtime.operation import AsyncStreamingClient, Call, CallOptions, SyncStreamingClient
from openai_conversations_api._runtime.streams import AsyncStream, Stream
from openai_conversations_api.models import AssistantStreamEvent, Run

from .._transport.error_mapping import ended
from ..errors import ApiError, DeadlineExceededError
from . import work
from .steps import Follow, Job, Outcome, Pause, Request, Step, Steps, Tell, Work

OnPoll: TypeAlias = Callable[[Run], object]
OnPollAsync: TypeAlias = Callable[[Run], Awaitable[object] | object]
OnEvent: TypeAlias = Callable[[AssistantStreamEvent], object]
OnEventAsync: TypeAlias = Callable[[AssistantStreamEvent], Awaitable[object] | object]
T = TypeVar("T")
_LEAST = 0.001  # a call takes no deadline of zero


@frozen
class _End(Generic[T]):
    """What steps have come to."""

    value: T


def drive(
    steps: Steps[T], client: SyncStreamingClient, on_poll: OnPoll | None = None, on_event: OnEvent | None = None
) -> T:
    """Return what the steps end in, doing them in this thread; what on_poll or on_event raises ends them."""
    step = _advance(steps.send, None)
    while not isinstance(step, _End):
        try:
            outcome = _do(step, client, on_poll, on_event)
        except ApiError as error:
            step = _advance(steps.throw, error)
        else:
            step = _advance(steps.send, _unless_failed(outcome))
    ended: T = step.value
    return ended


def _do(
    step: Step, client: SyncStreamingClient, on_poll: OnPoll | None, on_event: OnEvent | None
) -> httpx.Response | Outcome | None:
    match step:
        case Request():
            with _told_whole(step.watch):
                return client.__execute__(_limited(step))
        case Follow():
            return _follow(step, client, on_event)
        case Pause():
            sleep(step.seconds, step.watch)
        case Work():
            work.do(step)
        case Tell():
            return _told(on_poll, step.run)
    return None


def _follow(step: Follow, client: SyncStreamingClient, on_event: OnEvent | None) -> Outcome:
    with Stream(client, _limited(step), step.events) as stream:
        for event in stream:
            step.observe(event)
            told = _told(on_event, event)
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
    """Return what a step gives. Raises what a function of the user raised."""
    if not isinstance(outcome, Outcome):
        return outcome
    if outcome.error is not None:
        raise outcome.error
    return None


async def drive_async(
    steps: Steps[T],
    client: AsyncStreamingClient,
    on_poll: OnPollAsync | None = None,
    on_event: OnEventAsync | None = None,
) -> T:
    """Return what the steps end in, doing them in the event loop; what on_poll or on_event raises ends them."""
    step = _advance(steps.send, None)
    while not isinstance(step, _End):
        try:
            outcome = await _do_async(step, client, on_poll, on_event)
        except ApiError as error:
            step = _advance(steps.throw, error)
        else:
            step = _advance(steps.send, _unless_failed(outcome))
    ended: T = step.value
    return ended


async def _do_async(
    step: Step, client: AsyncStreamingClient, on_poll: OnPollAsync | None, on_event: OnEventAsync | None
) -> httpx.Response | Outcome | None:
    match step:
        case Request():
            with _told_whole(step.watch):
                return await client.__execute_async__(_limited(step))
        case Follow():
            return await _follow_async(step, client, on_event)
        case Pause():
            await sleep_async(step.seconds, step.watch)
        case Work():
            await work.do_async(step)
        case Tell():
            return await _told_async(on_poll, step.run, step.watch)
    return None


async def _follow_async(step: Follow, client: AsyncStreamingClient, on_event: OnEventAsync | None) -> Outcome:
    async with AsyncStream(client, _limited(step), step.events) as stream:
        async for event in stream:
            step.observe(event)
            told = await _told_async(on_event, event, step.watch)
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
    """Return the next step, or what the steps end in."""
    try:
        return go(outcome)
    except StopIteration as stop:
        return _End(stop.value)
