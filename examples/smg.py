"""A real server of the Conversations API on this machine, for the examples and the tests.

SMG (Shepherd Model Gateway) is a program of another project, on PyPI as `smg`. It offers all eight published
operations under `/conversations`, keeps everything in memory, and has no threads.
"""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

import httpx

# Its standard input is a pipe that closes when this process ends in whatever way, so that SMG never outlives it.
_RUN = """
import os, threading

def end_with_parent():
    os.read(0, 1)
    os._exit(0)

threading.Thread(target=end_with_parent, daemon=True).start()
from smg.cli import main
main()
"""
_OPTIONS = [
    *("--backend", "openai"),
    *("--worker-urls", "http://127.0.0.1:9"),  # nobody is asked for an answer, so nobody need be there
    "--disable-health-check",
    *("--history-backend", "memory"),
    *("--log-level", "error"),
]
_PACKAGE = "smg"
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_TAIL_LINES = 12


class SmgError(RuntimeError):
    """SMG cannot be run; the message says why."""


@contextmanager
def smg_server(*, patience: float = 20.0) -> Generator[str]:
    """Run SMG on free ports of 127.0.0.1 and give its base URL; the server is gone when the block ends.

    patience: seconds that it has for starting.

    Raises SmgError when it is not installed, and, with the end of its log, when it ends early or does not answer.
    """
    if find_spec(_PACKAGE) is None:
        raise SmgError("SMG is not installed; `make setup` installs it, and so does `pip install smg`")
    with tempfile.TemporaryDirectory(prefix="smg-") as folder:
        log = Path(folder, "log")
        process, origin = _start(log)
        try:
            _await_answer(process, origin, log, patience)
            with _explained(process, log):
                yield f"{origin}/v1"
        finally:
            _stop(process)


def _start(log: Path) -> tuple[subprocess.Popen[bytes], str]:
    port, metrics_port = _free_ports(2)
    command = [sys.executable, "-P", "-c", _RUN, "launch", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--prometheus-host", "127.0.0.1", "--prometheus-port", str(metrics_port), *_OPTIONS]
    with log.open("wb") as sink:
        process = subprocess.Popen(
            command,
            cwd=log.parent,
            stdin=subprocess.PIPE,
            stdout=sink,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # otherwise Ctrl-C would reach it too, and look like a failure of its own
        )
    return process, f"http://127.0.0.1:{port}"


def _free_ports(count: int) -> list[int]:
    with ExitStack() as held:  # all at once, so that no two are the same
        listeners = [held.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [listener.getsockname()[1] for listener in listeners]


def _await_answer(process: subprocess.Popen[bytes], origin: str, log: Path, patience: float) -> None:
    deadline = time.monotonic() + patience
    with httpx.Client(trust_env=False, timeout=1.0) as client:
        while time.monotonic() < deadline:
            if process.poll() is not None:
                raise SmgError(_with_log(f"SMG ended with exit code {process.returncode} instead of starting", log))
            with suppress(httpx.TransportError):
                if client.get(f"{origin}/health").is_success:
                    return
            time.sleep(0.05)
    raise SmgError(_with_log(f"SMG did not answer within {patience:g} seconds", log))


@contextmanager
def _explained(process: subprocess.Popen[bytes], log: Path) -> Generator[None]:
    try:
        yield
    except httpx.TransportError as error:
        with suppress(subprocess.TimeoutExpired):
            code = process.wait(timeout=0.5)
            raise SmgError(_with_log(f"SMG ended with exit code {code} while it was in use", log)) from error
        raise


def _with_log(message: str, log: Path) -> str:
    lines = _COLOUR.sub("", log.read_text("utf-8", "replace")).splitlines()
    return "\n".join([f"{message}; the end of its log:", *(f"    {line}" for line in lines[-_TAIL_LINES:])])


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.stdin is not None:
        process.stdin.close()
    try:
        process.wait(timeout=2)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
