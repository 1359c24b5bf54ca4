"""The next version of the package and of the specification, by rule.

Package: the gravest verdict for users of the regenerated package decides. `major` moves the first number, `types` (as
configured) and `minor` the second, `patch` the third. A change that breaks HTTP users moves at least the second, even
where the package looks the same. Specification: what breaks HTTP users moves the first number, any other change of
the contract the second, changed texts the third. Below 1.0.0 the second number moves in place of the first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from ..diff.finding import ClientSeverity, Report, Severity
from ..errors import SpecError

_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$", re.ASCII)


class Bump(IntEnum):
    """Which number of a version moves."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True)
class Step:
    """One version and the one that follows, and the rule that says so."""

    current: str
    next: str
    why: str


def package_step(current: str, client: ClientSeverity, http: Severity, types_as: Bump = Bump.MINOR) -> Step:
    """Return the next version of the package. Raises SpecError when the current one is not `X.Y.Z`."""
    found = {ClientSeverity.PATCH: Bump.PATCH, ClientSeverity.MINOR: Bump.MINOR, ClientSeverity.MAJOR: Bump.MAJOR}
    bump = types_as if client is ClientSeverity.TYPES else found.get(client, Bump.NONE)
    why = f"the gravest change for users of the package is {client}"
    if http is Severity.BREAKING and bump < Bump.MINOR:
        bump, why = Bump.MINOR, "what breaks HTTP users moves at least the second number"
    return _step(current, bump, why)


def spec_step(current: str, report: Report) -> Step:
    """Return the next version of the specification; one that is not `X.Y.Z` stays: its publisher counts otherwise."""
    if _VERSION.match(current) is None:
        return Step(current, current, f"{current!r} is not of the form X.Y.Z, and stays")
    if not report.findings and not report.documentation:
        return _step(current, Bump.NONE, "nothing changed")
    if report.http is Severity.BREAKING:
        return _step(current, Bump.MAJOR, "it breaks HTTP users")
    if all(found.client is ClientSeverity.PATCH for found in report.findings):
        return _step(current, Bump.PATCH, "only texts changed")
    return _step(current, Bump.MINOR, "the contract changed, without breaking HTTP users")


def _step(current: str, bump: Bump, why: str) -> Step:
    numbers = _VERSION.match(current)
    if numbers is None:
        raise SpecError(f"{current!r} is not a version of the form X.Y.Z")
    major, minor, patch = map(int, numbers.groups())
    if bump is Bump.MAJOR and major == 0:
        bump, why = Bump.MINOR, f"{why}; below 1.0.0 the second number moves"
    following = {
        Bump.NONE: current,
        Bump.PATCH: f"{major}.{minor}.{patch + 1}",
        Bump.MINOR: f"{major}.{minor + 1}.0",
        Bump.MAJOR: f"{major + 1}.0.0",
    }
    return Step(current, following[bump], why)
