"""Pages of a list that are also iterators over what follows and what precedes them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .errors import InvalidInputError
from .walk import Walk, backwards

if TYPE_CHECKING:
    from .operation import AsyncClient, Call, SyncClient
    from .types import Response

ItemT = TypeVar("ItemT")
ModelT = TypeVar("ModelT")


class _Facts(Generic[ItemT, ModelT]):
    """What a page shows of itself."""

    def __init__(self, call: Call, response: Response[ModelT]) -> None:
        self._call = call
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
        return getattr(self.model, "has_more", None) is True

    @property
    def first_id(self) -> str | None:
        """The id of the first entry, or None on an empty page."""
        return self._edge("first_id", 0)

    @property
    def last_id(self) -> str | None:
        """The id of the last entry, or None on an empty page; `after=` this id resumes behind this page."""
        return self._edge("last_id", -1)

    def _edge(self, name: str, index: int) -> str | None:
        found = getattr(self.model, name, None)
        if not (isinstance(found, str) and found) and self.data:
            found = getattr(self.data[index], "id", None)
        return found if isinstance(found, str) and found else None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self.data)} entries, has_more={self.has_more}, last_id={self.last_id!r})"


class Page(_Facts[ItemT, ModelT]):
    """One page of a list, and by iteration every entry from here to the end of the list.

    Iterating raises what a call raises, and PagingLoopError when the server gives no way on, or one taken before.
    """

    def __init__(self, client: SyncClient, call: Call) -> None:
        super().__init__(call, call.operation.response(client.__execute__(call)))
        self._client = client

    def __iter__(self) -> Iterator[ItemT]:
        return self.items()

    def items(self, max_items: int | None = None) -> Iterator[ItemT]:
        """Yield the entries from here to the end of the list, at most `max_items`; no page is fetched too many."""
        walk = Walk(self._call)
        return islice((item for page in self._walk(walk, self) for item in walk.fresh(page)), _checked(max_items))

    def pages(self) -> Iterator[Page[ItemT, ModelT]]:
        """Yield this page and all that follow it."""
        return self._walk(Walk(self._call), self)

    def previous_items(self, max_items: int | None = None) -> Iterator[ItemT]:
        """Yield the entries that precede this page, the nearest first, at most `max_items`."""
        return islice(self._previous(), _checked(max_items))

    def _previous(self) -> Iterator[ItemT]:
        start = backwards(self._call, self)
        if start is not None:
            call, walk = start
            for page in self._walk(walk, Page(self._client, call)):
                yield from walk.fresh(page)

    def _walk(self, walk: Walk, page: Page[ItemT, ModelT]) -> Iterator[Page[ItemT, ModelT]]:
        while True:
            yield page
            call = walk.next_call(page)
            if call is None:
                return
            page = Page(self._client, call)


class AsyncPage(_Facts[ItemT, ModelT]):
    """One page of a list, and by `async for` every entry from here to the end of the list.

    Iterating raises what a call raises, and PagingLoopError when the server gives no way on, or one taken before.
    """

    def __init__(self, client: AsyncClient, call: Call, response: Response[ModelT]) -> None:
        super().__init__(call, response)
        self._client = client

    def __aiter__(self) -> AsyncIterator[ItemT]:
        return self.items()

    def items(self, max_items: int | None = None) -> AsyncIterator[ItemT]:
        """Yield the entries from here to the end of the list, at most `max_items`; no page is fetched too many."""
        walk = Walk(self._call)
        return _entries(walk, self._walk(walk, self), _checked(max_items))

    def pages(self) -> AsyncIterator[AsyncPage[ItemT, ModelT]]:
        """Yield this page and all that follow it."""
        return self._walk(Walk(self._call), self)

    async def previous_items(self, max_items: int | None = None) -> AsyncIterator[ItemT]:
        """Yield the entries that precede this page, the nearest first, at most `max_items`."""
        start = backwards(self._call, self)
        left = _checked(max_items)
        if start is not None and left != 0:
            call, walk = start
            first = await AsyncPages[ItemT, ModelT](self._client, call)
            async for item in _entries(walk, self._walk(walk, first), left):
                yield item

    async def _walk(self, walk: Walk, page: AsyncPage[ItemT, ModelT]) -> AsyncIterator[AsyncPage[ItemT, ModelT]]:
        while True:
            yield page
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
        response = self._call.operation.response(await self._client.__execute_async__(self._call))
        return AsyncPage(self._client, self._call, response)

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for item in await self:
            yield item


async def _entries(walk: Walk, pages: AsyncIterator[Any], left: int | None) -> AsyncIterator[Any]:
    if left == 0:
        return
    async for page in pages:
        for item in walk.fresh(page):
            yield item
            left = left if left is None else left - 1
            if left == 0:
                return


def _checked(max_items: int | None) -> int | None:
    if max_items is not None and max_items < 0:
        raise InvalidInputError(f"max_items must not be negative, got {max_items}")
    return max_items
