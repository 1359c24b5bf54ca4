"""`diff` and `rules`: what changed between two specs, for whom, and what it breaks."""

from __future__ import annotations

import argparse
import contextlib
import gc
import sys
from collections.abc import Generator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from .. import document
from ..diff import accepted, catalogue, inputs, lines, render
from ..diff.compare import compare
from ..diff.finding import Report, Severity
from ..errors import SpecError
from .options import Commands

if TYPE_CHECKING:
    from ..sync import Plan

_UNUSABLE = 3
_FAIL_ON = {"breaking": Severity.BREAKING, "review": Severity.REVIEW, "any": Severity.SAFE}
_FOLDER = Path(__file__).parents[1]
_ACCEPTED = _FOLDER / "accepted-changes.yaml"
_SIDE = "a file, an address, a git revision with a path (main:openapi.yaml), or a published spec, which is trimmed"


def add(commands: Commands) -> None:
    """Add both commands."""
    command = commands.add_parser("diff", help="say what changed between two specs, for whom, and what it breaks")
    command.add_argument("old", nargs="?", metavar="OLD", help=_SIDE)
    command.add_argument("new", nargs="?", metavar="NEW", help="the same, for the newer one")
    command.add_argument("--format", choices=render.FORMATS, default="text", help="(default: text)")
    command.add_argument("--fail-on", choices=[*_FAIL_ON, "none"], default="breaking", help="when to exit with 1")
    command.add_argument("--explain", metavar="RULE", help="say what a rule means, and stop")
    command.add_argument("--accepted", type=Path, default=_ACCEPTED, metavar="FILE", help="the changes let through")
    command.add_argument("--corrections", type=Path, default=_FOLDER / "corrections.yaml", metavar="FILE")
    command.add_argument("--descriptions", type=Path, default=_FOLDER / "descriptions", metavar="FOLDER")
    command.add_argument("--as-is", action="store_true", help="do not trim and correct a published spec first")
    command.add_argument("--surface", action="store_true", help="regenerate both sides and compare the packages too")
    command.add_argument("--verbose", action="store_true", help="list the corrections that did not fit")
    command.set_defaults(command=run, parser=command)
    commands.add_parser("rules", help="list the rules that `diff` reports by").set_defaults(command=_rules)


def run(options: argparse.Namespace) -> int:
    """Print the report; 1 for findings at or over --fail-on, 3 for an input that cannot be used."""
    if options.old == "rules" and options.new is None:
        return _rules(options)
    if options.explain is None and (options.old is None or options.new is None):
        options.parser.error("OLD and NEW are required")
    try:
        with _uncollected():
            return _explain(options.explain) if options.explain is not None else _diff(options)
    except BrokenPipeError:  # the reader had enough; main knows what to do
        raise
    except (SpecError, OSError) as error:
        print(f"codegen: {document.one_line(str(error))}", file=sys.stderr)
        return 2 if options.explain is not None else _UNUSABLE


@contextlib.contextmanager
def _uncollected() -> Generator[None]:
    """Look for no cycles of garbage: documents hold none, and the search takes a fifth of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _rules(_: argparse.Namespace) -> int:
    for rule in catalogue.rules().values():
        print(f"{rule.id:<38} {rule.says}")
    return 0


def _explain(name: str) -> int:
    rule = catalogue.rule(name)
    print(f"{rule.id}: {rule.says} {rule.advice}")
    if rule.request == rule.response and rule.request:
        print(f"  HTTP users: {rule.request[0]}; users of the package: {rule.request[1]}")
        return 0
    for direction, verdict in (("requests", rule.request), ("replies", rule.response)):
        if verdict:
            print(f"  in {direction}: HTTP users: {verdict[0]}; users of the package: {verdict[1]}")
    return 0


def _diff(options: argparse.Namespace) -> int:
    entries = accepted.read(options.accepted) if options.accepted.exists() or options.accepted != _ACCEPTED else []
    plan = None if options.as_is else cache(partial(_plan, options.corrections, options.descriptions))
    old, new = inputs.read(options.old, plan), inputs.read(options.new, plan)
    report, problems = accepted.apply(compare(old.document, new.document), entries)
    notes = (*old.notes, *new.notes)
    report = replace(report, findings=lines.located(report.findings, new.raw), notes=notes)
    names = render.Names(old.location, new.location, new.file)
    told = render.FORMATS[options.format](report, names)
    if options.surface:
        # The generator is heavy, and rarely wanted here.
        from ..surface import render as surface  # noqa: PLC0415
        from ..surface.report import examine  # noqa: PLC0415

        told = surface.appended(told, options.format, examine(old.document, new.document))
    sys.stdout.write(render.wrapped(told) if options.format == "text" else told)
    _remarks(report, problems, verbose=options.verbose)
    if problems:
        return _UNUSABLE
    limit = _FAIL_ON.get(options.fail_on)
    return 1 if limit is not None and report.at_least(limit) else 0


def _plan(corrections: Path, descriptions: Path) -> Plan:
    from ..sync import read_plan  # noqa: PLC0415  only published specs need what trims and corrects

    return read_plan(corrections, descriptions)


def _remarks(report: Report, problems: list[str], *, verbose: bool) -> None:
    for note in report.notes:
        if verbose or not note.startswith("  "):
            print(note, file=sys.stderr)
    for problem in problems:
        print(f"codegen: the accept-list has an entry that {problem}", file=sys.stderr)
