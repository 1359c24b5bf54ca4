"""Builders of items write each argument where the API wants it, and nothing else."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from openai_conversations import builders
from openai_conversations_api import models
from openai_conversations_api._runtime.model import Model
from tests.overlay.builder_examples import ITEMS
from tests.spec_samples import REFERENCE, is_valid

_all = pytest.mark.parametrize(("name", "arguments", "data"), ITEMS, ids=[name for name, _, _ in ITEMS])


@_all
def test_every_argument_is_written(name: str, arguments: dict[str, Any], data: dict[str, Any]) -> None:
    """What is passed is what is sent, each argument under the key of the API, with the item's type."""
    assert set(inspect.signature(getattr(builders, name)).parameters) == arguments.keys()
    assert data == getattr(builders, name)(**arguments).to_dict()


@_all
def test_the_fullest_item_is_valid(name: str, arguments: dict[str, Any], data: dict[str, Any]) -> None:
    """A plain validator accepts what is built of all arguments, as input and as what it is called."""
    built: Model = getattr(builders, name)(**arguments)

    assert is_valid(built.to_dict(), {"$ref": f"{REFERENCE}InputItem"})
    assert built == type(built).from_dict(data)


@_all
def test_the_least_item_is_valid_and_holds_no_more_than_needed(
    name: str, arguments: dict[str, Any], data: dict[str, Any]
) -> None:
    """Arguments that may be left out are not sent when they are, but for keys that the API needs."""
    builder = getattr(builders, name)
    needed = [one.name for one in inspect.signature(builder).parameters.values() if one.default is one.empty]
    built = builder(**{one: arguments[one] for one in needed})

    assert is_valid(built.to_dict(), {"$ref": f"{REFERENCE}InputItem"})
    assert set() == {key for key, value in built.to_dict().items() if value is None} - arguments.keys()


@pytest.mark.parametrize("name", ["create_file", "update_file", "delete_file"])
def test_patches_name_file_and_change(name: str) -> None:
    """A patch says what is done to which file, and how."""
    change = {} if name == "delete_file" else {"diff": "+1"}

    assert {"type": name, "path": "a.py", **change} == getattr(builders, name)("a.py", **change).to_dict()


def test_built_items_share_nothing_with_the_arguments() -> None:
    """Changing what was passed does not change what was built."""
    arguments: dict[str, Any] = {"goal": "mail"}
    built = builders.tool_search_call(arguments)
    arguments["goal"] = "calendar"

    assert {"goal": "mail"} == built.arguments


def test_parts_get_the_class_that_belongs_there() -> None:
    """Parts built for messages serve in a function's output, where the API limits them otherwise."""
    output = builders.function_call_output("c", output=["a", builders.input_image(file_id="file_1")]).output

    assert [models.InputTextContentParam, models.InputImageContentParamAutoParam] == [type(one) for one in output]


def test_unknown_variants_are_sent_as_they_are() -> None:
    """A part that the specification does not know yet is taken when it says that it is one."""
    part = models.UnknownVariant({"type": "input_hologram", "rays": 3})

    assert [{"type": "input_hologram", "rays": 3}] == builders.user_message(part).to_dict()["content"]
