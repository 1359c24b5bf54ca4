"""Nesting costs no more than its size."""

from __future__ import annotations

import sys
from collections import Counter
from types import FrameType
from typing import Any

import pytest

from openai_conversations_api.models import FunctionTool, UnknownVariant
from openai_conversations_api.models.filters import VARIANTS
from tests.spec_samples import Json

DEPTH = 12


def nested(depth: int, *siblings: Json) -> dict[str, Json]:
    """Return filters within filters, each followed by something else."""
    value: dict[str, Json] = {"type": "eq", "key": "colour", "value": "red"}
    for _ in range(depth):
        value = {"type": "and", "filters": [value, *siblings]}
    return value


@pytest.mark.parametrize(
    "sibling", [None, "text", [], {"key": "no tag"}, {"type": ["x"]}, {"type": "hologram"}], ids=repr
)
def test_each_object_is_read_once(sibling: Json) -> None:
    """What is odd on one level does not make the levels below be read again."""
    calls: Counter[str] = Counter()
    value = nested(DEPTH, sibling)

    def count(frame: FrameType, event: str, _: Any) -> None:
        calls[frame.f_code.co_name] += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        decoded: Any = VARIANTS.decode(value)
    finally:
        sys.setprofile(before)

    assert DEPTH + 1 == calls["from_dict"]
    assert value == decoded.to_dict()


def test_filters_may_be_nested_deeply() -> None:
    """Two hundred levels of models are no problem."""
    value = nested(200)
    decoded: Any = VARIANTS.decode(value)

    assert value == decoded.to_dict()


def test_free_values_may_be_nested_deeply() -> None:
    """Two hundred levels of JSON are no problem, where the document has any JSON and where it has none."""
    deep: Json = "leaf"
    for _ in range(100):
        deep = {"list": [deep]}
    value = {"type": "function", "name": "f", "strict": None, "parameters": deep, "hologram": deep}

    assert value == FunctionTool.from_dict(value).to_dict()
    assert value == UnknownVariant(value).to_dict()
