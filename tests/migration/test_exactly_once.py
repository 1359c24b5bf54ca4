"""Whatever the server does, and whenever the program is killed, every item arrives once, and in order."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations import Client, user_message
from openai_conversations.migration import Files, Journal, Record
from openai_conversations.migration.losses import policies
from openai_conversations.migration.mapping import to_conversation
from openai_conversations.migration.planning import fingerprint
from tests.migration.threads import several
from tests.migration.unreliable import (
    FAULTS,
    HANGS,
    PATIENT,
    conversations,
    emptied_server,
    killed_at,
    moved,
    write_records,
)

faults = st.lists(st.one_of(st.none(), st.sampled_from([*FAULTS, HANGS])), max_size=25)


def expected(made: list[Record]) -> dict[str, list[str]]:
    """Return the fingerprints of what each thread is to become."""
    return {record.id: [fingerprint(item) for item in to_conversation(record, policies({})).items] for record in made}


def found(base_url: str) -> dict[str, list[str]]:
    """Return the fingerprints of what is there."""
    return {thread: [fingerprint(item) for item in items] for thread, items in conversations(base_url).items()}


@contextmanager
def scene(made: list[Record]) -> Generator[tuple[str, Files, Path]]:
    """Give an empty server, the records in a file, and a journal that is not there yet."""
    with tempfile.TemporaryDirectory() as folder:
        source = Files((write_records(Path(folder) / "threads.jsonl", made),))
        yield emptied_server().base_url, source, Path(folder) / "journal"


@settings(max_examples=10)
@given(several(), faults)
def test_with_a_server_that_fails_in_every_way_each_item_arrives_once_and_in_order(
    made: list[Record], wrong: list[str | None]
) -> None:
    with scene(made) as (url, source, journal):
        report, _ = moved(source, url, journal, faults=iter(wrong))
        assert {"verified": len(made)} == report.states, report.text()
        assert expected(made) == found(url)


@settings(max_examples=10)
@given(several(), faults, st.lists(st.integers(0, 20), max_size=4))
def test_killed_at_any_write_of_the_journal_and_run_again_each_item_arrives_once_and_in_order(
    made: list[Record], wrong: list[str | None], kills: list[int]
) -> None:
    with scene(made) as (url, source, journal):
        trouble = iter(wrong)
        for moment in kills:
            with killed_at(moment):
                if moved(source, url, journal, faults=trouble)[0].complete:
                    break
        report, _ = moved(source, url, journal)
        assert {"verified": len(made)} == report.states, report.text()
        assert expected(made) == found(url)


def killed_at_every_write(made: list[Record], *wrong: str | None) -> int:
    """Migrate again and again, killed one write later each time, until it comes to its end; return how often.

    wrong: what goes wrong with the requests before the program is killed.
    """
    finished, moment = False, 0
    while not finished:
        with scene(made) as (url, source, journal):
            with killed_at(moment):
                finished = moved(source, url, journal, evolve(PATIENT, concurrency=1), iter(wrong))[0].complete
            moved(source, url, journal)
            assert expected(made) == found(url), (wrong, moment)
        moment += 1
    return moment


def simple(count: int, number: int = 0) -> Record:
    """Return a thread of some messages, all with the same text."""
    one = {"object": "thread.message", "role": "user", "content": [{"type": "text", "text": {"value": "same"}}]}
    entries = [{**one, "id": f"msg_{position}"} for position in range(count)]
    return Record("thread", {"id": f"thread_{number}", "object": "thread", "created_at": 1_700_000_000}, entries)


@pytest.mark.parametrize("count", [0, 1, 20, 21, 60])
def test_when_nothing_fails_the_fewest_possible_requests_write(count: int) -> None:
    with scene([simple(count)]) as (url, source, journal):
        report, trouble = moved(source, url, journal)
        assert max(1, -(-count // 20)) == trouble.posts == report.requests


def test_killed_before_and_after_every_write_in_turn_equal_messages_are_neither_doubled_nor_lost() -> None:
    # The first thread teaches what the server keeps, so that the second one takes other ways.
    assert 40 < killed_at_every_write([simple(25, 0), simple(25, 1)])


def test_a_thread_that_cannot_be_written_is_told_and_does_not_keep_others_from_being_moved() -> None:
    with scene([simple(3, 1), simple(3, 2)]) as (url, source, journal):
        report, _ = moved(source, url, journal, evolve(PATIENT, concurrency=1), iter(["error=422"]))
        assert {"failed": 1, "verified": 1} == report.states
        assert ["thread_1"] == [thread for thread, _ in report.failures]
        again, _ = moved(source, url, journal)
        assert {"failed": 1, "verified": 1} == again.states
        retried, _ = moved(source, url, journal, evolve(PATIENT, retry_failed=True))
        assert {"verified": 2} == retried.states


def test_a_conversation_that_someone_else_writes_to_is_left_alone() -> None:
    with scene([simple(45)]) as (url, source, journal):
        with killed_at(25):
            moved(source, url, journal)
        with Journal(journal) as kept:
            row = kept.row("thread_0")
        assert row is not None
        with Client(base_url=url) as other:
            other.conversations.items.create(str(row.target), items=[user_message("me too")])
        report, _ = moved(source, url, journal)
        assert {"failed": 1} == report.states
        assert "did not write" in report.failures[0][1]
