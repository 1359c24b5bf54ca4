"""What openapi.yaml says of values, in Markdown: types with links, limits, tables of properties."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from codegen.document import load, load_data

ROOT = Path(__file__).resolve().parents[2]
Json = Any
SPEC: dict[str, Json] = load(ROOT / "openapi.yaml").document
SCHEMAS: dict[str, Json] = SPEC["components"]["schemas"]
_OVERRIDES: dict[str, dict[str, str]] = load_data(ROOT / "generator-config.yaml").get("class_overrides", {})
_LIMITS = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "minLength": "{} characters or more",
    "maxLength": "{} characters at most",
    "minItems": "{} entries or more",
    "maxItems": "{} entries at most",
    "minProperties": "{} keys or more",
    "maxProperties": "{} keys at most",
    "pattern": "matches `{}`",
    "x-server-default": "the server takes `{}` when left out",
}


@cache
def groups() -> dict[str, list[str]]:
    """Return the names of all components by the file that describes them; what no file describes is shared."""
    files = sorted((ROOT / "codegen" / "descriptions").glob("*.yaml"))
    found = {file.stem: [name for name in load_data(file).get("schemas", {}) if name in SCHEMAS] for file in files}
    rest = {*SCHEMAS} - {name for names in found.values() for name in names}
    found.setdefault("shared", []).extend(sorted(rest))
    return {group: names for group, names in found.items() if names}


def python_name(component: str) -> str:
    """Return the name of the class that is generated for a component."""
    return _OVERRIDES.get(component, {}).get("class_name", component)


def link(component: str) -> str:
    """Return a link to what is said of a component, from a page of the reference."""
    group = next(group for group, names in groups().items() if component in names)
    return f"[`{python_name(component)}`](models_{group}.md#{component.lower()})"


def resolved(schema: Json) -> Json:
    """Return a schema, or the component that it refers to."""
    return SCHEMAS[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def kind(schema: Json) -> str:
    """Return the type of a value, with links to components."""
    if "$ref" in schema:
        return link(schema["$ref"].rpartition("/")[2])
    alternatives = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    if alternatives:
        return " or ".join(dict.fromkeys(kind(one) for one in alternatives))
    if "const" in schema or "enum" in schema:
        return " or ".join(f"`{json.dumps(value)}`" for value in schema.get("enum", [schema.get("const")]))
    names = schema.get("type", "anything")
    return " or ".join(_simple(name, schema) for name in ([names] if isinstance(names, str) else names))


def _simple(name: str, schema: Json) -> str:
    if name == "array":
        return f"list of {kind(schema.get('items', {}))}"
    more = schema.get("additionalProperties")
    if name == "object" and isinstance(more, dict) and more and "properties" not in schema:
        return f"object of {kind(more)}"
    return "number, whole" if name == "integer" else name


def limits(schema: Json) -> str:
    """Return what a value has to keep to, beside its type."""
    found = resolved(schema)
    own = [text.format(found[key]) for key, text in _LIMITS.items() if key in found]
    inner = [limits(one) for one in (*found.get("anyOf", ()), *found.get("oneOf", ())) if "properties" not in one]
    return "; ".join(dict.fromkeys([*own, *filter(None, inner)]))


def properties(schema: Json, prefix: str = "") -> Iterator[tuple[str, Json, bool]]:
    """Yield the name, schema and need of each property, those of objects without a name of their own included."""
    for name, one in schema.get("properties", {}).items():
        yield f"{prefix}{name}", one, name in schema.get("required", ())
        if "properties" in one:
            yield from properties(one, f"{prefix}{name}.")


def table(rows: Iterator[tuple[str, Json, bool]], first: str = "name") -> list[str]:
    """Return a table with a row for each value."""
    lines = [
        f"| `{name}` | {cell(kind(one))} | {'yes' if needed else ''} | {cell(_meaning(one))} |"
        for name, one, needed in rows
    ]
    return [f"| {first} | type | needed | meaning |", "|---|---|---|---|", *lines, ""] if lines else []


def _meaning(schema: Json) -> str:
    text = str(schema.get("description") or resolved(schema).get("description") or "")
    bounds = limits(schema.get("schema", schema))
    return f"{text} *({bounds})*" if bounds else text


def cell(text: str) -> str:
    """Return a text that cannot end a cell of a table."""
    return " ".join(text.split()).replace("|", "\\|")
