"""Messages of conversations can be handed back, whoever wrote them and whatever is in them."""

from __future__ import annotations

from typing import Any

import pytest

from openai_conversations.builders.inputs import to_input
from tests.spec_samples import Json

_ANSWER: Json = {"type": "output_text", "text": "4", "annotations": [], "logprobs": []}
_CITATION = {"type": "file_citation", "file_id": "file_1", "filename": "a.pdf", "index": 3}
_anything: Any = to_input


def _converted(item: Json, **options: bool) -> Json:
    return _anything(item, **options).to_dict()


def _message(**keys: Json) -> Json:
    return {"type": "message", "id": "msg_1", "role": "user", "status": "completed", "content": [], **keys}


def test_a_message_of_the_user_keeps_its_parts() -> None:
    """Parts and status stay, the identifier goes unless it is to be kept."""
    item = _message(content=[{"type": "input_text", "text": "Hi"}])
    expected = {key: value for key, value in item.items() if key != "id"}

    assert expected == _converted(item)
    assert item == _converted(item, keep_ids=True)


def test_an_answer_that_is_only_text_needs_no_identifier() -> None:
    """A finished answer without citations is handed back as the text that it is, with its phase."""
    item = _message(role="assistant", content=[_ANSWER], phase="final_answer")

    assert {"type": "message", "role": "assistant", "content": "4", "phase": "final_answer"} == _converted(item)
    assert item == _converted(item, keep_ids=True)


_MORE_THAN_TEXT: list[Json] = [
    {"content": [{**_ANSWER, "annotations": [_CITATION]}]},
    {"content": [{"type": "refusal", "refusal": "No"}]},
    {"content": [_ANSWER, _ANSWER]},
    {"content": [_ANSWER], "status": "incomplete"},
    {"content": []},
    {"content": [{"type": "hologram", "text": "4"}]},
]


@pytest.mark.parametrize(
    "changes",
    _MORE_THAN_TEXT,
)
def test_an_answer_that_is_more_than_text_is_kept_whole(changes: Json) -> None:
    """Citations, refusals, parts and unfinished answers are kept, the identifier where that is asked for."""
    item = _message(role="assistant", **changes)

    assert item == _converted(item, keep_ids=True)
    assert {key: value for key, value in item.items() if key != "id"} == _converted(item)


_MESSAGES: list[tuple[Json, Json]] = [
    ({"status": None}, {"role": "user", "content": []}),
    ({"content": "Hi", "status": None}, {"role": "user", "content": "Hi"}),
    ({"phase": None}, {"role": "user", "status": "completed", "content": []}),
    ({"created_by": "me", "agent": {"id": 1}}, {"role": "user", "status": "completed", "content": []}),
    ({"role": "tool"}, {"role": "user", "status": "completed", "content": []}),
    ({"role": "developer"}, {"role": "developer", "status": "completed", "content": []}),
    ({"role": "critic", "content": [_ANSWER]}, {"role": "assistant", "content": "4"}),
    ({"role": "assistant", "content": [_ANSWER], "status": None}, {"role": "assistant", "content": "4"}),
    ({"role": "assistant", "content": "4"}, {"role": "assistant", "content": "4"}),
]


@pytest.mark.parametrize(
    ("changes", "expected"),
    _MESSAGES,
)
def test_what_the_input_has_no_place_for_is_left_out(changes: Json, expected: Json) -> None:
    """Nulls, keys of the server and roles that cannot be sent do not reach the input."""
    assert {"type": "message", **expected} == _converted(_message(**changes))


_PARTS: list[tuple[Json, Json]] = [
    ({"type": "text", "text": "a"}, {"type": "input_text", "text": "a"}),
    ({"type": "summary_text", "text": "a"}, {"type": "input_text", "text": "a"}),
    ({"type": "reasoning_text", "text": "a"}, {"type": "input_text", "text": "a"}),
    (_ANSWER, {"type": "input_text", "text": "4"}),
    ({"type": "refusal", "refusal": "No"}, {"type": "input_text", "text": "No"}),
    (
        {"type": "computer_screenshot", "detail": "high", "file_id": "file_1", "image_url": None},
        {"type": "input_image", "detail": "high", "file_id": "file_1"},
    ),
    ({"type": "input_image", "image_url": "https://h/i"}, {"type": "input_image", "image_url": "https://h/i"}),
    ({"type": "input_hologram", "rays": None}, {"type": "input_hologram", "rays": None}),
]


@pytest.mark.parametrize(
    ("part", "expected"),
    _PARTS,
    ids=lambda one: one["type"],
)
def test_parts_become_those_that_say_the_same(part: Json, expected: Json) -> None:
    """A part that no input has becomes one that carries its text or image; an unknown one stays as it is."""
    assert [expected] == _converted(_message(content=[part]))["content"]


def test_an_assistant_s_text_of_any_kind_is_an_answer() -> None:
    """Text parts in an assistant's message become the kind that the API takes from an assistant."""
    item = _message(role="assistant", content=[{"type": "text", "text": "a"}, {"type": "input_text", "text": "b"}])

    assert ["output_text", "output_text"] == [part["type"] for part in _converted(item)["content"]]


def test_an_assistant_s_image_has_no_place_in_an_answer() -> None:
    """The API takes texts and refusals from an assistant and nothing else, so what is left is valid."""
    image = {"type": "input_image", "detail": "low", "file_id": "file_1"}
    item = _message(role="assistant", content=[_ANSWER, image])

    assert "4" == _converted(item)["content"]
