"""Which breaking changes this diff and other tools catch, over the cases of ../shared/diff-cases: `make rivals`.

Each tool is installed from its registry into a folder of its own; one that does not install is left out of the table.
A tool answers with exit code 1, or with a number of breaking changes in what it prints.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .processes import ROOT

_CASES = ROOT.parent / "shared" / "diff-cases"
_TABLE = ROOT / "docs" / "diff-rivals.md"
_INSTALL_SECONDS, _RUN_SECONDS = 600, 60


@dataclass(frozen=True)
class Rival:
    """A tool: its package with the version that was tried, how it is called, and what in its output says breaking."""

    package: str
    command: tuple[str, ...]
    says: str = ""
    npm: bool = False


RIVALS = (
    Rival("breakwatch==0.1.0", ("breakwatch", "diff", "{old}", "{new}")),
    Rival("kryptorious-apiguard==1.0.1", ("apiguard", "diff", "{old}", "{new}")),
    Rival("api-schema-diff==1.0.4", ("api-schema-diff", "{old}", "{new}")),
    Rival("api-diff-sentinel==1.0.2", ("api-diff", "--fail-on-breaking", "{old}", "{new}")),
    Rival(
        "contractor-cli==0.1.0", ("contractor", "diff", "--engine", "legacy", "--base", "{old}", "--candidate", "{new}")
    ),
    Rival("schemawatch==0.1.4", ("schemawatch", "{old}", "{new}"), says=r"Breaking changes detected: [1-9]"),
    Rival("specshift==1.5.0", ("specshift", "diff", "{old}", "{new}", "--fail-on", "breaking", "--quiet")),
    Rival(
        "jev-oas-sentinel==0.6.0",
        (
            "jev-oas-sentinel",
            "compare",
            "--no-config",
            "--no-jev",
            "--mode",
            "enforce",
            "--base",
            "{old}",
            "--head",
            "{new}",
        ),
    ),
    Rival("openapi-diff@0.24.1", ("openapi-diff", "{old}", "{new}"), says="Breaking changes found", npm=True),
    Rival("@useoptic/optic", ("optic", "diff", "{old}", "{new}", "--check"), npm=True),
)


def installed(rival: Rival, folder: Path) -> Path | None:
    """Install a tool and return the folder of its program; None where it does not install."""
    place = folder / re.sub(r"\W", "-", rival.package)
    made = [[sys.executable, "-m", "venv", str(place)], [str(place / "bin" / "pip"), "install", "-q", rival.package]]
    if rival.npm:
        made = [["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(place), rival.package]]
    try:
        for command in made:
            subprocess.run(command, check=True, capture_output=True, timeout=_INSTALL_SECONDS)
    except (OSError, subprocess.SubprocessError):
        return None
    programs = place / "node_modules" / ".bin" if rival.npm else place / "bin"
    return programs if (programs / rival.command[0]).exists() else None


def calls_breaking(rival: Rival, programs: Path, case: str, new: str = "new") -> bool | None:
    """Return whether a tool calls a case breaking; None where it gives up. new: the side that it takes for the new."""
    sides = {side: str(_CASES / f"{case}.{name}.json") for side, name in (("old", "old"), ("new", new))}
    command = [part.format(**sides) for part in rival.command]
    environment = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "CI": "1"}
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_RUN_SECONDS, env=environment, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    if rival.says and done.stdout.strip():
        return re.search(rival.says, done.stdout) is not None
    return bool(done.returncode) if done.returncode in (0, 1) and not rival.says else None


def row(name: str, answers: dict[str, bool | None], cases: Any) -> str:
    """Return a row: breaking changes caught, safe ones called breaking, and cases it gave up on."""
    breaking = [case for case in cases if cases[case]["http"] == "breaking"]
    safe = [case for case in cases if cases[case]["http"] == "safe"]
    caught, alarms = (sum(answers[case] is True for case in some) for some in (breaking, safe))
    given_up = sum(answer is None for answer in answers.values())
    return f"| {name} | {caught} of {len(breaking)} | {alarms} of {len(safe)} | {given_up} |"


def main() -> None:
    """Try every tool and write docs/diff-rivals.md."""
    cases = json.loads((_CASES / "index.json").read_text("utf-8"))
    ours = Rival("", (sys.executable, "-m", "codegen", "diff", "--as-is", "{old}", "{new}"))
    rows: list[str] = []
    with TemporaryDirectory() as name, ThreadPoolExecutor(2) as pool:
        found = [("this diff", ours, Path(sys.executable).parent)]
        found += [(one.package, one, where) for one in RIVALS if (where := installed(one, Path(name))) is not None]
        for shown, rival, programs in found:
            if calls_breaking(rival, programs, next(iter(cases)), "old"):
                print(f"left out: {shown} calls a document breaking beside itself, so it does not run here", flush=True)
                continue
            answers = pool.map(partial(calls_breaking, rival, programs), cases)
            rows.append(row(f"`{shown}`" if rival.package else shown, dict(zip(cases, answers, strict=True)), cases))
            print(rows[-1], flush=True)
    _TABLE.write_text(_TEXT + "\n".join(rows) + "\n", "utf-8")


_TEXT = """# Other tools on the same changes

Made by `make rivals`, over the cases of spec changes whose verdict for HTTP users is `breaking` or `safe`; each tool as
its registry has it, called as its help says, judged by its exit code or by the number of breaking changes that it
prints. Tools that do not install where the table is made, or call a document breaking beside itself, are left out: on
Node 20, Optic does. The cases were collected for this project, and are OpenAPI 3.1, which `openapi-diff` does not read.

| tool | breaking changes caught | safe changes called breaking | cases it gave up on |
|---|---|---|---|
"""

if __name__ == "__main__":
    main()
