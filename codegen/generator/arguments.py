"""The arguments of an operation: their names, their types, and where they go."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty, Property

from ..json_types import Document, mapping_at
from . import names
from .context import Context, Field
from .limits import limits
from .literals import literal
from .parameters import Spelling, spelling
from .shapes import ANY, NULL, Const, Enum, List, Map, Object, Shape, members, union

_TEXTS = {"boolean": "bool", "integer": "int", "number": "float"}


@dataclass
class Argument:
    """One argument of an operation."""

    wire: str
    name: str
    annotation: str
    required: bool
    nullable: bool
    doc: str
    sent: Spelling | None = None
    limits: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def key(self) -> str:
        """The source of the name on the wire."""
        return literal(self.wire)

    def declared(self, *, optional: bool = False) -> str:
        """Return the argument as it stands in a signature."""
        if self.required and not optional:
            return f"{self.name}: {self.annotation}"
        return f"{self.name}: {self._or_unset} = UNSET"

    def keyed(self) -> str:
        """Return the argument as it stands in a TypedDict whose keys may be absent."""
        return f"{self.name}: Required[{self.annotation}]" if self.required else f"{self.name}: {self._or_unset}"

    @property
    def _or_unset(self) -> str:
        return self.annotation if self.annotation.endswith("| Unset") else f"{self.annotation} | Unset"


@dataclass(frozen=True)
class BodyView:
    """A body: its annotation, its media type, whether there must be one, whether it may be any JSON, and its class."""

    annotation: str
    media: str
    required: bool
    any_json: bool
    model: str = ""


@dataclass(frozen=True)
class Declared:
    """An operation as the document has it."""

    path: str
    where: str
    operation: Document

    def parameter(self, place: str, prop: Property) -> Document:
        """Return what the document says about a parameter, and where."""
        name = prop.name.get_untrusted_value()
        for one in self.operation.get("parameters") or ():
            if (one["in"], one["name"]) == (place, name):
                return {**one, "x-where": self.where}
        return {"in": place, "x-where": self.where}


@dataclass(frozen=True)
class Given:
    """The arguments of an operation under their final names, by where they go."""

    path: str
    ids: list[Argument]
    query: list[Argument]
    headers: list[Argument]
    cookies: list[Argument]
    constant_headers: dict[str, str]
    body: BodyView | None
    fields: list[Argument]

    @property
    def named(self) -> list[Argument]:
        """Every argument that goes by name, besides a whole body."""
        return [*self.fields, *self.query, *self.headers, *self.cookies]


def given(made: Context, endpoint: Endpoint, declared: Declared) -> Given:
    """Return the arguments of an operation under their final names. Raises SpecError for what has no spelling."""
    body, fields = _body(made, endpoint, declared)
    groups = {
        "path": endpoint.path_parameters,
        "query": endpoint.query_parameters,
        "header": endpoint.header_parameters,
        "cookie": endpoint.cookie_parameters,
    }
    taken = _argument_names([prop for group in groups.values() for prop in group], fields)
    for one in fields:
        one.name = taken[f"b:{one.wire}"]
    placed = {
        place: [_argument(made, prop, taken, declared.parameter(place, prop)) for prop in group]
        for place, group in groups.items()
    }
    constants, asked = _constant_headers(made, endpoint, placed["header"])
    return Given(
        _path(declared.path, endpoint, taken),
        placed["path"],
        placed["query"],
        asked,
        placed["cookie"],
        constants,
        body,
        fields,
    )


def _argument_names(parameters: list[Property], fields: list[Argument]) -> dict[str, str]:
    """Return the Python names of parameters, by `p:` and the generator's name, and of body fields, by `b:` and wire."""
    wished = [(f"p:{prop.name.get_untrusted_value()}", str(prop.python_name)) for prop in parameters]
    wished += [(f"b:{one.wire}", one.name) for one in fields]
    return names.python_names(wished, names.RESERVED_ARGUMENTS)


def _path(path: str, endpoint: Endpoint, taken: dict[str, str]) -> str:
    for prop in endpoint.path_parameters:
        wire = prop.name.get_untrusted_value()
        path = path.replace(f"{{{wire}}}", f"{{{taken[f'p:{wire}']}}}")
    return path


def _argument(made: Context, prop: Property, taken: dict[str, str], parameter: Document) -> Argument:
    shape = made.shape(prop)
    given = prop.name.get_untrusted_value()
    wire, name = made.parsed.wire(given), taken[f"p:{given}"]
    allowed = (
        shape if prop.required else union([shape, NULL])
    )  # neither a URL nor a header has a null: None is left out
    return Argument(
        wire,
        name,
        made.annotations.of(allowed, loose=True),
        prop.required,
        NULL in members(shape),
        str(parameter.get("description") or ""),
        spelling(parameter["x-where"], parameter, wire, name, shape),
        limits(made.parsed.document, parameter.get("schema")),
    )


def _constant_headers(
    made: Context, endpoint: Endpoint, arguments: list[Argument]
) -> tuple[dict[str, str], list[Argument]]:
    """Headers with one possible value are sent without being asked for."""
    constants: dict[str, str] = {}
    rest: list[Argument] = []
    for prop, argument in zip(endpoint.header_parameters, arguments, strict=True):
        match made.shape(prop):
            case Const(value=value) | Enum(values=(value,)):
                constants[argument.wire] = str(value)
            case _:
                rest.append(argument)
    return constants, rest


def _body(made: Context, endpoint: Endpoint, declared: Declared) -> tuple[BodyView | None, list[Argument]]:
    """Return the body of an operation, and its properties where they are arguments."""
    given = mapping_at(declared.operation, "requestBody")
    media = given.get("x-media")
    if media is None:
        return None, []
    required = bool(given.get("required"))
    bodies = endpoint.bodies
    if not bodies:
        return BodyView(_TEXTS.get(str(given.get("x-text")), "str"), media, required, any_json=False), []
    prop = bodies[0].prop
    shape = made.shape(prop)
    name = shape.name if isinstance(shape, Object) else ""
    view = BodyView(made.annotations.of(shape, loose=True), media, required, _any_json(shape), name)
    if not isinstance(prop, ModelProperty) or not isinstance(shape, Object):
        return view, []
    fields = made.fields[str(prop.class_info.name)]
    return view, [_body_argument(made, one) for one in fields if one.access != "read"]


def _any_json(shape: Shape) -> bool:
    """Say whether a body may be something else than an object or a list."""
    return not all(isinstance(one, Object | Map | List) for one in members(shape))


def _body_argument(made: Context, one: Field) -> Argument:
    annotation = made.annotations.of(one.shape, loose=True)
    nullable = bool({NULL, ANY} & set(members(one.shape)))
    return Argument(one.wire, one.name, annotation, one.required, nullable, one.doc, limits=one.limits)
