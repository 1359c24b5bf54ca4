"""Find every schema of a document, and only schemas: a property called `default` or `title` is not a keyword."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from . import pointer
from .json_types import Document, Json, Schema, is_array, is_object, mapping_at

_ONE = ("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames",
        "unevaluatedProperties", "unevaluatedItems")  # fmt: skip
_MANY = ("allOf", "anyOf", "oneOf", "prefixItems")
_NAMED = ("properties", "patternProperties", "$defs", "dependentSchemas")
_HOLDING = frozenset({*_ONE, *_MANY, *_NAMED})
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def children(schema: Schema) -> Iterator[tuple[tuple[str | int, ...], Json]]:
    """Yield the path and value of each schema directly inside a schema."""
    if _HOLDING.isdisjoint(schema):
        return
    for key in _ONE:
        if is_object(schema.get(key)):
            yield (key,), schema[key]
    for key in _MANY:
        for index, member in enumerate(schema.get(key) or ()):
            yield (key, index), member
    for key in _NAMED:
        for name, member in mapping_at(schema, key).items():
            yield (key, name), member


def schemas(document: Document) -> Iterator[tuple[str, Schema]]:
    """Yield the pointer of every schema and the schema, outer before inner, in document order."""
    for where, root in roots(document):
        yield from _inside(where, root)


def _inside(where: str, schema: Json) -> Iterator[tuple[str, Schema]]:
    if not is_object(schema):
        return
    yield where, schema
    for path, child in list(children(schema)):
        yield from _inside(pointer.join(where, *path), child)


def roots(document: Document) -> Iterator[tuple[str, Json]]:
    """Yield the outermost schemas: components, parameters, headers, bodies and replies."""
    components = document.get("components", {})
    for name, schema in components.get("schemas", {}).items():
        yield pointer.join("/components/schemas", name), schema
    for kind in ("responses", "requestBodies", "parameters", "headers"):
        for name, holder in components.get(kind, {}).items():
            yield from _held(pointer.join("/components", kind, name), holder)
    for path, item in document.get("paths", {}).items():
        for index, parameter in enumerate(item.get("parameters") or ()):
            yield from _held(pointer.join("/paths", path, "parameters", index), parameter)
    for where, _, operation in operations(document):
        yield from _of_operation(where, operation)


def operations(document: Document) -> Iterator[tuple[str, Document, Document]]:
    """Yield the pointer of every operation, its path item, and the operation."""
    for path, item in document.get("paths", {}).items():
        for method in METHODS:
            if is_object(item) and is_object(item.get(method)):
                yield pointer.join("/paths", path, method), item, item[method]


def _of_operation(where: str, operation: Document) -> Iterator[tuple[str, Json]]:
    for index, parameter in enumerate(operation.get("parameters") or ()):
        yield from _held(pointer.join(where, "parameters", index), parameter)
    if "requestBody" in operation:
        yield from _held(pointer.join(where, "requestBody"), operation["requestBody"])
    for status, response in mapping_at(operation, "responses").items():
        yield from _held(pointer.join(where, "responses", status), response)


def _held(where: str, holder: Json) -> Iterator[tuple[str, Json]]:
    if not is_object(holder):
        return
    if "schema" in holder:
        yield pointer.join(where, "schema"), holder["schema"]
    for kind, media in mapping_at(holder, "content").items():
        if is_object(media) and "schema" in media:
            yield pointer.join(where, "content", kind, "schema"), media["schema"]
    for name, header in mapping_at(holder, "headers").items():
        yield from _held(pointer.join(where, "headers", name), header)


def references(node: Json) -> Iterator[str]:
    """Yield every `$ref` below a node, discriminator mappings included."""
    found: list[str] = []
    _collect(node, found)
    yield from found


def _collect(node: Json, found: list[str]) -> None:
    if is_array(node):
        for member in node:
            if isinstance(member, dict | list):
                _collect(member, found)
    elif is_object(node):
        if isinstance(node.get("$ref"), str):
            found.append(node["$ref"])
        for key, value in node.items():
            if key == "mapping" and "propertyName" in node and is_object(value):
                found += [target for target in value.values() if isinstance(target, str)]
            else:
                _collect(value, found)


def place_of(document: Document, reference: str) -> str:
    """Return the pointer of the first place that refers to something, `/` where none does."""
    todo: list[tuple[str, Json]] = [("", document)]
    while todo:
        where, node = todo.pop()
        entries = node.items() if is_object(node) else enumerate(node) if is_array(node) else ()
        for key, value in entries:
            named = key == "$ref" or where.endswith("/mapping")
            if named and value == reference and isinstance(value, str):
                return where
            todo.append((pointer.join(where, key), value))
    return "/"


def rewrite(document: Document, change: Callable[[str, Schema], Schema | None]) -> int:
    """Replace schemas in place by what `change` returns (None keeps one), inner ones first; return how many changed."""
    changed = 0
    for where, schema in reversed(list(schemas(document))):
        new = change(where, schema)
        if new is not None:
            pointer.put(document, where, new)
            changed += 1
    return changed
