"""`items.create` takes any number of items: they go in order, in calls of at most twenty, and come back as one list."""

from __future__ import annotations

import json
import pickle
import traceback
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openai_conversations import errors, thread_message, user_message
from openai_conversations_api import models
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
    "no connection": ([(True, "ok")] + [(False, "refused connection")] * 3, (20, 20, 5), errors.ConnectionFailedError),
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
@settings(max_examples=20)
@given(number=st.integers(0, 65), single=st.booleans())
def test_a_conversation_begins_with_any_number_of_items(way: str, number: int, single: bool) -> None:
    """The first twenty go with the call that creates it, the rest after; a single item and a generator do too."""
    server = Unreliable()
    items: Any = messages(1)[0] if single else (one for one in messages(number))
    with mocking(way, server) as call:
        conversation = call("conversations.create", items=items, metadata={"a": "b"}, extra_body={"x": 1})

    number = 1 if single else number
    assert "conv_1" == conversation.id
    assert [f"message {position}" for position in range(number)] == server.store.texts
    assert ([20] * (number // 20) + [number % 20] * bool(number % 20) or [0]) == sizes(server)
    assert [{"a": "b"}, *[None] * (len(server.posts) - 1)] == [_body(one).get("metadata") for one in server.posts]


@pytest.mark.parametrize("way", WAYS)
def test_a_conversation_that_was_created_with_some_items_is_named(way: str) -> None:
    """What was added, and where, is not lost when a later call fails."""
    server = Unreliable([(True, "ok"), (True, "ok"), (False, "400")])
    with mocking(way, server) as call, pytest.raises(errors.PartlyStoredError) as caught:
        call("conversations.create", items=messages(50))

    error = caught.value
    assert ("conv_1", 40, 0, 10, 40) == (
        error.conversation_id,
        len(error.stored),
        len(error.uncertain),
        len(error.unsent),
        error.unsent_from,
    )


@pytest.mark.parametrize("way", WAYS)
def test_an_index_that_a_server_names_is_that_of_the_list(way: str) -> None:
    """The sixth item of the second call is the twenty-sixth of what was given."""
    body = {"error": {"message": "Invalid value: 'items[5].content'.", "param": "items[5].content"}}
    posts: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        posts.append(request)
        added = {"object": "list", "data": [{"id": "msg_1"}] * 20, "has_more": False}
        return httpx.Response(200, json=added) if len(posts) == 1 else httpx.Response(400, json=body)

    with mocking(way, answer) as call, pytest.raises(errors.PartlyStoredError, match=r"items\[25\]\.content"):
        call("conversations.items.create", "conv_1", items=messages(45))


REFUSED: list[tuple[Any, str]] = [
    ("hello", "must be a list of items, not str"),
    (5, "must be a list of items, not int"),
    ([*messages(30), "hello"], r"items\[30\] must be an item or a mapping, not str"),
    ([*messages(3), thread_message("hi")], r"items\[3\] is a message for a thread"),
    ([models.ThreadMessage.from_dict({"id": "msg_1"})], r"items\[0\] is a message for a thread"),
]


UNSENDABLE: list[tuple[Any, str]] = [
    (user_message("\ud800"), r"items\[30\]\.content holds half of a surrogate pair"),
    (user_message(["a", "\ud800"]), r"items\[30\]\.content\[1\]\.text holds half of a surrogate pair"),
    ({"when": datetime.now(UTC)}, r"items\[30\]\.when is of type datetime, which has no JSON form"),
    ({"level": float("nan")}, r"items\[30\]\.level is no finite number"),
    ({"\ud800": 1}, r"items\[30\] has a key that holds half of a surrogate pair"),
    ({(1, 2): 1}, r"items\[30\] has a key of type tuple"),
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("item", "told"), UNSENDABLE, ids=[told for _, told in UNSENDABLE])
def test_what_cannot_be_sent_is_refused_with_its_place(way: str, item: Any, told: str) -> None:
    """Before anything is sent, also where it would be part of a later call."""
    server = Unreliable()
    with mocking(way, server) as call, pytest.raises(errors.InvalidInputError, match=told):
        call("conversations.items.create", "conv_1", items=[*messages(30), item])

    assert [] == server.posts


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("items", "told"), REFUSED, ids=[told for _, told in REFUSED])
def test_what_are_no_items_is_refused_with_its_place(way: str, items: Any, told: str) -> None:
    """Nothing is sent."""
    server = Unreliable()
    with mocking(way, server) as call:
        for method, ids in (("conversations.items.create", ("conv_1",)), ("conversations.create", ())):
            with pytest.raises(errors.InvalidInputError, match=told):
                call(method, *ids, items=items)

    assert [] == server.posts


def values_of(items: list[Any]) -> Any:
    """Return the values of a dict."""
    return dict(enumerate(items)).values()


def mapped(items: list[Any]) -> Any:
    """Return what `map` gives."""
    return map(id_of, items)


@pytest.mark.parametrize("make", [iter, tuple, values_of, mapped])
def test_anything_that_can_be_gone_through_is_a_list(make: Any) -> None:
    """Generators, `map`, tuples and the values of a dict."""
    server = Unreliable()
    with mocking("sync", server) as call:
        call("conversations.items.create", "conv_1", items=make(messages(25)))

    assert [20, 5] == sizes(server)


def id_of(item: Any) -> Any:
    """Return an item."""
    return item


@pytest.mark.parametrize("way", WAYS)
def test_to_go_on_is_to_send_the_rest(way: str) -> None:
    """What was not sent can be given to the next call as it is."""
    server = Unreliable([(True, "ok"), (False, "400")])
    with mocking(way, server) as call:
        with pytest.raises(errors.PartlyStoredError) as caught:
            call("conversations.items.create", "conv_1", items=messages(45))
        call("conversations.items.create", "conv_1", items=caught.value.unsent)

    assert [f"message {position}" for position in range(45)] == server.store.texts
