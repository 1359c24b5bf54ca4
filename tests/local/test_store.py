"""The store of the local server."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations.local.store import Store, UnknownCursorError

ORDERS: list[Literal["asc", "desc"]] = ["asc", "desc"]


@given(
    count=st.integers(0, 12),
    limit=st.integers(1, 13),
    order=st.sampled_from(ORDERS),
    deleted=st.sets(st.integers(0, 11)),
    data=st.data(),
)
def test_pages_are_what_slices_of_the_list_are(
    count: int, limit: int, order: Literal["asc", "desc"], deleted: set[int], data: st.DataObject
) -> None:
    """Any mixture of limit, order, after and before gives what slicing the list in that order gives."""
    store = Store()
    for number in range(count):
        store.insert("kind", "parent", {"id": str(number)})
        store.insert("kind", "other", {"id": str(number)})
    for number in deleted:
        store.delete("kind", "parent", str(number))
    kept = [str(number) for number in range(count) if number not in deleted]
    listed = kept if order == "asc" else kept[::-1]
    after, before = (data.draw(st.none() | st.sampled_from(listed)) if listed else None for _ in range(2))
    page = store.page("kind", "parent", limit=limit, order=order, after=after, before=before)
    store.close()

    between = listed[listed.index(after) + 1 if after else 0 : listed.index(before) if before else None]
    backwards = before is not None and after is None
    expected = between[-limit:] if backwards else between[:limit]
    assert (expected, len(between) > limit) == ([one["id"] for one in page.data], page.has_more)


def test_a_cursor_from_another_list_is_unknown() -> None:
    """Paging behind something that is not in the list is an error, and no empty page."""
    store = Store()
    store.insert("kind", "other", {"id": "a"})
    with pytest.raises(UnknownCursorError, match="no document 'a'"):
        store.page("kind", "parent", limit=1, after="a")
    store.close()


def test_a_transaction_that_fails_leaves_nothing() -> None:
    """Everything written inside is undone, that of nested transactions too."""
    store = Store()

    def fail() -> None:
        with store.transaction():
            store.insert("kind", "", {"id": "a"})
            with store.transaction():
                store.insert("kind", "", {"id": "b"})
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        fail()
    assert [] == store.ids("kind", "")
    store.close()


def test_threads_do_not_get_into_each_other_s_transactions() -> None:
    """What eight threads write in transactions is all there, that of each transaction together."""
    store = Store()
    ready = threading.Barrier(8)

    def write(writer: int) -> None:
        ready.wait(60)
        for number in range(20):
            with store.transaction():
                store.insert("kind", "", {"id": f"{writer}-{number}-a"})
                store.insert("kind", "", {"id": f"{writer}-{number}-b"})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))
    ids = store.ids("kind", "")
    store.close()

    assert 320 == len(ids)
    assert all(first[:-1] == second[:-1] for first, second in zip(ids[::2], ids[1::2], strict=True))
