"""Read upstream, trim and correct, compare, regenerate, test, and only then put everything in its place."""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path

from .. import companion, document, package, swap, sync
from ..diff.compare import compare
from ..diff.finding import Report
from ..json_types import Document
from ..release import changelog
from ..release.project import versions
from ..release.version import Step
from ..surface.report import SurfaceReport, examine_packages
from ..swap import Replacement
from . import checkout
from .news import News, news


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
    """What a run found and did; done is False when the tests failed, and nothing was changed then.

    first: whether there was no specification before.
    """

    source: Document
    news: News
    report: Report
    surface: SurfaceReport | None
    package: Step
    spec: Step
    tests: checkout.Outcome | None
    done: bool
    first: bool = False
    seconds: dict[str, float] = field(default_factory=dict[str, float])


_EMPTY: Document = {"openapi": "3.1.0", "info": {"title": "", "version": "0.0.0"}, "paths": {}, "components": {}}


def run(request: Request, root: Path = package.ROOT) -> Result:
    """Carry out a run. Raises SpecError when a step cannot be done; then nothing is changed.

    A run whose tests fail gives a result that says so, and changes nothing either.
    """
    with swap.alone(root, *package.written(root)):
        return _Run(request, root).carried_out()


@dataclass
class _Run:
    request: Request
    root: Path
    seconds: dict[str, float] = field(default_factory=dict[str, float])

    def carried_out(self) -> Result:
        spec_file, target, *_ = package.written(self.root)
        with self._timed("read and correct"):
            plan = sync.read_plan()
            source = self._source(plan)
            new = self._built(plan, source, spec_file)
            beside = companion.build(source.document, plan, new)
            old = document.load(spec_file).document if spec_file.exists() else None
        fresh = [swap.stage(spec_file), swap.stage(target)]
        with self._timed("generate"):
            self._generate(new, *fresh)
        if beside is not None:
            fresh.append(self._companion(plan, beside))
        with self._timed("compare"):
            report = compare(old or new, new)
            surface = examine_packages(target, fresh[1].new, new) if old and target.exists() else None
        steps = versions(self.root, old or new, report, surface)
        if self.request.changelog:
            fresh.append(self._changelog(changelog.section(report, surface, *steps, first=old is None)))
        with self._timed("test"):
            tests = checkout.run_tests(self.root, fresh, self.request.command) if self.request.tests else None
        done = tests is None or tests.passed is not False
        if done:
            swap.swap(self.root, fresh)
        changes = sync.changes(old or _EMPTY, new)
        told = news(old or new, new, plan.words, changes, wanted=plan.described > 0)
        source = new["info"]["x-upstream"]
        return Result(source, told, report, surface, *steps, tests, done, first=old is None, seconds=self.seconds)

    def _source(self, plan: sync.Plan) -> document.Source:
        return document.load(self.request.upstream or plan.published_at.newest())

    def _built(self, plan: sync.Plan, source: document.Source, spec_file: Path) -> Document:
        recorded = sync.recorded(spec_file)
        return sync.build(source, plan, date=self.request.date, commit=self.request.commit, recorded=recorded)

    def _companion(self, plan: sync.Plan, beside: Document) -> Replacement:
        made = swap.stage(self.root / plan.settings["companion"]["file"])
        made.new.write_text(companion.dump(beside), encoding="utf-8", newline="\n")
        made.new.chmod(0o644)
        return made

    def _generate(self, new: Document, spec: Replacement, made: Replacement) -> None:
        from ..generator import driver  # noqa: PLC0415  the generator takes half a second to import

        spec.new.write_text(document.dump(new), encoding="utf-8", newline="\n")
        spec.new.chmod(0o644)
        driver.write(spec.new, self.root / "generator-config.yaml", made.new, is_valid=True)

    def _changelog(self, section: str) -> Replacement:
        made = swap.stage(self.root / "CHANGELOG.md")
        if made.target.exists():
            shutil.copyfile(made.target, made.new)
        changelog.write(made.new, section)
        return made

    @contextlib.contextmanager
    def _timed(self, step: str) -> Generator[None]:
        started = time.perf_counter()
        yield
        self.seconds[step] = time.perf_counter() - started
