"""Recorded calls of the real API, replayed against the local server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from openai_conversations.local.specification import Operation, operations
from tests.local.checking import checked_client
from tests.shared_data import CORPUS, Exchange, exchanges, needs_shared
from tests.spec_samples import is_list, is_object

MINE = {
    *("createConversation", "getConversation", "updateConversation", "deleteConversation"),
    *("createConversationItems", "listConversationItems", "getConversationItem", "deleteConversationItem"),
    *("createThread", "getThread", "modifyThread", "deleteThread"),
    *("createMessage", "listMessages", "getMessage", "modifyMessage", "deleteMessage"),
}
OUTDATED = {".file_ids"}  # of the API's first version; the specification's example has it, its schema does not
OPERATIONS = {one.id: one for one in operations()}
EXCHANGES = [one for one in exchanges() if one.operation in MINE]
pytestmark = needs_shared


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    """Give a client of one server; each reply is checked."""
    with checked_client() as opened:
        yield opened


def prepared(client: httpx.Client, operation: Operation) -> dict[str, str]:
    """Create what a call's path names, and return the ids."""
    found: dict[str, str] = {}
    item = {"type": "message", "role": "assistant", "content": "x"}
    if "{conversation_id}" in operation.path:
        found["conversation_id"] = client.post("/conversations", json={}).json()["id"]
        path = f"/conversations/{found['conversation_id']}/items"
        found["item_id"] = client.post(path, json={"items": [item]}).json()["data"][0]["id"]
    if "{thread_id}" in operation.path:
        found["thread_id"] = client.post("/threads", json={}).json()["id"]
        path = f"/threads/{found['thread_id']}/messages"
        found["message_id"] = client.post(path, json={"role": "user", "content": "x"}).json()["id"]
    return found


def missing(recorded: Any, found: Any, place: str = "") -> Iterator[str]:
    """Yield the keys of a recorded reply that another reply lacks; of lists, the first entries are compared."""
    if is_object(recorded) and is_object(found):
        open_ended = place.endswith((".metadata", ".tool_resources"))  # what they hold is the caller's
        for key, value in recorded.items():
            if key not in found and not open_ended:
                yield f"{place}.{key}"
            elif key in found:
                yield from missing(value, found[key], f"{place}.{key}")
    elif is_list(recorded) and is_list(found) and recorded and found:
        yield from missing(recorded[0], found[0], f"{place}[0]")


@pytest.mark.parametrize("recorded", [one for one in EXCHANGES if one.status < 400], ids=str)
def test_recorded_calls_are_answered_with_at_least_the_recorded_keys(recorded: Exchange, client: httpx.Client) -> None:
    """The status is the recorded one, and no key is missing from the reply, at any depth."""
    operation = OPERATIONS[recorded.operation]
    path = operation.path.format(**prepared(client, operation))
    query: list[tuple[str, Any]] = [
        (name, value) for name, value in recorded.query if name not in {"after", "before", "run_id"}
    ]
    reply = client.request(operation.method, path, params=query, json=recorded.request)

    assert recorded.status == reply.status_code, reply.text
    assert set() == set(missing(recorded.reply, reply.json())) - OUTDATED


def failures() -> list[dict[str, Any]]:
    """Return the recorded calls that failed, with the error that came back."""
    rows = [
        json.loads(line) for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]
    return [row for row in rows if "error" in (row.get("response_body") or {}) and row["operation_id"] in MINE]


# What the recordings leave out of the request: each asks for something that is not there, or for too much.
REQUESTS: dict[str, tuple[str, dict[str, Any]]] = {
    "error_conversation_not_found": ("/conversations/conv_none", {}),
    "error_delete_already_deleted": ("/conversations/conv_none", {}),
    "error_invalid_limit": ("{path}/items", {"params": {"limit": 1000}}),
    "error_item_not_found": ("{path}/items/msg_none", {}),
}


@pytest.mark.parametrize("row", failures(), ids=lambda row: str(row.get("trace")))
def test_recorded_errors_come_back_alike(row: dict[str, Any], client: httpx.Client) -> None:
    """Type, param and code are the recorded ones; the status is a 4xx, as none was recorded."""
    path = f"/conversations/{client.post('/conversations').json()['id']}"
    options: dict[str, Any]
    target, options = REQUESTS.get(row["trace"], ("/conversations", {}))
    if isinstance(row["request_body"], str):
        options = {"content": row["request_body"], "headers": {"content-type": "application/json"}}
    reply = client.request(OPERATIONS[row["operation_id"]].method, target.format(path=path), **options)
    expected = row["response_body"]["error"]

    assert 400 <= reply.status_code < 500
    assert [expected[key] for key in ("type", "param", "code")] == [
        reply.json()["error"][key] for key in ("type", "param", "code")
    ]
