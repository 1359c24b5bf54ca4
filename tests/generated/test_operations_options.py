"""What can be set for one call: headers, query, body and timeout."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from openai_conversations_api import InvalidInputError
from openai_conversations_api.api.conversations import create_conversation, get_conversation, list_conversations
from openai_conversations_api.api.runs import cancel_run
from openai_conversations_api.models import EasyInputMessage
from tests.servers.calling import TOKEN, Call, Recorder
from tests.servers.scripted import Reply, ScriptedServer

pytest_plugins = ["tests.servers.fixtures"]


def test_extra_headers_are_added(server: ScriptedServer, call: Call) -> None:
    """Headers of one call go out beside the usual ones."""
    call(get_conversation, "conv_1", extra_headers={"OpenAI-Project": "proj_1", "X-Trace": "a\tb"})

    assert (["proj_1"], ["a\tb"]) == (server.only.header("OpenAI-Project"), server.only.header("X-Trace"))
    assert [f"Bearer {TOKEN}"] == server.only.header("Authorization")


@pytest.mark.parametrize("name", ["Accept", "Authorization", "Content-Type", "OpenAI-Beta"])
@pytest.mark.parametrize("change", [str, str.lower, str.upper])
def test_extra_headers_replace(name: str, change: Any, server: ScriptedServer, call: Call) -> None:
    """A header that the call has anyway is replaced, whatever the case of its name, not sent twice."""
    call(create_conversation, extra_headers={change(name): "mine"})
    call(cancel_run, "thread_1", "run_1", extra_headers={change(name): "mine"})

    assert [["mine"], ["mine"]] == [request.header(name) for request in server.received]


@pytest.mark.parametrize(
    "value", ["s3cret\nvalue", "s3cret\r\nX: y", "s3crét", "s3cret\x00", "s3cret\x7f", 5, None, b"s3cret"]
)
def test_header_values_that_cannot_be_sent_are_refused_unseen(value: Any, server: ScriptedServer, call: Call) -> None:
    """The header is named, its value is not shown, and nothing is sent."""
    with pytest.raises(InvalidInputError, match="X-Trace") as caught:
        call(get_conversation, "conv_1", extra_headers={"X-Trace": value})

    assert "s3cr" not in repr(caught.value)
    assert [] == server.received


@pytest.mark.parametrize("name", ["", "X Trace", "X:Trace", "X-Tracé", "X\n", 5, None], ids=repr)
def test_header_names_that_cannot_be_sent_are_refused(name: Any, server: ScriptedServer, call: Call) -> None:
    """A name that is no HTTP header name is refused before anything is sent."""
    with pytest.raises(InvalidInputError, match="not a header name"):
        call(get_conversation, "conv_1", extra_headers={name: "value"})

    assert [] == server.received


def test_extra_body_adds_and_replaces(server: ScriptedServer, call: Call) -> None:
    """`extra_body` adds keys, replaces whole keys that there are, and may hold models."""
    hello = EasyInputMessage(role="user", content="hello")
    call(create_conversation, metadata={"a": "b"}, extra_body={"metadata": {"c": "d"}, "brand_new": [hello]})

    expected = {"metadata": {"c": "d"}, "brand_new": [{"role": "user", "content": "hello"}]}
    assert expected == server.only.json


def test_extra_body_goes_into_a_whole_body(server: ScriptedServer, call: Call) -> None:
    """It adds to `body=` as it adds to parts, and leaves the caller's own body alone."""
    body = {"metadata": {"a": "b"}}
    call(create_conversation, body=body, extra_body={"brand_new": 1})

    assert {"metadata": {"a": "b"}, "brand_new": 1} == server.only.json
    assert {"metadata": {"a": "b"}} == body


def test_extra_body_needs_a_body(server: ScriptedServer, call: Call) -> None:
    """An operation without a body has nowhere to put it and says so."""
    with pytest.raises(InvalidInputError, match="getConversation: there is no body"):
        call(get_conversation, "conv_1", extra_body={"a": 1})

    assert [] == server.received


@pytest.mark.parametrize("option", ["extra_headers", "extra_query", "extra_body"])
def test_options_take_none_and_empty_for_nothing(option: str, server: ScriptedServer, call: Call) -> None:
    """An option that is passed on without a value changes nothing, wherever it would go."""
    call(get_conversation, "conv_1", **{option: None})
    call(list_conversations, **{option: {}})

    assert ["/v1/conversations/conv_1", "/v1/conversations"] == [one.target for one in server.received]


@pytest.mark.parametrize("option", ["extra_headers", "extra_query", "extra_body"])
@pytest.mark.parametrize("value", ["text", [1], 5], ids=repr)
def test_options_of_another_type_are_refused(option: str, value: Any, server: ScriptedServer, call: Call) -> None:
    """An option that is no mapping is named."""
    with pytest.raises(InvalidInputError, match=f"{option} must be a mapping, not {type(value).__name__}"):
        call(create_conversation, **{option: value})

    assert [] == server.received


@pytest.mark.parametrize("timeout", [0.05, httpx.Timeout(5.0, read=0.05)], ids=["seconds", "finer limits"])
def test_a_call_waits_no_longer_than_its_timeout(
    timeout: float | httpx.Timeout, server: ScriptedServer, call: Call
) -> None:
    """A server that stays silent for longer gives a timeout of httpx."""
    server.will_reply(Reply(wait=0.3))

    with pytest.raises(httpx.TimeoutException):
        call(get_conversation, "conv_1", timeout=timeout)


def test_a_timeout_is_for_one_call(server: ScriptedServer, call: Call) -> None:
    """The next call has the client's own timeout again, and None means no limit."""
    server.will_reply(Reply(wait=0.3), Reply(wait=0.1), Reply(wait=0.1))
    with pytest.raises(httpx.TimeoutException):
        call(get_conversation, "conv_1", timeout=0.05)

    call(get_conversation, "conv_1")
    call(get_conversation, "conv_1", timeout=None)

    assert 3 == len(server.received)


@pytest.mark.parametrize("timeout", ["soon", 0, -1, float("nan"), ()], ids=repr)
def test_a_timeout_that_is_no_time_is_refused(timeout: Any, server: ScriptedServer, call: Call) -> None:
    """What cannot be a number of seconds is named, instead of failing deep inside the HTTP library."""
    with pytest.raises(InvalidInputError, match="timeout"):
        call(get_conversation, "conv_1", timeout=timeout)

    assert [] == server.received


def test_a_call_shows_no_secret() -> None:
    """The repr of a prepared call, as a log of a hook would show it, has neither headers nor body."""
    recorder = Recorder()
    create_conversation.sync(client=recorder, metadata={"m": "s3cret"}, extra_headers={"Authorization": "s3cret"})

    assert "s3cret" not in repr(recorder.calls)
