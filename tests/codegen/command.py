"""Run `python -m codegen` as a user would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def codegen(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Return what the command said and its exit code."""
    command = [sys.executable, "-m", "codegen", *map(str, arguments)]
    surroundings = {**os.environ, **environment}
    return subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False)
