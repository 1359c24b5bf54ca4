"""The samples and places that the other codec tests rest on are sound and complete."""

from tests.cases import every
from tests.spec_places import Place, generated_models, models_and_schemas, unions
from tests.spec_samples import REFERENCE, SCHEMAS, full, is_valid, minimal


@every("name", SCHEMAS)
def test_samples_satisfy_the_document(name: str) -> None:
    """A plain validator accepts the least and the fullest sample of every component."""
    schema = {"$ref": f"{REFERENCE}{name}"}

    assert is_valid(minimal(schema), schema)
    assert is_valid(full(schema), schema)


def test_the_document_leads_to_every_generated_class() -> None:
    """No generated class is left out when tests go through the places of the document."""
    reached = {cls.__name__ for cls in models_and_schemas()}

    assert {cls.__name__ for cls in generated_models().values()} == reached


def test_every_class_declares_what_the_document_declares() -> None:
    """The attributes of a class are the properties of its schema, in the document's order."""
    declared = {cls.__name__: list(variant.properties) for cls, variant in models_and_schemas().items()}

    assert declared == {cls.__name__: list(cls.wire_names.values()) for cls in models_and_schemas()}


@every("place", unions)
def test_variants_have_a_class_each(place: Place) -> None:
    """No two variants of a union share a class."""
    classes = [place.class_of(variant) for variant in place.variants]

    assert len(place.variants) == len(set(classes))
