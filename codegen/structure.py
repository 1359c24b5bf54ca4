"""What OpenAPI 3.1 asks of a document as a whole, in the words of its validator and in a fraction of its time."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

import jsonschema_rs
from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator.validation.keywords import KeywordValidator, OpenAPIV31SchemaValidator


class _Schemas(OpenAPIV31SchemaValidator):
    def _get_schema_checker(self, schema: Any, schema_value: Any) -> Callable[[Any], None]:
        if _quick().is_valid(schema_value):
            return _pass
        return super()._get_schema_checker(schema, schema_value)


class Validator(OpenAPIV31SpecValidator):
    """The validator of documents, which asks its own judge of schemas only about those that a quick one refuses."""

    keyword_validators: dict[str, type[KeywordValidator]] = {  # noqa: RUF012  as there
        **OpenAPIV31SpecValidator.keyword_validators,
        "schema": _Schemas,
    }


def _pass(_: object) -> None:
    """Find nothing."""


@cache
def _quick() -> jsonschema_rs.Draft202012Validator:
    known: Any = import_module("openapi_schema_validator.validators")
    vocabulary, dialect = "https://spec.openapis.org/oas/3.1/meta/base", known.OAS31_BASE_DIALECT_ID
    contents = known.OPENAPI_SPECIFICATIONS.contents
    registry = jsonschema_rs.Registry([(vocabulary, contents(vocabulary))])
    return jsonschema_rs.Draft202012Validator(contents(dialect), registry=registry, validate_formats=True)
