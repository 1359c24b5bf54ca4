"""Decide, without I/O, how to go on through the pages of a list, so that nothing is lost, repeated or endless."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from attrs import evolve

from .errors import InvalidInputError, PagingLoopError
from .model import encode
from .operation import Call

# Servers that filter after they cut a list into pages give some that are empty; none gives many in a row.
_MOST_IDLE = 20


class AnyPage(Protocol):
    """What a page says about itself and its neighbours."""

    @property
    def data(self) -> list[Any]:
        """The entries."""
        ...

    @property
    def more(self) -> bool | None:
        """Whether the server says that there is more in the direction of the walk; None where it does not say."""
        ...

    @property
    def first_id(self) -> str | None:
        """The cursor at the start of the page."""
        ...

    @property
    def last_id(self) -> str | None:
        """The cursor at the end of the page."""
        ...


class Walk:
    """One way through a list: which call is next, and which entries are new.

    call: what fetched the page at which the walk starts, None where that page is all there is to go by; cursor:
    `after`, or `before` to walk backwards; known: a page whose entries are not part of the way.
    """

    def __init__(self, call: Call | None, cursor: str = "after", known: AnyPage | None = None) -> None:
        self._call = call
        self._cursor = cursor
        self._used = {value for name, value in call.query if name == cursor} if call is not None else set[str]()
        self._seen = {one for one in map(_identity, known.data) if one is not None} if known is not None else set[str]()
        self._nameless: set[int] = set()
        self._idle = 0

    def take(self, page: AnyPage) -> list[Any]:
        """Return the entries of a page in the order of the walk, without those that came before.

        Entries without an id cannot be told apart, and all count as new.
        """
        entries = page.data if self._cursor == "after" else page.data[::-1]
        fresh, news = list[Any](), False
        for entry in entries:
            identity = _identity(entry)
            if identity in self._seen:
                continue
            fresh.append(entry)
            news |= self._is_news(entry, identity)
        self._idle = 0 if news else self._idle + 1
        return fresh

    def _is_news(self, entry: Any, identity: str | None) -> bool:
        """Take note of an entry; say whether there was none like it: a server may repeat what has no id for ever."""
        if identity is not None:
            self._seen.add(identity)
            return True
        likeness = _likeness(entry)
        known = likeness in self._nameless
        self._nameless.add(likeness)
        return not known

    def next_call(self, page: AnyPage) -> Call | None:
        """Return the call for the page after this one, which has been taken, or None at the end.

        A server that does not say whether there is more is asked until it has nothing new. Raises PagingLoopError when
        one that says so gives no way on, or one that was taken before, or nothing new on several pages in a row, and
        InvalidInputError where the walk has no call to go on with.
        """
        if page.more is False or (page.more is None and (self._idle > 1 or not page.data)):
            return None
        cursor = next((one for one in self._ways_on(page) if one not in self._used), None)
        if cursor is None or self._idle >= _MOST_IDLE:
            if page.more is None:
                return None
            raise PagingLoopError(self._complaint(page, cursor))
        if self._call is None:
            raise InvalidInputError(f"a pickled page knows no way to others; list again with after={cursor!r}")
        self._used.add(cursor)
        return at(self._call, self._cursor, cursor)

    def _ways_on(self, page: AnyPage) -> Iterator[str]:
        """Yield the cursors that may lead on, the best first: the server's, and the id of the entry at that edge."""
        entries = page.data if self._cursor == "after" else page.data[::-1]
        ids = [one for one in map(_identity, entries) if one is not None]
        stated = page.last_id if self._cursor == "after" else page.first_id
        # One that lies within its own page would lead through the same entries again.
        if stated is not None and stated not in ids[:-1]:
            yield stated
        yield from ids[-1:]

    def _complaint(self, page: AnyPage, cursor: str | None) -> str:
        said = "the server says that there is more"
        if cursor is not None:
            return f"{said}, and gave nothing new on {self._idle} pages in a row; going on would never end"
        stated = page.last_id if self._cursor == "after" else page.first_id
        if stated is None:
            return f"{said}, on a page without a cursor"
        return f"{said}, and repeats the cursor {stated[:100]!r}; going on would never end"


def _identity(entry: Any) -> str | None:
    found = getattr(entry, "id", None)
    return found if isinstance(found, str) and found else None


def _likeness(entry: Any) -> int:
    try:
        return hash(repr(encode(entry)))
    except RecursionError:
        return 0


def at(call: Call, name: str, cursor: str) -> Call:
    """Return the call for another place of the same list."""
    kept = [pair for pair in call.query if pair[0] not in ("after", "before")]
    return evolve(call, query=[*kept, (name, cursor)])


def starting(call: Call | None, took: float, clock: Callable[[], float] = time.monotonic) -> Call | None:
    """Return a call from which the pages of an iteration follow, with one deadline for them and for the first page.

    took: the seconds that the first page took.
    """
    timeless = call is None or call.options.get("deadline") is None
    return call if timeless or call is None else evolve(call, since=clock() - took)


def backwards(call: Call | None, page: AnyPage) -> tuple[Call, Walk] | None:
    """Return the first call for what precedes a page, and the walk from there; None for an empty page.

    Where the operation has no `before`, the list is read in the other order, behind the page's first entry. Raises
    InvalidInputError for a page without its call.
    """
    cursor = page.first_id
    if cursor is None:
        return None
    if call is None:
        raise InvalidInputError(f"a pickled page knows no way to others; list again, up to {cursor!r}")
    if "before" in call.operation.query:
        start = at(call, "before", cursor)
        return start, Walk(start, "before", page)
    order = dict(call.query).get("order", "desc")
    kept = [pair for pair in call.query if pair[0] != "order"]
    start = at(evolve(call, query=[*kept, ("order", "asc" if order == "desc" else "desc")]), "after", cursor)
    return start, Walk(start, known=page)
