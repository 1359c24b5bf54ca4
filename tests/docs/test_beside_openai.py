"""The README's table of what happens when a server, a network or a run misbehaves, tried with both clients."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from typing import Any

import openai
import pytest

from openai_conversations import (
    Client,
    InvalidInputError,
    MalformedReplyError,
    PagingLoopError,
    RunDeadlineError,
    ServerError,
    UnknownVariant,
    user_message,
)
from tests.servers.scripted import Reply, ScriptedServer, json_reply
from tests.spec_samples import minimal

pytest_plugins = ["tests.servers.fixtures"]
CONVERSATION: dict[str, Any] = {"id": "conv_1", "object": "conversation", "created_at": 1, "metadata": {}}
NEXT_MONTH: dict[str, Any] = {"type": "hologram_call", "id": "holo_1", "beam": {"color": "green"}}
PAGE: dict[str, Any] = {
    "object": "list",
    "data": [NEXT_MONTH],
    "first_id": "holo_1",
    "last_id": "holo_1",
    "has_more": False,
}
EMPTY: dict[str, Any] = {"object": "list", "data": [], "first_id": None, "last_id": None, "has_more": True}
SIGN_IN = Reply(body=b"<html>Please sign in</html>", headers={"Content-Type": "text/html"})


@pytest.fixture
def ours(server: ScriptedServer) -> Iterator[Client]:
    """Give our client."""
    with Client(base_url=server.url, api_key="sk-test") as client:
        yield client


@pytest.fixture
def theirs(server: ScriptedServer) -> Iterator[openai.OpenAI]:
    """Give the official one."""
    with openai.OpenAI(base_url=server.url, api_key="sk-test") as client:
        yield client


def test_an_item_type_from_next_month(server: ScriptedServer, ours: Client, theirs: openai.OpenAI) -> None:
    """We say that we do not know it, and give it back as it came; the SDK makes a Message of it."""
    server.will_reply(json_reply(PAGE), json_reply(PAGE))
    (item,) = ours.conversations.items.list("conv_1")
    (other,) = theirs.conversations.items.list("conv_1")

    assert isinstance(item, UnknownVariant)
    assert NEXT_MONTH == item.to_dict()
    assert "Message" == type(other).__name__


def test_an_empty_page_that_promises_more(server: ScriptedServer, ours: Client, theirs: openai.OpenAI) -> None:
    """We raise where the server gives no way on; the SDK takes it for the end of the list."""
    server.will_reply(json_reply(EMPTY), json_reply(EMPTY))
    with pytest.raises(PagingLoopError):
        list(ours.conversations.items.list("conv_1"))

    assert [] == list(theirs.conversations.items.list("conv_1"))


def test_an_empty_page_before_others(server: ScriptedServer, ours: Client, theirs: openai.OpenAI) -> None:
    """We read on behind it; the SDK ends there, and loses what follows."""
    gap = {**EMPTY, "last_id": "holo_0"}
    server.will_reply(json_reply(gap), json_reply(PAGE), json_reply(gap))

    assert 1 == len(list(ours.conversations.items.list("conv_1")))
    assert [] == list(theirs.conversations.items.list("conv_1"))


def requests_of(server: ScriptedServer, call: Callable[[], object], error: type[Exception]) -> int:
    """Return how many requests a failing call came to."""
    server.reset()
    server.will_reply(*[Reply(status=500, headers={"retry-after-ms": "1"})] * 9)
    with pytest.raises(error):
        call()
    return len(server.received)


def test_a_post_after_a_500(server: ScriptedServer, ours: Client, theirs: openai.OpenAI) -> None:
    """We send it once, since the server may have stored the item; the SDK sends it three times."""
    item: Any = {"type": "message", "role": "user", "content": "Hello!"}

    def add() -> object:
        return theirs.conversations.items.create("conv_1", items=[item])

    assert 1 == requests_of(server, lambda: ours.conversations.items.create("conv_1", items=item), ServerError)
    assert 3 == requests_of(server, add, openai.InternalServerError)


def test_a_page_of_html(server: ScriptedServer, ours: Client, theirs: openai.OpenAI) -> None:
    """We raise; the SDK returns the page as a str, and of a list raises AttributeError."""
    server.will_reply(*[SIGN_IN] * 3)
    with pytest.raises(MalformedReplyError):
        ours.conversations.retrieve("conv_1")
    found: Any = theirs.conversations.retrieve("conv_1")

    assert isinstance(found, str)
    with pytest.raises(AttributeError):
        list(theirs.conversations.items.list("conv_1"))


def test_a_run_that_never_ends(server: ScriptedServer, ours: Client, theirs: openai.OpenAI) -> None:
    """We stop at the deadline (600 s unless told otherwise); the SDK polls for as long as the run goes on."""
    run: dict[str, Any] = {**_sample("RunObject"), "status": "in_progress"}
    going_on = json_reply(run, openai_poll_after_ms="1")
    server.will_reply(*[going_on] * 20)
    with pytest.raises(RunDeadlineError):
        ours.threads.runs.create_and_wait("thread_1", assistant_id="asst_1", deadline=2)

    server.reset()
    server.will_reply(*[going_on] * 100, json_reply({**run, "status": "completed"}))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        runs: Any = theirs.beta.threads.runs
        done = runs.create_and_poll(thread_id="thread_1", assistant_id="asst_1", timeout=2)
    assert ("completed", 101) == (done.status, len(server.received))


def _sample(name: str) -> Any:
    return minimal({"$ref": f"#/components/schemas/{name}"})


def test_a_token_that_ends_midway(server: ScriptedServer) -> None:
    """We ask for another one after a 401 and go on, without sending anything twice; the SDK raises."""
    refusal = json_reply({"error": {"message": "expired"}}, 401)
    mine, its = iter(["old", "new"]), iter(["old", "new"])
    server.will_reply(refusal, json_reply(CONVERSATION), refusal)
    with Client(base_url=server.url, api_key=lambda: next(mine)) as client:
        assert "conv_1" == client.conversations.retrieve("conv_1").id

    with (
        openai.OpenAI(base_url=server.url, api_key=lambda: next(its)) as client,
        pytest.raises(openai.AuthenticationError),
    ):
        client.conversations.retrieve("conv_1")


def test_an_id_that_leads_elsewhere(server: ScriptedServer, ours: Client, theirs: openai.OpenAI) -> None:
    """Both refuse empty ids and dot segments before anything is sent."""
    for bad in ("", ".."):
        with pytest.raises(InvalidInputError):
            ours.conversations.items.delete("conv_1", bad)
        with pytest.raises(ValueError, match=r"non-empty|dot-segment"):
            theirs.conversations.items.delete(bad, conversation_id="conv_1")

    assert [] == server.received


def test_items_beyond_what_one_call_takes(server: ScriptedServer, ours: Client, theirs: openai.OpenAI) -> None:
    """We send 45 items as calls of 20, 20 and 5; the SDK sends them all at once, which the API refuses."""
    server.will_reply(*[json_reply(PAGE)] * 4)
    ours.conversations.items.create("conv_1", items=[user_message(str(number)) for number in range(45)])
    sent = [len(request.json["items"]) for request in server.received]
    items: Any = [{"type": "message", "role": "user", "content": "Hello!"}] * 45
    theirs.conversations.items.create("conv_1", items=items)

    assert [20, 20, 5, 45] == [*sent, len(server.received[-1].json["items"])]
