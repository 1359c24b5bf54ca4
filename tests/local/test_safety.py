"""The server on a developer's machine: who may ask, and what cannot hang it."""

from __future__ import annotations

import logging
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from openai_conversations.local import LocalServer, LocalServerError, StoreError
from openai_conversations.local.replies.script import found_in
from tests.local import served
from tests.local.run_server import calling, serving, thread_of

Json = Any
HERE = [
    *("127.0.0.1", "127.0.0.1:80", "127.0.0.2", "127.0.0.1.", "[::1]", "[::1]:99", "[0:0:0:0:0:0:0:1]"),
    *("localhost:5", "LOCALHOST", "localhost.", "LocalHost.:80", "localhost:", "me.localhost", "me.localhost.:1"),
    "[::ffff:127.0.0.1]",
]
ELSEWHERE = [
    *("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "xlocalhost", "localhost.localdomain"),
    *("0.0.0.0", "192.168.0.1", "[::]", "[fe80::1]", "127.1", "2130706433", "0x7f.1", "127.0.0.1..", "*", "."),
    *("[bad", "::1", "[::1", "", "localhost:abc", "127.0.0.1:80:90", "localhost, evil.example", "localhost/evil"),
    *("evil.example@localhost", "localhost@evil.example", "evil.example#localhost", "localhost?a"),
]
PAGES_HERE = ["http://localhost:3000", "http://127.0.0.1", "https://[::1]:3", "HTTP://LOCALHOST", "http://localhost."]
PAGES_ELSEWHERE = [
    *(
        "https://evil.example",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example:80",
        "null",
        "",
        "file://",
    ),
    *("chrome-extension://abc", "localhost", "http://localhost@evil.example", "http://localhost/evil"),
]


def test_only_names_of_this_machine_are_hosts() -> None:
    """A name that a page of the web made resolve to 127.0.0.1 gets 403, for reads and writes and without a body."""
    with serving() as url, httpx.Client(trust_env=False) as client:
        for path in (f"{url}/conversations", url.replace("/v1", "/health")):
            found = {host: client.get(path, headers={"host": host}).status_code for host in [*HERE, *ELSEWHERE]}
            assert {**dict.fromkeys(HERE, 200), **dict.fromkeys(ELSEWHERE, 403)} == found
        assert 403 == client.post(f"{url}/conversations", headers={"host": "evil.example"}).status_code


def test_pages_of_the_web_are_kept_out() -> None:
    """A request that a page makes shows its origin; the server's own replies let no page read them."""
    with serving() as url, httpx.Client(trust_env=False) as client:
        pages = [*PAGES_HERE, *PAGES_ELSEWHERE]
        replies = {page: client.post(f"{url}/conversations", headers={"origin": page}) for page in pages}
        both = [("origin", "http://localhost"), ("origin", "https://evil.example")]
        assert 403 == client.get(f"{url}/conversations", headers=both).status_code

    found = {page: reply.status_code for page, reply in replies.items()}
    assert {**dict.fromkeys(PAGES_HERE, 200), **dict.fromkeys(PAGES_ELSEWHERE, 403)} == found
    assert [] == [page for page, reply in replies.items() if "access-control-allow-origin" in reply.headers]


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


ENDLESS = {
    "^(a+)+$": "a" * 40 + "!",
    "(a|a)*$": "a" * 40 + "!",
    "^(?=(a+)+$).*$": "a" * 40 + "!",
    r"^(a*)*\1$": "a" * 40 + "!",
    "(?=a*z)x": "a" * 1_000_000,
    "(?:(?=.*y).)*z": "a" * 1_000_000,
    "[ab]*a[ab]{1000}c": "ab" * 500_000,
    r"(.*)\1z": "a" * 1_000_000,
}


def test_no_regular_expression_hangs_it() -> None:
    """Those that would step back without end, or look at all that follows at each step, are over soon, all together."""
    rules = {"replies": [{"match": {"regex": one}, "actions": [{"text": "matched"}]} for one in ENDLESS] * 10}
    with serving(rules) as url, httpx.Client(base_url=url, trust_env=False, timeout=60) as client:
        for text in set(ENDLESS.values()):
            started = time.monotonic()
            assert 200 == client.post("/responses", json={"model": "m", "input": text}).status_code
            assert time.monotonic() - started < 10


def test_ordinary_regular_expressions_are_found_in_long_texts() -> None:
    """The bounds are far from what tests of programs need, look-around and back-references included."""
    text = "word " * 3000 + "Paris 2026 end"
    assert found_in(r"(?i)PARIS \d{4} end$", text)
    assert found_in(r"^(?!.*London).*(?=Paris)", text)
    assert found_in(r"\b(\w)\w*\1\b", "x " * 300 + "abca")
    assert found_in(r"^(\w+\s+){1,50}", text)
    assert not found_in("Berlin", text)


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
