"""A stand-in for a client and its server, which answers every call with a sample of what a document promises."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import httpx

Json = Any


class SampleServer:
    """Takes calls of generated code; knows what its document says of them.

    document: a parsed OpenAPI document; calls: every call so far.
    """

    def __init__(self, document: Json) -> None:
        self.document = document
        self.calls: list[Any] = []

    def __execute__(self, call: Any) -> httpx.Response:
        """Answer a call of `sync` code."""
        self.calls.append(call)
        promised = self.promised(call)
        request = httpx.Request(call.operation.method, "https://server.example")
        content = b"" if promised is None else json.dumps(promised).encode()
        return httpx.Response(200 if content else 204, content=content, request=request)

    async def __execute_async__(self, call: Any) -> httpx.Response:
        """Answer a call of `asyncio` code."""
        return self.__execute__(call)

    def promised(self, call: Any) -> Json:
        """Return a sample of the success that the document promises for a call, None where it has no content."""
        for status, reply in self.operation(call)["responses"].items():
            if status.startswith("2") or status == "default":
                content = self.resolved(reply).get("content")
                return self.sample(content["application/json"]["schema"]) if content else None
        raise AssertionError("the document promises no success")

    def operation(self, call: Any) -> Json:
        """Return what the document says of a call's operation, the parameters of its path included."""
        method, shape = call.operation.method.lower(), _shape(call.operation.path)
        for path, item in self.document["paths"].items():
            if _shape(path) == shape and method in item:
                return {
                    **item[method],
                    "parameters": [*item.get("parameters", []), *item[method].get("parameters", [])],
                }
        raise AssertionError(f"no operation of the document is {method} {call.operation.path}")

    def names(self, call: Any, place: str) -> list[str]:
        """Return the names of an operation's parameters in the query, the headers or the path."""
        declared = map(self.resolved, self.operation(call)["parameters"])
        return sorted(one["name"] for one in declared if one["in"] == place)

    def keys(self, call: Any) -> list[str]:
        """Return the keys of an operation's JSON body."""
        body = self.resolved(self.operation(call)["requestBody"])
        return sorted(self.resolved(body["content"]["application/json"]["schema"])["properties"])

    def resolved(self, node: Json) -> Json:
        """Return what a `$ref` names, or the node itself."""
        while "$ref" in node:
            kind, name = node["$ref"].split("/")[-2:]
            node = self.document["components"][kind][name]
        return node

    def sample(self, schema: Json) -> Json:
        """Return a value that a schema allows, with every key that it declares."""
        schema = self.resolved(schema)
        for key in ("oneOf", "anyOf"):
            if key in schema:
                return self.sample(schema[key][-1])
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][-1]
        return self._of_type(schema)

    def _of_type(self, schema: Json) -> Json:
        kind = schema.get("type", "object")
        if kind == "object":
            return dict(self._entries(schema))
        if kind == "array":
            return [self.sample(schema["items"])] * 2
        return {"string": "text", "integer": 1, "number": 1.5, "boolean": True, "null": None}[kind]

    def _entries(self, schema: Json) -> Iterator[tuple[str, Json]]:
        for name, inner in schema.get("properties", {}).items():
            yield name, self.sample(inner)
        if isinstance(schema.get("additionalProperties"), dict):
            yield "any key", self.sample(schema["additionalProperties"])


def _shape(path: str) -> str:
    return re.sub(r"\{.*?\}", "{}", path)
