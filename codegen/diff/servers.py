"""Compare the addresses of servers: of the document, of paths and of operations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

from .. import pointer
from ..errors import SpecError
from ..json_types import Document, Json, is_array, is_object, mapping_at
from .context import Context
from .pairing import Operation

_VARIABLE = re.compile(r"\{([^}]*)\}")
_MAX_ADDRESSES = 1000


def compare(context: Context, pairs: Iterable[tuple[Operation, Operation]]) -> None:
    """Record addresses that are gone or new: those of the document once, others at the operation."""
    whole = _of(context.old.document.get("servers")), _of(context.new.document.get("servers"))
    shared = _changes(*whole)
    for rule, old, new in shared:
        context.add(rule, "/servers", old, new)
    for before, after in pairs:
        at, listed = _place(after)
        for rule, old, new in _changes(_of(_place(before)[1]), _of(listed)):
            if (rule, old, new) not in shared:
                context.add(rule, at, old, new, operations=(after.label,))


def _place(operation: Operation) -> tuple[str, Json]:
    """Return the servers that hold for an operation, and where they stand."""
    path = pointer.join("/paths", operation.path)
    item = mapping_at(mapping_at(operation.document, "paths"), operation.path)
    for where, holder in ((operation.where, operation.raw), (path, item)):
        if holder.get("servers"):
            return pointer.join(where, "servers"), holder["servers"]
    return operation.where, operation.document.get("servers")


def _changes(old: dict[str, str], new: dict[str, str]) -> list[tuple[str, Json, Json]]:
    found: list[tuple[str, Json, Json]] = []
    found += [("server-removed", url, None) for url in sorted(old.keys() - new.keys())]
    found += [("server-added", None, url) for url in sorted(new.keys() - old.keys())]
    kept = old.keys() & new.keys()
    found += [("server-default-changed", old[url], new[url]) for url in sorted(kept) if old[url] != new[url]]
    return found


def _of(servers: Json) -> dict[str, str]:
    """Return every address, a variable without listed values as `{name}`, with its default."""
    listed = servers if is_array(servers) and servers else [{"url": "/"}]
    found: dict[str, str] = {}
    for server in listed:
        if not is_object(server):
            raise SpecError("a server is not a mapping")
        found |= dict(_addresses(server))
    return found


def _addresses(server: Document) -> Iterator[tuple[str, str]]:
    url = str(server.get("url", "/")).rstrip("/") or "/"
    variables = mapping_at(server, "variables")
    names = list(dict.fromkeys(_VARIABLE.findall(url)))
    choices = [_choices(mapping_at(variables, name)) for name in names]
    size = 1
    for one in choices:
        size *= len(one)
    default = _filled(url, {name: str(mapping_at(variables, name).get("default", "{}")) for name in names})
    if size > _MAX_ADDRESSES:
        yield url, default
        return
    for values in product(*choices):
        address = _filled(url, dict(zip(names, values, strict=True)))
        yield address.rstrip("/") or "/", default if "{}" in address else ""


def _choices(variable: Document) -> list[str]:
    return [str(value) for value in variable.get("enum") or ()] or ["{}"]


def _filled(url: str, values: dict[str, str]) -> str:
    return _VARIABLE.sub(lambda found: values[found[1]], url)
