"""Install a wheel alone into fresh environments, and use it there as somebody else's program would."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.release.artifacts import PROJECT, VERSION

_CONSUMER = Path(__file__).with_name("consumer.py")
_ABOUT = "import json, sys; print(json.dumps([list(sys.version_info[:2]), sys.executable]))"
_CONTENTS = """
import importlib, importlib.metadata, json
packages = [importlib.import_module(name) for name in ("openai_conversations", "openai_conversations_api")]
names = {one.__name__: [name for name in dir(one) if not name.startswith("_")] for one in packages}
for one in packages:
    [getattr(one, name) for name in names[one.__name__]]
print(json.dumps({
    "names": names,
    "version": getattr(packages[0], "__version__", importlib.metadata.version("openai-conversations-client")),
    "installed": sorted(one.name.lower() for one in importlib.metadata.distributions()),
}))
"""
_BASE = {
    *("attrs", "httpx", "python-dateutil"),
    *("anyio", "certifi", "h11", "httpcore", "idna", "six", "typing_extensions", "tzdata"),  # what those three bring
}


def pythons() -> dict[str, str]:
    """Return every Python of this machine that the package supports, by version: those of PATH, pyenv and uv."""
    home = Path.home()
    managed = [home / ".pyenv/versions", home / ".local/share/uv/python"]
    candidates = [sys.executable, *(shutil.which(f"python3.{minor}") for minor in range(11, 30))]
    candidates += [str(path) for folder in managed for path in sorted(folder.glob("*/bin/python3"))]
    found: dict[str, str] = {}
    for candidate in filter(None, candidates):
        done = _run(candidate, "-c", _ABOUT)
        if done.returncode == 0 and (about := json.loads(done.stdout))[0] >= [3, 11]:
            found.setdefault("{}.{}".format(*about[0]), about[1])
    return dict(sorted(found.items()))


def _run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return subprocess.run(
        command, cwd="/", env={**clean, **environment}, capture_output=True, text=True, timeout=600, check=False
    )


class Environment:
    """A fresh virtual environment with nothing in it but a wheel and what that requires."""

    def __init__(self, python: str, wheel: Path, folder: Path) -> None:
        self.python = str(folder / "bin" / "python")
        self.folder = folder
        for command in ([python, "-m", "venv", str(folder)], [self.python, "-m", "pip", "install", "-q", str(wheel)]):
            done = _run(*command)
            if done.returncode:
                sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
        done = _run(self.python, "-I", "-W", "error", "-c", _CONTENTS)
        self.contents: dict[str, Any] = json.loads(done.stdout) if done.returncode == 0 else {}
        self.failure = done.stderr

    def problems(self) -> Iterator[str]:
        """Yield what is wrong when the package is imported, used, run as a command and checked by type checkers."""
        if not self.contents:
            yield f"the package cannot be imported: {self.failure}"
            return
        if self.contents["version"] != VERSION:
            yield f"it calls itself {self.contents['version']}"
        unexpected = {*self.contents["installed"]} - _BASE - {"pip", "setuptools", PROJECT["name"]}
        if unexpected:
            yield f"it brings {', '.join(sorted(unexpected))}"
        yield from self._failures()

    def _failures(self) -> Iterator[str]:
        program = str(shutil.copy(_CONSUMER, self.folder / "consumer.py"))
        for command in (
            [self.python, "-m", "pip", "check"],
            [self.python, "-I", "-W", "error", program],
            [str(self.folder / "bin" / "openai-conversations"), "serve", "--help"],  # the others need an extra
            [sys.executable, "-m", "mypy", "--config-file=", "--strict", "--python-executable", self.python, program],
            [sys.executable, "-m", "pyright", "--project", self._pyright(), "--pythonpath", self.python],
        ):
            done = _run(*command, MYPY_CACHE_DIR=str(self.folder / "mypy"))
            if done.returncode:
                yield f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}"

    def _pyright(self) -> str:
        settings = {"include": ["consumer.py"], "typeCheckingMode": "strict"}
        file = self.folder / "pyrightconfig.json"
        file.write_text(json.dumps(settings), "utf-8")
        return str(file)
