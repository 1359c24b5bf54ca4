"""Refuse a document that generators and validators would trip over."""

from __future__ import annotations

from collections import Counter

from . import pointer, walk
from .errors import SpecError
from .json_types import Document, Json, Schema, is_object

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def validate(document: Document) -> None:
    """Raise SpecError for the first dangling `$ref`, missing or repeated operation id, undeclared required key, or
    whatever else OpenAPI 3.1 forbids."""
    try:
        _validate(document)
    except (AttributeError, TypeError, KeyError, ValueError, RecursionError) as error:
        # Damage can be anywhere; naming each way would be endless.
        problem = f"{type(error).__name__}: {error}"
        raise SpecError(f"not a well-formed OpenAPI document ({problem})") from error


def _validate(document: Document) -> None:
    for reference in walk.references(document):
        if pointer.get(document, reference) is pointer.MISSING:
            raise SpecError(f"$ref {reference!r} leads nowhere")
    ids = Counter(operation.get("operationId") for _, _, operation in walk.operations(document))
    for operation_id, times in ids.items():
        if not operation_id or times > 1:
            raise SpecError(f"operationId {operation_id!r} is given to {times} operations")
    for where, root in walk.roots(document):
        _check_schema(where, root)
    _check_structure(document)
    for where, schema in walk.schemas(document):
        _check_required(where, schema)


def _check_required(where: str, schema: Schema) -> None:
    if "properties" not in schema:
        return
    undeclared = [name for name in schema.get("required") or () if name not in schema["properties"]]
    if undeclared:
        raise SpecError(f"{where} requires properties it does not declare: {', '.join(undeclared)}")


def _check_schema(where: str, schema: Json) -> None:
    """Say which schema is wrong: the check of the whole document does not."""
    import jsonschema_rs  # noqa: PLC0415  as below

    try:
        jsonschema_rs.meta.validate({"$schema": _DIALECT, **schema} if is_object(schema) else schema)
    except jsonschema_rs.ValidationError as error:
        raise SpecError(f"{where} is not a valid JSON Schema: {error.message}") from error


def _check_structure(document: Document) -> None:
    # The validator takes a sixth of a second to import, which commands that do not validate need not wait for.
    from openapi_spec_validator import OpenAPIV31SpecValidator  # noqa: PLC0415
    from openapi_spec_validator.validation.exceptions import OpenAPIValidationError  # noqa: PLC0415
    from referencing.exceptions import Unresolvable  # noqa: PLC0415

    try:
        found = next(iter(OpenAPIV31SpecValidator(document).iter_errors()), None)
    except (OpenAPIValidationError, Unresolvable, ValueError, TypeError, RecursionError) as error:
        raise SpecError(f"not a valid OpenAPI 3.1 document: {str(error) or type(error).__name__}") from error
    if found is not None:
        where = pointer.join("", *found.absolute_path)
        raise SpecError(f"{where or '/'} is not valid OpenAPI 3.1: {found.message}")
