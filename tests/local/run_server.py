"""A server for tests of runs, over real connections."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import httpx

from openai_conversations.local.serving import LocalServer


@contextmanager
def serving(replies: dict[str, Any] | None = None) -> Generator[str]:
    """Serve on a free port while the block runs, and give the base URL."""
    with LocalServer(replies=replies) as server:
        yield server.base_url


@contextmanager
def calling(*actions: Any, **settings: Any) -> Generator[httpx.Client]:
    """Serve with one rule for every run while the block runs, and give a client of it."""
    # A proxy of the environment must not come between.
    with (
        serving({"replies": [{"actions": list(actions), **settings}]}) as url,
        httpx.Client(base_url=url, timeout=60, trust_env=False) as client,
    ):
        yield client


def thread_of(client: httpx.Client, text: str = "hello") -> str:
    """Create a thread with one message, and return its id."""
    body = {"messages": [{"role": "user", "content": text}]}
    created: str = client.post("/threads", json=body).raise_for_status().json()["id"]
    return created
