"""`openai-conversations`: the command line.

Exit code 0: done; 1: it failed while it ran; 2: what was asked for cannot be done.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version

from . import serve

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. arguments: those of the process where left out."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 1
    except ImportError as error:
        print(f"openai-conversations: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="openai-conversations", description="Tools for the Conversations API.")
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('openai-conversations-client')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    serve.add_to(commands)
    return parser
