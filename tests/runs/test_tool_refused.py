"""What cannot be a tool is refused when the tool is made."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from openai_conversations import CallableTool, InvalidInputError, tool
from tests.runs.test_tool import weather


def unannotated(city) -> None:  # type: ignore[no-untyped-def]
    """Have no annotation."""


def several(*cities: str) -> None:
    """Take any number."""


def anything(**more: str) -> None:
    """Take any name."""


def positional(city: str, /) -> None:
    """Take no name."""


def no_schema(thing: Callable[[], int]) -> None:
    """Take what JSON cannot hold."""


def dangling(thing: Nowhere) -> None:  # type: ignore[name-defined]  # noqa: F821  # pyright: ignore
    """Have an annotation that means nothing."""


UNUSABLE: list[Any] = [unannotated, several, anything, positional, no_schema, dangling]


@pytest.mark.parametrize("function", UNUSABLE)
def test_what_has_no_schema_is_refused(function: Callable[..., Any]) -> None:
    """A function that no model can call is refused when the tool is made, by name."""
    with pytest.raises(InvalidInputError, match=f"tool {function.__name__}: "):
        tool(function)


def test_what_is_no_tool_is_refused() -> None:
    """Names that servers refuse, what is no function, and schemas that are none are refused."""
    with pytest.raises(InvalidInputError, match="'look up': a name has"):
        tool(weather, name="look up")
    with pytest.raises(InvalidInputError, match="a tool is a function, not str"):
        tool("weather")  # type: ignore[call-overload]  # pyright: ignore
    with pytest.raises(InvalidInputError, match="must be a JSON Schema, not list"):
        tool(weather, parameters=[])  # type: ignore[call-overload]  # pyright: ignore
    with pytest.raises(InvalidInputError, match="positional-only"):
        tool(positional, parameters={})


def test_a_tool_cannot_be_copied() -> None:
    """A copy would lack the function; it is refused instead."""
    made: CallableTool[..., Any] = tool(weather)

    with pytest.raises(TypeError, match="cannot be pickled or copied"):
        copy.copy(made)
