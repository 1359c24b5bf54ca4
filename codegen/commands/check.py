"""`check`: validate openapi.yaml and print how much of it is described."""

from __future__ import annotations

import argparse

from .. import descriptions, document, validate
from .options import Commands, add_spec


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("check", help="validate openapi.yaml and print how much of it is described")
    add_spec(command)
    command.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Print the share of described places; 1 where it is too low."""
    spec = document.load(options.spec).document
    validate.validate(spec)
    enough = True
    for kind in descriptions.coverage(spec):
        floor = 0.95 if kind.kind == "properties" else 1.0
        enough = enough and kind.share >= floor
        total = kind.described + len(kind.missing)
        print(f"{kind.kind:<11} {kind.described:>5} of {total:>5} described  {kind.share:7.1%}")
        for place in kind.missing:
            print(f"  not described: {place}")
    return 0 if enough else 1
