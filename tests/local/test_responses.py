"""Scripted responses: their items, events, and what they leave in a conversation."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import httpx
import jsonschema_rs
import pytest

from openai_conversations.local.specification import document
from tests.local.checking import checked_client
from tests.local.run_server import calling
from tests.shared_data import events

Json = Any
EVENT = jsonschema_rs.Draft202012Validator(
    {"$ref": "#/components/schemas/ResponseStreamEvent", "components": document()["components"]}
)
CALL: Json = {"call": [{"name": "f", "arguments": {"a": 1}}, {"name": "g", "arguments": "no json"}]}
CITED: Json = {"text": "a.txt", "file_citation": "file_1"}
EVERY: list[Json] = [
    {"reasoning": "let me see"},
    {"text": "a b"},
    {"refusal": "no"},
    {
        "message": [
            {"text": "see a.txt", "annotations": [{"text": "a.txt", "file_citation": "file_1"}]},
            {"refusal": "x"},
        ]
    },
    {"code_interpreter": {"input": "1 + 1", "outputs": [{"logs": "2"}]}},
    {"file_search": {"results": [{"file_id": "file_1", "file_name": "a.txt", "text": "found"}]}},
    CALL,
    {"text": "It is ${output}, ${message}."},
]


@contextmanager
def scripted(*actions: Json, **settings: Json) -> Generator[httpx.Client]:
    """Give a client of a server with one rule; each reply is checked."""
    with checked_client(replies={"replies": [{"actions": list(actions), **settings}]}) as client:
        yield client


def asked(client: httpx.Client, said: Json, **more: Json) -> Json:
    """Return the response to an input."""
    return client.post("/responses", json={"model": "m", "input": said, **more}).raise_for_status().json()


def streamed(client: httpx.Client, said: Json, **more: Json) -> list[Json]:
    """Return the events of a streamed response."""
    body = {"model": "m", "input": said, "stream": True, **more}
    found = [one["data"] for one in events(client.post("/responses", json=body).raise_for_status().text)]
    assert [] == [one for one in found if not EVENT.is_valid(one)]
    assert list(range(len(found))) == [one["sequence_number"] for one in found]
    return found


def kinds(items: Json) -> list[str]:
    """Return the types of items."""
    return [one["type"] for one in items]


def outputs(response: Json, *texts: str) -> Json:
    """Return tool outputs for the calls of a response."""
    calls = [item["call_id"] for item in response["output"] if item["type"] == "function_call"]
    return [
        {"type": "function_call_output", "call_id": one, "output": text} for one, text in zip(calls, texts, strict=True)
    ]


def test_without_a_script_the_user_is_repeated() -> None:
    """A plain response echoes, can be read, lists its input and is gone once deleted."""
    with checked_client() as client:
        response = asked(client, "hello")
        path = f"/responses/{response['id']}"
        assert [{"type": "output_text", "text": "hello", "annotations": [], "logprobs": []}] == (
            response["output"][0]["content"]
        )
        assert response == client.get(path).json()
        assert ["hello"] == [one["content"][0]["text"] for one in client.get(f"{path}/input_items").json()["data"]]
        assert client.delete(path).json()["deleted"]
        assert 404 == client.get(path).status_code


def test_a_conversation_gets_input_and_output() -> None:
    """Every kind of item lands in it, in order, and tool outputs let the script go on."""
    with scripted(*EVERY) as client:
        made = client.post("/conversations").json()["id"]
        first = asked(client, "hi", conversation=made)
        last = asked(client, outputs(first, "4", "5"), conversation={"id": made})
        listed = client.get(f"/conversations/{made}/items", params={"order": "asc", "limit": 100}).json()["data"]

    assert "It is 4\n5, hi." == last["output"][0]["content"][0]["text"]
    said = ["reasoning", "message", "message", "message", "code_interpreter_call", "file_search_call"]
    called = ["function_call", "function_call"]
    assert [*said, *called] == kinds(first["output"])
    assert ["message", *said, *called, "function_call_output", "function_call_output", "message"] == kinds(listed)


@pytest.mark.parametrize("how", ["conversation", "previous_response_id"])
def test_events_tell_what_the_response_is(how: str) -> None:
    """Streamed, a response has the same items as otherwise, and its pieces join to them."""
    with scripted(*EVERY) as client:
        named = {"conversation": client.post("/conversations").json()["id"]} if how == "conversation" else {}
        found = streamed(client, "hi", **named)
        done = found[-1]["response"]
        more = named or {"previous_response_id": done["id"]}
        last = streamed(client, outputs(done, "4", "5"), **more)[-1]["response"]

    items = [one["item"] for one in found if one["type"] == "response.output_item.done"]
    words = "".join(one["delta"] for one in found if one["type"] == "response.output_text.delta")
    assert ("response.completed", items) == (found[-1]["type"], done["output"])
    assert "a bsee a.txt" == words
    assert "It is 4\n5, hi." == last["output"][0]["content"][0]["text"]


def test_details_come_where_they_are_asked_for() -> None:
    """Encrypted reasoning and search results are in the output only with `include`."""
    include = ["reasoning.encrypted_content", "file_search_call.results"]
    with scripted(*EVERY[:6]) as client:
        plain, full = asked(client, "hi")["output"], asked(client, "hi", include=include)["output"]

    assert [False, True] == ["encrypted_content" in one[0] for one in (plain, full)]
    assert not plain[5].get("results")
    assert "found" == full[5]["results"][0]["text"]


@pytest.mark.parametrize(
    ("action", "status", "detail"),
    [
        ({"fail": {"message": "boom", "code": "rate_limit_exceeded"}}, "failed", "boom"),
        ({"incomplete": "max_completion_tokens"}, "incomplete", "max_output_tokens"),
        ({"expire": True}, "failed", "ends it here"),
        ({"complete": True}, "completed", ""),
    ],
)
def test_a_response_ends_as_the_script_says(action: Json, status: str, detail: str) -> None:
    """Plain and streamed, what was said before the end is there."""
    with scripted({"text": "a"}, action) as client:
        plain, last = asked(client, "hi"), streamed(client, "hi")[-1]

    assert (status, f"response.{status}", 1) == (plain["status"], last["type"], len(plain["output"]))
    assert detail in str(plain["error"] or plain["incomplete_details"])


def test_an_error_breaks_a_stream_and_refuses_otherwise() -> None:
    """Streamed, it is the last event; plain, a 500 with the message, and nothing is kept."""
    with scripted({"text": "a"}, {"error": {"message": "boom"}}) as client:
        made = client.post("/conversations").json()["id"]
        refused = client.post("/responses", json={"model": "m", "input": "hi", "conversation": made})
        assert (500, "boom") == (refused.status_code, refused.json()["error"]["message"])
        assert [] == client.get(f"/conversations/{made}/items").json()["data"]
        assert "error" == streamed(client, "hi")[-1]["type"]


def test_a_stream_can_be_cut() -> None:
    """After as many events as the script says, the connection ends."""
    body = {"model": "m", "input": "hi", "stream": True}
    with calling({"text": "a b c"}, cut_after_events=3) as client, pytest.raises(httpx.RemoteProtocolError):
        client.post("/responses", json=body)


REFUSED: list[tuple[Json, int, str]] = [
    ({"conversation": "conv_none"}, 404, "conversation"),
    ({"previous_response_id": "resp_none"}, 400, "previous_response_id"),
    ({"conversation": "c", "previous_response_id": "r"}, 400, "previous_response_id"),
    ({"input": [{"type": "function_call", "call_id": "c", "name": "f", "arguments": ""}]}, 400, "input"),
    ({"input": [{"type": "function_call_output", "call_id": "c", "output": ""}]}, 400, "input"),
    ({"input": [{"type": "custom_tool_call_output", "call_id": "c", "output": ""}]}, 400, "input"),
    ({"input": [{"role": "user", "id": "x", "content": "a"}]}, 400, "input[0].id"),
    ({"colour": "red"}, 400, "colour"),
]


@pytest.mark.parametrize(("body", "status", "param"), REFUSED)
def test_what_cannot_be_answered_is_refused(body: Json, status: int, param: str) -> None:
    """The place is named: what is not there, calls without outputs, ids of another kind, unknown keys."""
    with checked_client() as client:
        refused = client.post("/responses", json={"model": "m", "input": "a", **body})

    assert (status, param) == (refused.status_code, refused.json()["error"]["param"])


def test_an_output_that_names_no_call_is_taken() -> None:
    """The specification lets `call_id` be left out, or null; such an item is part of the input like any other."""
    output = {"type": "function_call_output", "output": "a"}
    with checked_client() as client:
        for more in ({}, {"call_id": None}):
            made = client.post("/responses", json={"model": "m", "input": [{**output, **more}]}).json()
            (kept,) = client.get(f"/responses/{made['id']}/input_items").json()["data"]
            assert ("completed", "a") == (made["status"], kept["output"])


def test_a_call_that_waits_keeps_other_inputs_out() -> None:
    """As with the real API, a conversation or chain whose call has no output takes only that."""
    with scripted(CALL) as client:
        made = client.post("/conversations").json()["id"]
        first = asked(client, "hi", conversation=made)
        for named in ({"conversation": made}, {"previous_response_id": first["id"]}):
            error = client.post("/responses", json={"model": "m", "input": "a", **named}).json()["error"]
            assert error["message"].startswith("No tool output found for function call call_")


def test_time_passes_as_the_script_says() -> None:
    """A plain response waits for its end; what it leaves is there whatever becomes of the connection."""
    with calling({"text": "a", "delay": 0.3}) as client:
        assert client.post("/responses", json={"model": "m", "input": "a"}).elapsed.total_seconds() >= 0.3


def test_a_response_is_read_again_whole_or_not_at_all() -> None:
    """Programs send `stream=false` as the text it is in a query; a stream of what is over is not offered."""
    with calling() as client:
        made = client.post("/responses", json={"model": "m", "input": "hi"}).json()
        read = client.get(f"/responses/{made['id']}", params={"stream": "false"})
        streamed_again = client.get(f"/responses/{made['id']}", params={"stream": "true"})
        unclear = client.get(f"/responses/{made['id']}", params={"stream": "maybe"})
    assert (200, made["id"]) == (read.status_code, read.json()["id"])
    assert (400, 400) == (streamed_again.status_code, unclear.status_code)
