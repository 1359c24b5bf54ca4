"""Make property tests give the same verdict on every run and every machine, and programs that tests start quick."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "repeatable",
    derandomize=True,
    deadline=None,  # other jobs of the machine decide how long an example takes
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("repeatable")


def pytest_configure() -> None:
    """Let the programs that tests start keep their bytecode, each for the next, also where others are told not to."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that nothing waits for it in the end."""
    items.sort(key=lambda item: item.path.name != "test_type_checkers.py")
