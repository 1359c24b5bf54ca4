"""`openai-conversations`: the command line.

Exit code 0: done; 1: it failed while it ran; 2: what was asked for cannot be done; 3: not everything is moved, run it
again; 130: interrupted; 141: whoever read the output has left.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.metadata import version

from . import serve

__all__ = ["main", "run_server"]
_HINT = 'pip install "openai-conversations-client[cli]"'


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. arguments: those of the process where left out."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _open_streams()
    try:
        code = _run(given)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _forget_output()
        return 141
    except OSError as error:
        _forget_output()
        where = "" if error.filename is None else f"{error.filename}: "
        print(f"openai-conversations: {where}{error.strerror or error}", file=sys.stderr)
        return 1
    except ImportError as error:
        print(f"openai-conversations: {error}", file=sys.stderr)
        return 2


def _open_streams() -> None:
    """Standard streams may be closed, and encodings may lack what is to be written."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
    output: object = sys.stdout
    if isinstance(output, io.TextIOWrapper):
        output.reconfigure(errors="backslashreplace")


def _forget_output() -> None:
    """What is left in the buffer would fail once more at the end of the process."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(given: list[str]) -> int:
    if given == ["--version"]:
        print(f"openai-conversations {version('openai-conversations-client')}")
        return 0
    return run_server(given) if given[:1] == ["serve"] else _other(given)


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
