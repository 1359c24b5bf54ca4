"""A changelog section about a new specification: what changed, whom it concerns, what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..diff.finding import ClientSeverity, Finding, Report, Severity
from ..document import write_atomically
from ..surface.change import Change
from ..surface.report import SurfaceReport
from . import places as places_of
from .version import Step

TITLE = "### API changes"
_HEAD = "# Changelog\n"
_SHOWN = 8
_FIRST = "The first version that follows the published specification."


def section(report: Report, surface: SurfaceReport | None, package: Step, spec: Step, *, first: bool = False) -> str:
    """Return the section as Markdown; of one line where nothing changed, or nothing was there before (`first`)."""
    lines = [f"{TITLE} (specification {spec.current} → {spec.next}, package {package.current} → {package.next})", ""]
    if first:
        return "\n".join([f"{TITLE} (specification {spec.current}, package {package.current})", "", _FIRST, ""])
    if not report.findings and not (surface and surface.changes):
        said = "Only descriptions changed." if report.documentation else "Nothing changed."
        return "\n".join([*lines, said, ""])
    for title, severity in _HTTP:
        lines += _block(title, (found for found in report.findings if found.http is severity))
    if surface is not None:
        lines += _python(surface)
    return "\n".join(lines).rstrip("\n") + "\n"


_HTTP = (
    ("Breaking for whoever calls the server", Severity.BREAKING),
    ("Depends on the server or the reader", Severity.REVIEW),
    ("Harmless", Severity.SAFE),
)


def _block(title: str, findings: Iterable[Finding]) -> list[str]:
    entries = list(_entries(findings))
    return [f"#### {title}", "", *entries, ""] if entries else []


def _entries(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield a list entry for all findings of a rule that say the same and ask for the same."""
    grouped: dict[tuple[str, str], list[Finding]] = {}
    for found in findings:
        grouped.setdefault((found.what, found.advice), []).append(found)
    for (what, advice), several in grouped.items():
        places = _listed(places_of.spoken(found) for found in several)
        whom = _listed(sorted({name for found in several if found.component for name in found.operations}))
        yield f"- {_sentence(what)} {places}{f'. Concerns {whom}' if whom else ''}.{_told(advice)}"


def _told(advice: str) -> str:
    """Return advice to readers of a changelog; what the rules tell whoever maintains it is none."""
    return "" if advice.startswith(_TO_MAINTAINERS) else f" {_sentence(advice, '.')}"


_TO_MAINTAINERS = ("Nothing", "Announce", "Restore", "Note it")


def _sentence(text: str, end: str = ":") -> str:
    flat = " ".join(text.split()).rstrip(".:")
    return flat[:1].upper() + flat[1:] + end


def _listed(names: Iterable[str]) -> str:
    every = list(dict.fromkeys(names))
    more = f" and {len(every) - _SHOWN} more" if len(every) > _SHOWN else ""
    return ", ".join(every[:_SHOWN]) + more


def _python(surface: SurfaceReport) -> Iterator[str]:
    shown = [change for change in surface.changes if change.severity >= ClientSeverity.MINOR]
    if shown:
        yield from ["#### The Python package", "", *_changes(shown), ""]
    if surface.sampled and surface.still_read:
        yield from [f"Installed clients read all {surface.sampled} new replies that were tried.", ""]
    elif surface.sampled:
        failing = _listed(one.operation for one in surface.readings if one.outcome not in ("unknown", "absent"))
        yield from [f"**Installed clients do not read every new reply** of {failing}: release soon.", ""]


def _changes(changes: Iterable[Change]) -> Iterator[str]:
    grouped: dict[tuple[str, ClientSeverity], list[Change]] = {}
    for change in changes:
        grouped.setdefault((change.rule, change.severity), []).append(change)
    for (_, severity), several in grouped.items():
        places = _listed(f"`{change.place}`" for change in several)
        what = several[0].what if len({one.what for one in several}) == 1 else _ABOUT.get(several[0].rule, "changed")
        yield f"- {_sentence(what)} {places} ({severity}).{_told(several[0].advice)}"


_ABOUT = {
    "py-name-removed": "gone",
    "py-name-added": "new",
    "py-function-removed": "gone",
    "py-function-added": "new",
    "py-kind-changed": "another kind of type",
    "py-value-gone": "some values no longer arrive",
}


def write(file: Path, text: str) -> None:
    """Put a section under `Unreleased`, in the place of the one that an earlier run wrote there.

    A file without `Unreleased`, or no file at all, gets one.
    """
    before = file.read_text(encoding="utf-8") if file.exists() else _HEAD
    write_atomically(file, inserted(before, text))


def inserted(changelog: str, text: str) -> str:
    """Return a changelog with the section in it."""
    start = re.search(r"^## \[?Unreleased\]?.*\n", changelog, re.MULTILINE | re.IGNORECASE)
    if start is None:
        first = re.search(r"^## ", changelog, re.MULTILINE)
        at = first.start() if first else len(changelog)
        head, tail = changelog[:at].rstrip("\n"), changelog[at:]
        return f"{head}\n\n## Unreleased\n\n{text}{chr(10) if tail else ''}{tail}".lstrip("\n")
    following = re.search(r"^## ", changelog[start.end() :], re.MULTILINE)
    end = start.end() + following.start() if following else len(changelog)
    body = re.sub(rf"^{TITLE}.*?(?=^### |\Z)", "", changelog[start.end() : end], flags=re.MULTILINE | re.DOTALL)
    body = body.strip("\n")
    parts = [part for part in (text.rstrip("\n"), body) if part]
    tail = changelog[end:]
    return changelog[: start.end()] + "\n" + "\n\n".join(parts) + "\n" + (f"\n{tail}" if tail else "")
