"""Conversations and their items on the local server."""

# pyright: reportPrivateUsage=false

from __future__ import annotations

from typing import Any

import httpx
import pytest

from openai_conversations.local import validation
from tests.local.checking import ids
from tests.spec_samples import SCHEMAS, is_object, variations

pytest_plugins = ["tests.local.fixtures"]
INPUTS: list[dict[str, Any]] = [
    one
    for value in variations({"$ref": "#/components/schemas/InputItem"})
    for one in ([value] if is_object(value) else [])
]
NOT_STORED = {"compaction_trigger"}  # asks for an action, and is no item that a conversation can return


PREFIXES = {
    **{"message": "msg", "function_call": "fc", "function_call_output": "fc", "reasoning": "rs", "compaction": "cmp"},
    **{"custom_tool_call": "ctc", "custom_tool_call_output": "ctc", "web_search_call": "ws", "file_search_call": "fs"},
    **{"code_interpreter_call": "ci", "computer_call": "cu", "image_generation_call": "ig", "mcp_call": "mcp"},
    "mcp_list_tools": "mcpl",
}


def conversation(client: httpx.Client, **body: Any) -> str:
    """Create a conversation and return its path."""
    created: str = client.post("/conversations", json=body).raise_for_status().json()["id"]
    return f"/conversations/{created}"


def texts(count: int) -> list[dict[str, str]]:
    """Return messages of a user, `text 0` and so on."""
    return [{"role": "user", "content": f"text {number}"} for number in range(count)]


def test_every_kind_of_item_is_stored_and_given_back(client: httpx.Client) -> None:
    """Each variation of each kind that can be sent comes back with an id and what was sent, valid by the spec."""
    path = conversation(client)
    stored = 0
    for sent in INPUTS:
        kind = sent.get("type") or ("message" if "role" in sent else "item_reference")
        if kind in {"item_reference", *NOT_STORED}:
            continue
        fresh = {name: value for name, value in sent.items() if name != "id"}
        if "id" in sent and sent["id"] is not None:
            fresh["id"] = f"{PREFIXES.get(kind, 'own')}_{stored}"
        reply = client.post(f"{path}/items", json={"items": [fresh]})
        assert (200, kind) == (reply.status_code, reply.json()["data"][0]["type"]), reply.text
        stored += 1

    listed = client.get(f"{path}/items", params={"limit": 100}).json()
    assert (100, True) == (len(listed["data"]), listed["has_more"])
    assert stored > 200


def test_what_a_conversation_returns_can_be_sent_to_another(client: httpx.Client) -> None:
    """An item given back as input, id and all, is the same item there."""
    path, other = conversation(client, items=texts(2)), conversation(client)
    listed = client.get(f"{path}/items", params={"order": "asc"}).json()["data"]

    assert listed == client.post(f"{other}/items", json={"items": listed}).json()["data"]


@pytest.mark.parametrize(("kind", "prefix"), [("function_call", "fc_"), ("reasoning", "rs_"), ("message", "msg_")])
def test_ids_tell_the_kind(kind: str, prefix: str, client: httpx.Client) -> None:
    """A new item's id begins as the API's own do."""
    samples: dict[str, Any] = {
        "function_call": {"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"},
        "reasoning": {"type": "reasoning", "summary": []},
        "message": {"role": "user", "content": "x"},
    }
    (item,) = client.post(f"{conversation(client)}/items", json={"items": [samples[kind]]}).json()["data"]

    assert item["id"].startswith(prefix)


@pytest.mark.parametrize("order", ["asc", "desc"])
@pytest.mark.parametrize("limit", [1, 3, 7, 100])
def test_pages_hold_every_item_once_in_order(limit: int, order: str, client: httpx.Client) -> None:
    """Following last_id gives all items in order; has_more is false on the last page only."""
    path = f"{conversation(client, items=texts(7))}/items"
    found: list[Any] = []
    query: dict[str, Any] = {"limit": limit, "order": order}
    more = True
    while more:
        page = client.get(path, params=query).json()
        found += page["data"]
        assert [page["first_id"], page["last_id"]] == [ids(page)[0], ids(page)[-1]]
        more, query["after"] = page["has_more"], page["last_id"]

    numbers = range(7) if order == "asc" else reversed(range(7))
    assert [f"text {number}" for number in numbers] == [item["content"][0]["text"] for item in found]


def test_an_empty_page_has_no_ids(client: httpx.Client) -> None:
    """first_id and last_id are null, has_more is false, also behind the last item."""
    path = f"{conversation(client, items=texts(1))}/items"
    (last,) = ids(client.get(path).json())

    expected: Any = {"object": "list", "data": [], "first_id": None, "last_id": None, "has_more": False}
    assert expected == client.get(path, params={"after": last}).json()


def test_what_is_written_at_once_is_written_wholly_or_not_at_all(client: httpx.Client) -> None:
    """When one of several items cannot be stored, none is, and neither is a new conversation."""
    bad = [*texts(2), {"type": "item_reference", "id": "msg_none"}]
    path = conversation(client)
    before = client.get("/conversations", params={"limit": 1}).json()["first_id"]
    refused = client.post(f"{path}/items", json={"items": bad})
    refused_too = client.post("/conversations", json={"items": bad})

    assert [(404, "items[2].id")] * 2 == [
        (one.status_code, one.json()["error"]["param"]) for one in (refused, refused_too)
    ]
    assert [] == client.get(f"{path}/items").json()["data"]
    assert before == client.get("/conversations", params={"limit": 1}).json()["first_id"]


def test_items_outlive_their_conversation_but_not_under_its_id(client: httpx.Client) -> None:
    """After deletion the path answers 404, and a reference still brings the item into another conversation."""
    path, other = conversation(client, items=texts(1)), conversation(client)
    (item,) = client.get(f"{path}/items").json()["data"]
    assert client.delete(path).json()["deleted"]

    assert {404} == {client.get(f"{path}{rest}").status_code for rest in ("", "/items", f"/items/{item['id']}")}
    referred = client.post(f"{other}/items", json={"items": [{"type": "item_reference", "id": item["id"]}]})
    assert [item] == referred.json()["data"]
    again = client.post(f"{other}/items", json={"items": [{"id": item["id"]}]})
    assert (400, "items[0].id") == (again.status_code, again.json()["error"]["param"])


def test_deleting_an_item_gives_its_conversation(client: httpx.Client) -> None:
    """The reply is the conversation, and the item is gone from it."""
    path = conversation(client, items=texts(2), metadata={"a": "b"})
    first, second = ids(client.get(f"{path}/items").json())
    reply = client.delete(f"{path}/items/{first}").json()

    assert ("conversation", {"a": "b"}) == (reply["object"], reply["metadata"])
    assert [second] == ids(client.get(f"{path}/items").json())
    assert 404 == client.delete(f"{path}/items/{first}").status_code


def test_details_are_shown_when_asked_for(client: httpx.Client) -> None:
    """What `include[]` can name is left out without it, and there with it; an image is always there."""
    logprob = {"token": "a", "logprob": -0.5, "bytes": [97], "top_logprobs": []}
    text = {"type": "output_text", "text": "a", "annotations": [], "logprobs": [logprob]}
    image = {"type": "input_image", "image_url": "https://example.com/a.png", "detail": "auto"}
    items: Any = [
        {"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": [text]},
        {"role": "user", "content": [image]},
        {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "secret"},
    ]
    path = f"{conversation(client, items=items)}/items"
    names = ["message.output_text.logprobs", "message.input_image.image_url", "reasoning.encrypted_content"]
    plain = client.get(path, params={"order": "asc"}).json()["data"]
    detailed = client.get(path, params={"order": "asc", "include[]": names}).json()["data"]

    assert [[], "https://example.com/a.png", None] == [
        plain[0]["content"][0]["logprobs"],
        plain[1]["content"][0].get("image_url"),
        plain[2].get("encrypted_content"),
    ]
    assert [[logprob], "https://example.com/a.png", "secret"] == [
        detailed[0]["content"][0]["logprobs"],
        detailed[1]["content"][0]["image_url"],
        detailed[2]["encrypted_content"],
    ]


def test_metadata_are_replaced_kept_and_removed(client: httpx.Client) -> None:
    """New pairs take the place of the old ones; null removes all."""
    path = conversation(client, metadata={"a": "1"})
    seen = [client.post(path, json={"metadata": value}).json()["metadata"] for value in ({"b": "2"}, None)]

    assert [{"b": "2"}, {}] == seen
    assert {} == client.get(path).json()["metadata"]


def test_conversations_are_listed_newest_first(client: httpx.Client) -> None:
    """listConversations, which only some servers have, pages as the other lists do."""
    made = [conversation(client).rpartition("/")[2] for _ in range(3)]
    page = client.get("/conversations", params={"limit": 2}).json()
    before = client.get("/conversations", params={"limit": 1, "before": made[1]}).json()

    assert ([made[2], made[1]], True) == (ids(page), page["has_more"])
    assert ([made[2]], False) == (ids(before), before["has_more"])


def test_requests_leave_nothing_behind_in_memory(client: httpx.Client) -> None:
    """Whatever keys items have, what is kept compiled does not grow."""
    path = conversation(client)
    sizes: list[int] = []
    for number in range(3):
        item = {"role": "user", "content": "x", f"unknown {number}": None, f"other {number}": 5}
        assert 400 == client.post(f"{path}/items", json={"items": [item]}).status_code
        sizes.append(len(validation._compiled))

    assert sizes == [sizes[0]] * 3


def test_samples_cover_the_specification() -> None:
    """The kinds tested above are all that the specification lists for input."""
    listed = {
        SCHEMAS[one["$ref"].rpartition("/")[2]]["properties"]["type"].get("const") for one in SCHEMAS["Item"]["oneOf"]
    }

    assert listed <= {sent.get("type") for sent in INPUTS}
