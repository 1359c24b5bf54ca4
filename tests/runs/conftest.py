"""Fixtures for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.overlay.calling import WAYS, Call, calling
from tests.servers.fault_server import FaultServer


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> str:
    """Give each of both ways to call."""
    return str(request.param)


@pytest.fixture
def call(way: str, faulty: FaultServer) -> Iterator[Call]:
    """Call methods of a client, in each of both ways."""
    with calling(way, faulty.url) as call:
        yield call
