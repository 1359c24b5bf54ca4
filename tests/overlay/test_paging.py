"""Lists are walked to their end, each entry once and in order, whatever the server makes of its pages."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations import errors
from tests.overlay.calling import WAYS, mocking
from tests.overlay.walking import ITEMS, Pages, entry, walked


@st.composite
def splits(draw: st.DrawFn, repeating: bool = False) -> tuple[list[str], list[list[str]]]:
    """Draw a list and pages that it is split into; some are empty, and where repeating, some begin with old entries."""
    names = [f"msg_{number}" for number in range(draw(st.integers(0, 30)))]
    cuts = sorted(draw(st.lists(st.integers(0, len(names)), max_size=12)))
    edges = [0, *cuts, len(names)]
    pages = [names[start:end] for start, end in pairwise(edges)]
    if repeating:
        for number, page in enumerate(pages):
            before = names[: names.index(page[0])] if page else []
            pages[number] = before[len(before) - draw(st.integers(0, len(before))) :] + page
    return names, pages


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=150)
@given(split=splits() | splits(repeating=True), without_edges=st.booleans(), most=st.none() | st.integers(0, 35))
def test_each_entry_comes_once_and_in_order(
    way: str, split: tuple[list[str], list[list[str]]], without_edges: bool, most: int | None
) -> None:
    """Short, empty and overlapping pages lose nothing, repeat nothing, and cost no request too many."""
    names, pages = split
    server = Pages(pages, without_edges=without_edges)
    found = walked(way, server, lambda page: page.items(max_items=most))

    assert names[:most] == found
    assert len(server.requests) <= needed(pages, most)


def needed(pages: list[list[str]], most: int | None) -> int:
    """Return how many pages it takes to have the first entries; the first comes with the call itself."""
    seen: set[str] = set()
    for number, page in enumerate(pages, 1):
        seen |= set(page)
        if most is not None and len(seen) >= most:
            return number
    return len(pages)


@pytest.mark.parametrize("way", WAYS)
def test_iterating_a_page_goes_on_behind_it(way: str) -> None:
    """A page is an iterator over everything from here on; the arguments of the call stay."""
    server = Pages([["a", "b"], [], ["c"]])
    found = walked(way, server, limit=2, order="asc", include=["message.output_text.logprobs"])

    assert ["a", "b", "c"] == found
    assert [None, "b", "cursor_1"] == [request.url.params.get("after") for request in server.requests]
    assert {("2", "asc", "message.output_text.logprobs")} == {
        tuple(request.url.params[name] for name in ("limit", "order", "include[]")) for request in server.requests
    }


@pytest.mark.parametrize("way", WAYS)
def test_a_walk_can_be_taken_up_again(way: str) -> None:
    """`after=page.last_id` is where the next page begins, in another process or on another day."""
    server = Pages([["a", "b"], ["c", "d"], ["e"]])
    with mocking(way, server) as call:
        first = call(ITEMS, "conv_1")

    assert ["c", "d", "e"] == walked(way, server, after=first.last_id)


@pytest.mark.parametrize("way", WAYS)
def test_a_page_can_be_walked_again(way: str) -> None:
    """A walk uses nothing up: the second one of the same page yields the same."""
    server = Pages([["a"], ["b"]])

    def twice(page: Any) -> Any:
        return page.items() if way == "async" else [*page, *page]

    assert (["a", "b"] if way == "async" else ["a", "b", "a", "b"]) == walked(way, server, twice)


@pytest.mark.parametrize("way", WAYS)
def test_page_by_page(way: str) -> None:
    """`pages()` yields the pages themselves, empty ones too, each with what the server said."""
    server = Pages([["a"], [], ["b"]])

    class Seen:
        """A page, named by what is in it."""

        def __init__(self, page: Any) -> None:
            self.id = f"{[one.id for one in page.data]}{page.has_more}{page.last_id}"

    def sync_pages(page: Any) -> Any:
        return map(Seen, page.pages())

    async def async_pages(page: Any) -> Any:
        async for one in page.pages():
            yield Seen(one)

    expected = ["['a']Truea", "[]Truecursor_1", "['b']Falseb"]
    assert expected == walked(way, server, sync_pages if way == "sync" else async_pages)


def replies(*bodies: dict[str, Any]) -> Any:
    """Return a handler that gives one body after another, the last for ever."""
    left = list(bodies)
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json=left.pop(0) if len(left) > 1 else left[0])

    answer.__dict__["sent"] = sent
    return answer


def page(*names: str, has_more: bool = True, **more: Any) -> dict[str, Any]:
    """Return a page as JSON."""
    return {"object": "list", "data": [entry(name) for name in names], "has_more": has_more, **more}


LOOPS: dict[str, tuple[list[dict[str, Any]], int]] = {
    "the same page for ever": ([page("a", last_id="a")], 2),
    "the same cursor with other entries": ([page("a", last_id="x"), page("b", last_id="x")], 3),
    "a cursor within the page, for ever": ([page("a", "b", last_id="a")], 2),
    "two cursors in turn": ([page("a", last_id="x"), page(last_id="y"), page(last_id="x")], 3),
    "an empty page without a cursor": ([page("a"), page()], 2),
    "an empty page with an empty cursor": ([page(last_id="")], 1),
    "entries without ids, and no cursor": ([{"object": "list", "data": [{"type": "hologram"}], "has_more": True}], 1),
}


@pytest.mark.parametrize("loop", LOOPS)
@pytest.mark.parametrize("way", WAYS)
def test_a_list_that_leads_nowhere_ends_in_an_error(way: str, loop: str) -> None:
    """A repeated cursor, or more to come without one, raises PagingLoopError instead of going on for ever."""
    bodies, requests = LOOPS[loop]
    answer = replies(*bodies)
    with pytest.raises(errors.PagingLoopError):
        walked(way, answer, lambda first: first.pages())

    assert requests == len(answer.sent)


@pytest.mark.parametrize("way", WAYS)
def test_what_was_found_before_a_loop_is_not_lost(way: str) -> None:
    """Entries are yielded before the error comes; who wants no more than them gets no error."""
    assert ["a", "b"] == walked(
        way, replies(page("a", last_id="a"), page("b", last_id="a")), lambda first: first.items(max_items=2)
    )


CLAIMS: list[Any] = [None, "true", "false", 1, 0, [], {}, "absent"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("claim", CLAIMS, ids=repr)
def test_a_server_that_does_not_say_is_asked_until_it_has_nothing_new(way: str, claim: Any) -> None:
    """Anything but `true` and `false` says nothing about more: the walk goes on, and ends without complaint."""
    for first, more in ((page("a", "b"), page("c")), (page("a", "b"), page("a", "b"))):
        bodies = [first, more, page()]
        for body in bodies:
            body["has_more"] = claim
            if claim == "absent":
                del body["has_more"]

        assert (["a", "b", "c"] if more != first else ["a", "b"]) == walked(way, replies(*bodies))


@pytest.mark.parametrize("way", WAYS)
def test_only_false_ends_a_walk_at_once(way: str) -> None:
    """A server that says that there is no more is not asked again."""
    answer = replies(page("a", last_id="a", has_more=False))

    assert ["a"] == walked(way, answer)
    assert 1 == len(answer.sent)


@pytest.mark.parametrize("way", WAYS)
def test_entries_that_cannot_be_told_apart_are_all_kept(way: str) -> None:
    """Without ids nothing counts as repeated."""
    nameless = {"object": "list", "data": [{"type": "hologram"}] * 2, "has_more": False}
    with mocking(way, replies(nameless)) as call:
        found = call(ITEMS, "conv_1")

    assert 2 == len(found.data)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("most", [-1, -100])
def test_less_than_nothing_is_refused(way: str, most: int) -> None:
    """max_items is a number of entries."""
    with pytest.raises(errors.InvalidInputError, match="max_items"):
        walked(way, Pages([["a"]]), lambda first: first.items(max_items=most))


@pytest.mark.parametrize("way", WAYS)
def test_a_failure_on_the_way_is_that_of_the_call(way: str) -> None:
    """A later page that fails is tried again like any call, and then raises what calls raise."""
    server = Pages([["a"], ["b"]])
    answers = [200, 503, 503, 503]

    def answer(request: httpx.Request) -> httpx.Response:
        status = answers.pop(0)
        return server(request) if status == 200 else httpx.Response(status)

    with pytest.raises(errors.ServerError):
        walked(way, answer)

    assert [] == answers
