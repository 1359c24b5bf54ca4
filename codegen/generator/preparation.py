"""Rewrite a copy of the document so that the generator reads all of it, and remember what it cannot hold."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from openapi_python_client.strings import ClassName, PythonIdentifier

from .. import pointer, walk
from ..errors import SpecError
from ..json_types import Document, Json, Schema, is_array, is_object, mapping_at

_SCHEMAS = "#/components/schemas/"
_PLACES = ("path", "query", "header", "cookie")


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


def prepare(document: Document) -> Prepared:
    """Return a copy in which no two names read alike in Python. Raises SpecError for types that contain themselves."""
    made = Prepared(copy.deepcopy(document))
    _refuse_endless(made.document)
    _inline(made.document)
    _choose_bodies(made.document)
    _rename_components(made.document)
    _rename_properties(made)
    _rename_parameters(made)
    return made


def _refuse_endless(document: Document) -> None:
    """Lists and maps of themselves have no Python type; models may hold themselves."""
    components = mapping_at(mapping_at(document, "components"), "schemas")
    for name in components:
        trail = _loop(components, name, ())
        if trail:
            raise SpecError(
                f"/components/schemas/{name} is a list, map or union of itself ({' > '.join(trail)}), which has no "
                f"type in Python; set the inner one to {{}} with a correction, so that it reads as any JSON"
            )


def _loop(components: Document, name: str, trail: tuple[str, ...]) -> tuple[str, ...]:
    if name in trail:
        return (*trail[trail.index(name) :], name)
    for inner in _transparent(components.get(name)):
        found = _loop(components, inner, (*trail, name)) if len(trail) <= len(components) else ()
        if found:
            return found
    return ()


def _transparent(schema: Json) -> Iterator[str]:
    """Yield the components that a schema is made of without a class between."""
    if not is_object(schema) or schema.get("properties"):
        return
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference.startswith(_SCHEMAS):
        yield pointer.split(reference)[-1]
    inside = [schema.get("items"), schema.get("additionalProperties")]
    for key in ("oneOf", "anyOf", "allOf"):
        inside += schema.get(key) or []
    for one in inside:
        yield from _transparent(one)


def _inline(document: Document) -> None:
    """Put parameters, bodies and replies where they are used; those of a path go to each of its operations."""
    for _, item, operation in list(walk.operations(document)):
        own = [_resolved(document, one) for one in operation.get("parameters") or ()]
        named = {(one.get("name"), one.get("in")) for one in own}
        shared = [_resolved(document, one) for one in item.get("parameters") or ()]
        own += [copy.deepcopy(one) for one in shared if (one.get("name"), one.get("in")) not in named]
        if own:
            operation["parameters"] = own
        if "requestBody" in operation:
            operation["requestBody"] = _resolved(document, operation["requestBody"])
        responses = mapping_at(operation, "responses")
        responses.update({status: _resolved(document, reply) for status, reply in responses.items()})
    for item in document.get("paths", {}).values():
        item.pop("parameters", None)


def _choose_bodies(document: Document) -> None:
    """Leave one media type of each body, JSON before text, and name it; the generator knows of no text."""
    for where, _, operation in walk.operations(document):
        body = mapping_at(operation, "requestBody")
        kinds = mapping_at(body, "content")
        if not kinds:
            continue
        media = next(filter(_is_json, kinds), next((kind for kind in kinds if kind.lower().startswith("text/")), None))
        if media is None:
            raise SpecError(
                f"{where}/requestBody: a body of {', '.join(kinds)} cannot be sent, only JSON and text can; give it a "
                "JSON body with a correction, or leave the operation out of `keep`"
            )
        body["x-media"] = media if "*" not in media else "application/json"
        body["content"] = {body["x-media"]: kinds[media]} if _is_json(media) else {}


def _is_json(media: str) -> bool:
    plain = media.partition(";")[0].strip().lower()
    return plain in ("application/json", "*/*", "application/*") or plain.endswith("+json")


def _resolved(document: Document, holder: Json) -> Any:
    while is_object(holder) and isinstance(holder.get("$ref"), str):
        holder = copy.deepcopy(pointer.get(document, holder["$ref"]))
    return holder


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
    taken = {str(PythonIdentifier(wire, "field_")) for wire in wires}
    for wire in wires:
        name = str(PythonIdentifier(wire, "field_"))
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
            _refuse_unclear(where, one)
            name = str(PythonIdentifier(one["name"], "field_"))
            if name in seen:
                if one["in"] == "path":
                    raise SpecError(f"{where}: two ids are {name!r} in Python; rename one with a correction")
                name = _other(made, one, name, taken, seen)
                made.wires[name], one["name"] = one["name"], name
            seen.add(name)


def _taken(document: Document) -> set[str]:
    each = [one["name"] for _, _, operation in walk.operations(document) for one in operation.get("parameters") or ()]
    each += [name for _, schema in walk.schemas(document) for name in mapping_at(schema, "properties")]
    return {str(PythonIdentifier(name, "field_")) for name in each} | set(each)


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


def _refuse_unclear(where: str, parameter: Document) -> None:
    """A parameter may hold JSON as its content; any other content has no one spelling."""
    kinds = mapping_at(parameter, "content")
    if not kinds:
        return
    kind, media = next(iter(kinds.items()))
    if "json" not in kind:
        raise SpecError(
            f"{where}: the parameter {parameter['name']!r} is sent as {kind}, which is not supported; give it a "
            "`schema` instead of `content` with a correction"
        )
    parameter["schema"] = media.get("schema", {})
    parameter.pop("content")
    parameter["x-as-json"] = True


def mapping(document: Document, where: str, discriminator: Document) -> dict[str, list[str]]:
    """Return the values that a discriminator maps to each component. Raises SpecError for one that leads nowhere."""
    components = mapping_at(mapping_at(document, "components"), "schemas")
    found: dict[str, list[str]] = {}
    for value, target in mapping_at(discriminator, "mapping").items():
        name = pointer.split(target)[-1] if str(target).startswith("#/") else str(target)
        if name not in components:
            raise SpecError(
                f"{where}/discriminator/mapping/{value} leads to {target!r}, which is no schema; correct it"
            )
        found.setdefault(name, []).append(value)
    return found
