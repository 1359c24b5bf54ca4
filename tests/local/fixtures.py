"""Fixtures for tests that name this module in `pytest_plugins`."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from tests.local.checking import checked_client


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    """Give a client of one server for all tests of a file; each reply is checked against the specification."""
    with checked_client() as opened:
        yield opened
