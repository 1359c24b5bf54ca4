"""`generate` and `drift`: write generated/, or say whether it is what it should be."""

from __future__ import annotations

import argparse
from pathlib import Path

from .. import package
from .options import ROOT, Commands, add_spec


def add(commands: Commands) -> None:
    """Add both commands."""
    generate = commands.add_parser("generate", help="write generated/ from openapi.yaml")
    drift = commands.add_parser("drift", help="say whether generated/ is what openapi.yaml and the templates give")
    for command, run in ((generate, _generate), (drift, _drift)):
        add_spec(command)
        command.add_argument("--output", type=Path, default=None, help="the package folder (default: %(default)s)")
        config = ROOT / "generator-config.yaml"
        command.add_argument("--config", type=Path, default=config, help="the generator's options")
        command.set_defaults(command=run)


def _generate(options: argparse.Namespace) -> int:
    from ..generator import driver  # noqa: PLC0415  the generator takes half a second to import

    output: Path = options.output or package.folder()
    site = None if options.output else ROOT
    seconds = driver.generate(options.spec, options.config, output, site)
    print(f"generated {options.output or output.relative_to(ROOT)} in {seconds:.1f} s")
    return 0


def _drift(options: argparse.Namespace) -> int:
    from ..generator import driver  # noqa: PLC0415  the generator takes half a second to import

    output: Path = options.output or package.folder()
    differences, seconds = driver.drift(options.spec, options.config, output)
    for line in differences:
        print(line)
    stale = "differs from what openapi.yaml and the templates give; run `make generate`"
    verdict = stale if differences else "is up to date"
    print(f"{output.name} {verdict} ({seconds:.1f} s)")
    return 1 if differences else 0
