"""A small document with one of everything, and the positions at which it can carry hostile texts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Sequence
from typing import Any

Json = Any


def text(**more: Json) -> Json:
    """Return a string schema."""
    return {"type": "string", **more}


def record(properties: Json, **more: Json) -> Json:
    """Return an object schema whose keys are all required."""
    return {"type": "object", "properties": properties, "required": sorted(properties), **more}


def reply(schema: Json) -> Json:
    """Return the replies of an operation that succeeds with one kind of JSON."""
    return {"200": {"description": "Done.", "content": {"application/json": {"schema": schema}}}}


def base() -> Json:
    """Return a small document with one of everything that generated code is made of."""
    schemas = {
        "Thing": record({"name": text(), "kind": ref("Kind"), "part": ref("Part")}, description="A thing."),
        "Kind": text(enum=["big", "small"], description="A kind."),
        "Part": {"oneOf": [ref("Screw"), ref("Nail")], "description": "A part."},
        "Screw": record({"type": text(const="screw"), "size": {"type": "integer"}}),
        "Nail": record({"type": text(const="nail"), "length": {"type": "number"}}),
        "NewThing": {"type": "object", "properties": {"name": text(description="A name.")}},
    }
    operation = {
        "operationId": "createThing",
        "tags": ["things"],
        "summary": "Create a thing",
        "description": "It is new.",
        "parameters": [{"in": "query", "name": "limit", "schema": text(), "description": "How many."}],
        "requestBody": {"required": True, "content": {"application/json": {"schema": ref("NewThing")}}},
        "responses": reply(ref("Thing")),
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1", "description": "About things."},
        "servers": [{"url": "https://things.example/v1"}],
        "tags": [{"name": "things", "description": "Things."}],
        "paths": {"/things": {"post": operation}},
        "components": {"schemas": schemas},
    }


def ref(name: str) -> Json:
    """Return a reference to a component schema."""
    return {"$ref": "#/components/schemas/" + name.replace("~", "~0").replace("/", "~1")}


def prose(spec: Json, payloads: Sequence[str]) -> None:
    """Put the texts everywhere where a document holds words for people."""
    spec["info"].update(title="".join(payloads), description="".join(payloads))
    for index, said in enumerate(payloads):
        words = {"description": said, "x-server-default": said}
        parameter = {"in": "query", "name": "q", "description": said, "schema": text(**words)}
        schema = record({"name": text(**words), "part": {**ref("Part"), **words}}, **words)
        answer = reply(ref(f"Said{index}"))
        answer["200"]["description"] = said
        more: Json = {"summary": said, "description": said, "tags": [f"tag{index // 3}"], "parameters": [parameter]}
        add_operation(spec, index, responses=answer, **more)
        spec["components"]["schemas"][f"Said{index}"] = schema
    for index, said in enumerate(payloads[::3]):
        spec["tags"].append({"name": f"tag{index}", "description": said})
        spec["components"]["schemas"][f"SaidUnion{index}"] = {
            "oneOf": [ref("Nail"), ref(f"Said{index}")],
            "description": said,
        }
        spec["components"]["schemas"][f"SaidEnum{index}"] = text(enum=["a", "b"], description=said)


def values(spec: Json, payloads: Sequence[str]) -> None:
    """Put the texts into an enum, and each into a constant."""
    thing = spec["components"]["schemas"]["Thing"]["properties"]
    spec["components"]["schemas"]["Kind"]["enum"] = list(payloads)
    thing.update({f"const{index}": text(const=payload) for index, payload in enumerate(payloads)})


def tags_of_variants(spec: Json, payloads: Sequence[str]) -> None:
    """Let each text tell one variant of a union from the others; inline variants are named after it."""
    schemas = spec["components"]["schemas"]
    variants = [record({"type": text(const=payload), f"key{index}": text()}) for index, payload in enumerate(payloads)]
    schemas["Part"]["oneOf"] = [*variants, ref("Nail")]
    schemas["Thing"]["properties"]["inline"] = {"oneOf": [ref("Screw"), *variants]}


def unused(taken: Container[str], payloads: Sequence[str]) -> list[str]:
    """Return the texts that name nothing yet."""
    return [payload for payload in payloads if payload not in taken]


def titles(spec: Json, payloads: Sequence[str]) -> None:
    """Give each text as title to an inline schema, which is named after it."""
    for index, payload in enumerate(payloads):
        named = record({"part": record({"x": text()}, title=payload)}, **({} if index else {"title": payload}))
        spec["components"]["schemas"][f"Titled{index}"] = named
        spec["components"]["schemas"]["Thing"]["properties"][f"part{index}"] = ref(f"Titled{index}")


def schema_names(spec: Json, payloads: Sequence[str]) -> None:
    """Call an object schema by each text."""
    schemas = spec["components"]["schemas"]
    fresh = unused(schemas, payloads)
    schemas.update({payload: record({"x": text()}) for payload in fresh})
    schemas["Thing"]["properties"].update({f"part{index}": ref(payload) for index, payload in enumerate(fresh)})


def union_names(spec: Json, payloads: Sequence[str]) -> None:
    """Call a union by each text."""
    schemas = spec["components"]["schemas"]
    for index, payload in enumerate(unused(schemas, payloads)):
        schemas[f"Extra{index}"] = record({"type": text(const=f"extra{index}")})
        schemas[payload] = {"oneOf": [ref("Nail"), ref(f"Extra{index}")]}
        schemas["Thing"]["properties"][f"part{index}"] = ref(payload)


def enum_names(spec: Json, payloads: Sequence[str]) -> None:
    """Call an enum by each text."""
    schemas = spec["components"]["schemas"]
    fresh = unused(schemas, payloads)
    schemas.update({payload: text(enum=["a", f"b{index}"]) for index, payload in enumerate(fresh)})
    schemas["Thing"]["properties"].update({f"part{index}": ref(payload) for index, payload in enumerate(fresh)})


def property_names(spec: Json, payloads: Sequence[str]) -> None:
    """Call a property by each text: a union, a list of unions or a deeper one; names share a schema, others do not."""
    schemas = spec["components"]["schemas"]
    for index, payload in enumerate(payloads):
        schemas[f"Bolt{index}"] = record({"type": text(const=f"bolt{index}"), payload: text()})
        union = {"oneOf": [ref(f"Bolt{index}"), ref("Screw")]}
        kind = [
            union,
            {"type": "array", "items": union},
            {"type": "array", "items": {"type": "array", "items": union}},
        ][index % 3]
        if payload.isidentifier():
            schemas["Thing"]["properties"][payload] = kind
        else:
            schemas["Thing"]["properties"][f"bolt{index}"] = record({payload: kind})


def body_keys(spec: Json, payloads: Sequence[str]) -> None:
    """Call a part of a body by each text; names share an operation, others have one each."""
    shared = spec["components"]["schemas"]["NewThing"]
    shared["properties"] = {payload: text() for payload in payloads if payload.isidentifier()} or {"name": text()}
    shared["required"] = list(shared["properties"])[::2]
    for index, payload in enumerate(payloads):
        if not payload.isidentifier():
            body = {
                "type": "object",
                "properties": {payload: text(), "limit": text()},
                "required": [payload] * (index % 2),
            }
            add_operation(spec, index, requestBody={"content": {"application/json": {"schema": body}}})


def add_operation(spec: Json, index: int, path: str = "", **more: Json) -> None:
    """Add an operation that answers a thing."""
    operation = {"operationId": f"way{index}", "tags": ["things"], "responses": reply(ref("Thing")), **more}
    spec["paths"][path or f"/ways{index}"] = {"post" if "requestBody" in more else "get": operation}


def operation_ids(spec: Json, payloads: Sequence[str]) -> None:
    """Call an operation by each text."""
    for index, payload in enumerate(payloads):
        add_operation(spec, index, f"/things/way{index}", operationId=payload)


def operation_tags(spec: Json, payloads: Sequence[str]) -> None:
    """Put an operation under each text as tag."""
    for index, payload in enumerate(unused(["things"], payloads)):
        add_operation(spec, index, tags=[payload])
        spec["tags"].append({"name": payload, "description": "Hostile."})


def path_segments(spec: Json, payloads: Sequence[str]) -> None:
    """Put each text into a path."""
    parameter = {"in": "path", "name": "thing_id", "required": True, "schema": text()}
    for index, payload in enumerate(payloads):
        add_operation(spec, index, f"/things/{{thing_id}}/{payload}", parameters=[parameter])


def path_parameters(spec: Json, payloads: Sequence[str]) -> None:
    """Call a placeholder of a path by each text."""
    for index, payload in enumerate(payloads):
        parameter = {"in": "path", "name": payload, "required": True, "schema": text()}
        add_operation(spec, index, f"/things{index}/{{{payload}}}", parameters=[parameter])


def query_parameters(spec: Json, payloads: Sequence[str]) -> None:
    """Call a parameter by each text; names share an operation, others have one each."""
    for index, payload in enumerate(payloads):
        parameter = {"in": "query", "name": payload, "schema": text()}
        if payload.isidentifier():
            spec["paths"]["/things"]["post"]["parameters"].append(parameter)
        else:
            add_operation(spec, index, parameters=[parameter])


def header_names(spec: Json, payloads: Sequence[str]) -> None:
    """Call a header by each text; names share an operation, others have one each."""
    for index, payload in enumerate(payloads):
        parameter = {"in": "header", "name": payload, "schema": text()}
        if payload.isidentifier() and payload.isascii() and payload.islower():
            spec["paths"]["/things"]["post"]["parameters"].append(parameter)
        else:
            add_operation(spec, index, parameters=[parameter])


def header_constants(spec: Json, payloads: Sequence[str]) -> None:
    """Send each text that a header can carry as constant header."""
    declared = spec["paths"]["/things"]["post"]["parameters"]
    sendable = [one for one in payloads if one.isascii() and one.isprintable()]
    declared += [
        {"in": "header", "name": f"X-{index}", "schema": text(enum=[one])} for index, one in enumerate(sendable)
    ]


def server_url(spec: Json, payloads: Sequence[str]) -> None:
    """Put the texts into the address of the server."""
    spec["servers"] = [{"url": "https://things.example/" + "".join(payloads)}]


Position = Callable[[Json, Sequence[str]], None]
WORDS: list[Position] = [prose, values, header_constants, server_url]
SCHEMAS: list[Position] = [tags_of_variants, titles, schema_names, union_names, enum_names, property_names]
CALLS: list[Position] = [
    body_keys, operation_ids, operation_tags, path_segments, path_parameters, query_parameters, header_names,
]  # fmt: skip
# What OpenAPI, or the generator, takes at a position; everywhere else any text may stand.
_COMPONENT = re.compile(r"[a-zA-Z0-9._-]*[a-zA-Z0-9][a-zA-Z0-9._-]*")
_PARAMETER = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_MODULE = re.compile(r"(?s)[^_\W].*|[^\w]+[^_\W].*")
ALLOWED: dict[Position, re.Pattern[str]] = {
    titles: re.compile(r"(?s).*[^\W_].*"),
    schema_names: _COMPONENT,
    union_names: _COMPONENT,
    enum_names: _COMPONENT,
    operation_ids: _MODULE,
    path_segments: re.compile(r"(?s)[^{}]*"),
    path_parameters: _PARAMETER,
}
_MODULES = (tags_of_variants, titles, operation_ids, operation_tags)
_SHARED = (schema_names, union_names, enum_names, operation_ids)


def is_allowed(position: Position, payload: str) -> bool:
    """Say whether a valid document may have a text at a position, and the generator has a name for it."""
    pattern = ALLOWED.get(position)
    same_everywhere = position not in _MODULES or unicodedata.normalize("NFKC", payload.lower()) == payload.lower()
    return same_everywhere and (pattern is None or pattern.fullmatch(payload) is not None)


def batches(position: Position, payloads: Sequence[str]) -> list[list[str]]:
    """Return the texts in groups, each for one document: names that differ in punctuation only may not share one."""
    found: list[dict[str, str]] = []
    for index, payload in enumerate(payloads):
        key = re.sub(r"[\W_]", "", payload).lower() if position in _SHARED else str(index)
        batch = next((batch for batch in found if key not in batch), None)
        if batch is None:
            found.append(batch := {})
        batch[key] = payload
    return [list(batch.values()) for batch in found]


def document(position: Position, payloads: Sequence[str]) -> Json:
    """Return the small document with some texts at one position."""
    spec = base()
    position(spec, payloads)
    return spec
