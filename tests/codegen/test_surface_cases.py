"""Verdicts for users of the package, confirmed by regenerating and running code, and by a type checker."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from codegen.document import load
from codegen.surface import compare as surfaces
from tests.cases import share
from tests.codegen import generating
from tests.codegen.command import ROOT
from tests.shared_data import SHARED

Json = Any
CASES = SHARED / "diff-cases"
pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="../shared is not here")


@dataclass(frozen=True)
class Judged:
    """One case: what comparing surfaces says, what running and checking code says, and what the table says."""

    surface: str
    shown: str
    stock: str


class Bench:
    """Generates both sides of each case once, runs calling code on both, and lets mypy judge it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.index: Json = json.loads((CASES / "index.json").read_text("utf-8"))
        self.names: dict[str, str] = {}
        self.refused: set[str] = set()
        self.pairs = [self._pair(case) for case in share(sorted(self.index), 8)]

    def _pair(self, case: str) -> dict[str, str]:
        return {"case": case, "old": self._package(case, "old"), "new": self._package(case, "new")}

    def _package(self, case: str, side: str) -> str:
        file = CASES / f"{case}.{side}.json"
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        if digest not in self.names:
            self.names[digest] = f"p{len(self.names):03}"
            if generating.refusal(self.folder, self.names[digest], load(file).document, hooks=[]):
                self.refused.add(self.names[digest])
        return self.names[digest]

    def judged(self) -> dict[str, Judged]:
        """Return every case with its verdicts."""
        changes = {pair["case"]: self._changes(pair) for pair in self.pairs}
        different = [pair for pair in self.pairs if changes[pair["case"]] not in ("none", "refused")]
        ran = self._ran(different)
        assert {} == {name: told for name, told in ran.items() if told and name.endswith("_sane")}
        unsure = [name for name, told in ran.items() if not told and not name.endswith("_sane")]
        checked = self._checked([name for name in unsure if not ran[f"{name.partition('_')[0]}_forward"]])
        return {case: self._one(case, changes[case], ran, checked) for case in changes}

    def _changes(self, pair: dict[str, str]) -> str:
        if pair["new"] in self.refused:
            return "refused"
        found = surfaces.compare(self.folder / pair["old"], self.folder / pair["new"])
        return str(surfaces.severity(found))

    def _ran(self, pairs: list[dict[str, str]]) -> dict[str, list[str]]:
        done = self._run([sys.executable, "-m", "tests.codegen.calling_code", str(self.folder)], json.dumps(pairs))
        assert 0 == done.returncode, done.stderr
        found: dict[str, list[str]] = json.loads(done.stdout)
        return found

    def _checked(self, names: list[str]) -> dict[str, list[str]]:
        files = [str(self.folder / "programs" / f"{name}.py") for name in names]
        options = ["--config-file=", "--strict", "--no-error-summary", f"--cache-dir={self.folder / 'cache'}"]
        done = self._run([sys.executable, "-m", "mypy", *options, *files], "", MYPYPATH=str(self.folder))
        found: dict[str, list[str]] = defaultdict(list)
        for line in done.stdout.splitlines():
            place = re.match(r".*programs/(\w+)\.py:\d+: error: ", line)
            if place:
                found[place[1]].append(line)
        return found

    def _run(self, command: list[str], given: str, **environment: str) -> subprocess.CompletedProcess[str]:
        variables = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **environment}
        return subprocess.run(
            command, input=given, env=variables, cwd=self.folder, capture_output=True, text=True, check=False
        )

    def _one(self, case: str, surface: str, ran: dict[str, list[str]], checked: dict[str, list[str]]) -> Judged:
        forward, backward = f"{case.lower()}_forward", f"{case.lower()}_backward"
        stock = self.index[case]["client"]
        if surface in ("none", "refused"):
            return Judged(
                "major" if surface == "refused" else "none", "major" if surface == "refused" else "none", stock
            )
        if ran[forward]:
            return Judged(surface, "major", stock)
        if checked.get(forward):
            return Judged(surface, "types", stock)
        return Judged(surface, "minor" if ran[backward] or checked.get(backward) else "patch", stock)


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Judged]:
    """Return the verdicts of all cases."""
    return Bench(tmp_path_factory.mktemp("cases")).judged()


def test_surfaces_say_what_running_code_shows(judged: dict[str, Judged]) -> None:
    """For every case: code that fails, code that only a type checker refuses, additions, texts, nothing."""
    assert {} == {case: one for case, one in judged.items() if one.surface != one.shown}


DOCUMENTED = re.compile(r"^\| (\w+) \|.*\| (\w+) \| (\w+) \|", re.MULTILINE)


def test_differences_from_stock_templates_are_documented(judged: dict[str, Judged]) -> None:
    """docs/surface.md explains each case in which our templates treat users otherwise than the generator's own."""
    text = (ROOT / "docs" / "surface.md").read_text("utf-8")
    told = {case: (stock, ours) for case, stock, ours in DOCUMENTED.findall(text)}
    found = {case: (one.stock, one.surface) for case, one in judged.items() if one.stock != one.surface}

    assert found == {case: told.get(case) for case in found}
