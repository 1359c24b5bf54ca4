"""Write what regeneration shows as text, Markdown, JSON or annotations for GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict

from ..diff.finding import ClientSeverity
from .change import Change
from .report import SurfaceReport

_FEW = 8


def installed(report: SurfaceReport | None) -> str:
    """Say in a few words whether installed clients read new replies."""
    if report is None or not report.sampled:
        return "not tried"
    if report.still_read:
        return f"read all {report.sampled} new replies that were tried"
    return "do not read every new reply: release soon"


def text(report: SurfaceReport) -> str:
    """Return the report for a terminal."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: SurfaceReport) -> Iterator[str]:
    yield f"regenerated package: {report.client}; installed clients {installed(report)}"
    for (rule, severity), several in grouped(report.changes).items():
        yield f"{severity!s:<8} {rule}: {several[0].advice}"
        yield from (f"    {_change(change)}" for change in several[:_FEW])
        if len(several) > _FEW:
            yield f"    and {len(several) - _FEW} more"
    for reading in report.readings:
        why = reading.why or "installed clients do not have this operation"
        tried = "1 new reply" if reading.replies == 1 else f"{reading.replies} new replies"
        yield f"{reading.outcome:<8} {reading.operation}: {why} ({tried} tried)"
    yield from report.notes


def grouped(changes: tuple[Change, ...]) -> dict[tuple[str, ClientSeverity], list[Change]]:
    """Return changes by rule and severity, in their order."""
    groups: dict[tuple[str, ClientSeverity], list[Change]] = {}
    for change in changes:
        groups.setdefault((change.rule, change.severity), []).append(change)
    return groups


def _change(change: Change) -> str:
    if change.old and change.new:
        return f"{change.place}: {change.old} → {change.new}"
    return f"{change.place}: {change.what}"


def markdown(report: SurfaceReport) -> str:
    """Return the report for a job summary."""
    told = ["", "## The Python package", "", f"**{report.client}**; installed clients {installed(report)}.", ""]
    for (rule, severity), several in grouped(report.changes).items():
        places = ", ".join(f"`{change.place}`" for change in several[:_FEW])
        more = f" and {len(several) - _FEW} more" if len(several) > _FEW else ""
        told.append(f"- {severity}, `{rule}`: {places}{more}. {several[0].advice}")
    told += [f"- replies of {one.operation}: {one.outcome}, {one.why}" for one in report.readings if one.why]
    return "\n".join([*told, *(f"- {note}" for note in report.notes)]) + "\n"


def github(report: SurfaceReport) -> str:
    """Return an annotation that sums up, and one per group of changes that fail code."""
    told = [f"::notice title=Python package::{report.client}; installed clients {installed(report)}"]
    for (rule, severity), several in grouped(report.changes).items():
        if severity is ClientSeverity.MAJOR:
            places = ", ".join(change.place for change in several[:_FEW])
            told.append(f"::warning title={rule}::{_escaped(f'{places}. {several[0].advice}')}")
    return "".join(f"{line}\n" for line in told)


def _escaped(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def data(report: SurfaceReport) -> dict[str, object]:
    """Return everything, for machines."""
    return {
        "client": str(report.client),
        "still_read": report.still_read,
        "sampled": report.sampled,
        "changes": [{**asdict(one), "severity": str(one.severity), "advice": one.advice} for one in report.changes],
        "readings": [asdict(one) for one in report.readings],
        "notes": list(report.notes),
    }


def appended(to: str, kind: str, report: SurfaceReport) -> str:
    """Return a report on the specification with this one added, in the same format; SARIF leaves it out."""
    if kind == "json":
        return json.dumps({**json.loads(to), "surface": data(report)}, indent=2, ensure_ascii=False) + "\n"
    return to + _FORMATS[kind](report) if kind in _FORMATS else to


_FORMATS: dict[str, Callable[[SurfaceReport], str]] = {"text": text, "markdown": markdown, "github": github}
