"""The form of our own data files, corrections.yaml and descriptions/*.yaml, and its check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import SpecError
from .json_types import Document, Json

_TEXT: Document = {"type": "string", "minLength": 1}
_TEXTS: Document = {"type": "array", "items": _TEXT}
_TEXT_BY_NAME: Document = {"type": "object", "additionalProperties": _TEXT}


def _entries(required: list[str], **optional: Document) -> Document:
    """Return the schema of a list of objects with some texts, all of them required but the optional ones."""
    properties: Document = {**dict.fromkeys(required, _TEXT), **optional}
    entry = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return {"type": ["array", "null"], "items": entry}


CORRECTIONS: Document = {
    "type": "object",
    "properties": {
        "upstream": {
            "type": "object",
            "properties": {"url": _TEXT, "repository": _TEXT, "branch": _TEXT},
            "additionalProperties": False,
        },
        "info": {"type": "object"},
        "package": {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"},
        "keep": {
            "type": "object",
            "properties": {
                "paths": {**_TEXTS, "minItems": 1},
                "exclude": _TEXTS,
                "operations": _TEXTS,
                "schemas": _TEXTS,
            },
            "required": ["paths"],
            "additionalProperties": False,
        },
        "companion": {
            "type": "object",
            "properties": {
                "file": _TEXT,
                "paths": {**_TEXTS, "minItems": 1},
                "operations": {**_TEXTS, "minItems": 1},
                "corrections": {},
            },
            "required": ["file", "paths", "operations"],
            "additionalProperties": False,
        },
        "resources": _entries(["prefix", "tag", "about"]),
        "headers": _entries(["prefix", "name", "value", "why"]),
        "rules": _entries(["rule", "why"], may_be_idle={"type": "boolean"}),
        "described": {"type": "number", "minimum": 0, "maximum": 1},
        "corrections": {},  # corrections.read checks them, with better words
    },
    "required": ["keep"],
    "additionalProperties": False,
}
_OPERATION: Document = {
    "type": "object",
    "properties": {
        "summary": _TEXT,
        "description": _TEXT,
        "body": _TEXT,
        "parameters": _TEXT_BY_NAME,
        "replies": _TEXT_BY_NAME,
    },
    "additionalProperties": False,
}
_SCHEMA: Document = {
    "type": "object",
    "properties": {"description": _TEXT, "properties": _TEXT_BY_NAME},
    "additionalProperties": False,
}
DESCRIPTIONS: Document = {
    "type": "object",
    "properties": {
        "operations": {"type": ["object", "null"], "additionalProperties": _OPERATION},
        "parameters": {**_TEXT_BY_NAME, "type": ["object", "null"]},
        "responses": {**_TEXT_BY_NAME, "type": ["object", "null"]},
        "schemas": {"type": ["object", "null"], "additionalProperties": _SCHEMA},
    },
    "additionalProperties": False,
}


def check(data: Json, schema: Document, file: Path) -> None:
    """Raise SpecError for the place of a data file that does not have the form it should have."""
    found = list(_errors(data, schema))
    if found:
        error = min(found, key=lambda one: one.path)
        raise SpecError(f"{file.name}: {error.path or 'the file'}: {error.message}")


@dataclass(frozen=True)
class _Misfit:
    path: str
    message: str


def _errors(data: Json, schema: Document) -> Iterator[_Misfit]:
    from jsonschema import Draft202012Validator  # noqa: PLC0415  a tenth of a second that `diff` need not wait for

    validator: Any = Draft202012Validator(schema)
    for error in validator.iter_errors(data):
        yield _Misfit("/".join(str(token) for token in error.absolute_path), str(error.message))
