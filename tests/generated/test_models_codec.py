"""The parts that models are read and written with, by themselves."""

from __future__ import annotations

from collections import UserDict
from typing import Any

import pytest

from openai_conversations_api import models
from openai_conversations_api._runtime.lazy import Models
from openai_conversations_api._runtime.model import Model, encode
from openai_conversations_api._runtime.types import UNSET
from openai_conversations_api._runtime.unions import as_is, either, list_of, map_of
from openai_conversations_api.models import InputTextContent, UnknownVariant
from tests.cases import every
from tests.spec_places import attribute, models_and_schemas
from tests.spec_samples import Json, canonical, full

TEXT = InputTextContent(text="hello")
WIRE = {"type": "input_text", "text": "hello"}
read_text = Models(models.__name__).decode_as("InputTextContent")
OTHERS: list[Json] = [None, True, 0, 1.5, "text"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(TEXT, WIRE, id="model"),
        pytest.param([TEXT, "text", None, [TEXT]], [WIRE, "text", None, [WIRE]], id="mixed list"),
        pytest.param((TEXT, TEXT), [WIRE, WIRE], id="tuple"),
        pytest.param({"a": TEXT, "b": UNSET, "c": None}, {"a": WIRE, "c": None}, id="dict"),
        pytest.param(UserDict({"a": [{"b": TEXT}]}), {"a": [{"b": WIRE}]}, id="mapping"),
        pytest.param(UnknownVariant({"type": "x"}), {"type": "x"}, id="unknown"),
        pytest.param([WIRE, TEXT], [WIRE, WIRE], id="JSON and models"),
    ],
)
def test_models_are_written_wherever_they_are(value: Any, expected: Json) -> None:
    """Lists, tuples and mappings around models become lists and objects; what was left out of a mapping is absent."""
    assert canonical(expected) == canonical(encode(value))


def test_maps_and_lists_are_read_inside_each_other() -> None:
    """A value of each kind is read as that kind."""
    read = either(map_of(list_of(read_text)), list_of(either(read_text, list_of(read_text))))

    assert {"a": [TEXT, 1], "b": "x"} == read({"a": [WIRE, 1], "b": "x"})
    assert [TEXT, [TEXT, None], 2] == read([WIRE, [WIRE, None], 2])


@pytest.mark.parametrize("value", OTHERS, ids=repr)
def test_other_values_are_left_alone(value: Json) -> None:
    """What is neither a list nor an object stays what it is."""
    for read in (as_is, read_text, list_of(read_text), map_of(read_text), either(read_text, list_of(read_text))):
        assert canonical(value) == canonical(read(value))


def test_lists_are_no_objects_and_objects_no_lists() -> None:
    """A list where an object should be is kept, and the other way round."""
    assert [WIRE] == read_text([WIRE]) == map_of(read_text)([WIRE])
    assert WIRE == list_of(read_text)(WIRE)


@every("cls", models_and_schemas, ids=lambda cls: cls.__name__)
def test_what_is_assigned_is_sent(cls: type[Model]) -> None:
    """Assigning null, a value or UNSET to an attribute sends null, the value or nothing."""
    sample = full(models_and_schemas()[cls].schema)
    for wire in sample:
        model, name = cls.from_dict(sample), attribute(cls, wire)
        for value in (None, "another", ["another"], {"another": [1]}):
            setattr(model, name, value)

            assert canonical({**sample, wire: value}) == canonical(model.to_dict())

        setattr(model, name, UNSET)

        assert sample.keys() - {wire} == model.to_dict().keys()
