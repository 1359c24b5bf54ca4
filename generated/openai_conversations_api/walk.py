"""Decide, without I/O, how to go on through the pages of a list, so that nothing is lost, repeated or endless."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Protocol

from attrs import evolve

from .errors import PagingLoopError

if TYPE_CHECKING:
    from .operation import Call


class PageFacts(Protocol):
    """What a page says about itself and its neighbours."""

    @property
    def data(self) -> list[Any]:
        """The entries."""
        ...

    @property
    def has_more(self) -> bool:
        """Whether the server says that there is more in the direction of the walk."""
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

    call: what fetched the page at which the walk starts; cursor: `after`, or `before` to walk backwards.
    """

    def __init__(self, call: Call, cursor: str = "after") -> None:
        self._call = call
        self._cursor = cursor
        self._used = {value for name, value in call.query if name == cursor}
        self._seen: set[str] = set()

    def fresh(self, page: PageFacts) -> Iterable[Any]:
        """Yield the entries of a page in the order of the walk, without those that came before."""
        for entry in page.data if self._cursor == "after" else reversed(page.data):
            identity = getattr(entry, "id", None)
            if not isinstance(identity, str):
                yield entry
            elif identity not in self._seen:
                self._seen.add(identity)
                yield entry

    def next_call(self, page: PageFacts) -> Call | None:
        """Return the call for the page after this one, or None at the end.

        Raises PagingLoopError when the server gives no way on, or one that was taken before.
        """
        if not page.has_more:
            return None
        cursor = page.last_id if self._cursor == "after" else page.first_id
        if cursor is None:
            raise PagingLoopError("the server says that there is more, on a page without entries and without a cursor")
        if cursor in self._used:
            raise PagingLoopError(f"the server repeats the cursor {cursor!r}; going on would never end")
        self._used.add(cursor)
        return at(self._call, self._cursor, cursor)


def at(call: Call, name: str, cursor: str) -> Call:
    """Return the call for another place of the same list."""
    kept = [pair for pair in call.query if pair[0] not in ("after", "before")]
    return evolve(call, query=[*kept, (name, cursor)])


def backwards(call: Call, page: PageFacts) -> tuple[Call, Walk] | None:
    """Return the first call for what precedes a page, and the walk from there; None for an empty page.

    Where the operation has no `before`, the list is read in the other order, behind the page's first entry.
    """
    cursor = page.first_id
    if cursor is None:
        return None
    if "before" in call.operation.query:
        start = at(call, "before", cursor)
        return start, Walk(start, "before")
    order = dict(call.query).get("order", "desc")
    kept = [pair for pair in call.query if pair[0] != "order"]
    start = at(evolve(call, query=[*kept, ("order", "asc" if order == "desc" else "desc")]), "after", cursor)
    return start, Walk(start)
