"""`items.create` takes any number of items: they go in order, in calls of at most twenty, and come back as one list."""

from __future__ import annotations

import json
import pickle
import traceback
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations import errors, user_message
from tests.overlay.calling import KEY, WAYS, mocking
from tests.overlay.unreliable import Unreliable


def messages(number: int) -> list[Any]:
    """Return messages that differ."""
    return [user_message(f"message {position}") for position in range(number)]


def sizes(server: Unreliable) -> list[int]:
    """Return how many items each request held."""
    return [len(json.loads(request.content)["items"]) for request in server.posts]


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=30)
@given(number=st.integers(0, 65))
def test_any_number_of_items(way: str, number: int) -> None:
    """What comes back is what was sent, in order, as if it had been one call."""
    server = Unreliable()
    with mocking(way, server) as call:
        added = call("conversations.items.create", "conv_1", items=messages(number))

    assert [f"message {position}" for position in range(number)] == [item.content[0].text for item in added.data]
    assert ([20] * (number // 20) + [number % 20] * bool(number % 20) or [0]) == sizes(server)
    assert [item["id"] for item in server.store.items[:1] + server.store.items[-1:]] == (
        [added.first_id, added.last_id] if number else []
    )


@pytest.mark.parametrize("way", WAYS)
def test_everything_else_of_the_call_goes_with_each_part(way: str) -> None:
    """Query, headers and further keys of the body are those of the call."""
    server = Unreliable()
    with mocking(way, server) as call:
        call(
            "conversations.items.create",
            "conv_1",
            items=messages(41),
            include=["message.output_text.logprobs"],
            extra_body={"ö": {"a": [1.5, None]}},
            extra_query={"version": "2"},
            extra_headers={"X-Mine": "1"},
        )

    assert [20, 20, 1] == sizes(server)
    for request in server.posts:
        assert {"ö": {"a": [1.5, None]}} == {name: value for name, value in _body(request).items() if name != "items"}
        assert [("include[]", "message.output_text.logprobs"), ("version", "2")] == request.url.params.multi_items()
        assert ("1", "application/json") == (request.headers["x-mine"], request.headers["content-type"])


def _body(request: httpx.Request) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(request.content)
    return body


@pytest.mark.parametrize("way", WAYS)
def test_an_event_in_the_middle_is_repeated_alone(way: str) -> None:
    """A refusal that passes costs one more request, for that part only."""
    server = Unreliable([(True, "ok"), (False, "429"), (True, "ok")])
    with mocking(way, server) as call:
        call("conversations.items.create", "conv_1", items=messages(45))

    assert [20, 20, 20, 5] == sizes(server)
    assert [f"message {position}" for position in range(45)] == server.store.texts


ENDS: dict[str, tuple[list[tuple[bool, str]], tuple[int, int, int], type[errors.ApiError]]] = {
    "refused": ([(True, "ok"), (False, "400")], (20, 0, 25), errors.BadRequestError),
    "refused at the end": ([(True, "ok")] * 2 + [(False, "401")], (40, 0, 5), errors.AuthenticationError),
    "refused for too long": ([(True, "ok")] + [(False, "429")] * 3, (20, 0, 25), errors.RateLimitError),
    "no connection": ([(True, "ok")] + [(False, "refused connection")] * 3, (20, 0, 25), errors.ConnectionFailedError),
    "lost": ([(True, "ok"), (True, "reset")], (20, 20, 5), errors.ConnectionFailedError),
    "late": ([(True, "ok"), (True, "timeout")], (20, 20, 5), errors.CallTimeoutError),
    "lost at the beginning": ([(True, "reset")], (0, 20, 25), errors.ConnectionFailedError),
    "failed": ([(True, "ok"), (False, "500")], (20, 20, 5), errors.ServerError),
    "garbage": ([(True, "garbage")], (0, 20, 25), errors.MalformedReplyError),
    "garbage at the end": ([(True, "ok")] * 2 + [(True, "garbage")], (40, 5, 0), errors.MalformedReplyError),
    "nothing said": ([(True, "ok"), (True, "no data")], (20, 20, 5), errors.MalformedReplyError),
}


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("way", WAYS)
def test_what_became_of_each_item_is_said(way: str, end: str) -> None:
    """The error holds what is stored, what may be and what is not, and what went wrong as its cause."""
    acts, counts, cause = ENDS[end]
    with mocking(way, Unreliable(acts)) as call, pytest.raises(errors.PartlyStoredError) as caught:
        call("conversations.items.create", "conv_1", items=messages(45))

    error = caught.value
    assert counts == (len(error.stored), len(error.uncertain), len(error.unsent))
    assert cause is type(error.__cause__)
    uncertain = f", {counts[1]} uncertain" if counts[1] else ""
    assert str(error).startswith(f"{counts[0]} entries stored{uncertain}, {counts[2]} not: ")
    assert ["msg_1"] * bool(error.stored) == [item["id"] for item in error.stored[:1]]
    rest = [entry["content"] for entry in [*error.uncertain, *error.unsent]]
    assert [f"message {position}" for position in range(len(error.stored), 45)] == rest


@pytest.mark.parametrize("way", WAYS)
def test_if_nothing_was_stored_the_error_is_the_plain_one(way: str) -> None:
    """A first part that was refused leaves nothing to report."""
    with mocking(way, Unreliable([(False, "400")])) as call, pytest.raises(errors.BadRequestError):
        call("conversations.items.create", "conv_1", items=messages(45))


def test_the_error_can_be_pickled_and_shows_no_key() -> None:
    """It travels between processes with its lists, and nothing printed of it holds the key."""
    server = Unreliable([(True, "ok"), (True, "reset")])
    with mocking("sync", server) as call, pytest.raises(errors.PartlyStoredError) as caught:
        call("conversations.items.create", "conv_1", items=messages(45))
    copied = pickle.loads(pickle.dumps(caught.value))

    assert (str(caught.value), caught.value.unsent) == (str(copied), copied.unsent)
    assert KEY not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("way", WAYS)
def test_other_operations_are_not_split(way: str) -> None:
    """A conversation is created in one call: what is too much for it is for the server to say."""
    server = Unreliable([(False, "400")])
    with mocking(way, server) as call, pytest.raises(errors.BadRequestError):
        call("conversations.create", items=messages(25))

    assert [25] == sizes(server)


@pytest.mark.parametrize("way", WAYS)
def test_to_go_on_is_to_send_the_rest(way: str) -> None:
    """What was not sent can be given to the next call as it is."""
    server = Unreliable([(True, "ok"), (False, "400")])
    with mocking(way, server) as call:
        with pytest.raises(errors.PartlyStoredError) as caught:
            call("conversations.items.create", "conv_1", items=messages(45))
        call("conversations.items.create", "conv_1", items=caught.value.unsent)

    assert [f"message {position}" for position in range(45)] == server.store.texts
