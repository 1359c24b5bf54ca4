"""Run the tests of a checkout on new files, in a copy of it: what is being tested is not there yet."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..swap import Replacement, scratch

_LEFT_OUT = shutil.ignore_patterns(
    *(".git", ".venv", ".hypothesis", "__pycache__", "*.egg-info", "build", "dist", ".*_cache", ".codegen-*")
)


@dataclass(frozen=True)
class Outcome:
    """How the tests went: None passed means that there are none. told: the last lines of what they said."""

    passed: bool | None
    told: str


def run_tests(root: Path, replacements: Sequence[Replacement], command: Sequence[str] = ()) -> Outcome:
    """Return how the tests go with the new files in their places. The checkout itself is not touched.

    command: what to run in the copy; pytest when left out.
    """
    if not command and not (root / "tests").is_dir():
        return Outcome(None, "there is no folder `tests`")
    with scratch() as folder:
        copy = folder / root.name
        shutil.copytree(root, copy, ignore=_LEFT_OUT, symlinks=True)
        for one in replacements:
            place = copy / one.called.relative_to(root)
            _own_folders(copy, place)
            _place(one.new, place)
        if (root / ".venv").exists():
            (copy / ".venv").symlink_to((root / ".venv").resolve())
        return _run(command or [sys.executable, "-m", "pytest", "-q"], copy)


def _own_folders(copy: Path, place: Path) -> None:
    """Give a copy folders of its own on the way to a place, where symbolic links lead out of it."""
    for folder in reversed(place.parents):
        if folder.is_relative_to(copy) and folder.is_symlink():
            real = folder.resolve()
            folder.unlink()
            shutil.copytree(real, folder, ignore=_LEFT_OUT, symlinks=True)


def _place(new: Path, target: Path) -> None:
    if target.is_symlink():
        target.unlink()
    elif target.is_dir():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    if new.is_dir():
        shutil.copytree(new, target)
    else:
        shutil.copyfile(new, target)


def _run(command: Sequence[str], copy: Path) -> Outcome:
    path = os.pathsep.join(str(copy / part) for part in ("generated", "overlay", ""))
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, cwd=copy, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    lines = done.stdout.strip().splitlines()
    return Outcome(done.returncode == 0, "\n".join(lines[-30:] if done.returncode else lines[-1:]))
