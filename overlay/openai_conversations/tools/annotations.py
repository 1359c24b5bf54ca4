"""Read a function's schema off its annotations and docstring, with pydantic and docstring-parser."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from attrs import field, frozen

from openai_conversations_api._runtime.errors import tidy
from openai_conversations_api._runtime.json_types import is_array, is_object

from ..errors import InvalidInputError, MissingExtraError

try:
    import docstring_parser
    import pydantic
except ImportError as absent:
    raise MissingExtraError(
        "making a tool's schema from a function needs pydantic and docstring-parser; install them with: "
        "pip install 'openai-conversations-client[tools]', or give `parameters`, a JSON Schema"
    ) from absent

_FORBID = pydantic.ConfigDict(extra="forbid", arbitrary_types_allowed=False)
_SCALARS = (str, int, float, bool, type(None))
_MAPS = frozenset({"properties", "$defs", "patternProperties"})
_VALUES = frozenset({"default", "const", "enum", "examples", "required"})


@frozen
class AnnotatedReader:
    """Checks arguments against annotations, and turns them into what these say."""

    model: type[pydantic.BaseModel] = field(repr=False)
    names: Mapping[str, str]

    def read(self, text: str) -> dict[str, Any]:
        """Return arguments by name. Raises ValueError, saying what is wrong with them to the model."""
        try:
            read = self.model.model_validate_json(text if text.strip() else "{}")
        except pydantic.ValidationError as error:
            raise ValueError(_readable(error)) from error
        # What the model left out is left to the function's own defaults.
        return {self.names[key]: getattr(read, key) for key in read.model_fields_set}


def _readable(error: pydantic.ValidationError) -> str:
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(": ".join(filter(None, [".".join(map(str, one["loc"])), one["msg"]])) for one in found[:10])


def annotated(name: str, function: Callable[..., Any], *, strict: bool) -> tuple[str, dict[str, Any], AnnotatedReader]:
    """Return what a function's docstring says of it, the schema of its parameters, and what reads arguments.

    Raises InvalidInputError for a function whose parameters have no schema.
    """
    about = docstring_parser.parse(inspect.getdoc(function) or "")
    described = {one.arg_name: one.description for one in about.params if one.description}
    try:
        fields: dict[str, Any] = dict(_fields(name, function, described))
        model = pydantic.create_model(name, __config__=_FORBID, **fields)
        schema = _without_titles(model.model_json_schema())
    except InvalidInputError:
        raise
    except Exception as error:  # pydantic raises many kinds, and annotations may raise anything when evaluated
        raise InvalidInputError(f"tool {name}: its parameters have no JSON Schema: {tidy(str(error))}") from error
    names = {key: info.alias for key, (_, info) in fields.items()}
    doc = "\n\n".join(filter(None, [about.short_description, about.long_description]))
    return doc, _in_strict_form(schema) if strict else schema, AnnotatedReader(model, names)


def _fields(
    name: str, function: Callable[..., Any], described: Mapping[str, str]
) -> Iterator[tuple[str, tuple[Any, Any]]]:
    """Yield pydantic's fields: numbered, as names of parameters may mean something to pydantic, with these as alias."""
    hints = _hints(function)
    for number, one in enumerate(inspect.signature(function).parameters.values()):
        if one.kind not in (one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY):
            raise InvalidInputError(f"tool {name}: a model names every argument; {one} has no name to give")
        if one.name not in hints:
            raise InvalidInputError(f"tool {name}: its parameter {one.name!r} needs an annotation")
        hint = hints[one.name]
        about = described.get(one.name) or _said(hint)
        yield f"argument_{number}", (hint, _field(one, about))


def _field(one: inspect.Parameter, description: str | None) -> Any:
    given: dict[str, Any] = {"alias": one.name}
    if description:
        given["description"] = description
    if one.default is one.empty:
        return pydantic.Field(**given)
    if isinstance(one.default, _SCALARS):
        return pydantic.Field(default=one.default, **given)
    return pydantic.Field(default_factory=lambda: one.default, **given)


def _hints(function: Callable[..., Any]) -> dict[str, Any]:
    while isinstance(function, partial):
        function = function.func
    typed = function if inspect.isroutine(function) else getattr(function, "__call__", function)  # noqa: B004
    return get_type_hints(typed, include_extras=True)


def _said(hint: Any) -> str | None:
    if get_origin(hint) is not Annotated:
        return None
    return next((one for one in get_args(hint)[1:] if isinstance(one, str)), None)


def _without_titles(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without titles, which repeat the names of what they belong to."""
    return _rewritten(schema, lambda one: {key: value for key, value in one.items() if key != "title"})


def _in_strict_form(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema in which objects have exactly their properties, all required, as servers want it of strict ones.

    What is left out of a strict call is not left out by the model, so defaults go.
    """

    def strict(one: dict[str, Any]) -> dict[str, Any]:
        kept = {key: value for key, value in one.items() if key != "default"}
        if kept.get("type") != "object" or "properties" not in kept:
            return kept
        return {**kept, "required": list(kept["properties"]), "additionalProperties": False}

    return _rewritten(schema, strict)


def _rewritten(schema: dict[str, Any], rewrite: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    """Return a schema with every schema in it rewritten; names of properties and plain values are none."""

    def inner(key: str, value: Any) -> Any:
        if key in _VALUES:
            return value
        if key in _MAPS and is_object(value):
            return {name: inner("", one) for name, one in value.items()}
        if is_object(value):
            return _rewritten(value, rewrite)
        return [inner("", one) for one in value] if is_array(value) else value

    return {key: inner(key, value) for key, value in rewrite(schema).items()}
