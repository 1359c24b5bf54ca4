"""Find the tool that a model calls, and read what it is called with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from openai_conversations_api.errors import tidy
from openai_conversations_api.model import encode
from openai_conversations_api.models import RunToolCallObject

from ..errors import InvalidInputError, ToolCallError
from .definition import CallableTool


@frozen
class Toolbox:
    """The functions that can be called, by name."""

    tools: Mapping[str, CallableTool[..., Any]] = field(repr=False)

    @classmethod
    def of(cls, given: Iterable[object]) -> Toolbox:
        """Return the functions among some tools. Raises InvalidInputError when there is none, or two of one name."""
        found: dict[str, CallableTool[..., Any]] = {}
        for one in given:
            if isinstance(one, CallableTool):
                if one.name in found:
                    raise InvalidInputError(f"there are two tools called {one.name}")
                found[one.name] = one
        if not found:
            raise InvalidInputError("tools holds no function; make one with `@tool`")
        return cls(found)

    def find(self, call: RunToolCallObject) -> tuple[CallableTool[..., Any], dict[str, Any]]:
        """Return what a call is for, and its arguments. Raises ToolCallError, in words for the model."""
        name, text = called(call)
        found = self.tools.get(name)
        if found is None:
            raise ToolCallError(f"there is no tool {tidy(name)!r}; there is {', '.join(self.tools)}", tool=name)
        try:
            return found, found.reader.read(text)
        except ValueError as error:
            raise ToolCallError(f"the arguments of {name} are not valid: {tidy(str(error))}", tool=name) from error


def called(call: RunToolCallObject) -> tuple[str, str]:
    """Return the name and the arguments that a model wrote, as text, empty where the server leaves them out."""
    function: object = call.function
    name, arguments = getattr(function, "name", None), getattr(function, "arguments", None)
    if isinstance(arguments, Mapping):  # some servers have parsed them
        arguments = json.dumps(encode(arguments))
    return name if isinstance(name, str) else "", arguments if isinstance(arguments, str) else ""
