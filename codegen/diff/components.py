"""Components that the comparison of the operations does not meet."""

from __future__ import annotations

from functools import partial

from .. import pointer
from ..json_types import Document, Json, mapping_at
from .context import Context
from .finding import ClientSeverity, Direction, Severity
from .reach import Reach
from .shape import Node, canonical, node

_BOTH: tuple[Direction, ...] = ("request", "response")


def compare(context: Context, old: Reach, new: Reach) -> None:
    """Record components that appeared, vanished, or changed without an operation that shows their direction."""
    before, after = _named(context.old.document), _named(context.new.document)
    told = [change for change in context.found if change.rule == "schema-renamed"]
    renamed = {f"schemas/{name}" for change in told for name in (change.old, change.new)}
    for name in sorted(before.keys() - after.keys() - renamed):
        if not old.directions("/components/" + name):
            context.add("component-removed", _place(name), name, None, gone=True)
    for name in sorted(after.keys() - before.keys() - renamed):
        if not new.directions("/components/" + name):
            context.add("component-added", _place(name), None, name)
    for name in sorted(before.keys() & after.keys()):
        if name not in context.met and canonical(before[name]) != canonical(after[name]):
            _unmet(context, name, before[name], after[name], bool(new.directions("/components/" + name)))


def _place(name: str) -> str:
    kind, _, rest = name.partition("/")
    return pointer.join("/components", kind, rest)


def _named(document: Document) -> dict[str, Json]:
    components = mapping_at(document, "components")
    return {f"schemas/{name}": schema for name, schema in mapping_at(components, "schemas").items()}


def _component(where: str) -> str:
    """Return the component that a pointer is in, as `schemas/Name`."""
    return "/".join(pointer.split(where)[1:3])


def _differences(context: Context, pair: tuple[Node, Node]) -> None:
    context.compare(*pair)


def _unmet(context: Context, name: str, before: Json, after: Json, used: bool) -> None:
    """Nothing tells whether it is sent or read: it is no break of the wire, and the client's verdict is the graver."""
    nodes = node(_place(name), before), node(_place(name), after)
    for direction in _BOTH:
        for change in context.facing(direction).weighed(partial(_differences, pair=nodes)):
            if _component(change.at) in context.met:
                continue  # it was told where its direction is known
            shown = change.old, change.new
            grave = Severity.REVIEW if used and change.severity > Severity.SAFE else Severity.SAFE
            client: ClientSeverity | None = change.client
            context.add(change.rule, change.at, *shown, gone=change.gone, http=grave, client=client)
