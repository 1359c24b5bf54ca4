"""`check`: validate openapi.yaml, build it again where a copy of its upstream is at hand, and count its words."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator
from pathlib import Path

from .. import descriptions, document, sync, validate
from ..json_types import Document
from .options import Commands, add_spec


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("check", help="validate openapi.yaml, build it again, and count what is described")
    add_spec(command)
    where = "a copy of what openapi.yaml was made from, or a folder that may have one; to build it again"
    command.add_argument("--upstream", type=Path, metavar="FILE_OR_FOLDER", help=where)
    command.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Print the share of described places; 1 where it is too low, or where other bytes come out."""
    spec = document.load(options.spec).document
    validate.validate(spec)
    plan = sync.read_plan()
    same = options.upstream is None or _is_the_same(options.spec, plan, options.upstream)
    enough = _is_described(spec, plan)
    for place in descriptions.unused(spec, plan.words):
        print(f"  description without a place: {place}")
    return 0 if enough and same else 1


def _is_described(spec: Document, plan: sync.Plan) -> bool:
    enough = True
    for kind in descriptions.coverage(spec):
        floor = plan.described if kind.kind == "properties" or not plan.described else 1.0
        enough = enough and kind.share >= floor
        total = kind.described + len(kind.missing)
        print(f"{kind.kind:<11} {kind.described:>5} of {total:>5} described  {kind.share:7.1%}")
        for place in kind.missing:
            print(f"  not described: {place}")
    return enough


def _is_the_same(file: Path, plan: sync.Plan, upstream: Path) -> bool:
    """Say whether the recorded upstream gives the bytes of a file; true, and said so, where no copy is at hand."""
    recorded = sync.recorded(file)
    copy = next((one for one in _files(upstream) if _sha256(one) == recorded.get("sha256")), None)
    if copy is None:
        print(f"not built again: no copy of {recorded.get('source')} (sha256 {recorded.get('sha256')}) at hand")
        return True
    built = document.dump(sync.build(document.load(copy), plan, recorded=recorded))
    same = built == file.read_text(encoding="utf-8")
    print(f"{file.name} {'is' if same else 'is not'} what {copy.name}, codegen/ and nothing else give")
    return same


def _files(place: Path) -> Iterator[Path]:
    if place.is_dir():
        yield from sorted(one for one in place.iterdir() if one.suffix in (".yaml", ".yml", ".json"))
    elif place.is_file():
        yield place


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
