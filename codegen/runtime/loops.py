"""Keep one thing per event loop: connections of one loop cannot be used in another."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


class PerLoop(Generic[T]):
    """One value for each running event loop, made when it is first asked for."""

    def __init__(self) -> None:
        self._by_loop: WeakKeyDictionary[asyncio.AbstractEventLoop, T] = WeakKeyDictionary()
        self._outside: T | None = None

    def __bool__(self) -> bool:
        return self._outside is not None or bool(self._by_loop)

    def get(self, make: Callable[[], T]) -> T:
        """Return the value of the running loop."""
        loop = _running()
        self._drop_ended()
        found = self._outside if loop is None else self._by_loop.get(loop)
        if found is None:
            found = make()
            self._put(loop, found)
        return found

    def _drop_ended(self) -> None:
        """Values often refer back to their loop, so that weak keys alone would keep both for ever."""
        for loop in [loop for loop in self._by_loop if loop.is_closed()]:
            self._by_loop.pop(loop, None)

    def _put(self, loop: asyncio.AbstractEventLoop | None, value: T) -> None:
        if loop is None:
            self._outside = value
        else:
            self._by_loop[loop] = value

    def pop(self) -> T | None:
        """Forget and return the value of the running loop, or None when there is none."""
        loop = _running()
        if loop is not None:
            return self._by_loop.pop(loop, None)
        found, self._outside = self._outside, None
        return found


def _running() -> asyncio.AbstractEventLoop | None:
    running = sys.modules.get("asyncio")  # importing it costs more than everything else here
    try:
        return None if running is None else running.get_running_loop()
    except RuntimeError:  # another async library, which has no loops to tell apart
        return None
