"""`version` and `changelog`: what follows from the changes between two specs."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from functools import cache
from pathlib import Path

from .. import sync
from ..diff import inputs
from ..diff.compare import compare
from ..diff.finding import Report
from ..release import changelog
from ..release.project import versions
from ..release.version import Bump, Step
from ..surface.report import SurfaceReport, examine
from .options import ROOT, Commands

_TYPES_AS = {"patch": Bump.PATCH, "minor": Bump.MINOR, "major": Bump.MAJOR}


def add(commands: Commands) -> None:
    """Add both commands."""
    version = commands.add_parser("version", help="say which versions of package and spec follow from a change")
    section = commands.add_parser("changelog", help="print or write the changelog section about a change")
    for command in (version, section):
        command.add_argument("old", metavar="OLD", help="a file, an address, or a git revision with a path")
        command.add_argument("new", metavar="NEW", help="the same, for the newer one")
        command.add_argument("--static", action="store_true", help="expect from rules instead of regenerating")
        about = "what a change that only type checkers notice counts as (default: minor)"
        command.add_argument("--types-as", choices=_TYPES_AS, default="minor", help=about)
    version.add_argument("--json", action="store_true", help="print JSON")
    version.set_defaults(command=_version)
    section.add_argument("--write", action="store_true", help="put it under Unreleased in CHANGELOG.md")
    section.add_argument("--file", type=Path, default=ROOT / "CHANGELOG.md", help="the changelog to write to")
    section.set_defaults(command=_changelog)


def _examined(options: argparse.Namespace) -> tuple[Report, SurfaceReport | None, Step, Step]:
    plan = cache(sync.read_plan)
    old, new = inputs.read(options.old, plan), inputs.read(options.new, plan)
    report = compare(old.document, new.document)
    surface = None if options.static else examine(old.document, new.document)
    return report, surface, *versions(ROOT, old.document, report, surface, _TYPES_AS[options.types_as])


def _version(options: argparse.Namespace) -> int:
    report, surface, package, spec = _examined(options)
    if options.json:
        print(json.dumps({"package": asdict(package), "specification": asdict(spec)}))
        return 0
    print(f"package {package.current} → {package.next}: {package.why}")
    print(f"specification {spec.current} → {spec.next}: {spec.why}")
    if surface is not None and surface.client is not report.client:
        print(
            f"(the rules alone expect {report.client} for the package; the regenerated packages show {surface.client})"
        )
    print("They are yours to set: in pyproject.toml, and in `info` of codegen/corrections.yaml.")
    return 0


def _changelog(options: argparse.Namespace) -> int:
    text = changelog.section(*_examined(options))
    if not options.write:
        print(text, end="")
        return 0
    changelog.write(options.file, text)
    print(f"wrote the section on API changes to {options.file}")
    return 0
