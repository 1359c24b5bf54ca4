"""What the operation templates show: signatures, the request they make, and how its reply is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.strings import PythonIdentifier

from .. import pointer, walk
from ..errors import made_of_each
from . import replies, source
from .arguments import Argument, Declared, Given, given
from .context import Context
from .decoding import Tables, decoder
from .literals import prose
from .shapes import Shape


@dataclass(frozen=True)
class ReplyView:
    """What an operation answers: its type, and the sources that read and check it, also by status where they differ."""

    returns: str
    accepts: str
    read: str | None
    others: dict[int, tuple[str, str]]
    empty: list[int]
    promised: str
    entry: str | None


@dataclass(frozen=True)
class Operation:
    """One operation of the document."""

    name: str
    tag: str
    wire_name: str
    method: str
    path: str
    summary: str
    doc: str
    given: Given
    reply: ReplyView
    tables: Tables
    unpublished: bool
    resource_method: str | None
    original_path: str
    events: EventView | None
    batch: tuple[str, int] | None

    @property
    def named(self) -> list[Argument]:
        """Every keyword argument, required ones first."""
        return sorted(self.given.named, key=lambda one: not one.required)

    @property
    def flag(self) -> Argument | None:
        """The key of the body that asks for an event stream."""
        flag = self.events.flag if self.events else None
        return next((one for one in self.given.fields if one.wire == flag), None)

    @property
    def streamed(self) -> Operation:
        """The same without what asks for an event stream."""
        fields = [one for one in self.given.fields if one is not self.flag]
        return replace(self, given=replace(self.given, fields=fields))


@dataclass(frozen=True)
class EventView:
    """The event stream of an operation: the type of its events, the source that reads one, and what ends it."""

    annotation: str
    read: str
    flag: str | None
    method: str | None
    done: str
    ends: list[str]
    failures: list[str]


def views(made: Context) -> list[Operation]:
    """Return every operation. Raises SpecError for one that cannot be called with JSON."""
    declared = dict(_declared(made))
    return made_of_each(source.endpoints(made.parsed), lambda found: _view(made, *found, declared[found[1].name]))


def _declared(made: Context) -> Iterator[tuple[str, Declared]]:
    """Yield every operation of the document with the generator's name for it."""
    for path, item in made.parsed.document["paths"].items():
        for method in walk.METHODS:
            if method in item:
                name = item[method].get("operationId", f"{method}_{path}")
                yield (
                    PythonIdentifier(name, made.parsed.config.field_prefix),
                    Declared(path, pointer.join("/paths", path, method), item[method]),
                )


def _view(made: Context, tag: str, endpoint: Endpoint, declared: Declared) -> Operation:
    raw = declared.operation
    tables = made.tables()
    reply = _reply(made, endpoint, declared, tables)
    taken = given(made, endpoint, declared)
    return Operation(
        name=str(PythonIdentifier(endpoint.name, made.parsed.config.field_prefix)),
        tag=tag,
        wire_name=str(raw.get("x-operation-id") or raw.get("operationId") or endpoint.name),
        method=endpoint.method.upper(),
        path=taken.path,
        summary=prose(str(raw.get("summary") or endpoint.name)),
        doc=str(raw.get("description") or ""),
        given=taken,
        reply=reply,
        tables=tables,
        unpublished=bool(raw.get("x-unpublished")),
        resource_method=raw.get("x-method"),
        original_path=declared.path,
        events=_events(made, replies.event_stream(made, raw), tables),
        batch=replies.batch(endpoint, raw.get("x-batch")),
    )


def _reply(made: Context, endpoint: Endpoint, declared: Declared, tables: Tables) -> ReplyView:
    answers = replies.answers(made, endpoint, declared.where)
    shape, first = answers.shape, answers.first
    entry = replies.entry(made, endpoint, shape)
    return ReplyView(
        returns=made.annotations.of(shape) if shape is not None else "None",
        accepts=replies.accepts(first) if first is not None else "object",
        read=_reader(first, tables, "reply"),
        others={
            status: (str(_reader(one, tables, f"reply_{status}")), replies.accepts(one))
            for status, one in answers.others.items()
        },
        empty=answers.empty,
        promised=replies.promised(made, shape) if shape is not None else "",
        entry=made.annotations.of(entry) if entry is not None else None,
    )


def _reader(shape: Shape | None, tables: Tables, hint: str) -> str | None:
    return (decoder(shape, tables, hint) or "as_is") if shape is not None else None


def _events(made: Context, stream: replies.EventStream | None, tables: Tables) -> EventView | None:
    if stream is None:
        return None
    return EventView(
        annotation=made.annotations.of(stream.shape),
        read=decoder(stream.shape, tables, "event") or "as_is",
        flag=stream.flag,
        method=stream.method,
        done=stream.done,
        ends=stream.ends,
        failures=stream.failures,
    )
