"""After a fork, parent and child use one and the same client, each over connections of its own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.servers.fault_server import FaultServer

pytest_plugins = ["tests.overlay.fault_fixtures"]
SYNC = """
import os, sys, warnings
from openai_conversations import Client
warnings.simplefilter("error")
client = Client(base_url=sys.argv[1], api_key="k", max_retries=0)
client.conversations.retrieve("parent")
child = os.fork()
if child == 0:
    client.conversations.retrieve("child")
    client.conversations.retrieve("child", deadline=9)
    client.close()
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0, "the child failed"
client.conversations.retrieve("parent")
client.close()
"""
ASYNC = """
import asyncio, os, sys
from openai_conversations import AsyncClient
client = AsyncClient(base_url=sys.argv[1], api_key="k", max_retries=0)
async def use(name):
    await client.conversations.retrieve(name)
asyncio.run(use("parent"))
child = os.fork()
if child == 0:
    asyncio.run(use("child"))
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0, "the child failed"
asyncio.run(use("parent"))
asyncio.run(client.aclose())
"""
IN_ANOTHER_THREAD = """
import os, sys, threading
from openai_conversations import Client
client = Client(base_url=sys.argv[1], api_key=lambda: "k", max_retries=0)
client.conversations.retrieve("parent")
client._session.pool._lock.acquire()  # another thread is just opening connections
child = os.fork()
if child == 0:
    client.conversations.retrieve("child")
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0, "the child failed"
client._session.pool._lock.release()
client.conversations.retrieve("parent")
client.close()
"""


def run(program: str, url: str) -> None:
    """Run a program in a process of its own."""
    environment = {**os.environ, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
    done = subprocess.run(
        [sys.executable, "-c", program, url], capture_output=True, text=True, timeout=30, env=environment, check=False
    )

    assert (0, "") == (done.returncode, done.stderr)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.parametrize("program", [SYNC, IN_ANOTHER_THREAD], ids=["simple", "while a lock is held"])
def test_parent_and_child_share_a_client(program: str, faulty: FaultServer) -> None:
    """The child opens a connection of its own, and the parent's goes on undisturbed."""
    run(program, faulty.url)
    names = [request.path.rpartition("/")[2] for request in faulty.received]

    assert ("parent", "child", "parent") == (names[0], names[1], names[-1])
    assert 2 == faulty.opened


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_parent_and_child_share_an_async_client(faulty: FaultServer) -> None:
    """The same holds for an AsyncClient whose event loop had ended before the fork."""
    run(ASYNC, faulty.url)

    assert ["parent", "child", "parent"] == [request.path.rpartition("/")[2] for request in faulty.received]
