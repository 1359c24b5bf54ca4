"""End a call from outside: from another thread, or from another task."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock


class Cancellation:
    """A switch that ends the calls it was given to, and their sleeps between attempts.

    Give it to calls as `cancellation=`; `cancel()` may come from any thread or task, and any number of times.
    """

    def __init__(self) -> None:
        self._event = Event()
        self._lock = Lock()
        self._actions: list[Callable[[], None]] = []

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._event.is_set()

    def cancel(self) -> None:
        """End the calls that have this cancellation; those that start later end at once."""
        with self._lock:
            self._event.set()
            actions, self._actions = self._actions, []
        for act in actions:
            act()

    def wait(self, seconds: float | None) -> bool:
        """Wait until cancelled, at most `seconds`, None for no end; return whether it was."""
        return self._event.wait(seconds)

    def subscribe(self, act: Callable[[], None]) -> Callable[[], None]:
        """Have `act` called on cancellation, at once when it was cancelled before; return how to call that off."""
        with self._lock:
            if not self._event.is_set():
                self._actions.append(act)
                return lambda: self._forget(act)
        act()
        return lambda: None

    def _forget(self, act: Callable[[], None]) -> None:
        with self._lock:
            if act in self._actions:
                self._actions.remove(act)
