"""Find the tool that a model calls, and read what it is called with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from openai_conversations_api._runtime.errors import tidy
from openai_conversations_api._runtime.model import encode
from openai_conversations_api.models import RunToolCallObject

from ..errors import InvalidInputError, ToolCallError
from .definition import CallableTool
from .results import said


@frozen
class Toolbox:
    """The functions that can be called, by name."""

    tools: Mapping[str, CallableTool[..., Any]] = field(repr=False)

    @classmethod
    def of(cls, given: Iterable[object]) -> Toolbox:
        """Return the functions among some tools. Raises InvalidInputError when two have one name."""
        found: dict[str, CallableTool[..., Any]] = {}
        for one in given:
            if isinstance(one, CallableTool):
                if one.name in found:
                    raise InvalidInputError(f"there are two tools called {one.name}")
                found[one.name] = one
        return cls(found)

    def find(self, call: RunToolCallObject) -> tuple[CallableTool[..., Any], dict[str, Any]]:
        """Return what a call is for, and its arguments. Raises ToolCallError, in words for the model."""
        name, text = called(call)
        found = self.tools.get(name)
        if found is None:
            there = ", ".join(self.tools) or "none"
            raise ToolCallError(f"there is no tool {tidy(name)!r}; there is {there}", tool=name)
        try:
            return found, found.reader.read(text)
        except Exception as error:  # validators of the user run in here
            raise ToolCallError(f"the arguments of {name} are not valid: {said(error)}", tool=name) from error


def called(call: RunToolCallObject) -> tuple[str, str]:
    """Return the name and the arguments that a model wrote, as text, empty where the server leaves them out."""
    function: object = call.function
    name, arguments = getattr(function, "name", None), getattr(function, "arguments", None)
    if isinstance(arguments, Mapping):  # some servers have parsed them
        try:
            arguments = json.dumps(encode(arguments))
        except RecursionError:
            arguments = "{}} is nested too deeply"  # no JSON, so that the model is told
    return name if isinstance(name, str) else "", arguments if isinstance(arguments, str) else ""
