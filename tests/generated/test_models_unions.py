"""Each variant of each union is read as its own class, wherever the union stands."""

from __future__ import annotations

from typing import Any

from openai_conversations_api.models import UnknownVariant
from tests.cases import every
from tests.spec_places import Place, places, unions
from tests.spec_samples import Json, canonical, full, is_valid, minimal, variations

each_place = every("place", places)
each_union = every("place", unions)


def possible(place: Place, value: Json) -> set[type[Any]]:
    """Return the classes of the variants that a plain validator accepts for a value."""
    return {place.class_of(one) for one in place.variants if is_valid(value, one.schema)}


@each_place
def test_least_and_fullest_instances_are_read_as_their_variant(place: Place) -> None:
    """The required properties alone, and all properties together, each tell which variant an object is."""
    for variant in place.variants:
        for sample in (minimal(variant.schema), full(variant.schema)):
            decoded = place.read(sample)

            assert place.class_of(variant).__name__ == type(decoded).__name__
            assert canonical(sample) == canonical(decoded.to_dict())


@each_place
def test_every_form_of_a_variant_is_read_as_a_variant_that_allows_it(place: Place) -> None:
    """Whatever optional part is there or not, no object is taken for a variant that it does not satisfy."""
    for variant in place.variants:
        for sample in variations(variant.schema):
            decoded = place.read(sample)

            assert type(decoded) is place.class_of(variant) or type(decoded) in possible(place, sample)
            assert canonical(sample) == canonical(decoded.to_dict())


@each_union
def test_every_tag_of_a_variant_leads_to_it(place: Place) -> None:
    """A tag that one variant alone may have decides, even when the object has nothing else."""
    for tag, variant in place.owners.items():
        decoded = place.read({place.tag: tag})

        assert place.class_of(variant) is type(decoded)
        assert {place.tag: tag} == decoded.to_dict()


@each_union
def test_unknown_tags_are_kept(place: Place) -> None:
    """An object with a tag of its own is nobody's variant, however much it resembles one."""
    for variant in place.variants:
        for tag in ("hologram", "", "null", 7, 1.5, True, False, ["message"], {"type": "message"}):
            value = {**full(variant.schema), place.tag: tag}
            decoded = place.read(value)

            assert UnknownVariant is type(decoded)
            assert canonical(value) == canonical(decoded.to_dict())


@each_union
@every("tag", ["missing", "null"])
def test_objects_without_a_tag_are_never_the_wrong_variant(place: Place, tag: str) -> None:
    """Without a tag an object is the variant that it was, another that it satisfies as well, or unknown."""
    for variant in place.variants:
        rest = {name: value for name, value in full(variant.schema).items() if name != place.tag}
        value = {**rest, place.tag: None} if tag == "null" else rest
        decoded = place.read(value)

        assert type(decoded) in {UnknownVariant, place.class_of(variant), *possible(place, value)}
        assert canonical(value) == canonical(decoded.to_dict())


@each_union
def test_a_tag_alone_is_enough_only_where_it_is_required(place: Place) -> None:
    """An empty object is unknown, unless some variant requires nothing."""
    decoded = place.read({})

    assert type(decoded) in {UnknownVariant, *possible(place, {})}
    assert {} == decoded.to_dict()


@each_place
@every("value", [None, True, 0, 2.5, "text", "", [], [1, None]], ids=repr)
def test_what_is_no_object_stays_as_it_is(place: Place, value: Json) -> None:
    """Null, numbers, texts and lists in the place of an object are kept."""
    assert canonical(value) == canonical(place.read(value))
