"""`python -m codegen`: follow a published specification, generate the package, and say what changes mean.

Exit code 0: done; 1: a difference, a gap or failing tests; 2: an input that cannot be used (3: by `diff`).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from . import document
from .commands import check, diff, generate, propose, release, sync, update
from .errors import SpecError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; a SpecError becomes one line on stderr."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except SpecError as error:
        print(f"codegen: {document.one_line(str(error))}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 1
    except OSError as error:
        print(f"codegen: {document.one_line(str(error))}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for module in (sync, update, diff, release, propose, generate, check):
        module.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
