"""Builders of messages, of their parts, and of messages for threads."""

from __future__ import annotations

import base64
from typing import Any, assert_type

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations.builders import (
    assistant_message,
    computer_screenshot,
    developer_message,
    input_file,
    input_image,
    input_text,
    output_text,
    refusal,
    system_message,
    thread_attachment,
    thread_image_file,
    thread_image_url,
    thread_message,
    thread_text,
    user_message,
)
from openai_conversations_api import models
from openai_conversations_api._runtime.errors import InvalidInputError
from tests.spec_samples import REFERENCE, is_valid

_PNG = b"\x89PNG\r\n\x1a\n\0\0"
_BREAKPOINT = models.PromptCacheBreakpointConfig(mode="explicit")
_untyped_image: Any = input_image
_untyped_file: Any = input_file
_untyped_screenshot: Any = computer_screenshot


@pytest.mark.parametrize(
    ("build", "role"), [(user_message, "user"), (system_message, "system"), (developer_message, "developer")]
)
def test_a_text_is_a_message(build: Any, role: str) -> None:
    """A message needs no more than a text, and says whose it is."""
    assert {"type": "message", "role": role, "content": "Hi"} == build("Hi").to_dict()


def test_texts_and_parts_mix() -> None:
    """A list holds plain texts and parts in any order; one part needs no list."""
    image = input_image("https://host/cat.png", detail="low")
    image_json = {"type": "input_image", "image_url": "https://host/cat.png", "detail": "low"}

    assert [{"type": "input_text", "text": "Look"}, image_json] == user_message(["Look", image]).to_dict()["content"]
    assert [image_json] == user_message(image).to_dict()["content"]


def test_an_earlier_answer_is_a_text() -> None:
    """What the model said is a message of the assistant, with its phase where that is known."""
    data = {"type": "message", "role": "assistant", "content": "4", "phase": "final_answer"}

    assert data == assistant_message("4", phase="final_answer").to_dict()


def test_an_earlier_answer_with_an_identifier_has_parts() -> None:
    """With an identifier the answer holds citations and refusals, and the status that the API needs."""
    citation = models.FileCitationBody(file_id="file_1", filename="a.pdf", index=3)
    built = assistant_message([output_text("4", annotations=[citation]), refusal("No"), "5"], id="msg_1")
    cited = {"type": "file_citation", "file_id": "file_1", "filename": "a.pdf", "index": 3}
    content: list[dict[str, Any]] = [
        {"type": "output_text", "text": "4", "annotations": [cited], "logprobs": []},
        {"type": "refusal", "refusal": "No"},
        {"type": "output_text", "text": "5", "annotations": [], "logprobs": []},
    ]

    assert {
        "type": "message",
        "id": "msg_1",
        "role": "assistant",
        "status": "completed",
        "content": content,
    } == built.to_dict()
    assert assistant_message("5", id="msg_1").to_dict()["content"] == content[2:]


def test_the_least_messages_are_valid() -> None:
    """A plain validator accepts messages of every role."""
    built = [user_message("a"), system_message("a"), developer_message(["a"]), assistant_message("a")]

    assert all(is_valid(one.to_dict(), {"$ref": f"{REFERENCE}InputItem"}) for one in built)


def test_types_are_as_precise_as_the_models() -> None:
    """Type checkers know which model a builder returns."""
    assert_type(user_message("a"), models.EasyInputMessage)
    assert_type(assistant_message("a"), models.EasyInputMessage)
    assert_type(assistant_message(["a"], id="msg_1"), models.OutputMessage)
    assert_type(input_image(data=_PNG), models.InputImageContent)
    assert_type(thread_message("a"), models.CreateMessageRequest)


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (_PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF87a", "image/gif"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\x01\n\x03\x04WEBPVP8 ", "image/webp"),
    ],
)
def test_images_are_recognised(data: bytes, media_type: str) -> None:
    """The bytes of an image become a data: URL of its type, in messages and as a screenshot."""
    url = f"data:{media_type};base64,{base64.b64encode(data).decode()}"

    assert {"type": "input_image", "detail": "auto", "image_url": url} == input_image(data=data).to_dict()
    assert {"type": "computer_screenshot", "image_url": url} == computer_screenshot(data=data).to_dict()


@given(st.binary(min_size=1), st.sampled_from(["image/bmp", "image/svg+xml", "image/vnd.ms-photo"]))
def test_any_bytes_are_an_image_of_the_type_given(data: bytes, media_type: str) -> None:
    """A given type wins, and the bytes come out of the URL as they went in."""
    url = str(input_image(data=data, media_type=media_type).image_url)

    assert f"data:{media_type};base64" == url.partition(",")[0]
    assert data == base64.b64decode(url.partition(",")[2], validate=True)


def test_a_file_is_named_by_identifier_url_or_bytes() -> None:
    """A file is one of three things, with the name that bytes need."""
    assert {"type": "input_file", "file_id": "file_1", "detail": "low"} == input_file("file_1", detail="low").to_dict()
    assert {"type": "input_file", "file_url": "https://host/a"} == input_file(file_url="https://host/a").to_dict()
    assert {
        "type": "input_file",
        "filename": "a",
        "file_data": "data:application/pdf;base64,JVBERi0xLjc=",
        "prompt_cache_breakpoint": {"mode": "explicit"},
    } == input_file(data=b"%PDF-1.7", filename="a", prompt_cache_breakpoint=_BREAKPOINT).to_dict()


@pytest.mark.parametrize(
    ("filename", "media_type", "expected"),
    [
        ("notes.txt", None, "text/plain"),
        ("table.csv", None, "text/csv"),
        ("no-extension", None, "application/octet-stream"),
        ("notes.txt", "text/markdown", "text/markdown"),
    ],
)
def test_the_type_of_a_file_follows_its_name(filename: str, media_type: str | None, expected: str) -> None:
    """Bytes that tell nothing have the type that is given, or else usual for the name."""
    file_data = str(input_file(data=b"abc", filename=filename, media_type=media_type).file_data)

    assert f"data:{expected};base64,YWJj" == file_data


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (_untyped_image, "input_image: needs exactly one of image_url, file_id, data; 0 were given"),
        (lambda: _untyped_image("https://h", file_id="f"), "input_image: needs exactly one of .*; 2 were given"),
        (
            lambda: _untyped_file("f", file_url="https://h"),
            "input_file: needs exactly one of file_id, file_url, data; 2",
        ),
        (_untyped_screenshot, "computer_screenshot: needs exactly one of image_url, file_id, data; 0"),
        (lambda: input_image(data=b"<svg/>"), "input_image: data is no PNG, JPEG, GIF or WebP; pass media_type="),
        (lambda: input_image(data=b"%PDF-1"), "input_image: data is no PNG, JPEG, GIF or WebP; pass media_type="),
        (lambda: input_image(data=b"", media_type="image/png"), "input_image: data has 0 bytes; it needs at least 1"),
        (lambda: _untyped_image(data="cat.png"), "input_image: data must be bytes, not str"),
        (lambda: input_image(data=_PNG, media_type="image/p ng"), "input_image: media_type must be of the form"),
        (lambda: _untyped_file(data=b"abc"), "input_file: filename is needed with data"),
        (lambda: input_file(data=b"", filename="a.txt"), "input_file: data has 0 bytes; it needs at least 1"),
        (lambda: input_file(""), "input_file: file_id has 0 characters; it needs at least 1"),
        (lambda: input_file(file_url="a.pdf"), "input_file: file_url must be an absolute URL"),
        (lambda: thread_image_url("cat.png"), "thread_image_url: image_url.url must be an absolute URL"),
    ],
)
def test_sources_are_checked(build: Any, message: str) -> None:
    """What no image or file can be made of is refused, with what to pass instead."""
    with pytest.raises(InvalidInputError, match=message):
        build()


def test_a_text_part_may_end_the_cached_beginning() -> None:
    """A part says where the cached beginning of the prompt ends."""
    data = {"type": "input_text", "text": "a", "prompt_cache_breakpoint": {"mode": "explicit"}}

    assert data == input_text("a", prompt_cache_breakpoint=_BREAKPOINT).to_dict()


def test_a_thread_message_has_parts_and_attachments() -> None:
    """A message for a thread says everything that the API has a place for."""
    built = thread_message(
        ["Look", thread_text("here"), thread_image_url("https://h/i", detail="low"), thread_image_file("file_2")],
        role="assistant",
        attachments=[
            thread_attachment("file_1", tools=["code_interpreter", models.AssistantToolsFileSearchTypeOnly()])
        ],
        metadata={"topic": "cats"},
    )
    expected = {
        "role": "assistant",
        "content": [
            {"type": "text", "text": "Look"},
            {"type": "text", "text": "here"},
            {"type": "image_url", "image_url": {"url": "https://h/i", "detail": "low"}},
            {"type": "image_file", "image_file": {"file_id": "file_2"}},
        ],
        "attachments": [{"file_id": "file_1", "tools": [{"type": "code_interpreter"}, {"type": "file_search"}]}],
        "metadata": {"topic": "cats"},
    }

    assert expected == built.to_dict()
    assert is_valid(expected, {"$ref": f"{REFERENCE}CreateMessageRequest"})


def test_the_least_thread_message_is_a_text() -> None:
    """A message for a thread is the user's unless it says otherwise, and nulls are sent only when asked for."""
    assert {"role": "user", "content": "Hi"} == thread_message("Hi").to_dict()
    assert {"role": "user", "content": "Hi", "metadata": None} == thread_message("Hi", metadata=None).to_dict()


@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_nothing_but_content_is_content(content: Any) -> None:
    """Whatever is passed as content makes a valid message or is refused; no other error comes out."""
    try:
        data = user_message(content).to_dict()
    except InvalidInputError as error:
        said = str(error)
    else:
        said = "user_message: content" * is_valid(data, {"$ref": f"{REFERENCE}InputItem"})

    assert said.startswith("user_message: content")
