"""Items are stored once: servers that commit and then fail get no duplicate, those that fail before lose nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations import UNSET, errors, user_message
from tests.overlay.calling import WAYS, mocking
from tests.overlay.unreliable import REFUSALS, UNCLEAR, Act, Unreliable
from tests.servers.item_store import ItemStore

acts = st.lists(
    st.one_of(
        st.tuples(st.booleans(), st.sampled_from(UNCLEAR)),
        st.tuples(st.just(False), st.sampled_from(REFUSALS)),
        st.just((True, "ok")),
    ),
    max_size=8,
)


def messages(number: int) -> list[Any]:
    """Return messages that differ."""
    return [user_message(f"message {position}") for position in range(number)]


def add(way: str, server: Unreliable, number: int = 1, **options: Any) -> errors.ApiError | list[str] | None:
    """Add messages and return the texts that the client reports as stored, the error, or None for a silent reply."""
    with mocking(way, server) as call:
        try:
            stored = call("conversations.items.create", "conv_1", items=messages(number), **options)
        except errors.ApiError as error:
            return error
        return None if stored.data is UNSET else [item.content[0].text for item in stored.data]


def texts_of(entries: list[Any]) -> list[str]:
    """Return the texts of messages as JSON, sent or stored."""
    return [entry["content"] if isinstance(entry["content"], str) else entry["content"][0]["text"] for entry in entries]


def check_report(outcome: errors.ApiError | list[str] | None, sent: list[str], store: ItemStore) -> None:
    """Assert that what the client reports is what the server holds."""
    if isinstance(outcome, list):
        assert sent == outcome == store.texts
        return
    if isinstance(outcome, errors.PartlyStoredError):
        stored, uncertain, unsent = map(texts_of, (outcome.stored, outcome.uncertain, outcome.unsent))
    else:
        stored, unsent = [], []
        uncertain = sent if outcome is None or is_in_doubt(outcome) else []

    assert sent == stored + uncertain + unsent or (not uncertain and not stored)
    assert store.texts in (stored, stored + uncertain)


def is_in_doubt(error: errors.ApiError) -> bool:
    """Return whether an error leaves open if a single call was carried out."""
    if isinstance(error, errors.NoReplyError):
        return error.may_have_been_carried_out
    unclear = errors.ServerError | errors.MalformedReplyError
    return isinstance(error, unclear) or (isinstance(error, errors.StatusError) and error.status_code == 408)


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=150)
@given(acts=acts, number=st.integers(1, 45), look=st.booleans())
def test_what_the_server_holds_is_what_the_client_reports(way: str, acts: list[Act], number: int, look: bool) -> None:
    """Whatever a server does to any number of items, it holds what the result or the error says, once and in order."""
    server = Unreliable(acts)
    outcome = add(way, server, number, look_first=look)

    check_report(outcome, [f"message {position}" for position in range(number)], server.store)


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=150)
@given(
    acts=acts,
    looks=st.lists(st.sampled_from(["ok", *UNCLEAR, *REFUSALS]), max_size=6),
    number=st.integers(1, 25),
    others=st.lists(st.integers(0, 30), max_size=12).map(iter),
    store=st.builds(ItemStore, st.integers(1, 100)),
)
def test_looking_first_among_other_writers(
    *, way: str, acts: list[Act], looks: list[str], number: int, others: Iterator[int], store: ItemStore
) -> None:
    """Other writers, failing looks and short pages change nothing: what is reported of our items is what is there."""

    def write(store: ItemStore) -> None:
        store.write(*[f"other {position}" for position in range(next(others, 0))])

    server = Unreliable(acts, looks, store, write)
    outcome = add(way, server, number, look_first=True)
    ours = ItemStore()
    ours.items = [item for item in store.items if "message" in item["content"][0]["text"]]

    check_report(outcome, [f"message {position}" for position in range(number)], ours)


@pytest.mark.parametrize("answer", UNCLEAR)
@pytest.mark.parametrize("commits", [True, False], ids=["stored", "not stored"])
@pytest.mark.parametrize("way", WAYS)
def test_looking_first_ends_in_success_where_it_can(way: str, commits: bool, answer: str) -> None:
    """With a look, one unclear answer costs neither the items nor the success: they are sent again only if missing."""
    server = Unreliable([(commits, answer)])
    outcome = add(way, server, 3, look_first=True)

    assert ["message 0", "message 1", "message 2"] == outcome == server.store.texts
    assert (1 if commits else 2) == len(server.posts)


@pytest.mark.parametrize("answer", UNCLEAR)
@pytest.mark.parametrize("way", WAYS)
def test_without_looking_an_unclear_answer_ends_the_call(way: str, answer: str) -> None:
    """Items are not sent a second time when the first may have been stored."""
    server = Unreliable([(True, answer)])
    outcome = add(way, server)

    assert outcome is None or isinstance(outcome, errors.ApiError)
    assert (1, ["message 0"]) == (len(server.posts), server.store.texts)


@pytest.mark.parametrize("way", WAYS)
def test_a_call_that_looks_gives_up_with_certainty(way: str) -> None:
    """After the last attempt comes a last look, so that the error can say that nothing was stored."""
    server = Unreliable([(False, "reset")] * 9)
    outcome = add(way, server, look_first=True)

    assert isinstance(outcome, errors.ConnectionFailedError)
    assert (3, False, 3) == (outcome.attempts, outcome.may_have_been_carried_out, len(server.posts))
    assert ["a look afterwards found that nothing was stored"] == outcome.__notes__


@pytest.mark.parametrize("way", WAYS)
def test_when_the_look_fails_nothing_is_sent_again(way: str) -> None:
    """If what happened cannot be seen, all is uncertain; the failure is the cause, and holds the reason."""
    server = Unreliable([(True, "reset")], looks=["ok", "401"])
    outcome = add(way, server, look_first=True)

    assert isinstance(outcome, errors.PartlyStoredError)
    assert isinstance(outcome.__cause__, errors.ConnectionFailedError)
    assert ([], 1, []) == (outcome.stored, len(outcome.uncertain), outcome.unsent)
    assert (True, 1) == (outcome.__cause__.may_have_been_carried_out, len(server.posts))
    assert "cannot be told" in outcome.__cause__.__notes__[0]


@pytest.mark.parametrize("way", WAYS)
def test_when_there_is_nothing_to_look_at_nothing_is_sent(way: str) -> None:
    """If the look beforehand fails, the items are not sent."""
    server = Unreliable(looks=["401"])
    outcome = add(way, server, look_first=True)

    assert isinstance(outcome, errors.AuthenticationError)
    assert ([], []) == (server.posts, server.store.texts)


@pytest.mark.parametrize("way", WAYS)
def test_each_part_of_a_long_list_has_an_idempotency_key_of_its_own(way: str) -> None:
    """With one key for all, a server would take the second part for a repetition of the first; retries keep theirs."""
    server = Unreliable([(True, "ok"), (False, "503")])
    outcome = add(way, server, 45, idempotency_key="k")

    assert server.store.texts == outcome
    assert ["k-1", "k-2", "k-2", "k-3"] == [request.headers["idempotency-key"] for request in server.posts]


@pytest.mark.parametrize("way", WAYS)
def test_a_look_takes_along_what_the_call_was_given(way: str) -> None:
    """Headers and query of the call, such as a tenant or a version, go with the looks as well."""
    server = Unreliable([(True, "reset")])
    add(way, server, look_first=True, extra_headers={"X-Tenant": "a"}, extra_query={"version": "2"})

    assert {("a", "2")} == {(get.headers["x-tenant"], get.url.params["version"]) for get in server.gets}
    assert {"desc"} == {get.url.params["order"] for get in server.gets}


def test_the_lists_of_an_error_are_json() -> None:
    """They can be written to a file, to go on from later."""
    outcome = add("sync", Unreliable([(True, "ok"), (False, "400")]), 45)

    assert isinstance(outcome, errors.PartlyStoredError)
    assert (20, 0, 25) == (len(outcome.stored), len(outcome.uncertain), len(outcome.unsent))
    assert json.loads(json.dumps(outcome.unsent)) == outcome.unsent
