"""Models behave as Python objects should: they copy, compare, travel between processes and show themselves."""

from __future__ import annotations

import copy
import pickle
from collections import OrderedDict, UserDict
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs
import pytest

from openai_conversations_api import models
from openai_conversations_api._runtime.model import Model
from openai_conversations_api._runtime.types import UNSET
from tests.cases import every
from tests.spec_places import attribute, models_and_schemas
from tests.spec_samples import Json, canonical, full, is_list, is_object, minimal


@cache
def samples() -> list[tuple[type[Model], Json]]:
    """Return the least and the fullest JSON of every class."""
    found = models_and_schemas().items()
    return [(cls, make(variant.schema)) for cls, variant in found for make in (minimal, full)]


each_sample = every("cls, sample", samples, ids=lambda cls: cls.__name__)
each_class = every("cls", models_and_schemas, ids=lambda cls: cls.__name__)
LONGEST = 400
HUGE: list[Json] = ["x" * 10_000, "\n\\'" * 5_000, 10**400, [["x"] * 9] * 99, {"k" * 999: {"x": ["y"] * 99}}]


@each_sample
def test_pickling_gives_an_equal_model(cls: type[Model], sample: Json) -> None:
    """A model survives the way to another process, what was left out included."""
    model = cls.from_dict({**sample, "hologram": [1]})
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        copied = pickle.loads(pickle.dumps(model, protocol))

        assert model == copied
        assert canonical(model.to_dict()) == canonical(copied.to_dict())


@each_sample
def test_copies_are_equal(cls: type[Model], sample: Json) -> None:
    """A shallow and a deep copy have the same values, and the same ones left out."""
    model = cls.from_dict(sample)
    for copied in (copy.copy(model), copy.deepcopy(model)):
        left_out = [name for name in cls.wire_names if getattr(copied, name) is UNSET]

        assert model == copied
        assert left_out == [name for name, wire in cls.wire_names.items() if wire not in sample]
        assert canonical(sample) == canonical(copied.to_dict())


@each_class
def test_deep_copies_share_nothing_that_changes(cls: type[Model]) -> None:
    """Changing a deep copy at any depth leaves the original as it was."""
    source = {**full(models_and_schemas()[cls].schema), "hologram": [1]}
    model = cls.from_dict(source)
    before = canonical(source)
    _spoil(copy.deepcopy(model).to_dict())

    assert before == canonical(model.to_dict())


def _spoil(value: Json) -> None:
    """Change every list and object inside a value."""
    if is_object(value):
        for inner in list(value.values()):
            _spoil(inner)
        value["spoilt"] = True
    elif is_list(value):
        for inner in value:
            _spoil(inner)
        value.append("spoilt")


@each_sample
def test_models_are_equal_when_all_their_values_are(cls: type[Model], sample: Json) -> None:
    """Two readings of the same JSON are equal; another value, or one more unknown key, makes them differ."""
    model = cls.from_dict(sample)
    different = [cls.from_dict({**sample, wire: "another value"}) for wire in [*cls.wire_names.values(), "hologram"]]

    assert cls.from_dict(copy.deepcopy(sample)) == model
    assert model not in different
    assert model != sample


@each_sample
def test_looking_at_additional_properties_changes_nothing(cls: type[Model], sample: Json) -> None:
    """A model whose unknown keys were asked for equals one whose were not."""
    touched = cls.from_dict(sample)

    assert {} == touched.additional_properties
    assert cls.from_dict(sample) == touched
    assert canonical(sample) == canonical(touched.to_dict())


@each_class
def test_additional_properties_can_be_edited(cls: type[Model]) -> None:
    """What is put into additional_properties, models included, is sent; what is taken out is not."""
    model = cls.from_dict({"hologram": 1})
    del model.additional_properties["hologram"]
    model.additional_properties["nested"] = [cls.from_dict({"hologram": 2})]

    assert {"nested": [{"hologram": 2}]} == model.to_dict()


@each_sample
def test_a_repr_names_what_is_there(cls: type[Model], sample: Json) -> None:
    """A repr starts with the class and mentions nothing that was left out."""
    text = repr(cls.from_dict(sample))

    assert text.startswith(f"{cls.__name__}(")
    assert "UNSET" not in text


@each_class
def test_a_repr_is_short_enough_to_read(cls: type[Model]) -> None:
    """Whatever a model holds, it shows itself on one line of bounded length."""
    for huge in HUGE:
        text = repr(cls.from_dict({**dict.fromkeys(cls.wire_names.values(), huge), "hologram": huge}))

        assert len(text) <= LONGEST
        assert "\n" not in text


def test_a_repr_shows_what_is_short() -> None:
    """Metadata as they are, the classes of a list that has several, and how many where there are many."""
    many = {str(number): "" for number in range(17)}
    shown = repr(models.Conversation.from_dict({"metadata": {"user": "42"}}))
    mixed: list[Json] = [
        {"type": "message", "role": "user", "content": []},
        {"type": "reasoning", "id": "rs_1", "summary": []},
    ]

    assert "Conversation(metadata={'user': '42'})" == shown
    assert "metadata={17 keys}" in repr(models.Conversation.from_dict({"metadata": many}))
    assert "Message | ReasoningItem]" in repr(models.ConversationItemList.from_dict({"data": mixed}))


@each_sample
def test_constructors_take_what_models_hold(cls: type[Model], sample: Json) -> None:
    """A model built by keyword, from JSON or from other models, is the one that is read from JSON."""
    decoded = cls.from_dict(sample)
    held = {name: getattr(decoded, name) for name in cls.wire_names if getattr(decoded, name) is not UNSET}
    plain = {attribute(cls, wire): value for wire, value in sample.items()}

    assert decoded == cls(**held)
    assert canonical(sample) == canonical(cls(**plain).to_dict()) == canonical(cls(**held).to_dict())


@each_sample
def test_unknown_keys_can_be_given_and_stay(cls: type[Model], sample: Json) -> None:
    """A constructor takes unknown keys, and a model with other values keeps those that it had."""
    given = {attribute(cls, wire): value for wire, value in sample.items()}
    built = cls(**given, additional_properties={"hologram": [1]})
    others: dict[str, Any] = dict.fromkeys(cls.wire_names, "another value")
    changed = attrs.evolve(built, **others)

    assert canonical({**sample, "hologram": [1]}) == canonical(built.to_dict())
    assert {"hologram": [1]} == changed.additional_properties


@each_class
def test_constants_fill_themselves_in(cls: type[Model]) -> None:
    """Required properties with one possible value need not be given."""
    properties = models_and_schemas()[cls].properties
    sample = minimal(models_and_schemas()[cls].schema)
    given = {attribute(cls, wire): value for wire, value in sample.items() if "const" not in properties[wire]}

    assert canonical(sample) == canonical(cls(**given).to_dict())


@each_class
def test_what_is_no_mapping_is_refused(cls: type[Model]) -> None:
    """Reading anything but an object fails with an error that says which model was wanted and what came."""
    sources: list[Any] = [None, 1, "text", b"{}", [], [("id", "x")], {"id"}, object()]
    for source in sources:
        with pytest.raises(TypeError, match=f"^{cls.__name__}.*mapping.*{type(source).__name__}"):
            cls.from_dict(source)


@each_sample
def test_any_mapping_is_read(cls: type[Model], sample: Json) -> None:
    """A mapping need not be a dict, and need not have everything."""
    kinds: list[Any] = [MappingProxyType, OrderedDict, UserDict]
    for kind in kinds:
        model = cls.from_dict(kind({**sample, "hologram": 1}))

        assert cls.from_dict({**sample, "hologram": 1}) == model
        assert {} == cls.from_dict(kind({})).to_dict()
