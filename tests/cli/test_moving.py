"""Moving, exporting and importing from the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from openai_conversations import Client
from openai_conversations.cli import main
from openai_conversations.local import LocalServer

Run = Callable[..., "tuple[int, str, str]"]


@pytest.fixture
def servers() -> Iterator[tuple[str, str]]:
    """Give a server with six threads, and an empty one."""
    with LocalServer() as one, LocalServer() as other:
        with Client(base_url=one.base_url) as client:
            for number in range(6):
                messages = [{"role": "user", "content": f"secret {number}"}, {"role": "assistant", "content": "Yes"}]
                client.threads.create(messages=messages, metadata={"number": str(number)})
        yield one.base_url, other.base_url


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Give a function that runs a command and returns its exit code, output and errors."""

    def command(*arguments: object) -> tuple[int, str, str]:
        code, read = main([str(argument) for argument in arguments]), capfd.readouterr()
        return code, read.out, read.err

    return command


def _count(url: str) -> int:
    with Client(base_url=url) as client:
        return len(list(client.conversations.list(limit=100)))


def test_threads_are_moved_told_about_checked_and_taken_back(
    servers: tuple[str, str], run: Run, tmp_path: Path
) -> None:
    one, other = servers
    words = ("migrate", "--from", one, "--to", other)
    journal = tmp_path / "journal"
    code, planned, _ = run(*words, "--dry-run")
    assert 0 == code
    assert "6 threads: 6 planned\n12 items, 6 requests to write them" in planned
    assert 12 == planned.count("message_fields dropped, no place for")
    assert 0 == _count(other)
    code, told, _ = run(*words, "--journal", journal, "--report", tmp_path / "report.json")
    assert 0 == code
    assert "Everything is moved." in told
    assert "secret" not in told
    whole = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert {"verified": 6} == whole["states"]
    assert 6 == _count(other)
    assert 0 == run("migrate", "--journal", journal, "--resume")[0]
    assert 6 == _count(other)
    code, told, _ = run("verify", "--journal", journal)
    assert (0, True) == (code, "6 verified" in told)
    assert 0 == run("rollback", "--journal", journal, "--yes")[0]
    assert 0 == _count(other)


@pytest.mark.parametrize(
    ("since", "moved"),
    [
        ("2023-11-14T22:13:21Z", 2),
        ("2023-11-14 23:13:21 +01:00", 2),
        ("14 Nov 2023, 17:13:21 EST", 2),
        ("1700000001", 2),
        ("November 2023", 3),
        ("2024", 0),
    ],
)
def test_times_are_given_as_people_write_them(since: str, moved: int, run: Run, tmp_path: Path) -> None:
    threads = [{"id": f"thread_{n}", "object": "thread", "created_at": 1_700_000_000 + n} for n in range(3)]
    (tmp_path / "threads.json").write_text(json.dumps(threads), "utf-8")
    code, told, _ = run("migrate", "--from", tmp_path / "threads.json", "--dry-run", "--since", since)
    assert (0, moved) == (code, int(told.partition(" ")[0]))


def test_ids_stand_in_a_file_one_a_line(servers: tuple[str, str], run: Run, tmp_path: Path) -> None:
    threads = [{"id": f"thread {n}", "object": "thread"} for n in range(3)]
    (tmp_path / "threads.json").write_text(json.dumps(threads), "utf-8")
    (tmp_path / "ids").write_bytes(b"\xef\xbb\xbf# of March\r\nthread 0\r\n\r\nthread 2 \r\nthread 7\r\n")
    words = ("migrate", "--from", tmp_path / "threads.json", "--to", servers[1], "--journal", tmp_path / "journal")
    code, told, _ = run(*words, "--ids", tmp_path / "ids")
    assert (3, True) == (code, "3 threads: 1 planned, 2 verified" in told)
    assert "thread 7: the source does not have it" in told
    (tmp_path / "none").write_text("# nothing\n", "utf-8")
    code, _, errors = run(*words, "--ids", tmp_path / "none")
    assert (2, True) == (code, "holds no ids" in errors)


def test_a_journal_goes_on_with_what_it_was_begun_with(servers: tuple[str, str], run: Run, tmp_path: Path) -> None:
    one, other = servers
    journal = tmp_path / "journal"
    words = ("migrate", "--from", one, "--journal", journal)
    assert 0 == run(*words, "--to", other, "--policy", "message_fields=note", "--shard", "1/2")[0]
    moved = _count(other)
    for wrong in (("--to", one), ("--to", other), ("--to", other, "--policy", "message_fields=note", "--shard", "2/2")):
        code, _, errors = run(*words, *wrong)
        assert (1, True) == (code, "was begun with" in errors)
    assert 0 == run("migrate", "--journal", journal, "--resume")[0]
    assert moved == _count(other)
    assert 0 == run("rollback", "--journal", journal, "--yes")[0]
    assert 0 == _count(other)


def test_a_report_that_has_no_folder_is_refused_before_anything_is_moved(
    servers: tuple[str, str], run: Run, tmp_path: Path
) -> None:
    words = ("migrate", "--from", servers[0], "--to", servers[1], "--journal", tmp_path / "journal")
    code, _, errors = run(*words, "--report", tmp_path / "nowhere" / "report.json")
    assert (2, True, 0) == (code, "there is no folder" in errors, _count(servers[1]))


def test_conversations_go_from_server_to_server_through_a_pipe(servers: tuple[str, str], tmp_path: Path) -> None:
    one, other = servers
    with Client(base_url=one) as client:
        for number in range(3):
            client.conversations.create(items=[{"role": "user", "content": str(number)}])
    command = [sys.executable, "-m", "openai_conversations"]
    exporting = [*command, "export", "conversations", "--from", one, "--output", "-", "--quiet"]
    with subprocess.Popen(exporting, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as export:
        into = [*command, "import", "-", "--to", other, "--quiet"]
        done = subprocess.run(into, stdin=export.stdout, capture_output=True, check=False)
        assert export.stdout is not None
        export.stdout.close()
        assert export.stderr is not None
        assert b"3 conversations written" in export.stderr.read()
    assert (0, b"") == (done.returncode, done.stderr)
    assert 3 == _count(other)


def test_an_export_is_made_and_put_back_as_conversations(servers: tuple[str, str], run: Run, tmp_path: Path) -> None:
    one, other = servers
    file = tmp_path / "threads.jsonl"
    assert 0 == run("export", "threads", "--from", one, "--output", file)[0]
    assert 6 == len(file.read_text("utf-8").splitlines())
    assert "0 threads written, 6 were there before" in run("export", "threads", "--from", one, "--output", file)[2]
    assert 0 == run("import", file, "--to", other, "--as", "conversation")[0]
    assert 6 == _count(other)
    assert (tmp_path / "threads.jsonl.journal").is_file()


def test_what_is_not_finished_ends_with_a_code_of_its_own(servers: tuple[str, str], run: Run, tmp_path: Path) -> None:
    one, _ = servers
    with LocalServer(replies={"faults": [{"fault": "error=422", "operation": "createConversation"}]}) as refusing:
        words = ("migrate", "--from", one, "--to", refusing.base_url, "--journal", tmp_path / "journal")
        code, told, _ = run(*words)
    assert 3 == code
    assert "6 threads: 6 failed" in told
    assert "Not everything is moved" in told


def test_records_are_changed_by_a_function_before_anything_else(
    servers: tuple[str, str], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = servers
    (tmp_path / "redaction.py").write_text(
        "import json\n"
        "from openai_conversations.migration import Record\n"
        "def hide(record):\n"
        "    return Record.from_dict(json.loads(json.dumps(record.to_dict()).replace('secret', '█')))\n",
        "utf-8",
    )
    monkeypatch.chdir(tmp_path)
    words = ("migrate", "--from", one, "--to", other, "--journal", tmp_path / "journal")
    assert 0 == run(*words, "--redact", "redaction:hide")[0]
    with Client(base_url=other) as client:
        for made in list(client.conversations.list()):
            listed = [item.to_dict() for item in client.conversations.items.list(made.id)]
            assert "secret" not in json.dumps(listed)


def test_shards_run_on_a_cluster_and_are_one_report(servers: tuple[str, str], tmp_path: Path) -> None:
    one, other = servers
    command = [sys.executable, "-m", "openai_conversations", "migrate", "--from", one, "--to", other]
    command += ["--journal", str(tmp_path / "journal"), "--engine", "dask", "--shards", "3", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert 0 == done.returncode, done.stderr
    assert "6 threads: 6 verified" in done.stdout
    assert 6 == _count(other)
    assert 3 == len(list(tmp_path.glob("journal.*-of-3")))
