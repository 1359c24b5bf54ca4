"""Builders take what people write: anything that can be gone through, a single value, numbers of other libraries."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from openai_conversations import (
    InvalidInputError,
    file_search_call,
    input_image,
    input_text,
    output_text,
    reasoning,
    shell_call,
    thread_attachment,
    thread_message,
    user_message,
)

TEXTS = ["a", "b"]
PARTS = [input_text("a"), input_image("https://a.test/b.png")]


def input_same(part: Any) -> Any:
    """Return a part."""
    return part


def generated() -> Any:
    """Yield parts."""
    yield from PARTS


@pytest.mark.parametrize(
    "content", [PARTS, tuple(PARTS), generated(), {1: PARTS[0], 2: PARTS[1]}.values(), map(input_same, PARTS)]
)
def test_content_of_any_kind_of_list(content: Any) -> None:
    """Lists, tuples, generators, values of a dict and `map`."""
    assert [one.to_dict() for one in PARTS] == user_message(content).to_dict()["content"]


def test_mixed_parts_that_were_built_beforehand() -> None:
    """A list of parts of several kinds is content, for type checkers too."""
    parts = [input_text("a"), input_image("https://a.test/b.png")]

    assert 2 == len(user_message(parts).content)


def test_a_single_value_where_several_are_meant() -> None:
    """It stands for a list of one."""
    annotation = {"type": "file_path", "file_id": "f", "index": 0}
    one: Any = annotation

    assert ["why"] == [part.text for part in reasoning("why", id="rs_1").summary]
    assert ["ls"] == shell_call("ls", call_id="c").action.commands
    assert ["q"] == file_search_call("q", id="fs_1").queries
    assert [annotation] == [found.to_dict() for found in output_text("a", annotations=one).annotations or ()]
    assert [{"type": "file_search"}] == [
        tool.to_dict() for tool in thread_attachment("f", tools="file_search").tools or ()
    ]
    assert 1 == len(thread_message("a", attachments=thread_attachment("f", tools="file_search")).attachments or ())


class Index:
    """A whole number as numpy has it."""

    def __index__(self) -> int:
        return 7


def test_numbers_of_other_libraries() -> None:
    """They are checked and sent as what they are."""
    number: Any = Index()
    built = shell_call(["ls"], call_id="c", timeout_ms=number)

    assert 7 == built.to_dict()["action"]["timeout_ms"]
    assert int is type(built.action.timeout_ms)


BROKEN: list[tuple[Any, str]] = [
    ([*["a"] * 150, datetime.now(UTC)], r"user_message: content\[150\] must be .* not datetime"),
    ([*["a"] * 150, output_text("no")], r"user_message: content\[150\] must be .* not output_text"),
]


@pytest.mark.parametrize(("content", "told"), BROKEN, ids=[told for _, told in BROKEN])
def test_a_refusal_says_where(content: Any, told: str) -> None:
    """The place in the list, and what is wrong there."""
    with pytest.raises(InvalidInputError, match=told):
        user_message(content)
