"""Judge in continuous integration what a branch changes in a specification, from a checkout of this repository.

    python -m examples.review_specification main:openapi.yaml openapi.yaml --summary "$GITHUB_STEP_SUMMARY"

Exit code 0: nobody's calls break; 1: somebody's do, unless codegen/accepted-changes.yaml lets it through; 3: a side
cannot be read.
"""

from __future__ import annotations

import argparse
import contextlib
import io
from pathlib import Path

from codegen.__main__ import main as codegen


def main(arguments: list[str] | None = None) -> int:
    """Write the whole report for readers, print the verdict for the log, and return the exit code."""
    parser = argparse.ArgumentParser(prog="review_specification")
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("--summary", type=Path, required=True)
    options = parser.parse_args(arguments)
    report = io.StringIO()
    with contextlib.redirect_stdout(report):
        code = codegen(["diff", options.old, options.new, "--format", "markdown", "--fail-on", "breaking"])
    with options.summary.open("a", encoding="utf-8") as summary:
        summary.write(report.getvalue() or "The specification says the same as before.\n")
    print({0: "Nobody's calls break.", 1: f"Somebody's calls break: see {options.summary}."}.get(code, ""))
    return code


if __name__ == "__main__":
    raise SystemExit(main())
