"""Changes as they are met while two documents are walked, and the findings that they become."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..json_types import Json
from .catalogue import Rule, rule
from .finding import ClientSeverity, Direction, Finding, Severity, ordered
from .reach import Reach
from .shape import canonical


@dataclass(frozen=True)
class Change:
    """One change in one direction, as it was met.

    at: the pointer, in the old document where `gone`. operation: where the change is the operation's own.
    http: the verdict where it is not the rule's. hint: what else the reader should know.
    """

    rule: str
    at: str
    old: Json
    new: Json
    direction: Direction
    gone: bool = False
    http: Severity | None = None
    client: ClientSeverity | None = None
    hint: str = ""
    operations: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity:
        """The verdict for HTTP users."""
        return rule(self.rule).verdict(self.direction)[0] if self.http is None else self.http


def findings(changes: Iterable[Change], old: Reach, new: Reach) -> tuple[Finding, ...]:
    """Return a finding for each change, one for both directions, in a stable order."""
    groups: dict[tuple[str, str, str, str], list[Change]] = {}
    for change in changes:
        key = (change.rule, change.at, canonical(change.old), canonical(change.new))
        groups.setdefault(key, []).append(change)
    return ordered(_finding(group, old if group[0].gone else new) for group in groups.values())


def _advice(known: Rule, http: Severity, client: ClientSeverity) -> str:
    """What to do in the direction that a change breaks is nothing to do in the other one."""
    if http is not Severity.SAFE or known.verdict("both")[0] is Severity.SAFE:
        return known.advice
    if client is ClientSeverity.MAJOR:
        return "Announce it; nothing changes on the wire for correct code."
    return "Nothing; correct code goes on."


def _finding(group: list[Change], reach: Reach) -> Finding:
    first = group[0]
    known = rule(first.rule)
    directions = {change.direction for change in group}
    direction: Direction = "both" if {"request", "response"} <= directions else group[-1].direction
    client = max(known.verdict(one.direction)[1] if one.client is None else one.client for one in group)
    http = max(change.severity for change in group)
    own = [name for change in group for name in change.operations]
    return Finding(
        rule=first.rule,
        http=http,
        client=client,
        direction=direction,
        pointer=first.at,
        what=known.says + "".join(sorted({f" {change.hint}" for change in group if change.hint})),
        advice=_advice(known, http, client),
        old=first.old,
        new=first.new,
        parameter=reach.parameter(first.at),
        component=reach.component(first.at),
        operations=tuple(dict.fromkeys(own)) if own else reach.operations(first.at, direction),
        gone=first.gone,
    )
