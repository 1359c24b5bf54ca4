"""Servers of others that the client is run against."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import httpx
from attrs import frozen

from openai_conversations import AsyncClient, Client, NotFoundError, user_message
from openai_conversations.local import LocalServer
from openai_conversations.migration import LiveThreads, migrate
from tests.interop import environments
from tests.interop.programs_run import REPLIES
from tests.interop.result import Result
from tests.release.environments import pythons


@contextmanager
def agentic_api(binary: Path, folder: Path, port: int) -> Generator[None]:
    """Run agentic-api, whose model is our local server."""
    with LocalServer(replies=REPLIES) as model:
        where = ["--gateway-host", "127.0.0.1", "--gateway-port", str(port)]
        store = ["--db-url", f"sqlite://{folder / 'a.db'}"]
        upstream = ["--llm-api-base", model.base_url.removesuffix("/v1"), "--skip-llm-ready-check"]
        with _running([str(binary.parent / "agentic-server"), *where, *store, *upstream], port):
            yield


@contextmanager
def ogx(binary: Path, folder: Path, port: int) -> Generator[None]:
    """Run OGX with its conversations alone, which need no model."""
    tables = {name: {"backend": "sql", "table_name": name} for name in ("inference", "conversations", "prompts")}
    configuration = {
        "version": 2,
        "distro_name": "conversations",
        "apis": ["conversations"],
        "providers": {},
        "storage": {
            "backends": {
                "kv": {"type": "kv_sqlite", "db_path": str(folder / "kv.db")},
                "sql": {"type": "sql_sqlite", "db_path": str(folder / "sql.db")},
            },
            "stores": {
                "metadata": {"namespace": "registry", "backend": "kv"},
                **tables,
                "connectors": {"backend": "sql", "table_name": "connectors"},
            },
        },
        "server": {"host": "127.0.0.1", "port": port},
    }
    (folder / "ogx.yaml").write_text(json.dumps(configuration), "utf-8")  # which is YAML, too
    command = [str(binary.parent / "ogx"), "run", str(folder / "ogx.yaml"), "--port", str(port), "--insecure"]
    with _running(command, port):
        yield


@contextmanager
def _running(command: list[str], port: int) -> Generator[None]:
    process = subprocess.Popen(
        command, env=environments.variables(""), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _await(f"http://127.0.0.1:{port}")
        yield
    finally:
        process.terminate()
        process.wait(30)


def _await(url: str) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            httpx.get(url, trust_env=False)
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(f"{url} does not answer")


def hold_a_conversation(base_url: str) -> None:
    """Go through a conversation's life with our client."""
    with Client.from_url(base_url, api_key="sk-local") as client:
        made = client.conversations.create(metadata={"a": "b"})
        assert {"a": "c"} == client.conversations.update(made.id, metadata={"a": "c"}).to_dict()["metadata"]
        added = client.conversations.items.create(made.id, items=[user_message(f"text {n}") for n in range(25)])
        assert 25 == len(added.data)
        listed = [item.to_dict()["id"] for item in client.conversations.items.list(made.id, order="asc", limit=7)]
        assert [item.to_dict()["id"] for item in added.data] == listed
        client.conversations.items.delete(made.id, listed[0])
        assert listed[1:] == [item.to_dict()["id"] for item in client.conversations.items.list(made.id, order="asc")]
        client.conversations.delete(made.id)
        try:
            client.conversations.retrieve(made.id)
        except NotFoundError:
            return
        raise AssertionError("a deleted conversation is still there")


def ask(base_url: str) -> None:
    """Have a response of the server land in a conversation that our client reads."""
    with Client.from_url(base_url, api_key="sk-local") as client:
        made = client.conversations.create()
        body = {"model": "m", "input": "hello", "conversation": made.id}
        answered = httpx.post(f"{base_url}/responses", json=body, trust_env=False, timeout=60).raise_for_status()
        assert "You said: hello" == answered.json()["output"][0]["content"][0]["text"]
        assert 2 == len(list(client.conversations.items.list(made.id)))


def move_threads(base_url: str) -> None:
    """Move a thread of our local server there, verified by reading it again."""
    with tempfile.TemporaryDirectory() as folder, LocalServer() as old:
        with Client(base_url=old.base_url) as client:
            client.threads.create(messages=[{"role": "user", "content": f"text {n}"} for n in range(20)])
        source, target = AsyncClient(base_url=old.base_url), AsyncClient.from_url(base_url, api_key="sk-local")
        made = migrate(LiveThreads(source), target, Path(folder, "journal"))
        assert {"verified": 1} == made.states, made.text()


@frozen
class Server:
    """A server of others. run: runs it for a block; newer: that it needs a Python newer than ours may be."""

    name: str
    version: str
    lock: str
    run: Callable[[Path, Path, int], AbstractContextManager[None]]
    tests: tuple[Callable[[str], None], ...]
    newer: bool = False


def _tried(server: Server) -> Result:
    """Run a server, go through its tests, and return what came of it."""
    found = [path for version, path in pythons().items() if version >= "3.12"] if server.newer else [sys.executable]
    if not found:
        return Result(server.name, server.version, "skipped", 0, "there is no Python 3.12")
    binary = environments.python(server.lock, found[0])
    started = time.monotonic()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    try:
        with tempfile.TemporaryDirectory() as folder, server.run(binary, Path(folder), port):
            for test in server.tests:
                test(f"http://127.0.0.1:{port}/v1")
    except Exception as error:
        return Result(server.name, server.version, "failed", time.monotonic() - started, repr(error)[:300])
    return Result(server.name, server.version, "passed", time.monotonic() - started)


_SERVERS = [
    Server("agentic-api", "0.9.0", "interop", agentic_api, (hold_a_conversation, ask, move_threads)),
    Server("ogx", "1.5.0", "interop-ogx", ogx, (hold_a_conversation, move_threads), newer=True),
]
SERVERS: dict[str, Callable[[], Result]] = {one.name: partial(_tried, one) for one in _SERVERS}
