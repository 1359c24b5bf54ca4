"""Which calls are sent again, how often, and what can be set for one call."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from openai_conversations import Client, Policy, errors, user_message
from tests.overlay.calling import KEY, QUICK, WAYS, mocking

Method = tuple[str, dict[str, Any]]
POST: Method = ("conversations.items.create", {"items": [user_message("hi")]})
GET: Method = ("conversations.retrieve", {})
DELETE: Method = ("conversations.delete", {})


class Failing:
    """A server that always gives the same answer, or raises the same failure, and counts."""

    def __init__(self, status: int = 500, code: str | None = None, failure: Any = None, **headers: str) -> None:
        self.requests: list[httpx.Request] = []
        self._status = status
        self._body = {"error": {"message": "no", "code": code, "type": None}}
        self._failure = failure
        self._headers = {name.replace("_", "-"): value for name, value in headers.items()}

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer."""
        self.requests.append(request)
        if self._failure is not None:
            raise self._failure("no", request=request)
        return httpx.Response(self._status, json=self._body, headers=self._headers)


def sent(way: str, server: Failing, method: Method, **options: Any) -> int:
    """Make a call that fails and return how many requests it came to."""
    name, arguments = method
    with mocking(way, server) as call, pytest.raises(errors.ApiError):
        call(name, "conv_1", **arguments, **options)
    return len(server.requests)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("wish", "status", "gets", "posts"),
    [
        ("true", 400, 3, 1),
        ("TRUE ", 400, 3, 1),
        ("true", 401, 3, 1),
        ("true", 403, 3, 1),
        ("true", 404, 3, 1),
        ("true", 413, 3, 1),
        ("true", 500, 3, 1),
        ("true", 408, 3, 1),
        ("true", 302, 1, 1),
        ("false", 500, 1, 1),
        ("False", 429, 1, 1),
        ("perhaps", 400, 1, 1),
        ("perhaps", 500, 3, 1),
    ],
)
def test_x_should_retry(way: str, wish: str, status: int, gets: int, posts: int) -> None:
    """Servers decide whether to be asked again, but a POST is sent again only where it was turned away unread."""
    assert gets == sent(way, Failing(status, x_should_retry=wish), GET)
    assert posts == sent(way, Failing(status, x_should_retry=wish), POST)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "code", ["insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "account_deactivated"]
)
@pytest.mark.parametrize("status", [400, 402, 403, 429, 503])
def test_a_used_up_quota_is_never_tried_again(way: str, code: str, status: int) -> None:
    """Whatever the status and the wish of the server, quota codes end the call."""
    assert 1 == sent(way, Failing(status, code, x_should_retry="true", retry_after="0"), GET)


@pytest.mark.parametrize("way", WAYS)
def test_a_quota_code_counts_wherever_it_stands(way: str) -> None:
    """Some gateways put a number into `code` and the reason into `type`."""

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(429, json={"error": {"message": "m", "type": "insufficient_quota", "code": "429"}})

    with mocking(way, answer) as call, pytest.raises(errors.QuotaExceededError, match="add credit"):
        call("conversations.retrieve", "conv_1")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("method", [GET, POST, DELETE], ids=["GET", "POST", "DELETE"])
def test_a_locked_conversation_is_tried_again(way: str, method: Method) -> None:
    """Someone else is writing: nothing was carried out, and soon it can be."""
    assert 3 == sent(way, Failing(400, "conversation_locked"), method)


FAILURES: list[tuple[Any, int, int]] = [
    (httpx.ConnectError, 3, 1),
    (httpx.ConnectTimeout, 3, 1),
    (httpx.PoolTimeout, 3, 1),
    (httpx.ReadError, 3, 1),
    (httpx.ReadTimeout, 3, 1),
    (httpx.WriteError, 3, 1),
    (httpx.WriteTimeout, 3, 1),
    (httpx.CloseError, 3, 1),
    (httpx.RemoteProtocolError, 3, 1),
    (httpx.LocalProtocolError, 1, 1),
    (httpx.ProxyError, 1, 1),
    (httpx.UnsupportedProtocol, 1, 1),
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("failure", "gets", "posts"), FAILURES, ids=[failure[0].__name__ for failure in FAILURES])
def test_failures_of_the_network(way: str, failure: Any, gets: int, posts: int) -> None:
    """A GET or DELETE is sent again unless that is hopeless; a POST never: other transports may call any loss so."""
    assert gets == sent(way, Failing(failure=failure), GET)
    assert gets == sent(way, Failing(failure=failure), DELETE)
    assert posts == sent(way, Failing(failure=failure), POST)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("retries", [0, 1, 5])
def test_how_often_can_be_set_for_a_client_and_for_a_call(way: str, retries: int) -> None:
    """`max_retries` of a call wins over that of the client."""
    server = Failing()
    with mocking(way, server, max_retries=retries) as call, pytest.raises(errors.ServerError):
        call("conversations.retrieve", "conv_1")

    assert retries + 1 == len(server.requests)
    assert retries + 1 == sent(way, Failing(), GET, max_retries=retries)


@pytest.mark.parametrize("way", WAYS)
def test_an_idempotency_key_makes_a_post_repeatable(way: str) -> None:
    """With a key the server tells repetitions apart; it is sent with each attempt."""
    server = Failing()

    assert 3 == sent(way, server, POST, idempotency_key="key-1")
    assert ["key-1"] * 3 == [request.headers["idempotency-key"] for request in server.requests]


@pytest.mark.parametrize("way", WAYS)
def test_an_earlier_doubt_is_not_forgotten(way: str) -> None:
    """If the first attempt may have been carried out, an error of a later one says so though that one was not."""
    failures: list[Any] = [httpx.ReadError, httpx.ConnectError, httpx.ConnectError]

    def answer(request: httpx.Request) -> httpx.Response:
        raise failures.pop(0)("no", request=request)

    with mocking(way, answer) as call, pytest.raises(errors.ConnectionFailedError, match="may have") as caught:
        call(POST[0], "conv_1", idempotency_key="k", **POST[1])

    assert (3, True) == (caught.value.attempts, caught.value.may_have_been_carried_out)


@pytest.mark.parametrize("way", WAYS)
def test_a_delete_that_was_carried_out_before_is_explained(way: str) -> None:
    """A 404 after an attempt without an answer may mean that the attempt was successful; the error says so."""
    answers = [httpx.Response(502), httpx.Response(404)]
    with mocking(way, lambda _: answers.pop(0)) as call, pytest.raises(errors.NotFoundError) as caught:
        call("conversations.delete", "conv_1")

    assert ["2 attempts were made", "an earlier attempt got no clear answer and may have deleted it"] == (
        caught.value.__notes__
    )


@pytest.mark.parametrize("way", WAYS)
def test_a_post_in_doubt_is_explained(way: str) -> None:
    """After a server error it is open whether a POST was carried out, and the error says what to do."""
    with mocking(way, Failing()) as call, pytest.raises(errors.ServerError) as caught:
        call(POST[0], "conv_1", **POST[1])

    assert ["the server may have carried it out all the same: look before sending it again"] == caught.value.__notes__


@pytest.mark.parametrize("way", WAYS)
def test_success_at_last(way: str) -> None:
    """A call that succeeds in the end is a success like any other, with one and the same content in each attempt."""
    answers = [httpx.Response(503), httpx.Response(429), httpx.Response(200, json={"id": "conv_1"})]
    with mocking(way, lambda _: answers.pop(0)) as call:
        conversation = call("conversations.retrieve", "conv_1")

    assert "conv_1" == conversation.id


SENSELESS: list[dict[str, Any]] = [
    {"timeout": "soon"},
    {"timeout": 0},
    {"timeout": -1},
    {"timeout": float("nan")},
    {"timeout": True},
    {"deadline": 0},
    {"deadline": "soon"},
    {"deadline": float("inf")},
    {"max_retries": -1},
    {"max_retries": 1.5},
    {"max_retries": None},
    {"cancellation": "now"},
    {"idempotency_key": ""},
    {"idempotency_key": "a\nb"},
    {"idempotency_key": 5},
    {"look_first": True},
    {"retries": 3},
]


@pytest.mark.parametrize("options", SENSELESS, ids=str)
@pytest.mark.parametrize("way", WAYS)
def test_options_of_a_call_that_make_no_sense_are_refused(way: str, options: dict[str, Any]) -> None:
    """They are an InvalidInputError that names the operation or the option, and nothing is sent."""
    server = Failing()
    with mocking(way, server) as call, pytest.raises(errors.InvalidInputError):
        call("conversations.retrieve", "conv_1", **options)

    assert [] == server.requests


@pytest.mark.parametrize(
    "options",
    [
        *({"timeout": value} for value in ("soon", 0, -1, True)),
        *({"deadline": value} for value in ("soon", 0, -1)),
        *({"max_retries": value} for value in (-1, 1.5, True, None)),
        {"retries": 3},
    ],
    ids=str,
)
def test_options_of_a_client_that_make_no_sense_are_refused(options: dict[str, Any]) -> None:
    """They are an InvalidInputError when the client is made, or when it is given other options."""
    with pytest.raises(errors.InvalidInputError):
        Client(api_key=KEY, **options)
    with pytest.raises(errors.InvalidInputError):
        Client(api_key=KEY).with_options(**options)


@pytest.mark.parametrize("name", ["first_delay", "longest_delay", "longest_retry_after"])
@pytest.mark.parametrize("value", [None, 0, -1, "soon", float("nan")])
def test_a_policy_that_makes_no_sense_is_refused(name: str, value: Any) -> None:
    """Delays are positive numbers of seconds."""
    with pytest.raises(errors.InvalidInputError, match=name):
        Policy(**{name: value})


def test_options_replace_parts_of_a_policy() -> None:
    """A policy and single options go together; the single ones win."""
    server = Failing()
    with mocking("sync", server, policy=QUICK, max_retries=7) as call, pytest.raises(errors.ServerError):
        call("conversations.retrieve", "conv_1")

    assert 8 == len(server.requests)
