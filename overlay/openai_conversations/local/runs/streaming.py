"""Send what happens in a run when it happens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from copy import deepcopy
from dataclasses import dataclass
from weakref import WeakSet

from attrs import define

from ..calls import CutStreamError, Event, Server
from ..store import Document
from . import moments as names
from .moments import Moment, is_run

_GLANCE = 0.05  # seconds between two looks at whether a run took another course


@dataclass(frozen=True)
class Raw(Event):
    """A piece of a stream that is no event. data: bytes, which are sent as they are."""

    def encode(self) -> bytes:
        """Return the piece as it goes over the wire."""
        piece: bytes = self.data
        return piece


@define(kw_only=True, eq=False)
class Feed:
    """What a stream sends. Whoever gives the run another course replaces the moments that are not due yet.

    shows_content: whether the stream was asked to include what file searches found.
    """

    thread_id: str
    run_id: str
    moments: list[Moment]
    shows_content: bool = False
    events_left: int | None = None
    bytes_left: int | None = None


def redirect(server: Server, run_id: str, happening: list[Moment]) -> None:
    """Let the streams of a run go on with another course from now on."""
    now = server.clock()
    for feed in tuple(_feeds(server)):
        if feed.run_id == run_id:
            feed.moments = [*(moment for moment in feed.moments if moment.at <= now), *happening]


def events_of(server: Server, feed: Feed) -> AsyncIterator[Event]:
    """Return the events of a run until it stops, whoever reads them and when.

    Raises, while it is read, CutStreamError where the replies file wants that.
    """
    _feeds(server).add(feed)
    return _follow(server, feed)


async def _follow(server: Server, feed: Feed) -> AsyncIterator[Event]:
    position = 0
    while position < len(feed.moments):
        moment = feed.moments[position]
        wait = moment.at - server.clock()
        if wait > 0:
            await asyncio.sleep(min(wait, _GLANCE))
            continue
        position += 1
        # The store may be busy with another request, which must not stop the others.
        run = await asyncio.to_thread(server.store.get, "run", feed.thread_id, feed.run_id) if is_run(moment) else None
        for event in _sent(feed, moment, run):
            yield event
        if moment.event in (names.DONE, "error"):
            return


def _feeds(server: Server) -> WeakSet[Feed]:
    feeds: WeakSet[Feed] = server.state.setdefault("feeds", WeakSet())
    return feeds


def _sent(feed: Feed, moment: Moment, run: Document | None) -> list[Event]:
    if moment.event == names.CUT_AFTER_EVENTS:
        feed.events_left = moment.data["count"]
        return []
    if moment.event == names.CUT_AFTER_BYTES:
        feed.bytes_left = moment.data["count"]
        return []
    if moment.event == names.CUT:
        raise CutStreamError("the replies file breaks the stream here")
    return _measured(feed, _event(feed, moment, run))


def _event(feed: Feed, moment: Moment, run: Document | None) -> Event:
    if moment.event == names.RAW:
        return Raw("", moment.data["text"].encode())
    if moment.event == names.DONE:
        return Event(names.DONE, "[DONE]")
    data = moment.data if feed.shows_content else without_content(moment.data)
    return Event(moment.event, {**data, "metadata": run["metadata"]} if run else data)


def _measured(feed: Feed, event: Event) -> list[Event]:
    """Return an event, or as much of it as may be sent before the connection breaks. Raises CutStreamError."""
    if feed.events_left == 0 or feed.bytes_left == 0:
        raise CutStreamError("the replies file breaks the stream here")
    if feed.events_left is not None:
        feed.events_left -= 1
    if feed.bytes_left is None:
        return [event]
    piece = event.encode()[: feed.bytes_left]
    feed.bytes_left -= len(piece)
    return [Raw(event.event, piece)]


def without_content(document: Document) -> Document:
    """Return a step, or a delta of one, without what its file searches found; anything else as it is."""
    details: Document = (document.get("delta") or document).get("step_details") or {}
    calls: list[Document] = details.get("tool_calls") or []
    if not any(call["type"] == "file_search" for call in calls):
        return document
    stripped = deepcopy(document)
    for call in (stripped.get("delta") or stripped)["step_details"]["tool_calls"]:
        for result in call.get("file_search", {}).get("results", ()):
            result.pop("content", None)
    return stripped
