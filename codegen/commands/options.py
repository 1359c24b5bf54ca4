"""What several commands share: the checkout, the option that names the trimmed spec, and what takes their parsers."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Protocol

ROOT = Path(__file__).resolve().parents[2]


class Commands(Protocol):
    """What `ArgumentParser.add_subparsers` returns; argparse has no public name for it."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:
        """Return the parser of a new command."""
        ...


def add_spec(command: argparse.ArgumentParser) -> None:
    """Add --spec: the trimmed spec, openapi.yaml unless another is named."""
    spec = ROOT / "openapi.yaml"
    command.add_argument("--spec", type=Path, default=spec, help="the trimmed spec (default: openapi.yaml)")
