"""Do the steps of following a run, in a thread or in an event loop."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import httpx
from attrs import evolve

from openai_conversations_api.models import Run
from openai_conversations_api.operation import AsyncClient, Call, SyncClient

from ..driver import sleep, sleep_async
from ..errors import ApiError
from . import work
from .steps import Pause, Request, Step, Steps, Tell, Work

OnPoll: TypeAlias = Callable[[Run], object]
OnPollAsync: TypeAlias = Callable[[Run], Awaitable[object] | object]
_LEAST = 0.001  # a call takes no deadline of zero


def drive(steps: Steps, client: SyncClient, on_poll: OnPoll | None) -> Run:
    """Return the run that the steps end in, doing them in this thread; what on_poll raises ends them."""
    step = _advance(steps.send, None)
    while not isinstance(step, Run):
        if isinstance(step, Tell) and on_poll is not None:
            on_poll(step.run)
        try:
            outcome = _do(step, client)
        except ApiError as error:
            step = _advance(steps.throw, error)
        else:
            step = _advance(steps.send, outcome)
    return step


def _do(step: Step, client: SyncClient) -> httpx.Response | None:
    match step:
        case Request():
            return client.execute(_limited(step))
        case Pause():
            sleep(step.seconds, step.watch)
        case Work():
            work.do(step)
        case Tell():
            pass
    return None


async def drive_async(steps: Steps, client: AsyncClient, on_poll: OnPollAsync | None) -> Run:
    """Return the run that the steps end in, doing them in the running event loop; what on_poll raises ends them."""
    step = _advance(steps.send, None)
    while not isinstance(step, Run):
        try:
            outcome = await (_told(on_poll, step) if isinstance(step, Tell) else _do_async(step, client))
        except ApiError as error:
            step = _advance(steps.throw, error)
        else:
            if callable(outcome):
                outcome()
            step = _advance(steps.send, outcome)
    return step


async def _do_async(step: Request | Pause | Work, client: AsyncClient) -> httpx.Response | None:
    match step:
        case Request():
            return await client.execute_async(_limited(step))
        case Pause():
            await sleep_async(step.seconds, step.watch)
        case Work():
            await work.do_async(step)
    return None


async def _told(on_poll: OnPollAsync | None, step: Tell) -> Callable[[], object] | None:
    """Call a function of the user; return what gives its result or raises what it raised, for outside of the steps."""
    import asyncio  # noqa: PLC0415  sync programs do without it

    if on_poll is None:
        return None
    task = asyncio.ensure_future(_call(on_poll, step.run))
    await work.wait_async([task], step.watch)
    return task.result


async def _call(on_poll: OnPollAsync, run: Run) -> None:
    told = on_poll(run)
    if inspect.isawaitable(told):
        await told


def _limited(request: Request) -> Call:
    """Return a call that ends with its watch. Raises what has ended the watch."""
    request.watch.check()
    left = request.watch.deadline.left
    given = request.call.options
    return evolve(request.call, options={**given, "deadline": max(left or 0.0, _LEAST)})


def _advance(go: Callable[[Any], Step], outcome: Any) -> Step | Run:
    """Return the next step, or the run that the steps end in."""
    try:
        return go(outcome)
    except StopIteration as stop:
        run: Run = stop.value
        return run
