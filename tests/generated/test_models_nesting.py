"""Nesting costs no more than its size."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

from openai_conversations_api.models import FunctionTool, UnknownVariant
from openai_conversations_api.models.filters import VARIANTS
from tests.cases import every
from tests.spec_samples import Json, is_object

DEPTH = 12


def nested(depth: int, *siblings: Json) -> dict[str, Json]:
    """Return filters within filters, each followed by something else."""
    value: dict[str, Json] = {"type": "eq", "key": "colour", "value": "red"}
    for _ in range(depth):
        value = {"type": "and", "filters": [value, *siblings]}
    return value


def calls_of(name: str, action: Callable[[], Any]) -> tuple[int, Any]:
    """Return how often functions of a name are called during an action, and what it returns."""
    calls: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _: Any) -> None:
        calls[frame.f_code.co_name] += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        result = action()
    finally:
        sys.setprofile(before)
    return calls[name], result


@every("sibling", [None, "text", [], {"key": "no tag"}, {"type": ["x"]}, {"type": "hologram"}], ids=repr)
def test_each_object_is_read_and_written_once(sibling: Json) -> None:
    """What is odd on one level does not make the levels below be read or written again."""
    for value in (nested(DEPTH, sibling), nested(DEPTH, sibling, sibling)):
        objects = DEPTH * (1 + (len(value["filters"]) - 1) * is_object(sibling))
        read, decoded = calls_of("from_dict", partial(VARIANTS.decode, value))
        written, encoded = calls_of("to_dict", decoded.to_dict)

        assert DEPTH + 1 == read
        assert objects + 1 == written
        assert value == encoded


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
