"""Compare what callers need to be let in: every old way must still do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from .. import pointer
from ..json_types import Document, Json, mapping_at
from .context import Context
from .finding import Severity
from .pairing import Operation, resolved
from .shape import canonical

Needs: TypeAlias = frozenset[str]


def compare(context: Context, pairs: Iterable[tuple[Operation, Operation]]) -> None:
    """Record how the security of operations changed; a change for all of them once."""
    groups: dict[tuple[str, str], list[tuple[Operation, Operation]]] = {}
    for old, new in pairs:
        place = pointer.join(new.where, "security") if "security" in new.raw or "security" in old.raw else "/security"
        rule = _rule(_ways(old), _ways(new))
        if rule:
            groups.setdefault((place, rule), []).append((old, new))
    for (place, rule), found in sorted(groups.items()):
        shown = (_listed(found[0][0]), _listed(found[0][1]))
        own = place != "/security" and rule == "security-added"
        names = tuple(sorted(new.label for _, new in found))
        context.add("security-added-to-operation" if own else rule, place, *shown, operations=names)
    _schemes(context)


def _listed(operation: Operation) -> list[Json]:
    own = operation.raw.get("security")
    listed: list[Json] = (operation.document.get("security") if own is None else own) or []
    return listed


def _ways(operation: Operation) -> set[Needs]:
    """Return the ways in, each as what it needs; nothing at all for anybody."""
    return {_needs(operation.document, one) for one in _listed(operation)} or {frozenset()}


def _scheme(document: Document, name: str) -> Document:
    schemes = mapping_at(mapping_at(document, "components"), "securitySchemes")
    place = pointer.join("/components/securitySchemes", name)
    return resolved(document, place, schemes[name])[1] if name in schemes else {}


def _needs(document: Document, requirement: Document) -> Needs:
    """A scheme counts by what it is, not by its name."""
    needs: set[str] = set()
    for name, scopes in requirement.items():
        scheme = _scheme(document, str(name))
        kind = canonical(_identity(scheme)) if scheme else str(name)
        needs |= {kind, *(f"{kind} {scope}" for scope in scopes or ())}
    return frozenset(needs)


def _identity(scheme: Document) -> Document:
    keys = ("type", "scheme", "in", "name", "openIdConnectUrl")
    found = {key: scheme[key] for key in keys if key in scheme}
    caseless = ("scheme", "name") if scheme.get("in") == "header" else ("scheme",)
    return {key: str(value).lower() if key in caseless else value for key, value in found.items()}


def _rule(old: set[Needs], new: set[Needs]) -> str:
    """Every old way must meet one of the new ones."""
    if old == new:
        return ""
    if not all(any(way >= other for other in new) for way in old):
        return "security-added"
    return "security-removed" if any(new_way < way for new_way in new for way in old) else "security-alternative-added"


def _schemes(context: Context) -> None:
    before, after = (
        mapping_at(mapping_at(side.document, "components"), "securitySchemes") for side in (context.old, context.new)
    )
    for name in sorted(before.keys() & after.keys()):
        old, new = (_scheme(side.document, name) for side in (context.old, context.new))
        if _identity(old) == _identity(new) and _details(old) != _details(new):
            more = _details(old) < _details(new)
            at = pointer.join("/components/securitySchemes", name)
            context.add("security-scheme-changed", at, http=Severity.SAFE if more else None)


def _details(scheme: Document) -> set[tuple[str, str, str]]:
    """Return what the flows of a scheme say: each address, and each scope that they can give."""
    found: set[tuple[str, str, str]] = set()
    for flow, said in mapping_at(scheme, "flows").items():
        for key, value in said.items():
            names: list[str] = list(value) if key == "scopes" else [str(value)]
            found |= {(flow, key, name) for name in names if not key.startswith("x-")}
    return found
