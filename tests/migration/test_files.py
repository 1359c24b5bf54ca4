"""Exports that are written, read and put back; other files that hold threads."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from openai_conversations import Client
from openai_conversations.local import LocalServer
from openai_conversations.migration import (
    Files,
    Journal,
    LiveConversations,
    LiveThreads,
    Loss,
    Record,
    RecordError,
    export,
    migrate,
    read_records,
)
from openai_conversations.migration.losses import policies
from openai_conversations.migration.mapping import to_conversation
from openai_conversations.migration.records import is_list, is_object, list_of
from tests.migration.test_exactly_once import scene
from tests.migration.unreliable import PATIENT, client, moved, write_records

Json = dict[str, Any]


@pytest.fixture
def two_servers() -> Iterator[tuple[str, str]]:
    """Give two empty servers."""
    with LocalServer() as one, LocalServer() as other:
        yield one.base_url, other.base_url


_SET_BY_SERVERS = ("id", "thread_id", "created_at", "completed_at")


def _without_what_servers_set(path: Path) -> list[Json]:
    """Return the records of a file without ids and times, in an order of their own."""

    def bare(value: Any) -> Any:
        if is_object(value):
            return {name: bare(one) for name, one in value.items() if name not in _SET_BY_SERVERS}
        return [bare(one) for one in value] if is_list(value) else value

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


_SCRIPT: Json = {
    "replies": [
        {
            "actions": [
                {"call": [{"name": "f", "arguments": {"a": 1}, "id": "call_1"}]},
                {
                    "file_search": {
                        "results": [{"file_id": "f", "file_name": "a.pdf", "score": 0.5, "text": "found it"}]
                    }
                },
                {"code_interpreter": {"input": "1", "outputs": [{"logs": "1"}]}},
                {"text": "It is ${output}."},
            ]
        }
    ]
}


def test_runs_and_steps_are_exported_whole_and_what_cannot_be_made_again_of_them_is_named(tmp_path: Path) -> None:
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    with LocalServer(replies=_SCRIPT) as one, LocalServer() as other:
        with Client(base_url=one.base_url) as filling:
            thread = filling.threads.create(messages=[{"role": "user", "content": "Hi"}])
            run = filling.threads.runs.create_and_wait(thread.id, assistant_id="asst_1")
            output = [{"tool_call_id": "call_1", "output": "4"}]
            filling.threads.runs.submit_tool_outputs(thread.id, run.id, tool_outputs=output)
        export(LiveThreads(client(one.base_url)), first)
        made = migrate(Files((first,)), client(other.base_url), tmp_path / "j", evolve(PATIENT, becomes="same"))
        export(LiveThreads(client(other.base_url)), second)
        options = evolve(PATIENT, policy={"file_search": "attach", "code_interpreter": "attach"})
        migrate(Files((first,)), client(other.base_url), tmp_path / "k", options)
        with Client(base_url=other.base_url) as reader:
            [conversation] = list(reader.conversations.list())
            include: Any = ["file_search_call.results", "code_interpreter_call.outputs"]
            items: list[Json] = [
                item.to_dict() for item in reader.conversations.items.list(conversation.id, include=include)
            ]
    [before], [after] = _without_what_servers_set(first), _without_what_servers_set(second)
    assert (1, 4) == (len(before["runs"]), len(before["steps"]))
    assert "found it" in json.dumps(before["steps"])
    assert ([], []) == (after["runs"], after["steps"])
    assert {"run": 1, "step": 4} == {
        kind: sum(_is_whole(loss) for loss in losses)
        for kind, losses in _by_kind(tmp_path / "j").items()
        if kind in ("run", "step")
    }
    for record in (before, after):
        record.update(runs=[], steps=[], files=[])
        record["messages"] = [{**one, "run_id": None, "assistant_id": None} for one in record["messages"]]
    assert before == after
    assert "verified" in made.states
    kinds = [item["type"] for item in items][::-1]
    assert [
        "message",
        "function_call",
        "function_call_output",
        "file_search_call",
        "code_interpreter_call",
        "message",
    ] == kinds
    assert ["found it"] == [result["text"] for item in items for result in list_of(item, "results")]


def _by_kind(journal: Path) -> dict[str, list[Loss]]:
    with Journal(journal) as kept:
        losses = [loss for row in kept.rows() for loss in kept.losses(row.id)]
    return {kind: [loss for loss in losses if loss.kind == kind] for kind in {loss.kind for loss in losses}}


def _is_whole(loss: Loss) -> bool:
    """Say whether a loss is of a whole entry of a list, and not of a part of one."""
    return loss.place.endswith("]") and "." not in loss.place


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


_THREAD: Json = {"id": "thread_1", "object": "thread", "created_at": 1, "metadata": {}}
_NEWER: Json = {
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


def _listed(*entries: Json) -> Json:
    return {"object": "list", "data": [*entries], "has_more": False}


_PAGE: Json = {"object": "list", "data": [_NEWER, _OLDER], "has_more": False}


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
        json.dumps({**_THREAD, "messages": _PAGE, "runs": [_RUN], "steps": [_STEP]}),
        json.dumps({"thread_1": {"thread": _THREAD, "messages": _PAGE}, "loose": [_RUN, _STEP]}),
        json.dumps({"threads": [_THREAD], "messages": [_OLDER, _NEWER], "runs": _listed(_RUN), "steps": [_STEP]}),
        "".join(json.dumps(one, indent=1) for one in [_THREAD, _PAGE, _RUN, _STEP]),
        "\r\n\r\n".join(map(json.dumps, [_NEWER, _THREAD, _STEP, _RUN, _OLDER, ""][:5])) + "\r\n",
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


def test_what_comes_twice_counts_once_and_is_refused_where_it_is_not_the_same(tmp_path: Path) -> None:
    record = Record("thread", _THREAD, [_OLDER])
    path = write_records(tmp_path / "twice.jsonl", [record, record])
    assert [record] == [*read_records([path, path])]
    (tmp_path / "loose.json").write_text(json.dumps([_THREAD, _OLDER, _NEWER]), "utf-8")
    with pytest.raises(RecordError, match="thread thread_1 comes twice, and not the same"):
        list(read_records([path, tmp_path / "loose.json"]))


@pytest.mark.parametrize("form", ["gz", "bom", "utf-16", "folder"])
def test_files_may_be_packed_in_other_encodings_and_in_folders(form: str, tmp_path: Path) -> None:
    text = json.dumps(_THREAD) + "\n" + json.dumps({**_OLDER, "note": "漢字"}, ensure_ascii=False)
    codec = {"bom": "utf-8-sig", "utf-16": "utf-16"}.get(form, "utf-8")
    name = {"gz": "t.jsonl.gz", "folder": "in/t.ndjson"}.get(form, "t.json")
    data = text.encode(codec)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "other.txt").write_text("no JSON", "utf-8")
    (tmp_path / name).write_bytes(gzip.compress(data) if form == "gz" else data)
    [record] = read_records([tmp_path / "in" if form == "folder" else tmp_path / name])
    assert ("thread_1", ["漢字"]) == (record.id, [one["note"] for one in record.entries])


@pytest.mark.parametrize("text", ["", "\n \n", "[]", '{"object": "list", "data": []}'])
def test_files_may_hold_nothing(text: str, tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text(text, "utf-8")
    assert [] == [*read_records([tmp_path / "empty.jsonl"])]


def test_pages_that_were_not_saved_are_named(tmp_path: Path) -> None:
    first, last = {**_listed(_NEWER), "has_more": True}, _listed(_OLDER)
    for pages, cut in (([first], ["thread.message"]), ([first, last], []), ([last], [])):
        (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, pages)), "utf-8")
        [record] = read_records([tmp_path / "pages.jsonl"])
        assert cut == record.cut == Record.from_dict(record.to_dict()).cut
        losses = to_conversation(record, policies({})).losses
        assert cut == [loss.place for loss in losses if loss.kind == "cut_list"]


def test_what_stands_beside_a_thread_is_kept_to_be_named(tmp_path: Path) -> None:
    (tmp_path / "saved.json").write_text(json.dumps({"thread": _THREAD, "messages": [], "by": "me"}), "utf-8")
    [record] = read_records([tmp_path / "saved.json"])
    assert [{"beside": {"by": "me"}}] == [loss.value for loss in to_conversation(record, policies({})).losses]


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
