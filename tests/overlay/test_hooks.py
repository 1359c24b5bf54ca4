"""Hooks are told what a client does, and cannot disturb it."""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import Any

import httpx
import pytest

from openai_conversations import (
    AsyncClient,
    Client,
    RequestEvent,
    ResponseEvent,
    RetryEvent,
    errors,
    user_message,
)
from tests.overlay.calling import KEY, QUICK, WAYS, mocking
from tests.overlay.unreliable import Unreliable

HOOKS = ("on_request", "on_response", "on_retry")


class Answers:
    """Gives one answer after another; an exception is raised."""

    def __init__(self, *answers: httpx.Response | type[httpx.TransportError]) -> None:
        self._answers = list(answers)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Give the next one."""
        answer = self._answers.pop(0)
        if isinstance(answer, type):
            raise answer("no", request=request)
        return answer


def found(**headers: str) -> httpx.Response:
    """Return a conversation."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(200, json={"id": "conv_1"}, headers=named)


@pytest.mark.parametrize("way", WAYS)
def test_what_hooks_are_told(way: str) -> None:
    """Each attempt is a request and a response; before each further one comes the reason and the delay."""
    events: list[Any] = []
    hooks: Any = dict.fromkeys(HOOKS, events.append)
    answers = Answers(httpx.ReadTimeout, httpx.Response(503), found(x_request_id="req_1"))
    with mocking(way, answers, **hooks) as call:
        call("conversations.retrieve", "conv_1")

    expected = [RequestEvent, ResponseEvent, RetryEvent]
    assert [*expected, *expected, RequestEvent, ResponseEvent] == [type(event) for event in events]
    assert [1, 1, 1, 2, 2, 2, 3, 3] == [event.attempt for event in events]
    assert {("getConversation", "GET", "/conversations/conv_1")} == {
        (event.operation, event.method, event.path) for event in events
    }
    assert ["ReadTimeout", "503"] == [event.reason for event in events if isinstance(event, RetryEvent)]
    assert all(0 < event.delay <= 0.01 for event in events if isinstance(event, RetryEvent))
    responses = [event for event in events if isinstance(event, ResponseEvent)]
    assert [None, 503, 200] == [event.status_code for event in responses]
    assert [True, False, False] == [isinstance(event.error, httpx.ReadTimeout) for event in responses]
    assert [None, None, "req_1"] == [event.request_id for event in responses]
    assert all(event.seconds >= 0 for event in responses)


@pytest.mark.parametrize("name", HOOKS)
@pytest.mark.parametrize("way", WAYS)
def test_hooks_that_fail_are_logged_and_passed_over(way: str, name: str, caplog: pytest.LogCaptureFixture) -> None:
    """The call goes on; the log says which event and what kind of error, and none of its text."""

    def fail(event: Any) -> None:
        raise ValueError(KEY)

    hooks: Any = {name: fail}
    with mocking(way, Answers(httpx.Response(503), found()), **hooks) as call:
        conversation = call("conversations.retrieve", "conv_1")

    assert "conv_1" == conversation.id
    assert "a hook failed on" in caplog.text
    assert "ValueError" in caplog.text
    assert KEY not in caplog.text


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("error", [httpx.ReadError("x"), errors.ConnectionFailedError("x"), StopIteration()], ids=repr)
def test_hooks_that_raise_what_calls_raise(way: str, error: Exception) -> None:
    """An error in a hook is not taken for an error of the network."""
    calls: list[Any] = []

    def fail(event: Any) -> None:
        calls.append(event)
        raise error

    with mocking(way, Answers(found()), on_response=fail) as call:
        conversation = call("conversations.retrieve", "conv_1")

    assert ("conv_1", 1) == (conversation.id, len(calls))


@pytest.mark.parametrize("fails", [False, True], ids=["works", "fails"])
def test_coroutine_functions_are_awaited(fails: bool) -> None:
    """In an AsyncClient hooks may be coroutine functions; what they raise is passed over as well."""
    events: list[Any] = []

    async def note(event: Any) -> None:
        await asyncio.sleep(0)
        events.append(event)
        if fails:
            raise ValueError

    hooks: Any = dict.fromkeys(HOOKS, note)
    with mocking("async", Answers(httpx.Response(503), found()), **hooks) as call:
        call("conversations.retrieve", "conv_1")

    expected = [RequestEvent, ResponseEvent, RetryEvent, RequestEvent, ResponseEvent]
    assert expected == [type(event) for event in events]


@pytest.mark.parametrize("name", HOOKS)
def test_a_sync_client_refuses_coroutine_functions(name: str) -> None:
    """Nobody would await them, or what is called like one; the error names the hook."""

    async def plain(event: Any) -> None:
        """Do nothing."""

    class Note:
        """A hook with something to remember."""

        async def __call__(self, event: Any) -> None:
            """Do nothing."""

    for hook in (plain, partial(plain), Note(), partial(Note())):
        hooks: Any = {name: hook}
        with pytest.raises(errors.InvalidInputError, match=name):
            Client(api_key=KEY, **hooks)
        with pytest.raises(errors.InvalidInputError, match=name):
            Client(api_key=KEY).with_options(**hooks)


@pytest.mark.parametrize("client", [Client, AsyncClient])
def test_a_hook_that_cannot_be_called_is_refused(client: Any) -> None:
    """A list in place of its `append` is a mistake that shows at once."""
    with pytest.raises(errors.InvalidInputError, match="on_retry"):
        client(api_key=KEY, on_retry=[])


def test_a_sync_hook_that_has_to_be_awaited_after_all(caplog: pytest.LogCaptureFixture) -> None:
    """If only the call shows that it is a coroutine, it is closed, and the log says what is wrong."""

    async def note(event: Any) -> None:
        """Do nothing."""

    with mocking("sync", Answers(found()), on_request=lambda event: note(event)) as call:  # noqa: PLW0108
        call("conversations.retrieve", "conv_1")

    assert "only an AsyncClient" in caplog.text


@pytest.mark.parametrize("way", WAYS)
def test_each_part_of_a_long_list_is_told(way: str) -> None:
    """Items that go in several calls are several requests, and looks are requests too."""
    events: list[Any] = []
    with mocking(way, Unreliable([(True, "ok"), (True, "reset")]), on_request=events.append) as call:
        call("conversations.items.create", "c", items=[user_message("a")] * 25, look_first=True)

    assert ["GET", "POST", "GET", "POST", "GET"] == [event.method for event in events]


def test_hooks_of_other_options_replace_one_by_one() -> None:
    """`with_options` changes what it is given; None removes a hook."""
    heard: list[str] = []
    client = Client(
        api_key=KEY,
        policy=QUICK,
        transport=httpx.MockTransport(lambda _: found()),
        on_request=lambda _: heard.append("request"),
        on_response=lambda _: heard.append("response"),
    )
    client.with_options(on_response=lambda _: heard.append("other")).conversations.retrieve("conv_1")
    client.with_options(on_request=None).conversations.retrieve("conv_1")

    assert ["request", "other", "response"] == heard


@pytest.mark.parametrize("way", WAYS)
def test_the_log(way: str, caplog: pytest.LogCaptureFixture) -> None:
    """It holds names, numbers and ids of each attempt, and neither headers nor bodies."""
    answers = Answers(httpx.Response(503, text="body-of-reply"), found(x_request_id="req_1", x_other="header-of-reply"))
    with caplog.at_level(logging.DEBUG, "openai_conversations"), mocking(way, answers) as call:
        call("conversations.update", "conv_1", metadata={"a": "body-of-request"}, idempotency_key="header-of-request")

    messages = [record.getMessage() for record in caplog.records if record.name == "openai_conversations"]
    assert 5 == len(messages)
    assert "POST /conversations/conv_1 attempt 1" == messages[0]
    assert messages[2].endswith("s: 503")
    assert messages[4].endswith("ms req_1")
    assert not [part for part in ("header-of", "body-of", KEY) if part in "".join(messages)]


@pytest.mark.parametrize("way", WAYS)
def test_the_log_has_one_line_for_each_event(way: str, caplog: pytest.LogCaptureFixture) -> None:
    """Ids that hold line breaks do not forge lines."""
    with caplog.at_level(logging.DEBUG, "openai_conversations"), mocking(way, Answers(found())) as call:
        call("conversations.retrieve", "a\nERROR all is lost\r\x1b[2J")

    assert not [record for record in caplog.records if set("\n\r\x1b") & set(record.getMessage())]
