"""Compare the addresses of servers: of the document, of paths and of operations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from typing import TypeAlias

from .. import pointer
from ..errors import SpecError
from ..json_types import Document, Json, is_array, is_object, mapping_at
from .context import Context
from .pairing import Operation

_VARIABLE = re.compile(r"\{([^}]*)\}")
_MAX_ADDRESSES = 1000
Servers: TypeAlias = dict[str, tuple[set[str], str]]


def base(document: Document) -> str:
    """Return the path that all servers of a document add in front; nothing where they differ or others are listed."""
    items = [item for item in mapping_at(document, "paths").values() if is_object(item)]
    held = [*items, *(one for item in items for one in item.values() if is_object(one))]
    if any("servers" in one for one in held):
        return ""
    listed = _of(document.get("servers"))
    (path, *others) = {_path(address) for known, _ in listed.values() for address in known}
    return "" if others or path == "/" or "{" in path else path


def _path(address: str) -> str:
    _, mark, rest = address.partition("://")
    return "/" + rest.partition("/")[2] if mark else address


def compare(context: Context, pairs: Iterable[tuple[Operation, Operation]], bases: tuple[str, str]) -> None:
    """Record addresses that are gone or new: those of the document once, others at the operation.

    bases: what servers of each side add to paths that is taken as part of the paths.
    """
    places = [(_place(before), _place(after), after) for before, after in pairs]
    whole = [
        _of(side.document.get("servers"), base) for side, base in zip((context.old, context.new), bases, strict=True)
    ]
    used = not places or any(old == new == "/servers" for (old, _), (new, _), _ in places)
    shared = _changes(*whole) if used else []  # each operation may have been given the same on its own
    for rule, old, new in shared:
        context.add(rule, "/servers", old, new)
    for (_, before), (at, after), operation in places:
        for rule, old, new in _changes(_of(before, bases[0]), _of(after, bases[1])):
            if (rule, old, new) not in shared:
                where = operation.where if at == "/servers" else at
                context.add(rule, where, old, new, operations=(operation.label,))


def _place(operation: Operation) -> tuple[str, Json]:
    """Return where the servers stand that hold for an operation, and those servers."""
    path = pointer.join("/paths", operation.path)
    item = mapping_at(mapping_at(operation.document, "paths"), operation.path)
    for where, holder in ((operation.where, operation.raw), (path, item)):
        if holder.get("servers"):
            return pointer.join(where, "servers"), holder["servers"]
    return "/servers", operation.document.get("servers")


def _changes(old: Servers, new: Servers) -> list[tuple[str, Json, Json]]:
    found: list[tuple[str, Json, Json]] = []
    before, after = (set[str]().union(*(one for one, _ in side.values())) for side in (old, new))
    found += [("server-removed", url, None) for url in sorted(before - after) if not _is_filled(url, after)]
    found += [("server-added", None, url) for url in sorted(after - before) if not _is_filled(url, before)]
    for template in sorted(old.keys() & new.keys()):
        defaults = old[template][1], new[template][1]
        if defaults[0] != defaults[1] and (defaults[0] in after or "{}" in template):
            found.append(("server-default-changed", *defaults))
    return found


def _is_filled(url: str, others: Iterable[str]) -> bool:
    """Say whether an address is one that a variable without listed values may lead to."""
    return any(re.fullmatch(re.escape(one).replace(re.escape("{}"), "[^/]*"), url) for one in others if "{}" in one)


def _of(servers: Json, base: str = "") -> Servers:
    """Return the addresses of each server and its default one, by its address without the names of variables."""
    listed = servers if is_array(servers) and servers else [{"url": "/"}]
    found: Servers = {}
    for server in listed:
        if not is_object(server):
            raise SpecError("a server is not a mapping")
        template, addresses, default = _addresses(server)
        addresses = {address.removesuffix(base) for address in addresses}
        template, default = template.removesuffix(base), default.removesuffix(base)
        found[template] = (addresses | found.get(template, (set[str](), ""))[0], default)
    return found


def _addresses(server: Document) -> tuple[str, set[str], str]:
    url = str(server.get("url", "/"))
    variables = mapping_at(server, "variables")
    names = list(dict.fromkeys(_VARIABLE.findall(url)))
    choices = [_choices(mapping_at(variables, name)) for name in names]
    size = 1
    for one in choices:
        size *= len(one)
    default = _filled(url, {name: str(mapping_at(variables, name).get("default", "{}")) for name in names})
    template = _filled(url, dict.fromkeys(names, "{}"))
    if size > _MAX_ADDRESSES:
        return template, {url}, default
    return template, {_filled(url, dict(zip(names, values, strict=True))) for values in product(*choices)}, default


def _choices(variable: Document) -> list[str]:
    return [str(value) for value in variable.get("enum") or ()] or ["{}"]


def _filled(url: str, values: dict[str, str]) -> str:
    """Return an address in the one way to write it: without a slash at its end, its host in lower case."""
    whole = _VARIABLE.sub(lambda found: values[found[1]], url).rstrip("/") or "/"
    scheme, mark, rest = whole.partition("://")
    host, slash, path = rest.partition("/")
    port = {"http": ":80", "https": ":443"}.get(scheme.lower(), "")
    return f"{scheme.lower()}://{host.lower().removesuffix(port)}{slash}{path}" if mark else whole
