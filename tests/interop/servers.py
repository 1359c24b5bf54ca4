"""Servers of others that the client is run against."""

from __future__ import annotations

import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import httpx

from openai_conversations import Client, NotFoundError, user_message
from openai_conversations.local import LocalServer
from tests.interop import environments
from tests.interop.programs_run import REPLIES
from tests.interop.result import Result


@contextmanager
def agentic_api() -> Generator[str]:
    """Give the base URL of agentic-api, whose model is our local server."""
    binary = environments.python("interop").parent / "agentic-server"
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder, LocalServer(replies=REPLIES) as model:
        where = ["--gateway-host", "127.0.0.1", "--gateway-port", str(port)]
        store = ["--db-url", f"sqlite://{Path(folder) / 'a.db'}"]
        upstream = ["--llm-api-base", model.base_url.removesuffix("/v1"), "--skip-llm-ready-check"]
        process = subprocess.Popen(
            [str(binary), *where, *store, *upstream],
            env=environments.variables(""),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _await(f"http://127.0.0.1:{port}")
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.terminate()
            process.wait(30)


def _await(url: str) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            httpx.get(url, trust_env=False)
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(f"{url} does not answer")


def hold_a_conversation(base_url: str) -> None:
    """Go through a conversation's life with our client, with a response of the server in between."""
    with Client.from_url(base_url, api_key="sk-local") as client:
        made = client.conversations.create(metadata={"a": "b"})
        assert {"a": "c"} == client.conversations.update(made.id, metadata={"a": "c"}).to_dict()["metadata"]
        added = client.conversations.items.create(made.id, items=[user_message(f"text {n}") for n in range(25)])
        assert 25 == len(added.data)
        listed = [item.to_dict()["id"] for item in client.conversations.items.list(made.id, order="asc", limit=7)]
        assert [item.to_dict()["id"] for item in added.data] == listed
        body = {"model": "m", "input": "hello", "conversation": made.id}
        answered = httpx.post(f"{base_url}/responses", json=body, trust_env=False, timeout=60).raise_for_status()
        assert "You said: hello" == answered.json()["output"][0]["content"][0]["text"]
        assert 27 == len(list(client.conversations.items.list(made.id, limit=100)))
        client.conversations.delete(made.id)
        try:
            client.conversations.retrieve(made.id)
        except NotFoundError:
            return
        raise AssertionError("a deleted conversation is still there")


def _agentic_api() -> Result:
    started = time.monotonic()
    try:
        with agentic_api() as url:
            hold_a_conversation(url)
    except Exception as error:
        return Result("agentic-api", "0.9.0", "failed", time.monotonic() - started, repr(error)[:300])
    return Result("agentic-api", "0.9.0", "passed", time.monotonic() - started)


SERVERS: dict[str, Callable[[], Result]] = {"agentic-api": _agentic_api}
