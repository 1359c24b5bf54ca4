"""Fixtures for tests that name this module in `pytest_plugins`."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from functools import cache

import anyio
import httpx
import pytest

from tests.servers.fault_server import FaultServer, fault_server


@pytest.fixture(scope="session")
def running_fault_server() -> Iterator[FaultServer]:
    """Run one server for all tests of the process."""
    with fault_server() as server:
        yield server


_ssl_context = cache(httpx.create_ssl_context)


@pytest.fixture
def faulty(running_fault_server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> FaultServer:
    """Give the server with nothing scripted and nothing received, reached directly."""
    monkeypatch.setattr(httpx, "create_ssl_context", _ssl_context)  # it takes longer than a call
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    running_fault_server.reset()
    return running_fault_server


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let waits between attempts take no time."""

    async def at_once(seconds: float) -> None:
        assert seconds >= 0

    def now(seconds: float) -> None:
        assert seconds >= 0

    monkeypatch.setattr(time, "sleep", now)
    monkeypatch.setattr(anyio, "sleep", at_once)


@pytest.fixture
def free_port() -> int:
    """Give a port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port
