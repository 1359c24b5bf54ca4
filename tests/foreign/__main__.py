"""Take published specifications through everything: `python -m tests.foreign [--table FILE] FILE_OR_FOLDER…`.

Each is laid out as a repository of its own, synced, imported, given every sample of its replies to read, and called on
a server that checks each request against the document. An operation or schema that is refused goes into `exclude` with
its reason, until the rest goes through. Exit code 1 where something is wrong; a refusal in one line is not.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from codegen import document, pointer, walk

Json = Any
ROOT = Path(__file__).resolve().parents[2]
_MOST_ROUNDS = 20


@dataclass
class Outcome:
    """What became of one specification.

    unseen: the operations whose replies or requests no sample fits, so that nothing is known of them.
    """

    name: str
    operations: int = 0
    replies: int = 0
    refused: list[str] = field(default_factory=list[str])
    excluded: int = 0
    wrong: list[str] = field(default_factory=list[str])
    unseen: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    ended: str = ""

    def row(self) -> str:
        """Return the outcome as a row of a table."""
        result = self.ended or (f"{len(self.wrong)} wrong" if self.wrong else "works")
        result += "".join(f"; {len(names)} {kind}" for kind, names in self.unseen.items() if names)
        return f"| {self.name} | {self.operations} | {self.replies} | {self.excluded} | {result} |"

    def details(self) -> Iterator[str]:
        """Yield what was refused, what is wrong, and what no sample fits."""
        yield from (*self.refused, *self.wrong[:12])
        yield from (f"{kind}: {', '.join(names)}" for kind, names in self.unseen.items() if names)


def specifications(places: Sequence[Path]) -> Iterator[Path]:
    """Yield the specifications in files and folders; pairs for `diff` are none."""
    for place in places:
        files = sorted(place.iterdir()) if place.is_dir() else [place]
        yield from (one for one in files if one.suffix in (".yaml", ".yml", ".json") and not one.name.startswith("d-"))


def taken(file: Path, folder: Path) -> Outcome:
    """Return what became of a specification."""
    outcome, repository = Outcome(file.name), folder / file.name.replace(".", "-")
    done = run(ROOT, "init", repository, "--upstream", file, "--package", "foreign_api")
    if done.returncode:
        outcome.ended = _refusal(outcome, done) if done.returncode == 2 else "crashed: init"
        return outcome
    while (done := run(repository, "sync", "--no-tests")).returncode:
        if done.returncode != 2 or done.stderr.count("\n") != 1:
            outcome.ended = f"crashed: {done.stderr.strip().splitlines()[-1][:200] if done.stderr.strip() else '?'}"
            return outcome
        outcome.refused.append(done.stderr.strip())
        if len(outcome.refused) > _MOST_ROUNDS or not exclude(file, repository, done.stderr):
            outcome.ended = _refusal(outcome, done)
            return outcome
        outcome.excluded = excluded(repository)
    _used(repository, outcome)
    return outcome


def _refusal(outcome: Outcome, done: subprocess.CompletedProcess[str]) -> str:
    return f"refused: {done.stderr.strip().removeprefix('codegen: ')[:200]}"


def run(repository: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `python -m codegen` of a repository."""
    command = [sys.executable, "-m", "codegen", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(repository)}
    return subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True, check=False)


def exclude(file: Path, repository: Path, refusal: str) -> bool:
    """Exclude the operations that a refusal names; say whether it names any."""
    corrections = repository / "codegen" / "corrections.yaml"
    plan = yaml.safe_load(corrections.read_text(encoding="utf-8"))
    known: list[str] = plan["keep"].setdefault("exclude", [])
    before = len(known)
    for where, _, operation in walk.operations(document.load(file).document):
        _, path, method = pointer.split(where)
        entry = f"{method.upper()} {path}"
        if entry not in known and _names(refusal, where, entry, str(operation.get("operationId") or entry)):
            known.append(entry)
    corrections.write_text(yaml.safe_dump(plan, sort_keys=False), encoding="utf-8")
    return len(known) > before


def excluded(repository: Path) -> int:
    """Return how many operations are excluded."""
    plan = yaml.safe_load((repository / "codegen" / "corrections.yaml").read_text(encoding="utf-8"))
    return len(plan["keep"].get("exclude") or ())


def _names(refusal: str, where: str, entry: str, name: str) -> bool:
    """Say whether a refusal names an operation, by its place, method and path, or id."""
    snake = re.sub(r"\W+", "_", re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name)).lower()
    by_name = rf"{re.escape(entry)}(?![\w/{{])|(?<!\w)({re.escape(name)}|{snake or '-'})(?!\w)"
    by_place = rf"(?<![^\s(]){re.escape(where)}(?![\w~{{])"
    return bool(re.search(by_place, refusal) or ("/paths/" not in refusal and re.search(by_name, refusal)))


def _used(repository: Path, outcome: Outcome) -> None:
    """Import everything, let it read samples of every reply, and call every operation."""
    command = [sys.executable, "-m", "tests.foreign.calls", str(repository), "foreign_api"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        outcome.wrong.append(f"calls: {(done.stderr.strip().splitlines() or ['?'])[-1]}")
        return
    found = json.loads(done.stdout)
    outcome.operations, outcome.replies = found["operations"], found["replies"]
    outcome.wrong += found["wrong"]
    outcome.unseen = {"unread": found["unread"], "unsent": found["unsent"]}


def main() -> int:
    """Take all through, print what is wrong, and the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.foreign", description=__doc__)
    parser.add_argument("places", nargs="+", type=Path, metavar="FILE_OR_FOLDER")
    options = parser.parse_args()
    present = [place for place in options.places if place.exists()]
    for place in set(options.places) - set(present):
        print(f"skipped: {place} is not here", file=sys.stderr)
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory() as folder:
        for file in specifications(present):
            outcomes.append(taken(file.resolve(), Path(folder)))
            print(outcomes[-1].row(), flush=True)
            for line in outcomes[-1].details():
                print(f"    {line[:300]}", flush=True)
    print("\n| specification | operations | replies read | excluded | result |\n|---|---|---|---|---|")
    print("\n".join(one.row() for one in outcomes))
    return 1 if any(one.wrong or one.ended.startswith("crashed") for one in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
