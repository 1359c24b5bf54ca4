"""The server on a developer's machine: who may ask, what cannot hang it, and how it ends."""

from __future__ import annotations

import contextlib
import logging
import signal
import socket
import sqlite3
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from openai_conversations.local import LocalServer, LocalServerError, StoreError
from tests.local import served
from tests.local.run_server import calling, serving, thread_of

Json = Any
HERE = ["127.0.0.1", "127.0.0.1:80", "localhost:5", "LOCALHOST", "[::1]:99", "me.localhost"]
ELSEWHERE = [
    "evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example:80",
    "0.0.0.0",
    "192.168.0.1",
    "[bad",
    "",
]


@pytest.mark.parametrize("host", [*HERE, *ELSEWHERE])
def test_only_names_of_this_machine_are_hosts(host: str) -> None:
    """A name that a page of the web made resolve to 127.0.0.1 gets 403, for reads and writes and without a body."""
    with serving() as url:
        expected = 200 if host in HERE else 403
        for method in ("GET", "POST"):
            reply = httpx.request(method, f"{url}/conversations", headers={"host": host}, trust_env=False)
            assert expected == reply.status_code, reply.text


@pytest.mark.parametrize(
    ("origin", "status"),
    [("http://localhost:3000", 200), ("http://127.0.0.1", 200), ("https://evil.example", 403), ("null", 403)],
)
def test_pages_of_the_web_are_kept_out(origin: str, status: int) -> None:
    """A request that a page makes shows its origin; the server's own replies let no page read them."""
    with serving() as url:
        reply = httpx.post(f"{url}/conversations", headers={"origin": origin}, trust_env=False)

    assert status == reply.status_code
    assert "access-control-allow-origin" not in reply.headers


@pytest.mark.parametrize("host", ["", "0.0.0.0", "::", "192.0.2.1"])
def test_other_machines_may_ask_only_with_a_flag_and_a_key(host: str) -> None:
    """An address that others reach is refused, and still without a key."""
    with pytest.raises(LocalServerError, match="allow_remote"):
        LocalServer(host=host).start()
    with pytest.raises(LocalServerError, match="without a key"):
        LocalServer(host=host, allow_remote=True).start()
    done = served.failing("--host", host)
    assert (2, "") == (done.returncode, done.stdout)


def test_with_both_it_listens_everywhere() -> None:
    """The key is asked for, and the Host is whatever this machine is called there."""
    with LocalServer(host="0.0.0.0", allow_remote=True, api_key="k") as server:
        url = server.base_url.replace("0.0.0.0", "127.0.0.1")
        headers = {"host": "mine.example", "authorization": "Bearer k"}
        assert 200 == httpx.get(f"{url}/conversations", headers=headers, trust_env=False).status_code
        assert 401 == httpx.get(f"{url}/conversations", trust_env=False).status_code


@pytest.mark.parametrize("pattern", ["^(a+)+$", "(a|a)*$", "^(?=(a+)+$).*$", r"^(a*)*\1$"])
def test_no_regular_expression_hangs_it(pattern: str) -> None:
    """One that would step back without end is answered at once, and so are others meanwhile."""
    rules = {"replies": [{"match": {"regex": pattern}, "actions": [{"text": "matched"}]}]}
    with serving(rules) as url, httpx.Client(base_url=url, trust_env=False, timeout=20) as client:
        thread = thread_of(client, "a" * 40 + "!")
        started = time.monotonic()
        assert 200 == client.post(f"/threads/{thread}/runs", json={"assistant_id": "a"}).status_code
        assert time.monotonic() - started < 10


def test_a_replies_file_cannot_fill_the_memory_with_a_long_message() -> None:
    """Where each of many placeholders becomes a long text, the run or response is refused, and the server goes on."""
    text = "x" * 200_000
    with calling({"text": "${message}" * 50}, {"text": "${message}" * 50}) as client:
        thread = client.post("/threads", json={"messages": [{"role": "user", "content": text}]}).json()["id"]
        refused = [
            client.post(f"/threads/{thread}/runs", json={"assistant_id": "a"}),
            client.post("/responses", json={"model": "m", "input": text}),
        ]
        assert [(400, "reply_too_long")] * 2 == [(one.status_code, one.json()["error"]["code"]) for one in refused]
        assert [] == client.get(f"/threads/{thread}/runs").json()["data"]
        assert 200 == client.post("/responses", json={"model": "m", "input": "short"}).status_code


def test_a_long_request_keeps_no_other_waiting() -> None:
    """While a message of megabytes is answered word by word, the health route answers."""
    with serving() as url, httpx.Client(trust_env=False, timeout=60) as client:
        body = {"model": "m", "input": "word " * 400_000}
        worker = threading.Thread(target=lambda: client.post(f"{url}/responses", json=body))
        worker.start()
        waits: list[float] = []
        while worker.is_alive():
            started = time.monotonic()
            httpx.get(f"{url.removesuffix('/v1')}/health", trust_env=False, timeout=60)
            waits.append(time.monotonic() - started)
        worker.join()

    assert max(waits) < 5


@pytest.mark.parametrize("what", ["thread", "run"])
def test_a_stream_ends_with_what_it_is_about(what: str) -> None:
    """Once its thread or run is deleted, a stream has nothing more to tell."""
    with calling({"wait": 60}) as client:
        thread = thread_of(client)
        body = {"assistant_id": "asst_1", "stream": True}
        with client.stream("POST", f"/threads/{thread}/runs", json=body, timeout=20) as reply:
            lines = reply.iter_lines()
            assert "event: thread.run.created" == next(lines)
            run = "/runs/" + client.get(f"/threads/{thread}/runs").json()["data"][0]["id"] if what == "run" else ""
            assert 200 == client.delete(f"/threads/{thread}{run}").status_code
            assert "thread.run.completed" not in "".join(lines)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_within_two_seconds_and_leaves_a_whole_file(number: signal.Signals, tmp_path: Path) -> None:
    """With a stream, a delayed call and a half-sent body under way; the file alone has everything."""
    db = tmp_path / "local.db"
    replies = tmp_path / "replies.json"
    replies.write_text('{"replies": [{"actions": [{"wait": 60}]}]}', encoding="utf-8")
    process, url = served.start("--db", str(db), "--replies", str(replies), "--quiet")
    with httpx.Client(base_url=url, trust_env=False, timeout=60) as client:
        thread = thread_of(client)
        waiting = [
            threading.Thread(target=_ignoring, args=(url, "/conversations", {"x-local-fault": "delay=60"}, {})),
            threading.Thread(
                target=_ignoring, args=(url, f"/threads/{thread}/runs", {}, {"assistant_id": "a", "stream": True})
            ),
        ]
        half_sent = [_half_sent(url, text) for text in _HALVES]
        for one in waiting:
            one.start()
        time.sleep(0.5)
        started = time.monotonic()
        process.send_signal(number)
        code = process.wait(30)
        took = time.monotonic() - started
        for one in waiting:
            one.join()
        for connection in half_sent:
            connection.close()

    assert (0, True) == (code, took < 3), took  # two seconds, and what a busy machine adds
    assert not db.with_name("local.db-wal").exists()
    with sqlite3.connect(db) as kept:
        assert [("thread", thread)] == kept.execute("SELECT kind, id FROM documents WHERE kind = 'thread'").fetchall()
    if process.stdout is not None:
        process.stdout.close()


_HALVES = [
    "POST /v1/conv",
    "POST /v1/conversations HTTP/1.1\r\nHost: localhost\r\nContent-Le",
    "POST /v1/conversations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    'Content-Length: 1000\r\n\r\n{"metadata": {',
    "POST /v1/conversations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    'Transfer-Encoding: chunked\r\n\r\n5\r\n{"met',
    "POST /v1/conversations HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n",
]


def _half_sent(url: str, text: str) -> socket.socket:
    """Return a connection on which a part of a request was sent."""
    where = httpx.URL(url)
    connection = socket.create_connection((where.host, where.port or 80))
    connection.sendall(text.encode())
    return connection


def _ignoring(url: str, path: str, headers: dict[str, str], body: Json) -> None:
    with contextlib.suppress(httpx.TransportError):
        httpx.post(f"{url}{path}", headers=headers, json=body, trust_env=False, timeout=60)


def test_a_stop_with_a_call_under_way_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """A fixture that ends while a fault still delays a call leaves no error in the output of the tests."""
    with caplog.at_level(logging.WARNING), LocalServer() as server:
        arguments: Json = (server.base_url, "/conversations", {"x-local-fault": "delay=60"}, {})
        waiting = threading.Thread(target=_ignoring, args=arguments)
        waiting.start()
        time.sleep(0.3)
    waiting.join(10)

    assert (False, []) == (waiting.is_alive(), caplog.records)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """A database in a folder that is not there is told so, and not that another server may use it."""
    with pytest.raises(StoreError, match=r"there is no folder .*nowhere$"):
        LocalServer(db=tmp_path / "nowhere" / "a.db").start()


@pytest.mark.parametrize(("name", "text"), [("a.toml", '[[replies]]\nactions = [{ text = "x" }]'), ("a.json", "{}")])
def test_a_byte_order_mark_does_not_matter(name: str, text: str, tmp_path: Path) -> None:
    """Files that an editor saved with one are read as those without."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8-sig")
    with LocalServer(replies=path) as server:
        assert 200 == httpx.get(f"{server.base_url}/conversations", trust_env=False).status_code


def test_requests_are_logged_without_their_secrets(caplog: pytest.LogCaptureFixture) -> None:
    """A line says method, path, status and time; queries and headers stay out."""
    with caplog.at_level(logging.INFO, "openai_conversations.local"), LocalServer() as server:
        httpx.get(f"{server.base_url}/conversations?after=secret", headers={"api-key": "secret"}, trust_env=False)
    (line,) = [one.getMessage() for one in caplog.records if one.name.endswith("access")]

    assert line.startswith("GET /v1/conversations 400 ")
    assert "secret" not in line
