"""A function that a model can call, and what reads the arguments for one whose schema its author wrote."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Mapping
from functools import update_wrapper
from typing import Any, Generic, ParamSpec, Protocol, TypeVar

from attrs import frozen

from openai_conversations_api._runtime.json_types import is_object
from openai_conversations_api.models import AssistantToolsFunction, FunctionObject

from ..errors import InvalidInputError

P = ParamSpec("P")
T_co = TypeVar("T_co", covariant=True)
_NAME = re.compile(r"[a-zA-Z0-9_-]{1,64}")


class Reader(Protocol):
    """Reads the arguments that a model gives."""

    def read(self, text: str) -> dict[str, Any]:
        """Return arguments by name. Raises ValueError, saying what is wrong with them to the model."""
        ...


class CallableTool(AssistantToolsFunction, Generic[P, T_co]):
    """A function as a tool: called like the function itself, and given to the API in any list of `tools`.

    Made by `tool`. name: what the model calls it; callee: the function; definition: its name, description and schema as
    the API takes them; reader: what turns a model's arguments into the function's.
    """

    def __init__(self, callee: Callable[P, T_co], definition: Mapping[str, Any], reader: Reader) -> None:
        name = str(definition["name"])
        if not _NAME.fullmatch(name):
            raise InvalidInputError(f"tool {name!r}: a name has 1 to 64 of the characters a-z, A-Z, 0-9, _ and -")
        super().__init__(function=FunctionObject.from_dict(definition))
        self.callee = callee
        self.reader = reader
        update_wrapper(self, callee, updated=())

    @property
    def name(self) -> str:
        """What the model calls it."""
        return self.function.name

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T_co:
        return self.callee(*args, **kwargs)

    def __repr__(self) -> str:
        return f"CallableTool({self.name})"

    def __reduce__(self) -> Any:
        raise TypeError("a tool holds a function; it cannot be pickled or copied")


@frozen
class ExplicitReader:
    """Checks that arguments are a JSON object whose keys the function takes; their types are for the function.

    signature: None for built-in functions without one.
    """

    signature: inspect.Signature | None

    @classmethod
    def of(cls, name: str, function: Callable[..., Any]) -> ExplicitReader:
        """Return a reader for a function. Raises InvalidInputError for one whose arguments have no names."""
        try:
            signature = inspect.signature(function)
        except ValueError:
            return cls(None)
        if any(one.kind is one.POSITIONAL_ONLY for one in signature.parameters.values()):
            raise InvalidInputError(f"tool {name}: a model names its arguments, so none may be positional-only")
        return cls(signature)

    def read(self, text: str) -> dict[str, Any]:
        """Return arguments by name. Raises ValueError, saying what is wrong with them to the model."""
        arguments = _read_object(text)
        if self.signature is not None:
            try:
                self.signature.bind(**arguments)
            except TypeError as error:
                raise ValueError(str(error)) from error
        return arguments


def _read_object(text: str) -> dict[str, Any]:
    """Return a JSON object; nothing at all counts as an empty one. Raises ValueError, saying what is wrong."""
    try:
        value: Any = json.loads(text) if text.strip() else {}
    except ValueError as error:
        raise ValueError(f"they are not JSON: {error}") from error
    except RecursionError as error:
        raise ValueError("they are nested too deeply") from error
    if not is_object(value):
        raise ValueError("they are not a JSON object")
    return value
