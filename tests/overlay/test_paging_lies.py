"""Lists end on their own and lose nothing that can be had, whatever a server says about its pages."""

from __future__ import annotations

import contextlib
import copy
import pickle
import time
from itertools import count
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations import AsyncClient, Page, errors
from tests.overlay.calling import KEY, WAYS, Handler, mocking
from tests.overlay.walking import ITEMS, URL, entry, walked

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
PARTS = st.fixed_dictionaries(
    {},
    optional={
        "data": JSON | st.lists(JSON | st.builds(entry, st.sampled_from("abc")), max_size=4),
        "has_more": JSON,
        "first_id": JSON | st.sampled_from("abc"),
        "last_id": JSON | st.sampled_from("abc"),
    },
)


def forwards(page: Any) -> Any:
    """Walk to the end of the list."""
    return page.items()


def backwards(page: Any) -> Any:
    """Walk to the start of the list."""
    return page.previous_items()


def page_by_page(page: Any) -> Any:
    """Walk to the end of the list, a page at a time."""
    return page.pages()


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=150)
@given(bodies=st.lists(PARTS, min_size=1, max_size=4), walk=st.sampled_from([forwards, backwards]))
def test_any_pages_come_to_an_end(way: str, bodies: list[dict[str, Any]], walk: Any) -> None:
    """Arbitrary JSON in place of pages ends in the entries that there are, or in an error of ours."""
    left = count()

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=bodies[next(left) % len(bodies)])

    for method in (ITEMS, "threads.messages.list"):
        with contextlib.suppress(errors.PagingLoopError, errors.MalformedReplyError):
            walked(way, answer, walk, method)
    assert next(left) < 120


class Liar:
    """A server with a list, which honours `after` an entry, and lies about everything that describes its pages."""

    def __init__(self, names: list[str], size: int, lie: dict[str, Any]) -> None:
        self._names = names
        self._size = size
        self._lie = lie

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Return a page; cursors that are no entries give the first one."""
        after = request.url.params.get("after")
        start = self._names.index(after) + 1 if after in self._names else 0
        found = self._names[start : start + self._size]
        edges = {"first_id": found[0], "last_id": found[-1]} if found else {}
        truth = {"has_more": start + self._size < len(self._names), **edges}
        body = {**truth, **self._lie, "data": [entry(name) for name in found]}
        if self._lie.get("last_id") == "swapped" and found:
            body["first_id"], body["last_id"] = found[-1], found[0]
        return httpx.Response(200, json={name: value for name, value in body.items() if value != "absent"})


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=100)
@given(
    number=st.integers(0, 30),
    size=st.integers(1, 7),
    has_more=st.sampled_from([True, None, "absent", "true", "false", 1, 0, [], {}]),
    last_id=st.sampled_from(["absent", None, "", "swapped", 5, "a constant"]),
)
def test_no_lie_about_pages_costs_an_entry(way: str, number: int, size: int, has_more: Any, last_id: Any) -> None:
    """Where a server honours the ids of its entries, every entry comes, once and in order."""
    names = [f"msg_{position}" for position in range(number)]
    found: list[Any] = []

    def keep(page: Any) -> Any:
        return page.items()

    try:
        found = walked(way, Liar(names, size, {"has_more": has_more, "last_id": last_id}), keep)
    except errors.PagingLoopError:
        assert has_more is True
        with mocking(way, Liar(names, size, {"has_more": has_more, "last_id": last_id})) as call:
            found = collected(call, len(names))

    assert names == found


def collected(call: Any, most: int) -> list[str]:
    """Return the first entries of a list, as far as it goes before an error."""
    found: list[str] = []
    cursor: dict[str, Any] = {}
    while len(found) < most:
        page = call(ITEMS, "conv_1", **cursor)
        found += [one.id for one in page.data]
        cursor = {"after": page.data[-1].id}
    return found


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("data", [[], [entry("a")], [{"type": "hologram"}], None, "x"], ids=repr)
@pytest.mark.parametrize("walk", [forwards, backwards])
def test_fresh_cursors_with_nothing_new_end(way: str, data: Any, walk: Any) -> None:
    """A server that promises more for ever, with a new cursor on each page and no new entry, is left after some."""
    numbers = count()

    def answer(_: httpx.Request) -> httpx.Response:
        edges = {"first_id": f"first_{next(numbers)}", "last_id": f"last_{next(numbers)}"}
        return httpx.Response(200, json={"data": data, "has_more": True, **edges})

    with pytest.raises(errors.PagingLoopError, match="nothing new"):
        walked(way, answer, walk, "threads.messages.list")
    assert next(numbers) < 60


def endless() -> Handler:
    """Return a handler whose list never ends and always has something new."""
    numbers = count()

    def answer(_: httpx.Request) -> httpx.Response:
        time.sleep(0.01)
        return httpx.Response(200, json={"data": [entry(f"msg_{next(numbers)}")], "has_more": True})

    return answer


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("walk", [forwards, backwards, page_by_page])
def test_a_deadline_ends_an_iteration_as_a_whole(way: str, walk: Any) -> None:
    """`deadline` counts for all pages together, and the error names what was given."""
    began = time.monotonic()
    with pytest.raises(errors.DeadlineExceededError, match=r"0\.3 s"):
        walked(way, endless(), walk, deadline=0.3)

    assert time.monotonic() - began < 2


def test_a_deadline_counts_from_the_first_page_on() -> None:
    """What the first page took is part of it; how long a page was kept before iterating is not."""

    fast = endless()

    def slow(request: httpx.Request) -> httpx.Response:
        time.sleep(0.75)
        return fast(request)

    with mocking("sync", slow) as call:
        page = call(ITEMS, "conv_1", deadline=1.5)
        time.sleep(1)
        began, found = time.monotonic(), list[Any]()
        with pytest.raises(errors.DeadlineExceededError):
            found.extend(page.pages())

    assert 0.5 < time.monotonic() - began < 1.4


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("most", ["3", 2.0, True, -1, [1]], ids=repr)
@pytest.mark.parametrize("method", ["items", "previous_items"])
def test_what_is_no_number_of_entries_is_refused(way: str, method: str, most: Any) -> None:
    """The refusal says what is wanted, and comes before anything is asked."""
    with mocking(way, lambda _: httpx.Response(200, json={"data": [entry("a")], "has_more": True})) as call:
        page = call(ITEMS, "conv_1")
        with pytest.raises(errors.InvalidInputError, match="max_items must"):
            getattr(page, method)(max_items=most)


def giving(body: dict[str, Any]) -> Handler:
    """Return a handler with one reply."""
    return lambda _: httpx.Response(200, json=body)


class Index:
    """A whole number of another library."""

    def __index__(self) -> int:
        return 1


def test_whole_numbers_of_other_libraries_count() -> None:
    """What has `__index__` is a whole number; none is too large."""
    for most, expected in ((Index(), ["a"]), (10**30, ["a", "b"])):

        def some(page: Any, most: Any = most) -> Any:
            return page.items(max_items=most)

        body = {"data": [entry("a"), entry("b")], "has_more": False}
        assert expected == walked("sync", giving(body), some)


@pytest.mark.parametrize("way", WAYS)
def test_a_page_can_be_pickled(way: str) -> None:
    """What it says is kept; the way to other pages is not, and asking for them says how to get there."""
    body = {"data": [entry("a"), entry("b")], "has_more": True, "last_id": "b"}
    with mocking(way, lambda _: httpx.Response(200, json=body)) as call:
        page = call(ITEMS, "conv_1", extra_headers={"X-Secret": "hunter2hunter2"})
    content = pickle.dumps(page)
    for kept in (pickle.loads(content), copy.deepcopy(page)):
        assert repr(page) == repr(kept)
        assert page.model == kept.model
        assert (page.response.status_code, page.response.content) == (kept.response.status_code, kept.response.content)
    assert b"hunter2" not in content
    assert copy.copy(page).has_more


def test_a_pickled_page_yields_what_it_holds() -> None:
    """Its own entries come; behind them the walk ends, or says what to do where there is more."""
    for has_more in (True, False):
        body = {"data": [entry("a"), entry("b")], "has_more": has_more, "last_id": "b"}
        with mocking("sync", giving(body)) as call:
            page: Page[Any, Any] = pickle.loads(pickle.dumps(call(ITEMS, "conv_1")))
        found = page.items()
        assert ["a", "b"] == [next(found).id, next(found).id]
        if has_more:
            with pytest.raises(errors.InvalidInputError, match="after='b'"):
                next(found)
        else:
            assert [] == list(found)
        with pytest.raises(errors.InvalidInputError, match="pickled"):
            list(page.previous_items())


def test_a_list_that_is_not_awaited_says_what_is_meant() -> None:
    """Attributes of a page come after `await`; those of nothing stay unknown."""
    pages = AsyncClient(base_url=URL, api_key=KEY).conversations.items.list("conv_1")
    with pytest.raises(AttributeError, match=r"write `page = await"):
        _ = pages.data  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = pages.nothing  # type: ignore[attr-defined]
    assert "AsyncPages(listConversationItems, not read yet)" == repr(pages)
