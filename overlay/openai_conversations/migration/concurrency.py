"""Several things at the same time, in asyncio or trio; the first error ends the others and is raised as it is."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import anyio
from anyio.abc import TaskGroup

T = TypeVar("T")


@asynccontextmanager
async def task_group() -> AsyncGenerator[TaskGroup]:
    """Give a group of tasks, ended with the block. Raises the first error of any of them, not a group of errors."""
    try:
        async with anyio.create_task_group() as group:
            yield group
        return
    except BaseExceptionGroup as errors:
        first = _first(errors)
    raise first


def _first(error: Any) -> BaseException:
    while hasattr(error, "exceptions"):
        error = error.exceptions[0]
    found: BaseException = error
    return found


async def each(found: AsyncIterator[T], work: Callable[[T], Awaitable[Any]], at_a_time: int) -> None:
    """Do some work for each of what is found, for so many at a time, and wait for all of it."""
    free = anyio.Semaphore(at_a_time)

    async def do(one: T) -> None:
        try:
            await work(one)
        finally:
            free.release()

    async with task_group() as group, ended(found) as listed:
        async for one in listed:
            await free.acquire()
            group.start_soon(do, one)


@asynccontextmanager
async def ended(iterator: AsyncIterator[T]) -> AsyncGenerator[AsyncIterator[T]]:
    """Give an iterator, and end it with the block: a generator that is left to itself would end in another task."""
    try:
        yield iterator
    finally:
        if isinstance(iterator, AsyncGenerator):
            await iterator.aclose()


class Gate:
    """Many may make conversations at the same time, but none while one looks for a conversation that was lost."""

    def __init__(self) -> None:
        self._changed = anyio.Condition()
        self._making = 0
        self._looking = False

    @asynccontextmanager
    async def making(self, *, alone: bool) -> AsyncGenerator[None]:
        """Make conversations in the block, or look for one alone."""
        await self._enter(alone=alone)
        try:
            yield
        finally:
            with anyio.CancelScope(shield=True):
                await self._leave(alone=alone)

    async def _enter(self, *, alone: bool) -> None:
        async with self._changed:
            while self._looking:
                await self._changed.wait()
            if not alone:
                self._making += 1
                return
            self._looking = True
            try:
                while self._making:
                    await self._changed.wait()
            except BaseException:
                self._looking = False
                self._changed.notify_all()
                raise

    async def _leave(self, *, alone: bool) -> None:
        async with self._changed:
            if alone:
                self._looking = False
            else:
                self._making -= 1
            self._changed.notify_all()
