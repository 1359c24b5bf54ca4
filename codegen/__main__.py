"""`python -m codegen`: follow a published specification, generate the package, and say what changes mean.

Exit code 0: done; 1: a difference, a gap or failing tests; 2: an input that cannot be used (3: by `diff`);
130: interrupted, and nothing changed.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import signal
import sys
import threading
from collections.abc import Callable, Generator, Sequence

from . import document, package, swap
from .errors import SpecError

# Which module has a command: one is loaded, and not what the others need.
_MODULES = {"sync": "sync", "spec": "spec", "diff": "diff", "rules": "diff", "version": "release",
            "changelog": "release", "propose": "propose", "generate": "generate", "drift": "generate",
            "check": "check", "init": "init"}  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; a SpecError becomes one line on stderr."""
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(given[0] if given else "").parse_args(given)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        with _stoppable():
            if swap.is_unfinished(package.ROOT):
                with swap.alone(package.ROOT, *package.written()):
                    pass  # finishes what a killed run began
            return command(options)
    except SpecError as error:
        return _failed(str(error), 2)
    except BrokenPipeError:
        return 1
    except OSError as error:
        return _failed(f"{error.filename}: {error.strerror}" if error.filename else str(error), 2)
    except KeyboardInterrupt:
        return _failed("interrupted", 130)


_LONGEST = 3000  # a refusal names the place of every operation that it holds for


def _failed(message: str, code: int) -> int:
    print(f"codegen: {document.one_line(message, _LONGEST)}", file=sys.stderr)
    return code


@contextlib.contextmanager
def _stoppable() -> Generator[None]:
    """Let SIGTERM and SIGHUP end the program as Ctrl-C does: with everything as it was."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {one: signal.signal(one, stop) for one in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _parser(wanted: str) -> argparse.ArgumentParser:
    """Return the parser of a command, or of all where it is none."""
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in [_MODULES[wanted]] if wanted in _MODULES else dict.fromkeys(_MODULES.values()):
        importlib.import_module(f".commands.{name}", __package__).add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
