"""The operations of openapi.yaml, and the methods and modules of the client that carry them out."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from docs.reference.schemas import SPEC, Json, resolved
from openai_conversations_api import Api, api

_SOURCE = re.compile(r"Source: (\w+), `(\w+) (\S+)`")
_IDS = {"thread": "thread_123", "run": "run_123", "message": "msg_123", "step": "step_123", "item": "msg_123"}


@dataclass(frozen=True)
class Operation:
    """One operation: what the specification says of it, and how it is called.

    method: the way from a client to the method, such as `conversations.items.list`; stream: to its streaming twin.
    """

    name: str
    verb: str
    path: str
    said: Json
    method: str
    stream: str | None
    module: str

    @property
    def parameters(self) -> list[Json]:
        """Its parameters, those of its path's item included."""
        shared = SPEC["paths"][self.path].get("parameters", ())
        found = [*shared, *self.said.get("parameters", ())]
        return [
            SPEC["components"]["parameters"][one["$ref"].rpartition("/")[2]] if "$ref" in one else one for one in found
        ]

    @property
    def body(self) -> Json | None:
        """The schema of its JSON body; None where it has none."""
        content = self.said.get("requestBody", {}).get("content", {})
        return content["application/json"]["schema"] if "application/json" in content else None

    @property
    def ids(self) -> list[str]:
        """Ids that could be in its path, in order."""
        return [_IDS.get(name.removesuffix("_id"), f"{name[:4]}_123") for name in re.findall(r"{(\w+)}", self.path)]

    @property
    def function(self) -> Any:
        """The method of the resource."""
        found: Any = _methods()[self.method]
        return found


@cache
def operations() -> dict[str, list[Operation]]:
    """Return every operation by its resource, in the order of the specification."""
    found: dict[str, list[Operation]] = {tag["name"]: [] for tag in SPEC["tags"]}
    methods = {name: list(names) for name, names in _by_operation().items()}
    for path, item in SPEC["paths"].items():
        for verb, said in item.items():
            if verb == "parameters":
                continue
            name, (tag, *_) = said["operationId"], said["tags"]
            plain, *streams = sorted(methods[name], key=lambda one: one.endswith("stream"))
            stream = streams[0] if streams else None
            found[tag].append(Operation(name, verb.upper(), path, said, plain, stream, _modules()[name]))
    return found


def _by_operation() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for method, function in _methods().items():
        source = _SOURCE.search(inspect.getdoc(function) or "")
        if source is not None:
            found.setdefault(source[1], []).append(method)
    return found


@cache
def _methods() -> dict[str, Any]:
    return dict(_walk(Api(cast(Any, None)), ""))


def _walk(resource: object, prefix: str) -> Iterator[tuple[str, Any]]:
    for name in dir(type(resource)):
        if not name.startswith("_"):
            value = getattr(resource, name)
            yield from [(f"{prefix}{name}", value)] if callable(value) else _walk(value, f"{prefix}{name}.")


@cache
def _modules() -> dict[str, str]:
    names = [one.name for one in pkgutil.walk_packages(api.__path__, f"{api.__name__}.") if not one.ispkg]
    return {pkgutil.resolve_name(name).OPERATION.name: name for name in names}


def example_body(operation: Operation) -> dict[str, Json]:
    """Return the least body that makes sense: what is needed, or the first thing that may be given."""
    if operation.body is None:
        return {}
    schema = resolved(operation.body)
    names = list(schema.get("required", ())) or [name for name in schema["properties"] if name == "metadata"]
    return {name: example(schema["properties"][name], name) for name in names}


def example(schema: Json, name: str = "") -> Json:
    """Return a value that a schema allows, telling for the names that are known."""
    known = {"metadata": {"topic": "tea"}, "assistant_id": "asst_123", "tool_call_id": "call_123", "content": "Hello!"}
    known |= {"text": "Hello!", "output": "4 °C", "role": "user"}
    found = resolved(schema)
    if name in known:
        return known[name]
    choices = [one for one in (*found.get("anyOf", ()), *found.get("oneOf", ())) if one.get("type") != "null"]
    if choices:
        return example(choices[0], name)
    if "const" in found or "enum" in found:
        return found.get("const", found.get("enum", [None])[0])
    kind = found.get("type", "object")
    if kind == "object":
        required = list(found.get("required", ())) or list(found.get("properties", {}))[:2]
        return {one: example(found.get("properties", {}).get(one, {}), one) for one in required}
    samples: dict[str, Json] = {"string": "Hello!", "integer": 1, "number": 0.5, "boolean": True}
    return [example(found["items"])] if kind == "array" else samples.get(kind)
