"""What a tool returns becomes text for the model."""

from __future__ import annotations

import json
import os
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import PurePosixPath
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from openai_conversations import ToolResultError, user_message
from openai_conversations.tools.results import text_of

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@dataclass
class Reading:
    """A dataclass."""

    when: date
    value: Decimal


class Station(BaseModel):
    """A model of pydantic."""

    name: str
    built: date


class Colour(Enum):
    """An enum."""

    RED = "red"


TEXTS: list[tuple[Any, str]] = [
    ("as it is", "as it is"),
    (None, "null"),
    ({"ü": [1, True]}, '{"ü": [1, true]}'),
    (Reading(date(2026, 1, 2), Decimal("1.50")), '{"when": "2026-01-02", "value": "1.50"}'),
    ([Station(name="a", built=date(2026, 1, 2))], '[{"name": "a", "built": "2026-01-02"}]'),
    ((Colour.RED, {1}, timedelta(minutes=1)), '["red", [1], 60.0]'),
    (OrderedDict(a=UUID(int=0)), '{"a": "00000000-0000-0000-0000-000000000000"}'),
    (PurePosixPath("/tmp/x"), '"/tmp/x"'),
    (user_message("hi"), '{"type": "message", "content": "hi", "role": "user"}'),
]


@pytest.mark.parametrize(("value", "text"), TEXTS)
def test_results_are_texts_or_json(value: Any, text: str) -> None:
    """A text stays as it is; everything else is JSON, also what JSON has no word for."""
    assert text == text_of("f", value)


@given(JSON)
def test_json_is_the_same_on_the_other_side(value: Any) -> None:
    """JSON values are read back unchanged, and texts are not quoted."""
    text = text_of("f", value)

    assert value == (text if isinstance(value, str) else json.loads(text))


CIRCLE: list[Any] = []
CIRCLE.append(CIRCLE)


@pytest.mark.parametrize(
    "value", [object(), float("nan"), {(1, 2): 3}, b"bytes", CIRCLE], ids=lambda value: type(value).__name__
)
def test_what_has_no_json_form_is_an_error(value: Any) -> None:
    """The error names the tool, and the kind of thing where there is one."""
    with pytest.raises(ToolResultError, match="tool f returned what has no JSON form"):
        text_of("f", value)


class Unwritable(Exception):  # noqa: N818  a name of the user
    """An error that cannot be written."""

    def __str__(self) -> str:
        raise RuntimeError("no")


class Undumpable:
    """What looks like a model of pydantic and fails to be one."""

    def model_dump(self, **_: Any) -> Any:
        """Fail."""
        raise Unwritable


def test_halves_of_characters_go_out_as_escapes() -> None:
    """Names of files can hold them; no JSON text can."""
    name = os.fsdecode(b"caf\xe9.txt")

    assert "caf\\udce9.txt" == text_of("t", name)
    assert {"name": name} == json.loads(text_of("t", {"name": name}))
    assert text_of("t", {"name": name}).encode()


@pytest.mark.parametrize("value", [Undumpable(), [Undumpable()], {"a": Undumpable()}], ids=type)
def test_a_value_that_fails_to_be_written_is_a_result_error(value: Any) -> None:
    """Whatever it raises."""
    with pytest.raises(ToolResultError, match="cannot be read"):
        text_of("t", value)
