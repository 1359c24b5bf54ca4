"""Compare what the server calls, webhooks and callbacks: their bodies are read, and the replies to them are sent."""

from __future__ import annotations

from dataclasses import replace

from .. import pointer
from ..json_types import Document, Json, mapping_at
from . import bodies, catalogue, parameters, replies
from .changes import Change
from .context import Context
from .finding import Severity
from .pairing import Operation, in_item, resolved

Calls = dict[tuple[str, ...], Operation]


def webhooks(context: Context) -> None:
    """Record how the webhooks of both documents differ."""
    before, after = (_webhooks(side.document) for side in (context.old, context.new))
    _compare(context, before, after, ())


def compare(context: Context, old: Operation, new: Operation) -> None:
    """Record how the callbacks of an operation differ."""
    _compare(context, _callbacks(old), _callbacks(new), (new.label,))


def _webhooks(document: Document) -> Calls:
    found: Calls = {}
    for name, raw in mapping_at(document, "webhooks").items():
        found |= _calls(document, (str(name),), pointer.join("/webhooks", name), raw)
    return found


def _callbacks(operation: Operation) -> Calls:
    found: Calls = {}
    for name, raw in mapping_at(operation.raw, "callbacks").items():
        place, held = resolved(operation.document, pointer.join(operation.where, "callbacks", name), raw)
        for address, item in held.items():
            if not address.startswith("x-"):
                found |= _calls(operation.document, (str(name), address), pointer.join(place, address), item)
    return found


def _calls(document: Document, names: tuple[str, ...], place: str, raw: Json) -> Calls:
    where, item = resolved(document, place, raw)
    return {(*names, one.method): one for one in in_item(document, where, names[-1], item)}


def _compare(context: Context, before: Calls, after: Calls, operations: tuple[str, ...]) -> None:
    for key in sorted(before.keys() - after.keys()):
        one = before[key]
        context.add("callback-removed", one.where, key[0], None, gone=True, operations=operations)
    for key in sorted(after.keys() - before.keys()):
        context.add("callback-added", after[key].where, None, key[0], operations=operations)
    for key in sorted(before.keys() & after.keys()):
        _pair(context, before[key], after[key])


def _pair(context: Context, old: Operation, new: Operation) -> None:
    aside = replace(context, found=[])
    parameters.compare(aside.facing("response"), old, new)
    bodies.request(aside.facing("response"), old, new)
    replies.compare(aside.facing("request"), old, new)
    context.found.extend(map(_turned, aside.found))


def _turned(change: Change) -> Change:
    """A rule that knows one direction only says what it means the other way round: look at it, where it is grave."""
    rule = catalogue.rule(change.rule)
    known = rule.response if change.direction == "response" else rule.request
    if known or change.http is not None:
        return change
    return replace(change, http=min(change.severity, Severity.REVIEW))
