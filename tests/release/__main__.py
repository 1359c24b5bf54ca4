"""`python -m tests.release`: build, inspect and try what would be published.

`--record` takes the public names as they are, `--output` keeps what was built when all is well, `--tag` must name the
version. Exit code 0: it may be published; 1: what is wrong is listed.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.release import artifacts, environments

NAMES = Path(__file__).with_name("public_names.txt")


def main() -> int:
    """Check everything and return the exit code."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="release-") as name:
        folder = Path(name)
        sdist, wheel = artifacts.build(folder / "dist")
        print(f"built {sdist.name} ({_size(sdist)}) and {wheel.name} ({_size(wheel)})")
        sound = _say("contents, metadata", artifacts.problems(sdist, wheel))
        sound &= _say("changelog", artifacts.changelog_problems(options.tag))
        sound &= _tried(wheel, folder, record=options.record)
        if sound and options.output:
            shutil.copytree(folder / "dist", options.output, dirs_exist_ok=True)
    return 0 if sound else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.release")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--output", type=Path)
    parser.add_argument("--tag")
    return parser.parse_args()


def _tried(wheel: Path, folder: Path, *, record: bool) -> bool:
    """Say how the wheel does on every Python, and whether its public names are those recorded."""
    sound, names = True, dict[str, list[str]]()
    for version, python in environments.pythons().items():
        environment = environments.Environment(python, wheel, folder / version)
        sound &= _say(f"Python {version}", environment.problems())
        names = environment.contents.get("names", {})
    if record:
        NAMES.write_text("".join(_lines(names)), "utf-8")
    return _say("public names", _changed(NAMES.read_text("utf-8").splitlines(True), list(_lines(names)))) and sound


def _size(file: Path) -> str:
    return f"{file.stat().st_size / 1024:.0f} KiB"


def _say(what: str, problems: Iterable[str]) -> bool:
    found = list(problems)
    print(f"{what}: {'in order' if not found else ''}", *found, sep="\n  " if found else "", flush=True)
    return not found


def _lines(names: Mapping[str, list[str]]) -> Iterable[str]:
    return [f"{package}.{name}\n" for package, public in names.items() for name in sorted(public)]


def _changed(recorded: list[str], found: list[str]) -> Iterable[str]:
    hint = "if that is meant, run `make release-check RECORD=1`"
    yield from (f"{name.strip()} is gone; {hint}" for name in sorted({*recorded} - {*found}))
    yield from (f"{name.strip()} is new; {hint}" for name in sorted({*found} - {*recorded}))


if __name__ == "__main__":
    sys.exit(main())
