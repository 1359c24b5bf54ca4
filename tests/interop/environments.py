"""Environments of their own for programs of others, filled from locks and kept from one run to the next."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".interop"
NODE = ROOT / "tests" / "interop" / "node"


def python(lock: str, of: str = sys.executable) -> Path:
    """Return the interpreter of the environment of a lock under requirements/, which is filled if need be.

    of: the Python that it is made of.
    """
    folder, requirements = FOLDER / lock, ROOT / "requirements" / f"{lock}.txt"
    found = folder / "bin" / "python"
    if not _is_filled(folder, requirements):
        shutil.rmtree(folder, ignore_errors=True)
        _run([of, "-m", "venv", "--without-pip", str(folder)])
        install = [
            sys.executable,
            "-m",
            "pip",
            "--python",
            str(found),
            "install",
            "-qq",
            "--require-hashes",
            "--no-deps",
        ]
        _run([*install, "-r", str(requirements)])
        _mark(folder, requirements)
    return found


def node() -> Path | None:
    """Return the folder in which programs for Node run; None where there is no npm."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    folder, lock = FOLDER / "node", NODE / "package-lock.json"
    if not _is_filled(folder, lock):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(NODE / name, folder / name)
        _run([npm, "ci", "--no-audit", "--no-fund", "--silent"], folder)
        _mark(folder, lock)
    return folder


def variables(base_url: str) -> dict[str, str]:
    """Return the environment of a program: nothing of ours but where the server is."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "HOME", "TMPDIR") if name in os.environ}
    quiet = {"LITELLM_LOCAL_MODEL_COST_MAP": "True", "PYTHONWARNINGS": "ignore", "OPENAI_AGENTS_DISABLE_TRACING": "1"}
    return {**kept, **quiet, "OPENAI_BASE_URL": base_url, "OPENAI_API_KEY": "sk-local", "NO_PROXY": "127.0.0.1"}


def _is_filled(folder: Path, lock: Path) -> bool:
    mark = folder / ".filled"
    return mark.exists() and mark.read_text("utf-8") == _digest(lock)


def _mark(folder: Path, lock: Path) -> None:
    (folder / ".filled").write_text(_digest(lock), "utf-8")


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _run(command: list[str], folder: Path = ROOT) -> None:
    subprocess.run(command, cwd=folder, check=True)
