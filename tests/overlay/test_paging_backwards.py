"""Lists are walked backwards: with `before` where the API has it, in the other order elsewhere."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations import errors
from tests.overlay.calling import WAYS
from tests.overlay.walking import ITEMS, entry, walked

MESSAGES = "threads.messages.list"


class Ordered:
    """A server of a list that can be asked for in both orders, from behind or before an entry."""

    def __init__(self, names: list[str], *, longest: int = 100) -> None:
        self._names = names  # oldest first
        self._longest = longest
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Return a page."""
        self.requests.append(request)
        query = request.url.params
        names = self._names if query.get("order") == "asc" else self._names[::-1]
        limit = min(int(query.get("limit", "20")), self._longest)
        if "before" in query:
            end = names.index(query["before"])
            found, has_more = names[max(0, end - limit) : end], end > limit
        else:
            start = names.index(query["after"]) + 1 if "after" in query else 0
            found, has_more = names[start : start + limit], start + limit < len(names)
        edges = {"first_id": found[0], "last_id": found[-1]} if found else {"first_id": None, "last_id": None}
        body = {"object": "list", "data": [entry(name) for name in found], "has_more": has_more, **edges}
        return httpx.Response(200, json=body)


@pytest.mark.parametrize("method", [ITEMS, MESSAGES, "conversations.list"])
@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=60)
@given(
    number=st.integers(1, 25),
    start=st.integers(0, 24),
    order=st.sampled_from(["asc", "desc", None]),
    limit=st.integers(1, 9),
    most=st.none() | st.integers(0, 30),
)
def test_what_precedes_a_page(
    *, way: str, method: str, number: int, start: int, order: str | None, limit: int, most: int | None
) -> None:
    """From any page on, what precedes it comes nearest first, each entry once, in any order of the list."""
    names = [f"msg_{position}" for position in range(number)]
    listed = names if order == "asc" else names[::-1]
    start = min(start, number - 1)
    arguments: dict[str, Any] = {"limit": limit} | ({"order": order} if order else {})
    if start:
        arguments["after"] = listed[start - 1]
    server = Ordered(names)
    found = walked(way, server, lambda page: page.previous_items(max_items=most), method, **arguments)

    assert listed[:start][::-1][:most] == found


@pytest.mark.parametrize(("method", "cursor"), [(MESSAGES, "before"), (ITEMS, "after")])
@pytest.mark.parametrize("way", WAYS)
def test_how_it_is_asked(way: str, method: str, cursor: str) -> None:
    """`before` is used where the operation has it; elsewhere the order is turned round."""
    server = Ordered(list("abcdef"))
    found = walked(way, server, lambda page: page.previous_items(), method, order="asc", after="d", limit=2)

    assert ["d", "c", "b", "a"] == found
    order = "asc" if cursor == "before" else "desc"
    assert [(order, "e"), (order, "c")] == [
        (request.url.params["order"], request.url.params[cursor]) for request in server.requests[1:3]
    ]


@pytest.mark.parametrize("way", WAYS)
def test_nothing_precedes_an_empty_page(way: str) -> None:
    """Without an entry there is no place to go back from, and nothing is asked."""
    server = Ordered([])

    assert [] == walked(way, server, lambda page: page.previous_items())
    assert 1 == len(server.requests)


@pytest.mark.parametrize("way", WAYS)
def test_the_start_of_a_page_that_does_not_name_it(way: str) -> None:
    """Without `first_id` the first entry's id is the place to go back from."""
    server = Ordered(list("abcd"))

    def without_edges(request: httpx.Request) -> httpx.Response:
        body: dict[str, Any] = httpx.Response(200, content=server(request).content).json()
        return httpx.Response(200, json={name: body[name] for name in ("object", "data", "has_more")})

    assert ["b", "a"] == walked(way, without_edges, lambda page: page.previous_items(), order="asc", after="b", limit=1)


@pytest.mark.parametrize("way", WAYS)
def test_going_back_in_circles(way: str) -> None:
    """A server that repeats itself on the way back is found out as well."""

    def answer(request: httpx.Request) -> httpx.Response:
        edges = {"first_id": "a", "last_id": "a"}
        return httpx.Response(200, json={"object": "list", "data": [entry("a")], "has_more": True, **edges})

    with pytest.raises(errors.PagingLoopError, match="'a'"):
        walked(way, answer, lambda page: page.previous_items(), MESSAGES)
