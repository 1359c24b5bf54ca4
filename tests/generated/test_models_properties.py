"""Arbitrary JSON, and documented objects with arbitrary changes, survive being read and written."""

from __future__ import annotations

import copy
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations_api._runtime.model import Model, UnknownObject
from openai_conversations_api.models import UnknownVariant
from tests.cases import every, share
from tests.spec_places import Place, constants, models_and_schemas, unions
from tests.spec_samples import Json, Variant, canonical, full, is_list, is_object

UNIONS = {frozenset(map(place.class_of, place.variants)): place for place in unions()}
CLASSES = {cls.__name__: cls for cls in models_and_schemas()}
each_union = every("place", share(UNIONS.values(), 2))
SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8)
)
WORDS = st.sampled_from(
    ["type", "event", "object", "id", "role", "content", "message", "text", "output_text", "user", "data"]
)
ANYTHING = st.recursive(
    SCALARS | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.text(max_size=5), inner, max_size=4),
    max_leaves=8,
)


@cache
def at(place: Place) -> st.SearchStrategy[dict[str, Json]]:
    """Return objects for a place, good and bad."""
    return around(place.variants)


@cache
def like(name: str) -> st.SearchStrategy[dict[str, Json]]:
    """Return objects for a class, good and bad."""
    return around((models_and_schemas()[CLASSES[name]],))


def around(variants: tuple[Variant, ...]) -> st.SearchStrategy[dict[str, Json]]:
    """Return objects with some keys and constants of some variants, and full objects of theirs with changes."""
    declared = [(name, schema) for one in variants for name, schema in one.properties.items()]
    tags = dict.fromkeys(["", *(tag for _, schema in declared for tag in constants(schema))])
    keys = st.sampled_from(sorted({name for name, _ in declared})) | st.text(max_size=5)
    samples = [full(one.schema) for one in variants]
    loose = st.dictionaries(keys, ANYTHING | st.sampled_from(list(tags)), max_size=6)
    return loose | st.builds(_changed, st.sampled_from(samples), st.data())


def _changed(sample: dict[str, Json], data: st.DataObject) -> dict[str, Json]:
    """Replace, remove or add something at some depth of a sample."""
    result = node = copy.deepcopy(sample)
    for depth in range(data.draw(st.integers(0, 4))):
        inner = node[data.draw(st.sampled_from(sorted(node)), label=f"key {depth}")] if node else None
        inner = inner[-1] if is_list(inner) and inner else inner
        node = inner if is_object(inner) else node
    for key in data.draw(st.sets(st.sampled_from(sorted(node)), max_size=1) if node else st.just(set[str]())):
        del node[key]
    node.update(data.draw(st.dictionaries(st.sampled_from(["type", *sorted(node)]), ANYTHING, max_size=2)))
    return result


def survives(value: dict[str, Json], decoded: Any) -> bool:
    """Say whether an object gives back its JSON, did not touch what it was read from, and equals its like."""
    before = canonical(value)
    return isinstance(decoded, Model | UnknownObject) and before == canonical(decoded.to_dict()) == canonical(value)


@each_union
@given(data=st.data())
def test_any_object_survives_at_a_union(place: Place, data: st.DataObject) -> None:
    """Where several forms are possible, every object is one of them or unknown, and is given back."""
    value = data.draw(at(place))
    decoded = place.read(value)

    assert type(decoded) in {UnknownVariant, *map(place.class_of, place.variants)}
    assert survives(value, decoded)
    assert decoded == place.read(decoded.to_dict())


@each_union
@given(data=st.data())
def test_a_tag_decides_whatever_else_there_is(place: Place, data: st.DataObject) -> None:
    """An object with the tag of one variant alone is that variant; with nobody's tag it is unknown."""
    nobodys = ANYTHING.filter(lambda tag: not isinstance(tag, str | None))
    tag = data.draw(st.sampled_from(sorted(place.owners)) | nobodys)
    value = {**data.draw(at(place)), place.tag: tag}
    expected = place.class_of(place.owners[tag]) if isinstance(tag, str) else UnknownVariant

    assert expected is type(place.read(value))


@every("name", share(CLASSES, 2))
@settings(max_examples=3)
@given(data=st.data())
def test_any_object_survives_as_any_model(name: str, data: st.DataObject) -> None:
    """Each class takes every object, like its own or not, and gives it back."""
    value = data.draw(like(name))
    start = list(CLASSES).index(name)
    for cls in (list(CLASSES.values()) * 2)[start : start + 10]:
        decoded = cls.from_dict(value)

        assert survives(value, decoded)
        assert decoded == cls.from_dict(decoded.to_dict())
