"""Threads and their messages on the local server."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.local.checking import ids

pytest_plugins = ["tests.local.fixtures"]


def thread(client: httpx.Client, **body: Any) -> str:
    """Create a thread and return its path."""
    created: str = client.post("/threads", json=body).raise_for_status().json()["id"]
    return f"/threads/{created}"


def test_a_thread_lives_from_creation_to_deletion(client: httpx.Client) -> None:
    """It is created with messages, found, changed and deleted; then it and its messages are not found."""
    path = thread(client, messages=[{"role": "user", "content": "a"}], metadata={"a": "b"})
    (message,) = ids(client.get(f"{path}/messages").json())
    resources = {"code_interpreter": {"file_ids": ["file-1"]}}
    changed = client.post(path, json={"metadata": None, "tool_resources": resources}).json()

    assert ({}, resources) == (changed["metadata"], changed["tool_resources"])
    assert changed == client.get(path).json()
    assert client.delete(path).json()["deleted"]
    assert {404} == {client.get(f"{path}{rest}").status_code for rest in ("", "/messages", f"/messages/{message}")}


def test_content_is_kept_as_parts(client: httpx.Client) -> None:
    """A string becomes one text part; parts keep their order; text has a value and annotations."""
    path = f"{thread(client)}/messages"
    image = {"type": "image_url", "image_url": {"url": "https://example.com/a.png", "detail": "low"}}
    one = client.post(path, json={"role": "user", "content": "hi"}).json()
    two = client.post(path, json={"role": "assistant", "content": [image, {"type": "text", "text": "hi"}]}).json()
    text: dict[str, Any] = {"type": "text", "text": {"value": "hi", "annotations": []}}

    assert ([text], [image, text]) == (one["content"], two["content"])
    assert ("user", "assistant", None) == (one["role"], two["role"], two["run_id"])
    assert [two["id"], one["id"]] == ids(client.get(path).json())


def test_attachments_and_metadata_come_back(client: httpx.Client) -> None:
    """What a message has attached is returned as it was sent; metadata can be changed later."""
    path = f"{thread(client)}/messages"
    attached = [{"file_id": "file-1", "tools": [{"type": "code_interpreter"}, {"type": "file_search"}]}]
    sent = {"role": "user", "content": "x", "attachments": attached, "metadata": {"a": "b"}}
    made = client.post(path, json=sent).json()
    changed = client.post(f"{path}/{made['id']}", json={"metadata": {"c": "d"}}).json()

    assert (attached, {"a": "b"}) == (made["attachments"], made["metadata"])
    assert {**made, "metadata": {"c": "d"}} == changed == client.get(f"{path}/{made['id']}").json()
    assert client.delete(f"{path}/{made['id']}").json()["deleted"]
    assert 404 == client.get(f"{path}/{made['id']}").status_code


def test_vector_stores_that_are_asked_for_get_ids(client: httpx.Client) -> None:
    """A vector store to be made with the thread becomes the id of one."""
    made = client.get(thread(client, tool_resources={"file_search": {"vector_stores": [{}]}})).json()
    (identifier,) = made["tool_resources"]["file_search"]["vector_store_ids"]

    assert identifier.startswith("vs_")


def test_messages_are_paged_both_ways(client: httpx.Client) -> None:
    """after goes on behind an entry, before gives those just in front of it, in either order."""
    path = thread(client, messages=[{"role": "user", "content": str(number)} for number in range(5)])
    oldest_first = ids(client.get(f"{path}/messages", params={"order": "asc"}).json())

    def page(**query: Any) -> list[int]:
        found = client.get(f"{path}/messages", params=query).json()
        return [oldest_first.index(one) for one in ids(found)]

    assert [2, 1] == page(after=oldest_first[3], limit=2)
    assert [3, 2] == page(before=oldest_first[1], limit=2)
    assert [2, 3] == page(before=oldest_first[4], limit=2, order="asc")
    assert [2, 3] == page(after=oldest_first[1], before=oldest_first[4], order="asc")


def test_only_the_messages_of_a_run_are_listed_when_asked_for(client: httpx.Client) -> None:
    """run_id picks what that run wrote; another id picks nothing."""
    path = thread(client, messages=[{"role": "user", "content": "hi"}])
    run = client.post(f"{path}/runs", json={"assistant_id": "asst_1"}).json()["id"]
    while client.get(f"{path}/runs/{run}").json()["status"] in {"queued", "in_progress"}:
        pass

    listed = [client.get(f"{path}/messages", params={"run_id": one}).json()["data"] for one in (run, "run_none")]
    assert [[run], []] == [[one["run_id"] for one in found] for found in listed]


@pytest.mark.parametrize("bad", ["a/b", "%2e%2e", "é", "x" * 2000, "runs"])
def test_an_unknown_id_is_not_found_and_nothing_else(bad: str, client: httpx.Client) -> None:
    """Whatever stands in the place of an id is looked for, and not found."""
    escaped = bad.replace("/", "%2F")

    assert 404 == client.get(f"/threads/{escaped}").status_code
    assert 404 == client.get(f"/threads/{escaped}/messages").status_code


def test_threads_are_listed(client: httpx.Client) -> None:
    """listThreads, which only some servers have, gives the newest first."""
    made = [thread(client).rpartition("/")[2] for _ in range(2)]

    assert made[::-1] == ids(client.get("/threads", params={"limit": 2}).json())
