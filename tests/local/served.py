"""`openai-conversations serve` as a process of its own, which can be killed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager

from tests.codegen.command import ROOT

_LIMITED = (
    "import resource, sys; from openai_conversations.cli import main; "
    "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2); sys.exit(main(sys.argv[2:]))"
)


def start(*options: str, key: str = "", largest_file: int = 0) -> tuple[subprocess.Popen[str], str]:
    """Start the server and return its process and base URL, as soon as it listens.

    key: what requests must show; largest_file: bytes after which the disk is full, 0 for never.
    """
    program = ["-c", _LIMITED, str(largest_file)] if largest_file else ["-m", "openai_conversations"]
    command = [sys.executable, *program, "serve", *options]
    variables = {**os.environ, "OPENAI_CONVERSATIONS_LOCAL_KEY": key}
    process = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    url = process.stdout.readline().strip()
    assert url.startswith("http://"), "the server did not start"
    return process, url


def end(process: subprocess.Popen[str], *, kill: bool = False) -> int:
    """End the server, at once or as Ctrl-C does, and return its exit code."""
    if kill:
        process.kill()
    else:
        process.terminate()
    code = process.wait(60)
    if process.stdout is not None:
        process.stdout.close()
    return code


@contextmanager
def serving(*options: str) -> Generator[str]:
    """Give the base URL of a server that runs for as long as the block."""
    process, url = start(*options)
    try:
        yield url
    finally:
        end(process)


def failing(*options: str) -> subprocess.CompletedProcess[str]:
    """Run a server that is expected not to start."""
    command = [sys.executable, "-m", "openai_conversations", "serve", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
