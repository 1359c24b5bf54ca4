"""The seconds that writing the client and its specification take."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from .processes import ROOT, fresh

_UPSTREAM = ROOT.parent / "shared" / "upstream"


def generation_seconds() -> Iterator[tuple[str, float | None]]:
    """Yield what was run and its seconds by the clock, or None where the published spec is not at hand."""
    with TemporaryDirectory() as folder:
        yield "generate", _seconds("generate", "--output", str(Path(folder) / "openai_conversations_api"))
        yield "drift", _seconds("drift")
        upstream = next(_UPSTREAM.glob("2026-08-21*.yaml"), None)
        spec = str(Path(folder) / "openapi.yaml")
        yield "spec", None if upstream is None else _seconds("spec", "--upstream", str(upstream), "--output", spec)
        yield "update, without tests", None if upstream is None else _update_seconds(Path(folder), upstream)


def _seconds(*arguments: str) -> float:
    start = time.perf_counter()
    fresh("-m", "codegen", *arguments, accepted=(0, 1))  # 1 is a difference, which `make drift` reports
    return time.perf_counter() - start


def _update_seconds(folder: Path, upstream: Path) -> float:
    """Run the whole loop in a copy of the checkout, from the publication before the given one."""
    copy = folder / "checkout"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", "tests"))
    environment = {**os.environ, "PYTHONPATH": str(copy)}
    before = next(_UPSTREAM.glob("2026-08-05*.yaml"), upstream)
    program = f"import sys; sys.path.insert(0, {str(copy)!r}); from codegen.__main__ import main; sys.exit(main())"
    seconds = 0.0
    for source in (before, upstream):
        start = time.perf_counter()
        fresh("-P", "-c", program, "sync", "--no-tests", "--upstream", str(source), environment=environment)
        seconds = time.perf_counter() - start
    return seconds
