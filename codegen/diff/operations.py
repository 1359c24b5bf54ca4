"""Compare two operations: address, name, parameters and request body."""

from __future__ import annotations

from .. import pointer
from ..json_types import Document, Json, mapping_at
from . import bodies, parameters, replies, security
from .finding import Severity
from .pairing import Operation, operations, paired
from .walking import Walk


def compare(walk: Walk) -> None:
    """Record how the operations of both documents differ."""
    pairs, removed, added = paired(operations(walk.old.document), operations(walk.new.document))
    for one in removed:
        _own(walk, "operation-removed", one, one.label, None, gone=True)
    for one in added:
        _own(walk, "operation-added", one, None, one.label)
    for old, new in pairs:
        _pair(walk, old, new)
    security.compare(walk, pairs)


def _own(walk: Walk, rule: str, one: Operation, *shown: object, at: str = "", gone: bool = False) -> None:
    walk.direction = "-"
    walk.add(rule, at or one.where, *shown, gone=gone, operations=(one.label,))


def _pair(walk: Walk, old: Operation, new: Operation) -> None:
    if old.address != new.address:
        _own(walk, "operation-moved", new, f"{old.method.upper()} {old.path}", f"{new.method.upper()} {new.path}")
    _identity(walk, old, new)
    if (old.raw.get("deprecated") is True) != (new.raw.get("deprecated") is True):
        _own(walk, "deprecated" if new.raw.get("deprecated") is True else "deprecation-withdrawn", new)
    if old.raw.get("callbacks") != new.raw.get("callbacks"):
        _own(walk, "callbacks-changed", new, at=pointer.join(new.where, "callbacks"))
    with walk.facing("request"):
        parameters.compare(walk, old, new)
        bodies.request(walk, old, new)
    with walk.facing("response"):
        replies.compare(walk, old, new)


def _identity(walk: Walk, old: Operation, new: Operation) -> None:
    before, after = old.raw.get("operationId"), new.raw.get("operationId")
    if before != after:
        _own(walk, "operation-id-changed", new, before, after, at=pointer.join(new.where, "operationId"))
    if len(old.placeholders) == len(new.placeholders):
        for mine, theirs in zip(old.placeholders, new.placeholders, strict=True):
            if mine != theirs:
                place = next((one.where for one in new.parameters if one.name == theirs), new.where)
                _own(walk, "path-parameter-renamed", new, mine, theirs, at=place)
    tags: tuple[list[Json], list[Json]] = (old.raw.get("tags") or [], new.raw.get("tags") or [])
    if tags[0][:1] != tags[1][:1]:
        _own(walk, "tag-changed", new, *((one[0] if one else None) for one in tags), at=_tags(new))
    elif sorted(map(str, tags[0])) != sorted(map(str, tags[1])):
        _own(walk, "tags-changed", new, *tags, at=_tags(new))


def _tags(new: Operation) -> str:
    return pointer.join(new.where, "tags")


def servers(walk: Walk, old: Document, new: Document) -> None:
    """Record how the addresses of the servers changed."""
    before, after = _urls(old), _urls(new)
    walk.direction = "-"
    for url in sorted(before - after):
        walk.add("server-removed", "/servers", url, None)
    for url in sorted(after - before):
        walk.add("server-added", "/servers", None, url)
    if mapping_at(old, "webhooks") != mapping_at(new, "webhooks"):
        walk.add("callbacks-changed", "/webhooks", http=Severity.REVIEW)


def _urls(document: Document) -> set[str]:
    return {str(server.get("url", "/")).rstrip("/") or "/" for server in document.get("servers") or ({"url": "/"},)}
