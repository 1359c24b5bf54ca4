"""See the raw replies of calls, without another method for each."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

from .events import ResponseEvent

captured: ContextVar[list[ResponseEvent] | None] = ContextVar("captured", default=None)


@contextmanager
def capture_replies() -> Generator[list[ResponseEvent], None, None]:
    """Return a list that fills with every reply received in the block: status, headers, content, request id and time.

    Each attempt of a repeated call counts. Other threads and tasks started before the block are not captured.
    """
    replies: list[ResponseEvent] = []
    token = captured.set(replies)
    try:
        yield replies
    finally:
        captured.reset(token)
