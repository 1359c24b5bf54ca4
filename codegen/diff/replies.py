"""Compare the replies of two operations."""

from __future__ import annotations

from .. import pointer
from ..json_types import Document, mapping_at
from . import bodies, parameters
from .context import Context
from .finding import Severity
from .pairing import Operation, Parameter, resolved

Reply = tuple[str, Document]


def compare(context: Context, old: Operation, new: Operation) -> None:
    """Record how statuses, bodies and headers of replies changed.

    A status that only one side lists is what the other says of its range, or by default, where it does.
    """
    before, after = _replies(old), _replies(new)
    gone = [status for status in before if status not in after]
    come = [status for status in after if status not in before]
    pairs = [(status, status) for status in before if status in after]
    pairs += [(status, wide) for status in gone if (wide := _wider(status, after))]
    pairs += [(wide, status) for status in come if (wide := _wider(status, before))]
    lost = [one for one in gone if _is_success(one) and not _wider(one, after)]
    won = [one for one in come if _is_success(one) and not _wider(one, before)]
    if len(lost) == len(won) == 1:
        pairs.append((lost[0], won[0]))
        context.add("success-status-changed", after[won[0]][0], lost[0], won[0], operations=(new.label,))
        gone.remove(lost[0])
        come.remove(won[0])
    _gone(context, old, gone, after)
    _come(context, new, come, before)
    for status, other in dict.fromkeys(pairs):
        _pair(context, before[status], after[other], _is_success(status) or _is_success(other))


def _wider(status: str, replies: dict[str, Reply]) -> str:
    """Return what a document says of a status that it does not list: its range, or the default; else nothing."""
    whole = status[:1] + "XX"
    if status not in (whole, "DEFAULT") and whole in replies:
        return whole
    return "DEFAULT" if status != "DEFAULT" and "DEFAULT" in replies else ""


def _replies(operation: Operation) -> dict[str, Reply]:
    found: dict[str, Reply] = {}
    for status, raw in mapping_at(operation.raw, "responses").items():
        if not str(status).startswith("x-"):
            where = pointer.join(operation.where, "responses", status)
            found[str(status).upper()] = resolved(operation.document, where, raw)
    return dict(sorted(found.items()))


def _is_success(status: str) -> bool:
    return status.startswith(("1", "2", "3"))


def _gone(context: Context, old: Operation, statuses: list[str], after: dict[str, Reply]) -> None:
    for status in statuses:
        wide = _wider(status, after)
        if wide and wide != "DEFAULT" and _is_success(status):
            continue  # that the range may hold others is told as what is new
        rule = "success-status-removed" if _is_success(status) else "error-status-removed"
        at = pointer.join(old.where, "responses", status.replace("DEFAULT", "default"))
        http = Severity.SAFE if status.endswith("XX") else None  # fewer statuses are no news to who reads them all
        if _is_success(status) and wide:
            http = Severity.REVIEW  # any status may be meant, this one too
        context.add(rule, at, status.lower(), None, gone=True, operations=(old.label,), http=http)


def _come(context: Context, new: Operation, statuses: list[str], before: dict[str, Reply]) -> None:
    for status in statuses:
        at = pointer.join(new.where, "responses", status.replace("DEFAULT", "default"))
        rule = "success-status-added" if _is_success(status) else "error-status-added"
        http = Severity.SAFE if _wider(status, before) else None
        context.add(rule, at, None, status.lower(), operations=(new.label,), http=http)


def _pair(context: Context, old: Reply, new: Reply, success: bool) -> None:
    held = [bool(mapping_at(reply[1], "content")) for reply in (old, new)]
    if held[0] and not held[1] and success:
        context.add("reply-body-removed", new[0])
    elif held[1] and not held[0]:
        context.add("reply-body-added", new[0])
    else:
        bodies.media(context, old, new, "reply")
    _headers(context, old, new)
    if old[1].get("links") != new[1].get("links"):
        context.add("links-changed", pointer.join(new[0], "links"))


def _headers(context: Context, old: Reply, new: Reply) -> None:
    before, after = _named(context.old.document, old), _named(context.new.document, new)
    for name in sorted(before.keys() - after.keys()):
        at, raw = before[name]
        rule = "required-header-removed" if raw.get("required") is True else "header-removed"
        context.add(rule, at, name, None, gone=True)
    for name in sorted(after.keys() - before.keys()):
        context.add("header-added", after[name][0], None, name)
    for name in sorted(before.keys() & after.keys()):
        _header(context, before[name], after[name])


def _named(document: Document, reply: Reply) -> dict[str, Reply]:
    headers = mapping_at(reply[1], "headers")
    return {
        name.lower(): resolved(document, pointer.join(reply[0], "headers", name), raw)
        for name, raw in headers.items()
        if name.lower() != "content-type"
    }


def _header(context: Context, old: Reply, new: Reply) -> None:
    needed = old[1].get("required") is True, new[1].get("required") is True
    if needed[0] != needed[1]:
        context.add("header-became-required" if needed[1] else "header-became-optional", new[0])
    headers = [Parameter(where, {**raw, "in": "header"}) for where, raw in (old, new)]
    shapes = context.old.shape(headers[0].schema), context.new.shape(headers[1].schema)
    written = [
        (one.media or "text", parameters.written(one, shape)) for one, shape in zip(headers, shapes, strict=True)
    ]
    same = written[0] == written[1] or "plain" in (written[0][1][0], written[1][1][0])
    if bodies.plain(headers[0].media) != bodies.plain(headers[1].media) or not same:
        shown = (parameters.shown(one) if media == "text" else media for media, one in written)
        context.add("header-encoding-changed", new[0], *shown)
    text = headers[1].media == ""
    context.facing(context.direction, text=text).compare(headers[0].schema, headers[1].schema)
