"""Compare two operations: address, name, parameters and request body."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from .. import pointer
from ..json_types import Document, Json
from . import bodies, callbacks, parameters, replies, security, servers
from .context import Context
from .pairing import Operation, operations, paired


def compare(context: Context) -> None:
    """Record how the operations of both documents differ."""
    bases = _bases(context.old.document, context.new.document)
    sides = [
        [replace(one, base=base) for one in operations(side.document)]
        for side, base in zip((context.old, context.new), bases, strict=True)
    ]
    pairs, removed, added = paired(*sides)
    for one in removed:
        _own(context, "operation-removed", one, one.shown, None, gone=True)
    for one in added:
        _own(context, "operation-added", one, None, one.shown)
    for old, new in pairs:
        _pair(context, old, new)
    security.compare(context, pairs)
    servers.compare(context, pairs, bases)
    callbacks.webhooks(context)
    _ids(context)


def _bases(old: Document, new: Document) -> tuple[str, str]:
    """Return what servers add to every path, where that moved from the servers into the paths or back."""
    bases = servers.base(old), servers.base(new)
    paths = [{str(path) for path in document["paths"]} for document in (old, new)]
    whole = [{base + path for path in one} for base, one in zip(bases, paths, strict=True)]
    return bases if len(whole[0] & whole[1]) > len(paths[0] & paths[1]) else ("", "")


def _own(context: Context, rule: str, one: Operation, *shown: object, at: str = "", gone: bool = False) -> None:
    context.add(rule, at or one.where, *shown, gone=gone, operations=(one.label,))


def _pair(context: Context, old: Operation, new: Operation) -> None:
    if old.address != new.address:
        _own(context, "operation-moved", new, old.shown, new.shown)
    _identity(context, old, new)
    if (old.raw.get("deprecated") is True) != (new.raw.get("deprecated") is True):
        _own(context, "deprecated" if new.raw.get("deprecated") is True else "deprecation-withdrawn", new)
    parameters.compare(context.facing("request"), old, new)
    bodies.request(context.facing("request"), old, new)
    replies.compare(context.facing("response"), old, new)
    callbacks.compare(context, old, new)


def _identity(context: Context, old: Operation, new: Operation) -> None:
    before, after = old.raw.get("operationId"), new.raw.get("operationId")
    if before != after:
        _own(context, "operation-id-changed", new, before, after, at=pointer.join(new.where, "operationId"))
    if len(old.placeholders) == len(new.placeholders):
        for mine, theirs in zip(old.placeholders, new.placeholders, strict=True):
            if mine != theirs:
                place = next((one.where for one in new.parameters if one.name == theirs), new.where)
                _own(context, "path-parameter-renamed", new, mine, theirs, at=place)
    tags: tuple[list[Json], list[Json]] = (old.raw.get("tags") or [], new.raw.get("tags") or [])
    if tags[0][:1] != tags[1][:1]:
        _own(context, "tag-changed", new, *((one[0] if one else None) for one in tags), at=_tags(new))
    elif sorted(map(str, tags[0])) != sorted(map(str, tags[1])):
        _own(context, "tags-changed", new, *tags, at=_tags(new))


def _tags(new: Operation) -> str:
    return pointer.join(new.where, "tags")


def _ids(context: Context) -> None:
    """Two operations of the same id cannot both be called by it, and the document is not valid."""
    ids = [Counter(_id(one) for one in operations(side.document)) for side in (context.old, context.new)]
    for one in operations(context.new.document):
        if _id(one) and ids[1][_id(one)] > 1 and ids[0][_id(one)] < ids[1][_id(one)]:
            _own(context, "operation-id-not-unique", one, None, _id(one), at=pointer.join(one.where, "operationId"))


def _id(one: Operation) -> str:
    return str(one.raw.get("operationId") or "")
