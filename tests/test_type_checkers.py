"""Both type checkers, in their strict modes, have nothing to say; tests/typing says what they must refuse."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def passes(*command: str) -> bool:
    """Run a checker from the root of the checkout; fail with what it says unless all is well."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    if done.returncode:
        pytest.fail(f"{' '.join(command)}\n{done.stdout}{done.stderr}", pytrace=False)
    return True


def test_mypy_accepts_all_code() -> None:
    """mypy, strict and more, passes everything written by hand, tests/typing and the generated package."""
    assert passes("mypy")


def test_pyright_accepts_the_hand_written_code() -> None:
    """pyright, strict, passes everything written by hand and tests/typing."""
    assert passes("pyright")
