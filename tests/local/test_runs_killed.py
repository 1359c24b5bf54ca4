"""Runs whose server is killed while they are under way."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.local.run_server import thread_of

Json = Any
_ASSISTANT = {"assistant_id": "asst_1"}


@contextmanager
def _until_killed(folder: Path, rule: Json) -> Generator[httpx.Client]:
    """Serve from a process of its own on the same file each time, and kill it when the block ends."""
    (folder / "replies.json").write_text(json.dumps({"replies": [rule]}), "utf-8")
    command = [sys.executable, "-m", "openai_conversations", "serve"]
    options = ["--db", str(folder / "a.db"), "--replies", str(folder / "replies.json")]
    process = subprocess.Popen([*command, *options], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        with httpx.Client(base_url=process.stdout.readline().strip(), timeout=60, trust_env=False) as client:
            yield client
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _only_run(client: httpx.Client, thread: str) -> Json:
    (run,) = client.get(f"/threads/{thread}/runs").raise_for_status().json()["data"]
    return run


def _outputs(run: Json) -> list[Json]:
    action: Json = run["required_action"]
    calls: list[Json] = action["submit_tool_outputs"]["tool_calls"] if action else []
    return [{"tool_call_id": call["id"], "output": "4"} for call in calls]


def test_a_killed_server_leaves_a_run_that_goes_on(tmp_path: Path) -> None:
    """After `kill -9` in the middle of a stream, the next server completes the run by the clock."""
    rule = {"actions": [{"text": "one two three", "pace": 0.5}]}
    with _until_killed(tmp_path, rule) as client:
        thread = thread_of(client)
        body = {**_ASSISTANT, "stream": True}
        with client.stream("POST", f"/threads/{thread}/runs", json=body) as reply:
            pieces = iter(reply.iter_text())
            streamed = ""
            while '"one ' not in streamed:
                streamed += next(pieces)
    with _until_killed(tmp_path, rule) as client:
        deadline = time.monotonic() + 60
        while (run := _only_run(client, thread))["status"] != "completed" and time.monotonic() < deadline:
            time.sleep(0.1)
        assert ("completed", True) == (run["status"], run["completed_at"] >= run["started_at"])
        said = client.get(f"/threads/{thread}/messages", params={"run_id": run["id"]}).json()["data"]
        assert [("completed", "one two three")] == [(one["status"], one["content"][0]["text"]["value"]) for one in said]
        assert run["id"] in streamed


@pytest.mark.parametrize(("expires_after", "status"), [(600, "requires_action"), (0.5, "expired")])
def test_a_killed_server_leaves_a_waiting_run_as_it_is(tmp_path: Path, expires_after: float, status: str) -> None:
    """A run that waits for tool outputs still waits after `kill -9`, unless it has expired meanwhile."""
    rule = {"actions": [{"call": [{"name": "f"}]}, {"text": "It is ${output}."}], "expires_after": expires_after}
    with _until_killed(tmp_path, rule) as client:
        thread = thread_of(client)
        run = client.post(f"/threads/{thread}/runs", json=_ASSISTANT).raise_for_status().json()
    time.sleep(min(expires_after, 1))
    with _until_killed(tmp_path, rule) as client:
        found = _only_run(client, thread)
        assert (run["id"], status) == (found["id"], found["status"])
        reply = client.post(
            f"/threads/{thread}/runs/{run['id']}/submit_tool_outputs", json={"tool_outputs": _outputs(found)}
        )
        assert (200 if status == "requires_action" else 400) == reply.status_code
        expected = {"requires_action": "completed", "expired": "expired"}[status]
        assert expected == _only_run(client, thread)["status"]
