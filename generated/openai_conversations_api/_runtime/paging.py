"""Pages of a list that are also iterators over what follows and what precedes them."""

from __future__ import annotations

import sys
import time
from collections.abc import AsyncIterator, Generator, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from .errors import InvalidInputError
from .json_types import text_or_none
from .operation import AsyncClient, Call, SyncClient
from .types import Response
from .walk import Walk, backwards, starting

ItemT = TypeVar("ItemT")
ModelT = TypeVar("ModelT")


class PageFacts(Generic[ItemT, ModelT]):
    """What a page shows of itself. A pickled or deeply copied page keeps it, and not the way to other pages."""

    _client: Any
    _call: Call | None

    def __init__(self, call: Call, response: Response[ModelT], took: float = 0.0) -> None:
        self._call = call
        self._took = took
        self.response = response

    @property
    def model(self) -> ModelT:
        """The page as the specification has it; `response` is the reply it came in."""
        return self.response.parsed

    @property
    def data(self) -> list[ItemT]:
        """The entries of this page."""
        found: Any = getattr(self.model, "data", None)
        return found if found.__class__ is list else []

    @property
    def has_more(self) -> bool:
        """Whether the server says that there are more pages."""
        return self.more is True

    @property
    def more(self) -> bool | None:
        """Whether the server says that there are more pages; None where it does not say."""
        found: Any = getattr(self.model, "has_more", None)
        return found if found.__class__ is bool else None

    @property
    def first_id(self) -> str | None:
        """The id of the first entry, or None on an empty page."""
        return self._edge("first_id", 0)

    @property
    def last_id(self) -> str | None:
        """The id of the last entry, or None on an empty page; `after=` this id resumes behind this page."""
        return self._edge("last_id", -1)

    def _edge(self, name: str, index: int) -> str | None:
        found = text_or_none(getattr(self.model, name, None))
        if found is None and self.data:
            found = text_or_none(getattr(self.data[index], "id", None))
        return found

    def _start(self) -> Call | None:
        return starting(self._call, self._took)

    def __copy__(self) -> Self:
        return self

    def __getstate__(self) -> dict[str, Any]:
        reply = self.response
        kept = Response(reply.status_code, dict(reply.headers), reply.content, reply.parsed)
        return {"response": kept, "_took": 0.0, "_call": None, "_client": None}

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self.data)} entries, has_more={self.has_more}, last_id={self.last_id!r})"


class Page(PageFacts[ItemT, ModelT]):
    """One page of a list, and by iteration every entry from here to the end of the list.

    Iterating raises what a call raises, and PagingLoopError when the server says that there is more and gives no way
    on, one taken before, or nothing new. A `deadline` holds for the iteration as a whole.
    """

    def __init__(self, client: SyncClient, call: Call) -> None:
        began = time.monotonic()
        response = call.operation.response(client.__execute__(call))
        super().__init__(call, response, time.monotonic() - began)
        self._client = client

    def __iter__(self) -> Iterator[ItemT]:
        return self.items()

    def items(self, max_items: int | None = None) -> Iterator[ItemT]:
        """Yield the entries from here to the end of the list, at most `max_items`; no page is fetched too many."""
        found = self._walk(Walk(self._start()), self)
        return islice((item for _, fresh in found for item in fresh), _checked(max_items))

    def pages(self) -> Iterator[Page[ItemT, ModelT]]:
        """Yield this page and all that follow it."""
        return (page for page, _ in self._walk(Walk(self._start()), self))

    def previous_items(self, max_items: int | None = None) -> Iterator[ItemT]:
        """Yield the entries that precede this page, the nearest first, at most `max_items`."""
        return islice(self._previous(), _checked(max_items))

    def _previous(self) -> Iterator[ItemT]:
        start = backwards(self._start(), self)
        if start is not None:
            call, walk = start
            for _, fresh in self._walk(walk, Page(self._client, call)):
                yield from fresh

    def _walk(self, walk: Walk, page: Page[ItemT, ModelT]) -> Iterator[tuple[Page[ItemT, ModelT], list[ItemT]]]:
        while True:
            yield page, walk.take(page)
            call = walk.next_call(page)
            if call is None:
                return
            page = Page(self._client, call)


class AsyncPage(PageFacts[ItemT, ModelT]):
    """One page of a list, and by `async for` every entry from here to the end of the list.

    Iterating raises what a call raises, and PagingLoopError when the server says that there is more and gives no way
    on, one taken before, or nothing new. A `deadline` holds for the iteration as a whole.
    """

    def __init__(self, client: AsyncClient, call: Call, response: Response[ModelT], took: float = 0.0) -> None:
        super().__init__(call, response, took)
        self._client = client

    def __aiter__(self) -> AsyncIterator[ItemT]:
        return self.items()

    def items(self, max_items: int | None = None) -> AsyncIterator[ItemT]:
        """Yield the entries from here to the end of the list, at most `max_items`; no page is fetched too many."""
        return _entries(self._walk(Walk(self._start()), self), _checked(max_items))

    async def pages(self) -> AsyncIterator[AsyncPage[ItemT, ModelT]]:
        """Yield this page and all that follow it."""
        async for page, _ in self._walk(Walk(self._start()), self):
            yield page

    def previous_items(self, max_items: int | None = None) -> AsyncIterator[ItemT]:
        """Yield the entries that precede this page, the nearest first, at most `max_items`."""
        return _entries(self._previous(), _checked(max_items))

    async def _previous(self) -> AsyncIterator[tuple[AsyncPage[ItemT, ModelT], list[ItemT]]]:
        start = backwards(self._start(), self)
        if start is not None:
            call, walk = start
            async for found in self._walk(walk, await AsyncPages[ItemT, ModelT](self._client, call)):
                yield found

    async def _walk(
        self, walk: Walk, page: AsyncPage[ItemT, ModelT]
    ) -> AsyncIterator[tuple[AsyncPage[ItemT, ModelT], list[ItemT]]]:
        while True:
            yield page, walk.take(page)
            call = walk.next_call(page)
            if call is None:
                return
            page = await AsyncPages[ItemT, ModelT](self._client, call)


class AsyncPages(Generic[ItemT, ModelT]):
    """A list that is not read yet: `await` it for its first page, or `async for` over all its entries."""

    def __init__(self, client: AsyncClient, call: Call) -> None:
        self._client = client
        self._call = call

    def __await__(self) -> Generator[Any, None, AsyncPage[ItemT, ModelT]]:
        return self._first().__await__()

    async def _first(self) -> AsyncPage[ItemT, ModelT]:
        began = time.monotonic()
        response = self._call.operation.response(await self._client.__execute_async__(self._call))
        return AsyncPage(self._client, self._call, response, time.monotonic() - began)

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for item in await self:
            yield item

    if not TYPE_CHECKING:  # type checkers are to see that there is no such attribute

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_") or not hasattr(AsyncPage, name):
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            raise AttributeError(
                f"a list that is not read yet has no {name!r}: write `page = await ...list(...)`, then `page.{name}`"
            )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._call.operation.name}, not read yet)"


async def _entries(found: AsyncIterator[tuple[Any, list[Any]]], left: int | None) -> AsyncIterator[Any]:
    if left == 0:
        return
    async for _, fresh in found:
        for item in fresh:
            yield item
            left = left if left is None else left - 1
            if left == 0:
                return


def _checked(max_items: Any) -> int | None:
    """Return how many entries are wanted, None for all; numbers of other libraries count as what they are."""
    if max_items is None:
        return None
    if isinstance(max_items, bool) or not hasattr(max_items, "__index__"):
        raise InvalidInputError(f"max_items must be a whole number or None, not {type(max_items).__name__}")
    most = int(max_items)
    if most < 0:
        raise InvalidInputError(f"max_items must not be negative, got {most}")
    return min(most, sys.maxsize)
