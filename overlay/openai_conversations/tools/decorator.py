"""Turn a typed function into a tool."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ParamSpec, TypeVar, overload

from openai_conversations_api._runtime.model import encode

from ..errors import InvalidInputError
from .definition import CallableTool, ExplicitReader, Reader

P = ParamSpec("P")
T = TypeVar("T")


@overload
def tool(
    function: Callable[P, T],
    /,
    *,
    name: str | None = None,
    description: str | None = None,
    parameters: Mapping[str, Any] | None = None,
    strict: bool | None = None,
) -> CallableTool[P, T]: ...
@overload
def tool(
    *,
    name: str | None = None,
    description: str | None = None,
    parameters: Mapping[str, Any] | None = None,
    strict: bool | None = None,
) -> Callable[[Callable[P, T]], CallableTool[P, T]]: ...
def tool(
    function: Callable[P, T] | None = None,
    /,
    *,
    name: str | None = None,
    description: str | None = None,
    parameters: Mapping[str, Any] | None = None,
    strict: bool | None = None,
) -> CallableTool[P, T] | Callable[[Callable[P, T]], CallableTool[P, T]]:
    """Return a function, plain or `async`, as a tool; also a decorator, with or without arguments.

    Parameters:
        function: Its parameters need annotations; its docstring describes it and them (Google, NumPy or reST style).
        name: What the model calls it, 1 to 64 of the characters a-z, A-Z, 0-9, _ and -; the function's name.
        description: When and how to use it; what the docstring says.
        parameters: JSON Schema of the arguments, instead of one made from annotations; needs no extra.
        strict: Whether the server makes the model keep to the schema exactly; every parameter is required then.

    Raises MissingExtraError without the extra `tools` (pydantic, docstring-parser) where a schema has to be made, and
    InvalidInputError for a function whose parameters have none.
    """
    if function is None:
        return lambda given: tool(given, name=name, description=description, parameters=parameters, strict=strict)
    if not callable(function):
        raise InvalidInputError(f"a tool is a function, not {type(function).__name__}")
    called = name or getattr(function, "__name__", None) or type(function).__name__
    if parameters is not None:
        schema, reader = encode(parameters), _explicit(called, function, parameters)
        found = (function.__doc__ or "").strip()
    else:
        from .annotations import annotated  # noqa: PLC0415  needs an extra

        found, schema, reader = annotated(called, function, strict=bool(strict))
    definition = {"name": called, "description": found if description is None else description}
    definition = {key: value for key, value in definition.items() if value}
    kept = {} if strict is None else {"strict": strict}
    return CallableTool(function, {**definition, "parameters": schema, **kept}, reader)


def _explicit(name: str, function: Callable[..., Any], parameters: object) -> Reader:
    if not isinstance(parameters, Mapping):
        raise InvalidInputError(f"tool {name}: parameters must be a JSON Schema, not {type(parameters).__name__}")
    return ExplicitReader.of(name, function)
