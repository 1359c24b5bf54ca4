"""The seconds that comparing two specs takes, beside another tool where one is installed or can be.

`SPEC_DIFF_NPM=1` lets it install Optic from npm into a temporary folder; without, only what is on the PATH counts.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from .processes import ROOT, fresh
from .report import Figure

_SPEC = ROOT / "openapi.yaml"
_UPSTREAM = ROOT.parent / "shared" / "upstream"
_ROUNDS = 5
_INSTALL_SECONDS = 300


def spec_diff_figures() -> Iterator[Figure]:
    """Yield the figures: two trimmed specs, which may take half a second; two published ones; the other tool."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        changed = folder / "changed.yaml"
        changed.write_text(_SPEC.read_text("utf-8").replace("maxItems: 20", "maxItems: 10"), "utf-8")
        ours = _best("diff", str(_SPEC), str(changed))
        yield Figure("codegen diff of two trimmed specs", ours, 0.5, unit="s", how=f"a process, best of {_ROUNDS}")
        published = sorted(_UPSTREAM.glob("2026-*.yaml"))[-2:]
        if len(published) == 2:
            seconds = _best("diff", *map(str, published))
            yield Figure("codegen diff of two published specs", seconds, unit="s", how="trimmed and corrected first")
        theirs = _optic(folder, _SPEC, changed)
        if theirs is not None:
            yield Figure("Optic ÷ codegen diff", theirs / ours, how=f"{theirs:.1f} s to {ours:.1f} s")


def _best(*arguments: str) -> float:
    return min(_seconds(arguments) for _ in range(_ROUNDS))


def _seconds(arguments: tuple[str, ...]) -> float:
    start = time.perf_counter()
    fresh("-m", "codegen", *arguments, accepted=(0, 1))  # 1: it found what breaks
    return time.perf_counter() - start


def _optic(folder: Path, old: Path, new: Path) -> float | None:
    """Return the seconds Optic takes for the same two files; None where it is not here or does not run."""
    program = shutil.which("optic") or _installed(folder)
    if program is None:
        return None
    start = time.perf_counter()
    try:
        done = subprocess.run([program, "diff", str(old), str(new)], capture_output=True, check=False, timeout=120)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return time.perf_counter() - start if done.stdout else None


def _installed(folder: Path) -> str | None:
    npm = shutil.which("npm")
    if npm is None or not os.environ.get("SPEC_DIFF_NPM"):
        return None
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), "@useoptic/optic"]
    try:
        subprocess.run(command, capture_output=True, check=True, timeout=_INSTALL_SECONDS)
    except (OSError, subprocess.SubprocessError):
        return None
    return shutil.which("optic", path=str(folder / "node_modules" / ".bin"))
