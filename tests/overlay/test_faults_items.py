"""Items over a real connection: what a server does after it stored them, or before, never doubles or loses one."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from openai_conversations import errors, user_message
from tests.overlay.calling import QUICK, REAL_WAYS, calling
from tests.servers import faults
from tests.servers.fault_server import Fault, FaultServer
from tests.servers.faults import JSON, head, json_reply
from tests.servers.item_store import ItemStore
from tests.servers.scripted import Received

pytest_plugins = ["tests.overlay.fault_fixtures"]
IMPATIENT = evolve(QUICK, timeout=0.15)
# Made of the reply that would have been right.
FAILURES: dict[str, Callable[[bytes], Fault]] = {
    "reset": lambda _: faults.reset(),
    "hung up": lambda _: faults.hang_up(),
    "500": lambda _: faults.error(500),
    "broken off": lambda body: faults.raw(head(200, {**JSON, "Content-Length": str(len(body) + 1)}) + body),
    "reset within the reply": lambda body: faults.then_reset(head(200, {"Content-Length": "9999"}) + body[:9]),
    "stalled": lambda _: faults.stall(),
    "stalled within the reply": lambda body: faults.stall(first=head(200, {"Content-Length": "9999"}) + body),
    "garbage": lambda body: faults.reply(200, body[:-1]),
    "gzip garbage": lambda body: faults.encoded("gzip", body),
}


class Storing:
    """Answers for a fault server: a store of items whose first POST goes wrong, before or after it is carried out."""

    def __init__(self, failure: Callable[[bytes], Fault], *, commits: bool) -> None:
        self.store = ItemStore()
        self.posts = 0
        self._failure: Callable[[bytes], Fault] | None = failure
        self._commits = commits

    def __call__(self, request: Received) -> Fault:
        """Return what to do with a request."""
        if request.method == "GET":
            return json_reply(self.store.page(dict(request.query)))
        self.posts += 1
        failure, self._failure = self._failure, None
        listed: dict[str, Any] = self.store.add(request.body) if failure is None or self._commits else {}
        return json_reply(listed) if failure is None else failure(json.dumps(listed).encode())


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("commits", [True, False], ids=["stored", "not stored"])
@pytest.mark.parametrize("way", REAL_WAYS)
def test_with_a_look_items_are_stored_once(way: str, commits: bool, failure: str, faulty: FaultServer) -> None:
    """Whatever becomes of the first reply, the call succeeds, and every item is there once."""
    faulty.answer = storing = Storing(FAILURES[failure], commits=commits)
    with calling(way, faulty.url, policy=IMPATIENT) as call:
        added = call(
            "conversations.items.create", "conv_1", items=[user_message("a"), user_message("b")], look_first=True
        )

    assert ["a", "b"] == storing.store.texts == [item.content[0].text for item in added.data]
    assert (1 if commits else 2) == storing.posts


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("commits", [True, False], ids=["stored", "not stored"])
@pytest.mark.parametrize("way", REAL_WAYS)
def test_without_a_look_items_are_sent_once(way: str, commits: bool, failure: str, faulty: FaultServer) -> None:
    """Whatever becomes of the reply, the items are not sent again, and the call does not claim success."""
    faulty.answer = storing = Storing(FAILURES[failure], commits=commits)
    with calling(way, faulty.url, policy=IMPATIENT) as call, pytest.raises(errors.ApiError):
        call("conversations.items.create", "conv_1", items=[user_message("a")])

    assert (1, ["a"] if commits else []) == (storing.posts, storing.store.texts)


@pytest.mark.parametrize("way", REAL_WAYS)
def test_a_request_that_was_not_even_read_may_not_be_sent_again(way: str, faulty: FaultServer) -> None:
    """Of a reset nobody can tell if it came before the server read the request; the error says so."""
    faulty.will(faults.reset_unread())
    with calling(way, faulty.url) as call, pytest.raises(errors.ConnectionFailedError, match="may have") as caught:
        call("conversations.items.create", "conv_1", items=[user_message("a")])

    assert (1, True) == (faulty.seen, caught.value.may_have_been_carried_out)
