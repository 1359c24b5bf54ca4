"""Builders hold to the limits that the specification documents."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations import builders
from openai_conversations.builders.shapes import Shape, shape_of, shapes
from openai_conversations_api import models
from openai_conversations_api._runtime.errors import InvalidInputError
from openai_conversations_api._runtime.model import Model
from tests.spec_places import models_and_schemas
from tests.spec_samples import REFERENCE, Schema, is_valid, variants

MIB = 1024 * 1024
SECRET = "4711-do-not-show"
_SIMPLE = {
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
    "minItems": "min_items",
    "maxItems": "max_items",
    "minimum": "minimum",
    "maximum": "maximum",
    "maxProperties": "max_entries",
}
_WITHOUT_LIMIT = {
    *("type", "const", "enum", "format", "items", "description", "discriminator", "deprecated"),
    *("properties", "required", "additionalProperties", "propertyNames", "x-server-default"),
}


def _specified(schema: Schema) -> dict[str, Any]:
    """Return the limits of a property in the words of Limits."""
    found: dict[str, Any] = {}
    for one in variants(schema):
        found.update({ours: one.schema[theirs] for theirs, ours in _SIMPLE.items() if theirs in one.schema})
        if one.schema.get("format") == "uri":
            found["url"] = True
        if "propertyNames" in one.schema:
            values = variants(one.schema["additionalProperties"])
            found["max_key"] = one.schema["propertyNames"]["maxLength"]
            found["max_value"] = max(value.schema.get("maxLength", 0) for value in values)
    return found


def _reachable(shape: Shape, found: set[type[Model]]) -> set[type[Model]]:
    """Return the classes that a value may hold at any depth."""
    for cls in set(shape.models) - found:
        found.add(cls)
        for inner in shapes(cls).values():
            _reachable(inner, found)
    for inner in filter(None, (shape.item, shape.entry)):
        _reachable(inner, found)
    return found


def _sent() -> Iterator[tuple[str, str, Schema]]:
    """Yield the class, key and schema of everything that can be sent as an item or as a thread's message."""
    schemas = models_and_schemas()
    reached: set[type[Model]] = set()
    _reachable(shape_of(models.InputItem), reached)
    _reachable(shape_of(models.CreateMessageRequest), reached)
    for cls in reached:
        yield from ((cls.__name__, wire, schema) for wire, schema in schemas[cls].properties.items())


def test_the_limits_are_those_of_the_specification() -> None:
    """Every model says what openapi.yaml says, about everything that can be sent."""
    specified = {(cls, wire): _specified(schema) for cls, wire, schema in _sent()}
    found = {(cls, wire): getattr(models, cls).wire_limits.get(wire, {}) for cls, wire in specified}

    assert specified == found
    assert any(specified.values())


def test_no_limit_is_of_another_kind() -> None:
    """The specification limits nothing in a way that models have no words for."""
    keywords = {key for _, _, schema in _sent() for one in variants(schema) if not one.properties for key in one.schema}
    items = [one.schema["items"] for _, _, schema in _sent() for one in variants(schema) if one.kind == "array"]

    assert set() == keywords - _WITHOUT_LIMIT - _SIMPLE.keys()
    assert [] == [item for item in items if any(_specified(one.schema) for one in variants(item) if not one.properties)]


def test_patterns_are_for_the_whole_text() -> None:
    """Every documented pattern is anchored, so that matching the whole text with it changes nothing."""
    found = [getattr(models, cls).wire_limits.get(wire, {}) for cls, wire, _ in _sent()]
    patterns = [one["pattern"] for one in found if "pattern" in one]

    assert [] == [each for each in patterns if not (each.startswith("^") and each.endswith("$"))]


_BORDERS: list[tuple[Callable[[str], Model], str, int]] = [
    (lambda text: builders.function_call_output("call_1", output=text), "output", 10 * MIB),
    (lambda text: builders.function_call_output("call_1", output=[text]), "output[0].text", 10 * MIB),
    (builders.shell_output, "stdout", 10 * MIB),
    (lambda text: builders.update_file("a.py", diff=text), "diff", 10 * MIB),
    (builders.compaction, "encrypted_content", 20 * MIB),
    (lambda text: builders.function_call_output(text, output=""), "call_id", 64),
    (lambda text: builders.thread_message("", metadata={"k": text}), "metadata{0}", 512),
]


@pytest.mark.parametrize(("build", "path", "most"), _BORDERS, ids=lambda one: str(one) if isinstance(one, str) else "")
def test_texts_may_be_as_long_as_documented_and_no_longer(build: Callable[[str], Model], path: str, most: int) -> None:
    """A text of the greatest length is taken; one more character is refused, with place, size and limit."""
    build("x" * most)

    with pytest.raises(InvalidInputError, match=re.escape(f": {path} has {most + 1} characters; at most {most} are")):
        build("x" * (most + 1))


def test_image_urls_in_outputs_are_limited() -> None:
    """The longest image URL is one of 20 MiB characters, wherever it came from."""
    image = builders.input_image("data:image/png;base64," + "A" * (20 * MIB))

    with pytest.raises(
        InvalidInputError, match=r"function_call_output: output\[0\]\.image_url has 20971542 characters"
    ):
        builders.function_call_output("call_1", output=image)


_words = st.text(alphabet=st.sampled_from("aZ09_- é/\x00"), max_size=130)


@given(call_id=_words, name=_words, namespace=_words)
def test_what_the_specification_takes_is_what_the_builder_takes(call_id: str, name: str, namespace: str) -> None:
    """An item is built exactly when a plain validator accepts its JSON."""
    arguments: dict[str, Any] = {"call_id": call_id, "name": name, "namespace": namespace}
    data = {"type": "function_call_output", "output": "", **arguments}
    schema = {"$ref": f"{REFERENCE}FunctionCallOutputItemParam"}

    assert is_valid(data, schema) == _builds(lambda: builders.function_call_output(output="", **arguments))


@given(st.dictionaries(st.text(max_size=70), st.text(max_size=4) | st.just("v" * 513), max_size=18))
def test_metadata_is_taken_exactly_when_the_specification_takes_it(metadata: dict[str, str]) -> None:
    """Pairs, keys and values may be as many and as long as documented and no more."""
    valid = is_valid(metadata, {"$ref": f"{REFERENCE}Metadata"})

    assert valid == _builds(lambda: builders.thread_message("Hi", metadata=metadata))


def _builds(build: Callable[[], Model]) -> bool:
    try:
        build()
    except InvalidInputError:
        return False
    return True


def _endless() -> dict[str, Any]:
    found: dict[str, Any] = {}
    found["again"] = found
    return found


_any: Any = builders
_WRONG: list[tuple[Callable[[], Model], str]] = [
    (
        lambda: _any.input_image("https://h/i", detail=SECRET),
        "input_image: detail must be one of auto, high, low, original",
    ),
    (lambda: builders.input_image(f"/home/{SECRET}.png"), "input_image: image_url must be an absolute URL, such as"),
    (lambda: builders.item_reference(""), "item_reference: id has 0 characters; it needs at least 1"),
    (lambda: _any.item_reference(None), "item_reference: id must be text, not null"),
    (lambda: _any.shell_call(5, call_id="c"), "shell_call: action.commands must be a list, not int"),
    (lambda: _any.local_shell_call(SECRET, id="i", call_id="c"), "action.command must be a list, not str"),
    (
        lambda: _any.shell_call(["ls"], call_id="c", timeout_ms="1"),
        "timeout_ms must be a whole number or null, not str",
    ),
    (
        lambda: _any.shell_call(["ls"], call_id="c", timeout_ms=True),
        "timeout_ms must be a whole number or null, not bool",
    ),
    (lambda: _any.user_message(SECRET.encode()), "user_message: content must be text or a list, not bytes"),
    (lambda: _any.user_message([7]), r"user_message: content\[0\] must be InputTextContent or .*, not int"),
    (
        lambda: _any.user_message(builders.output_text(SECRET)),
        r"content\[0\] must be InputTextContent or .*, not output_text",
    ),
    (lambda: _any.mcp_approval_response("r", approve=SECRET), "approve must be true or false, not str"),
    (lambda: _any.tool_search_call(SECRET), "tool_search_call: arguments must be an object, not str"),
    (
        lambda: _any.function_call("f", arguments={1, 2}, call_id="c"),
        "function_call: arguments must be JSON text or a mapping",
    ),
    (
        lambda: _any.function_call("f", arguments={"x": object()}, call_id="c"),
        "arguments must be JSON text or a mapping",
    ),
    (lambda: _any.thread_message("Hi", role=SECRET), "thread_message: role must be one of assistant, user"),
    (lambda: builders.thread_message([]), "thread_message: content has 0 items; it needs at least 1"),
    (lambda: _any.thread_message("Hi", metadata={7: "x"}), "metadata must have texts as keys, not int"),
    (
        lambda: _any.thread_attachment("file_1", tools=["browser"]),
        r"tools\[0\] must be AssistantToolsCode or .*, not browser",
    ),
    (
        lambda: builders.additional_tools([models.ImageGenTool(partial_images=4)]),
        r"partial_images is 4; it must be at most 3",
    ),
    (lambda: builders.additional_tools([models.ImageGenTool(partial_images=-1)]), r"is -1; it must be at least 0"),
    (
        lambda: builders.additional_tools([models.MCPTool(server_label="l", tunnel_id="t")]),
        r"tunnel_id must match \^tunnel_",
    ),
    (lambda: builders.assistant_message(["Hi"], id=""), "assistant_message: id has 0 characters; it needs at least 1"),
    (lambda: _any.assistant_message(7), "assistant_message: content must be a list, not int"),
    (lambda: _any.reasoning([], id="r", content=7), "reasoning: content must be a list, not int"),
    (
        lambda: _any.reasoning([], id="r", content=models.LogProb),
        "reasoning: something in it cannot be written as JSON",
    ),
    (lambda: builders.tool_search_call(_endless()), "tool_search_call: something in it cannot be written as JSON"),
    (
        lambda: _any.reasoning([], id="r", content=[None]),
        r"reasoning: content\[0\] must be ReasoningTextContent, not null",
    ),
]


@pytest.mark.parametrize(("build", "message"), _WRONG, ids=lambda one: one[:50] if isinstance(one, str) else "")
def test_a_refusal_names_place_and_limit_and_no_content(build: Callable[[], Model], message: str) -> None:
    """What the API would not take is refused in one line, which does not repeat what was passed."""
    with pytest.raises(InvalidInputError, match=message) as caught:
        build()

    assert SECRET not in str(caught.value)
    assert "\n" not in str(caught.value)
