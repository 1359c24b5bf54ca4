"""The pages of the reference: a page for each resource and for each group of models."""

from __future__ import annotations

from collections.abc import Iterator

from docs.reference import examples
from docs.reference.calls import Operation, operations
from docs.reference.members import place
from docs.reference.schemas import (
    SCHEMAS,
    SPEC,
    Json,
    cell,
    groups,
    kind,
    limits,
    properties,
    python_name,
    resolved,
    table,
)

_ERRORS = {
    "InvalidInputError": "An argument cannot be sent; nothing was.",
    "StatusError": "Any status but success; its subclasses tell 401, 403, 404, 409, 429, 5xx and others apart.",
    "MalformedReplyError": "A success whose body is not what is promised here.",
    "ConnectionFailedError": "No reply came.",
}


def resource_pages() -> dict[str, str]:
    """Return the text of the page of every resource, by file name."""
    about = {tag["name"]: tag["description"] for tag in SPEC["tags"]}
    return {f"{tag}.md": "\n".join(_page(tag, about[tag], found)) for tag, found in operations().items()}


def _page(tag: str, about: str, found: list[Operation]) -> Iterator[str]:
    yield f"# {title(tag)}\n\n{about}\n"
    yield "| method | request | what it does |\n|---|---|---|"
    for one in found:
        short = one.method.rpartition(".")[2]
        yield f"| [`{short}`](#{one.name.lower()}) | `{one.verb} {one.path}` | {cell(one.said['summary'])} |"
    yield ""
    for one in found:
        yield from _operation(one)


def title(name: str) -> str:
    """Return the title of a page."""
    return name.replace("_", " ").capitalize()


def _operation(one: Operation) -> Iterator[str]:
    yield f"## {one.said['summary']} {{ #{one.name.lower()} }}\n\n`{one.verb} {one.path}` · `client.{one.method}`\n"
    yield f"{one.said.get('description', '')}\n"
    if one.said.get("x-unpublished"):
        yield '!!! note "Not part of the published API"\n    Only some servers offer it; others answer 404 or 405.\n'
    items = resolved(one.body or {}).get("properties", {}).get("items", {})
    if "entries at most" in limits(items):
        yield f'!!! note "More than one request holds"\n    `client.{one.method}` takes any number and sends several.\n'
    yield from _given(one)
    yield from _returned(one)
    yield from _examples(one)


def _given(one: Operation) -> Iterator[str]:
    parameters = [(each["name"], _of_parameter(each), each.get("required", False)) for each in one.parameters]
    places = {each["name"]: each["in"] for each in one.parameters}
    for where, heading in (("path", "Ids"), ("query", "Query"), ("header", "Headers sent")):
        rows = [row for row in parameters if places[row[0]] == where]
        if rows:
            yield "\n".join([f"**{heading}**\n", *table(iter(rows))])
    if one.body is None:
        return
    body = SCHEMAS[one.body["$ref"].rpartition("/")[2]] if "$ref" in one.body else one.body
    named = f" {kind(one.body)}" if "$ref" in one.body else ""
    yield "\n".join([f"**Body**{named}: {one.said['requestBody'].get('description', '')}\n", *table(properties(body))])


def _of_parameter(parameter: Json) -> Json:
    return {**parameter["schema"], "description": parameter.get("description", "")}


def _returned(one: Operation) -> Iterator[str]:
    yield "**Replies**\n\n| status | body | headers | meaning |\n|---|---|---|---|"
    for status, said in one.said["responses"].items():
        found = SPEC["components"]["responses"][said["$ref"].rpartition("/")[2]] if "$ref" in said else said
        bodies = [f"{kind(media['schema'])} ({name})" for name, media in found.get("content", {}).items()]
        headers = ", ".join(f"`{name}`" for name in found.get("headers", {}))
        yield f"| {status} | {cell(', '.join(bodies))} | {headers} | {cell(found.get('description', ''))} |"
    yield "\n**Errors**\n"
    yield ("\n".join(f"- [`{name}`](errors.md#{place(name)}): {text}" for name, text in _ERRORS.items()) + "\n")


def _examples(one: Operation) -> Iterator[str]:
    shown = {
        "Sync": ("python", examples.sync(one)),
        "Async": ("python", examples.asynchronous(one)),
        "Streamed": ("python", examples.streamed(one) if one.stream else None),
        "Operation module": ("python", examples.module(one)),
        "curl": ("sh", examples.curl(one)),
        "Command line": ("sh", examples.command_line(one)),
    }
    for name, (language, source) in shown.items():
        if source is not None:
            code = "\n".join(f"    {line}" if line else "" for line in f"```{language}\n{source}\n```".split("\n"))
            yield f'=== "{name}"\n\n{code}\n'


def model_pages() -> dict[str, str]:
    """Return the text of the page of every group of models, by file name."""
    return {f"models_{group}.md": "\n".join(_models(group, names)) for group, names in groups().items()}


def _models(group: str, names: list[str]) -> Iterator[str]:
    yield f"# Models: {title(group).lower()}\n"
    for name in sorted(names, key=python_name):
        schema = SCHEMAS[name]
        yield f"## {python_name(name)} {{ #{name.lower()} }}\n"
        yield f"{schema.get('description', '')}\n"
        if "properties" in schema:
            yield "\n".join(table(properties(schema), "property"))
        elif "anyOf" in schema or "oneOf" in schema:
            variants = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
            yield "One of: " + ", ".join(dict.fromkeys(map(kind, variants))) + ".\n"
        else:
            yield f"A value: {kind(schema)}. {limits(schema)}\n"
