"""Bring a published document into one notation: OpenAPI 3.1, every operation named, references to components only.

What a document may say in several ways is said in one from here on, so that nothing behind it has to know the others.
"""

from __future__ import annotations

import copy
import re
from urllib.parse import unquote

from . import pointer, walk
from .errors import SpecError
from .json_types import Document, Json, Schema, is_array, is_object, mapping_at

_ABOUT = ("default", "description", "title", "deprecated", "readOnly", "writeOnly", "example", "xml")
_ENCODED = {"byte": "contentEncoding", "base64": "contentEncoding", "binary": "contentMediaType"}
_PLAIN = re.compile(r"#/components/[^/]+/[^/]+$")
_UNNAMEABLE = re.compile(r"[^a-zA-Z0-9._-]+")
_SCHEMAS = "#/components/schemas"
_HOLDERS = ("parameters", "requestBodies", "responses", "headers")


def current(document: Document) -> Document:
    """Return a copy of a document in the one notation.

    Raises SpecError for a path item whose reference leads to none, and for one that leads to itself.
    """
    made = {**document, "paths": {path: _item(document, path) for path in document["paths"]}}
    made["components"] = copy.deepcopy(made["components"])
    for kind in _HOLDERS:
        held = mapping_at(made["components"], kind)
        held.update({name: _component(document, kind, name) for name in held})
    _name_operations(made)
    if str(document["openapi"]).startswith("3.0"):
        _move_null(made)
        walk.rewrite(made, lambda _, schema: _from_3_0(schema))
    walk.rewrite(made, lambda _, schema: _without_empty_lists(schema))
    _settle_references(made)
    _spell_names(made)
    return {**made, "openapi": "3.1.0"}


def _item(document: Document, path: str) -> Document:
    """Return a copy of a path item, that of its `$ref` with its own keys over it."""
    item: Document = _followed(document, document["paths"][path])
    if "$ref" in item:
        raise SpecError(f"{pointer.join('/paths', path)}: $ref {item['$ref']!r} leads to no path item")
    if is_array(item.get("parameters")):
        item["parameters"] = [_settled(document, one) for one in item["parameters"]]
    for method in [method for method in walk.METHODS if is_object(item.get(method))]:
        _settle_holders(document, item[method])
    return item


def _component(document: Document, kind: str, name: str) -> Json:
    found = _followed(document, document["components"][kind][name])
    if is_object(found) and is_object(_found(document, str(found.get("$ref")))):
        raise SpecError(f"{pointer.join('/components', kind, name)} refers to itself; correct it")
    return found


def _settle_holders(document: Document, operation: Document) -> None:
    """Let every reference of an operation to a parameter, body or reply name a component; others are followed."""
    if is_array(operation.get("parameters")):
        operation["parameters"] = [_settled(document, one) for one in operation["parameters"]]
    if "requestBody" in operation:
        operation["requestBody"] = _settled(document, operation["requestBody"])
    replies = mapping_at(operation, "responses")
    replies.update({status: _settled(document, reply) for status, reply in replies.items()})


def _settled(document: Document, node: Json) -> Json:
    named = is_object(node) and _PLAIN.match(str(node.get("$ref")))
    return node if named else _followed(document, node)


def _followed(document: Document, node: Json) -> Json:
    """Return a copy of what a chain of references leads to, with the keys beside each reference over it.

    It ends with a reference that leads nowhere; who keeps the place says what is wrong with it.
    """
    seen: set[str] = set()
    while is_object(node) and isinstance(node.get("$ref"), str):
        reference = node["$ref"]
        found = _found(document, reference)
        if reference in seen or not is_object(found):
            break
        seen.add(reference)
        node = {**found, **{key: value for key, value in node.items() if key != "$ref"}}
    return copy.deepcopy(node)


def _found(document: Document, reference: str) -> Json:
    """Return what a reference into the document names, with or without percent signs, or MISSING."""
    if not reference.startswith("#/"):
        return pointer.MISSING
    found = pointer.get(document, reference)
    return pointer.get(document, unquote(reference)) if found is pointer.MISSING else found


def _name_operations(document: Document) -> None:
    """Name each operation without an id after its method and path."""
    every = list(walk.operations(document))
    taken = {operation.get("operationId") for _, _, operation in every}
    for where, _, operation in every:
        if operation.get("operationId") is None:
            _, path, method = pointer.split(where)
            operation["operationId"] = _unused(method + _pascal(path), taken)


def _unused(wished: str, taken: set[Json]) -> str:
    name, number = wished, 2
    while name in taken:
        name, number = f"{wished}{number}", number + 1
    taken.add(name)
    return name


def _pascal(text: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^0-9A-Za-z]+", text))


def _without_empty_lists(schema: Schema) -> Schema | None:
    """Return a schema without lists of values or alternatives that list none, which JSON Schema does not have."""
    empty = [key for key in ("enum", "allOf", "anyOf", "oneOf") if schema.get(key) == []]
    return {key: value for key, value in schema.items() if key not in empty} if empty else None


def _move_null(document: Document) -> None:
    """Allow null where a nullable component is used, and not in the component: its class stays, and so does `allOf`."""
    schemas = mapping_at(document["components"], "schemas")
    names = [name for name, schema in schemas.items() if is_object(schema) and schema.get("nullable") is True]
    references = {pointer.join(_SCHEMAS, name) for name in names}
    for name in names:
        schemas[name] = {key: value for key, value in schemas[name].items() if key != "nullable"}
    for _, schema in list(walk.schemas(document)) if names else ():
        for key in ("anyOf", "oneOf", "allOf"):
            members = schema.get(key) or ()
            several = key == "allOf" and len(members) > 1
            if not several and any(_is_one_of(member, references) for member in members):
                schema["nullable"] = True
    inner = {id(member) for _, schema in walk.schemas(document) for member in _alternatives(schema)}
    for _, schema in list(walk.schemas(document)):
        if _is_one_of(schema, references) and id(schema) not in inner:
            schema["nullable"] = True


def _is_one_of(schema: Json, references: set[str]) -> bool:
    return is_object(schema) and schema.get("$ref") in references


def _alternatives(schema: Schema) -> list[Json]:
    return [member for key in ("allOf", "anyOf", "oneOf") for member in schema.get(key) or ()]


def _from_3_0(schema: Schema) -> Schema | None:
    """Return a schema of OpenAPI 3.0 as 3.1 writes it; None where both write it alike."""
    made = dict(schema)
    nullable = made.pop("nullable", False) is True
    if "$ref" in made:  # whatever stands beside it means nothing in 3.0
        made = {key: value for key, value in made.items() if key in ("$ref", "description")}
    _move_exclusive(made, "minimum", "exclusiveMinimum")
    _move_exclusive(made, "maximum", "exclusiveMaximum")
    _move_format(made)
    if nullable:
        made = _with_null(made)
    return None if made == schema else made


def _move_exclusive(schema: Schema, bound: str, exclusive: str) -> None:
    if isinstance(schema.get(exclusive), bool) and schema.pop(exclusive) and bound in schema:
        schema[exclusive] = schema.pop(bound)


def _move_format(schema: Schema) -> None:
    keyword = _ENCODED.get(str(schema.get("format"))) if schema.get("type") == "string" else None
    if keyword:
        value = "base64" if keyword == "contentEncoding" else "application/octet-stream"
        schema[keyword] = value
        del schema["format"]


def _with_null(schema: Schema) -> Schema:
    """Allow null beside a schema; what is about the whole stays outside."""
    outer = {key: value for key, value in schema.items() if key in _ABOUT or key.startswith("x-")}
    inner = {key: value for key, value in schema.items() if key not in outer}
    if is_array(inner.get("enum")) and None in inner["enum"]:
        inner["enum"] = [value for value in inner["enum"] if value is not None]
    if set(inner) in ({"anyOf"}, {"oneOf"}):
        ((_, members),) = inner.items()
    elif set(inner) == {"allOf"} and len(inner["allOf"]) == 1:
        members = inner["allOf"]
    else:
        members = [inner]
    return {**outer, "anyOf": [*members, {"type": "null"}]}


def _settle_references(document: Document) -> None:
    """Let every reference of a schema name a component; what it named elsewhere becomes one."""
    moved = _Moved(document)
    for _, schema in list(walk.schemas(document)):
        moved.settle(schema)
    while moved.fresh:
        name = moved.fresh.pop()
        for _, schema in list(walk.schemas({"components": {"schemas": {name: moved.schemas[name]}}})):
            moved.settle(schema)


def _spell_names(document: Document) -> None:
    """Give components whose names OpenAPI does not allow, such as `Page[User]`, ones that it does."""
    schemas = mapping_at(document["components"], "schemas")
    taken = set[Json](schemas)
    spelt = {
        name: _unused(_UNNAMEABLE.sub("_", name).strip("_") or "Schema", taken)
        for name in schemas
        if _UNNAMEABLE.search(name)
    }
    if not spelt:
        return
    document["components"]["schemas"] = {spelt.get(name, name): schema for name, schema in schemas.items()}
    moved = {pointer.join(_SCHEMAS, old): pointer.join(_SCHEMAS, new) for old, new in spelt.items()}
    for _, schema in walk.schemas(document):
        if schema.get("$ref") in moved:
            schema["$ref"] = moved[schema["$ref"]]
        mapping = mapping_at(mapping_at(schema, "discriminator"), "mapping")
        mapping.update({value: moved.get(target, target) for value, target in mapping.items()})


def _holds_schemas(reference: str) -> bool:
    """Say whether a place is within a schema, and not one of the path items, parameters or replies around it."""
    tokens = pointer.split(reference) if reference.startswith("#/") else []
    return tokens[:2] == ["components", "schemas"] or "schema" in tokens or tokens[:1] in (["$defs"], ["definitions"])


class _Moved:
    """The schemas that became components because something refers to them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.schemas: Document = document["components"].setdefault("schemas", {})
        self.names: dict[str, str] = {}
        self.fresh: list[str] = []

    def settle(self, schema: Schema) -> None:
        """Settle the reference of a schema, and those of its discriminator."""
        if isinstance(schema.get("$ref"), str):
            schema["$ref"] = self._component(schema["$ref"])
        discriminator = schema.get("discriminator")
        mapping = discriminator.get("mapping") if is_object(discriminator) else None
        if not is_object(mapping):
            return
        for value, target in mapping.items():
            if isinstance(target, str):
                named = pointer.join(_SCHEMAS, target) if target in self.schemas else target
                mapping[value] = self._component(named)

    def _component(self, reference: str) -> str:
        if _PLAIN.match(reference) and pointer.get(self.document, reference) is not pointer.MISSING:
            return reference
        found = _found(self.document, reference)
        if not _holds_schemas(reference) or not (is_object(found) or isinstance(found, bool)):
            return reference  # who keeps the place says what is wrong with it
        plain = "#" + pointer.join("", *pointer.split(unquote(reference)))
        if _PLAIN.match(plain):
            return plain
        if plain not in self.names:
            self.names[plain] = self._moved(plain, found)
        return pointer.join(_SCHEMAS, self.names[plain])

    def _moved(self, reference: str, found: Json) -> str:
        tokens = pointer.split(reference)
        about = tokens[2:] if tokens[:1] == ["components"] else tokens
        words = [_pascal(token) for token in about if token not in ("properties", "schema", "$defs", "content")]
        name = _unused("".join(words) or "Schema", set(self.schemas))
        self.schemas[name] = copy.deepcopy(found)
        self.fresh.append(name)
        return name
