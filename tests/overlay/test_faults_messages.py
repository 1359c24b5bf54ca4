"""Errors say what happened, to which call, and what to do next, on one line; and they carry the facts."""

from __future__ import annotations

import copy
import pickle
import re
from operator import attrgetter
from typing import Any

import httpx
import pytest

from openai_conversations import Client, errors, user_message
from tests.overlay.calling import KEY, QUICK, WAYS, Handler, mocking


def failed(
    way: str, handler: Handler, method: str = "conversations.retrieve", *ids: str, **arguments: Any
) -> errors.ApiError:
    """Make a call that fails and return the error."""
    with mocking(way, handler) as call, pytest.raises(errors.ApiError) as caught:
        call(method, *(ids or ("conv_1",)), **arguments)
    return caught.value


def refusing(status: int, **error: Any) -> Handler:
    """Return a handler that always refuses."""

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, json={"error": error}, headers={"X-Request-Id": "req_1"})

    return answer


@pytest.mark.parametrize("way", WAYS)
def test_what_an_error_carries(way: str) -> None:
    """Status, code, type, parameter, request id, headers and body are there, and what matters is in the message."""
    error = failed(way, refusing(400, message="No such role", type="invalid_request_error", code="bad", param="role"))

    assert isinstance(error, errors.BadRequestError)
    assert errors.ErrorDetail("No such role", "invalid_request_error", "bad", "role") == error.error
    assert (400, "req_1", "GET", "/v1/conversations/conv_1") == (
        error.status_code,
        error.request_id,
        error.method,
        error.path,
    )
    assert "req_1" == error.headers["x-request-id"]
    assert b"No such role" in error.content
    assert "GET /v1/conversations/conv_1 answered 400 (bad): No such role [request req_1]" == str(error)


ADVICE: list[tuple[int, str | None, str]] = [
    (401, None, "check the key or credential"),
    (429, "insufficient_quota", "add credit"),
    (307, None, "set the base URL"),
    (400, "conversation_locked", "try again shortly"),
]


@pytest.mark.parametrize(("status", "code", "advice"), ADVICE)
@pytest.mark.parametrize("way", WAYS)
def test_what_to_do_next(way: str, status: int, code: str | None, advice: str) -> None:
    """Where there is something to do, the message says it."""
    assert advice in str(failed(way, refusing(status, message="no", code=code)))


THREADS = [("threads.retrieve", ("t",)), ("threads.messages.list", ("t",)), ("threads.runs.steps.list", ("t", "r"))]


@pytest.mark.parametrize("base_url", ["https://api.openai.com/v1", "https://eu.api.openai.com/v1"])
@pytest.mark.parametrize(("method", "ids"), THREADS)
def test_threads_of_openai(base_url: str, method: str, ids: tuple[str, ...]) -> None:
    """A 404 there is not a missing thread: the error says that OpenAI switched this API off, when, and what to do."""
    transport = httpx.MockTransport(refusing(404, message="Not found"))
    client = Client(base_url=base_url, api_key=KEY, transport=transport, policy=QUICK)
    with pytest.raises(errors.ThreadsSwitchedOffError, match="2026-08-26") as caught:
        attrgetter(method)(client)(*ids)

    assert "use conversations" in str(caught.value)


@pytest.mark.parametrize("base_url", ["https://host.test/v1", "https://api.openai.com.host.test/v1"])
def test_threads_elsewhere(base_url: str) -> None:
    """On any other host a 404 is a missing thread."""
    transport = httpx.MockTransport(refusing(404, message="Not found"))
    client = Client(base_url=base_url, api_key=KEY, transport=transport, policy=QUICK)
    with pytest.raises(errors.NotFoundError) as caught:
        client.threads.retrieve("t")

    assert errors.NotFoundError is type(caught.value)


UNPUBLISHED: list[tuple[str, tuple[str, ...]]] = [("conversations.list", ()), ("threads.list", ())]


@pytest.mark.parametrize("status", [404, 405])
@pytest.mark.parametrize(("method", "ids"), UNPUBLISHED)
@pytest.mark.parametrize("way", WAYS)
def test_operations_that_only_some_servers_have(way: str, method: str, ids: tuple[str, ...], status: int) -> None:
    """A 404 or 405 says that this server may not offer the operation."""
    absent = pytest.raises((errors.NotFoundError, errors.MethodNotAllowedError), match="may not offer it")
    with mocking(way, refusing(status, message="no")) as call, absent:
        call(method, *ids)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("failure", [httpx.ConnectError, httpx.ReadTimeout, httpx.RemoteProtocolError])
def test_failures_name_the_call_the_attempts_and_the_reason(way: str, failure: type[httpx.TransportError]) -> None:
    """Everything is on one line that is not too long."""

    def answer(request: httpx.Request) -> httpx.Response:
        raise failure("it broke\n\x1b[31m" + "x" * 5000, request=request)

    error = failed(way, answer)

    assert re.match(r"getConversation (got no reply from|could not reach) https://host\.test:443 after 3", str(error))
    assert ": it broke ?[31mxxx" in str(error)
    assert len(str(error)) < 500
    assert isinstance(error.__cause__, failure)


@pytest.mark.parametrize("way", WAYS)
def test_a_failure_without_words_is_named(way: str) -> None:
    """httpx says nothing about timeouts but their class."""

    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("", request=request)

    assert "getConversation got no reply from https://host.test:443 after 3 attempts: ReadTimeout" == str(
        failed(way, answer)
    )


@pytest.mark.parametrize("way", WAYS)
def test_only_what_changes_something_can_have_been_carried_out(way: str) -> None:
    """The doubt is mentioned for a POST and a DELETE; of a GET there is nothing to say."""

    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("", request=request)

    doubts = [
        "may have carried it out" in str(failed(way, answer, method, **arguments))
        for method, arguments in (
            ("conversations.retrieve", {}),
            ("conversations.delete", {}),
            ("conversations.items.create", {"items": [user_message("a")]}),
        )
    ]

    assert [False, True, True] == doubts


SAMPLES: list[tuple[str, Handler]] = [
    ("status", refusing(500, message="no")),
    ("quota", refusing(429, message="no", code="insufficient_quota")),
    ("malformed", lambda _: httpx.Response(200, content=b"{")),
    ("nothing", lambda _: httpx.Response(204)),
]


@pytest.mark.parametrize("handler", [sample[1] for sample in SAMPLES], ids=[sample[0] for sample in SAMPLES])
def test_errors_can_be_copied_and_pickled(handler: Handler) -> None:
    """Process pools and task queues carry them along, class, message and facts included."""
    error = failed("sync", handler)
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert (type(error), str(error), error.args) == (type(twin), str(twin), twin.args)
        assert vars(error).keys() == vars(twin).keys()


@pytest.mark.parametrize("name", errors.__all__)
def test_one_base_catches_everything(name: str) -> None:
    """Every error is an ApiError, and each is explained in the tree that the module's docstring draws."""
    found = getattr(errors, name)
    if found is errors.ErrorDetail:
        return

    assert issubclass(found, errors.ApiError)
    assert errors.__doc__ is not None
    assert name in errors.__doc__


def test_a_gateway_key_in_a_reply_is_hidden() -> None:
    """A key of any form that the server quotes is taken out of the message and the body."""
    key = "0123456789abcdef0123456789abcdef"
    text = f"the key {key} is not known"
    transport = httpx.MockTransport(lambda _: httpx.Response(401, json={"error": {"message": text}}))
    client = Client(base_url="https://host.test/v1", api_key=key, transport=transport, policy=QUICK)
    with pytest.raises(errors.AuthenticationError, match=r"the key \[redacted\] is not known") as caught:
        client.conversations.retrieve("c")

    assert key.encode() not in caught.value.content
