"""The specification that the server is made from, and what programs call beside it: what it routes and checks by."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from .json_types import is_object

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True)
class Operation:
    """One operation of the specification.

    path: its template; query: the schema of each query parameter by its name on the wire; required: those that must
    be there; body: the schema of its JSON body, or None; body_required: whether it must be sent; replies: the schema
    of each media type of a success.
    """

    id: str
    method: str
    path: str
    query: Mapping[str, Any]
    required: frozenset[str]
    headers: Mapping[str, Any]
    required_headers: frozenset[str]
    body: Any | None
    body_required: bool
    replies: Mapping[str, Any]


@cache
def document() -> dict[str, Any]:
    """Return the specification that the generated package was made from, and its companion, as one document."""
    ours: dict[str, Any] = json.loads((files("openai_conversations_api") / "openapi.json").read_text("utf-8"))
    beside: dict[str, Any] = json.loads((files(__package__ or "") / "companion.json").read_text("utf-8"))
    components = {
        kind: {**ours["components"].get(kind, {}), **beside["components"].get(kind, {})}
        for kind in {**ours["components"], **beside["components"]}
    }
    return {**ours, "paths": {**ours["paths"], **beside["paths"]}, "components": components}


@cache
def prefix() -> str:
    """Return the path below which all operations lie, such as `/v1`."""
    servers = document().get("servers") or [{"url": ""}]
    return urlsplit(str(servers[0]["url"])).path.rstrip("/")


@cache
def operations() -> tuple[Operation, ...]:
    """Return every operation of the specification."""
    return tuple(_operations(document()))


def _operations(spec: Mapping[str, Any]) -> Iterator[Operation]:
    for path, item in spec["paths"].items():
        for method in _METHODS:
            if method in item:
                yield _operation(spec, path, method, item)


def _operation(spec: Mapping[str, Any], path: str, method: str, item: Mapping[str, Any]) -> Operation:
    described = item[method]
    own = [resolve(spec, one) for one in (*item.get("parameters", ()), *described.get("parameters", ()))]
    query, headers = (
        {one["name"]: one.get("schema", {}) for one in own if one["in"] == place} for place in ("query", "header")
    )
    must = {one["name"] for one in own if one.get("required")}
    body = resolve(spec, described.get("requestBody") or {})
    success = resolve(spec, described["responses"].get("200") or {})
    return Operation(
        id=described["operationId"],
        method=method.upper(),
        path=path,
        query=query,
        required=frozenset(query.keys() & must),
        headers=headers,
        required_headers=frozenset(headers.keys() & must),
        body=_content(body).get("application/json"),
        body_required=bool(body.get("required")),
        replies=_content(success),
    )


def _content(holder: Mapping[str, Any]) -> dict[str, Any]:
    content: Mapping[str, Any] = holder.get("content") or {}
    return {media: one.get("schema", {}) for media, one in content.items()}


def resolve(spec: Mapping[str, Any], node: Any) -> Any:
    """Follow references within the document until there is none."""
    while is_object(node) and "$ref" in node:
        target: Any = spec
        for part in str(node["$ref"]).removeprefix("#/").split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node
