"""Check JSON against schemas of the specification, and say in the API's way what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import jsonschema_rs

from . import azure
from .errors import ApiProblem, bad_request
from .explanation import explain
from .json_types import is_object
from .specification import document

_compiled: dict[tuple[int, bool, bool], tuple[Mapping[str, Any], jsonschema_rs.Draft202012Validator]] = {}


_NOT_ALONE = ("allOf", "if", "then", "else", "not")  # what these hold describes only a part of the object


def check(
    schema: Mapping[str, Any], value: Any, where: str = "", *, closed: bool = False, of_azure: bool = False
) -> None:
    """Do nothing when a value satisfies a schema.

    where: how errors call the value, such as a parameter's name; closed: refuse keys that the schema does not name,
    unless it says that there may be any; of_azure: take what Azure takes beyond the specification.

    Raises ApiProblem, 400, with the place of the first error as `param`.
    """
    validator = _validator(schema, closed=closed, of_azure=of_azure)
    if validator.is_valid(value):
        return
    raise _problem(next(iter(validator.iter_errors(value))), where)


def satisfies(schema: Mapping[str, Any], value: Any) -> bool:
    """Return whether a value satisfies a schema, which must be a part of the specification: it is kept compiled."""
    return _validator(schema).is_valid(value)


def _problem(error: jsonschema_rs.ValidationError, where: str) -> ApiProblem:
    finding = explain(error)
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in finding.path)
    place = (f"{where}{steps}" if where else steps.removeprefix(".")) or None
    return bad_request(finding.sentence(place), param=place, code=finding.code)


def _validator(
    schema: Mapping[str, Any], *, closed: bool = False, of_azure: bool = False
) -> jsonschema_rs.Draft202012Validator:
    key = (id(schema), closed, of_azure)
    if key not in _compiled:
        local = _local(schema)
        whole = {**(_closed(local) if closed else local), "components": _components(closed=closed, of_azure=of_azure)}
        validator = jsonschema_rs.Draft202012Validator(whole, validate_formats=False)
        _compiled[key] = (schema, validator)  # with the schema, so that its id is not given to another
    return _compiled[key][1]


def _local(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema that may stand at the top of a document: a reference there would hide its neighbours."""
    return {"anyOf": [dict(schema)]} if "$ref" in schema else dict(schema)


@cache
def _components(*, closed: bool, of_azure: bool) -> dict[str, Any]:
    found: dict[str, Any] = azure.components() if of_azure else document()["components"]
    return {"schemas": {name: _closed(schema) for name, schema in found["schemas"].items()}} if closed else found


def _closed(schema: Any) -> Any:
    """Return a schema whose objects have no other keys than those that it names."""
    if not is_object(schema):
        return schema
    found = {key: value if key in _NOT_ALONE else _closed_within(key, value) for key, value in schema.items()}
    return {"additionalProperties": False, **found} if schema.get("properties") else found


def _closed_within(key: str, value: Any) -> Any:
    if key == "properties":
        return {name: _closed(one) for name, one in value.items()}
    return [_closed(one) for one in value] if key in ("anyOf", "oneOf") else _closed(value)
