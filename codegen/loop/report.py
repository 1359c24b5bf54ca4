"""What a run tells: Markdown that reads well in a terminal, a job summary and a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from ..release.changelog import section
from ..release.version import Step
from ..surface.render import installed
from .news import lines
from .run import Result


def report(result: Result) -> str:
    """Return the report of a run."""
    told = [*_head(result), "", *_verdicts(result), *lines(result.news), *_tests(result), ""]
    body = section(result.report, result.surface, result.package, result.spec, first=result.first)
    return "\n".join([*told, body])


def _head(result: Result) -> Iterator[str]:
    source = result.source
    named = ", ".join(str(source[key]) for key in ("date", "commit") if source.get(key))
    yield f"## {'Synced' if result.done else 'Not synced'} with {source['source']}{f' ({named})' if named else ''}"
    yield ""
    came = sum(line.startswith("  + ") for line in result.news.changes)
    went = sum(line.startswith("  - ") for line in result.news.changes)
    other = len(result.news.changes) - came - went
    if result.news.changes:
        yield f"openapi.yaml: {came} parts new, {went} gone, {other} changed."
    else:
        yield "openapi.yaml: no operation or component changed."


def _verdicts(result: Result) -> Iterator[str]:
    yield "| | verdict | next version |"
    yield "|---|---|---|"
    unchanged = "words changed" if result.report.documentation else "nothing changed"
    http = "the first version" if result.first else str(result.report.http) if result.report.findings else unchanged
    yield f"| HTTP users | {http} | specification {_step(result.spec)} |"
    client = str(result.surface.client) if result.surface else "no package to compare with"
    yield f"| Python users | {client} | package {_step(result.package)} |"
    yield f"| Installed clients | {installed(result.surface)} | |"


def _step(step: Step) -> str:
    return f"{step.current if step.current == step.next else f'{step.current} → {step.next}'}: {step.why}"


def _tests(result: Result) -> Iterator[str]:
    yield ""
    if result.tests is None:
        yield "Tests: left out."
    elif result.tests.passed is None:
        yield f"Tests: none, {result.tests.told}."
    else:
        yield f"Tests: {'passed' if result.tests.passed else 'failed; nothing was changed'}."
        yield from ("", "```", result.tests.told, "```")
