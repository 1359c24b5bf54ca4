"""Where records go: conversations, or threads, of one server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

from attrs import frozen

from ..builders.inputs import to_input
from ..client import AsyncClient
from ..conversations.adding import LONGEST
from ..conversations.likeness import Likeness, alike
from ..errors import InvalidInputError, NotFoundError
from .errors import UnclearReplyError
from .records import Json
from .sources import PAGE, since, whole


@frozen
class Target:
    """A kind of thing that records become, on one server.

    at_creation, a_call: how many entries a request takes that creates one, and one that adds to it.
    """

    client: AsyncClient
    at_creation: int = LONGEST
    a_call: int = LONGEST

    async def create(self, metadata: dict[str, str] | None, head: Json, entries: list[Json]) -> str:
        """Create one with its first entries, and return its id."""
        raise NotImplementedError

    async def add(self, id: str, entries: list[Json]) -> list[str]:
        """Add entries, and return the ids that the reply has for them."""
        raise NotImplementedError

    async def entries(self, id: str, after: str | None = None) -> list[Json]:
        """Return the entries behind one, all of them for None, oldest first."""
        raise NotImplementedError

    def made_since(self, moment: float) -> AsyncIterator[Json]:
        """Yield what was created since a moment, newest first. Raises NotFoundError and the like without a list."""
        raise NotImplementedError

    async def delete(self, id: str) -> None:
        """Delete one and its entries; harmless when it is gone."""
        raise NotImplementedError

    def likeness(self, stored: Json, sent: Json) -> Likeness:
        """Say how alike a stored entry and a sent one are."""
        return alike(stored, sent)


class Conversations(Target):
    """Conversations of a server."""

    async def create(self, metadata: dict[str, str] | None, head: Json, entries: list[Json]) -> str:
        body: dict[str, Any] = {"metadata": metadata or {}, **({"items": entries} if entries else {})}
        return _id(await self.client.conversations.create(**body))

    async def add(self, id: str, entries: list[Json]) -> list[str]:
        reply = await self.client.conversations.items.create(id, items=entries)
        return [str(item.get("id")) for item in reply.to_dict().get("data", [])]

    async def entries(self, id: str, after: str | None = None) -> list[Json]:
        return await whole(self.client.conversations.items.list(id, order="asc", limit=PAGE, after=after))

    def made_since(self, moment: float) -> AsyncIterator[Json]:
        return since(self.client.conversations.list(order="desc", limit=PAGE), moment)

    async def delete(self, id: str) -> None:
        """Delete the items first: deleting a conversation keeps them."""
        with suppress(NotFoundError):
            for item in await self.entries(id):
                with suppress(NotFoundError):
                    await self.client.conversations.items.delete(id, str(item["id"]))
            await self.client.conversations.delete(id)


@frozen
class Threads(Target):
    """Threads of a server."""

    a_call: int = 1

    async def create(self, metadata: dict[str, str] | None, head: Json, entries: list[Json]) -> str:
        body: dict[str, Any] = {**head, "metadata": metadata or {}, **({"messages": entries} if entries else {})}
        return _id(await self.client.threads.create(**body))

    async def add(self, id: str, entries: list[Json]) -> list[str]:
        return [_id(await self.client.threads.messages.create(id, **entry)) for entry in entries]

    async def entries(self, id: str, after: str | None = None) -> list[Json]:
        return await whole(self.client.threads.messages.list(id, order="asc", limit=PAGE, after=after))

    def made_since(self, moment: float) -> AsyncIterator[Json]:
        return since(self.client.threads.list(order="desc", limit=PAGE), moment)

    async def delete(self, id: str) -> None:
        """Delete a thread; its messages go with it."""
        with suppress(NotFoundError):
            await self.client.threads.delete(id)

    def likeness(self, stored: Json, sent: Json) -> Likeness:
        """Compare messages, the stored one as it would be sent."""
        try:
            return alike(to_input({**stored, "object": "thread.message"}).to_dict(), sent)
        except InvalidInputError:
            return Likeness.UNCLEAR


def _id(made: Any) -> str:
    identifier = getattr(made, "id", None)
    if not isinstance(identifier, str) or not identifier:
        raise UnclearReplyError("the reply does not say the id of what was created")
    return identifier
