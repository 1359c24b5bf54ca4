"""Journals that fill up or are in use, exports that are read and written, and the corpus of recorded threads."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import evolve

from openai_conversations import AsyncClient, Client
from openai_conversations.local import LocalServer
from openai_conversations.migration import (
    ChangedError,
    Files,
    Journal,
    JournalError,
    JournalInUseError,
    LiveConversations,
    LiveThreads,
    Options,
    Record,
    RecordError,
    dry_run,
    export,
    loss_lines,
    migrate,
    read_records,
    report,
    roll_back,
    verify,
    write_json,
)
from openai_conversations.migration.targets import ITEMS_A_CALL
from openai_conversations_api.api.items.create_conversation_items import OPERATION
from tests.migration.test_exactly_once import expected, found, scene, simple
from tests.migration.unreliable import PATIENT, client, conversations, moved, write_records
from tests.shared_data import exchanges, needs_shared

pytest_plugins = ["tests.servers.fixtures"]
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
    assert {record.id for record in made} == set.union(*shards)
    assert 8 == sum(map(len, shards))


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


@pytest.fixture
def two_servers() -> Iterator[tuple[str, str]]:
    """Give two empty servers."""
    with LocalServer() as one, LocalServer() as other:
        yield one.base_url, other.base_url


_SET_BY_SERVERS = ("id", "thread_id", "created_at", "completed_at")


def _without_what_servers_set(path: Path) -> list[Json]:
    """Return the records of a file without ids and times, in an order of their own."""

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: bare(one) for name, one in value.items() if name not in _SET_BY_SERVERS}
        return [bare(one) for one in value] if isinstance(value, list) else value

    records = [bare(record.to_dict()) for record in read_records([path])]
    return sorted(records, key=lambda record: json.dumps(record, sort_keys=True))


@pytest.mark.parametrize("kind", ["threads", "conversations"])
def test_what_is_exported_imported_and_exported_again_is_the_same(
    kind: str, two_servers: tuple[str, str], tmp_path: Path
) -> None:
    one, other = two_servers
    with Client(base_url=one) as filling:
        for number in range(3):
            thread = filling.threads.create(
                metadata={"number": str(number)}, tool_resources={"code_interpreter": {"file_ids": ["file-1"]}}
            )
            for position in range(25):
                filling.threads.messages.create(
                    thread.id,
                    role="user" if position % 2 else "assistant",
                    content=[
                        {"type": "text", "text": f"{position} ✓"},
                        {"type": "image_file", "image_file": {"file_id": "f"}},
                    ],
                    attachments=[{"file_id": "file-2", "tools": [{"type": "file_search"}]}],
                )
            made = filling.conversations.create(metadata={"number": str(number)})
            items: list[Json] = [{"role": "user", "content": f"{number} {position}"} for position in range(25)]
            items.append({"type": "function_call", "name": "f", "arguments": "{}", "call_id": "c"})
            items.append({"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "xyz"})
            filling.conversations.items.create(made.id, items=items)
    source = LiveThreads if kind == "threads" else LiveConversations
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    assert export(source(client(one)), first).complete
    imported = migrate(Files((first,)), client(other), tmp_path / "journal", evolve(PATIENT, becomes="same"))
    assert {"verified": 3} == imported.states
    assert export(source(client(other)), second).complete
    assert 3 == len(_without_what_servers_set(first))
    assert _without_what_servers_set(first) == _without_what_servers_set(second)


def test_an_export_goes_on_where_it_was_cut_off(two_servers: tuple[str, str], tmp_path: Path) -> None:
    url, _ = two_servers
    with Client(base_url=url) as filling:
        for number in range(5):
            filling.threads.create(messages=[{"role": "user", "content": str(number)}])
    whole, cut = tmp_path / "whole.jsonl", tmp_path / "cut.jsonl"
    export(LiveThreads(client(url)), whole)
    cut.write_bytes(whole.read_bytes()[: len(whole.read_bytes()) // 2])
    made = export(LiveThreads(client(url)), cut)
    assert (3, 2) == (made.written, made.before)
    assert whole.read_bytes() == cut.read_bytes()


def test_a_file_of_something_else_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("my notes\n", "utf-8")
    with pytest.raises(RecordError, match=r"notes\.txt:1 is no record of an export"):
        export(Files(()), path)
    assert "my notes\n" == path.read_text("utf-8")


_THREAD = {"id": "thread_1", "object": "thread", "created_at": 1, "metadata": {}}
_NEWER = {
    "id": "m2",
    "object": "thread.message",
    "thread_id": "thread_1",
    "created_at": 3,
    "role": "user",
    "content": [],
}
_OLDER = {**_NEWER, "id": "m1", "created_at": 2}
_RUN = {"id": "run_1", "object": "thread.run", "thread_id": "thread_1", "created_at": 2}
_STEP = {"id": "step_1", "object": "thread.run.step", "thread_id": "thread_1", "run_id": "run_1", "created_at": 2}
_PAGE = {"object": "list", "data": [_NEWER, _OLDER], "has_more": False}


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(map(json.dumps, [_NEWER, _THREAD, _STEP, _RUN, _OLDER])),
        json.dumps([_THREAD, _PAGE, [_RUN, _STEP]], indent=1),
        json.dumps({"thread": _THREAD, "messages": _PAGE, "runs": [_RUN], "steps": [_STEP]}),
        json.dumps(
            {
                "thread_id": "thread_1",
                **_THREAD,
                "object": None,
                "messages": [_OLDER, _NEWER],
                "runs": [_RUN],
                "run_steps": [_STEP],
            }
        ),
    ],
)
def test_threads_are_read_in_the_shapes_that_programs_save(text: str, tmp_path: Path) -> None:
    (tmp_path / "saved.json").write_text(text, "utf-8")
    [record] = read_records([tmp_path / "saved.json"])
    assert ("thread_1", ["m1", "m2"], ["run_1"], ["step_1"]) == (
        record.id,
        [one["id"] for one in record.entries],
        [one["id"] for one in record.runs],
        [one["id"] for one in record.steps],
    )


def test_chats_become_conversations_with_their_calls() -> None:
    call = {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
    chat: list[Json] = [
        {"role": "system", "content": "Be brief"},
        {"role": "user", "content": [{"type": "text", "text": "Hi"}]},
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "c1", "content": "4"},
        {"role": "assistant", "content": "Four"},
    ]
    with scene([]) as (url, _, journal):
        path = journal.with_name("chat.json")
        path.write_text(json.dumps(chat), "utf-8")
        made, _ = moved(Files((path,)), url, journal)
        assert {"verified": 1} == made.states
        with Client(base_url=url) as reader:
            [conversation] = list(reader.conversations.list())
            items = [item.to_dict() for item in reader.conversations.items.list(conversation.id, order="asc")]
    assert ["message", "message", "function_call", "function_call_output", "message"] == [
        item["type"] for item in items
    ]


@pytest.mark.parametrize(
    "text", ["{", "[1]", '{"a": 1}', '{"object": "thread"}', '{"object": "thread.record", "version": 9}']
)
def test_what_cannot_be_read_is_told_with_its_place(text: str, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text(text, "utf-8")
    with pytest.raises(RecordError, match=r"bad\.json"):
        list(read_records([tmp_path / "bad.json"]))


def test_the_limit_of_items_is_the_one_of_the_specification() -> None:
    assert ("items", ITEMS_A_CALL) == OPERATION.batch


def _recorded() -> list[Record]:
    """Return the threads of the recordings, from their replies."""
    threads: dict[str, Json] = {}
    messages: dict[str, dict[str, Json]] = {}
    for one in exchanges():
        reply = one.reply if isinstance(one.reply, dict) else {}
        listed = reply.get("data") if one.operation == "listMessages" else [reply]
        for entry in listed or []:
            if entry.get("object") == "thread" and entry.get("id"):
                threads[entry["id"]] = entry
            elif entry.get("object") == "thread.message" and entry.get("thread_id"):
                messages.setdefault(entry["thread_id"], {})[entry["id"]] = entry
    return [
        Record("thread", threads.get(thread, {"id": thread}), sorted(found.values(), key=lambda one: one["created_at"]))
        for thread, found in messages.items()
    ]


@needs_shared
@pytest.mark.parametrize("server", ["local", "smg"])
def test_recorded_threads_arrive_whole_and_every_loss_is_named(
    server: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    records = _recorded()
    long = simple(45, 99)
    source = Files((write_records(tmp_path / "threads.jsonl", [*records, long]),))

    def moved_to(url: str) -> None:
        made, _ = moved(source, url, tmp_path / "journal")
        assert {"verified": len(records) + 1} == made.states, made.text()
        assert {"message_fields", "annotation"} >= {kind for kind, _, _ in made.losses}

    if server == "smg":
        moved_to(request.getfixturevalue("smg_url"))
    else:
        with LocalServer() as local:
            moved_to(local.base_url)
    with suppress(FileNotFoundError):
        (tmp_path / "journal").unlink()
