"""Typed events of a stream, without I/O: bytes in, one object per event out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from attrs import frozen

from .errors import ErrorDetail, EventTooLargeError, StreamFailedError, StreamInterruptedError, read_detail
from .parsing import parse
from .redaction import NO_SECRETS
from .soundness import is_sound
from .sse import ServerSentEvent, SseDecoder

EventT_co = TypeVar("EventT_co", covariant=True)
EventT = TypeVar("EventT")
_DONE = b"[DONE]"


@frozen(eq=False, repr=False)
class Events(Generic[EventT_co]):
    """The events of an operation.

    read: turns the name and data of an event, as `{"event": …, "data": …}`, into its class.
    unknown: keeps events that are not known, whose data cannot be read, or are not what the name says (misnamed).
    done: the event behind which nothing comes. ends: those with which a stream may also end.
    failures: those that report an error.
    """

    read: Callable[[Any], EventT_co]
    unknown: Callable[..., EventT_co]
    done: str
    ends: frozenset[str]
    failures: frozenset[str]


class EventReader(Generic[EventT]):
    """Read the pieces of one stream; afterwards, see whether it came to its end.

    finished: whether nothing is to be read any more. may_end: whether an end here loses nothing.
    secrets: what is taken out of errors.
    """

    def __init__(self, events: Events[EventT]) -> None:
        self._events = events
        self._decoder = SseDecoder()
        self.received = 0
        self.finished = False
        self.may_end = False
        self.secrets = NO_SECRETS

    def feed(self, piece: bytes) -> Iterator[EventT]:
        """Yield the events that a piece completes; read all of them. Raises StreamError."""
        try:
            for event in self._decoder.feed(piece):
                if self.finished:
                    return
                yield self._typed(event)
        except EventTooLargeError as error:
            error.received = self.received
            raise

    def end(self, failure: Exception | None = None) -> Iterator[EventT]:
        """Yield the event that the stream ended in, if it is whole.

        Raises StreamInterruptedError when the stream should have gone on; failure: what ended it, if not the server.
        """
        last = None if self.finished else self._decoder.end()
        if last is not None and _is_whole(last):
            yield self._typed(last)
        if not (self.finished or self.may_end):
            raise self.interrupted(failure)

    def interrupted(self, failure: Exception | None) -> StreamInterruptedError:
        """Return the error for a stream that ends here."""
        reason = f" ({type(failure).__name__})" if failure is not None else ""
        return StreamInterruptedError(
            f"the event stream ended after {self.received} events without its last one{reason}", received=self.received
        )

    def _typed(self, sent: ServerSentEvent) -> EventT:
        name, value = self._value(sent)
        if name in self._events.failures or (not sent.name and _is_error(value)):
            raise self._failure(sent.data if sent.name or value.__class__ is str else _bytes(value))
        raw = {"event": name, "data": value}
        try:
            event = self._events.read(raw)
            if not is_sound(event):  # one that is not what its name says makes the rest not worthless
                event = self._events.unknown(raw, misnamed=True)
        except RecursionError:
            event = self._events.unknown(raw, misnamed=True)
        self.received += 1
        if name in self._events.ends:
            self.may_end = True
        elif name == self._events.done:
            self.finished = True
        return event

    def _value(self, sent: ServerSentEvent) -> tuple[str, Any]:
        if sent.data == _DONE:  # some servers give it no name
            return sent.name or self._events.done, "[DONE]"
        try:
            value = parse(sent.data)
        except (ValueError, RecursionError):
            return sent.name or "message", sent.text
        return (sent.name, value) if sent.name not in ("", "message") else _within(value)

    def _failure(self, data: bytes) -> StreamFailedError:
        detail = read_detail(self.secrets.out_of_bytes(data)) or ErrorDetail("")
        label = detail.code or detail.type
        message = "the server ended the event stream with an error"
        message += f" ({label})" * bool(label) + f": {detail.message}" * bool(detail.message)
        return StreamFailedError(message, received=self.received, error=detail)


def _within(value: Any) -> tuple[str, Any]:
    """Return the name and data of an event without a name: some servers put both into the data, or tag the data."""
    if value.__class__ is dict and isinstance(value.get("event"), str) and "data" in value:
        return value["event"], value["data"]
    tag = value.get("object") if value.__class__ is dict else None
    return tag if isinstance(tag, str) and tag else "message", value


def _bytes(value: Any) -> bytes:
    try:
        return json.dumps(value).encode()
    except RecursionError:
        return b""


def _is_error(value: Any) -> bool:
    return value.__class__ is dict and bool(value.get("error"))


def _is_whole(event: ServerSentEvent) -> bool:
    """Say whether an event that lacks the empty line behind it lacks nothing else: no part of an object is JSON."""
    if event.data == _DONE:
        return True
    try:
        return bool(event.name) and parse(event.data).__class__ is dict
    except (ValueError, RecursionError):
        return False
