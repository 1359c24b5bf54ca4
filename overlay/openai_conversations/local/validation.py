"""Check JSON against schemas of the specification, and say in the API's way what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import jsonschema_rs

from .errors import ApiProblem, bad_request
from .explanation import explain
from .specification import document

_compiled: dict[int, tuple[Mapping[str, Any], jsonschema_rs.Draft202012Validator]] = {}


def check(schema: Mapping[str, Any], value: Any, where: str = "") -> None:
    """Do nothing when a value satisfies a schema. where: how errors call the value, such as a parameter's name.

    Raises ApiProblem, 400, with the place of the first error as `param`.
    """
    validator = _validator(schema)
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


def _validator(schema: Mapping[str, Any]) -> jsonschema_rs.Draft202012Validator:
    key = id(schema)
    if key not in _compiled:
        whole = {**_local(schema), "components": _components()}
        validator = jsonschema_rs.Draft202012Validator(whole, validate_formats=False)
        _compiled[key] = (schema, validator)  # with the schema, so that its id is not given to another
    return _compiled[key][1]


def _local(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema that may stand at the top of a document: a reference there would hide its neighbours."""
    return {"allOf": [dict(schema)]} if "$ref" in schema else dict(schema)


def _components() -> Any:
    return document()["components"]
