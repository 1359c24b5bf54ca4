"""The items of one conversation, kept as a server keeps them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


class ItemStore:
    """Items in the order of their arrival; every one gets an id, and texts become lists of parts.

    longest_page: the most that a page holds, whatever is asked.
    """

    def __init__(self, longest_page: int = 100) -> None:
        self.items: list[dict[str, Any]] = []
        self.longest_page = longest_page
        self._count = 0

    @property
    def texts(self) -> list[str]:
        """The text of each item."""
        return [item["content"][0]["text"] for item in self.items]

    def add(self, body: bytes) -> dict[str, Any]:
        """Store what a request holds and return the reply."""
        added = [self._stored(item) for item in json.loads(body)["items"]]
        self.items += added
        return listing(added, has_more=False)

    def write(self, *texts: str) -> None:
        """Store messages of another writer."""
        self.items += [self._stored({"role": "user", "content": text}) for text in texts]

    def _stored(self, item: dict[str, Any]) -> dict[str, Any]:
        self._count += 1
        content = item.get("content")
        parts = [{"type": "input_text", "text": content}] if isinstance(content, str) else content
        kind = item.get("type", "message")
        return {**item, "type": kind, "id": f"msg_{self._count}", "status": "completed", "content": parts}

    def page(self, query: Mapping[str, str]) -> dict[str, Any]:
        """Return a page, the newest first unless asked otherwise."""
        items = self.items if query.get("order") == "asc" else self.items[::-1]
        start = next((number for number, item in enumerate(items, 1) if item["id"] == query.get("after")), 0)
        limit = min(int(query.get("limit", "20")), self.longest_page)
        return listing(items[start : start + limit], has_more=start + limit < len(items))


def listing(items: list[dict[str, Any]], *, has_more: bool) -> dict[str, Any]:
    """Return a list as the API has it."""
    edges = {"first_id": items[0]["id"], "last_id": items[-1]["id"]} if items else {"first_id": None, "last_id": None}
    return {"object": "list", "data": items, "has_more": has_more, **edges}
