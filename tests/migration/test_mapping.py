"""What becomes of each part of a thread, and that nothing disappears without being named."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations.errors import InvalidInputError
from openai_conversations.migration import POLICIES, Record, RefusedError
from openai_conversations.migration.losses import policies
from openai_conversations.migration.mapping import Mapped, to_conversation
from openai_conversations.migration.restoring import to_thread
from openai_conversations_api._runtime.json_types import is_array, is_object
from openai_conversations_api.models import input_item
from tests.migration.threads import records

Json = dict[str, Any]
# Marks of kinds, and links that the record itself says in another way.
_FORMAL = {"object", "type", "thread_id"}


def said(value: str, *annotations: Json) -> Json:
    """Return a text as a part."""
    return {"type": "text", "text": {"value": value, "annotations": [*annotations]}}


def message(role: str = "user", *content: Any, **fields: Any) -> Json:
    """Return a message of a thread."""
    parts: list[Json] = [
        {"type": "text", "text": {"value": one, "annotations": []}} if isinstance(one, str) else one for one in content
    ]
    return {"id": "msg_1", "object": "thread.message", "role": role, "content": parts, **fields}


def mapped(*entries: Json, head: Json | None = None, steps: list[Json] | None = None, **policy: str) -> Mapped:
    """Return what a thread of some messages becomes."""
    record = Record("thread", {"id": "thread_1", "created_at": 5, **(head or {})}, list(entries), [], steps or [])
    return to_conversation(record, policies(policy))


def step(*calls: Json, run: str = "run_1", at: int = 0) -> Json:
    """Return a step that called tools."""
    return {
        "id": "step_1",
        "run_id": run,
        "created_at": at,
        "step_details": {"type": "tool_calls", "tool_calls": [*calls]},
    }


def image(url: str = "https://example.com/a.png") -> Json:
    """Return an image as a part."""
    return {"type": "image_url", "image_url": {"url": url, "detail": "low"}}


def citation(file_id: str, kind: str = "file_citation") -> Json:
    """Return an annotation."""
    return {"type": kind, "text": "【1】", "start_index": 2, "end_index": 5, kind: {"file_id": file_id}}


def test_texts_of_user_and_assistant_become_messages_of_the_same_roles() -> None:
    made = mapped(message("user", "Hi"), message("assistant", "Hello"))
    assert [
        {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Hi"}]},
        {"type": "message", "role": "assistant", "content": "Hello"},
    ] == made.items
    assert [] == made.losses


def test_images_of_users_become_parts_with_their_detail() -> None:
    by_file = {"type": "image_file", "image_file": {"file_id": "file-1"}}
    made = mapped(message("user", image(), by_file))
    assert [
        {"type": "input_image", "image_url": "https://example.com/a.png", "detail": "low"},
        {"type": "input_image", "file_id": "file-1", "detail": "auto"},
    ] == made.items[0]["content"]


def test_citations_keep_file_number_and_known_name_and_their_place_is_named_as_lost() -> None:
    found = {"file_id": "file-1", "file_name": "a.pdf", "score": 0.5}
    searched = step({"id": "c", "type": "file_search", "file_search": {"results": [found]}})
    text = {
        "type": "text",
        "text": {"value": "See 【1】", "annotations": [citation("file-1"), citation("file-2", "file_path")]},
    }
    made = mapped(message("assistant", text), steps=[searched], file_search="skip")
    annotations = made.items[0]["content"][0]["annotations"]
    assert [
        {"type": "file_citation", "file_id": "file-1", "filename": "a.pdf", "index": 0},
        {"type": "file_path", "file_id": "file-2", "index": 1},
    ] == annotations
    changed = [loss for loss in made.losses if loss.kind == "annotation"]
    assert [("changed", citation("file-1")), ("changed", citation("file-2", "file_path"))] == [
        (loss.outcome, loss.value) for loss in changed
    ]
    assert "messages[0].content[0].text.annotations[1]" == changed[1].place


def test_citations_of_pages_keep_page_and_place() -> None:
    cited = {"url": "https://example.com/a", "title": "A page"}
    annotation = {"type": "url_citation", "text": "[1]", "start_index": 4, "end_index": 7, "url_citation": cited}
    made = mapped(message("assistant", said("See [1]", annotation)))
    assert [{"type": "url_citation", "start_index": 4, "end_index": 7, **cited}] == made.items[0]["content"][0][
        "annotations"
    ]
    assert [("annotation", "changed", annotation)] == [(one.kind, one.outcome, one.value) for one in made.losses]
    del annotation["start_index"]
    unplaced = mapped(message("assistant", said("See [1]", annotation)))
    assert [("annotation", "dropped", annotation)] == [(one.kind, one.outcome, one.value) for one in unplaced.losses]


def test_an_attachment_that_is_no_file_is_noted_as_it_is() -> None:
    attachment = {"data_source": {"type": "uri_asset", "uri": "azureml://a"}}
    made = mapped(message("user", "Read this", attachments=[attachment]), attachment="attach")
    assert (
        '[Attachment: {"data_source": {"type": "uri_asset", "uri": "azureml://a"}}]'
        == made.items[0]["content"][1]["text"]
    )
    assert [("attachment", "noted")] == [(one.kind, one.outcome) for one in made.losses]


def test_a_refusal_stays_a_refusal() -> None:
    made = mapped(message("assistant", {"type": "refusal", "refusal": "No."}))
    assert [{"type": "refusal", "refusal": "No."}] == made.items[0]["content"]


def test_an_image_by_the_assistant_is_noted_attached_left_out_or_refused() -> None:
    said = message("assistant", "Look:", image())
    assert "[Image https://example.com/a.png]" == mapped(said).items[0]["content"][1]["text"]
    attached = mapped(said, assistant_image="attach").items
    assert ["assistant", "user"] == [item["role"] for item in attached]
    assert "input_image" == attached[1]["content"][0]["type"]
    assert 1 == len(mapped(said, assistant_image="skip").items)
    with pytest.raises(RefusedError, match="assistant_image is fail"):
        mapped(said, assistant_image="fail")


def test_an_attachment_is_noted_or_becomes_a_file_and_its_tools_are_named_as_lost() -> None:
    attachment = {"file_id": "file-1", "tools": [{"type": "file_search"}]}
    said = message("user", "Read this", attachments=[attachment])
    assert "[Attached file file-1, for file_search]" == mapped(said).items[0]["content"][1]["text"]
    made = mapped(said, attachment="attach")
    assert {"type": "input_file", "file_id": "file-1"} == made.items[0]["content"][1]
    assert [("attachment", "attached", attachment)] == [(one.kind, one.outcome, one.value) for one in made.losses]


def test_function_calls_go_with_their_outputs_before_the_message_that_followed() -> None:
    call = {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}", "output": "4"}}
    wrote = {"id": "step_2", "run_id": "run_1", "step_details": {"message_creation": {"message_id": "msg_2"}}}
    answer = message("assistant", "Four") | {"id": "msg_2"}
    made = mapped(message("user", "?"), answer, steps=[step(call), wrote])
    assert ["message", "function_call", "function_call_output", "message"] == [item["type"] for item in made.items]
    assert ["msg_1", "step_1", "step_1", "msg_2"] == made.sources
    assert {"type": "function_call_output", "call_id": "call_1", "output": "4"} == made.items[2]


def test_a_function_call_without_an_output_is_left_out_and_named() -> None:
    call = {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}", "output": None}}
    made = mapped(message("user", "?"), steps=[step(call)])
    assert ["message"] == [item["type"] for item in made.items]
    assert [call] == [loss.value for loss in made.losses if loss.kind == "function_call"]


@pytest.mark.parametrize(("policy", "kind"), [("note", "message"), ("attach", "code_interpreter_call")])
def test_runs_of_code_are_told_as_text_or_as_native_items(policy: str, kind: str) -> None:
    code = {"input": "print(1)", "outputs": [{"type": "logs", "logs": "1"}]}
    made = mapped(
        steps=[step({"id": "ci_1", "type": "code_interpreter", "code_interpreter": code})], code_interpreter=policy
    )
    assert [kind] == [item["type"] for item in made.items]
    assert "print(1)" in json.dumps(made.items)


@pytest.mark.parametrize(
    ("kind", "own", "expected"),
    [
        ("code_interpreter", "call_1", "ci_call_1"),
        ("code_interpreter", "ci_1", "ci_1"),
        ("file_search", "call/1 é", "fs_call_1__"),
        ("file_search", "call_" + "x" * 80, "fs_call_" + "x" * 56),
    ],
)
def test_a_native_item_has_an_id_of_its_kind(kind: str, own: str, expected: str) -> None:
    call: Json = {"id": own, "type": kind, kind: {}}
    made = mapped(steps=[step(call)], file_search="attach", code_interpreter="attach")
    assert [expected] == [item["id"] for item in made.items]


def test_an_empty_message_is_left_out_and_named_and_an_incomplete_one_keeps_its_status() -> None:
    empty = message("assistant")
    partial = message("assistant", "So f", status="incomplete", incomplete_details={"reason": "max_tokens"})
    made = mapped(empty, partial)
    assert ["incomplete"] == [item["status"] for item in made.items]
    assert ["empty_message", "message_fields"] == [loss.kind for loss in made.losses]
    assert {"incomplete_details": {"reason": "max_tokens"}} == made.losses[1].value


def test_metadata_keeps_fourteen_pairs_and_says_where_it_comes_from() -> None:
    own = {f"key{number:02}": "v" for number in range(16)} | {"long": "x" * 513}
    made = mapped(head={"metadata": own})
    assert made.metadata is not None
    assert 16 == len(made.metadata)
    assert ("thread_1", "5") == (made.metadata["source_thread_id"], made.metadata["source_created_at"])
    lost = next(loss for loss in made.losses if loss.kind == "metadata")
    assert {"key14": "v", "key15": "v", "long": "x" * 513} == lost.value


def test_half_of_a_character_becomes_a_question_mark_and_is_named() -> None:
    made = mapped(message("user", "a\ud800b"))
    assert "a?b" == made.items[0]["content"][0]["text"]
    assert ["changed"] == [loss.outcome for loss in made.losses]


def test_a_policy_that_there_is_not_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="annotation cannot be 'attach'; it can be skip, note, fail"):
        mapped(annotation="attach")
    with pytest.raises(InvalidInputError, match="no such kind of loss: imges"):
        mapped(imges="skip")


def _leaves(value: Any, name: str = "") -> Iterator[str]:
    if is_object(value):
        for key, one in value.items():
            yield from _leaves(one, key)
    elif is_array(value):
        for one in value:
            yield from _leaves(one, name)
    elif isinstance(value, str | float) and value != "" and name not in _FORMAL:
        yield str(value)


chosen = st.fixed_dictionaries(
    {kind: st.sampled_from([policy for policy in allowed if policy != "fail"]) for kind, allowed in POLICIES.items()}
)


@settings(max_examples=40)
@given(records(), chosen)
def test_every_value_of_a_thread_is_mapped_or_named_as_lost(record: Record, policy: dict[str, str]) -> None:
    made = to_conversation(record, policies(policy))
    told = [made.items, made.metadata, made.sources, [loss.value for loss in made.losses]]
    there = "\n".join(_every(told))
    missing = [leaf for leaf in _leaves(record.to_dict()) if leaf not in there and leaf not in _implied(record)]
    assert [] == missing


def _every(value: Any) -> Iterator[str]:
    """Yield every text and number, those in notes as they were before they became JSON."""
    for leaf in _leaves(value):
        yield leaf
        _, _, noted = leaf.partition(": ")
        if noted.endswith("]"):
            yield from _loaded(noted[:-1])


def _loaded(text: str) -> Iterator[str]:
    try:
        yield from _leaves(json.loads(text))
    except ValueError:
        return


def _implied(record: Record) -> set[str]:
    """What a conversation says by being what it is: roles by roles, the status of what is complete, a version."""
    return {"user", "assistant", "completed", "1", record.id}


junk: list[Any] = [None, 7.25, True, "junk", [], ["junk in a list"], {"junk": "in an object"}, [[["deep junk"]]], 1e300]


@settings(max_examples=60)
@given(records(), chosen, st.data())
def test_what_is_of_no_known_shape_is_mapped_or_named_too(
    record: Record, policy: dict[str, str], data: st.DataObject
) -> None:
    record = copy.deepcopy(record)  # what examples share stays as it is
    for _ in range(2):
        parents = [*_parents([record.head, record.entries, record.runs, record.steps])]
        name, parent = data.draw(st.sampled_from(parents)) if parents else ("", {})
        if parents:
            parent[name] = copy.deepcopy(data.draw(st.sampled_from(junk)))
    for make in (to_conversation, to_thread):
        made = make(record, policies(policy))
        there = "\n".join(_every([made.items, made.metadata, made.head, made.sources, [x.value for x in made.losses]]))
        times = {str(entry.get("created_at")) for entry in (record.head, *record.entries)}
        implied = _implied(record) | times
        assert [] == [leaf for leaf in _leaves(record.to_dict()) if leaf not in there and leaf not in implied]


def _parents(value: Any) -> Iterator[tuple[str, Json]]:
    """Yield every name within a value, and the object that has it, but for identities and kinds."""
    for one in value if is_array(value) else value.values() if is_object(value) else ():
        yield from _parents(one)
    if is_object(value):
        yield from ((name, value) for name in value if name not in (*_FORMAL, "id"))


@settings(max_examples=25)
@given(records())
def test_every_item_is_what_the_api_takes(record: Record) -> None:
    made = to_conversation(record, policies({}))
    decoded = [input_item.VARIANTS.decode(item) for item in made.items]
    assert made.items == [item.to_dict() for item in decoded]
    assert len(made.items) == len(made.sources)


@settings(max_examples=25)
@given(records())
def test_a_thread_made_again_loses_only_what_it_names(record: Record) -> None:
    made = to_thread(record, policies({}))
    told = "\n".join(
        _leaves([made.items, made.metadata, made.head, made.sources, [loss.value for loss in made.losses]])
    )
    implied = {"user", "assistant", "completed", "1", record.id, str(record.head["created_at"])}
    times = {str(entry.get("created_at")) for entry in record.entries}
    missing = [leaf for leaf in _leaves(record.to_dict()) if leaf not in told and leaf not in implied | times]
    assert [] == missing


def test_a_part_of_a_chat_without_a_place_does_not_take_the_others_along() -> None:
    """The message keeps what items have, and only the rest is named as lost, whoever said it."""
    sound: Json = {"type": "input_audio", "input_audio": {"data": "AAAA"}}
    for role, kind in (("user", "input_text"), ("assistant", "output_text")):
        record = Record("chat", {"id": "chat_1"}, [{"role": role, "content": [{"type": "text", "text": "Hi"}, sound]}])
        made = to_conversation(record, policies({"content": "skip"}))
        [item] = made.items

        assert [(kind, "Hi")] == [(part["type"], part["text"]) for part in item["content"]]
        assert [("messages[0].content[1]", sound)] == [(loss.place, loss.value) for loss in made.losses]
