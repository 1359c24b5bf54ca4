"""What an operation answers: the shape of its reply, its pages, its parts."""

from __future__ import annotations

from dataclasses import dataclass

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.responses import Response

from ..errors import SpecError
from ..json_types import Document, mapping_at
from . import source
from .context import Context
from .decoding import KINDS
from .literals import literal
from .shapes import NULL, Const, Enum, List, Map, Object, Shape, members, union


def entry(made: Context, endpoint: Endpoint, reply: Shape | None) -> Shape | None:
    """Return the shape of the entries of a list that can be read page by page, or None for anything else."""
    pages = endpoint.method == "get" and any(prop.name == "after" for prop in endpoint.query_parameters)
    if pages and isinstance(reply, Object):
        for one in made.fields[reply.name]:
            if one.wire == "data" and isinstance(one.shape, List):
                return one.shape.items
    return None


def batch(endpoint: Endpoint, name: str | None) -> tuple[str, int] | None:
    """Return the list of the body that may be sent in parts, and how long a part may be."""
    if name is None:
        return None
    prop = endpoint.bodies[0].prop if endpoint.bodies else None
    declared = mapping_at(source.raw(prop), "properties") if isinstance(prop, ModelProperty) else {}
    longest = mapping_at(declared, name).get("maxItems")
    if not isinstance(longest, int):
        raise SpecError(f"{endpoint.name}: x-batch names {name!r}, which is no list with maxItems in its body")
    return name, longest


@dataclass(frozen=True)
class EventStream:
    """The event stream that an operation can answer with.

    shape: that of its events. flag: the key of the body that asks for it, or None. method: its name on the resource
    class. done, ends, failures: events that end it, as runtime/events.py has them.
    """

    shape: Shape
    flag: str | None
    method: str | None
    done: str
    ends: list[str]
    failures: list[str]


def event_stream(made: Context, raw: Document) -> EventStream | None:
    """Return the event stream of an operation, or None where it has none whose events are a named union."""
    name = _events_name(raw)
    if name not in made.parsed.unnamed:
        return None
    asked = mapping_at(raw, "x-stream")
    described = mapping_at(made.parsed.document["components"]["schemas"][name], "x-events")
    return EventStream(
        shape=made.shape(made.parsed.unnamed[name]),
        flag=asked.get("flag"),
        method=asked.get("method"),
        done=str(described.get("done") or "done"),
        ends=[str(one) for one in described.get("ends") or ()],
        failures=[str(one) for one in described.get("failures") or ("error",)],
    )


def _events_name(raw: Document) -> str:
    for reply in raw.get("responses", {}).values():
        schema = mapping_at(mapping_at(mapping_at(reply, "content"), "text/event-stream"), "schema")
        if "$ref" in schema:
            return str(schema["$ref"]).rpartition("/")[2]
    return ""


@dataclass(frozen=True)
class Answers:
    """What the successes of an operation hold.

    shape: that of all of them, None included where one is empty. first: that of most. others: those that differ, by
    status. empty: the statuses of those without content, where others have some.
    """

    shape: Shape | None
    first: Shape | None
    others: dict[int, Shape]
    empty: list[int]


def success(made: Context, endpoint: Endpoint) -> Shape:
    """Return what the successes of an operation hold, as far as they are JSON."""
    found = [reply for reply in endpoint.responses.patterns if _is_success(reply)]
    return union([NULL, *(made.shape(one.prop) for one in found if one.source["attribute"] == "response.json()")])


def answers(made: Context, endpoint: Endpoint, where: str) -> Answers:
    """Return what an operation answers. Raises SpecError when it is not JSON."""
    successes = [reply for reply in endpoint.responses.patterns if _is_success(reply)]
    successes = successes or [reply for reply in (endpoint.responses.default,) if reply]
    full: dict[int, Shape] = {}
    empty: list[int] = []
    for reply in successes:
        status = reply.status_code.range[0] if reply.status_code.range else 200
        if reply.source["attribute"] == "None":
            empty.append(status)
        elif reply.source["attribute"] == "response.json()":
            full[status] = made.shape(reply.prop)
        else:
            raise SpecError(
                f"{where}/responses: a success that is no JSON cannot be read; give it JSON content with a "
                "correction, or leave the operation out of `keep`"
            )
    if not full:
        return Answers(None, None, {}, [])
    first = next(iter(full.values()))
    others = {status: shape for status, shape in full.items() if shape != first}
    return Answers(union([*full.values(), *[NULL] * bool(empty)]), first, others, empty)


def promised(made: Context, shape: Shape) -> str:
    """Return the source of what gives the keys of which the reply has one; nothing where any object can be."""
    kinds = members(shape)
    if any(isinstance(member, Map) for member in kinds):
        return ""
    each = [
        [field.wire for field in made.fields[one.name] if field.received] for one in kinds if isinstance(one, Object)
    ]
    if not each or not all(each):
        return ""
    first = next(one.name for one in kinds if isinstance(one, Object))
    if len(each) == 1:
        return f"_models.required({literal(first)})"
    wires = sorted({wire for wires in each for wire in wires})
    return f"lambda: frozenset([{', '.join(map(literal, wires))}])"


def accepts(shape: Shape) -> str:
    """Return the source of the JSON types that a reply may have."""
    kinds: dict[str, None] = {}
    for member in members(shape):
        match member:
            case Object() | Map():
                kinds["dict"] = None
            case List():
                kinds["list"] = None
            case Const(value=value):
                kinds[type(value).__name__] = None
            case Enum(values=values):
                kinds.update(dict.fromkeys(type(value).__name__ for value in values))
            case _:
                kinds[KINDS.get(getattr(member, "name", ""), "object")] = None
    return ", ".join(kinds)


def _is_success(reply: Response) -> bool:
    return reply.status_code.range is not None and 200 <= reply.status_code.range[0] < 300
