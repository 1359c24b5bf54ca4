"""Spell the keywords of schemas in the few ways that the generator reads."""

from __future__ import annotations

from typing import Any

from .. import walk
from ..errors import SpecError
from ..json_types import Document, Json, Schema, is_array, is_object, mapping_at

_KINDS: list[tuple[type[Any], str]] = [
    (bool, "boolean"),
    (str, "string"),
    (int, "integer"),
    (float, "number"),
    (type(None), "null"),
    (list, "array"),
    (dict, "object"),
]
_LISTED = ("string", "integer")


def simplify(document: Document) -> None:
    """Replace true and false as schemas, lists of values of several types, and constants that are lists or objects."""
    components = mapping_at(mapping_at(document, "components"), "schemas")
    components.update({name: _schema(schema) for name, schema in components.items()})
    for _, _, operation in walk.operations(document):
        holders: list[Document] = [mapping_at(operation, "requestBody"), *operation.get("parameters", ())]
        holders += mapping_at(operation, "responses").values()
        for holder in holders:
            for media in [holder, *mapping_at(holder, "content").values()]:
                if isinstance(media.get("schema"), bool):
                    media["schema"] = _schema(media["schema"])
    walk.rewrite(document, _simple)


def _schema(schema: Json) -> Json:
    """Return a schema as an object."""
    if isinstance(schema, bool):
        return {} if schema else {"not": {}}
    return schema


def _simple(where: str, schema: Schema) -> Schema | None:
    if "$dynamicRef" in schema:
        raise SpecError(f"{where}: $dynamicRef is not supported; make it a `$ref` to a component with a correction")
    made = _with_schemas(schema)
    if made.get("format") == "binary":
        del made["format"]  # in JSON it is a text
    if "const" in made and (made["const"] is None or isinstance(made["const"], list | dict)):
        made = _of_kinds([made.pop("const")], made)
    if is_array(made.get("enum")) and _is_mixed(made["enum"]):
        made = _of_kinds(made.pop("enum"), made)
    return None if made == schema else made


def _with_schemas(schema: Schema) -> Schema:
    """Return a copy without true and false where there are schemas in it, and with entries for every list."""
    made = dict(schema)
    if isinstance(made.get("items"), bool) or (_is_list(made) and not {"items", "prefixItems"} & made.keys()):
        made["items"] = {}
    if is_object(made.get("properties")):
        made["properties"] = {name: _schema(one) for name, one in made["properties"].items()}
    for key in ("anyOf", "oneOf", "allOf", "prefixItems"):
        if made.get(key):
            made[key] = [_schema(one) for one in made[key]]
    return made


def _is_list(schema: Schema) -> bool:
    return schema.get("type") == "array" or (is_array(schema.get("type")) and "array" in schema["type"])


def _kind(value: Json) -> str:
    return next(name for kind, name in _KINDS if isinstance(value, kind))


def _is_mixed(values: list[Json]) -> bool:
    """Say whether a list of values, null aside, holds others than texts, or than whole numbers."""
    kinds = {_kind(value) for value in values} - {"null"}
    return len(kinds) != 1 or not kinds <= set(_LISTED)


def _of_kinds(values: list[Json], rest: Schema) -> Schema:
    """Return a schema with an alternative for each type that some values have."""
    kinds = dict.fromkeys(map(_kind, values))
    members = [one for kind in kinds for one in _members(kind, [value for value in values if _kind(value) == kind])]
    about = {key: value for key, value in rest.items() if key != "type"}
    return {**about, **members[0]} if len(members) == 1 else {**about, "anyOf": members}


def _members(kind: str, values: list[Json]) -> list[Schema]:
    if kind in _LISTED and len(values) > 1:
        return [{"type": kind, "enum": values}]
    if kind in (*_LISTED, "boolean") and not (kind == "boolean" and len(values) > 1):
        return [{"const": value} for value in values]
    return [{"type": kind, **({"items": {}} if kind == "array" else {})}]
