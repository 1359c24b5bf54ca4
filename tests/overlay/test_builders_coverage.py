"""There is a builder for everything that the specification takes as input."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import pytest

from openai_conversations import builders
from openai_conversations_api.models import input_item
from tests.spec_places import constants, model_of, objects_in
from tests.spec_samples import SCHEMAS, Variant, variants

_REFERENCES = [one for one in variants({"$ref": "#/components/schemas/InputItem"}) if one.name is not None]
_CONTENT = ("content", "output", "summary")


def _tag(variant: Variant) -> str | None:
    return next(iter(constants(variant.properties.get("type", {}))), None)


def _built(name: str) -> str:
    """Return the annotation of what a builder returns."""
    annotation: str = inspect.signature(getattr(builders, name)).return_annotation
    return annotation


@pytest.mark.parametrize("variant", [one for one in _REFERENCES if _tag(one) != "message"], ids=lambda one: one.name)
def test_every_kind_of_item_has_a_builder_of_its_name(variant: Variant) -> None:
    """An item's builder is called what its `type` is, and returns the class that the input union has for it."""
    assert variant.name is not None

    assert f"models.{model_of(variant.name).__name__}" == _built(str(_tag(variant)))


def test_every_role_has_a_builder() -> None:
    """A message's builder is called after its role."""
    roles = [role for one in _REFERENCES if _tag(one) == "message" for role in constants(one.properties["role"])]

    assert {"user", "assistant", "system", "developer"} == set(roles)
    assert [] == [role for role in roles if f"{role}_message" not in builders.__all__]


def test_the_input_union_holds_no_other_class() -> None:
    """The builders of items return the classes that the input union decodes to, but one that is two forms in one."""
    returned = {name.strip().removeprefix("models.") for each in builders.__all__ for name in _built(each).split("|")}
    classes = {cls.__name__ for cls in input_item.VARIANTS.classes()}

    # A status is all that an InputMessage has and an EasyInputMessage has not, and only servers set it.
    assert {"InputMessage"} == classes - returned


def _parts(variant: Variant) -> Iterator[Variant]:
    """Yield the objects that make up the content of an item or a message."""
    for name in _CONTENT:
        for found in objects_in(variant.properties.get(name, {})).values():
            yield from found


def _content() -> list[tuple[str, Variant]]:
    messages = [("thread_", Variant("CreateMessageRequest", SCHEMAS["CreateMessageRequest"]))]
    owners = [*(("", one) for one in _REFERENCES), *messages]
    found = {(prefix, part.name): (prefix, part) for prefix, one in owners for part in _parts(one)}
    return list(found.values())


@pytest.mark.parametrize(("prefix", "part"), _content(), ids=lambda one: getattr(one, "name", one))
def test_every_kind_of_content_has_a_builder(prefix: str, part: Variant) -> None:
    """A part's builder is called what its `type` is, in threads with their name before it; others return its class."""
    tag = _tag(part)
    returned = {_built(name) for name in builders.__all__}

    assert f"{prefix}{tag}" in builders.__all__ or (tag is None and f"models.{part.name}" in returned)


def test_attachments_have_a_builder() -> None:
    """The files that go with a thread's message have a builder too."""
    assert "models.CreateMessageRequestAttachmentsItem" == _built("thread_attachment")


@pytest.mark.parametrize("name", builders.__all__)
def test_builders_take_keywords(name: str) -> None:
    """A builder takes one positional argument at most, and says what it returns and raises."""
    builder = getattr(builders, name)
    parameters = inspect.signature(builder).parameters.values()

    assert 1 >= sum(one.kind is one.POSITIONAL_OR_KEYWORD for one in parameters)
    assert "Return" in str(builder.__doc__)
    assert not parameters or "Raises InvalidInputError" in str(builder.__doc__)
