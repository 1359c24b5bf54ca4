"""Make property tests give the same verdict on every run and every machine, and programs that tests start quick."""

from __future__ import annotations

import os
import shutil
import tempfile

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
_BYTECODE = "PYTHONPYCACHEPREFIX"


def pytest_configure(config: pytest.Config) -> None:
    """Let the programs that tests start keep their bytecode for each other, beside no source."""
    if not hasattr(config, "workerinput") and _BYTECODE not in os.environ:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ[_BYTECODE] = folder = tempfile.mkdtemp(prefix="bytecode-")
        config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that nothing waits for it in the end."""
    items.sort(key=lambda item: item.path.name != "test_type_checkers.py")
