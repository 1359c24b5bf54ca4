"""Journals that fill up or are in use; what is chosen, told, checked and taken back."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import evolve

from openai_conversations import AsyncClient, Client
from openai_conversations.conversations.adding import LONGEST
from openai_conversations.errors import InvalidInputError
from openai_conversations.migration import (
    ChangedError,
    Files,
    Journal,
    JournalError,
    JournalInUseError,
    LiveThreads,
    Options,
    Record,
    Report,
    dry_run,
    dry_run_async,
    loss_lines,
    migrate,
    report,
    roll_back,
    verify,
    write_json,
)
from openai_conversations.migration.journal_file import JournalFile
from openai_conversations_api.api.items.create_conversation_items import OPERATION
from tests.migration.test_exactly_once import expected, found, scene, simple
from tests.migration.unreliable import PATIENT, Trouble, client, conversations, moved, write_records

Json = dict[str, Any]


def test_a_full_disk_is_told_and_nothing_is_lost_or_doubled(monkeypatch: pytest.MonkeyPatch) -> None:
    made = [simple(45, number) for number in range(30)]
    with scene(made) as (url, source, journal):
        Journal(journal).close()
        with monkeypatch.context() as patch:
            patch.setattr(sqlite3, "connect", _full_after(12, sqlite3.connect))
            with pytest.raises(JournalError, match=r"cannot write the journal .*full; nothing more is sent"):
                moved(source, url, journal)
        made_report, _ = moved(source, url, journal)
        assert {"verified": 30} == made_report.states
        assert expected(made) == found(url)


def _full_after(pages: int, connect: Any) -> Any:
    def limited(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **options)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    return limited


def test_two_runs_cannot_share_a_journal(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal"), pytest.raises(JournalInUseError, match="another run is using"):
        Journal(tmp_path / "journal")


def test_a_journal_belongs_to_one_target_and_one_set_of_policies() -> None:
    with scene([simple(1)]) as (url, source, journal):
        moved(source, url, journal)
        with pytest.raises(ChangedError, match="was begun with policy"):
            moved(source, url, journal, evolve(PATIENT, policy={"attachment": "attach"}))
        with pytest.raises(ChangedError, match=r"was begun with to http://127\.0\.0\.1"):
            migrate(source, AsyncClient(base_url="http://127.0.0.1:9/v1"), journal, PATIENT)


def test_a_journal_that_cannot_be_opened_is_free_for_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unopened(path: Any, flags: int, *mode: int) -> int:
        if str(path).endswith("-wal"):
            raise PermissionError("the log is locked")
        return opened(path, flags, *mode)

    opened = os.open
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", unopened)
        # The traceback keeps whatever the constructor had: nothing of it may hold the file.
        with pytest.raises(JournalError, match=r"cannot use .* the log is locked") as failed:
            Journal(tmp_path / "journal")
    with Journal(tmp_path / "journal") as kept:
        kept.put("version", "0")
    with pytest.raises(JournalError, match="another version") as other:
        Journal(tmp_path / "journal")
    JournalFile(tmp_path / "journal", "").close()
    assert (JournalError, JournalError) == (failed.type, other.type)


def test_what_is_no_journal_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    path.write_text("something else entirely, and more of it than a header has", "utf-8")
    with pytest.raises(JournalError, match="not a database"):
        Journal(path)
    assert path.read_text("utf-8").startswith("something else")


def test_a_journal_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    Journal(tmp_path / "journal").close()
    assert 0o600 == (tmp_path / "journal").stat().st_mode & 0o777


def test_used_up_quota_stops_the_run_and_it_goes_on_later() -> None:
    with scene([simple(3, 1), simple(3, 2)]) as (url, source, journal):
        body = {"error": {"message": "used up", "type": "insufficient_quota", "code": "insufficient_quota"}}
        refusing = httpx.MockTransport(lambda request: httpx.Response(429, json=body))
        stopped = migrate(source, client(url, refusing), journal, evolve(PATIENT, concurrency=1))
        assert stopped.stopped is not None
        assert "QuotaExceededError" in stopped.stopped
        assert not stopped.complete
        again, _ = moved(source, url, journal)
        assert {"verified": 2} == again.states


def test_a_budget_spaces_requests_and_counts_every_attempt() -> None:
    with scene([simple(100)]) as (url, source, journal):
        started = time.monotonic()
        _, trouble = moved(source, url, journal, evolve(PATIENT, budget=1200), iter(["error=500", "lock"]))
        assert (trouble.seen - 1) * 0.05 <= time.monotonic() - started


def test_a_dry_run_tells_counts_requests_and_losses_and_writes_nothing() -> None:
    lossy = simple(45)
    lossy.entries[0]["metadata"] = {"a": "b"}
    with scene([lossy]) as (url, source, journal), Journal(None) as kept:
        made = dry_run(source, Options(budget=6), kept)
        assert ({"planned": 1}, 45, 3, 30.0) == (made.states, made.items, made.requests, made.seconds)
        assert ["thread_0 messages[0]: message_fields dropped, no place for metadata"] == [*loss_lines([kept])]
        assert {} == conversations(url)
        assert not journal.exists()


def test_a_dry_run_reads_several_threads_at_a_time() -> None:
    with scene([]) as (url, _, _):
        with Client(base_url=url) as filling:
            ids = [filling.threads.create(messages=[{"role": "user", "content": "Hi"}]).id for _ in range(12)]
        made, most = asyncio.run(_dry_run_in_a_crowd(url, ids, Options(concurrency=4)))
        assert ({"planned": 12}, 12, 4) == (made.states, made.items, most)


async def _dry_run_in_a_crowd(url: str, ids: list[str], options: Options) -> tuple[Report, int]:
    """Return the report of a dry run, and how many requests were under way at a time."""
    crowd = _Crowd(iter(()))
    async with client(url, crowd) as reading:
        made = await dry_run_async(LiveThreads(reading, tuple(ids)), options)
    await crowd.aclose()
    return made, crowd.most


class _Crowd(Trouble):
    """Counts how many requests are under way at a time."""

    now = most = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request on."""
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0.02)
        try:
            return await super().handle_async_request(request)
        finally:
            self.now -= 1


def test_verification_finds_what_was_changed_since_and_rollback_takes_items_too() -> None:
    with scene([simple(25, 1), simple(2, 2)]) as (url, source, journal):
        moved(source, url, journal)
        with Client(base_url=url) as other, Journal(journal) as kept:
            row = kept.row("thread_1")
            assert row is not None
            target = str(row.target)
            items = list(other.conversations.items.list(target))
            other.conversations.items.delete(target, str(items[0].to_dict()["id"]))
        checked = verify(client(url), journal, PATIENT)
        assert {"failed": 1, "verified": 1} == checked.states
        assert "25 items were written, 24 are there" in checked.failures[0][1]
        undone = roll_back(client(url), journal, PATIENT)
        assert {"undone": 2} == undone.states
        assert {} == conversations(url)
        again, _ = moved(source, url, journal)
        assert {"verified": 2} == again.states


def test_threads_are_chosen_by_id_by_time_and_by_shard() -> None:
    made = [
        evolve(simple(1, number), head={"id": f"thread_{number}", "created_at": 1000 + number}) for number in range(8)
    ]

    def chosen(**options: Any) -> set[str]:
        with scene(made) as (url, source, journal):
            moved(source, url, journal, evolve(PATIENT, **options))
            return set(conversations(url))

    assert {"thread_3"} == chosen(only=frozenset(["thread_3"]))
    since, until = datetime.fromtimestamp(1002, UTC), datetime.fromtimestamp(1005, UTC)
    assert {"thread_2", "thread_3", "thread_4"} == chosen(since=since, until=until)
    shards = [chosen(shard=(number, 3)) for number in (1, 2, 3)]
    assert {record.id for record in made} == {thread for shard in shards for thread in shard}
    assert 8 == sum(map(len, shards))


def test_a_thread_that_was_asked_for_and_is_not_there_is_told() -> None:
    with scene([simple(1, 1), simple(1, 2)]) as (url, source, journal):
        options = evolve(PATIENT, only=frozenset(["thread_1", "thread_9"]))
        for made in (moved(source, url, journal, options)[0], dry_run(source, options)):
            assert [("thread_9", "the source does not have it")] == made.failures
            assert not made.complete
        again, _ = moved(Files((*source.paths, write_records(journal.with_name("more"), [simple(1, 9)]))), url, journal)
        assert ({"verified": 3}, []) == (again.states, again.failures)


def test_times_without_a_zone_and_in_the_wrong_order_are_refused() -> None:
    now = datetime.now(UTC)
    with pytest.raises(InvalidInputError, match="need a time zone"):
        Options(since=now.replace(tzinfo=None))
    with pytest.raises(InvalidInputError, match="nothing is created since"):
        Options(since=now, until=now - timedelta(days=1))


def test_reports_of_shards_are_one_report(tmp_path: Path) -> None:
    with scene([simple(2, number) for number in range(6)]) as (url, source, journal):
        paths = [journal.with_name(f"journal-{number}") for number in (1, 2)]
        for number, path in enumerate(paths, 1):
            moved(source, url, path, evolve(PATIENT, shard=(number, 2)))
        kept = [Journal(path) for path in paths]
        made = report(kept)
        with (tmp_path / "report.json").open("w", encoding="utf-8") as file:
            write_json(made, kept, file)
        for one in kept:
            one.close()
    told = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert ({"verified": 6}, 12, True, 6) == (told["states"], told["items"], told["complete"], len(told["threads"]))
    assert [["msg_0", "msg_1"]] * 6 == [[source for source, _ in thread["items"]] for thread in told["threads"]]


def test_the_limit_of_items_is_the_one_of_the_specification() -> None:
    assert ("items", LONGEST) == OPERATION.batch


def test_a_server_that_refuses_native_items_gets_texts_and_the_report_says_so() -> None:
    made = [_with_calls(number) for number in range(3)]
    with scene(made) as (url, source, journal):
        options = evolve(PATIENT, policy={"code_interpreter": "attach"}, concurrency=1)
        # What is refused is the last request for thread_0; two others and a look come before it.
        report_, _ = moved(source, url, journal, options, iter([*[None] * 3, "error=400"]))
        assert {"verified": 3} == report_.states, report_.text()
        kinds = {
            thread: [item["type"] for item in items].count("code_interpreter_call")
            for thread, items in conversations(url).items()
        }
        assert {"thread_0": 1, "thread_1": 0, "thread_2": 0} == kinds
        told = {outcome: count for kind, outcome, count in report_.losses if kind == "code_interpreter"}
        assert {"attached": 1, "noted": 5} == told
        assert 3 * 3 + 1 == report_.requests
        with Journal(journal) as kept:
            assert 5 == sum("refuses the native item" in line for line in loss_lines([kept]))


def _with_calls(number: int) -> Record:
    """Return a thread whose first and last message are followed by a run of code."""
    made = simple(45, number)
    entries = [{**entry, "created_at": position} for position, entry in enumerate(made.entries)]
    return evolve(made, entries=entries, steps=[_step(0), _step(44)])


def _step(message: int) -> Json:
    call: Json = {
        "id": f"ci_{message}",
        "type": "code_interpreter",
        "code_interpreter": {"input": "1+1", "outputs": []},
    }
    return {
        "id": f"step_{message}",
        "run_id": f"run_{message}",
        "created_at": message,
        "step_details": {"type": "tool_calls", "tool_calls": [call]},
    }
