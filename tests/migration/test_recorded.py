"""Recorded threads of the real API, moved to two servers."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from openai_conversations.local import LocalServer
from openai_conversations.migration import (
    Files,
    Record,
)
from openai_conversations.migration.records import list_of
from openai_conversations_api._runtime.json_types import is_object
from tests.migration.test_exactly_once import simple
from tests.migration.unreliable import moved, write_records
from tests.shared_data import exchanges, needs_shared

pytest_plugins = ["tests.servers.fixtures"]
Json = dict[str, Any]


def _recorded() -> list[Record]:
    """Return the threads of the recordings, from their replies."""
    threads: dict[str, Json] = {}
    messages: dict[str, dict[str, Json]] = {}
    for one in exchanges():
        listed = list_of(one.reply, "data") if one.operation == "listMessages" else [one.reply]
        for entry in filter(is_object, listed):
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
