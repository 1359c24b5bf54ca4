"""Compare the replies of two operations."""

from __future__ import annotations

from .. import pointer
from ..json_types import Document, mapping_at
from . import bodies
from .pairing import Operation, resolved
from .schemas import compare as schemas
from .shape import node
from .walking import Walk

Reply = tuple[str, Document]


def compare(walk: Walk, old: Operation, new: Operation) -> None:
    """Record how statuses, bodies and headers of replies changed."""
    before, after = _replies(old), _replies(new)
    gone = [status for status in before if status not in after]
    come = [status for status in after if status not in before]
    lost, won = [one for one in gone if _is_success(one)], [one for one in come if _is_success(one)]
    pairs = [(status, status) for status in before if status in after]
    if len(lost) == len(won) == 1:
        pairs.append((lost[0], won[0]))
        walk.add("success-status-changed", after[won[0]][0], lost[0], won[0], operations=(new.label,))
        gone.remove(lost[0])
        come.remove(won[0])
    _gone(walk, old, gone)
    _come(walk, new, come)
    for status, other in pairs:
        _pair(walk, before[status], after[other], _is_success(other))


def _replies(operation: Operation) -> dict[str, Reply]:
    found: dict[str, Reply] = {}
    for status, raw in mapping_at(operation.raw, "responses").items():
        if not str(status).startswith("x-"):
            where = pointer.join(operation.where, "responses", status)
            found[str(status).upper()] = resolved(operation.document, where, raw)
    return dict(sorted(found.items()))


def _is_success(status: str) -> bool:
    return status.startswith(("1", "2", "3"))


def _gone(walk: Walk, old: Operation, statuses: list[str]) -> None:
    for status in statuses:
        rule = "success-status-removed" if _is_success(status) else "error-status-removed"
        at = pointer.join(old.where, "responses", status.replace("DEFAULT", "default"))
        walk.add(rule, at, status.lower(), None, gone=True, operations=(old.label,))


def _come(walk: Walk, new: Operation, statuses: list[str]) -> None:
    for status in statuses:
        at = pointer.join(new.where, "responses", status.replace("DEFAULT", "default"))
        rule = "success-status-added" if _is_success(status) else "error-status-added"
        walk.add(rule, at, None, status.lower(), operations=(new.label,))


def _pair(walk: Walk, old: Reply, new: Reply, success: bool) -> None:
    held = [bool(mapping_at(reply[1], "content")) for reply in (old, new)]
    if held[0] and not held[1] and success:
        walk.add("reply-body-removed", new[0])
    elif held[1] and not held[0]:
        walk.add("reply-body-added", new[0])
    else:
        bodies.media(walk, old, new, "reply")
    _headers(walk, old, new)
    if old[1].get("links") != new[1].get("links"):
        walk.add("links-changed", pointer.join(new[0], "links"))


def _headers(walk: Walk, old: Reply, new: Reply) -> None:
    before, after = _named(walk.old.document, old), _named(walk.new.document, new)
    for name in sorted(before.keys() - after.keys()):
        at, raw = before[name]
        rule = "required-header-removed" if raw.get("required") is True else "header-removed"
        walk.add(rule, at, name, None, gone=True)
    for name in sorted(after.keys() - before.keys()):
        walk.add("header-added", after[name][0], None, name)
    for name in sorted(before.keys() & after.keys()):
        _header(walk, before[name], after[name])


def _named(document: Document, reply: Reply) -> dict[str, Reply]:
    headers = mapping_at(reply[1], "headers")
    return {
        name.lower(): resolved(document, pointer.join(reply[0], "headers", name), raw)
        for name, raw in headers.items()
        if name.lower() != "content-type"
    }


def _header(walk: Walk, old: Reply, new: Reply) -> None:
    needed = old[1].get("required") is True, new[1].get("required") is True
    if needed[0] != needed[1]:
        walk.add("header-became-required" if needed[1] else "header-became-optional", new[0], *needed)
    with walk.facing("response", parameter=True):
        nodes = [node(pointer.join(where, "schema"), raw.get("schema", {})) for where, raw in (old, new)]
        schemas(walk, nodes[0], nodes[1])
