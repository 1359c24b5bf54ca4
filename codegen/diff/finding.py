"""What a comparison finds, in terms that reports, versions and accept-lists share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, TypeAlias

from ..json_types import Json

Direction: TypeAlias = Literal["request", "response", "both", "-"]


class Severity(IntEnum):
    """What a change means to people who speak HTTP to the server, from harmless to breaking.

    REVIEW: the document cannot tell; it depends on the server, or on how tolerant readers are.
    """

    SAFE = 0
    REVIEW = 1
    BREAKING = 2

    def __str__(self) -> str:
        return self.name.lower()


class ClientSeverity(IntEnum):
    """What upgrading to the regenerated package means to people who call it, from nothing to failing code.

    PATCH: docstrings only. MINOR: additions. TYPES: only a type checker notices, or code that meets a new value.
    MAJOR: correct code fails at import or at run time.
    """

    NONE = 0
    PATCH = 1
    MINOR = 2
    TYPES = 3
    MAJOR = 4

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True)
class Finding:
    """One change, identified by its rule and pointer.

    pointer: where in the new document; in the old one where the place is gone (`gone`).
    parameter: the parameter that the place is in, as `query parameter limit`; empty where it is in none.
    component: the component that changed, as `schemas/Name`; empty where an operation itself changed.
    operations: the ids of the operations that the change reaches (`POST /path` where an operation has no id).
    old, new: what stood there and what stands there now; None where nothing did.
    advice: one sentence that says what to do.
    line: the line in the new file, from 1; None where it is not known.
    """

    rule: str
    http: Severity
    client: ClientSeverity
    direction: Direction
    pointer: str
    what: str
    advice: str
    old: Json = None
    new: Json = None
    parameter: str = ""
    component: str = ""
    operations: tuple[str, ...] = ()
    gone: bool = False
    line: int | None = None

    @property
    def key(self) -> tuple[str, str]:
        """The identity of a finding: it survives rewording."""
        return self.rule, self.pointer


@dataclass(frozen=True)
class Report:
    """All findings of a comparison, the gravest first, and what the reader should know about the inputs.

    accepted: the findings that the accept-list covers; they count for no verdict.
    notes: lines about the inputs, such as corrections that did not fit.
    documentation: the places where only words differ; they are no findings, and mean a patch to users of the package.
    """

    findings: tuple[Finding, ...] = ()
    accepted: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    documentation: tuple[str, ...] = ()

    @property
    def http(self) -> Severity:
        """The gravest verdict for HTTP users; SAFE where nothing was found."""
        return max((finding.http for finding in self.findings), default=Severity.SAFE)

    @property
    def client(self) -> ClientSeverity:
        """The gravest verdict for users of the generated package, as the rules expect it; NONE where there is none."""
        words = ClientSeverity.PATCH if self.documentation else ClientSeverity.NONE
        return max([words, *(finding.client for finding in self.findings)])

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of this severity for HTTP users, or a graver one."""
        return tuple(finding for finding in self.findings if finding.http >= severity)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings the gravest first, then by place and rule: the same order for the same findings."""
    return tuple(sorted(findings, key=lambda found: (-found.http, -found.client, found.pointer, found.rule)))
