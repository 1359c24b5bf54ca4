"""Cancel a coroutine at each of its waits, one run after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Generator
from typing import Any


class _CancelledAt:
    """Awaits something, and is cancelled while it waits for the nth time."""

    def __init__(self, awaitable: Awaitable[Any], number: int) -> None:
        self._awaitable = awaitable
        self._number = number
        self.waits = 0

    def __await__(self) -> Generator[Any, Any, Any]:
        inner = self._awaitable.__await__()
        sent: Any = None
        raised: BaseException | None = None
        while True:
            try:
                waiting = inner.send(sent) if raised is None else inner.throw(raised)
            except StopIteration as stop:
                return stop.value
            self.waits += 1
            if self.waits == self._number:
                task = asyncio.current_task()
                assert task is not None
                asyncio.get_running_loop().call_soon(task.cancel)
            sent, raised = None, None
            try:
                sent = yield waiting
            except BaseException as error:
                raised = error


async def cancelled_everywhere(make: Callable[[], Awaitable[Any]], most: int = 300) -> int:
    """Run something again and again, cancelled at its first wait, its second and so on; return how many it has."""
    for number in range(1, most):
        attempt = _CancelledAt(make(), number)
        task = asyncio.ensure_future(_awaited(attempt))
        await asyncio.wait({task})
        if attempt.waits < number:
            return number - 1
    raise AssertionError("it never comes to its end")


async def _awaited(attempt: _CancelledAt) -> Any:
    return await attempt
