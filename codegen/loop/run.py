"""Read upstream, trim and correct, compare, regenerate, test, and only then put everything in its place."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path

from .. import companion, document, package, sync
from ..diff.compare import compare
from ..diff.finding import Report
from ..errors import SpecError
from ..json_types import Document
from ..release import changelog
from ..release.project import versions
from ..release.version import Step
from ..surface.report import SurfaceReport, examine_packages
from . import checkout
from .news import News, news
from .swap import Replacement, swap


@dataclass(frozen=True)
class Request:
    """What a run starts from.

    tests: whether to run them; command: what runs them, pytest when left out. changelog: whether to write its section.
    date, commit: those of the published spec, where its name does not tell.
    """

    upstream: str | None
    tests: bool = True
    command: tuple[str, ...] = ()
    changelog: bool = False
    date: str | None = None
    commit: str | None = None


@dataclass
class Result:
    """What a run found and did; done is False when the tests failed, and nothing was changed then."""

    source: Document
    news: News
    report: Report
    surface: SurfaceReport | None
    package: Step
    spec: Step
    tests: checkout.Outcome | None
    done: bool
    seconds: dict[str, float] = field(default_factory=dict[str, float])


_EMPTY: Document = {"openapi": "3.1.0", "info": {"title": "", "version": "0.0.0"}, "paths": {}, "components": {}}


def run(request: Request, root: Path = package.ROOT) -> Result:
    """Carry out a run. Raises SpecError when a step cannot be done; then nothing is changed.

    A run whose tests fail gives a result that says so, and changes nothing either.
    """
    seconds: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix=".sync-", dir=root) as folder:
        return _Run(request, root, Path(folder), seconds).carried_out()


@dataclass
class _Run:
    request: Request
    root: Path
    stage: Path
    seconds: dict[str, float]

    def carried_out(self) -> Result:
        spec_file, target = self.root / "openapi.yaml", package.folder()
        with self._timed("read and correct"):
            plan = sync.read_plan()
            source = self._source(plan)
            new = sync.build(source, plan, date=self.request.date, commit=self.request.commit)
            beside = companion.build(source.document, plan, new)
            old = document.load(spec_file).document if spec_file.exists() else _EMPTY
        fresh = [Replacement(self.stage / "openapi.yaml", spec_file), Replacement(self.stage / target.name, target)]
        with self._timed("generate"):
            self._generate(new, *fresh)
        if beside is not None:
            fresh.append(self._companion(plan, beside))
        with self._timed("compare"):
            report = compare(old, new)
            surface = examine_packages(target, fresh[1].new, new) if target.exists() else None
        steps = versions(self.root, old, report, surface)
        if self.request.changelog:
            fresh.append(self._changelog(report, surface, *steps))
        with self._timed("test"):
            tests = checkout.run_tests(self.root, fresh, self.request.command) if self.request.tests else None
        done = tests is None or tests.passed is not False
        if done:
            swap(fresh, self.stage / "aside")
        told = news(old, new, plan.words, sync.changes(old, new))
        return Result(new["info"]["x-upstream"], told, report, surface, *steps, tests, done, self.seconds)

    def _source(self, plan: sync.Plan) -> document.Source:
        upstream = self.request.upstream or plan.settings.get("upstream", {}).get("url")
        if not upstream:
            raise SpecError("no upstream: give --upstream, or `upstream: {url: …}` in the corrections file")
        return document.load(upstream)

    def _companion(self, plan: sync.Plan, beside: Document) -> Replacement:
        new = self.stage / "companion.json"
        new.write_text(companion.dump(beside), encoding="utf-8", newline="\n")
        new.chmod(0o644)
        return Replacement(new, self.root / plan.settings["companion"]["file"])

    def _generate(self, new: Document, spec: Replacement, made: Replacement) -> None:
        from ..generator import driver  # noqa: PLC0415  the generator takes half a second to import

        spec.new.write_text(document.dump(new), encoding="utf-8", newline="\n")
        spec.new.chmod(0o644)
        driver.generate(spec.new, self.root / "generator-config.yaml", made.new)

    def _changelog(self, report: Report, surface: SurfaceReport | None, *steps: Step) -> Replacement:
        target, new = self.root / "CHANGELOG.md", self.stage / "CHANGELOG.md"
        if target.exists():
            shutil.copyfile(target, new)
        changelog.write(new, changelog.section(report, surface, *steps))
        return Replacement(new, target)

    @contextlib.contextmanager
    def _timed(self, step: str) -> Generator[None]:
        started = time.perf_counter()
        yield
        self.seconds[step] = time.perf_counter() - started
