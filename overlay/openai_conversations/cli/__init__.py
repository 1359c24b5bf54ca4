"""`openai-conversations`: the command line.

Exit code 0: done; 1: it failed while it ran; 2: what was asked for cannot be done; 3: not everything is moved, run it
again; 130: interrupted; 141: whoever read the output has left.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version

from . import serve

__all__ = ["main", "run_server"]
_HINT = 'pip install "openai-conversations-client[cli]"'


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. arguments: those of the process where left out."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:
        print(f"openai-conversations {version('openai-conversations-client')}")
        return 0
    try:
        return run_server(given) if given[:1] == ["serve"] else _other(given)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # What is left in the buffer would raise once more at the end of the process.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except ImportError as error:
        print(f"openai-conversations: {error}", file=sys.stderr)
        return 2


def run_server(given: list[str]) -> int:
    """The server's command needs no extra but its own."""
    parser = argparse.ArgumentParser(prog="openai-conversations")
    serve.add_to(parser.add_subparsers(required=True, metavar="COMMAND"))
    options = parser.parse_args(given)
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


def _other(given: list[str]) -> int:
    try:
        from .application import run  # noqa: PLC0415  only this needs the extra
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"click", "rich"}:
            raise
        raise ImportError(f"this command needs {error.name}: {_HINT}", name=error.name) from error
    return run(given)
