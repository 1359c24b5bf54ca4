"""Read a model's arguments for a function whose schema its author wrote."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from typing import Any

from attrs import frozen

from openai_conversations_api._runtime.json_types import is_object

from ..errors import InvalidInputError


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
        arguments = read_object(text)
        if self.signature is not None:
            try:
                self.signature.bind(**arguments)
            except TypeError as error:
                raise ValueError(str(error)) from error
        return arguments


def read_object(text: str) -> dict[str, Any]:
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
