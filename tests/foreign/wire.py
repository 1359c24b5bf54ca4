"""What a server sees of a request, read as the document says, and checked against it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import httpx
import jsonschema_rs

from codegen import pointer
from codegen.json_types import is_array, is_object

Json = Any
_SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|"}


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
        root = {"$schema": "https://json-schema.org/draft/2020-12/schema", "allOf": [schema]}
        checked: Any = jsonschema_rs.Draft202012Validator({**root, "components": self.document.get("components", {})})
        found = next(iter(checked.iter_errors(value)), None)
        return None if found is None else str(found.message)[:160]

    @property
    def body(self) -> tuple[str, Json] | None:
        """The media type and schema of the body that is preferred; None where there is none."""
        content: dict[str, Json] = self.resolved(self.operation.get("requestBody") or {}).get("content") or {}
        json_first = sorted(content, key=_is_no_json)
        return (json_first[0], content[json_first[0]].get("schema", {})) if json_first else None


def _is_no_json(kind: str) -> bool:
    return not re.match(r"application/json\b", kind)


def complaints(place: Place, request: httpx.Request, sent: dict[tuple[str, str], Json], body: Json) -> Iterator[str]:
    """Yield what is wrong with a request: parameters that do not arrive as sent, undeclared ones, another body."""
    seen = set[str]()
    for one in place.parameters:
        key = (one["in"], one["name"])
        if key in sent and one["in"] != "cookie":
            yield from _of_parameter(place, request, one, sent[key], seen)
    for name, _ in request.url.params.multi_items():
        if name not in seen:
            yield f"the query has {name!r}, which is not declared"
    yield from _of_body(place, request, body)


def _of_parameter(place: Place, request: httpx.Request, one: Json, value: Json, seen: set[str]) -> Iterator[str]:
    schema = schema_of(one)
    read = {"query": _query, "path": _path, "header": _header}[one["in"]](place, request, one, value, seen)
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
    pairs = [tuple(map(_plain, pair.partition("=")[::2])) for pair in request.url.query.decode().split("&") if pair]
    explode = one.get("explode", style in ("form", "deepObject"))
    seen.add(name)
    if one.get("content"):
        return json.loads(next((given for key, given in pairs if key == name), "null"))
    if is_object(value) and style == "deepObject":
        inside = re.compile(rf"{re.escape(name)}\[(.*)\]$")
        found = {match[1]: given for key, given in pairs if (match := inside.match(key))}
        seen.update(f"{name}[{key}]" for key in found)
        return found
    if is_object(value) and explode:
        seen.update(value)
        return {key: given for key, given in pairs if key in value}
    given = [text for key, text in pairs if key == name]
    if is_array(value) and explode:
        return given
    raw = next(
        (p.partition("=")[2] for p in request.url.query.decode().split("&") if _plain(p.partition("=")[0]) == name), ""
    )
    return _split(raw, value, _SEPARATORS.get(style, ","))


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
    parts = re.split(r"\{([^{}]*)\}", place.path)
    pattern = "".join(re.escape(part) if index % 2 == 0 else f"(?P<p{index}>[^/]*)" for index, part in enumerate(parts))
    found = re.search(pattern + "$", request.url.raw_path.decode().partition("?")[0])
    index = parts.index(one["name"], 1)
    raw = found[f"p{index}"] if found else ""
    prefix = {"label": ".", "matrix": f";{one['name']}="}.get(one.get("style", "simple"), "")
    return _split(raw.removeprefix(prefix), value, explode=bool(one.get("explode")))


def _header(place: Place, request: httpx.Request, one: Json, value: Json, _: set[str]) -> Json:
    return _split(request.headers.get(one["name"], "").replace(", ", ","), value, explode=bool(one.get("explode")))


def _of_body(place: Place, request: httpx.Request, body: Json) -> Iterator[str]:
    declared = place.body
    if declared is None or body is Ellipsis:
        empty = request.content == b"{}" and declared is not None and place.problem({}, declared[1]) is None
        if request.content and not empty:
            yield "a body is sent, and none is declared or given"
        return
    kind, schema = declared
    if request.headers.get("content-type", "").partition(";")[0] != kind.partition(";")[0]:
        yield f"the body is {request.headers.get('content-type')}, declared is {kind}"
    arrived = json.loads(request.content) if "json" in kind else request.content.decode()
    if arrived != body:
        yield f"the body arrives as {str(arrived)[:80]}, sent was {str(body)[:80]}"
    elif (problem := place.problem(arrived, schema)) is not None:
        yield f"the body does not fit: {problem}"
