"""Run programs of others against the local server, and the client against servers of others; print what came of it.

python -m tests.interop [NAME …]
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from tests.interop import environments, servers
from tests.interop.programs_run import PROGRAMS, run_program
from tests.interop.result import Result, shown


def main(names: list[str]) -> int:
    """Run everything, or what is named, and return 1 when something failed."""
    jobs: dict[str, Callable[[], Result]] = {
        **{one.name: lambda one=one: run_program(one) for one in PROGRAMS},
        **{name: run for name, run in servers.SERVERS.items()},
    }
    unknown = [name for name in names if name not in jobs]
    if unknown:
        print(f"there is no {', '.join(unknown)}; there are {', '.join(jobs)}", file=sys.stderr)
        return 2
    results: list[Result] = []
    for name in names or jobs:
        results.append(jobs[name]())
        print(shown(results[-1]), flush=True)
    failed = [one.name for one in results if one.outcome == "failed"]
    print(f"\n{len(results)} run in environments under {environments.FOLDER}; failed: {', '.join(failed) or 'none'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
