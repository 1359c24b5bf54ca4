"""The accept-list: changes that were looked at and let through, until a date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from .. import document
from ..errors import SpecError
from ..json_types import Json, is_array, is_object
from ..pointer import MISSING
from . import catalogue
from .finding import Finding, Report
from .shape import canonical

_KEYS = {"rule", "pointer", "from", "to", "reason", "until"}


@dataclass(frozen=True)
class Entry:
    """One accepted change; `*` in the pointer stands for one token. old and new are compared where they are given."""

    rule: str
    pointer: str
    reason: str
    old: Json
    new: Json
    until: date | None

    def covers(self, finding: Finding) -> bool:
        """Say whether a finding is the change that was accepted."""
        pattern = re.escape(self.pointer).replace(r"\*", "[^/]+")
        same = self.rule == finding.rule and re.fullmatch(pattern, finding.pointer) is not None
        return same and _is(self.old, finding.old) and _is(self.new, finding.new)


def _is(wanted: Json, found: Json) -> bool:
    return wanted is MISSING or canonical(wanted) == canonical(found)


def read(file: Path) -> list[Entry]:
    """Return the entries of an accept-list. Raises SpecError for one that is not well-formed."""
    listed: Json = document.load_data(file).get("accepted") or []
    if not is_array(listed):
        raise SpecError(f"{file}: `accepted` must be a list")
    return [_entry(file, entry) for entry in listed]


def _entry(file: Path, entry: Json) -> Entry:
    if not is_object(entry) or not all(isinstance(entry.get(key), str) for key in ("rule", "pointer", "reason")):
        raise SpecError(f"{file}: an entry needs `rule`, `pointer` and `reason`, all texts: {entry}")
    unknown = sorted(map(str, entry.keys() - _KEYS))
    if unknown:
        raise SpecError(f"{file}: the entry for {entry['rule']} has unknown keys: {', '.join(unknown)}")
    catalogue.rule(entry["rule"])
    old, new = entry.get("from", MISSING), entry.get("to", MISSING)
    return Entry(entry["rule"], entry["pointer"], entry["reason"], old, new, _date(file, entry.get("until")))


def _date(file: Path, text: Json) -> date | None:
    try:
        return None if text is None else date.fromisoformat(str(text))
    except ValueError as error:
        raise SpecError(f"{file}: `until` must be a date such as 2027-01-31, not {text!r}") from error


def apply(report: Report, entries: Iterable[Entry], today: date | None = None) -> tuple[Report, list[str]]:
    """Return the report without the accepted findings, and what is wrong with the entries: unused or expired."""
    now = today or datetime.now(UTC).date()
    listed = list(entries)
    valid = [entry for entry in listed if entry.until is None or entry.until >= now]
    taken = [finding for finding in report.findings if any(entry.covers(finding) for entry in valid)]
    left = [finding for finding in report.findings if finding not in taken]
    problems = [f"expired on {entry.until}: {entry.rule} at {entry.pointer}" for entry in listed if entry not in valid]
    unused = [entry for entry in valid if not any(entry.covers(finding) for finding in report.findings)]
    problems += [f"accepts nothing that changed: {entry.rule} at {entry.pointer}" for entry in unused]
    return replace(report, findings=tuple(left), accepted=tuple(taken)), problems
