"""Wait for threads from asyncio and trio without blocking their loops."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


async def in_thread(function: Callable[[], T]) -> T:
    """Return the result of a blocking function, called in another thread."""
    import asyncio  # noqa: PLC0415  (programs without asyncio should not pay for its import)

    if _runs_asyncio():
        return await asyncio.to_thread(function)
    from anyio import CapacityLimiter, to_thread  # noqa: PLC0415

    # A limit of its own: the usual one may be used up by those who wait for this very result.
    return await to_thread.run_sync(function, abandon_on_cancel=True, limiter=CapacityLimiter(1))


async def outcome_of(future: Future[T]) -> T:
    """Return the result of a future that another thread, task or event loop sets; cancelling does not touch it."""
    import asyncio  # noqa: PLC0415

    if future.done():
        return future.result()
    if not _runs_asyncio():
        return await in_thread(future.result)
    loop, done = asyncio.get_running_loop(), asyncio.Event()

    def wake(_: Future[T]) -> None:
        with suppress(RuntimeError):  # the loop was closed meanwhile: nobody waits any more
            loop.call_soon_threadsafe(done.set)

    future.add_done_callback(wake)
    await done.wait()
    return future.result()


def _runs_asyncio() -> bool:
    import asyncio  # noqa: PLC0415

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
