"""`propose`: commit what `sync` changed to a branch, and open a pull request with its report."""

from __future__ import annotations

import argparse
from pathlib import Path

from .options import ROOT, Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("propose", help="open a pull request with what `sync` changed, using git and gh")
    command.add_argument("--report", type=Path, required=True, help="the report that `sync` wrote")
    command.add_argument("--base", default="main", help="the branch that it goes to (default: main)")
    command.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Do so, unless there is nothing new."""
    from ..loop.propose import Proposal  # noqa: PLC0415  other commands do without

    print(Proposal(ROOT, options.report.resolve(), options.base).make())
    return 0
