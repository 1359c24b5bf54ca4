"""Walk through lists in both ways, blocking and asynchronous, against a handler in place of a server."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from operator import attrgetter
from typing import Any

import httpx

from openai_conversations import AsyncClient, Client
from tests.overlay.calling import KEY, QUICK, Handler

URL = "https://host.test/v1"
ITEMS = "conversations.items.list"


class Pages:
    """A server that splits a list into given pages, each behind a cursor.

    pages: entries as ids; an empty page has a cursor of its own. without_edges: no `first_id` and `last_id`, where a
    page has entries to take them from.
    """

    def __init__(self, pages: list[list[str]], *, without_edges: bool = False) -> None:
        self.pages = pages
        self.requests: list[httpx.Request] = []
        self._without_edges = without_edges

    def cursor(self, number: int) -> str:
        """Return the cursor behind a page."""
        return self.pages[number][-1] if self.pages[number] else f"cursor_{number}"

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Return the page behind the cursor that is asked for."""
        self.requests.append(request)
        after = request.url.params.get("after")
        cursors = [self.cursor(number) for number in range(len(self.pages))]
        number = 0 if after is None else cursors.index(after) + 1
        entries = self.pages[number]
        body: dict[str, Any] = {"object": "list", "data": [entry(name) for name in entries]}
        body["has_more"] = number + 1 < len(self.pages)
        if not (self._without_edges and entries):
            body["first_id"] = entries[0] if entries else None
            body["last_id"] = cursors[number]
        return httpx.Response(200, json=body)


def entry(name: str) -> dict[str, Any]:
    """Return a message with an id."""
    return {"id": name, "type": "message", "role": "user", "status": "completed", "content": []}


def walked(
    way: str, handler: Handler, walk: Callable[[Any], Any] = iter, method: str = ITEMS, **arguments: Any
) -> list[Any]:
    """Return what a walk from the first page yields, by its id where it has one.

    walk: what makes an iterator of a page.
    """
    if not method.startswith("conversations.list") and "ids" not in arguments:
        arguments["ids"] = ("conv_1",)
    ids = arguments.pop("ids", ())
    transport = httpx.MockTransport(handler)
    if way == "sync":
        with Client(base_url=URL, api_key=KEY, transport=transport, policy=QUICK) as client:
            return [getattr(found, "id", found) for found in walk(attrgetter(method)(client)(*ids, **arguments))]

    async def run() -> list[Any]:
        async with AsyncClient(base_url=URL, api_key=KEY, transport=transport, policy=QUICK) as client:
            page = await attrgetter(method)(client)(*ids, **arguments)
            found = walk(page) if walk is not iter else aiter(page)
            return [getattr(one, "id", one) async for one in found]

    return asyncio.run(run())
