"""A pytest plugin: `def test_mine(openai_conversations_server): …` has a server of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import pytest

if TYPE_CHECKING:
    from .serving import LocalServer


@pytest.fixture
def openai_conversations_server(request: pytest.FixtureRequest) -> Iterator[LocalServer]:
    """Give a running server with a database of its own; its `base_url` is for any client.

    `@pytest.mark.openai_conversations(replies=…, api_key=…)` starts it with settings of LocalServer.
    """
    from . import LocalServer  # noqa: PLC0415  pytest loads every plugin, used or not

    marker = cast("pytest.Mark | None", request.node.get_closest_marker("openai_conversations"))
    with LocalServer(**(marker.kwargs if marker else {})) as server:
        yield server


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", "openai_conversations(**settings): settings of openai_conversations_server")
