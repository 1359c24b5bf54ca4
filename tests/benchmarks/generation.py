"""The seconds that writing the client and its specification take."""

from __future__ import annotations

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
        yield "sync", None if upstream is None else _seconds("sync", "--upstream", str(upstream), "--output", spec)


def _seconds(*arguments: str) -> float:
    start = time.perf_counter()
    fresh("-m", "codegen", *arguments, accepted=(0, 1))  # 1 is a difference, which `make drift` reports
    return time.perf_counter() - start
