"""Refuse a document that generators and validators would trip over."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

from . import endless, pointer, walk
from .document import one_line
from .errors import SpecError
from .json_types import Document, Json, Schema, is_object, mapping_at

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def validate(document: Document) -> None:
    """Raise SpecError for the first dangling `$ref`, missing or repeated operation id, undeclared required key or
    security scheme, or whatever else OpenAPI 3.1 forbids."""
    try:
        _validate(document)
    except (AttributeError, TypeError, KeyError, ValueError, IndexError, RecursionError) as error:
        raise SpecError(f"not a well-formed OpenAPI document: {damage(document)}") from error


def damage(document: Document) -> str:
    """Return the place where a document has something of a kind that OpenAPI does not have there, and what is wrong.

    The walk through a damaged document fails anywhere and anyhow; this says where, once it has.
    """
    import jsonschema  # noqa: PLC0415  as below
    from openapi_spec_validator import schemas  # noqa: PLC0415

    library: Any = jsonschema
    judging: Any = import_module("jsonschema.exceptions")
    known: Any = schemas
    try:
        validator: Any = library.Draft202012Validator(dict(known.schema_v31))
        error: Any = judging.best_match(validator.iter_errors({**document, "openapi": "3.1.0"}))
        if error is not None:
            return f"{pointer.join('', *error.absolute_path) or '/'}: {one_line(error.message)}"
        for where, root in walk.roots(document):
            _check_schema(where, root)
    except SpecError as error:
        return str(error)
    except (AttributeError, TypeError, KeyError, ValueError, IndexError, RecursionError):
        pass
    return "it nests or mixes things in a way that OpenAPI does not have"


def _validate(document: Document) -> None:
    for reference in walk.references(document):
        if pointer.get(document, reference) is pointer.MISSING:
            raise SpecError(f"{walk.place_of(document, reference)}: $ref {reference!r} leads nowhere; correct it")
    endless.refuse_hollow(document)
    _check_operations(document)
    for where, root in walk.roots(document):
        _check_schema(where, root)
    _check_structure(document)
    composed = _composed(document)
    for where, schema in walk.schemas(document):
        if id(schema) not in composed:
            _check_required(where, schema)


def _check_operations(document: Document) -> None:
    named: dict[Json, list[str]] = {}
    schemes = mapping_at(document.get("components") or {}, "securitySchemes")
    for where, item, operation in walk.operations(document):
        _check_path(document, where, [*(item.get("parameters") or ()), *(operation.get("parameters") or ())])
        named.setdefault(operation.get("operationId"), []).append(where)
        _check_security(where, operation, schemes)
    _check_security("", document, schemes)
    for operation_id, places in named.items():
        if not operation_id or len(places) > 1:
            raise SpecError(
                f"operationId {operation_id!r} is given to {len(places)} operations: {', '.join(places[:3])}; "
                "correct it in all but one"
            )


def _check_path(document: Document, where: str, parameters: list[Json]) -> None:
    _, path, _ = pointer.split(where)
    declared = [_resolved(document, one) for one in parameters]
    ids = {one.get("name") for one in declared if one.get("in") == "path"}
    missing = sorted(set(re.findall(r"\{([^{}]*)\}", path)) - ids)
    if missing:
        raise SpecError(f"{where}: no parameter declares {{{missing[0]}}} of the path; correct its `parameters`")


def _resolved(document: Document, node: Json) -> Document:
    for _ in range(9):
        if is_object(node) and "$ref" in node:
            node = pointer.get(document, node["$ref"])
    return node if is_object(node) else {}


def _check_security(where: str, holder: Document, schemes: Document) -> None:
    for requirement in holder.get("security") or ():
        missing = sorted(requirement.keys() - schemes.keys())
        if missing:
            raise SpecError(
                f"{where}/security names the scheme {missing[0]!r}, which components do not declare; correct it"
            )


def _composed(document: Document) -> set[int]:
    """Return the schemas that only say a part of something: what they require may be declared elsewhere."""
    found: set[int] = set()
    for _, schema in walk.schemas(document):
        members = [member for key in ("allOf", "anyOf", "oneOf") for member in schema.get(key) or ()]
        if members or "additionalProperties" in schema or "patternProperties" in schema:
            found.add(id(schema))
        for member in members:
            found |= {id(member), id(pointer.get(document, member["$ref"])) if "$ref" in member else 0}
    return found


def _check_required(where: str, schema: Schema) -> None:
    if "properties" not in schema:
        return
    undeclared = [name for name in schema.get("required") or () if name not in schema["properties"]]
    if undeclared:
        names = ", ".join(undeclared)
        raise SpecError(f"{where} requires properties it does not declare: {names}; correct {where}/required")


def _check_schema(where: str, schema: Json) -> None:
    """Say which schema is wrong: the check of the whole document does not."""
    import jsonschema_rs  # noqa: PLC0415  as below

    try:
        jsonschema_rs.meta.validate({"$schema": _DIALECT, **schema} if is_object(schema) else schema)
    except jsonschema_rs.ValidationError as error:
        raise SpecError(f"{where} is not a valid JSON Schema: {one_line(error.message)}") from error


def _check_structure(document: Document) -> None:
    # The validator takes a sixth of a second to import, which commands that do not validate need not wait for.
    from openapi_spec_validator.validation.exceptions import OpenAPIValidationError  # noqa: PLC0415
    from referencing.exceptions import Unresolvable  # noqa: PLC0415

    from .structure import Validator  # noqa: PLC0415

    try:
        found = next(iter(Validator(document).iter_errors()), None)
    except (OpenAPIValidationError, Unresolvable, ValueError, TypeError, RecursionError) as error:
        raise SpecError(f"not a valid OpenAPI 3.1 document: {str(error) or type(error).__name__}") from error
    if found is not None:
        where = pointer.join("", *found.absolute_path)
        place = f"{where} is" if where else f"{_named_in(document, found.message)}it is"
        problem = one_line(found.message.partition("Failed validating")[0])
        raise SpecError(f"{place} not valid OpenAPI 3.1: {problem}")


def _named_in(document: Document, message: str) -> str:
    """Return the operation whose id a message names: the validator tells no place of what concerns two of them."""
    for where, _, operation in walk.operations(document):
        if f"'{operation.get('operationId')}'" in message:
            return f"{where}: "
    return ""
