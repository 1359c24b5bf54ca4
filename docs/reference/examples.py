"""How an operation is called: with a client, as a module, from a shell."""

from __future__ import annotations

import json
import shlex

from codegen.json_types import is_array, is_object
from docs.reference.calls import Operation, example_body
from docs.reference.schemas import Json

_WIDE = 88


def python(value: Json) -> str:
    """Return the source of a JSON value."""
    if is_object(value):
        return "{" + ", ".join(f"{python(key)}: {python(one)}" for key, one in value.items()) + "}"
    if is_array(value):
        return "[" + ", ".join(map(python, value)) + "]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _call(function: str, ids: list[str], arguments: dict[str, str]) -> str:
    given = [*map(json.dumps, ids), *(f"{name}={source}" for name, source in arguments.items())]
    short = f"{function}({', '.join(given)})"
    return short if len(short) <= _WIDE else f"{function}(\n    " + ",\n    ".join(given) + ",\n)"


def _arguments(operation: Operation) -> dict[str, str]:
    return {name: python(value) for name, value in example_body(operation).items()}


def _is_list(operation: Operation) -> bool:
    return operation.method.endswith(".list")


def sync(operation: Operation) -> str:
    """Return a call with `Client`."""
    call = _call(f"client.{operation.method}", operation.ids, _arguments(operation))
    shown = f"for entry in {call}:\n    print(entry)" if _is_list(operation) else f"reply = {call}\nprint(reply)"
    return f"from openai_conversations import Client\n\nwith Client.from_env() as client:\n{_indented(shown)}"


def asynchronous(operation: Operation) -> str:
    """Return a call with `AsyncClient`."""
    call = _call(f"client.{operation.method}", operation.ids, _arguments(operation))
    shown = (
        f"async for entry in {call}:\n    print(entry)"
        if _is_list(operation)
        else f"reply = await {call}\nprint(reply)"
    )
    head = "import asyncio\n\nfrom openai_conversations import AsyncClient\n\n\nasync def main() -> None:\n"
    body = f"async with AsyncClient.from_env() as client:\n{_indented(shown)}"
    return f"{head}{_indented(body)}\n\n\nasyncio.run(main())"


def streamed(operation: Operation) -> str:
    """Return a streaming call with `Client`."""
    call = _call(f"client.{operation.stream}", operation.ids, _arguments(operation))
    shown = f'with {call} as stream:\n    for text in stream.text_deltas():\n        print(text, end="")'
    return f"from openai_conversations import Client\n\nwith Client.from_env() as client:\n{_indented(shown)}"


def module(operation: Operation) -> str:
    """Return a call of the operation's own module."""
    package, _, name = operation.module.rpartition(".")
    call = _call(f"{name}.sync_detailed", operation.ids, {"client": "client", **_arguments(operation)})
    head = (
        f"from openai_conversations import Client\nfrom {package} import {name}\n\nwith Client.from_env() as client:\n"
    )
    return head + _indented(f"reply = {call}\nprint(reply.status_code, reply.parsed)")


def curl(operation: Operation, base_url: str = "https://api.openai.com/v1") -> str:
    """Return a call with curl."""
    path = operation.path
    for name in operation.ids:
        path = path.replace(path[path.index("{") : path.index("}") + 1], name, 1)
    lines = [f"curl {base_url}{path}", '-H "Authorization: Bearer $OPENAI_API_KEY"']
    if operation.verb not in ("GET", "POST") or (operation.verb == "POST" and operation.body is None):
        lines[0] = f"curl -X {operation.verb} {base_url}{path}"
    lines += [f"-H {shlex.quote(f'{name}: {value}')}" for name, value in headers(operation).items()]
    if operation.body is not None:
        lines += ['-H "Content-Type: application/json"', f"-d {shlex.quote(json.dumps(example_body(operation)))}"]
    return " \\\n  ".join(lines)


def headers(operation: Operation) -> dict[str, str]:
    """Return the headers that belong to the operation."""
    declared = [one for one in operation.parameters if one["in"] == "header"]
    return {one["name"]: one["schema"]["enum"][0] for one in declared if "enum" in one["schema"]}


def command_line(operation: Operation) -> str:
    """Return a command."""
    *_, resource, verb = operation.method.split(".")
    words = ["openai-conversations", resource, {"retrieve": "get"}.get(verb, verb.replace("_", "-")), *operation.ids]
    for name, value in example_body(operation).items():
        words += _option(name.replace("_", "-"), value)
    return shlex.join(words)


def _option(name: str, value: Json) -> list[str]:
    if name == "metadata":
        pairs: dict[str, str] = value
        return [word for key, one in pairs.items() for word in (f"--{name}", f"{key}={one}")]
    return [f"--{name}", value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)]


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.split("\n"))
