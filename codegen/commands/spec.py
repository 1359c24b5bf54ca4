"""`spec`: write openapi.yaml only, from what it was made from, or from another published document."""

from __future__ import annotations

import argparse
from pathlib import Path

from .. import companion, descriptions, document, swap, sync
from ..errors import SpecError
from ..json_types import Document
from .options import ROOT, Commands

_MOST = 20
_OURS = ROOT / "openapi.yaml"


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("spec", help="write openapi.yaml only; without --upstream the same again")
    where = "the published spec, or a copy of it (default: where openapi.yaml says that it comes from)"
    command.add_argument("--upstream", metavar="FILE_OR_URL", help=where)
    command.add_argument("--output", type=Path, default=_OURS, help="the file to write")
    rules = sync.FOLDER / "corrections.yaml"
    command.add_argument("--corrections", type=Path, default=rules, help="what to keep and correct")
    words = "the folder of our own words (default: `descriptions` beside the corrections)"
    command.add_argument("--descriptions", type=Path, help=words)
    command.add_argument("--date", help="the date of the published spec, where its name does not tell")
    command.add_argument("--commit", help="the commit of the published spec, where its name does not tell")
    command.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Trim, correct, describe, validate and write; print what changed and what has no description."""
    if not options.output.parent.is_dir():
        raise SpecError(f"cannot write {options.output}: there is no such folder")
    plan = sync.read_plan(options.corrections, options.descriptions)
    before = sync.recorded(options.output)
    again = None if options.upstream else before.get("source")
    if not options.upstream and not str(again or "").startswith(("http://", "https://")):
        again = None
    source = document.load(options.upstream or again or plan.published_at.newest())
    if source.sha256 != before.get("sha256"):  # written elsewhere, it is still what this repository was made from
        before = next((one for one in (sync.recorded(_OURS), before) if one.get("sha256") == source.sha256), before)
    spec = sync.build(source, plan, date=options.date, commit=options.commit, recorded=before)
    if again and source.sha256 != before.get("sha256"):
        spec = _the_same(spec, options.output, str(again))
    beside = companion.build(source.document, plan, spec)
    with swap.alone(options.output.parent, options.output):
        lines = sync.write(spec, options.output)
        if beside is not None:
            target = options.output.parent / plan.settings["companion"]["file"]
            target.parent.mkdir(parents=True, exist_ok=True)
            document.write_atomically(target, companion.dump(beside))
    for line in [*lines, *_remarks(spec, plan.words)]:
        print(line)
    return 0


def _the_same(spec: Document, file: Path, address: str) -> Document:
    """Return what stands in the file, where only bytes without meaning differ from what it was made from."""
    known = document.load(file).document
    made = {**spec, "info": {**spec["info"], "x-upstream": known["info"]["x-upstream"]}}
    if made != known:
        problem = "is not the document that openapi.yaml was made from; `make sync` follows it"
        raise SpecError(f"what is at {address} now {problem}")
    return made


def _remarks(spec: Document, words: descriptions.Descriptions) -> list[str]:
    """Say what lacks words, and which words lack a place; in a line where these are many."""
    missing = [f"{kind.kind} {place}" for kind in descriptions.coverage(spec) for place in kind.missing]
    return _few("not described", missing) + _few("description without a place", descriptions.unused(spec, words))


def _few(about: str, places: list[str]) -> list[str]:
    if len(places) > _MOST:
        return [f"  {about}: {len(places)} places, which `python -m codegen check` lists"]
    return [f"  {about}: {place}" for place in places]
