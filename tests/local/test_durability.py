"""What was acknowledged stays, whatever happens to the server."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx

from tests.local import served

WRITERS = 8
ITEMS = 10_000
BATCH = 20
KILLS = 3


@dataclass
class Progress:
    """What the writers have been told. acknowledged: the texts of each writer, in order."""

    acknowledged: list[list[str]] = field(default_factory=lambda: [[] for _ in range(WRITERS)])

    @property
    def count(self) -> int:
        """How many items were acknowledged so far."""
        return sum(map(len, self.acknowledged))


def write(url: str, path: str, writer: int, progress: Progress) -> None:
    """Add items in batches; after a broken connection, look whether the batch arrived before sending it again."""
    with httpx.Client(base_url=url, trust_env=False, timeout=60) as client:
        for first in range(0, ITEMS // WRITERS, BATCH):
            texts = [f"{writer}-{number}" for number in range(first, min(first + BATCH, ITEMS // WRITERS))]
            ids = [f"msg_{text}" for text in texts]
            items = [
                {"type": "message", "role": "user", "id": one, "content": text}
                for one, text in zip(ids, texts, strict=True)
            ]
            while not _added(client, path, items):
                time.sleep(0.02)
            progress.acknowledged[writer] += texts


def _added(client: httpx.Client, path: str, items: list[dict[str, str]]) -> bool:
    try:
        reply = client.post(f"{path}/items", json={"items": items})
    except httpx.TransportError:
        return False
    # The ids are the writer's own, so a batch that had arrived before its reply was lost is told to be there.
    arrived = reply.status_code == 400 and reply.json()["error"]["code"] == "duplicate_item"
    return arrived or bool(reply.raise_for_status())


def test_ten_thousand_items_survive_three_kills(tmp_path: Path) -> None:
    """Eight writers at once, the server killed three times: every acknowledged item is there once, in order."""
    db = str(tmp_path / "local.db")
    process, url = served.start("--db", db)
    port = str(urlsplit(url).port)
    path = f"/conversations/{httpx.post(f'{url}/conversations', trust_env=False).json()['id']}"
    progress = Progress()
    with ThreadPoolExecutor(WRITERS) as pool:
        writing = [pool.submit(write, url, path, writer, progress) for writer in range(WRITERS)]
        for kill in range(KILLS):
            while progress.count < ITEMS * (kill + 1) // (KILLS + 1) and not all(one.done() for one in writing):
                time.sleep(0.01)
            assert -9 == served.end(process, kill=True)
            process, url = served.start("--db", db, "--port", port)
        for one in writing:
            one.result()

    found = _texts(url, path)
    served.end(process)
    assert (ITEMS, ITEMS) == (len(found), progress.count)
    for writer, acknowledged in enumerate(progress.acknowledged):
        assert acknowledged == [text for text in found if text.startswith(f"{writer}-")]


def _texts(url: str, path: str) -> list[str]:
    found: list[str] = []
    with httpx.Client(base_url=url, trust_env=False, timeout=60) as client:
        query: dict[str, str] = {"limit": "100", "order": "asc"}
        more = True
        while more:
            page = client.get(f"{path}/items", params=query).json()
            found += [item["content"][0]["text"] for item in page["data"]]
            more, query["after"] = page["has_more"], page["last_id"]
    return found


def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    """Conversations, items, threads, messages and finished runs read the same as before a stop."""
    db = str(tmp_path / "local.db")
    with served.serving("--db", db) as url, httpx.Client(base_url=url, trust_env=False, timeout=60) as client:
        conversation = client.post("/conversations", json={"items": [{"role": "user", "content": "a"}]}).json()["id"]
        thread = client.post("/threads", json={"messages": [{"role": "user", "content": "hi"}]}).json()["id"]
        run = client.post(f"/threads/{thread}/runs", json={"assistant_id": "asst_1"}).json()["id"]
        while client.get(f"/threads/{thread}/runs/{run}").json()["status"] != "completed":
            pass
        paths = [
            f"/conversations/{conversation}/items",
            *(f"/threads/{thread}{rest}" for rest in ("", "/messages", "/runs", f"/runs/{run}/steps")),
        ]
        before = [client.get(path).json() for path in paths]
    with served.serving("--db", db) as url, httpx.Client(base_url=url, trust_env=False, timeout=60) as client:
        assert before == [client.get(path).json() for path in paths]


def test_one_file_serves_one_server(tmp_path: Path) -> None:
    """A second server on the same file is refused with a reason; once the first is gone, it is let in."""
    db = str(tmp_path / "local.db")
    with served.serving("--db", db):
        refused = served.failing("--db", db)

    assert (2, True) == (refused.returncode, "is another server using it" in refused.stderr)
    with served.serving("--db", db) as url:
        assert 200 == httpx.get(f"{url}/conversations", trust_env=False).status_code


def test_a_full_disk_refuses_what_it_cannot_keep(tmp_path: Path) -> None:
    """507 for all that writes, nothing of it kept, and reads go on; with room again, all is there and more is taken."""
    db = str(tmp_path / "full.db")
    items: Any = [{"role": "user", "content": "x" * 20_000}]
    process, url = served.start("--db", db, "--quiet", largest_file=500_000)
    with httpx.Client(base_url=url, trust_env=False, timeout=60) as client:
        path = f"/conversations/{client.post('/conversations').json()['id']}/items"
        replies = [client.post(path, json={"items": items}) for _ in range(40)]
        streamed = client.post("/responses", json={"model": "m", "input": "x" * 20_000, "stream": True})
        kept = [item["id"] for item in client.get(path, params={"order": "asc", "limit": 100}).json()["data"]]
    served.end(process)
    with served.serving("--db", db, "--quiet") as url, httpx.Client(base_url=url, trust_env=False) as client:
        again = client.get(path, params={"order": "asc", "limit": 100}).json()["data"]
        taken = client.post(path, json={"items": items})

    assert {200, 507} == {reply.status_code for reply in replies}
    refused = [*(reply for reply in replies if not reply.is_success), streamed]
    assert {(507, "not_stored")} == {(reply.status_code, reply.json()["error"]["code"]) for reply in refused}
    assert kept == [reply.json()["data"][0]["id"] for reply in replies if reply.is_success]
    assert (kept, 200) == ([item["id"] for item in again], taken.status_code)
