"""`init`: lay out a repository that follows the specification of another API."""

from __future__ import annotations

import argparse
from pathlib import Path

from .options import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("init", help="lay out a repository for another API, for `make sync` to fill")
    command.add_argument("directory", type=Path, metavar="DIRECTORY", help="a new folder, or an empty repository")
    where = "its published spec; a file is copied into the repository"
    command.add_argument("--upstream", required=True, metavar="FILE_OR_URL", help=where)
    command.add_argument("--package", metavar="NAME", help="the package to generate (default: after the spec's title)")
    command.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Lay it out, all or nothing, and say what to do next."""
    from ..loop import scaffold  # noqa: PLC0415  other commands do without

    package = scaffold.lay_out(options.directory, options.upstream, options.package)
    print(f"{options.directory} follows {options.upstream}, as the package {package}")
    print(f"next: cd {options.directory} && make sync; README.md tells the rest")
    return 0
