"""Write a report as text, Markdown, JSON or annotations for GitHub."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from . import sarif
from .finding import Finding, Report, Severity
from .grouping import Group, Line, groups, split

_COLUMNS = 160


@dataclass(frozen=True)
class Names:
    """The two sides by name, and the new file, which annotations point into."""

    old: str
    new: str
    file: str


def text(report: Report, _: Names) -> str:
    """Return the report for a terminal, with a heading over the verdicts."""
    lines = [f"{'HTTP':<8} {'Python':<6} rule: what happened"] if report.findings else []
    for group in groups(report.findings):
        first = group.first
        lines.append(f"{first.http!s:<8} {first.client!s:<6} {first.rule}: {first.what} {first.advice}")
        lines += [f"    {_line(line)}" for line in group.lines]
    lines += _words(report)
    lines.append(summary(report) if report.findings else "no change of the contract")
    return wrapped("".join(line + "\n" for line in lines))


def wrapped(told: str) -> str:
    """Return text whose lines have at most 160 columns."""
    return "".join(f"{part}\n" for line in told.splitlines() for part in _wrapped(line))


def _wrapped(line: str) -> list[str]:
    if len(line) <= _COLUMNS:
        return [line]
    indent = " " * (len(line) - len(line.lstrip()) + 4)
    kept = re.sub(r" (line) (\d+)$", " \\1\N{NO-BREAK SPACE}\\2", line)
    parts = textwrap.wrap(kept, _COLUMNS, subsequent_indent=indent, break_on_hyphens=False) or [line]
    return [*parts[:-1], parts[-1].replace("\N{NO-BREAK SPACE}", " ")]


def _words(report: Report) -> Iterator[str]:
    if report.accepted:
        yield f"{len(report.accepted)} accepted: {', '.join(sorted({one.rule for one in report.accepted}))}"
    if report.documentation:
        yield f"documentation: words differ in {_count(len(report.documentation), 'place')}"


def summary(report: Report) -> str:
    """Return both verdicts and how many findings there are of each kind, in one line."""
    counts = [f"{len([one for one in report.findings if one.http is kind])} {kind}" for kind in reversed(Severity)]
    return f"HTTP users: {report.http}; users of the package: {report.client} ({', '.join(counts)})"


def _line(line: Line) -> str:
    parts = [" ".join(part for part in (line.where, ", ".join(line.places)) if part), line.change]
    first = line.findings[0]
    parts.append("" if first.direction == "-" else first.direction)
    parts.append(_operations(line.operations))
    parts.append(f"line {first.line}" if first.line else "")
    return " · ".join(part for part in parts if part)


def _operations(names: tuple[str, ...]) -> str:
    if len(names) <= 3:
        return ", ".join(names)
    return f"{len(names)} operations"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def markdown(report: Report, names: Names) -> str:
    """Return the report for a job summary or a pull request."""
    lines = ["## Changes of the specification", "", f"`{names.old}` → `{names.new}`", ""]
    lines.append(f"**{summary(report)}**" if report.findings else "No change of the contract.")
    for group in groups(report.findings):
        lines += ["", *_markdown_group(group)]
    lines += ["", *(f"{line}." for line in _words(report))] if report.accepted or report.documentation else []
    return "\n".join(lines) + "\n"


def _markdown_group(group: Group) -> list[str]:
    first = group.first
    lines = [f"### {first.http} / {first.client}: `{first.rule}`", "", f"{first.what} {first.advice}", ""]
    lines += ["| where | change | direction | operations | line |", "|---|---|---|---|---|"]
    for line in group.lines:
        one = line.findings[0]
        where = " ".join(part for part in (line.where, ", ".join(line.places)) if part)
        cells = [_code(where), _cell(line.change), one.direction, _cell(_operations(line.operations)), one.line or ""]
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    return lines


def _code(value: str) -> str:
    return f"`{_cell(value)}`" if value else ""


def _cell(value: str) -> str:
    plain = " ".join(value.split()).replace("\\", "\\\\").replace("|", "\\|")
    return plain.replace("`", "'").replace("<", "&lt;")


def as_json(report: Report, names: Names) -> str:
    """Return everything, for machines, as docs/diff-report.schema.json describes it."""
    whole = {
        "old": names.old,
        "new": names.new,
        "http": str(report.http),
        "client": str(report.client),
        "findings": [_entry(one) for one in report.findings],
        "accepted": [_entry(one) for one in report.accepted],
        "documentation": list(report.documentation),
        "notes": list(report.notes),
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _entry(finding: Finding) -> dict[str, object]:
    names = ("rule", "direction", "pointer", "component", "operations", "line", "old", "new", "gone", "what", "advice")
    verdicts: dict[str, object] = {"http": str(finding.http), "client": str(finding.client)}
    return verdicts | {name: getattr(finding, name) for name in names}


_LEVELS = {Severity.BREAKING: "error", Severity.REVIEW: "warning", Severity.SAFE: "notice"}


def github(report: Report, names: Names) -> str:
    """Return one workflow command for each change, which GitHub shows beside the line."""
    return "".join(_annotation(one, names.file) + "\n" for one in report.findings)


def _annotation(first: Finding, file: str) -> str:
    where, place = split(first)
    message = f"{first.what} {_line(Line(where, (place,) if place else (), (first,)))}. {first.advice}"
    place = f"file={_property(file)},line={first.line or 1}"
    title = _property(f"{first.rule} ({first.http} / {first.client})")
    return f"::{_LEVELS[first.http]} {place},title={title}::{_message(message)}"


def _message(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _message(value).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[Report, Names], str]] = {
    "text": text,
    "markdown": markdown,
    "json": as_json,
    "github": github,
    "sarif": lambda report, names: sarif.sarif(report, names.file),
}
