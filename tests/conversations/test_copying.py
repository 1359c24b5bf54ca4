"""Conversations are copied up to an item, and cleared; what fails half-way is told exactly."""

from __future__ import annotations

import json
import pickle
from collections import deque
from typing import Any

import httpx
import pytest

from openai_conversations import errors
from tests.overlay.calling import WAYS, mocking

PLAIN: dict[str, Any] = {"type": "message", "role": "user", "status": "completed"}


def message(number: int) -> dict[str, Any]:
    """Return a stored message."""
    return {**PLAIN, "id": f"msg_{number}", "content": [{"type": "input_text", "text": f"text {number}"}]}


class Server:
    """Conversations by id; lists come in pages of 7, oldest first.

    fails: for each POST of items, and each DELETE, the status that it is answered with, 0 to hang up after doing it.
    """

    def __init__(self, number: int, *fails: int | None) -> None:
        self.items: dict[str, list[dict[str, Any]]] = {"conv_1": [message(one) for one in range(number)]}
        self.metadata: dict[str, Any] = {"conv_1": {"topic": "fish"}}
        self.fails = deque(fails)
        self.included: list[list[str]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer a request."""
        parts = request.url.path.split("/")[3:]
        if request.method == "GET":
            return self._read(request, parts)
        if request.method == "DELETE":
            return self._delete(request, parts)
        body = json.loads(request.content)
        conversation = parts[0] if parts else f"conv_{len(self.items) + 1}"
        fail = self.fails.popleft() if parts and self.fails else None
        if fail:
            return httpx.Response(fail, json={"error": {"message": "no"}})
        self.metadata.setdefault(conversation, body.get("metadata", {}))
        there = len(self.items.get(conversation, []))
        added = [{**item, "id": f"new_{number}"} for number, item in enumerate(body.get("items", []), there)]
        self.items.setdefault(conversation, []).extend(added)
        if fail == 0:
            raise httpx.ReadError("hung up", request=request)
        if parts:
            return httpx.Response(200, json={"object": "list", "data": added, "has_more": False})
        return self._conversation(conversation)

    def _conversation(self, name: str) -> httpx.Response:
        about = {"id": name, "object": "conversation", "created_at": 1, "metadata": self.metadata[name]}
        return httpx.Response(200, json=about)

    def _read(self, request: httpx.Request, parts: list[str]) -> httpx.Response:
        if len(parts) == 1:
            return self._conversation(parts[0])
        self.included.append(request.url.params.get_list("include[]"))
        items = self.items[parts[0]]
        assert "asc" == request.url.params["order"]
        after = request.url.params.get("after")
        start = next((number for number, one in enumerate(items, 1) if one["id"] == after), 0)
        page = items[start : start + 7]
        return httpx.Response(200, json={"object": "list", "data": page, "has_more": start + 7 < len(items)})

    def _delete(self, request: httpx.Request, parts: list[str]) -> httpx.Response:
        fail = self.fails.popleft() if self.fails else None
        if fail:
            return httpx.Response(fail, json={"error": {"message": "no"}})
        self.items[parts[0]] = [one for one in self.items[parts[0]] if one["id"] != parts[2]]
        if fail == 0:
            raise httpx.ReadError("hung up", request=request)
        return self._conversation(parts[0])


def texts(items: list[dict[str, Any]]) -> list[str]:
    """Return the texts of messages."""
    return [one["content"] if isinstance(one["content"], str) else one["content"][0]["text"] for one in items]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("number", "upto", "copied"), [(0, None, 0), (3, None, 3), (50, None, 50), (50, "msg_24", 25)])
def test_a_conversation_is_copied_up_to_an_item(way: str, number: int, upto: str | None, copied: int) -> None:
    """All items to the last that is wanted, of any number of pages, in order; the original stays as it is."""
    server = Server(number)
    with mocking(way, server) as call:
        new = call("conversations.fork", "conv_1", upto=upto)

    assert ("conv_2", {"topic": "fish"}) == (new.id, new.metadata)
    assert [f"text {one}" for one in range(copied)] == texts(server.items["conv_2"])
    assert number == len(server.items["conv_1"])
    assert not any(one["id"].startswith("msg_") for one in server.items["conv_2"])
    assert "message.input_image.image_url" in server.included[0]


@pytest.mark.parametrize("way", WAYS)
def test_a_copy_may_have_its_own_metadata(way: str) -> None:
    """None for none."""
    server = Server(1)
    with mocking(way, server) as call:
        call("conversations.fork", "conv_1", metadata={"topic": "birds"})
        call("conversations.fork", "conv_1", metadata=None)

    assert [{"topic": "birds"}, {}] == [server.metadata["conv_2"], server.metadata["conv_3"]]


@pytest.mark.parametrize("way", WAYS)
def test_an_item_that_is_not_there(way: str) -> None:
    """Nothing is created."""
    server = Server(3)
    with mocking(way, server) as call, pytest.raises(errors.InvalidInputError, match="no item 'msg_9'; nothing"):
        call("conversations.fork", "conv_1", upto="msg_9")

    assert ["conv_1"] == list(server.items)


@pytest.mark.parametrize("way", WAYS)
def test_an_item_that_cannot_be_copied(way: str) -> None:
    """It is named, before anything is created."""
    server = Server(3)
    server.items["conv_1"].insert(1, {"id": "odd_1", "content": []})
    with mocking(way, server) as call, pytest.raises(errors.InvalidInputError, match=r"item 1 \(.*cannot be copied"):
        call("conversations.fork", "conv_1")

    assert ["conv_1"] == list(server.items)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("fail", "counts"), [(400, (20, 0, 30)), (0, (20, 20, 10))])
def test_a_copy_that_fails_half_way(way: str, fail: int, counts: tuple[int, int, int]) -> None:
    """The error names the new conversation, and what it has."""
    server = Server(50, fail)
    with mocking(way, server) as call, pytest.raises(errors.PartlyStoredError) as caught:
        call("conversations.fork", "conv_1")

    error = caught.value
    assert ("conv_2", counts) == (
        error.conversation_id,
        (len(error.stored), len(error.uncertain), len(error.unsent)),
    )
    assert [f"text {one}" for one in range(50)] == texts([*error.stored, *error.uncertain, *error.unsent])


@pytest.mark.parametrize("way", WAYS)
def test_a_copy_that_looks_first_is_whole(way: str) -> None:
    """A lost reply costs nothing."""
    server = Server(50, 0)

    def both_ways(request: httpx.Request) -> httpx.Response:
        if request.url.params.get("order") != "desc":
            return server(request)
        items = server.items[request.url.path.split("/")[3]][::-1]
        return httpx.Response(200, json={"object": "list", "data": items, "has_more": False})

    with mocking(way, both_ways) as call:
        call("conversations.fork", "conv_1", look_first=True)

    assert [f"text {one}" for one in range(50)] == texts(server.items["conv_2"])


@pytest.mark.parametrize("way", WAYS)
def test_a_conversation_is_cleared(way: str) -> None:
    """Every item that it holds, of any number of pages, those that somebody else deletes meanwhile included."""
    server = Server(20, None, 404)
    with mocking(way, server) as call:
        deleted = call("conversations.clear", "conv_1")

    assert [f"msg_{one}" for one in range(20)] == deleted
    assert ["msg_1"] == [one["id"] for one in server.items["conv_1"]]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("fail", "uncertain"), [(403, 0), (501, 1)])
def test_clearing_that_fails_half_way(way: str, fail: int, uncertain: int) -> None:
    """The error says which items are gone, which may be, and which are left."""
    server = Server(10, None, None, fail, *[fail] * 9)
    with mocking(way, server, max_retries=0) as call, pytest.raises(errors.PartlyDeletedError) as caught:
        call("conversations.clear", "conv_1")

    error = pickle.loads(pickle.dumps(caught.value))
    assert ["msg_0", "msg_1"] == error.deleted
    assert ["msg_2"][:uncertain] == error.uncertain
    assert [f"msg_{one}" for one in range(2 + uncertain, 10)] == error.left


@pytest.mark.parametrize("way", WAYS)
def test_a_conversation_that_is_not_there(way: str) -> None:
    """It is what every call says."""
    with mocking(way, lambda _: httpx.Response(404)) as call:
        for method in ("conversations.fork", "conversations.clear"):
            with pytest.raises(errors.NotFoundError):
                call(method, "conv_9")


@pytest.mark.parametrize("way", WAYS)
def test_a_list_that_is_none_is_not_an_empty_one(way: str) -> None:
    """A copy of nothing, or clearing nothing, would pass for a success."""

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"object": "list", "id": "conv_1"})

    with mocking(way, answer) as call:
        for method in ("conversations.fork", "conversations.clear"):
            with pytest.raises(errors.MalformedReplyError):
                call(method, "conv_1")
