"""Components that the walk over the operations does not meet."""

from __future__ import annotations

from .. import pointer
from ..json_types import Document, Json, mapping_at
from .finding import ClientSeverity, Direction, Severity
from .reach import Reach
from .schemas import compare as schemas
from .shape import canonical, node
from .walking import Walk

_BOTH: tuple[Direction, ...] = ("request", "response")


def compare(walk: Walk, old: Reach, new: Reach) -> None:
    """Record components that appeared, vanished, or changed without an operation that shows their direction."""
    before, after = _named(walk.old.document), _named(walk.new.document)
    renamed = {change.old for change in walk.changes.found if change.rule == "schema-renamed"}
    renamed |= {change.new for change in walk.changes.found if change.rule == "schema-renamed"}
    walk.direction = "-"
    for name in sorted(before.keys() - after.keys() - renamed):
        if not old.directions("/components/" + name):
            walk.add("component-removed", _place(name), name, None, gone=True)
    for name in sorted(after.keys() - before.keys() - renamed):
        if not new.directions("/components/" + name):
            walk.add("component-added", _place(name), None, name)
    for name in sorted(before.keys() & after.keys()):
        if name not in walk.met and canonical(before[name]) != canonical(after[name]):
            _unmet(walk, name, before[name], after[name], bool(new.directions("/components/" + name)))


def _place(name: str) -> str:
    kind, _, rest = name.partition("/")
    return pointer.join("/components", kind, rest)


def _named(document: Document) -> dict[str, Json]:
    components = mapping_at(document, "components")
    return {f"schemas/{name}": schema for name, schema in mapping_at(components, "schemas").items()}


def _unmet(walk: Walk, name: str, before: Json, after: Json, used: bool) -> None:
    """Nothing tells whether it is sent or read: it is no break of the wire, and the client's verdict is the graver."""
    nodes = node(_place(name), before), node(_place(name), after)
    for direction in _BOTH:
        with walk.facing(direction):
            found = walk.weighed(schemas, *nodes)
        walk.direction = "-"
        for change in found:
            shown = change.old, change.new
            grave = Severity.REVIEW if used and change.severity > Severity.SAFE else Severity.SAFE
            client: ClientSeverity | None = change.client
            walk.add(change.rule, change.at, *shown, gone=change.gone, http=grave, client=client)
