"""Fixtures for tests that name this module in `pytest_plugins`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from examples.smg import SmgError, smg_server
from tests.servers.calling import WAYS, Call, calling, quick_client
from tests.servers.scripted import ScriptedServer, scripted_server


@pytest.fixture(scope="session")
def running_server() -> Iterator[ScriptedServer]:
    """Run one server for all tests of the process."""
    with scripted_server() as server:
        yield server


@pytest.fixture
def direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reach this machine directly, whatever proxy the environment names."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def server(running_server: ScriptedServer, direct: None) -> ScriptedServer:
    """Give the server with nothing scripted and nothing received."""
    running_server.reset()
    return running_server


@pytest.fixture(params=WAYS)
def call(request: pytest.FixtureRequest, server: ScriptedServer) -> Iterator[Call]:
    """Call operations against the server, in each of both ways."""
    with quick_client(server.url) as client, calling(request.param, client) as call:
        yield call


@pytest.fixture(scope="session")
def smg_url() -> Iterator[str]:
    """Run SMG, a real server of another project, for all tests of the process; skip them where it does not run."""
    with ExitStack() as running:
        try:
            url = running.enter_context(smg_server())
        except SmgError as error:
            pytest.skip(f"SMG does not run here: {error}")
        yield url
