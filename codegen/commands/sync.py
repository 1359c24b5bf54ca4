"""`sync`: write openapi.yaml from the published specification."""

from __future__ import annotations

import argparse
from pathlib import Path

from .. import companion, descriptions, document, sync
from ..errors import SpecError
from ..json_types import Document
from .options import ROOT, Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("sync", help="write openapi.yaml from the published spec")
    rules, words = sync.FOLDER / "corrections.yaml", sync.FOLDER / "descriptions"
    where = "the published spec (default: its published address)"
    command.add_argument("--upstream", metavar="FILE_OR_URL", help=where)
    command.add_argument("--output", type=Path, default=ROOT / "openapi.yaml", help="the file to write")
    command.add_argument("--corrections", type=Path, default=rules, help="what to keep and correct")
    command.add_argument("--descriptions", type=Path, default=words, help="the folder of our own words")
    command.add_argument("--date", help="the date of the published spec, where its name does not tell")
    command.add_argument("--commit", help="the commit of the published spec, where its name does not tell")
    command.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Trim, correct, describe, validate and write; print what changed and what has no description."""
    plan = sync.read_plan(options.corrections, options.descriptions)
    upstream = options.upstream or plan.settings.get("upstream", {}).get("url")
    if not upstream:
        raise SpecError("no upstream: give --upstream, or `upstream: {url: …}` in the corrections file")
    source = document.load(upstream)
    spec = sync.build(source, plan, date=options.date, commit=options.commit)
    beside = companion.build(source.document, plan, spec)
    for line in sync.write(spec, options.output):
        print(line)
    if beside is not None:
        target = options.output.parent / plan.settings["companion"]["file"]
        target.parent.mkdir(parents=True, exist_ok=True)
        document.write_atomically(target, companion.dump(beside))
    _report(spec, plan.words)
    return 0


def _report(spec: Document, words: descriptions.Descriptions) -> None:
    for kind in descriptions.coverage(spec):
        for place in kind.missing:
            print(f"  not described: {kind.kind} {place}")
    for place in descriptions.unused(spec, words):
        print(f"  description without a place: {place}")
