"""What the operation templates show: signatures, the request they make, and how its reply is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty, Property
from openapi_python_client.strings import PythonIdentifier

from .. import pointer, walk
from ..json_types import Document, mapping_at
from . import names, replies, source
from .decoding import Tables, decoder
from .literals import literal, prose
from .models import Context, Field
from .parameters import Spelling, spelling
from .shapes import ANY, NULL, Const, Enum, List, Map, Object, Shape, members, union


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
    """A body: its annotation, its media type, whether there must be one, and whether it may be any JSON."""

    annotation: str
    media: str
    required: bool
    any_json: bool


@dataclass
class Operation:
    """One operation of the document."""

    name: str
    tag: str
    wire_name: str
    method: str
    path: str
    summary: str
    doc: str
    ids: list[Argument]
    query: list[Argument]
    headers: list[Argument]
    cookies: list[Argument]
    constant_headers: dict[str, str]
    fields: list[Argument]
    body: BodyView | None
    returns: str
    accepts: str
    promised: list[str]
    read: str | None
    others: dict[int, tuple[str, str]]
    empty: list[int]
    tables: Tables
    imports: list[tuple[str, str]]
    unpublished: bool
    resource_method: str | None
    original_path: str = ""
    events: EventView | None = None
    entry: str | None = None
    entry_imports: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    batch: tuple[str, int] | None = None
    notes: list[str] = field(default_factory=list[str])

    @property
    def named(self) -> list[Argument]:
        """Every keyword argument, required ones first."""
        return sorted([*self.fields, *self.query, *self.headers, *self.cookies], key=lambda one: not one.required)

    @property
    def streamed(self) -> Operation:
        """The same without the key of the body that asks for an event stream."""
        flag = self.events.flag if self.events else None
        return replace(self, fields=[one for one in self.fields if one.wire != flag])


@dataclass(frozen=True)
class EventView:
    """The event stream of an operation: the type of its events, the source that reads one, and what ends it."""

    annotation: str
    read: str
    imports: list[tuple[str, str]]
    flag: str | None
    method: str | None
    done: str
    ends: list[str]
    failures: list[str]


@dataclass(frozen=True)
class _Declared:
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
class _Given:
    """The arguments of an operation under their final names, by where they go."""

    path: str
    ids: list[Argument]
    query: list[Argument]
    headers: list[Argument]
    cookies: list[Argument]
    constant_headers: dict[str, str]
    body: BodyView | None
    fields: list[Argument]


def views(made: Context) -> list[Operation]:
    """Return every operation. Raises SpecError for one that cannot be called with JSON."""
    declared = dict(_declared(made))
    return [_view(made, tag, endpoint, declared[endpoint.name]) for tag, endpoint in source.endpoints(made.parsed)]


def _declared(made: Context) -> Iterator[tuple[str, _Declared]]:
    """Yield every operation of the document with the generator's name for it."""
    for path, item in made.parsed.document["paths"].items():
        for method in walk.METHODS:
            if method in item:
                name = item[method].get("operationId", f"{method}_{path}")
                yield (
                    PythonIdentifier(name, made.parsed.config.field_prefix),
                    _Declared(path, pointer.join("/paths", path, method), item[method]),
                )


def _view(made: Context, tag: str, endpoint: Endpoint, declared: _Declared) -> Operation:
    raw = declared.operation
    answers = replies.answers(made, endpoint, declared.where)
    reply = answers.shape
    entry = replies.entry(made, endpoint, reply)
    given = _given(made, endpoint, declared)
    tables = made.tables()
    events = _events(made, replies.event_stream(made, raw), tables)
    return Operation(
        name=str(PythonIdentifier(endpoint.name, made.parsed.config.field_prefix)),
        tag=tag,
        wire_name=str(raw.get("operationId") or endpoint.name),
        method=endpoint.method.upper(),
        path=given.path,
        summary=prose(str(raw.get("summary") or endpoint.name)),
        doc=str(raw.get("description") or ""),
        ids=given.ids,
        query=given.query,
        headers=given.headers,
        cookies=given.cookies,
        constant_headers=given.constant_headers,
        fields=given.fields,
        body=given.body,
        returns=made.annotations.of(reply) if reply is not None else "None",
        accepts=replies.accepts(answers.first) if answers.first is not None else "object",
        read=_reader(answers.first, tables, "reply"),
        others={
            status: (str(_reader(one, tables, f"reply_{status}")), replies.accepts(one))
            for status, one in answers.others.items()
        },
        empty=answers.empty,
        promised=replies.promised(made, reply) if reply is not None else [],
        tables=tables,
        imports=sorted({name for shape in _shapes(made, endpoint, reply) for name in made.annotations.names(shape)}),
        unpublished=bool(raw.get("x-unpublished")),
        resource_method=raw.get("x-method"),
        original_path=declared.path,
        events=events,
        entry=made.annotations.of(entry) if entry is not None else None,
        entry_imports=sorted(made.annotations.names(entry)) if entry is not None else [],
        batch=replies.batch(endpoint, raw.get("x-batch")),
    )


def _reader(shape: Shape | None, tables: Tables, hint: str) -> str | None:
    return (decoder(shape, tables, hint) or "as_is") if shape is not None else None


def _events(made: Context, stream: replies.EventStream | None, tables: Tables) -> EventView | None:
    if stream is None:
        return None
    return EventView(
        annotation=made.annotations.of(stream.shape),
        read=decoder(stream.shape, tables, "event") or "as_is",
        imports=sorted(made.annotations.names(stream.shape)),
        flag=stream.flag,
        method=stream.method,
        done=stream.done,
        ends=stream.ends,
        failures=stream.failures,
    )


def _given(made: Context, endpoint: Endpoint, declared: _Declared) -> _Given:
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
    given = {
        place: [_argument(made, prop, taken, declared.parameter(place, prop)) for prop in group]
        for place, group in groups.items()
    }
    constants, asked = _constant_headers(made, endpoint, given["header"])
    return _Given(
        _path(declared.path, endpoint, taken),
        given["path"],
        given["query"],
        asked,
        given["cookie"],
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


def _body(made: Context, endpoint: Endpoint, declared: _Declared) -> tuple[BodyView | None, list[Argument]]:
    """Return the body of an operation, and its properties where they are arguments."""
    given = mapping_at(declared.operation, "requestBody")
    media = given.get("x-media")
    if media is None:
        return None, []
    required = bool(given.get("required"))
    bodies = endpoint.bodies
    if not bodies:
        return BodyView("str", media, required, any_json=False), []
    prop = bodies[0].prop
    shape = made.shape(prop)
    view = BodyView(made.annotations.of(shape, loose=True), media, required, _any_json(shape))
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
    return Argument(one.wire, one.name, annotation, one.required, nullable, one.doc)


def _shapes(made: Context, endpoint: Endpoint, reply: Shape | None) -> Iterator[Shape]:
    for prop in endpoint.list_all_parameters():
        yield made.shape(prop)
    for body in endpoint.bodies:
        yield made.shape(body.prop)
        if isinstance(body.prop, ModelProperty):
            yield from (one.shape for one in made.fields.get(str(body.prop.class_info.name), ()))
    if reply is not None:
        yield reply
