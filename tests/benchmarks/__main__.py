"""`python -m tests.benchmarks`: measure and print one table. A figure over its bar is said, and is no failure."""

from __future__ import annotations

import argparse
import sys
import time
from importlib.util import find_spec

from . import figures, report
from .processes import BenchmarkError


def main() -> int:
    """Return the exit code: 0 when everything was measured, 1 when something failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="measure less often")
    parser.add_argument("--check", action="store_true", help="only check the pages against openapi.yaml")
    options = parser.parse_args()
    if find_spec("openai") is None:
        print("benchmarks: the `openai` package is not installed; run `make setup`", file=sys.stderr)
        return 1
    return _check() if options.check else _measure(figures.QUICK if options.quick else figures.FULL)


def _check() -> int:
    from .validity import faults  # noqa: PLC0415  needs packages that may be missing

    found = list(faults())
    for line in found or ["the pages fit openapi.yaml, both decoders read them, and ours gives them back unchanged"]:
        print(line)
    return 1 if found else 0


def _measure(effort: figures.Effort) -> int:
    start = time.perf_counter()
    try:
        report.show(list(figures.measure(effort)))
    except BenchmarkError as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 1
    print(f"measured in {time.perf_counter() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
