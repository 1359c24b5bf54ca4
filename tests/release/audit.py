"""`python -m tests.release.audit`: look for known vulnerabilities in what requirements/dev.txt locks.

Exit code 0: none are known, or, as it then says, nothing could be asked; 1: those found are listed. pip-audit itself
reports success when its service knows no package at all, as behind a mirror.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from tests.release.artifacts import ROOT

_COMMAND = ("--disable-pip", "--require-hashes", "--progress-spinner=off", "--format=json", "--requirement")


def main() -> int:
    """Ask about every locked package, and print what is known."""
    lock = str(ROOT / "requirements" / "dev.txt")
    done = subprocess.run(
        [sys.executable, "-m", "pip_audit", *_COMMAND, lock], capture_output=True, text=True, check=False
    )
    try:
        return judged(json.loads(done.stdout)["dependencies"])
    except (ValueError, KeyError):
        print(f"skipped: the list of vulnerabilities cannot be reached: {done.stderr.strip().splitlines()[-1:]}")
        return 0


def judged(packages: list[dict[str, Any]]) -> int:
    """Print what an answer of pip-audit says, and return the exit code."""
    asked = [one for one in packages if "skip_reason" not in one]
    for one in asked:
        for known in one["vulns"]:
            fixed = ", ".join(known.get("fix_versions", ())) or "no version yet"
            print(f"{one['name']} {one['version']}: {known['id']}, mended in {fixed}")
    if len(asked) < len(packages):
        left = [one for one in packages if "skip_reason" in one]
        print(f"skipped: {len(left)} of {len(packages)} packages could not be asked about: {left[0]['skip_reason']}")
    if not asked:
        return 0
    found = sum(bool(one["vulns"]) for one in asked)
    print(f"{found} of {len(asked)} packages have known vulnerabilities")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
