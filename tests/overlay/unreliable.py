"""A server of items, in place of a real one, that commits or not and then answers or not, as it is told."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import httpx

from tests.servers.item_store import ItemStore

# What a server answers after it has, or has not, stored the items.
UNCLEAR = ["reset", "hang up", "broken off", "timeout", "garbage", "no data", "500", "503", "504", "408"]
# What a server answers only if it has not.
REFUSALS = ["refused connection", "429", "409", "locked", "400", "401"]
Act = tuple[bool, str]


class Unreliable:
    """Handles requests for an httpx transport. Beyond its script it is reliable.

    acts: for each POST whether it is carried out, and what is answered; looks: for each GET what is answered.
    before_each: what happens before a request is looked at, such as other writers.
    """

    def __init__(
        self,
        acts: Iterable[Act] = (),
        looks: Iterable[str] = (),
        store: ItemStore | None = None,
        before_each: Callable[[ItemStore], None] | None = None,
    ) -> None:
        self.store = store or ItemStore()
        self.posts: list[httpx.Request] = []
        self.gets: list[httpx.Request] = []
        self._acts = deque(acts)
        self._looks = deque(looks)
        self._before_each = before_each

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Handle a request."""
        if self._before_each is not None:
            self._before_each(self.store)
        if request.method == "GET":
            return self._look(request)
        self.posts.append(request)
        commits, answer = self._acts.popleft() if self._acts else (True, "ok")
        stored: Mapping[str, Any] = self.store.add(request.content) if commits else {}
        if request.url.path.endswith("/conversations"):
            stored = {"id": "conv_1", "object": "conversation", "created_at": 1, "metadata": {}}
        return answered(answer, stored, request)

    def _look(self, request: httpx.Request) -> httpx.Response:
        self.gets.append(request)
        answer = self._looks.popleft() if self._looks else "ok"
        return answered(answer, self.store.page(dict(request.url.params)), request)


def answered(answer: str, body: Mapping[str, Any], request: httpx.Request) -> httpx.Response:
    """Return the reply for an answer, or raise what httpx raises."""
    if answer in _FAILURES:
        raise _FAILURES[answer](answer, request=request)
    if answer == "garbage":
        return httpx.Response(200, content=b"{gar")
    if answer == "no data":
        return httpx.Response(200, json={"object": "list"})
    if answer == "locked":
        return httpx.Response(400, json={"error": {"message": "locked", "code": "conversation_locked"}})
    return httpx.Response(200 if answer == "ok" else int(answer), json=body)


_FAILURES: dict[str, type[httpx.RequestError]] = {
    "reset": httpx.ReadError,
    "hang up": httpx.RemoteProtocolError,
    "broken off": httpx.RemoteProtocolError,
    "timeout": httpx.ReadTimeout,
    "refused connection": httpx.ConnectError,
}
