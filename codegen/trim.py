"""Keep one part of a published spec: some paths and everything they reach, without the publisher's prose."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass, field

from . import notation, pointer, walk
from .errors import SpecError
from .json_types import Document, Json, is_array, is_object, mapping_at

_PROSE = ("description", "title", "example", "examples", "externalDocs", "$comment")
_FIRST = ("type", "id", "object")


@dataclass(frozen=True)
class Keep:
    """What stays of a document.

    paths: path prefixes, compared segment by segment; `/` keeps every path.
    exclude: what goes all the same: path prefixes, operation ids, or `METHOD /path`.
    operations: ids of operations that must be there, as corrected; others under the prefixes are kept too.
    schemas: schemas to keep although no path reaches them.
    """

    paths: list[str]
    exclude: list[str] = field(default_factory=list[str])
    operations: list[str] = field(default_factory=list[str])
    schemas: list[str] = field(default_factory=list[str])


def trim(document: Document, keep: Keep) -> Document:
    """Return a new document with the kept paths and the components they reach, in a stable order and one notation.

    Raises SpecError when a `$ref` leads nowhere, or `exclude` names what is not there.
    """
    document = notation.current(document)
    paths = {path: _clean_path(item) for path, item in _kept(document, keep).items()}
    components = _closure(document, _wanted(document, paths, keep))
    schemes = mapping_at(document["components"], "securitySchemes")
    holders = [document, *(operation for _, _, operation in walk.operations({"paths": paths}))]
    used = {name for holder in holders for requirement in holder.get("security") or () for name in requirement}
    if used & schemes.keys():
        components["securitySchemes"] = {name: _without_prose(schemes[name]) for name in sorted(used & schemes.keys())}
    return {
        "openapi": document["openapi"],
        "info": {"title": "", "version": str(document.get("info", {}).get("version", ""))},
        "servers": _clean_servers(document),
        "security": copy.deepcopy(document.get("security") or []),
        "paths": dict(sorted(paths.items())),
        "components": {kind: dict(sorted(named.items())) for kind, named in sorted(components.items())},
    }


def _kept(document: Document, keep: Keep) -> Document:
    """Return the kept path items, without the operations that are excluded."""
    unused = set(keep.exclude)
    kept: Document = {}
    for path, item in document["paths"].items():
        if not is_kept(path, keep.paths):
            continue
        prefixes = {entry for entry in keep.exclude if entry.startswith("/") and is_kept(path, [entry])}
        names = {name: method for method in walk.METHODS if method in item for name in _names(path, method, item)}
        out = {names[entry] for entry in keep.exclude if entry in names}
        unused -= prefixes | names.keys()
        rest = {key: value for key, value in item.items() if key not in out}
        if not prefixes and (not out or any(method in rest for method in walk.METHODS)):
            kept[path] = rest
    if unused:
        raise SpecError(f"stale correction: keep/exclude names what is not there: {', '.join(sorted(unused))}")
    return kept


def _names(path: str, method: str, item: Document) -> tuple[str, str]:
    return f"{method.upper()} {path}", str(item[method].get("operationId"))


def is_kept(path: str, prefixes: Iterable[str]) -> bool:
    """Say whether a path is under one of the prefixes, compared segment by segment."""
    return any(path == prefix or path.startswith(prefix.rstrip("/") + "/") for prefix in prefixes)


def _wanted(document: Document, paths: Document, keep: Keep) -> list[str]:
    roots = [pointer.join("#/components/schemas", name) for name in keep.schemas]
    for root in roots:
        if pointer.get(document, root) is pointer.MISSING:
            raise SpecError(f"the schema {root.rpartition('/')[2]} that corrections.yaml keeps is missing upstream")
    return roots + list(walk.references(paths))


def _closure(document: Document, todo: list[str]) -> dict[str, Document]:
    components: dict[str, Document] = {}
    while todo:
        reference = todo.pop()
        place = pointer.split(reference) if reference.startswith("#/components/") else []
        if len(place) != 3:
            raise SpecError(f"{walk.place_of(document, reference)}: {_refused(reference)}")
        _, kind, name = place
        if name in components.setdefault(kind, {}):
            continue
        found = pointer.get(document, reference)
        if not is_object(found) and not isinstance(found, bool):
            raise SpecError(
                f"{walk.place_of(document, reference)}: $ref {reference!r} leads nowhere; leave out what uses it "
                "(`keep: exclude`)"
            )
        components[kind][name] = _clean_component(kind, found)
        todo.extend(walk.references(components[kind][name]))
    return components


def _refused(reference: str) -> str:
    if reference.startswith("#"):
        return f"$ref {reference!r} does not name a component of this document (`#/components/schemas/Name`)"
    return f"$ref {reference!r} does not name a component of this document: bundle both into one document first"


def require(document: Document, wanted: list[str]) -> None:
    """Raise SpecError when operations are missing, by the ids that they have after correction."""
    present = [operation.get("operationId") for _, _, operation in walk.operations(document)]
    missing = [name for name in wanted if name not in present]
    if missing:
        raise SpecError(f"missing upstream: {', '.join(missing)} (operations that corrections.yaml expects)")


def _without_prose(node: Document) -> Document:
    return {key: copy.deepcopy(value) for key, value in node.items() if key not in _PROSE and not _is_extension(key)}


def _is_extension(key: object) -> bool:
    return isinstance(key, str) and key.startswith("x-")


def _clean_path(item: Document) -> Document:
    cleaned = _clean_place(item)
    for method in walk.METHODS:
        if is_object(cleaned.get(method)):
            cleaned[method] = _clean_holders(_clean_place(cleaned[method]))
    ordered = [key for key in cleaned if key not in walk.METHODS] + [key for key in walk.METHODS if key in cleaned]
    return {key: cleaned[key] for key in ordered}


def _clean_place(place: Document) -> Document:
    """Clean what a path item and an operation have in common; calls that the server makes are none of a client's."""
    cleaned = _without_prose(place)
    cleaned.pop("summary", None)
    cleaned.pop("callbacks", None)
    if cleaned.get("parameters"):
        cleaned["parameters"] = [_clean_holder(parameter) for parameter in cleaned["parameters"]]
    if cleaned.get("servers"):
        cleaned["servers"] = _clean_servers(cleaned)
    return cleaned


def _clean_servers(holder: Document) -> list[Document]:
    servers = [_without_prose(server) for server in holder.get("servers") or ()]
    for server in servers:
        for variable in mapping_at(server, "variables").values():
            variable.pop("description", None)
    return servers


def _clean_holders(operation: Document) -> Document:
    if is_object(operation.get("requestBody")):
        operation["requestBody"] = _clean_holder(operation["requestBody"])
    responses = mapping_at(operation, "responses")
    operation["responses"] = {str(status): _clean_holder(response) for status, response in responses.items()}
    return operation


def _clean_holder(holder: Document) -> Document:
    """Clean a parameter, body, reply or header: each may hold schemas under `schema`, `content` and `headers`."""
    cleaned = _without_prose(holder)
    cleaned.pop("links", None)
    if "schema" in cleaned:
        cleaned["schema"] = clean_schema(cleaned["schema"])
    for media in mapping_at(cleaned, "content").values():
        for key in [key for key in media if key in _PROSE or _is_extension(key)]:
            del media[key]
        if "schema" in media:
            media["schema"] = clean_schema(media["schema"])
    if cleaned.get("headers"):
        cleaned["headers"] = {name: _clean_holder(header) for name, header in cleaned["headers"].items()}
    return cleaned


def _clean_component(kind: str, node: Json) -> Json:
    return clean_schema(node) if kind == "schemas" else _clean_holder(node)


def clean_schema(schema: Json) -> Json:
    """Return a schema without prose, titles, examples and extensions, its properties in a stable order."""
    if not is_object(schema):
        return schema
    cleaned = _without_prose(schema)
    for path, child in list(walk.children(cleaned)):
        pointer.put(cleaned, pointer.join("", *path), clean_schema(child))
    if is_object(cleaned.get("properties")):
        cleaned["properties"] = dict(sorted(cleaned["properties"].items(), key=_property_order))
    if is_array(cleaned.get("required")):
        cleaned["required"] = sorted(set(cleaned["required"]))
    return cleaned


def _property_order(entry: tuple[str, Json]) -> tuple[int, str]:
    name = entry[0]
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)
