"""`sync`: follow what is published: read, correct, compare, regenerate and test in one go."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .. import corrections, document, sync, trim
from ..corrections import StaleCorrectionError
from .options import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("sync", help="follow what is published, regenerate, test and report, all or nothing")
    where = "the published spec (default: the address in corrections.yaml)"
    command.add_argument("--upstream", metavar="FILE_OR_URL", help=where)
    command.add_argument("--date", help="the date of the published spec, where its name does not tell")
    command.add_argument("--commit", help="the commit of the published spec, where its name does not tell")
    command.add_argument("--no-tests", action="store_true", help="leave the tests out")
    command.add_argument("--changelog", action="store_true", help="write the section of CHANGELOG.md too")
    command.add_argument("--report", type=Path, metavar="FILE", help="write the report to a file as well")
    command.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Carry it out and print the report; 1 where the tests failed."""
    from ..loop import report  # noqa: PLC0415  other commands do without
    from ..loop import run as loop  # noqa: PLC0415

    request = loop.Request(
        options.upstream,
        tests=not options.no_tests,
        changelog=options.changelog,
        date=options.date,
        commit=options.commit,
    )
    try:
        result = loop.run(request)
    except StaleCorrectionError:
        _name_stale(options.upstream)
        raise
    text = report.report(result)
    print(text)
    print(", ".join(f"{step} {seconds:.1f} s" for step, seconds in result.seconds.items()))
    if options.report:
        document.write_atomically(options.report, text)
    return 0 if result.done else 1


def _name_stale(upstream: str | None) -> None:
    """Print every correction that does not fit: fixing them one run at a time would take long."""
    plan = sync.read_plan()
    trimmed = trim.trim(document.load(upstream or plan.published_at.newest()).document, plan.keep)
    for error in corrections.apply_fitting(trimmed, plan.corrections)[1]:
        print(f"codegen: {error}", file=sys.stderr)
