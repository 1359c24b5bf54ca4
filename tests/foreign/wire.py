"""What a server sees of a request, read as the document says, and checked against it."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import httpx
import jsonschema_rs

from codegen import pointer, walk
from codegen.json_types import is_array, is_json_media, is_object
from codegen.surface.samples import Sampler, json_of

Json = Any
_CHECKING: dict[tuple[int, str], tuple[Any, Json]] = {}
_SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|"}


def key_of(method: str, path: str) -> tuple[str, str]:
    """Return what tells an operation from others, whatever its placeholders are called."""
    return method.upper(), re.sub(r"\{[^}]*\}", "{}", path)


def checkable(document: Json, unsent: str) -> Json:
    """Return a copy without what goes the other way only, whose unions say by schema what discriminators decide.

    unsent: `readOnly` for requests, `writeOnly` for replies.
    """
    made: Json = copy.deepcopy(document)
    sampler = Sampler(document)
    for _, schema in list(walk.schemas(made)):
        properties = schema.get("properties")
        if is_object(properties):
            gone = {name for name, one in properties.items() if _is_marked(sampler, one, unsent)}
            schema["properties"] = {name: one for name, one in properties.items() if name not in gone}
            schema["required"] = [name for name in schema.get("required") or () if name not in gone]
        declared = schema.pop("discriminator", None)
        for key in ("anyOf", "oneOf"):
            if key in schema:
                schema[key] = [_told(sampler, one, declared or sampler.inherited(one)) for one in schema[key]]
    return made


def _is_marked(sampler: Sampler, schema: Json, mark: str) -> bool:
    while is_object(schema) and mark not in schema and "$ref" in schema:
        schema = pointer.get(sampler.document, schema["$ref"])
    return is_object(schema) and schema.get(mark) is True


def _told(sampler: Sampler, branch: Json, discriminator: Json) -> Json:
    tag = discriminator.get("propertyName")
    values = sampler.tags(branch["$ref"], discriminator) if tag and "$ref" in branch else []
    return {"allOf": [branch, {"properties": {tag: {"enum": values}}, "required": [tag]}]} if values else branch


class Place:
    """One operation of a document, and what it says of its requests."""

    def __init__(self, document: Json, path: str, method: str) -> None:
        self.document, self.path, self.method = document, path, method
        item = document["paths"][path]
        self.operation: Json = item[method]
        declared = map(self.resolved, [*item.get("parameters", ()), *self.operation.get("parameters", ())])
        self.parameters: list[Json] = list({(one["in"], one["name"]): one for one in declared}.values())

    def resolved(self, node: Json) -> Json:
        """Return what a chain of references leads to."""
        while is_object(node) and "$ref" in node:
            node = pointer.get(self.document, node["$ref"])
        return node

    def kinds(self, schema: Json) -> set[str]:
        """Return the JSON types that a schema names, those of its alternatives included."""
        found = self.resolved(schema)
        if not is_object(found):
            return set()
        own = found.get("type", ())
        inner = [one for key in ("anyOf", "oneOf", "allOf") for one in found.get(key, ())]
        return {*([own] if isinstance(own, str) else own)}.union(*map(self.kinds, inner))

    def problem(self, value: Json, schema: Json) -> str | None:
        """Say how a value does not fit a schema; None where it does."""
        found = next(iter(self._checking(schema).iter_errors(value)), None)
        return None if found is None else str(found.message)[:160]

    def _checking(self, schema: Json) -> Any:
        """Return what checks values; made once per schema, since it reads all components."""
        key = (id(self.document), json.dumps(schema))
        if key not in _CHECKING:
            root = {"$schema": "https://json-schema.org/draft/2020-12/schema", "allOf": [schema]}
            whole = {**root, "components": {"schemas": self._reached(schema)}}
            _CHECKING[key] = (jsonschema_rs.Draft202012Validator(whole), self.document)
        return _CHECKING[key][0]

    def _reached(self, schema: Json) -> Json:
        """Return the components that a schema needs: all of them take long to read."""
        found: Json = {}
        todo = list(walk.references(schema))
        while todo:
            name = pointer.split(todo.pop())[-1]
            if name not in found:
                found[name] = self.document["components"]["schemas"][name]
                todo += walk.references(found[name])
        return found

    def reply(self, status: int) -> Json:
        """Return the schema of the JSON that a reply with some status holds."""
        declared: dict[str, Json] = self.operation["responses"]
        given = next(declared[one] for one in (str(status), "2XX", "2xx", "default") if one in declared)
        return json_of(self.resolved(given))

    @property
    def body(self) -> tuple[str, Json] | None:
        """The media type and schema of the body that is preferred; None where there is none."""
        content: dict[str, Json] = self.resolved(self.operation.get("requestBody") or {}).get("content") or {}
        json_first = sorted(content, key=lambda kind: not is_json_media(kind))
        return (json_first[0], content[json_first[0]].get("schema", {})) if json_first else None


def complaints(place: Place, request: httpx.Request, sent: dict[tuple[str, str], Json], body: Json) -> Iterator[str]:
    """Yield what is wrong with a request: parameters that do not arrive as sent, undeclared ones, another body."""
    seen = set[str]()
    for one in place.parameters:
        key = (one["in"], one["name"])
        if key in sent:
            yield from _of_parameter(place, request, one, sent[key], seen)
    seen.update(httpx.URL(f"https://h{place.path}").params)  # some documents have a query in their paths
    for name, _ in request.url.params.multi_items():
        if name not in seen:
            yield f"the query has {name!r}, which is not declared"
    yield from _of_body(place, request, body)


def _of_parameter(place: Place, request: httpx.Request, one: Json, value: Json, seen: set[str]) -> Iterator[str]:
    schema = schema_of(one)
    read = {"query": _query, "path": _path, "header": _header, "cookie": _cookie}[one["in"]](
        place, request, one, value, seen
    )
    if _texts(read) != _texts(value):
        yield f"{one['in']} {one['name']}: sent {value!r}, arrives as {read!r} in {request.url.raw_path.decode()}"
    elif place.problem(value, schema) is not None:
        yield f"{one['in']} {one['name']}: the sample {value!r} does not fit"


def schema_of(parameter: Json) -> Json:
    """Return the schema of a parameter, also of one that is sent as JSON."""
    content: dict[str, Json] = parameter.get("content") or {}
    media = list(content.values()) or [{}]
    return parameter.get("schema") or media[0].get("schema", {})


def _texts(value: Json) -> Json:
    """Return a value as it is told in a URL or header, where numbers have no type."""
    if is_object(value):
        return {key: _texts(inner) for key, inner in value.items()}
    if is_array(value):
        return [_texts(inner) for inner in value]
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


def _query(place: Place, request: httpx.Request, one: Json, value: Json, seen: set[str]) -> Json:
    name, style = one["name"], one.get("style", "form")
    pairs = [pair.partition("=")[::2] for pair in request.url.query.decode().split("&") if pair]
    given = [(_plain(key), raw) for key, raw in pairs]
    explode = one.get("explode", style in ("form", "deepObject"))
    seen.add(name)
    if one.get("content"):
        return json.loads(_plain(next((raw for key, raw in given if key == name), "null")))
    if is_object(value) and style == "deepObject":
        seen.update(key for key, _ in given if key.startswith(f"{name}["))
        return _deep(name, value, given)
    if is_object(value) and explode:
        seen.update(value)
        return {key: _plain(raw) for key, raw in given if key in value}
    if is_array(value) and explode:
        return [_plain(raw) for key, raw in given if key == name]
    return _split(next((raw for key, raw in given if key == name), ""), value, _SEPARATORS.get(style, ","))


def _deep(name: str, value: Json, given: list[tuple[str, str]]) -> Json:
    """Read `name[key]=…`, of objects within too; a list repeats its name."""
    if is_object(value):
        return {key: _deep(f"{name}[{key}]", one, given) for key, one in value.items()}
    found = [_plain(raw) for key, raw in given if key == name]
    return found if is_array(value) else next(iter(found), None)


def _plain(text: str) -> str:
    return unquote(text.replace("+", " "))


def _split(raw: str, value: Json, separator: str = ",", *, explode: bool = False) -> Json:
    """Read a text of several parts; separators that are part of a value are percent-encoded in it."""
    if not is_array(value) and not is_object(value):
        return _plain(raw)
    encoded = {"|": "%7C", " ": "%20"}.get(separator, separator)
    parts = [_plain(part) for part in raw.replace(encoded, separator).replace("+", " ").split(separator)] if raw else []
    if is_array(value):
        return parts
    if explode:
        return {part.partition("=")[0]: part.partition("=")[2] for part in parts}
    return dict(zip(parts[::2], parts[1::2], strict=False))


def _path(place: Place, request: httpx.Request, one: Json, value: Json, _: set[str]) -> Json:
    parts = re.split(r"\{([^{}]*)\}", place.path.partition("?")[0])
    pattern = "".join(re.escape(part) if index % 2 == 0 else f"(?P<p{index}>[^/]*)" for index, part in enumerate(parts))
    found = re.search(pattern + "$", request.url.raw_path.decode().partition("?")[0])
    index = parts.index(one["name"], 1)
    raw = found[f"p{index}"] if found else ""
    style, explode = one.get("style", "simple"), bool(one.get("explode"))
    if one.get("content"):
        return json.loads(_plain(raw))
    between = {"label": ".", "matrix": ";"}.get(style, ",") if explode else ","
    raw = raw.removeprefix({"label": ".", "matrix": ";"}.get(style, ""))
    if style == "matrix" and not (explode and is_object(value)):
        raw = between.join(part.removeprefix(f"{one['name']}=") for part in raw.split(between))
    return _split(raw, value, between, explode=explode)


def _header(place: Place, request: httpx.Request, one: Json, value: Json, _: set[str]) -> Json:
    raw = request.headers.get(one["name"], "").replace(", ", ",")
    return json.loads(raw) if one.get("content") else _split(raw, value, explode=bool(one.get("explode")))


def _cookie(place: Place, request: httpx.Request, one: Json, value: Json, _: set[str]) -> Json:
    given = [pair.partition("=")[::2] for pair in request.headers.get("Cookie", "").split("; ")]
    raw = next((raw for name, raw in given if name == one["name"]), "")
    return json.loads(_plain(raw)) if one.get("content") else _split(raw, value)


def _of_body(place: Place, request: httpx.Request, body: Json) -> Iterator[str]:
    declared = place.body
    if declared is None or body is Ellipsis:
        empty = request.content == b"{}" and declared is not None and place.problem({}, declared[1]) is None
        if request.content and not empty:
            yield "a body is sent, and none is declared or given"
        return
    kind, schema = declared
    sent = request.headers.get("content-type", "")
    if not _is_of(sent, kind):
        yield f"the body is {sent}, declared is {kind}"
    arrived = json.loads(request.content) if is_json_media(sent) else request.content.decode()
    if not is_json_media(sent) and arrived == _texts(body):
        return
    if arrived != body:
        yield f"the body arrives as {str(arrived)[:80]}, sent was {str(body)[:80]}"
    elif (problem := place.problem(arrived, schema)) is not None:
        yield f"the body does not fit: {problem}"


def _is_of(sent: str, declared: str) -> bool:
    """Say whether a media type is the declared one, or among those that it stands for."""
    pattern = re.escape(declared.partition(";")[0].strip().lower()).replace(r"\*", "[^/]*")
    return re.fullmatch(pattern, sent.partition(";")[0].strip().lower()) is not None
