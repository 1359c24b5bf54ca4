"""Move the threads of one server to conversations of another, and say what has no place there.

    OLD_URL=… OLD_KEY=… OPENAI_API_KEY=… python -m examples.move_threads moving.journal

Run it again with the same journal after an interruption: it goes on where it ended. `openai-conversations migrate` does
the same with more choices.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from openai_conversations import ApiError, AsyncClient
from openai_conversations.migration import LiveThreads, Options, Progress, Report, migrate


def show(progress: Progress) -> None:
    """Say how far it has come, on one line."""
    print(f"\r{progress.moved} of {progress.seen} threads, {progress.items} items", end="", file=sys.stderr, flush=True)


def move(old: AsyncClient, new: AsyncClient, journal: Path) -> Report:
    """Move everything at 500 requests a minute, read it again, and return what became of it."""
    options = Options(budget=500, verify=True, policy={"attachment": "skip"})
    return migrate(LiveThreads(old), new, journal, options, watch=show)


def main(arguments: list[str]) -> int:
    """Move the threads, print the report, and return 0 when all of them have arrived."""
    if len(arguments) != 1:
        sys.exit(__doc__)
    try:
        old = AsyncClient.from_url(os.environ["OLD_URL"], os.environ.get("OLD_KEY"))
        report = move(old, AsyncClient.from_env(), Path(arguments[0]))
    except KeyError as missing:
        sys.exit(f"set {missing.args[0]} to the address of the server that has the threads")
    except ApiError as error:
        sys.exit(str(error))
    print(report.text())
    return 0 if report.complete else 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
