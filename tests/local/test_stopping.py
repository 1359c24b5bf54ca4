"""How the server ends: soon, whatever is under way, and with a whole file."""

from __future__ import annotations

import contextlib
import json
import logging
import signal
import socket
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from openai_conversations.local import LocalServer
from tests.local import served

Json = Any
HEAD = "POST /v1/conversations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
HALVES = [
    "",
    "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n",  # which is kept alive
    "POST /v1/conv",
    "POST /v1/conversations HTTP/1.1\r\nHost: localhost\r\nContent-Le",
    f'{HEAD}Content-Length: 1000\r\n\r\n{{"metadata": {{',
    f'{HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n{{"met',
    f"{HEAD}Expect: 100-continue\r\nContent-Length: 10\r\n\r\n",
]
WAITING = {"replies": [{"actions": [{"wait": 60}]}]}
SLOW = {"replies": [{"match": {"regex": f"[ab]*a[ab]{{{1000 + n}}}c"}, "actions": [{"text": "x"}]} for n in range(50)]}


def calls_that_wait(url: str) -> list[threading.Thread]:
    """Start a stream, a response and a delayed call."""
    threaded = httpx.post(f"{url}/threads", trust_env=False).json()["id"]
    return [
        _started(url, "/conversations", {}, {"x-local-fault": "delay=60"}),
        _started(url, f"/threads/{threaded}/runs", {"assistant_id": "a", "stream": True}),
        _started(url, "/responses", {"model": "m", "input": "hi"}),
    ]


def big_writes(url: str) -> list[threading.Thread]:
    """Start writes of megabytes, more than are carried out at once."""
    made = httpx.post(f"{url}/conversations", trust_env=False).json()["id"]
    items = [{"role": "user", "content": "word " * 200_000}] * 20
    return [_started(url, f"/conversations/{made}/items", {"items": items}) for _ in range(4)]


def long_searches(url: str) -> list[threading.Thread]:
    """Start responses whose rules take as long as rules may."""
    return [_started(url, "/responses", {"model": "m", "input": "ab" * 50_000}) for _ in range(12)]


def _started(url: str, path: str, body: Json, headers: dict[str, str] | None = None) -> threading.Thread:
    thread = threading.Thread(target=_ignoring, args=(f"{url}{path}", body, headers))
    thread.start()
    return thread


def _ignoring(url: str, body: Json, headers: dict[str, str] | None = None) -> None:
    with contextlib.suppress(httpx.TransportError):
        httpx.post(url, headers=headers, json=body, trust_env=False, timeout=60)


def sent(url: str, text: str) -> socket.socket:
    """Return a connection on which a text was sent."""
    where = httpx.URL(url)
    connection = socket.create_connection((where.host, where.port or 80))
    connection.sendall(text.encode())
    return connection


def unread(url: str) -> socket.socket:
    """Return a connection on which megabytes are on their way to nobody."""
    body = json.dumps({"model": "m", "input": "word " * 400_000, "stream": True})
    head = HEAD.replace("conversations", "responses")
    return sent(url, f"{head}Content-Length: {len(body)}\r\n\r\n{body}")


@pytest.mark.parametrize(
    ("number", "replies", "under_way"),
    [
        (signal.SIGTERM, WAITING, calls_that_wait),
        (signal.SIGINT, WAITING, calls_that_wait),
        (signal.SIGTERM, {}, big_writes),
        (signal.SIGTERM, SLOW, long_searches),
    ],
)
def test_it_ends_within_two_seconds_and_leaves_a_whole_file(
    number: signal.Signals, replies: Json, under_way: Callable[[str], list[threading.Thread]], tmp_path: Path
) -> None:
    """With calls, half-sent requests, idle connections and a reply that nobody reads; the file alone has everything."""
    db, script = tmp_path / "local.db", tmp_path / "replies.json"
    script.write_text(json.dumps(replies), encoding="utf-8")
    process, url = served.start("--db", str(db), "--replies", str(script), "--quiet")
    made = httpx.post(f"{url}/conversations", trust_env=False).json()["id"]
    connections = [*(sent(url, text) for text in HALVES), unread(url)]
    waiting = under_way(url)
    time.sleep(0.5)
    started = time.monotonic()
    process.send_signal(number)
    code = process.wait(30)
    took = time.monotonic() - started
    for thread in waiting:
        thread.join()
    for connection in connections:
        connection.close()
    served.end(process)

    assert (0, True) == (code, took < 2), took
    assert not db.with_name("local.db-wal").exists()
    with contextlib.closing(sqlite3.connect(db)) as kept:
        assert (1,) == kept.execute("SELECT count(*) FROM documents WHERE id = ?", (made,)).fetchone()


def test_a_signal_is_obeyed_as_soon_as_the_url_is_told(tmp_path: Path) -> None:
    """The file is closed although the server has only just started."""
    db = tmp_path / "local.db"
    process, _ = served.start("--db", str(db), "--quiet")

    assert (0, False) == (served.end(process), db.with_name("local.db-wal").exists())


def test_a_stop_with_a_call_under_way_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """A fixture that ends while a fault still delays a call leaves no error in the output of the tests."""
    with caplog.at_level(logging.WARNING), LocalServer() as server:
        waiting = _started(server.base_url, "/conversations", {}, {"x-local-fault": "delay=60"})
        time.sleep(0.3)
    waiting.join(10)

    assert (False, []) == (waiting.is_alive(), caplog.records)
