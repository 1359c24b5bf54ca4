"""Keep one thing per event loop: connections of one loop cannot be used in another."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

T = TypeVar("T")


class PerLoop(Generic[T]):
    """One value for each running event loop, of asyncio or trio, made when it is first asked for."""

    def __init__(self) -> None:
        self._by_loop: WeakKeyDictionary[Any, T] = WeakKeyDictionary()

    def __bool__(self) -> bool:
        return bool(self._by_loop)

    def get(self, make: Callable[[], T]) -> T:
        """Return the value of the running loop. Raises RuntimeError outside of any."""
        loop = _running()
        found = self._by_loop.get(loop)
        if found is None:
            self._drop_ended()
            found = self._by_loop[loop] = make()
        return found

    def _drop_ended(self) -> None:
        """Values often refer back to their loop, so that weak keys alone would keep both for ever."""
        for loop in [loop for loop in self._by_loop if _has_ended(loop)]:
            self._by_loop.pop(loop, None)

    def pop(self) -> T | None:
        """Forget and return the value of the running loop, or None when there is none."""
        return self._by_loop.pop(_running(), None)


def _running() -> Any:
    """Return what stands for the running event loop."""
    asyncio = sys.modules.get("asyncio")  # importing it costs more than everything else here
    if asyncio is not None:
        with suppress(RuntimeError):
            return asyncio.get_running_loop()
    trio = sys.modules.get("trio")
    if trio is None:
        raise RuntimeError("no event loop is running")
    return trio.lowlevel.current_trio_token()


def _has_ended(loop: Any) -> bool:
    is_closed = getattr(loop, "is_closed", None)
    return is_closed is not None and bool(is_closed())
