"""The rules: what each kind of change means, read from rules.yaml."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from .. import document
from ..errors import SpecError
from ..json_types import Document
from .finding import ClientSeverity, Direction, Severity

Verdict: TypeAlias = tuple[Severity, ClientSeverity]
_FILE = Path(__file__).with_name("rules.yaml")


@dataclass(frozen=True)
class Rule:
    """One kind of change. A verdict is None where the change cannot occur in that direction."""

    id: str
    says: str
    advice: str
    request: Verdict | None
    response: Verdict | None

    def verdict(self, direction: Direction) -> Verdict:
        """Return the verdicts in a direction; the graver ones where it is both, or where the rule knows one only."""
        wanted = {"request": [self.request], "response": [self.response]}.get(direction, [self.request, self.response])
        known = [one for one in wanted if one] or [one for one in (self.request, self.response) if one]
        return max(http for http, _ in known), max(client for _, client in known)


@cache
def rules() -> dict[str, Rule]:
    """Return all rules by id, in the order of the file."""
    return {name: _rule(name, entry) for name, entry in document.load_data(_FILE).items()}


def rule(name: str) -> Rule:
    """Return one rule. Raises SpecError with the nearest ids when there is none."""
    found = rules().get(name)
    if found is None:
        near = difflib.get_close_matches(name, rules(), n=3, cutoff=0.4)
        raise SpecError(f"there is no rule {name!r}; {'near: ' + ', '.join(near) if near else '`rules` lists them'}")
    return found


def _rule(name: str, entry: Document) -> Rule:
    if not entry.keys() <= {"says", "do", "request", "response", "any"}:
        raise SpecError(f"{_FILE}: {name} has a key that no rule has; quote sentences with commas")
    both = _verdict(entry.get("any"))
    request, response = _verdict(entry.get("request")), _verdict(entry.get("response"))
    return Rule(name, entry["says"], entry["do"], both or request, both or response)


def _verdict(text: Literal[""] | str | None) -> Verdict | None:
    if not text:
        return None
    http, client = text.upper().split()
    return Severity[http], ClientSeverity[client]
