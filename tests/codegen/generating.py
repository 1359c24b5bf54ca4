"""Generate packages from small documents, and run what was generated."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from codegen.document import load_data
from codegen.errors import SpecError
from codegen.generator import driver
from tests.codegen.command import ROOT

Json = Any
HOOKS: list[str] = load_data(ROOT / "generator-config.yaml")["post_hooks"]


def generate(folder: Path, name: str, document: Json, hooks: list[str] | None = None) -> Path:
    """Write a document and the package made from it into a folder; return the package.

    hooks: what runs on the package; that of this repository when left out. Raises what the generator raises, and
    leaves no document behind then.
    """
    spec, config = folder / f"{name}.json", folder / "config.yaml"
    spec.write_text(json.dumps(document), encoding="utf-8")
    options = {"package_name_override": name, "literal_enums": True, "post_hooks": HOOKS if hooks is None else hooks}
    config.write_text(json.dumps(options), encoding="utf-8")
    try:
        driver.generate(spec, config, folder / name)
    except BaseException:
        spec.unlink()
        raise
    return folder / name


def refusal(folder: Path, name: str, document: Json, hooks: list[str] | None = None) -> str | None:
    """Generate a package and return None, or the reason why the document is refused."""
    try:
        generate(folder, name, document, hooks)
    except SpecError as error:
        return str(error)
    return None


def refused_in_a_line(folder: Path, document: Json, words: list[str]) -> None:
    """See that a document is refused in one line that has some words, and names nothing of the program itself."""
    said = refusal(folder, "refused", document, [])
    assert said is not None
    assert "\n" not in said
    assert "object at 0x" not in said
    assert words == [word for word in words if word in said], said


def run(folder: Path) -> dict[str, str]:
    """Run everything of every package in a folder, in another process and an empty folder; return what went wrong."""
    box = folder / "box"
    box.mkdir(exist_ok=True)
    command = [sys.executable, "-W", "error", "-m", "tests.codegen.exercise", str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=box, env=environment, capture_output=True, text=True, check=True)
    problems: dict[str, str] = json.loads(done.stdout)
    return problems
