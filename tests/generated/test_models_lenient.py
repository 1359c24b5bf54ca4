"""Whatever a server does to a documented object, it is kept, never refused, and given back unchanged."""

from __future__ import annotations

from typing import Any

from openai_conversations_api._runtime.model import Model, UnknownObject
from openai_conversations_api._runtime.types import UNSET
from tests.cases import every
from tests.spec_places import LIST, MAP, Steps, attribute, constants, models_and_schemas, objects_in
from tests.spec_samples import Json, Variant, canonical, full, is_list, is_object, minimal, variants

each_model = every("cls, variant", lambda: models_and_schemas().items(), ids=lambda cls: cls.__name__)
NESTED: Json = {"type": "text", "deep": [{"type": "message", "n": [1, None]}]}
ODD: list[Json] = [None, True, -1, 10**30, 1e-9, "", "\x00 \ud800", [], {}, NESTED, [NESTED, 7, [NESTED], None, "x"]]


def unexpected(value: Json, read: Any, places: dict[Steps, tuple[Variant, ...]], steps: Steps = ()) -> list[str]:
    """Return what became an object of a class where the document has none, or was not kept as it came."""
    if isinstance(read, Model | UnknownObject):
        return [] if isinstance(value, dict) and steps in places else [f"{steps}: {read!r}"]
    if type(read) is not type(value):
        return [f"{steps}: {value!r} became {read!r}"]
    pairs: list[tuple[Json, Any]] = list(zip(value, read, strict=True)) if is_list(value) else []
    step = LIST
    if is_object(value):
        pairs, step = [(value[key], read[key]) for key in value], MAP
    return [wrong for one, other in pairs for wrong in unexpected(one, other, places, (*steps, step))]


@each_model
def test_any_value_of_any_property_is_kept(cls: type[Model], variant: Variant) -> None:
    """Nulls, lists, objects and numbers stay what they are, where the document has something else."""
    base = full(variant.schema)
    for wire, schema in variant.properties.items():
        found = objects_in(schema)
        samples = [make(one.schema) for ones in found.values() for one in ones for make in (minimal, full)]
        for value in [*ODD, *samples, samples, [*samples, *ODD, *samples], [samples], {"a key": samples}]:
            source = {**base, wire: value}
            before = canonical(source)
            decoded = cls.from_dict(source)

            assert [] == unexpected(value, getattr(decoded, attribute(cls, wire)), found)
            assert before == canonical(decoded.to_dict()) == canonical(source)


@each_model
def test_any_property_may_be_missing(cls: type[Model], variant: Variant) -> None:
    """A property that is not there is UNSET, required or not, and stays away."""
    for base in (full(variant.schema), minimal(variant.schema)):
        for wire in base:
            source = {name: value for name, value in base.items() if name != wire}
            decoded = cls.from_dict(source)

            assert UNSET is getattr(decoded, attribute(cls, wire))
            assert canonical(source) == canonical(decoded.to_dict())


@each_model
def test_an_object_may_lack_everything(cls: type[Model], variant: Variant) -> None:
    """An empty object is a model without values."""
    decoded = cls.from_dict({})

    assert {UNSET} == {getattr(decoded, name) for name in cls.wire_names}
    assert {} == decoded.to_dict()


@each_model
def test_unknown_keys_are_kept(cls: type[Model], variant: Variant) -> None:
    """Keys that the document lacks, also those that Python has a use for, are in additional_properties."""
    extra: dict[str, Json] = dict.fromkeys(["hologram", "", "self", "cls", "_extra", "to_dict"], NESTED)
    extra["additional_properties"] = None
    bases: list[Json] = [full(variant.schema), minimal(variant.schema), {}]
    for base in bases:
        decoded = cls.from_dict({**base, **extra})

        assert extra == decoded.additional_properties
        assert canonical({**base, **extra}) == canonical(decoded.to_dict())


@each_model
def test_unknown_enum_values_are_kept(cls: type[Model], variant: Variant) -> None:
    """A text that an enumeration lacks is read like one that it has."""
    closed = [wire for wire, schema in variant.properties.items() if constants(schema)]
    source = {**full(variant.schema), **dict.fromkeys(closed, "hologram")}
    decoded = cls.from_dict(source)

    assert ["hologram"] * len(closed) == [getattr(decoded, attribute(cls, wire)) for wire in closed]
    assert canonical(source) == canonical(decoded.to_dict())


@each_model
def test_absent_null_and_present_are_three_states(cls: type[Model], variant: Variant) -> None:
    """What an optional property was on the wire can be told, and is sent again as it was."""
    base = minimal(variant.schema)
    for wire, schema in variant.properties.items():
        if wire in base or not any(one.kind == "null" for one in variants(schema)):
            continue
        name, value = attribute(cls, wire), full(schema)
        states = [getattr(cls.from_dict({**base, **given}), name) for given in ({}, {wire: None}, {wire: value})]
        sent = [cls(**{**_given(cls, base), name: state}).to_dict() for state in states]

        assert [True, False, False] == [state is UNSET for state in states]
        assert [False, True, False] == [state is None for state in states]
        assert [canonical(base), canonical({**base, wire: None}), canonical({**base, wire: value})] == list(
            map(canonical, sent)
        )


def _given(cls: type[Model], values: dict[str, Json]) -> dict[str, Json]:
    return {attribute(cls, wire): value for wire, value in values.items()}
