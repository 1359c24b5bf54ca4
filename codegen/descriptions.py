"""Put our own words on operations, parameters, replies, schemas and properties, and count what has none."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from . import data_schemas, pointer, walk
from .document import load_data
from .errors import SpecError
from .json_types import Document, Json, is_object, mapping_at

PLACEHOLDER = "(Not described yet.)"


@dataclass
class Descriptions:
    """Our words: operations, parameters, replies and schemas by name."""

    operations: Document = field(default_factory=dict[str, Json])
    parameters: dict[str, str] = field(default_factory=dict[str, str])
    responses: dict[str, str] = field(default_factory=dict[str, str])
    schemas: Document = field(default_factory=dict[str, Json])


def read(folder: Path) -> Descriptions:
    """Return the descriptions of every YAML file in a folder. Raises SpecError when two describe the same thing."""
    if not folder.is_dir():
        raise SpecError(f"{folder} is not a folder of descriptions")
    found = Descriptions()
    for path in sorted(folder.glob("*.yaml")):
        data = load_data(path)
        unknown = sorted(map(str, set(data) - set(data_schemas.DESCRIPTIONS["properties"])))
        if unknown:
            raise SpecError(f"{path.name} has unknown sections: {', '.join(unknown)}")
        data_schemas.check(data, data_schemas.DESCRIPTIONS, path)
        for kind, entries in data.items():
            known: Document = getattr(found, kind)
            twice = known.keys() & (entries or {}).keys()
            if twice:
                raise SpecError(f"{path.name} describes again: {', '.join(sorted(twice))}")
            known.update(entries or {})
    return found


def describe(document: Document, words: Descriptions) -> Document:
    """Return a copy of the document that carries our descriptions, and a placeholder wherever there is none.

    Words for the whole document are for what operations with words of their own reach; others may only be called alike.
    """
    described = copy.deepcopy(document)
    ours = _reached(described, words)
    for where, value in list(places(described)):
        _write(value, (_text(words, where) if ("schemas", where[0]) in ours else "") or PLACEHOLDER)
    for name, holder in described["components"].get("responses", {}).items():
        known = words.responses.get(name) if ("responses", name) in ours else None
        holder["description"] = known or PLACEHOLDER
    for _, item, operation in walk.operations(described):
        _describe_operation(operation, words)
        for parameter in [*(operation.get("parameters") or ()), *(item.get("parameters") or ())]:
            _describe_parameter(parameter, operation, words)
    for name, parameter in described["components"].get("parameters", {}).items():
        _describe_parameter(parameter, {}, words if ("parameters", name) in ours else Descriptions())
    return described


def _reached(document: Document, words: Descriptions) -> set[tuple[str, str]]:
    """Return the components that operations with words of ours reach, and those that no operation reaches."""
    own = {str(operation.get("operationId")) for _, _, operation in walk.operations(document)}
    components = {(kind, str(name)) for kind, entries in document["components"].items() for name in entries}
    if not words.operations:  # nothing says which operations are ours
        return components | {("schemas", name) for name in own}
    every, ours = set[str](), set[str]()
    for _, item, operation in walk.operations(document):
        found = set(_closure(document, [*walk.references(operation), *walk.references(item.get("parameters"))]))
        every |= found
        ours |= found if operation.get("operationId") in words.operations else set()
    described = own & words.operations.keys()
    reached = {(place[1], place[2]) for place in map(pointer.split, ours) if len(place) > 2}
    others = {(place[1], place[2]) for place in map(pointer.split, every) if len(place) > 2}
    loose = components - others if described else set[tuple[str, str]]()
    return reached | loose | {("schemas", name) for name in described}


def _closure(document: Document, todo: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    while todo:
        reference = todo.pop()
        if reference not in seen:
            seen.add(reference)
            yield reference
            todo.extend(walk.references(pointer.get(document, reference)))


def _write(value: Document, text: str) -> None:
    rest = {key: kept for key, kept in value.items() if key != "description"}
    value.clear()
    value.update({"description": " ".join(text.split()), **rest})


def places(document: Document) -> Iterator[tuple[tuple[str, str], Document]]:
    """Yield every component schema and every property below one, as (schema name, dotted property path)."""
    for name, schema in document["components"].get("schemas", {}).items():
        if is_object(schema):
            yield (name, ""), schema
            yield from _properties(name, "", schema)
    for _, _, operation in walk.operations(document):
        body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
        if "$ref" not in body:
            yield from _properties(operation.get("operationId", ""), "", body)


def _properties(name: str, path: str, schema: Json) -> Iterator[tuple[tuple[str, str], Document]]:
    if not is_object(schema):
        return
    for tokens, child in list(walk.children(schema)):
        if tokens[0] == "properties":
            inner = f"{path}.{tokens[1]}" if path else str(tokens[1])
            if is_object(child):
                yield (name, inner), child
            yield from _properties(name, inner, child)
        else:
            yield from _properties(name, path, child)


def _text(words: Descriptions, where: tuple[str, str]) -> str:
    name, path = where
    entry = mapping_at(words.schemas, name)
    if not path:
        return str(entry.get("description") or "")
    return str(mapping_at(entry, "properties").get(path) or "")


def _describe_operation(operation: Document, words: Descriptions) -> None:
    entry = mapping_at(words.operations, operation.get("operationId", ""))
    rest = dict(operation)
    operation.clear()
    operation["operationId"] = rest.pop("operationId", "")
    for key, otherwise in (("summary", ""), ("description", PLACEHOLDER)):
        if entry.get(key) or otherwise:
            operation[key] = " ".join(str(entry.get(key) or otherwise).split())
    operation.update(rest)
    body = operation.get("requestBody")
    if body and entry.get("body"):
        _write(body, entry["body"])
    for status, response in operation["responses"].items():
        if "$ref" not in response:
            _write(response, mapping_at(entry, "replies").get(status) or PLACEHOLDER)


def _describe_parameter(parameter: Document, operation: Document, words: Descriptions) -> None:
    if "$ref" in parameter:
        return
    entry = mapping_at(words.operations, operation.get("operationId", ""))
    shared = words.parameters if entry or not operation else {}
    text = mapping_at(entry, "parameters").get(parameter["name"]) or shared.get(parameter["name"])
    _write(parameter, str(text or PLACEHOLDER))


@dataclass(frozen=True)
class Coverage:
    """How many of one kind of place carry a description, and which do not."""

    kind: str
    described: int
    missing: list[str]

    @property
    def share(self) -> float:
        """The described share, from 0 to 1."""
        total = self.described + len(self.missing)
        return self.described / total if total else 1.0


def coverage(document: Document) -> list[Coverage]:
    """Return the coverage of operations, parameters, schemas and properties."""
    found: dict[str, list[tuple[str, Document]]] = {"operations": [], "parameters": [], "schemas": [], "properties": []}
    for where, item, operation in walk.operations(document):
        found["operations"].append((where, operation))
        for parameter in [*(operation.get("parameters") or ()), *(item.get("parameters") or ())]:
            if "$ref" not in parameter:
                found["parameters"].append((pointer.join(where, parameter["name"]), parameter))
    for name, parameter in document["components"].get("parameters", {}).items():
        found["parameters"].append((pointer.join("/components/parameters", name), parameter))
    for (name, path), schema in places(document):
        found["properties" if path else "schemas"].append((f"{name}.{path}".rstrip("."), schema))
    return [_count(kind, entries) for kind, entries in found.items()]


def _count(kind: str, entries: list[tuple[str, Document]]) -> Coverage:
    missing = [where for where, node in entries if not _is_described(node)]
    return Coverage(kind, len(entries) - len(missing), missing)


def _is_described(node: Document) -> bool:
    return bool(node.get("description")) and PLACEHOLDER not in node["description"]


def unused(document: Document, words: Descriptions) -> list[str]:
    """Return the descriptions that no longer describe anything."""
    known = {where for where, _ in places(document)}
    described = [(name, path) for name, entry in words.schemas.items() for path in _paths(entry)]
    stale = [f"{name}.{path}" for name, path in described if (name, path) not in known]
    names = {parameter["name"] for parameter in _parameters(document)}
    stale += [f"parameter {name}" for name in words.parameters if name not in names]
    stale += [f"reply {name}" for name in words.responses if name not in document["components"].get("responses", {})]
    return stale + list(_unused_of_operations(document, words))


def _parameters(document: Document) -> Iterator[Document]:
    yield from document["components"].get("parameters", {}).values()
    for _, item, operation in walk.operations(document):
        both = [*(operation.get("parameters") or ()), *(item.get("parameters") or ())]
        yield from (parameter for parameter in both if "$ref" not in parameter)


def _unused_of_operations(document: Document, words: Descriptions) -> Iterator[str]:
    known = {operation.get("operationId"): operation for _, _, operation in walk.operations(document)}
    names = {parameter["name"] for parameter in _parameters(document)}
    for name, entry in words.operations.items():
        if name not in known:
            yield f"operation {name}"
            continue
        yield from (f"operation {name}: parameter {one}" for one in entry.get("parameters", {}) if one not in names)
        replies = known[name].get("responses", {})
        yield from (f"operation {name}: reply {one}" for one in entry.get("replies", {}) if one not in replies)


def _paths(entry: Document) -> list[str]:
    return ([""] if entry.get("description") else []) + list(entry.get("properties") or ())
