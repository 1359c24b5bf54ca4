"""Wait for threads from asyncio and trio without blocking their loops."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

T = TypeVar("T")


async def in_thread(function: Callable[[], T]) -> T:
    """Return the result of a blocking function, called in another thread; who is cancelled leaves it there."""
    from anyio import CapacityLimiter, to_thread  # noqa: PLC0415  (sync programs do without it)

    # A limit of its own: the usual one may be used up by those who wait for this very result.
    return await to_thread.run_sync(function, abandon_on_cancel=True, limiter=CapacityLimiter(1))


async def outcome_of(future: Future[T]) -> T:
    """Return the result of a future that another thread, task or event loop sets; cancelling does not touch it."""
    from anyio import Event  # noqa: PLC0415  (sync programs do without it)

    if future.done():
        return future.result()
    done, call_soon = Event(), _from_any_thread()

    def wake(_: Future[T]) -> None:
        with suppress(RuntimeError):  # the loop was closed meanwhile: nobody waits any more
            call_soon(done.set)

    future.add_done_callback(wake)
    await done.wait()
    return future.result()


def _from_any_thread() -> Callable[[Callable[[], Any]], Any]:
    """Return what lets the running event loop call something; anyio's own way blocks whoever uses it."""
    import asyncio  # noqa: PLC0415  (sync programs do without it)

    try:
        return asyncio.get_running_loop().call_soon_threadsafe
    except RuntimeError:
        run_soon: Callable[[Callable[[], Any]], Any] = sys.modules["trio"].lowlevel.current_trio_token().run_sync_soon
        return run_soon
