"""What takes minutes: `make ordeal`. One migration killed more than fifty times; a disk that really is full.

Not collected by `make test`; test_exactly_once.py holds the same within one process.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations.local import LocalServer
from openai_conversations.migration import Record
from tests.local.served import end, start
from tests.migration import test_exactly_once as quick
from tests.migration.threads import several
from tests.migration.unreliable import FAULTS, HANGS, write_records

_KILLS = 60


def _threads(count: int, messages: int) -> list[Record]:
    """Return threads of messages that say the same, so that only their number and place tells them apart."""
    one = {"object": "thread.message", "role": "user", "content": [{"type": "text", "text": {"value": "same"}}]}
    return [
        Record(
            "thread",
            {"id": f"thread_{number}", "object": "thread", "created_at": 1_700_000_000},
            [{**one, "id": f"msg_{number}_{position}"} for position in range(messages)],
        )
        for number in range(count)
    ]


def _command(source: Path, url: str, journal: Path) -> list[str]:
    words = ["migrate", "--from", str(source), "--to", url, "--journal", str(journal), "--quiet", "--budget", "3000"]
    return [sys.executable, "-m", "openai_conversations", *words]


@settings(max_examples=300)
@given(several(230), quick.faults, st.lists(st.integers(0, 60), max_size=8))
def test_many_more_random_threads_faults_and_kills(
    made: list[Record], wrong: list[str | None], kills: list[int]
) -> None:
    inner = quick.test_killed_at_any_write_of_the_journal_and_run_again_each_item_arrives_once_and_in_order
    inner.hypothesis.inner_test(made, wrong, kills)  # type: ignore[attr-defined]


def test_killed_again_and_again_nothing_is_lost_and_nothing_doubled(tmp_path: Path) -> None:
    made = _threads(120, 65)
    source = write_records(tmp_path / "threads.jsonl", made)
    dice = random.Random(7)
    kills = 0
    server, url = start("--db", str(tmp_path / "server.db"))
    try:
        while True:
            process = subprocess.Popen(_command(source, url, tmp_path / "journal"), stdout=subprocess.PIPE, text=True)
            try:
                out, _ = process.communicate(timeout=None if kills >= _KILLS else 0.5 + dice.random() * 1.5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
                kills += 1
                continue
            break
        assert 0 == process.returncode, out
        assert quick.expected(made) == quick.found(url)
        print(f"killed {kills} times")
        assert kills >= 50, "the migration was over too soon to be killed often enough"
    finally:
        end(server)


def test_a_limit_on_the_size_of_files_is_told_and_nothing_is_lost_or_doubled(tmp_path: Path) -> None:
    made = _threads(60, 45)
    source = write_records(tmp_path / "threads.jsonl", made)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    with LocalServer() as server:
        command = _command(source, server.base_url, tmp_path / "journal")
        full = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=limited)
        assert 1 == full.returncode, full.stdout
        assert "cannot write the journal" in full.stderr
        assert "Traceback" not in full.stderr
        again = subprocess.run(command, capture_output=True, text=True, check=False)
        assert 0 == again.returncode, again.stderr
        assert quick.expected(made) == quick.found(server.base_url)


def test_a_worker_that_is_killed_is_replaced_and_its_shard_goes_on(tmp_path: Path) -> None:
    made = _threads(80, 45)
    source = write_records(tmp_path / "threads.jsonl", made)
    with LocalServer() as server:
        command = [*_command(source, server.base_url, tmp_path / "journal"), "--engine", "dask", "--shards", "4"]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        first = tmp_path / "journal.1-of-4"
        while not first.exists():
            time.sleep(0.05)
            assert process.poll() is None
        time.sleep(1.0)
        victims = _workers_that_have(first)
        for victim in victims:
            subprocess.run(["kill", "-9", str(victim)], check=True)
        out, errors = process.communicate(timeout=240)
        assert victims
        assert 0 == process.returncode, errors
        assert "80 threads: 80 verified" in out
        assert quick.expected(made) == quick.found(server.base_url)


def _workers_that_have(path: Path) -> list[int]:
    """Return the processes that have a file open."""
    found: list[int] = []
    for folder in Path("/proc").glob("[0-9]*/fd"):
        try:
            links = [link.readlink() for link in folder.iterdir()]
        except OSError:
            continue
        if path in links:
            found.append(int(folder.parent.name))
    return found


@pytest.mark.parametrize("fault", [*FAULTS, HANGS])
def test_killed_at_every_write_with_every_fault_in_every_place(fault: str) -> None:
    for place in range(4):  # the creation, the look at it, what is added to it, and the verification
        assert 20 < quick.killed_at_every_write([quick.simple(25)], *[None] * place, fault)
