"""What a function becomes as a tool: its definition, what it makes of arguments, and what cannot be one."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import partial
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from openai_conversations import AssistantToolsFunction, tool

Unit = Literal["c", "f"]


class Place(BaseModel):
    """Where."""

    city: str
    title: str


class Kind(Enum):
    """What kind of forecast."""

    SHORT = "short"
    LONG = "long"


@dataclass
class Span:
    """From when to when."""

    start: date
    days: int = 1


def weather(city: str, unit: Unit = "c", *, day: int | None = None) -> str:
    """Tell the weather of a city.

    It may be wrong.

    Args:
        city: The city's name, such as Rome.
        unit: Celsius or Fahrenheit.
    """
    return f"{city} {unit} {day}"


def test_a_definition_says_what_annotations_and_docstring_say() -> None:
    """Name, description and schema are the function's; descriptions of parameters come from its docstring."""
    expected = {
        "name": "weather",
        "description": "Tell the weather of a city.\n\nIt may be wrong.",
        "parameters": {
            "type": "object",
            "properties": {
                "city": {"type": "string", "description": "The city's name, such as Rome."},
                "unit": {
                    "type": "string",
                    "enum": ["c", "f"],
                    "default": "c",
                    "description": "Celsius or Fahrenheit.",
                },
                "day": {"anyOf": [{"type": "integer"}, {"type": "null"}], "default": None},
            },
            "required": ["city"],
            "additionalProperties": False,
        },
    }

    assert {"type": "function", "function": expected} == tool(weather).to_dict()


def numpy_style(city: str) -> None:
    """Tell.

    Parameters
    ----------
    city : str
        Where.
    """


def rest_style(city: str) -> None:
    """Tell.

    :param city: Where.
    """


def annotated_style(city: Annotated[str, "Where."]) -> None:
    """Tell."""


@pytest.mark.parametrize("function", [numpy_style, rest_style, annotated_style])
def test_descriptions_may_be_written_in_any_usual_style(function: Callable[..., Any]) -> None:
    """NumPy's and Sphinx's docstrings, and texts in annotations, describe parameters, too."""
    properties = tool(function).to_dict()["function"]["parameters"]["properties"]

    assert {"city": {"type": "string", "description": "Where."}} == properties


def test_a_tool_is_the_function_still() -> None:
    """Calling a tool calls the function; name and docstring are those of the function."""
    made = tool(weather)

    assert (weather("Rome", day=2), "weather", weather.__doc__) == (made("Rome", day=2), made.name, made.__doc__)


def test_an_async_function_is_awaited_as_before() -> None:
    """A tool made of a coroutine function gives a coroutine."""

    @tool
    async def later(text: str) -> str:
        """Answer."""
        return text

    assert "a" == asyncio.run(later("a"))


def test_a_tool_is_a_function_tool_of_the_api() -> None:
    """A tool goes wherever the API takes a function tool."""
    assert isinstance(tool(weather), AssistantToolsFunction)


def test_name_and_description_can_be_given() -> None:
    """What is given replaces what the function says of itself."""

    @tool(name="look-up", description="Look it up.")
    def find(text: str) -> str:
        """Find."""
        return text

    assert ("look-up", "Look it up.") == (find.name, find.to_dict()["function"]["description"])


def test_strict_schemas_require_everything() -> None:
    """In a strict tool every property is required, nothing else is allowed, and defaults are gone, at every depth."""

    @tool(strict=True)
    def plan(where: Place, span: Span, unit: Unit = "c") -> None:
        """Plan."""

    definition = plan.to_dict()["function"]
    objects = [definition["parameters"], *definition["parameters"]["$defs"].values()]

    assert (True, {False}) == (definition["strict"], {one["additionalProperties"] for one in objects})
    assert [["city", "title"], ["start", "days"], ["where", "span", "unit"]] == sorted(
        one["required"] for one in objects
    )
    assert "default" not in str(definition)


def test_properties_called_title_stay() -> None:
    """Only titles of schemas go, not properties of that name."""

    @tool
    def put(title: str, where: Place) -> None:
        """Put."""

    schema = put.to_dict()["function"]["parameters"]

    assert ["title", "where"] == list(schema["properties"])
    assert ["city", "title"] == list(schema["$defs"]["Place"]["properties"])


def test_arguments_become_what_annotations_say() -> None:
    """Functions get objects, enums and dates, and defaults stay theirs."""
    seen: list[Any] = []

    @tool
    def plan(span: Span, kind: Kind, json: Place, days: list[int] | None = None) -> None:
        """Plan."""
        seen.extend([span, kind, json, days])

    text = '{"span": {"start": "2026-11-21"}, "kind": "long", "json": {"city": "Rome", "title": "t"}}'
    plan(**plan.reader.read(text))

    assert [Span(date(2026, 11, 21)), Kind.LONG, Place(city="Rome", title="t"), None] == seen


@given(st.dictionaries(st.sampled_from(["city", "unit", "day", "more"]), st.none() | st.integers() | st.text()))
def test_what_is_read_fits_the_schema(arguments: dict[str, Any]) -> None:
    """Arguments are read exactly when the schema takes them, but for numbers that are written as texts."""
    made = tool(weather)
    validator: Any = Draft202012Validator(made.to_dict()["function"]["parameters"])
    fits = validator.is_valid(arguments)
    try:
        read = made.reader.read(json.dumps(arguments))
    except ValueError:
        assert not fits
    else:
        assert (arguments == read) if fits else isinstance(arguments["day"], str)


@given(st.text() | st.sampled_from(["", " ", "null", "[]", "1e999", "{", '"a"', "[" * 99_999]))
def test_whatever_a_model_writes_is_read_or_explained(text: str) -> None:
    """Arguments that are no JSON object raise ValueError with words, and nothing else, with a schema or without."""
    for made in (tool(weather), tool(weather, parameters={"type": "object"})):
        with pytest.raises(ValueError, match=r"\w"):
            made.reader.read(text)


def test_no_arguments_are_an_empty_object() -> None:
    """Models write nothing at all for a function without parameters."""

    @tool
    def now() -> str:
        """Tell the time."""
        return "noon"

    assert [{}, {}] == [now.reader.read(""), now.reader.read("{}")]


def test_a_schema_can_be_given() -> None:
    """A schema of one's own is sent as it is, and annotations do not matter."""
    schema = {"type": "object", "properties": {"x": {"type": "number"}}}

    @tool(parameters=schema)
    def double(x: Any) -> Any:
        """Double a number."""
        return x * 2

    assert {"name": "double", "description": "Double a number.", "parameters": schema} == double.to_dict()["function"]
    assert ({"x": 2}, 4) == (double.reader.read('{"x": 2}'), double(2))


def test_arguments_for_a_given_schema_fit_the_function() -> None:
    """Without annotations to go by, names are checked before the function is called."""
    made = tool(weather, parameters={"type": "object"})

    with pytest.raises(ValueError, match="missing a required argument: 'city'"):
        made.reader.read('{"unit": "c"}')


def test_methods_and_partial_functions_can_be_tools() -> None:
    """A bound method has no `self` to give; what a partial function has is not required."""

    class Station:
        def measure(self, what: str) -> str:
            """Measure."""
            return what

    assert ["what"] == list(tool(Station().measure).to_dict()["function"]["parameters"]["properties"])
    assert "Rome c None" == tool(partial(weather, unit="c"), name="w")("Rome")


def test_importing_and_explicit_schemas_need_no_extra() -> None:
    """Without pydantic, tools with a schema of their own work, and others say what to install."""
    code = """
import sys
sys.modules["pydantic"] = sys.modules["docstring_parser"] = None
from openai_conversations import MissingExtraError, tool
def f(x: int) -> int: return x
print(tool(f, parameters={"type": "object"}).reader.read('{"x": 1}'))
try:
    tool(f)
except MissingExtraError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    read, missing = done.stdout.splitlines()

    assert "{'x': 1}" == read
    assert "pip install 'openai-conversations-client[tools]'" in missing
