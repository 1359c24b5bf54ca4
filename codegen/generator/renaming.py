"""Give what reads alike in Python names that differ, and remember what it is called on the wire."""

from __future__ import annotations

from dataclasses import dataclass, field

from openapi_python_client.strings import ClassName, PythonIdentifier

from .. import pointer, walk
from ..errors import SpecError
from ..json_types import Document, Json, Schema, is_array, is_object, mapping_at

_SCHEMAS = "#/components/schemas/"
_PLACES = ("path", "query", "header", "cookie")
_LONGEST = 80


@dataclass
class Prepared:
    """A document that the generator reads.

    wires: the names on the wire of the properties and parameters that go under another name here.
    """

    document: Document
    wires: dict[str, str] = field(default_factory=dict[str, str])

    def wire(self, name: str) -> str:
        """Return the name on the wire of a property or parameter."""
        return self.wires.get(name, name)


def rename(made: Prepared) -> None:
    """Rename components, properties, parameters, operations and tags where they would collide, or be too long."""
    _rename_components(made.document)
    _rename_properties(made)
    _rename_parameters(made)
    _rename_operations(made.document)


def _rename_operations(document: Document) -> None:
    """Let each operation have a module of its own on any file system."""
    every = [operation for _, _, operation in walk.operations(document)]
    taken: set[str] = set()
    for operation in sorted(every, key=lambda one: _identifier(str(one["operationId"])) != one["operationId"]):
        name = str(operation["operationId"])
        wished = name[:_LONGEST]
        unique, number = wished, 2
        while _identifier(unique).casefold() in taken:
            unique, number = f"{wished}{number}", number + 1
        taken.add(_identifier(unique).casefold())
        if unique != name:
            operation["operationId"], operation["x-operation-id"] = unique, name
        operation["tags"] = [tag[:_LONGEST] for tag in operation.get("tags") or ()]


def _identifier(name: str) -> str:
    return str(PythonIdentifier(name, "field_"))


def _rename_components(document: Document) -> None:
    """Give components whose class names are the same names that differ."""
    components = mapping_at(mapping_at(document, "components"), "schemas")
    taken = {str(ClassName(name, "field_")) for name in components}
    seen: set[str] = set()
    renamed: dict[str, str] = {}
    for name in components:
        wished = str(ClassName(name, "field_"))
        if wished in seen:
            renamed[name] = wished = _free(wished, taken)
            taken.add(wished)
        seen.add(wished)
    if renamed:
        fresh = {renamed.get(name, name): schema for name, schema in components.items()}
        components.clear()
        components.update(fresh)
        _redirect(
            document,
            {"#" + pointer.join("/components/schemas", old): _SCHEMAS + new for old, new in renamed.items()} | renamed,
        )


def _redirect(node: Json, moved: dict[str, str]) -> None:
    if is_array(node):
        for member in node:
            _redirect(member, moved)
    elif is_object(node):
        if isinstance(node.get("$ref"), str):
            node["$ref"] = moved.get(node["$ref"], node["$ref"])
        mapping = mapping_at(node, "mapping") if "propertyName" in node else {}
        mapping.update({tag: moved.get(target, target) for tag, target in mapping.items()})
        for value in node.values():
            _redirect(value, moved)


def _free(name: str, taken: set[str]) -> str:
    number = 2
    while f"{name}{number}" in taken:
        number += 1
    return f"{name}{number}"


def _rename_properties(made: Prepared) -> None:
    """Give properties whose Python names are the same other names, everywhere alike, since schemas are merged."""
    schemas = [schema for _, schema in walk.schemas(made.document)]
    wires = list(dict.fromkeys(name for schema in schemas for name in mapping_at(schema, "properties")))
    chosen = _apart(made, sorted(wires, key=lambda wire: wire != PythonIdentifier(wire, "field_")))
    for schema in schemas if chosen else ():
        _rename_in(schema, chosen)


def _apart(made: Prepared, wires: list[str]) -> dict[str, str]:
    """Return other names for all but the first of those that are the same in Python, and remember them."""
    seen: dict[str, str] = {}
    chosen: dict[str, str] = {}
    taken = {_identifier(wire) for wire in wires}
    for wire in wires:
        name = _identifier(wire)
        if seen.setdefault(name, wire) != wire:
            chosen[wire] = _free(f"{name}_", taken)
            taken.add(chosen[wire])
            made.wires[chosen[wire]] = wire
    return chosen


def _rename_in(schema: Schema, chosen: dict[str, str]) -> None:
    if "properties" in schema:
        schema["properties"] = {chosen.get(name, name): inner for name, inner in schema["properties"].items()}
    if isinstance(schema.get("required"), list):
        schema["required"] = [chosen.get(name, name) for name in schema["required"]]
    discriminator = mapping_at(schema, "discriminator")
    if "propertyName" in discriminator:
        discriminator["propertyName"] = chosen.get(discriminator["propertyName"], discriminator["propertyName"])


def _rename_parameters(made: Prepared) -> None:
    """Give parameters of one operation names that differ in Python; those in the path keep theirs."""
    taken = _taken(made.document)
    for where, _, operation in walk.operations(made.document):
        parameters: list[Document] = sorted(operation.get("parameters") or (), key=_place)
        seen: set[str] = set()
        for one in parameters:
            name = _identifier(one["name"])
            if name in seen:
                if one["in"] == "path":
                    raise SpecError(f"{where}: two ids are {name!r} in Python; rename one with a correction")
                name = _other(made, one, name, taken, seen)
                made.wires[name], one["name"] = one["name"], name
            seen.add(name)


def _taken(document: Document) -> set[str]:
    each = [one["name"] for _, _, operation in walk.operations(document) for one in operation.get("parameters") or ()]
    each += [name for _, schema in walk.schemas(document) for name in mapping_at(schema, "properties")]
    return {_identifier(name) for name in each} | set(each)


def _other(made: Prepared, parameter: Document, name: str, taken: set[str], seen: set[str]) -> str:
    """Return another name, the same for the same parameter elsewhere."""
    wished = f"{name}_{parameter['in']}"
    number = 2
    while wished in seen or (wished in taken and made.wires.get(wished) != parameter["name"]):
        wished, number = f"{name}_{number}", number + 1
    taken.add(wished)
    return wished


def _place(parameter: Document) -> int:
    return _PLACES.index(parameter["in"]) if parameter.get("in") in _PLACES else len(_PLACES)
