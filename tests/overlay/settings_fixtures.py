"""Fixtures for tests of settings, which name this module in `pytest_plugins`."""

from __future__ import annotations

from pathlib import Path

import pytest

from openai_conversations.settings.names import ALL


@pytest.fixture
def directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty working directory, and none of the variables."""
    monkeypatch.chdir(tmp_path)
    for name in ALL:
        monkeypatch.delenv(name, raising=False)
    return tmp_path
