"""Read the query and the headers that the specification describes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from .errors import bad_request
from .specification import Operation
from .validation import check

_INTEGER = re.compile(r"[+-]?[0-9]{1,40}")
_TRUTH = {"true": True, "false": False}
PAGE_SIZE = 20


def read_query(operation: Operation, pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return the query parameters that were sent, decoded; those that the operation does not know are left out.

    Raises ApiProblem, 400, for a value that the specification does not allow.
    """
    sent: dict[str, list[str]] = {}
    for name, value in pairs:
        sent.setdefault(name, []).append(value)
    _refuse_bare_lists(operation, sent)
    for name in operation.required - sent.keys():
        raise bad_request(f"Missing required parameter: '{name}'.", param=name, code="missing_required_parameter")
    known = {name: values for name, values in sent.items() if name in operation.query}
    return {name: _decode(name, operation.query[name], values) for name, values in known.items()}


def _refuse_bare_lists(operation: Operation, sent: Mapping[str, list[str]]) -> None:
    for name in sent:
        if f"{name}[]" in operation.query:
            message = f"Unknown parameter: '{name}'. Did you mean '{name}[]'?"
            raise bad_request(message, param=name, code="unknown_parameter")


def _decode(name: str, schema: Mapping[str, Any], values: list[str]) -> Any:
    if schema.get("type") == "array":
        check(schema, values, name.removesuffix("[]"))
        return values
    if len(values) > 1:
        raise bad_request(f"'{name}' was given {len(values)} times.", param=name, code="duplicate_parameter")
    value = _read(schema.get("type"), values[0])
    check(schema, value, name)
    return value


def _read(kind: Any, text: str) -> Any:
    """Return a value of a simple type; the text itself where it is none of it."""
    if kind == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    return _TRUTH.get(text, text) if kind == "boolean" else text


def check_headers(operation: Operation, headers: Mapping[str, str]) -> None:
    """Check the headers that the specification describes. Raises ApiProblem, 400."""
    for name, schema in operation.headers.items():
        value = headers.get(name.lower())
        if value is not None:
            check(schema, value, name)
        elif name in operation.required_headers:
            raise bad_request(f"You must provide the '{name}' header.", param=name, code="missing_required_header")
