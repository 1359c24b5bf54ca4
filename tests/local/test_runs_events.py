"""What happens in runs, event by event, as the specification describes it."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_conversations.local.replies import Script, read_replies
from openai_conversations.local.runs.moments import DONE, Moment, State
from openai_conversations.local.specification import document
from tests.local.run_examples import BEGINNING, CALL, CODE, EXAMPLES, PARTS, RESULT, SAID, Example
from tests.local.run_scripts import Played, names, script

Json = Any
_PLAIN = Script()


@cache
def _validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    # A keyword next to `components` only, so that references resolve.
    whole = {"$ref": f"#/components/schemas/{schema}", "components": document()["components"]}
    return jsonschema_rs.Draft202012Validator(whole)


def problems(moments: list[Moment]) -> list[str]:
    """Return how events differ from the specification."""
    events = [{"event": one.event, "data": "[DONE]" if one.event == DONE else one.data} for one in moments]
    return [
        f"{one['event']}: {e.message}" for one in events for e in _validator("AssistantStreamEvent").iter_errors(one)
    ]


def _script(example: Example) -> Script:
    return read_replies({"replies": [example.rule]})


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_reply_leads_to_its_events_in_order(name: str) -> None:
    """Each kind of reply has its sequence of events, ended by `done`."""
    played = Played(_script(EXAMPLES[name]))
    assert EXAMPLES[name].events.split() == names(played.moments)


@pytest.mark.parametrize("name", EXAMPLES)
def test_events_satisfy_the_specification(name: str) -> None:
    """The data of every event is what the specification says."""
    assert [] == problems(Played(_script(EXAMPLES[name]), created=True).moments)


def test_every_event_of_the_specification_happens() -> None:
    """The examples between them lead to each event that the specification lists."""
    schemas = document()["components"]["schemas"]
    specified = {
        one["properties"]["event"]["const"] for one in schemas.values() if "event" in one.get("properties", {})
    }
    happened = {one.event for name in EXAMPLES for one in Played(_script(EXAMPLES[name]), created=True).moments}
    assert 25 == len(specified)
    assert specified == happened


def test_a_created_thread_comes_first() -> None:
    """The events of a call that also creates the thread begin with the thread."""
    assert ["created", *f"{BEGINNING} {SAID} run.completed done".split()] == names(Played(_PLAIN, created=True).moments)


@pytest.mark.parametrize("name", EXAMPLES)
def test_events_lead_to_what_is_stored(name: str) -> None:
    """Whoever merges the events has the run, steps and messages that the server answers with later."""
    played = Played(_script(EXAMPLES[name]))
    played.at(5000.0)
    merged = State(deepcopy(played.run))
    merged.take_all(played.moments)
    assert played.run == merged.run
    assert played.steps == list(merged.steps.values())
    assert played.messages == list(merged.messages.values())


def test_without_a_script_the_last_message_is_repeated() -> None:
    """A run without a rule says what the user said."""
    (message,) = Played(_PLAIN, prompt="say  this\n").messages
    assert [{"type": "text", "text": {"value": "say  this\n", "annotations": []}}] == message["content"]


@given(st.text())
def test_chunks_of_a_text_add_up_to_it(text: str) -> None:
    """Nothing of a text is lost or added by streaming it."""
    played = Played(_PLAIN, prompt=text)
    sent = [one.data["delta"]["content"][0]["text"]["value"] for one in played.moments if "message.delta" in one.event]
    assert text == "".join(sent)
    assert text == played.messages[0]["content"][0]["text"]["value"]


def test_a_message_can_have_several_parts() -> None:
    """Text with annotations, images and a refusal are put into one message."""
    (message,) = Played(script({"message": PARTS})).messages
    assert ["text", "image_file", "image_url", "refusal"] == [part["type"] for part in message["content"]]
    (annotation,) = message["content"][0]["text"]["annotations"]
    assert ("[1]", 4, 7) == tuple(annotation[name] for name in ("text", "start_index", "end_index"))


def test_tool_steps_keep_their_details() -> None:
    """The details of a code interpreter step and a file search step are as the script gives them."""
    code, search = Played(script({"code_interpreter": CODE}, {"file_search": {"results": [RESULT]}})).steps
    (ran,), (found,) = (step["step_details"]["tool_calls"] for step in (code, search))
    outputs = [{"type": "logs", "logs": "2"}, {"type": "image", "image": {"file_id": "file-3"}}]
    assert {"input": "1 + 1", "outputs": outputs} == ran["code_interpreter"]
    content = [{"type": "text", "text": "found words"}]
    result = {"file_id": "file-1", "file_name": "a.txt", "score": 0.5, "content": content}
    assert [result] == found["file_search"]["results"]


def test_usage_is_counted_in_words_unless_it_is_given() -> None:
    """A step's usage is what the script says or the number of words, and the run's is their sum."""
    given_usage = {"prompt_tokens": 100, "completion_tokens": 50}
    played = Played(script({"text": "one two"}, {"text": "three", "usage": given_usage}), prompt="a b c")
    assert [5, 150] == [step["usage"]["total_tokens"] for step in played.steps]
    totals = {name: played.run["usage"][name] for name in ("prompt_tokens", "completion_tokens", "total_tokens")}
    assert {"prompt_tokens": 103, "completion_tokens": 52, "total_tokens": 155} == totals


def test_required_action_names_the_calls() -> None:
    """A run that waits for tool outputs says for which calls."""
    run = Played(script(CALL)).run
    calls = run["required_action"]["submit_tool_outputs"]["tool_calls"]
    said = [(call["function"]["name"], call["function"]["arguments"]) for call in calls]
    assert [("weather", '{"city": "Oslo", "unit": "C"}'), ("time", "{}")] == said
    assert 2 == len({call["id"] for call in calls})
